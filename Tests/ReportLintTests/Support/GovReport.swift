import DraftGenerator
import ReportModel
import ReportReaders
import ReportText
import RulePack

/// A made-up report in the national form, with figures that agree unless a test changes them.
struct GovReport {
  /// How the tables reach the linter.
  enum Layout: CaseIterable {
    /// A format's own cells, with merged headings and labels.
    case cells
    /// The same, with a column of remarks at the end.
    case cellsWithRemarks
    case pipes
    case tabs
    /// Columns set off by blanks.
    case blanks
    /// One cell a line.
    case lines
    /// The same, with header cells broken in two and a bar between cells.
    case barredLines
  }

  let pack: Pack
  var agency = "国家海洋观测局"
  var year = 2022
  var date = "2023年1月16日"
  /// Paragraphs of part one.
  var overview = [
    "（一）主动公开。及时发布工作动态和政策文件，更新机构职能信息。",
    "（二）依申请公开。规范登记、审核、答复各环节，按期办结。",
    "（三）政府信息管理。健全公开审查制度，清理失效文件。",
    "（四）政府信息公开平台建设。改进网站专栏，方便查询下载。",
    "（五）监督保障。开展业务培训，落实专人负责。",
  ]
  var fees = "本年度未收取依申请公开信息处理费。"
  /// The value of every cell of the pack, as it is printed; empty for a blank one.
  var values: PackList<CellID, String>

  private var sections: [(title: String, text: [String])] {
    [
      (
        "总体情况",
        [
          "\(year)年，本单位认真落实政府信息公开各项要求，工作平稳有序。"
        ] + overview
      ),
      ("主动公开政府信息情况", []), ("收到和处理政府信息公开申请情况", []),
      ("政府信息公开行政复议、行政诉讼情况", []),
      (
        "存在的主要问题及改进情况",
        ["政策解读形式较为单一，专职力量不足。下一步将丰富解读方式，组织业务培训，提升工作水平。"]
      ),
      ("其他需要报告的事项", [fees]),
    ]
  }

  /// A report with figures made up from a seed; zeros only for seed 0.
  init(_ pack: Pack, seed: UInt64) {
    self.pack = pack
    values = pack.cells.mapElements { _ in "0" }
    guard seed > 0 else { return }
    var random = RandomSource(seed: seed)
    let most = seed.isMultiple(of: 3) ? 4000 : 30
    func number(_ random: inout RandomSource) -> Int { Int.random(in: 0...most, using: &random) }
    var figures = pack.cells.mapElements { _ in number(&random) }
    let rows = pack.rows
    func index(_ path: String, _ column: Int) -> CellID {
      rows.first { $0.path == path }?.cell(in: column) ?? -1
    }
    let leaves = rows.filter {
      $0.path.hasPrefix("results.") && $0.path != "results.total" && !$0.isHeading
    }
    for column in 0..<6 {
      let total = leaves.reduce(0) { $0 + figures[$1.cell(in: column) ?? 0] }
      let forward = figures[index("carried-forward", column)]
      let carried = min(figures[index("carried-over", column)], total + forward)
      figures[index("results.total", column)] = total
      figures[index("carried-over", column)] = carried
      figures[index("received", column)] = total + forward - carried
    }
    for row in rows where row.columns.count == 7 {
      figures[row.firstCell.advanced(by: 6)] = row.cells.prefix(6).reduce(0) { $0 + figures[$1] }
    }
    for block in ["review", "litigation.direct", "litigation.after-review"] {
      figures[index("\(block).total", 0)] = ["upheld", "corrected", "other", "pending"].reduce(0) {
        $0 + figures[index("\(block).\($1)", 0)]
      }
    }
    // What was issued in the year and not repealed is in force.
    for path in ["rules", "documents"] where index(path, 2) >= 0 {
      figures[index(path, 2)] += figures[index(path, 0)]
    }
    values = figures.mapElements { String($0) }
    if let fees = rows.first(where: { $0.path == "fees" }), fees.allowsDecimals {
      values[fees.firstCell] += ".35"
    }
  }

  /// The value of a row's cell in a column.
  subscript(path: String, column: Int) -> String {
    get { values[cell(path, column)] }
    set { values[cell(path, column)] = newValue }
  }

  /// The index of a row's cell in a column.
  func cell(_ path: String, _ column: Int) -> CellID {
    pack.rows.first { $0.path == path }?.cell(in: column) ?? -1
  }
}

// MARK: - Drafts

extension GovReport {
  /// A cell of a table: its text, and where it stands in the grid.
  private struct Cell {
    var text: String
    var column: Int
    var span = 1
  }

  /// The report as a reader delivers it.
  func draft(_ layout: Layout) -> Draft {
    if layout == .cells || layout == .cellsWithRemarks {
      return documentDraft(hasRemarks: layout == .cellsWithRemarks)
    }
    var text = ""
    for (number, section) in sections.enumerated() {
      if number == 0 { text += "\(agency)\(year)年政府信息公开工作年度报告\n" }
      text += "\(["一", "二", "三", "四", "五", "六"][number])、\(section.title)\n"
      text += section.text.map { $0 + "\n" }.joined()
      if let table = table(inPart: number) { text += lines(of: table, layout) }
    }
    text += "\(agency)\n\(date)\n"
    let source = SourceText(decoding: Array(text.utf8))
    return layout == .pipes ? MarkdownReader.read(source) : PlainTextReader.read(source)
  }

  /// The text that a reader is given where the tables have tabs between their cells.
  var textWithTabs: String {
    let text = draft(.tabs).text
    return text.string(in: 0..<text.bytes.count)
  }

