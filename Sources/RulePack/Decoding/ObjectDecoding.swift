import LintModel
import ReportText

/// Objects and lists of objects.
extension PackDecoder {
  /// An entry of a list, told apart by its identity.
  struct Entry {
    /// The identity, which no earlier entry has.
    let id: String
    /// The entry.
    let node: JSONNode
  }

  /// Whether a value is an object; notes the keys that it must not have and those that it lacks.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - shape: The keys.
  ///   - siblings: The entries of the same list, for a "did you mean" where
  ///     an entry that lacks its keys was meant to override one of them.
  mutating func check(_ node: JSONNode, _ shape: ObjectShape, siblings: [JSONNode] = []) -> Bool {
    guard case .object(let members) = node.value else {
      problems.report(node.place, .expected(.object, found: node.value))
      return false
    }
    for index in members.indices {
      if let key = members[index].key, shape.keys.contains(key) { continue }
      let name = members[index].name
      problems.report(
        members[index].keyPlace,
        .unknownKey(
          name, meant: Suggestion.nearest(to: name, in: shape.keys.lazy.map(\.rawValue)),
          allowed: shape.keys))
    }
    let absent = shape.mandatory.filter { key in !members.contains { $0.key == key } }
    if !absent.isEmpty, !problems.isFull {
      let known = overridableIDs(of: node, shape: shape, siblings: siblings)
      let id = shape.identity.flatMap { node[$0]?.string } ?? ""
      problems.report(
        node.place,
        .missing(absent, meant: Suggestion.nearest(to: id, in: known), known: known))
    }
    return true
  }

  /// The entries of a list of objects, without those that cannot be told apart.
  ///
  /// - Parameters:
  ///   - key: The key of the list; an absent list is empty.
  ///   - object: The object that has it.
  ///   - shape: The shape of the entries, which must have an identity.
  ///   - known: The identities that are taken, with the places where they stand. The identities of
  ///     the entries are added.
  mutating func entries(
    _ key: PackKey, of object: JSONNode, _ shape: ObjectShape, known: inout [String: Place]
  ) -> [Entry] {
    guard let list = object[key] else { return [] }
    guard case .array(let nodes) = list.value else {
      problems.report(list.place, .expected(.list, found: list.value))
      return []
    }
    guard let identity = shape.identity else { return [] }
    var entries: [Entry] = []
    entries.reserveCapacity(nodes.count)
    for node in nodes {
      if let id = node[identity]?.string, let first = known[id], let place = node[identity]?.place {
        let position = position(of: first)
        problems.report(
          place, .duplicate(id, first: position, sameFile: first.file == place.file))
        continue
      }
      guard check(node, shape, siblings: nodes), let id = text(identity, of: node) else { continue }
      known[id] = node[identity]?.place
      if let after = node[.after], shape.optional.contains(.after) {
        problems.report(
          after.place, after.string == nil ? .expected(.text, found: after.value) : .afterNeedsBase)
      }
      entries.append(Entry(id: id, node: node))
    }
    return entries
  }

  /// The entries of a list whose identities are unique by themselves.
  mutating func entries(_ key: PackKey, of object: JSONNode, _ shape: ObjectShape) -> [Entry] {
    var known: [String: Place] = [:]
    return entries(key, of: object, shape, known: &known)
  }

  /// The line and column of a place.
  func position(of place: Place) -> Position {
    texts[place.file].position(at: place.offset)
  }

  /// The identities of the entries beside one that may have been meant to override one of them;
  /// none where it overrides nothing.
  private func overridableIDs(
    of node: JSONNode, shape: ObjectShape, siblings: [JSONNode]
  ) -> [String] {
    let extendsAnother = node.file < texts.count - 1
    guard extendsAnother, let identity = shape.identity, let id = node[identity]?.string else {
      return []
    }
    return siblings.compactMap { $0[identity]?.string }.filter { $0 != id }
  }
}

extension Message {
  fileprivate static func unknownKey(_ key: String, meant: String?, allowed: [PackKey])
    -> Message
  {
    guard meant == nil else {
      return Message(en: "unknown key “\(key)”", zh: "未知字段“\(key)”").didYouMean(meant)
    }
    let keys = allowed.map(\.rawValue).joined(separator: ", ")
    return Message(
      en: "unknown key “\(key)”; there are \(keys)", zh: "未知字段“\(key)”；可用字段：\(keys)")
  }

  fileprivate static func missing(
    _ keys: [PackKey], meant: String?, known: [String]
  ) -> Message {
    let quoted = keys.map { "“\($0.rawValue)”" }
    guard !known.isEmpty else {
      return Message(
        en: "\(quoted.joined(separator: " and ")) must be given",
        zh: "缺少字段\(quoted.joined(separator: "、"))")
    }
    guard let meant else {
      let some =
        known.prefix(mostNamed).joined(separator: ", ") + (known.count > mostNamed ? ", …" : "")
      return Message(
        en: "\(quoted.joined(separator: " and ")) must be given, as this id is new in the pack"
          + "; to override an entry, name one of \(some)",
        zh: "此 id 在所扩展的规则包中不存在，作为新条目缺少字段\(quoted.joined(separator: "、"))"
          + "；要覆盖已有条目，请用其 id：\(some)")
    }
    return Message(
      en: "\(quoted.joined(separator: " and ")) must be given, as this id is new in the pack"
        + "; did you mean to override “\(meant)”?",
      zh: "此 id 在所扩展的规则包中不存在，作为新条目缺少字段\(quoted.joined(separator: "、"))"
        + "；是否要覆盖“\(meant)”？")
  }

  /// How many ids a message names.
  private static let mostNamed = 12

  fileprivate static func duplicate(_ id: String, first: Position, sameFile: Bool)
    -> Message
  {
    let place = "\(first.line):\(first.column)"
    return sameFile
      ? Message(
        en: "“\(id)” is there already, at \(place)", zh: "“\(id)”重复，首次出现在 \(place)")
      : Message(
        en: "“\(id)” is there already, in the extended pack at \(place)",
        zh: "“\(id)”重复，所扩展的规则包在 \(place) 已有")
  }

  fileprivate static let afterNeedsBase = Message(
    en: "“after” is for packs that extend another; here, put the entry in its place",
    zh: "“after”只用于扩展其他规则包；此处请直接把条目放在应在的位置")
}
