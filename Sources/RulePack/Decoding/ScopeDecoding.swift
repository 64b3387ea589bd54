import LintModel
import ReportText

/// Which reports a pack is for: places, and what some years allow.
extension PackDecoder {
  /// The places, those above before those within them.
  mutating func places(of root: JSONNode) -> [AdministrativeDivision] {
    var places: [AdministrativeDivision] = []
    if let list = root[.places] { append(list, within: nil, to: &places) }
    return places
  }

  private mutating func append(
    _ list: JSONNode, within parent: Int?, to places: inout [AdministrativeDivision]
  ) {
    var first: [String: Place] = [:]
    for node in self.list(list) {
      guard let name = placeName(node) else { continue }
      if let earlier = first[name] {
        let position = position(of: earlier)
        problems.report(node.place, .placeTwice(name, first: position))
      }
      first[name] = node.place
      let isShared = boolean(.shared, of: node)
      if isShared, parent == nil, let place = node[.shared]?.place {
        problems.report(place, .sharedAtTop)
      }
      let index = places.count
      places.append(
        AdministrativeDivision(
          name: name, aliases: texts(.aliases, of: node), isShared: isShared, parent: parent))
      if let within = node[.within] { append(within, within: index, to: &places) }
    }
  }

  /// The name of a place, which is all that most entries have.
  private mutating func placeName(_ node: JSONNode) -> String? {
    guard case .object = node.value else { return text(node) }
    guard check(node, .place) else { return nil }
    return text(.name, of: node)
  }

  /// The packs that a report may go by instead.
  mutating func alternatives(of root: JSONNode) -> [PackAlternative] {
    guard let list = root[.alternatives] else { return [] }
    return self.list(list).compactMap { node in
      guard check(node, .alternative) else { return nil }
      requireEntries(.packs, of: node)
      return PackAlternative(
        packs: texts(.packs, of: node), years: years(of: node),
        severity: choice(.severity, of: node, Severity.self) ?? .warning,
        explanation: localizedText(.explanation, of: node))
    }
  }

  /// How much something matters in some years.
  mutating func yearlySeverities(_ key: PackKey, of object: JSONNode) -> [YearlySeverity] {
    guard let list = object[key] else { return [] }
    return self.list(list).compactMap { node in
      guard check(node, .yearlySeverity) else { return nil }
      return YearlySeverity(
        years: years(of: node) ?? Self.possibleYears,
        severity: (choice(.severity, of: node, SeveritySetting.self) ?? .error).severity)
    }
  }
}

extension Message {
  fileprivate static func placeTwice(_ name: String, first: Position) -> Message {
    let place = "\(first.line):\(first.column)"
    return Message(
      en: "“\(name)” is there already, at \(place)", zh: "“\(name)”重复，首次出现在 \(place)")
  }

  fileprivate static let sharedAtTop = Message(
    en: "only a place within another can be “shared”: its name tells something behind the other's",
    zh: "只有下级地名才能标为“shared”：须与上级地名连用才能辨认")
}