  /// The text of a report for 2022 that is right.
  static let textWithTabs: String = {
    var report = GovReport(TestPack.gov2021, seed: 7)
    report.year = 2022
    report.date = "2023年1月16日"
    return report.textWithTabs
  }()

  private func documentDraft(hasRemarks: Bool) -> Draft {
    var text = ""
    var blocks: [Block] = []
    var rowCount = 0
    func add(_ string: String, _ kind: Block.Kind) {
      blocks.append(Block(kind, text.utf8.count..<text.utf8.count + string.utf8.count))
      text += string
    }
    func paragraph(_ string: String) {
      add(string, .paragraph)
      text += "\n"
    }
    paragraph("\(agency)\(year)年政府信息公开工作年度报告")
    for (number, section) in sections.enumerated() {
      paragraph("\(["一", "二", "三", "四", "五", "六"][number])、\(section.title)")
      section.text.forEach(paragraph)
      for row in table(inPart: number) ?? [] {
        var row = row
        if hasRemarks, number == 2, let last = row.last {
          let remark = last.text == "0" ? "" : "已核"
          row.append(Cell(text: remark, column: last.column + last.span))
        }
        for cell in row {
          let place = TableCell(row: rowCount, column: cell.column, columnSpan: cell.span)
          add(cell.text, .cell(place))
          text += cell.column == row.last?.column ? "\n" : "\t"
        }
        rowCount += 1
      }
    }
    paragraph(agency)
    paragraph(date)
    return Draft(text: SourceText(decoding: Array(text.utf8)), blocks: blocks)
  }

  private func table(inPart part: Int) -> [[Cell]]? {
    switch part {
    case 1: disclosureTable
    case 2: applicationsTable
    case 3: reviewsTable
    default: nil
    }
  }

  private var disclosureTable: [[Cell]] {
    var table: [[Cell]] = []
    let form = pack.tables.first { $0.id == "disclosure" }
    var shown: [Int] = []
    for row in form?.rows ?? [] {
      if row.columns != shown {
        shown = row.columns
        table.append([Cell(text: row.block ?? "第二十条第（五）项", column: 0, span: 4)])
        let titles = ["信息内容"] + shown.map { form?.valueColumns[$0].title ?? "" }
        table.append(spread(titles))
      }
      table.append(spread([row.label] + row.cells.map { values[$0] }))
    }
    return table
  }

  /// Cells side by side in a grid of four columns.
  private func spread(_ texts: [String]) -> [Cell] {
    texts.enumerated().map { index, text in
      let isLast = index == texts.count - 1
      return Cell(text: text, column: index, span: isLast ? 4 - index : 1)
    }
  }

  private var applicationsTable: [[Cell]] {
    let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    var table = [
      [Cell(text: note, column: 0, span: 3), Cell(text: "申请人情况", column: 3, span: 7)],
      [
        Cell(text: "自然人", column: 3), Cell(text: "法人或其他组织", column: 4, span: 5),
        Cell(text: "总计", column: 9),
      ],
      ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].enumerated().map {
        Cell(text: $1, column: 4 + $0)
      },
    ]
    var pending: [Cell] = []
    let form = pack.tables.first { $0.id == "applications" }
    for row in form?.rows ?? [] {
      if row.isHeading {
        pending.append(Cell(text: row.label, column: row.depth))
        continue
      }
      let label = Cell(text: row.label, column: row.depth, span: 3 - row.depth)
      table.append(
        pending + [label]
          + row.cells.enumerated().map { Cell(text: values[$1], column: 3 + $0) })
      pending = []
    }
    return table
  }

  private var reviewsTable: [[Cell]] {
    let leaves = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let rows = pack.tables.first { $0.orientation == .columns }?.rows ?? []
    return [
      [
        Cell(text: "行政复议", column: 0, span: 5), Cell(text: "行政诉讼", column: 5, span: 10),
      ],
      leaves.enumerated().map { Cell(text: $1, column: $0) } + [
        Cell(text: "未经复议直接起诉", column: 5, span: 5), Cell(text: "复议后起诉", column: 10, span: 5),
      ],
      (leaves + leaves).enumerated().map { Cell(text: $1, column: 5 + $0) },
      rows.filter { !$0.isHeading }.enumerated().map {
        Cell(text: values[$1.firstCell], column: $0)
      },
    ]
  }

  private func lines(of table: [[Cell]], _ layout: Layout) -> String {
    let width = table.flatMap { $0 }.map { $0.column + $0.span }.max() ?? 0
    var text = ""
    for (number, row) in table.enumerated() {
      let texts = row.map(\.text)
      switch layout {
      case .pipes:
        var cells = Array(repeating: "", count: width)
        for cell in row { cells[cell.column] = cell.text }
        text += "| " + cells.joined(separator: " | ") + " |\n"
        if number == 0 {
          text += "|" + String(repeating: " --- |", count: width) + "\n"
        }
      case .tabs: text += texts.joined(separator: "\t") + "\n"
      case .blanks: text += texts.joined(separator: "　 ") + "\n"
      case .lines: text += texts.map { $0 + "\n\n" }.joined()
      default:
        for (index, cell) in texts.enumerated() {
          let isBroken =
            number < 3 && cell.count == 4 && Int(cell) == nil
            && !["本年", "行政"].contains(cell.prefix(2))
          let shown = isBroken ? cell.prefix(2) + "\n" + cell.suffix(2) : cell[...]
          text += shown + (index.isMultiple(of: 2) ? "\n|\n" : "\n\n")
        }
      }
    }
    return text
  }
}
