import LintModel
import ReportText

/// Single values of an object. All of these return nil for an absent key, without a problem: that
/// a key is missing has been noted when the object was checked.
extension PackDecoder {
  /// A text that is not empty.
  mutating func text(_ key: PackKey, of object: JSONNode) -> String? {
    guard let node = object[key] else { return nil }
    return text(node)
  }

  /// A text that may be empty.
  mutating func possiblyEmptyText(_ key: PackKey, of object: JSONNode) -> String? {
    guard let node = object[key] else { return nil }
    guard let string = node.string else {
      problems.report(node.place, .expected(.text, found: node.value))
      return nil
    }
    return string
  }

  /// A text that is not empty, given as it is.
  mutating func text(_ node: JSONNode) -> String? {
    guard let string = node.string else {
      problems.report(node.place, .expected(.text, found: node.value))
      return nil
    }
    guard string.utf8.contains(where: { $0 > 0x20 }) else {
      problems.report(node.place, .emptyText)
      return nil
    }
    return string
  }

  /// A list of texts, none of them empty. An absent list is empty.
  mutating func texts(_ key: PackKey, of object: JSONNode) -> [String] {
    guard let node = object[key] else { return [] }
    return texts(node)
  }

  /// A list of texts, given as it is.
  mutating func texts(_ node: JSONNode) -> [String] {
    list(node).compactMap { text($0) }
  }

  /// A list of anything.
  mutating func list(_ node: JSONNode) -> [JSONNode] {
    guard case .array(let nodes) = node.value else {
      problems.report(node.place, .expected(.list, found: node.value))
      return []
    }
    return nodes
  }

  /// Notes a list that must not be empty but is.
  mutating func requireEntries(_ key: PackKey, of object: JSONNode) {
    guard let node = object[key], case .array(let nodes) = node.value, nodes.isEmpty else { return }
    problems.report(node.place, .emptyList)
  }

  /// A whole number in a range.
  mutating func integer(
    _ key: PackKey, of object: JSONNode, in range: ClosedRange<Int>
  ) -> Int? {
    guard let node = object[key] else { return nil }
    guard case .integer(let value) = node.value else {
      problems.report(node.place, .expected(.wholeNumber, found: node.value))
      return nil
    }
    guard range.contains(value) else {
      problems.report(node.place, .outside(range))
      return nil
    }
    return value
  }

  /// `true` or `false`; false when absent.
  mutating func boolean(_ key: PackKey, of object: JSONNode) -> Bool {
    guard let node = object[key] else { return false }
    guard case .boolean(let value) = node.value else {
      problems.report(node.place, .expected(.boolean, found: node.value))
      return false
    }
    return value
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: PackKey, of object: JSONNode, _: Choice.Type
  ) -> Choice? {
    guard let node = object[key] else { return nil }
    guard let string = node.string else {
      problems.report(node.place, .expected(.text, found: node.value))
      return nil
    }
    guard let choice = Choice(rawValue: string) else {
      let allowed = Choice.allCases.map(\.rawValue)
      problems.report(
        node.place,
        .notAllowed(
          string, allowed: allowed, meant: Suggestion.nearest(to: string, in: allowed)))
      return nil
    }
    return choice
  }

  /// A text in both languages; one text stands for both.
  mutating func localizedText(_ key: PackKey, of object: JSONNode) -> Message? {
    guard let node = object[key] else { return nil }
    if let string = node.string { return Message(en: string, zh: string) }
    guard case .object = node.value else {
      problems.report(node.place, .expected(.localizedText, found: node.value))
      return nil
    }
    guard check(node, .localizedText) else { return nil }
    let english = possiblyEmptyText(.english, of: node) ?? ""
    let chinese = possiblyEmptyText(.chinese, of: node) ?? ""
    return Message(en: english, zh: chinese)
  }

  /// The years of an object with `from` and `to`, of which one or both may be absent; nil when
  /// both are.
  mutating func years(of object: JSONNode) -> ClosedRange<Int>? {
    guard object[.from] != nil || object[.to] != nil else { return nil }
    let from = integer(.from, of: object, in: Self.possibleYears)
    let to = integer(.to, of: object, in: Self.possibleYears)
    let first = from ?? Self.possibleYears.lowerBound
    let last = to ?? Self.possibleYears.upperBound
    guard first <= last else {
      problems.report(object[.to]?.place ?? object.place, .yearsReversed(from: first, to: last))
      return nil
    }
    return first...last
  }

  /// The years that reports are for.
  static let possibleYears = 1...9999
}

extension Message {
  /// What a value must be.
  package static let text = Message(en: "a text", zh: "字符串")
  /// What a value must be.
  package static let list = Message(en: "a list", zh: "列表")
  /// What a value must be.
  package static let object = Message(en: "an object", zh: "对象")
  /// What a value must be.
  package static let wholeNumber = Message(en: "a whole number", zh: "整数")
  fileprivate static let boolean = Message(en: "true or false", zh: "true 或 false")
  fileprivate static let localizedText = Message(
    en: "a text, or an object with “en” and “zh”", zh: "字符串，或含“en”“zh”的对象")
  /// That a text has nothing in it.
  package static let emptyText = Message(
    en: "the text must not be empty", zh: "字符串不能为空")
  fileprivate static let emptyList = Message(
    en: "the list must not be empty", zh: "列表不能为空")

  /// That a value is of another kind than expected.
  package static func expected(_ what: Message, found value: JSONValue) -> Message {
    let found = kind(of: value)
    return Message(
      en: "expected \(what.english), found \(found.english)",
      zh: "此处应为\(what.chinese)，实为\(found.chinese)")
  }

  private static func kind(of value: JSONValue) -> Message {
    switch value {
    case .null: Message(en: "null", zh: "null")
    case .boolean(let value): Message(en: "\(value)", zh: "\(value)")
    case .integer, .otherNumber: Message(en: "a number", zh: "数字")
    case .string: .text
    case .array: .list
    case .object: .object
    }
  }

  /// That a number is not in a range.
  package static func outside(_ range: ClosedRange<Int>) -> Message {
    Message(
      en: "expected a number from \(range.lowerBound) to \(range.upperBound)",
      zh: "数字须在 \(range.lowerBound) 到 \(range.upperBound) 之间")
  }

  /// That a word is none of those that are allowed.
  package static func notAllowed(_ value: String, allowed: [String], meant: String?)
    -> Message
  {
    let list = allowed.map { "“\($0)”" }
    return Message(
      en: "expected one of \(list.joined(separator: ", ")), found “\(value)”",
      zh: "此处应为\(list.joined(separator: "、"))之一，实为“\(value)”"
    ).didYouMean(meant)
  }

  fileprivate static func yearsReversed(from: Int, to: Int) -> Message {
    Message(
      en: "the years end (\(to)) before they begin (\(from))",
      zh: "截止年份（\(to)）早于起始年份（\(from)）")
  }
}
