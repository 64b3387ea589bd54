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
  }

  private struct Gap: Hashable {
    let rule: String
    let reason: Reason
    let row: Int
  }

  private let pack: CompiledPack
  private let previous: PreviousReport
  private let forms: Set<Int>
  private var cells: [Gap: [Int]] = [:]
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
      let gap = Gap(
        rule: relation.rule, reason: reason, row: row(of: source.cell, lacking: reason))
      if cells[gap] == nil { order.append(gap) }
      if cells[gap]?.contains(source.cell) != true { cells[gap, default: []].append(source.cell) }
      return true
    }
    return false
  }

  private func reason(
    _ source: RelationEvaluator.Operand.Source, _ evaluator: RelationEvaluator
  ) -> Reason? {
    guard let figure = evaluator.figure(of: source) else { return .otherForm }
    switch figure {
    case .absent(isRequired: false): return nil
    case .number(_, _, isBlank: false): return nil
    case .number where !isInBlankRow(source, evaluator): return nil
    case .absent where !hasTable(source): return .noTable(isPrevious: source.isPrevious)
    case .number, .absent, .unusable: return .noFigure(isPrevious: source.isPrevious)
    }
  }

  /// The row that a gap is told of: where the table is missing, its first.
  private func row(of cell: Int, lacking reason: Reason) -> Int {
    let row = pack.cells[cell].row
    guard case .noTable = reason else { return row }
    return pack.tables.first { $0.rowRange.contains(row) }?.rowRange.lowerBound ?? row
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
      let figure = evaluator.figure(of: .init(cell: cell, isPrevious: source.isPrevious))
      if case .number(_, _, isBlank: false) = figure { return false }
      return true
    }
  }

  /// Says of each rule which figures it lacks.
  func report(_ findings: inout Findings) {
    for gap in order {
      guard let cells = cells[gap], let first = cells.first else { continue }
      let name = name(ofRow: gap.row, cell: cells.count == 1 ? first : nil)
      findings.skip(RuleID(rawValue: gap.rule), because: message(gap, name))
    }
  }

  /// What a row is called in the relations, with the column where it is about one cell.
  private func name(ofRow row: Int, cell: Int?) -> LocalizedText {
    let name = pack.rows[row].name
    guard let column = cell.flatMap(pack.columnTitle) else {
      return LocalizedText(en: "“\(name)”", zh: "“\(name)”")
    }
    return LocalizedText(en: "“\(column)” in row “\(name)”", zh: "“\(name)”行“\(column)”栏")
  }

  private func message(_ gap: Gap, _ name: LocalizedText) -> Message {
    switch gap.reason {
    case .otherForm: .otherForm(name, previous.report.pack.pack.id)
    case .noTable(let isPrevious):
      .noTable(pack.form(ofRow: gap.row).captions.first ?? "", isPrevious: isPrevious)
    case .noFigure(let isPrevious): .noFigure(name, isPrevious: isPrevious)
    }
  }
}

extension Message {
  fileprivate static func otherForm(_ name: LocalizedText, _ pack: String) -> Message {
    Message(
      en: "last year's form (\(pack)) does not have \(name.english)",
      zh: "上年报告的格式（\(pack)）没有\(name.chinese)")
  }

  fileprivate static func noTable(_ caption: String, isPrevious: Bool) -> Message {
    Message(
      en: "\(isPrevious ? "last year's" : "this year's") report has no “\(caption)”",
      zh: "\(isPrevious ? "上年" : "本年")报告中没有“\(caption)”")
  }

  fileprivate static func noFigure(_ name: LocalizedText, isPrevious: Bool) -> Message {
    Message(
      en: "\(isPrevious ? "last year's" : "this year's") report has no figure for \(name.english): "
        + "the row is missing, or it is blank or no number",
      zh: "\(isPrevious ? "上年" : "本年")报告中没有\(name.chinese)的数据（缺行、空白或不是数字）")
  }
}
