import DocumentSyntax

/// A new draft as a Word document: on A4, with the styles and fonts of official documents (GB/T
/// 9704—2012).
struct WordDraft {
  private let draft: NewDraft

  init(_ draft: NewDraft) {
    self.draft = draft
  }

  /// The package.
  func package() -> [UInt8] {
    NewArchive.bytes([
      ("[Content_Types].xml", Array(WordParts.contentTypes.utf8)),
      ("_rels/.rels", Array(WordParts.packageRelationships.utf8)),
      ("word/document.xml", Array(document.utf8)),
      ("word/_rels/document.xml.rels", Array(WordParts.documentRelationships.utf8)),
      ("word/styles.xml", Array(WordStyles.part.utf8)),
      ("word/footer1.xml", Array(WordParts.footer.utf8)),
    ])
  }

  private var document: String {
    let body = draft.blocks.map(Self.markup).joined(separator: "\n")
    return """
      \(WordParts.declaration)
      <w:document \(WordParts.namespace) xmlns:r="\(WordParts.relationshipNamespace)"><w:body>
      \(body)
      <w:sectPr><w:footerReference w:type="default" r:id="rId2"/>\
      <w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1400" \
      w:gutter="0"/></w:sectPr>
      </w:body></w:document>
      """
  }

  private static func markup(_ block: NewDraft.Block) -> String {
    switch block {
    case .title(let text): paragraph(text, "Title")
    case .heading(let text, let level): paragraph(text, "Heading\(level)")
    case .paragraph(let text): paragraph(text, "BodyText")
    case .signature(let text): paragraph(text, "Signature")
    case .caption(let text): paragraph(text, "Caption", properties: "<w:pageBreakBefore/>")
    // Between two tables, and behind one, a paragraph has to stand.
    case .table(let table): WordTable(table).markup + paragraph("", "BodyText")
    }
  }

  private static func paragraph(_ text: String, _ style: String, properties: String = "") -> String
  {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>"
      + (text.isEmpty ? "" : run(text)) + "</w:p>"
  }

  /// A run with a text.
  static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text.escapedForMarkup)</w:t></w:r>"
  }
}

/// A table of a Word document.
private struct WordTable {
  /// The width of the text on the page, in twentieths of a point.
  private static let width = 8844

  let markup: String

  init(_ table: NewTable) {
    let whole = table.widths.reduce(0, +)
    let widths = table.widths.map { $0 * Self.width / max(1, whole) }
    // Of fifteen columns, each has room for two characters of a small size.
    let style = table.widths.count > 10 ? "TableTextSmall" : "TableText"
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    var merged = MergedColumns()
    let rows = table.rows.enumerated().map { index, cells in
      let isHead = index < table.headCount
      let content = merged.cells(of: cells, columnCount: widths.count).map { cell in
        Self.cell(cell, widths, style)
      }.joined()
      return
        "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(content)</w:tr>"
    }
    markup = """
      <w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="\(Self.width)" w:type="dxa"/>\
      <w:jc w:val="center"/><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>\
      </w:tblPr><w:tblGrid>\(grid)</w:tblGrid>
      \(rows.joined(separator: "\n"))
      </w:tbl>

      """
  }

  private static func cell(_ cell: MergedColumns.Cell, _ widths: [Int], _ style: String) -> String {
    let width = widths[cell.column..<cell.column + cell.columnSpan].reduce(0, +)
    let span = cell.columnSpan > 1 ? "<w:gridSpan w:val=\"\(cell.columnSpan)\"/>" : ""
    let merge =
      switch cell.merge {
      case .none: ""
      case .first: "<w:vMerge w:val=\"restart\"/>"
      case .further: "<w:vMerge/>"
      }
    let alignment = cell.isCentered ? "<w:jc w:val=\"center\"/>" : ""
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(span)\(merge)"
      + "<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>"
      + "\(alignment)</w:pPr>\(cell.text.isEmpty ? "" : WordDraft.run(cell.text))</w:p></w:tc>"
  }
}

/// The cells of a row as Word has them: those that reach down from a row above are there again.
private struct MergedColumns {
  enum Merge {
    case none
    case first
    case further
  }

  struct Cell {
    let text: String
    let column: Int
    let columnSpan: Int
    let merge: Merge
    let isCentered: Bool
  }

  /// The cells that reach into the next row, by columns, with how many rows are left.
  private var open: [Int: (columnSpan: Int, rows: Int)] = [:]

  mutating func cells(of row: [NewTable.Cell], columnCount: Int) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var rest = row[...]
    while column < columnCount {
      if let (span, rows) = open[column] {
        open[column] = rows > 1 ? (span, rows - 1) : nil
        cells.append(
          Cell(text: "", column: column, columnSpan: span, merge: .further, isCentered: false))
        column += span
      } else if let cell = rest.first, cell.column == column {
        rest.removeFirst()
        if cell.rowSpan > 1 { open[column] = (cell.columnSpan, cell.rowSpan - 1) }
        cells.append(
          Cell(
            text: cell.text, column: column, columnSpan: cell.columnSpan,
            merge: cell.rowSpan > 1 ? .first : .none,
            isCentered: cell.isCentered))
        column += cell.columnSpan
      } else {
        cells.append(
          Cell(text: "", column: column, columnSpan: 1, merge: .none, isCentered: false))
        column += 1
      }
    }
    return cells
  }
}
