import LintModel
import Recognition
import ReportModel
import ReportText
import RulePack

/// Reads and lints drafts. It holds the packs that it has needed so far; one session serves all
/// threads of a program.
///
/// ```swift
/// let session = LintSession()
/// let draft = try session.read(bytes, named: "report.docx")
/// for diagnostic in try session.lint(draft).diagnostics {
///   print(diagnostic.message[.chinese])
/// }
/// ```
public final class LintSession: Sendable {
  private let packs: [LazyRules]
  private let builtins: [LazyRules]
  private let fitting: PackFitting
  let reader: DraftReader

  /// Prepares a session.
  ///
  /// - Parameters:
  ///   - options: What drafts are linted by.
  ///   - reader: How documents are read.
  public convenience init(
    _ options: LintOptions = LintOptions(), reader: DraftReader = DraftReader()
  ) {
    let builtins = LazyRules.builtins
    switch options.pack {
    case .automatic: self.init(builtins, builtins, options, reader)
    case .pack(let pack): self.init([LazyRules(pack)], builtins, options, reader)
    }
  }

  private init(
    _ packs: [LazyRules], _ builtins: [LazyRules], _ options: LintOptions, _ reader: DraftReader
  ) {
    self.packs = packs
    self.builtins = builtins
    self.reader = reader
    fitting = PackFitting(
      linters: packs.map { LazyLinter($0, options) }, year: options.year)
  }

  /// A session that goes by other options but by the same packs, which are not loaded again.
  ///
  /// - Parameter options: What drafts are linted by, the choice of the pack aside.
  public func with(_ options: LintOptions) -> LintSession {
    LintSession(packs, builtins, options, reader)
  }

  // MARK: Drafts

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - name: The file's name, whose ending tells the format where the contents do not.
  /// - Throws: ``LintError`` where the format cannot be read, or the document is damaged or empty.
  public func read(_ contents: [UInt8], named name: String) throws(LintError) -> Draft {
    try reader.draft(contents, named: Array(name.utf8))
  }

  /// Makes out what is in a draft, without looking for mistakes.
  ///
  /// - Throws: ``LintError`` where nothing of a report is recognised: no title, no part of the
  ///   outline and no row of a table.
  public func recognize(_ draft: Draft) throws(LintError) -> RecognizedReport {
    RecognizedReport(try fitting.choice(for: draft).report)
  }

  /// Makes out what is in last year's report, by the pack that is meant for its year: the one that
  /// was chosen, unless that is not meant for the year and a built-in one is.
  ///
  /// - Throws: ``LintError`` as ``recognize(_:)`` does.
  public func recognizePrevious(_ draft: Draft) throws(LintError) -> RecognizedReport {
    let draft = draft.filed(as: .previous)
    let report = try recognize(draft)
    guard let year = report.year, let years = report.pack.years, !years.contains(year),
      let builtin = builtins.first(where: { $0.years?.contains(year) ?? true })
    else { return report }
    // By its own year's pack nothing may be recognised that this one knows.
    let other = Linter(builtin.value, LintOptions())
    return (try? other.recognize(draft)).map(RecognizedReport.init) ?? report
  }

  /// Lints a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - previous: Last year's report, to compare with; see ``recognizePrevious(_:)``.
  /// - Throws: ``LintError`` where nothing of a report is recognised, so that no finding could be
  ///   trusted and no silence either.
  public func lint(
    _ draft: Draft, previous: RecognizedReport? = nil
  ) throws(LintError) -> LintResult {
    try prepare(draft).comparing(with: previous).linted()
  }

  /// Loads the pack for the latest reports, which most drafts are, if it is not there yet: something to do
  /// while a draft is converted.
  package func loadLatestPack() { fitting.latest.linter.load() }

  /// Makes out what is in a draft that is to be linted.
  ///
  /// - Throws: ``LintError`` as ``lint(_:previous:)`` does.
  package func prepare(_ draft: Draft) throws(LintError) -> PreparedDraft {
    let choice = try fitting.choice(for: draft)
    return PreparedDraft(linter: choice.linter, report: choice.report)
  }

  // MARK: Packs

  /// The pack by which rules are documented: the one that was chosen, or the default.
  public var pack: Pack { fitting.linters[0].linter.pack }

  /// Explains a rule by the pack that was chosen, or by the one that is in force for the latest
  /// reports; where that has no relations for a rule that others have, by the latest of these. Nil
  /// where there is no such rule.
  public func explanation(of rule: RuleID) -> RuleExplanation? {
    guard let rule = RuleCatalogue.rules.first(where: { $0.id == rule }) else { return nil }
    let latest = fitting.linters.sorted {
      ($0.years?.upperBound ?? .max) > ($1.years?.upperBound ?? .max)
    }
    let packs = latest.lazy.map { $0.linter.pack }
    let pack = packs.first { $0.allRelations.contains { $0.rule == rule.id } }
    return RuleExplanation(rule, pack ?? packs.first ?? self.pack)
  }
}
