import LintModel
import ReportText
import RulePack

/// The rows of a form that a new draft has, and how they become a table.
struct FormRows {
  let form: TableForm
  let rows: [TableRow]
  private let agencyKind: AgencyKind?
  private let figures: [CellID: Amount]

  /// Chooses the rows: of the variants of a form the first, and none that may be left out with
  /// others.
  init(_ form: TableForm, agencyKind: AgencyKind?, figures: [CellID: Amount]) {
    self.form = form
    self.agencyKind = agencyKind
    self.figures = figures
    let variant = form.rows.lazy.compactMap(\.variant).first
    rows = form.rows.filter {
      !$0.isOptionalTogether && ($0.variant == nil || $0.variant == variant)
    }
  }

  /// The table.
  func table() -> NewTable {
    if form.orientation == .columns { return crosswise() }
    if form.columns.contains(where: { $0.role == .unit }) { return listed() }
    return rows.contains { $0.block != nil } ? inBlocks() : nested()
  }

  /// What stands in a cell before anybody has filled it in.
  private func text(_ row: TableRow, column: Int) -> String {
    guard let cell = row.cell(in: column) else { return "" }
    if let figure = figures[cell] { return "\(figure)" }
    let isNone = agencyKind.map { row.noneFor.contains($0.id) } ?? false
    return isNone ? "0" : ""
  }

  private func figure(_ row: TableRow, _ column: Int, at place: Int, span: Int = 1) -> NewTable.Cell
  {
    NewTable.Cell(
      text: text(row, column: column), column: place, columnSpan: span, isCentered: true)
  }

  private var labelTitle: String { form.columns.first { $0.role == .label }?.title ?? "" }

  // MARK: A line for each indicator, with its unit

  private func listed() -> NewTable {
    let value = form.valueColumns.first?.title ?? ""
    let unit = form.columns.first { $0.role == .unit }?.title ?? ""
    let head = [labelTitle, unit, value].enumerated().map {
      NewTable.Cell(text: $0.element, column: $0.offset, isCentered: true)
    }
    let lines = rows.map { row -> [NewTable.Cell] in
      let label = NewTable.Cell(text: row.label, column: 0)
      let unit = NewTable.Cell(text: row.unit ?? "", column: 1, isCentered: true)
      guard !row.isHeading else {
        return [label, unit, NewTable.Cell(text: "", column: 2)]
      }
      return [label, unit, figure(row, 0, at: 2)]
    }
    return NewTable(widths: [70, 12, 18], headCount: 1, rows: [head] + lines)
  }

  // MARK: Blocks with columns of their own

  private func inBlocks() -> NewTable {
    let width = rows.map(\.columns.count).max() ?? 1
    var lines: [[NewTable.Cell]] = []
    for row in rows {
      let columns = row.columns
      if let block = row.block {
        lines.append([
          NewTable.Cell(text: block, column: 0, columnSpan: width + 1, isCentered: true)
        ])
        lines.append(
          [NewTable.Cell(text: labelTitle, column: 0, isCentered: true)]
            + columns.enumerated().map { place, column in
              NewTable.Cell(
                text: form.valueColumns[column].title, column: place + 1,
                columnSpan: place + 1 == columns.count ? width - place : 1, isCentered: true)
            })
      }
      lines.append(
        [NewTable.Cell(text: row.label, column: 0)]
          + columns.enumerated().map { place, column in
            figure(
              row, column, at: place + 1, span: place + 1 == columns.count ? width - place : 1)
          })
    }
    return NewTable(
      widths: [Int](repeating: 100 / (width + 1), count: width + 1), headCount: 0, rows: lines)
  }

  // MARK: Indicators within indicators

  private func nested() -> NewTable {
    let depth = (rows.map(\.depth).max() ?? 0) + 1
    var lines = nestedHead(depth)
    let headCount = lines.count
    var waiting: [NewTable.Cell] = []
    for (offset, row) in rows.enumerated() {
      let label = NewTable.Cell(
        text: row.label, column: row.depth, columnSpan: depth - row.depth)
      guard row.isHeading, let lineCount = lineCount(below: offset), lineCount > 0 else {
        let figures = row.columns.map { figure(row, $0, at: depth + $0) }
        lines.append(waiting + [label] + figures)
        waiting = []
        continue
      }
      waiting.append(
        NewTable.Cell(text: row.label, column: row.depth, rowSpan: lineCount))
    }
    return NewTable(
      widths: Self.labelWidths(depth)
        + [Int](repeating: 46 / form.valueColumns.count, count: form.valueColumns.count),
      headCount: headCount, rows: lines)
  }

  private static func labelWidths(_ depth: Int) -> [Int] {
    switch depth {
    case 1: [54]
    case 2: [20, 34]
    case 3: [9, 15, 30]
    default: [Int](repeating: 54 / depth, count: depth)
    }
  }

  /// How many lines the rows below a heading fill; nil where it has none.
  private func lineCount(below offset: Int) -> Int? {
    let heading = rows[offset]
    let below = rows[(offset + 1)...].prefix { $0.depth > heading.depth }
    return below.isEmpty ? nil : below.count { !$0.isHeading }
  }

  private func nestedHead(_ depth: Int) -> [[NewTable.Cell]] {
    let columns = form.valueColumns
    let hasGroups = columns.contains { $0.group != nil }
    let height = (form.above == nil ? 0 : 1) + (hasGroups ? 2 : 1)
    let corner = NewTable.Cell(
      text: form.corner ?? labelTitle, column: 0, columnSpan: depth, rowSpan: height,
      isCentered: true)
    var titles: [NewTable.Cell] = []
    var grouped: [NewTable.Cell] = []
    for (offset, column) in columns.enumerated() {
      guard let group = column.group else {
        titles.append(
          NewTable.Cell(
            text: column.title, column: depth + offset, rowSpan: hasGroups ? 2 : 1,
            isCentered: true))
        continue
      }
      grouped.append(
        NewTable.Cell(text: column.title, column: depth + offset, isCentered: true))
      if offset == 0 || columns[offset - 1].group != group {
        let span = columns[offset...].prefix { $0.group == group }.count
        titles.append(
          NewTable.Cell(
            text: group, column: depth + offset, columnSpan: span, isCentered: true))
      }
    }
    var lines = hasGroups ? [titles, grouped] : [titles]
    if let above = form.above {
      lines.insert(
        [
          NewTable.Cell(
            text: above, column: depth, columnSpan: columns.count, isCentered: true)
        ], at: 0)
    }
    lines[0].insert(corner, at: 0)
    return lines
  }

  // MARK: Indicators side by side

  private func crosswise() -> NewTable {
    let height = (rows.map(\.depth).max() ?? 0) + 1
    var head = [[NewTable.Cell]](repeating: [], count: height)
    var line: [NewTable.Cell] = []
    for (offset, row) in rows.enumerated() {
      if row.isHeading, let span = lineCount(below: offset), span > 0 {
        head[row.depth].append(
          NewTable.Cell(
            text: row.label, column: line.count, columnSpan: span, isCentered: true))
      } else {
        head[row.depth].append(
          NewTable.Cell(
            text: row.label, column: line.count, rowSpan: height - row.depth,
            isCentered: true))
        line.append(figure(row, 0, at: line.count))
      }
    }
    return NewTable(
      widths: [Int](repeating: 100 / max(1, line.count), count: line.count), headCount: height,
      rows: head + [line])
  }
}
