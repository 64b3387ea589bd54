import ReportModel

/// What a reader of documents laid out, a line a paragraph or row: headings with a # for each level,
/// and cells with | between them, those that others cover being empty.
func layoutLines(_ draft: Draft) -> [String] {
  var lines: [String] = []
  var openRow: Int?
  var column = 0
  for block in draft.blocks {
    let text = draft.text.string(in: block.range)
    guard case .cell(let cell) = block.kind else {
      openRow = nil
      if case .heading(let level) = block.kind {
        lines.append(String(repeating: "#", count: level) + " " + text)
      } else {
        lines.append(text)
      }
      continue
    }
    if openRow != cell.row {
      openRow = cell.row
      column = 0
      lines.append("")
    } else {
      lines[lines.count - 1] += " |"
    }
    let covered = String(repeating: " |", count: max(0, cell.column - column))
    lines[lines.count - 1] += covered + (text.isEmpty ? "" : " " + text)
    column = cell.column + 1
  }
  return lines.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }
}
