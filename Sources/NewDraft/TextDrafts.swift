/// A new draft as Markdown.
struct MarkdownDraft {
  let text: String

  init(_ draft: NewDraft) {
    text = draft.blocks.map(Self.text).joined(separator: "\n\n") + "\n"
  }

  private static func text(_ block: NewDraft.Block) -> String {
    switch block {
    case .title(let text): "# \(text)"
    case .heading(let text, let level): String(repeating: "#", count: level + 1) + " \(text)"
    case .paragraph(let text), .signature(let text), .caption(let text): text
    case .table(let table): PipeTable.lines(of: table).joined(separator: "\n")
    }
  }
}

/// A new draft as plain text.
struct PlainTextDraft {
  let text: String

  init(_ draft: NewDraft) {
    text = draft.blocks.map(Self.text).joined(separator: "\n\n") + "\n"
  }

  private static func text(_ block: NewDraft.Block) -> String {
    switch block {
    case .title(let text), .heading(let text, _), .paragraph(let text), .signature(let text),
      .caption(let text):
      text
    case .table(let table): PipeTable.lines(of: table).joined(separator: "\n")
    }
  }
}

/// A table between bars, which cannot merge cells: what one covers besides its own place is empty.
private enum PipeTable {
  static func lines(of table: NewTable) -> [String] {
    var lines = table.rows.indices.map { row in
      "| " + table.texts(ofRow: row).joined(separator: " | ") + " |"
    }
    let rule = "| " + table.widths.map { _ in "---" }.joined(separator: " | ") + " |"
    lines.insert(rule, at: min(1, lines.count))
    return lines
  }
}
