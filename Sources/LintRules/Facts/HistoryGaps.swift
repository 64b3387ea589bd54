import Figures
import LintModel
import Recognition
import RulePack

/// The relations with last year's report that cannot be evaluated, and the figures that they lack.
struct HistoryGaps {
  /// Why there is no figure.
  private enum Reason: Hashable {
    /// The form of last year's report has no such cell.
    case otherForm
    /// The table is missing, in last year's report or in this year's.
    case noTable(isPrevious: Bool)
    /// The cell is missing, blank or no number, in last year's report or in this year's.
    case noFigure(isPrevious: Bool)
    /// Last year's own figures show it to be wrong.
    case contradicted
  }

  private struct Gap: Hashable {
    let rule: RuleID
    let reason: Reason
    let table: String
  }

  private let pack: CompiledPack
  private let previous: PreviousReport
  private let forms: Set<FormID>
  private var cells: [Gap: [CellID]] = [:]
  private var order: [Gap] = []

  init(_ report: Report, _ previous: PreviousReport) {
    pack = report.pack
    self.previous = previous
    forms = Set(report.tables.map(\.form))
  }

  /// Notes the first figure that a relation lacks; false if it lacks none.
  mutating func note(_ relation: Relation, _ evaluator: RelationEvaluator) -> Bool {
    for term in relation.terms {
      let source: RelationEvaluator.Operand.Source
      switch term.operand {
      case .constant: continue
      case .cell(let cell): source = .init(cell: cell, isPrevious: false)
      case .previous(let cell): source = .init(cell: cell, isPrevious: true)
      }
      guard let reason = reason(source, evaluator) else { continue }
      note(source.cell, of: relation, reason)
      return true
    }
    return false
  }

  /// Notes that last year's own figures show one to be wrong with which a relation compares; false
  /// if they show none.
  mutating func noteContradiction(
    _ relation: Relation, _ breach: RelationEvaluator.Breach, _ contradicted: Set<Range<Int>>
  ) -> Bool {
    guard
      let wrong = breach.operands.first(where: {
        $0.source.isPrevious && contradicted.contains($0.range)
      })
    else { return false }
    note(wrong.cell, of: relation, .contradicted)
    return true
  }

  private mutating func note(_ cell: CellID, of relation: Relation, _ reason: Reason) {
    let table = pack.form(ofRow: pack.cells[cell].row).id
    let gap = Gap(rule: relation.rule, reason: reason, table: table)
    if cells[gap] == nil { order.append(gap) }
    if cells[gap]?.contains(cell) != true { cells[gap, default: []].append(cell) }
  }

  private func reason(
    _ source: RelationEvaluator.Operand.Source, _ evaluator: RelationEvaluator
  ) -> Reason? {
    guard let value = evaluator.value(of: source) else { return .otherForm }
    switch value {
    case .absent, .number: return nil
    case .blank where !isInBlankRow(source, evaluator): return nil
    case .unusable where !hasTable(source): return .noTable(isPrevious: source.isPrevious)
    case .blank, .unusable: return .noFigure(isPrevious: source.isPrevious)
    }
  }

  private func hasTable(_ source: RelationEvaluator.Operand.Source) -> Bool {
    guard !source.isPrevious else { return previous.hasTable(ofCell: source.cell) }
    let form = pack.form(ofRow: pack.cells[source.cell].row).id
    return forms.contains { pack.pack.tables[$0].id == form }
  }

  /// Whether a row has no figure at all, so that its blank cells say nothing, not even 0.
  private func isInBlankRow(
    _ source: RelationEvaluator.Operand.Source, _ evaluator: RelationEvaluator
  ) -> Bool {
    pack.rows[pack.cells[source.cell].row].cells.allSatisfy { cell in
      evaluator.value(of: .init(cell: cell, isPrevious: source.isPrevious))?.amount == nil
    }
  }

  /// Which figures each rule lacks.
  var notChecked: [NotChecked] {
    order.map { gap in
      NotChecked(rule: gap.rule, reason: message(gap, cells[gap] ?? []))
    }
  }

  /// What cells are called in the relations, those of one row together.
  private func names(_ cells: [CellID]) -> Message {
    var rows: [RowID] = []
    for cell in cells where !rows.contains(pack.cells[cell].row) {
      rows.append(pack.cells[cell].row)
    }
    let names = rows.map { row in
      pack.shortName(ofRow: row, cells: cells.filter { pack.cells[$0].row == row })
    }
    return Message(
      en: names.map(\.english).joined(separator: ", "),
      zh: names.map(\.chinese).joined(separator: "、"))
  }

  private func message(_ gap: Gap, _ cells: [CellID]) -> Message {
    let form = pack.pack.tables.first { $0.id == gap.table }
    return switch gap.reason {
    case .otherForm: .otherForm(names(cells), previous.report.pack.pack.id)
    case .noTable(let isPrevious):
      .noTable(form?.captions.first ?? gap.table, isPrevious: isPrevious)
    case .noFigure(let isPrevious): .noFigure(names(cells), isPrevious: isPrevious)
    case .contradicted: .contradicted(names(cells))
    }
  }
}

extension Message {
  fileprivate static func otherForm(_ name: Message, _ pack: String) -> Message {
    Message(
      en: "last year's form (\(pack)) does not have \(name.english)",
      zh: "上年报告的格式（\(pack)）没有\(name.chinese)")
  }

  fileprivate static func noTable(_ caption: String, isPrevious: Bool) -> Message {
    Message(
      en: "\(isPrevious ? "last year's" : "this year's") report has no “\(caption)”",
      zh: "\(isPrevious ? "上年" : "本年")报告中没有“\(caption)”")
  }

  fileprivate static func contradicted(_ name: Message) -> Message {
    Message(
      en: "last year's own table shows its \(name.english) to be wrong",
      zh: "上年报告的\(name.chinese)与上年表内其他数据不符")
  }

  fileprivate static func noFigure(_ name: Message, isPrevious: Bool) -> Message {
    Message(
      en: "\(isPrevious ? "last year's" : "this year's") report has no figure for \(name.english): "
        + "the row is missing, or it is blank or no number",
      zh: "\(isPrevious ? "上年" : "本年")报告中没有\(name.chinese)的数据（缺行、空白或不是数字）")
  }
}
