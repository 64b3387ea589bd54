import LintModel
import ReportText
import RulePack

/// A command's arguments, taken apart.
struct ParsedArguments {
  /// What is no option: files, rule ids.
  private(set) var operands: [FilePath] = []
  /// The options that were given, in their order, with what stands behind each; nothing for those that
  /// take nothing.
  private var given: [(name: String, value: [UInt8])] = []

  /// The name of an option that may be written in one letter.
  private static func name(_ written: String) -> String {
    switch written {
    case "-h": OptionSyntax.help.name
    case "-o": ReviewOutput.option.name
    default: written
    }
  }

  /// Takes arguments apart.
  ///
  /// - Parameters:
  ///   - arguments: What follows the command.
  ///   - syntax: What may follow it.
  init(_ arguments: [[UInt8]], for syntax: CommandSyntax) throws(RunFailure) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument.elementsEqual("--".utf8) {
        operands += rest.map(FilePath.init)
        break
      }
      guard argument.first == UInt8(ascii: "-"), argument.count > 1 else {
        operands.append(FilePath(argument))
        continue
      }
      try take(argument, &rest, syntax)
    }
  }

  private mutating func take(
    _ argument: [UInt8], _ rest: inout ArraySlice<[UInt8]>, _ syntax: CommandSyntax
  ) throws(RunFailure) {
    let equals = argument.firstIndex(of: UInt8(ascii: "="))
    let written = String(decoding: argument[..<(equals ?? argument.count)], as: UTF8.self)
    let name = Self.name(written)
    guard let option = syntax.allOptions.first(where: { $0.name == name }) else {
      throw RunFailure(message: .unknownOption(name, of: syntax))
    }
    if case .none = option.value {
      guard equals == nil else { throw RunFailure(message: .needlessValue(name)) }
      given.append((name, []))
      return
    }
    guard let value = equals.map({ Array(argument[($0 + 1)...]) }) ?? rest.popFirst() else {
      throw RunFailure(message: .missingValue(option))
    }
    if case .choice(let words) = option.value {
      let word = String(decoding: value, as: UTF8.self)
      guard words.contains(word) else {
        throw RunFailure(message: .notAmong(words, word, option))
      }
    }
    given.append((name, value))
  }

  /// Refuses a wrong number of operands.
  func checkOperandCount(for syntax: CommandSyntax) throws(RunFailure) {
    let mayBeNone = syntax.operandsOption.map(isSet) ?? false
    guard operands.count >= syntax.operandCount.lowerBound || mayBeNone else {
      throw RunFailure(message: .tooFewOperands(syntax))
    }
    guard operands.count <= syntax.operandCount.upperBound else {
      throw RunFailure(
        message: .tooManyOperands(operands[syntax.operandCount.upperBound].text, syntax))
    }
  }

  /// Whether an option was given.
  func isSet(_ option: OptionSyntax) -> Bool {
    given.contains { $0.name == option.name }
  }

  /// An option's value, the last where it was given several times.
  func value(_ option: OptionSyntax) -> FilePath? {
    given.last { $0.name == option.name }.map { FilePath($0.value) }
  }

  /// All values of an option that may be given several times.
  func values(_ option: OptionSyntax) -> [FilePath] {
    given.filter { $0.name == option.name }.map { FilePath($0.value) }
  }

  /// The word that was chosen for an option.
  func choice<Choice: RawRepresentable<String>>(_ option: OptionSyntax) -> Choice? {
    value(option).flatMap { Choice(rawValue: $0.text) }
  }

  /// The entry of a list that was chosen for an option by its name; the first where none was.
  func entry<Entry>(
    _ option: OptionSyntax, of entries: [Entry], named name: (Entry) -> String
  ) -> Entry {
    entries.first { name($0) == value(option)?.text } ?? entries[0]
  }

  /// The names that an option lists, from all places where it was given.
  func list(_ option: OptionSyntax) -> [String] {
    values(option).flatMap { value in
      value.bytes.split(separator: UInt8(ascii: ",")).map { name in
        let blanks = name.prefix { $0 == UInt8(ascii: " ") }.count
        return String(decoding: name.dropFirst(blanks), as: UTF8.self)
      }
    }
  }
}

extension Message {
  fileprivate static func unknownOption(_ name: String, of syntax: CommandSyntax) -> Message {
    .unknown(en: "option", zh: "选项", name, among: syntax.allOptions.map(\.name))
  }

  fileprivate static func needlessValue(_ name: String) -> Message {
    Message(en: "option “\(name)” takes no value", zh: "选项“\(name)”后面不能带值")
  }

  fileprivate static func missingValue(_ option: OptionSyntax) -> Message {
    Message(
      en: "option “\(option.name)” needs a value: \(option.usage)",
      zh: "选项“\(option.name)”后面缺少值：\(option.usage)")
  }

  fileprivate static func notAmong(
    _ words: [String], _ word: String, _ option: OptionSyntax
  ) -> Message {
    let nearest = Suggestion.nearest(to: word, in: words)
    let englishHint = nearest.map { "; did you mean “\($0)”?" } ?? ""
    let chineseHint = nearest.map { "，您是不是要输入“\($0)”？" } ?? ""
    return Message(
      en: "“\(word)” is no value for \(option.usage)\(englishHint)",
      zh: "“\(word)”不是 \(option.usage) 可用的值\(chineseHint)")
  }

  fileprivate static func tooFewOperands(_ syntax: CommandSyntax) -> Message {
    Message(
      en: "nothing to do: reportlint \(syntax.name) \(syntax.operands) "
        + "(reportlint \(syntax.name) --help tells more)",
      zh: "缺少参数：reportlint \(syntax.name) \(syntax.operands)"
        + "（详见 reportlint \(syntax.name) --help）")
  }

  fileprivate static func tooManyOperands(_ extra: String, _ syntax: CommandSyntax) -> Message {
    Message(
      en: "“\(extra)” is one argument too many: reportlint \(syntax.name) \(syntax.operands)",
      zh: "多余的参数“\(extra)”：reportlint \(syntax.name) \(syntax.operands)")
  }
}
