import Figures
import LintModel
import Recognition
import RulePack

/// A row has figures that is always 0 in the reports of such an agency: 规章 in a county's.
///
/// The rule is `table/bound`, which ``RelationCheck`` documents.
enum NoneForAgencyCheck: Check {
  private static let rule: RuleID = .tableBound

  static let rules: [Rule] = []

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule), !report.tables.isEmpty, let kind = report.agencyKind,
      let agency = report.agency
    else { return }
    let impossible = facts.impossibleCells
    for row in report.tables.flatMap(\.rows) {
      guard let index = row.row, report.pack.rows[index].noneFor.contains(kind.id) else { continue }
      let filled = row.cells.filter { ($0.value.amount ?? .zero) > .zero }
      guard let first = filled.first, first.cell.map({ !impossible.contains($0) }) ?? true else {
        continue
      }
      findings.report(
        rule, severity: .warning, at: first.range,
        .none(
          report.pack.rows[index].name, report.draft.text.string(in: first.range), agency.name),
        related: filled.dropFirst().map { RelatedLocation($0.range, .same) })
    }
  }
}

extension Message {
  fileprivate static func none(_ row: String, _ figure: String, _ agency: String) -> Message {
    Message(
      en:
        "“\(row)” should be 0 (it is \(figure)): only bodies of the State Council, provinces, cities "
        + "with districts and autonomous prefectures make rules, “\(agency)” does not",
      zh: "“\(row)”应为0（现为\(figure)）：规章由国务院部门和省、设区的市、自治州人民政府制定，“\(agency)”不制定规章")
  }

  fileprivate static let same = Message(en: "not 0 either", zh: "此处同样应为0")
}
