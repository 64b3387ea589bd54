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
  ///   - year: The year that the reports are about; nil to go by what the drafts say.
  ///   - select: Rule ids or groups to check; empty for all.
  ///   - ignore: Rule ids or groups not to check.
  ///   - reader: How the session reads documents.
  static func session(
    _ choice: FilePath?, year: Int? = nil, select: [String] = [], ignore: [String] = [],
    reader: DraftReader = DraftReader()
  ) throws(PackArgumentError) -> LintSession {
    var options = LintOptions(year: year, select: select, ignore: ignore)
    if let choice, choice.text != "auto" { options.pack = .pack(try pack(choice)) }
    return LintSession(options, reader: reader)
  }

  /// A pack by its id or its file.
  private static func pack(_ choice: FilePath) throws(PackArgumentError) -> Pack {
    let isFile = (try? choice.status()) != nil
    if let builtin = BuiltinPacks.pack(choice.text), BuiltinPacks.ids.contains(choice.text) {
      return builtin
    }
    let looksLikeFile = choice.text.contains("/") || choice.text.contains(".")
    guard isFile || looksLikeFile else {
      throw .failure(
        RunFailure(
          message: .unknown(
            en: "rule pack", zh: "规则包", choice.text, among: BuiltinPacks.ids + ["auto"])))
    }
    return try file(choice)
  }

  /// A pack in a file.
  static func file(_ path: FilePath) throws(PackArgumentError) -> Pack {
    let json = try contents(of: path)
    do {
      return try PackLoader.load(
        json, path: path.text, knownRules: knownRules, knownPacks: BuiltinPacks.ids, base: base)
    } catch {
      throw .problems(error)
    }
  }

  /// A pack in a file, and all that can be said about it.
  static func reviewing(_ path: FilePath) throws(PackArgumentError) -> ReviewedPack {
    PackLoader.review(
      try contents(of: path), path: path.text, knownRules: knownRules,
      knownPacks: BuiltinPacks.ids, base: base)
  }

  private static var knownRules: Set<String> { Set(RuleCatalogue.rules.map(\.id.rawValue)) }

  private static func contents(of path: FilePath) throws(PackArgumentError) -> [UInt8] {
    do {
      return try contents(path)
    } catch {
      throw .failure(error.about(path))
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
        problems: [PackProblem(path: file.text, position: start, message: error.message)])
    }
  }
}

/// Why there is no pack to go by.
enum PackArgumentError: Error {
  /// There is no such pack.
  case failure(RunFailure)
  /// The pack has mistakes.
  case problems(PackError)
}

extension PackArgumentError {
  /// Tells people.
  func report(on console: Console) {
    switch self {
    case .failure(let failure):
      console.complain(failure.message[console.language])
    case .problems(let error):
      for problem in error.problems { problem.report(.error, on: console) }
    }
  }
}

extension PackProblem {
  /// Tells people, on one line.
  func report(_ severity: Severity, on console: Console) {
    let place = "\(path):\(position.line):\(position.column):"
    let style = console.noteStyle
    console.note(
      "\(style(place, .strong)) \(style(severity.name(in: console.language), .severity(severity)))"
        + ": \(message[console.language])")
  }
}
