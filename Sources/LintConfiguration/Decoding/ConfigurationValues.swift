import LintModel
import ReportText
import RulePack

/// Single values of a configuration. All of these return nil for a value that cannot be used, which
/// is then noted.
extension ConfigurationDecoder {
  /// The years that reports may be about.
  package static let years = 2008...2099

  /// Where a value stands.
  func origin(_ node: JSONNode) -> SettingOrigin {
    origin(node.place)
  }

  private func origin(_ place: Place) -> SettingOrigin {
    .configuration(path: path, document.text.position(at: place.offset))
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ node: JSONNode, _: Choice.Type
  ) -> Setting<Choice>? {
    guard let text = text(node) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let allowed = Choice.allCases.map(\.rawValue)
      problems.report(
        node.place,
        .notAllowed(
          text, allowed: allowed,
          meant: Suggestion.nearest(to: text, in: allowed)
            ?? allowed.first { text.lowercased().hasPrefix($0) }))
      return nil
    }
    return Setting(choice, origin(node))
  }

  /// The year of reports.
  mutating func year(_ node: JSONNode) -> Setting<Int>? {
    guard case .integer(let year) = node.value else {
      var message = Message.expected(.wholeNumber, found: node.value)
      if let text = node.string, let year = Int(text) { message = message.didYouMean("\(year)") }
      problems.report(node.place, message)
      return nil
    }
    guard Self.years.contains(year) else {
      problems.report(node.place, .outside(Self.years))
      return nil
    }
    return Setting(year, origin(node))
  }

  /// A rule pack: `auto`, the id of a built-in one, or a file.
  mutating func pack(_ node: JSONNode) -> Setting<ConfiguredPath>? {
    guard let text = text(node) else { return nil }
    let known = names.packs + ["auto"]
    guard known.contains(text) || text.contains("/") || text.contains(".") else {
      problems.report(
        node.place, .unknownPack(text, known).didYouMean(Suggestion.nearest(to: text, in: known)))
      return nil
    }
    let base = known.contains(text) ? [] : directory
    return Setting(ConfiguredPath(text, in: base, []), origin(node))
  }

  /// Rules and groups.
  mutating func selectors(_ node: JSONNode) -> Setting<[String]>? {
    var selectors: [String] = []
    for (text, node) in texts(node) where isSelector(text, at: node.place) {
      selectors.append(text)
    }
    return Setting(selectors, origin(node))
  }

  /// The severities of rules and groups.
  mutating func severities(_ node: JSONNode) -> [Setting<RuleSeverity>] {
    guard case .object(let members) = node.value else {
      problems.report(node.place, .expected(.object, found: node.value))
      return []
    }
    return members.compactMap { member in
      let severity = choice(member.node, SeveritySetting.self)
      guard isSelector(member.name, at: member.keyPlace), let severity else { return nil }
      return Setting(RuleSeverity(member.name, severity.value), origin(member.keyPlace))
    }
  }

  private mutating func isSelector(_ text: String, at place: Place) -> Bool {
    if names.selectors.contains(text) { return true }
    if text.hasSuffix("/"), names.selectors.contains(String(text.dropLast())) { return true }
    problems.report(
      place,
      .unknownRule(text).didYouMean(Suggestion.nearest(to: text, in: names.selectors)))
    return false
  }

  /// Patterns of paths.
  mutating func globs(_ node: JSONNode) -> [Setting<Glob>] {
    texts(node).compactMap { text, node in glob(text, node) }
  }

  private mutating func glob(_ text: String, _ node: JSONNode) -> Setting<Glob>? {
    do {
      return Setting(try Glob(text), origin(node))
    } catch {
      let place = node.place(ofByte: error.offset, in: document.text.bytes)
      problems.report(place, error.message.didYouMean(error.suggestion))
      return nil
    }
  }

  /// A path, in which placeholders may stand.
  mutating func configuredPath(
    _ node: JSONNode, mayHold allowed: Set<ConfiguredPath.Placeholder>
  ) -> Setting<ConfiguredPath>? {
    guard let text = text(node) else { return nil }
    var placeholders: Set<ConfiguredPath.Placeholder> = []
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    while !allowed.isEmpty, let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let place = node.place(ofByte: open, in: document.text.bytes)
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else {
        problems.report(place, .unclosedPlaceholder)
        return nil
      }
      let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
      guard let placeholder = ConfiguredPath.Placeholder(rawValue: name) else {
        let known = ConfiguredPath.Placeholder.allCases.map(\.rawValue)
        let meant = Suggestion.nearest(to: name, in: known) ?? (name == "year" ? known.last : nil)
        problems.report(
          place, .unknownPlaceholder(name, known).didYouMean(meant.map { "{\($0)}" }))
        return nil
      }
      placeholders.insert(placeholder)
      rest = rest[(close + 1)...]
    }
    return Setting(ConfiguredPath(text, in: directory, placeholders), origin(node))
  }

  private mutating func text(_ node: JSONNode) -> String? {
    guard let text = node.string else {
      problems.report(node.place, .expected(.text, found: node.value))
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      problems.report(node.place, .emptyText)
      return nil
    }
    guard !text.utf8.contains(0) else {
      problems.report(node.place, .zeroByte)
      return nil
    }
    return text
  }

  /// A list of texts, or a single one.
  private mutating func texts(_ node: JSONNode) -> [(String, JSONNode)] {
    guard node.string == nil else { return text(node).map { [($0, node)] } ?? [] }
    guard case .array(let nodes) = node.value else {
      problems.report(node.place, .expected(.list, found: node.value))
      return []
    }
    return nodes.compactMap { node in text(node).map { ($0, node) } }
  }
}

extension Message {
  fileprivate static func unknownRule(_ name: String) -> Message {
    Message(
      en: "there is no rule or group of rules “\(name)”", zh: "没有“\(name)”这个规则或规则组")
  }

  fileprivate static func unknownPack(_ name: String, _ known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      en: "there is no rule pack “\(name)” (\(list), or the path of a file)",
      zh: "没有“\(name)”这个规则包（可用：\(list)，或规则包文件的路径）")
  }

  fileprivate static func unknownPlaceholder(_ name: String, _ known: [String]) -> Message {
    let list = known.map { "{\($0)}" }.joined(separator: ", ")
    return Message(
      en: "nothing is known that “{\(name)}” could stand for; there are \(list)",
      zh: "路径中的“{\(name)}”没有含义；可用：\(list)")
  }

  fileprivate static let unclosedPlaceholder = Message(
    en: "“{” is never closed: a “}” is missing", zh: "“{”没有对应的“}”")
  fileprivate static let zeroByte = Message(
    en: #"\u0000 stands in no path and no name"#, zh: #"路径和名称中不能有 \u0000"#)
}
