/// The lines on which the rows and cells of a table stand, by the rows' paths.
typealias TableLines = (rows: [String: Int], cells: [String: Int])

extension Page {
  /// Writes a statistics table with its head.
  mutating func write(_ table: StatisticsTable, _ style: DraftStyle) -> TableLines {
    writeHead(style)
    var lines: TableLines = ([:], [:])
    for (index, row) in table.rows.enumerated() {
      let start = lastLine + 1
      let cellLine = write(row, index, style)
      lines.rows[row.path] = start
      if row.value != nil { lines.cells[row.path] = cellLine }
      if style.hasCellLines {
        // What is left of the nested tables that some Word files have.
        let isSpread = style.table == .tabbedCellLines && index > 20
        for _ in 0..<(isSpread ? 4 : 1) { write("") }
      }
    }
    return lines
  }

  private mutating func writeHead(_ style: DraftStyle) {
    let head = ["统计指标", "单位", "统计数"]
    switch style.table {
    case .pipes:
      write("| " + head.joined(separator: " | ") + " |")
      write("| --- | --- | --- |")
    case .tabs, .doubleTabs: write(head.joined(separator: "\t"))
    case .spaces, .ideographicSpaces: write(style.aligned(head[0], head[1], head[2]))
    case .cellLines, .tabbedCellLines:
      for cell in head { write(style.table == .cellLines ? cell : "\t" + cell) }
      write("")
    }
  }

  /// Writes a row and tells the line of its value.
  private mutating func write(_ row: StatisticsRow, _ index: Int, _ style: DraftStyle) -> Int {
    var label = style.label(of: row)
    if style.breaksLongLabels, style.table != .pipes, label.count > 14 {
      let half = label.index(label.startIndex, offsetBy: label.count / 2 + 1)
      write(
        (style.table == .tabbedCellLines ? "\t" : "") + style.indentation(of: row) + label[..<half])
      label = String(label[half...])
    } else {
      label = style.indentation(of: row) + label
    }
    let unit = row.unit ?? ""
    let value = row.value ?? ""
    switch style.table {
    case .tabs: return write("\(label)\t\(unit)\t\(value)")
    case .doubleTabs: return write("\(label)\t\(unit)\t\t\u{3000}\(value)")
    case .pipes: return write("| \(label) | \(unit) | \(value) |")
    case .spaces, .ideographicSpaces: return write(style.aligned(label, unit, value))
    case .cellLines:
      write(label)
      if row.unit != nil { write(unit) }
      return value.isEmpty ? lastLine : write(value)
    case .tabbedCellLines:
      write("\t" + label)
      write("\t" + unit)
      return write((index > 20 ? "\t\t" : "\t") + "\u{3000}" + value)
    }
  }
}

extension DraftStyle {
  fileprivate var hasCellLines: Bool { table == .cellLines || table == .tabbedCellLines }

  /// A row in columns: the label in 60 columns of a terminal, the unit in 8.
  fileprivate func aligned(_ label: String, _ unit: String, _ value: String) -> String {
    let line = padded(label, to: 60) + padded(unit, to: 8) + value
    return String(line.reversed().drop { $0.isWhitespace }.reversed())
  }

  private func padded(_ text: String, to columns: Int) -> String {
    let width = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    let missing = max(columns - width, 4)
    return table == .ideographicSpaces
      ? text + String(repeating: "\u{3000}", count: missing / 2)
      : text + String(repeating: " ", count: missing)
  }

  fileprivate func indentation(of row: StatisticsRow) -> String {
    indentsLabels ? String(repeating: "\u{3000}", count: row.indentation) : ""
  }

  /// The label of a row in this style, with its note.
  fileprivate func label(of row: StatisticsRow) -> String {
    var label = row.label
    if let note = row.note, wording != .withoutNotes { label += "（\(note)）" }
    switch wording {
    case .official, .withoutNotes:
      break
    case .halfWidth:
      label = replace(label, ["（": "(", "）": ")", "：": ":"])
    case .loose:
      label = replace(label, ["的": "", "、公共安全、": "，公共安全，", "六、举报": "六、被举报"])
    }
    return label
  }

  private func replace(_ text: String, _ replacements: KeyValuePairs<String, String>) -> String {
    replacements.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }
}
