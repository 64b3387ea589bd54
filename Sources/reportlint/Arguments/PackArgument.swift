import LintModel
import LintReporters
import ReportLint
import ReportReaders
import ReportText
import RulePack

/// The rule pack that the command line asks for: `auto`, the id of a built-in pack, or a file.
enum PackArgument {
  /// A session that goes by the pack.
  ///
  /// - Parameters:
  ///   - choice: What was asked for; nil for `auto`.
  ///   - options: What drafts are linted by, the pack aside.
  static func session(
    _ choice: FilePath?, _ options: LintOptions = LintOptions()
  ) throws(RunFailure) -> LintSession {
    var options = options
    if let choice, choice.text != "auto" { options.pack = .pack(try pack(choice)) }
    return LintSession(options)
  }

  /// A pack by its id or its file.
  private static func pack(_ choice: FilePath) throws(RunFailure) -> Pack {
    let isFile = (try? choice.status()) != nil
    if let builtin = BuiltinPacks.pack(choice.text), BuiltinPacks.ids.contains(choice.text) {
      return builtin
    }
    let looksLikeFile = choice.text.contains("/") || choice.text.contains(".")
    guard isFile || looksLikeFile else {
      throw RunFailure(
        message: .unknown(
          en: "rule pack", zh: "规则包", choice.text, among: BuiltinPacks.ids + ["auto"]))
    }
    return try file(choice)
  }

  /// A pack in a file.
  static func file(_ path: FilePath) throws(RunFailure) -> Pack {
    let json = try contents(of: path)
    do {
      return try PackLoader.load(
        json, path: path.text, knownRules: knownRules, knownPacks: BuiltinPacks.ids, base: base)
    } catch {
      throw RunFailure(error.problems)
    }
  }

  /// A pack in a file, and all that can be said about it.
  static func reviewing(_ path: FilePath) throws(RunFailure) -> ReviewedPack {
    PackLoader.review(
      try contents(of: path), path: path.text, knownRules: knownRules,
      knownPacks: BuiltinPacks.ids, base: base)
  }

  private static var knownRules: Set<String> { Set(RuleCatalogue.rules.map(\.id.rawValue)) }

  private static func contents(of path: FilePath) throws(RunFailure) -> [UInt8] {
    do {
      return try contents(path)
    } catch {
      throw error.about(path)
    }
  }

  private static func contents(_ path: FilePath) throws(RunFailure) -> [UInt8] {
    try FileReading.contents(path) { sample in
      guard case .foreign(let kind) = FileKind(of: sample.span, named: path.bytes) else {
        return nil
      }
      return .foreign(kind)
    }
  }

  /// Finds the pack that another one extends: a built-in one, or a file beside it.
  private static func base(_ name: String, _ path: String) throws(PackError) -> PackFile? {
    if let builtin = BuiltinPacks.file(name) { return builtin }
    let file = FilePath(path).directory.appending(FilePath(name))
    guard (try? file.status()) != nil else { return nil }
    do throws(RunFailure) {
      return PackFile(path: file.text, json: try contents(file))
    } catch {
      let start = Position(line: 1, column: 1)
      throw PackError(
        problems: [JSONProblem(path: file.text, position: start, message: error.message)])
    }
  }
}

extension JSONProblem {
  /// Tells people, on one line.
  func report(_ severity: Severity, on console: Console) {
    let place = "\(path):\(position.line):\(position.column):"
    let style = console.noteStyle
    console.note(
      "\(style(place, .strong)) \(style(severity.name(in: console.language), .severity(severity)))"
        + ": \(message[console.language])")
  }
}
