import DocumentSyntax

/// A new draft as a web page, with nothing but what any editor keeps.
struct WebDraft {
  let text: String

  init(_ draft: NewDraft) {
    var title = ""
    if case .title(let text) = draft.blocks.first { title = text.escapedForMarkup }
    text = """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      body{max-width:50em;margin:auto;font-family:FangSong,"仿宋",serif;line-height:1.75}
      h1{text-align:center}h2,h3{font-family:SimHei,"黑体",sans-serif;font-weight:normal}
      p{text-indent:2em}p.signature{text-align:right}p.caption{text-align:center;text-indent:0}
      table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:.2em;font-weight:normal}
      </style>
      </head>
      <body>
      \(draft.blocks.map(Self.text).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static func text(_ block: NewDraft.Block) -> String {
    switch block {
    case .title(let text): "<h1>\(text.escapedForMarkup)</h1>"
    case .heading(let text, let level): "<h\(level + 1)>\(text.escapedForMarkup)</h\(level + 1)>"
    case .paragraph(let text): "<p>\(text.escapedForMarkup)</p>"
    case .signature(let text): "<p class=\"signature\">\(text.escapedForMarkup)</p>"
    case .caption(let text): "<p class=\"caption\">\(text.escapedForMarkup)</p>"
    case .table(let table): self.table(table)
    }
  }

  private static func table(_ table: NewTable) -> String {
    let rows = table.rows.enumerated().map { index, cells in
      let name = index < table.headCount ? "th" : "td"
      return "<tr>" + cells.map { cell($0, name) }.joined() + "</tr>"
    }
    return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
  }

  private static func cell(_ cell: NewTable.Cell, _ name: String) -> String {
    let columns = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
    let rows = cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : ""
    return "<\(name)\(columns)\(rows)>\(cell.text.escapedForMarkup)</\(name)>"
  }
}
