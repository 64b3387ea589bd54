import BuiltinRules
import LintModel
import LintReporters
import Recognition
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack

/// The rule packs that a run goes by: one that was named, or for each report the one that is meant
/// for its year.
struct PackSelection: Sendable {
  /// Linters by the packs among which a report's year decides, the default first.
  private let linters: [LazyLinter]

  /// Prepares the packs that the command line asks for.
  ///
  /// - Parameters:
  ///   - choice: `auto`, the id of a built-in pack, or a file; nil for `auto`.
  ///   - select: Rule ids or groups to check; empty for all.
  ///   - ignore: Rule ids or groups not to check.
  init(
    _ choice: FilePath?, select: [String] = [], ignore: [String] = []
  ) throws(PackSelectionError) {
    let choice = choice ?? FilePath("auto")
    guard choice.text != "auto" else {
      linters = Self.builtins(select: select, ignore: ignore)
      return
    }
    let linter = Linter(pack: try Self.pack(choice), select: select, ignore: ignore)
    linters = [LazyLinter(years: linter.pack.years) { linter }]
  }

  private static func builtins(select: [String] = [], ignore: [String] = []) -> [LazyLinter] {
    BuiltinRules.ids.map { id in
      LazyLinter(years: BuiltinRules.years(id: id)) {
        // The tests have loaded every pack that comes with the program.
        (try? builtin(id)).map { Linter(pack: $0, select: select, ignore: ignore) }
      }
    }
  }

  /// The pack by which rules are documented: the one that was named, or the default.
  var pack: Pack { linters[0].linter.pack }

  /// The pack by which a rule is explained: the first that has relations for it, or else the
  /// default.
  func pack(for rule: Rule) -> Pack {
    let packs = linters.lazy.map { $0.linter.pack }
    return packs.first { $0.allRelations.contains { $0.rule == rule.id.rawValue } } ?? pack
  }

  /// Lints a draft by the pack that is meant for its year, or the first where none is.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - previous: Last year's report, to compare with.
  func lint(
    _ draft: Draft, previous: Report? = nil
  ) throws(NothingRecognized) -> LintResult {
    try linter(for: draft).lint(draft, previous: previous)
  }

  /// Makes out what is in last year's report, by the pack that is meant for its year: the one that
  /// was named, unless that is not meant for the year and a built-in one is.
  func recognizePrevious(_ draft: Draft) throws(NothingRecognized) -> Report {
    let report = try linter(for: draft).recognize(draft)
    guard let year = report.year, let years = report.pack.pack.years, !years.contains(year),
      let builtin = Self.builtins().first(where: { $0.years?.contains(year) ?? true })
    else { return report }
    // By its own year's pack nothing may be recognised that this one knows.
    return (try? builtin.linter.recognize(draft)) ?? report
  }

  /// The linter by the pack that is meant for a draft's year, or by the first where none is.
  private func linter(for draft: Draft) throws(NothingRecognized) -> Linter {
    guard linters.count > 1 else { return linters[0].linter }
    if let year = Recognizer.yearInTitle(of: draft) { return linter(for: year) }
    return try linter(forUntitled: draft)
  }

  private func linter(for year: Int) -> Linter {
    (linters.first { $0.years?.contains(year) ?? true } ?? linters[0]).linter
  }

  /// The linter for what has no title with a year: a table that stands alone tells its format by its
  /// caption, or else by being recognised at all.
  private func linter(forUntitled draft: Draft) throws(NothingRecognized) -> Linter {
    let report: Report
    do {
      report = try linters[0].linter.recognize(draft)
    } catch {
      for other in linters.dropFirst() where (try? other.linter.recognize(draft)) != nil {
        return other.linter
      }
      throw error
    }
    return report.year.map { linter(for: $0) } ?? linters[0].linter
  }

  /// A pack by its id or its file.
  static func pack(_ choice: FilePath) throws(PackSelectionError) -> Pack {
    let isFile = (try? choice.status()) != nil
    if BuiltinRules.ids.contains(choice.text) { return try builtin(choice.text) }
    let looksLikeFile = choice.text.contains("/") || choice.text.contains(".")
    guard isFile || looksLikeFile else {
      throw .failure(
        RunFailure(
          message: .unknown(
            en: "rule pack", zh: "规则包", choice.text, among: BuiltinRules.ids + ["auto"])))
    }
    return try file(choice)
  }

  /// A pack in a file.
  static func file(_ path: FilePath) throws(PackSelectionError) -> Pack {
    try load(contents(of: path), path: path.text, knownRules: knownRules)
  }

  /// A pack in a file, and what its author should look at again.
  static func reviewing(_ path: FilePath) throws(PackSelectionError) -> ReviewedPack {
    PackLoader.review(
      try contents(of: path), path: path.text, knownRules: knownRules,
      knownPacks: BuiltinRules.ids, base: base)
  }

  private static var knownRules: Set<String> { Set(RuleCatalogue.rules.map(\.id.rawValue)) }

  private static func contents(of path: FilePath) throws(PackSelectionError) -> [UInt8] {
    do {
      return try packContents(path)
    } catch {
      throw .failure(error.about(path))
    }
  }

  private static func packContents(_ path: FilePath) throws(RunFailure) -> [UInt8] {
    try FileReading.contents(path) { sample in
      guard case .foreign(let kind) = FileKind(of: sample.span, named: path.bytes) else {
        return nil
      }
      return .foreign(kind)
    }
  }

  /// A pack that comes with the program.
  static func builtin(_ id: String) throws(PackSelectionError) -> Pack {
    // The tests have seen to it that the pack names only rules that there are.
    try load(BuiltinRules.json(id: id) ?? [], path: "\(id).json", knownRules: nil)
  }

  private static func load(
    _ json: [UInt8], path: String, knownRules: Set<String>?
  ) throws(PackSelectionError) -> Pack {
    do {
      return try PackLoader.load(
        json, path: path, knownRules: knownRules, knownPacks: BuiltinRules.ids, base: base)
    } catch {
      throw .problems(error)
    }
  }

  /// Finds the pack that another one extends: a built-in one, or a file beside it.
  private static func base(_ name: String, _ path: String) throws(PackError) -> PackFile? {
    if let json = BuiltinRules.json(id: name) { return PackFile(path: "\(name).json", json: json) }
    let file = FilePath(path).directory.appending(FilePath(name))
    guard (try? file.status()) != nil else { return nil }
    do throws(RunFailure) {
      return PackFile(path: file.text, json: try packContents(file))
    } catch {
      let reason = Message(en: error.message[.english], zh: error.message[.chinese])
      let start = Position(line: 1, column: 1)
      throw PackError(
        problems: [PackProblem(path: file.text, position: start, message: reason)])
    }
  }
}

/// Why there is no pack to go by.
enum PackSelectionError: Error {
  /// There is no such pack.
  case failure(RunFailure)
  /// The pack has mistakes.
  case problems(PackError)
}

extension PackSelectionError {
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
