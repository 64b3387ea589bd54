import LintModel
import Recognition
import ReportText
import RulePack

/// A relation in words: the names and figures of both sides.
extension RelationEvaluator {
  /// What the figures of a relation have in common: all stand in one column, or in one row.
  private enum Setting {
    /// The table has one column of values, or the figures are of several tables.
    case none
    /// The row's names are left out.
    case row(RowID)
    /// The column's title is left out.
    case column(String)
    /// Nothing, so that every figure is called by its row and its column.
    case cells
  }

  private func commonSetting(_ operands: [Operand]) -> Setting {
    guard let first = operands.first else { return .none }
    let titles = operands.map { pack.columnTitle(ofCell: $0.cell) }
    guard titles.contains(where: { $0 != nil }) else { return .none }
    let row = pack.cells[first.cell].row
    if operands.count > 1, operands.allSatisfy({ pack.cells[$0.cell].row == row }) {
      return .row(row)
    }
    if let title = titles[0], titles.allSatisfy({ $0 == title }) { return .column(title) }
    return .cells
  }

  func setting(of operands: [Operand]) -> Message? {
    switch commonSetting(operands) {
    case .none, .cells: nil
    case .row(let row):
      Message(
        en: "row “\(pack.rows[row].name.insideQuotes)”: ",
        zh: "“\(pack.rows[row].name.insideQuotes)”行：")
    case .column(let title): Message(en: "column “\(title)”: ", zh: "“\(title)”栏：")
    }
  }

  func formula(
    _ left: Side, _ comparison: Relation.Comparison, _ right: Side
  ) -> Message {
    let setting = commonSetting(left.operands + right.operands)
    if isAbsence(left, comparison, right), let operand = left.operands.first {
      return Message { language in
        name(operand, setting, language) + Message(en: " is 0", zh: "为0")[language]
      }
    }
    return Message { language in
      "\(text(left, setting, language)) \(comparison.negation) \(text(right, setting, language))"
    }
  }

  /// Whether a figure is 0 where there must be at least one.
  func isAbsence(_ left: Side, _ comparison: Relation.Comparison, _ right: Side) -> Bool {
    comparison == .atLeast && right.operands.isEmpty && left.operands.count == 1
      && left.total == .zero
  }

  private func text(_ side: Side, _ setting: Setting, _ language: Language) -> String {
    guard !side.operands.isEmpty else { return "\(side.total)" }
    // Of a long sum, what is 0 is only counted.
    let isLong = side.operands.count > Self.mostTerms
    let shown = isLong ? side.operands.filter { $0.value != .zero } : side.operands
    var text = ""
    for (index, operand) in shown.enumerated() {
      let sign = operand.isSubtracted ? "− " : index == 0 ? "" : "+ "
      text +=
        (index == 0 ? "" : " ") + sign + "\(name(operand, setting, language)) \(operand.value)"
    }
    let zeros = side.operands.count - shown.count
    if zeros > 0 {
      text += shown.isEmpty ? "" : " + "
      text += Message(en: "\(zeros) others 0", zh: "其余\(zeros)项 0")[language]
    }
    return side.operands.count > 1 || side.hasConstant ? "\(text) = \(side.total)" : text
  }

  /// A sum of no more terms is written out.
  private static let mostTerms = 8

  private func name(_ operand: Operand, _ setting: Setting, _ language: Language) -> String {
    let name = operand.name(in: language)
    guard let title = pack.columnTitle(ofCell: operand.cell) else { return name }
    return switch setting {
    case .none, .column: name
    case .row: operand.year[language] + title
    case .cells: "\(name)（\(title)）"
    }
  }
}

extension RelationEvaluator.Operand {
  /// The row's name; of a figure of last year with the words that say so.
  func name(in language: Language) -> String { year[language] + name }

  /// The words before the name of a figure of last year's report; none for one of this year's.
  package var year: Message {
    source.isPrevious
      ? Message(en: "last year's ", zh: "上年报告的") : Message(en: "", zh: "")
  }
}

extension Message {
  init(_ text: @escaping @Sendable (Language) -> String) {
    self.init(en: text(.english), zh: text(.chinese))
  }
}

extension Relation.Comparison {
  /// The sign between sides that break the relation.
  fileprivate var negation: String {
    switch self {
    case .equal: "≠"
    case .notEqual: "="
    case .atMost: ">"
    case .less: "≥"
    case .atLeast: "<"
    case .more: "≤"
    }
  }
}
