import LintModel
import Recognition
import RulePack

/// Rows stand in another order than the form's.
enum RowOrderCheck: Check {
  private static let rule: RuleID = "table/row-order"

  static let rules = [
    Rule(
      rule, .warning,
      summary: Message(en: "a row stands in another place than the form's", zh: "统计表行序与规定不符"),
      rationale: Message(
        en: """
          Tables are merged row by row; a row in another place ends up in the wrong sum. Of several \
          ways to restore the order, the one is reported that moves the fewest rows.
          """,
        zh: "统计表逐行汇总，行序不同，数据就会计入别的指标。恢复顺序有多种办法时，按移动行数最少的办法报告。"),
      catches: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t2
        当面申请数\t件\t1
        ▸信函申请数\t件\t0
        传真申请数\t件\t0
        网络申请数\t件\t1
        申请办结数\t件\t2
        """,
      leavesAlone: """
        2017年政府信息公开情况统计表
        收到申请数\t件\t2
        当面申请数\t件\t1
        传真申请数\t件\t0
        信函申请数\t件\t1
        申请办结数\t件\t2
        按时办结数\t件\t2
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    for table in report.tables {
      guard !table.isInOrder else { continue }
      let placed = table.rows.compactMap { row in row.row.map { (index: $0, row: row) } }
      let staying = LongestIncreasingSubsequence.indices(of: placed.map(\.index)).map { placed[$0] }
      let fixed = Set(staying.map(\.index))
      for (index, row) in placed where !fixed.contains(index) {
        let previous = staying.last { $0.index < index }
        let next = staying.first { $0.index > index }
        // Only one of the two neighbours is on the wrong side of the row.
        let isTooEarly = previous.map { $0.row.label.lowerBound > row.label.lowerBound } ?? false
        guard let neighbour = isTooEarly ? previous : next else { continue }
        findings.report(
          rule, at: row.label,
          .misplaced(
            report.pack.rows[index].indicator, isBefore: !isTooEarly,
            report.pack.rows[neighbour.index].indicator),
          related: [
            RelatedLocation(neighbour.row.label, .neighbour(isBefore: !isTooEarly))
          ])
      }
    }
  }
}

extension RecognizedTable {
  /// Whether each row is behind all that the form has before it.
  fileprivate var isInOrder: Bool {
    var last: RowID?
    for index in rows.indices {
      guard let row = rows[index].row else { continue }
      if let last, last >= row { return false }
      last = row
    }
    return true
  }
}

extension Message {
  fileprivate static func misplaced(
    _ name: String, isBefore: Bool, _ neighbour: String
  ) -> Message {
    Message(
      en: "the row “\(name)” belongs \(isBefore ? "before" : "after") “\(neighbour)”",
      zh: "“\(name)”一行应在“\(neighbour)”之\(isBefore ? "前" : "后")")
  }

  fileprivate static func neighbour(isBefore: Bool) -> Message {
    isBefore
      ? Message(en: "it belongs before this row", zh: "应移至此行之前")
      : Message(en: "it belongs after this row", zh: "应移至此行之后")
  }
}
