import LintModel
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

@testable import LintReporters

/// Results as the engine yields them, with findings made by hand.
enum Sample {
  static let text = """
    云桥县水务局政府信息公开工作年度报告
    收到申请数\t件\t12
    1.当面申请数\t件\t3
    2.传真申请数\t件\t8

    """

  static let draft = PlainTextReader.read(SourceText(text))

  static func result(
    _ diagnostics: [Diagnostic] = [], draft: Draft = draft, checked: Coverage = Coverage(),
    notChecked: [NotChecked] = [], suppressed: [SuppressedDiagnostic] = []
  ) throws -> LintResult {
    let pack = try #require(BuiltinPacks.pack("shandong-12"))
    let facts = try Linter(pack: pack).lint(draft).facts
    return LintResult(
      facts: facts, diagnostics: diagnostics, checked: checked, notChecked: notChecked,
      suppressed: suppressed)
  }

  /// A finding that a comment on the first line suppresses.
  static func suppressed(_ diagnostic: Diagnostic) -> SuppressedDiagnostic {
    SuppressedDiagnostic(
      diagnostic: diagnostic,
      suppression: Suppression(
        reason: "“数据”\n由上级填报 & <x>", place: draft.placeName(of: range(of: "云桥县"))))
  }

  /// The range of the first place where a piece of the text stands.
  static func range(of piece: String) -> Range<Int> {
    let text = Array(text.utf8)
    let piece = Array(piece.utf8)
    let start = text.indices.first { text[$0...].starts(with: piece) } ?? 0
    return start..<start + piece.count
  }

  static let sum = Diagnostic(
    rule: "table/sum", severity: .error, range: range(of: "12"),
    message: Message(en: "12 ≠ 3 + 8 = 11 (1 too many)", zh: "12 ≠ 3 + 8 = 11（多 1）"),
    related: [
      RelatedLocation(range(of: "3"), Message(en: "in person 3", zh: "当面 3")),
      RelatedLocation(range(of: "8"), Message(en: "by fax 8", zh: "传真 8")),
    ])

  static let title = Diagnostic(
    rule: "document/title", severity: .warning, range: 0..<0,
    message: Message(en: "the title “报告\n” lacks\tthe year", zh: "标题“报告\n”缺少年份"),
    fix: Fix(isSafe: false, [Fix.Edit(0..<3, "2017年\"\\\n\u{1}")]))

  static func placed(
    _ diagnostics: [Diagnostic], _ language: Language = .english
  ) throws -> [PlacedDiagnostic] {
    [PlacedDiagnostic](try result(diagnostics), language: language)
  }

  static func gap(_ rule: RuleID, _ reason: String) -> NotChecked {
    NotChecked(rule: rule, reason: Message(en: reason, zh: reason))
  }
}
