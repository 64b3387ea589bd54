import LintModel
import ReportText
import Rollup
import RulePack

/// A line of the aggregated table: a cell of the summary beside the sum over its constituents.
struct RollupLine {
  /// The row's label.
  let label: String
  /// The column's title; nil where the row has one value only.
  let column: String?
  let unit: String
  let cell: RollupCell

  /// All lines, in the order of the form.
  static func all(_ rollup: Rollup) -> [RollupLine] {
    let pack = rollup.summary.pack
    return rollup.cells.map { cell in
      let row = pack.cells[cell.cell].row
      return RollupLine(
        label: pack.title(ofRow: row), column: pack.columnTitle(ofCell: cell.cell),
        unit: pack.rows[row].unit ?? "", cell: cell)
    }
  }

  /// The number in the summary; nil where there is none.
  var stated: Amount? {
    if case .number(let amount) = cell.stated { amount } else { nil }
  }

  /// By how much the summary's figure exceeds the sum; nil where they were not compared.
  var difference: Amount? {
    cell.isChecked ? cell.difference ?? .zero : nil
  }
}

extension RollupCell.Gap {
  /// Why a cell was not compared.
  func text(_ language: Language) -> String {
    switch (self, language) {
    case (.noFigure, .english): "the summary has no number there"
    case (.noFigure, .chinese): "汇总报告缺少该项数据"
    case (.lacking(1), .english): "1 constituent has no number there"
    case (.lacking(let count), .english): "\(count) constituents have no number there"
    case (.lacking(let count), .chinese): "有 \(count) 个单位缺少该项数据"
    case (.otherYear(1), .english):
      "1 report is for another year, which may account for the difference"
    case (.otherYear(let count), .english):
      "\(count) reports are for other years, which may account for the difference"
    case (.otherYear(let count), .chinese): "有 \(count) 份报告不是该年度的，差额可能由此产生"
    case (.noConstituents, .english): "there are no figures to add up"
    case (.noConstituents, .chinese): "没有可加总的数据"
    case (.tooLarge, .english): "the sum is too large to compute"
    case (.tooLarge, .chinese): "数值过大，无法计算"
    }
  }
}
