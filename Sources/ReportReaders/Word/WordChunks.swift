import DocumentSyntax
import ReportModel

/// The documents of other formats that stand in the text of a Word document (ECMA-376 part 1, section
/// 17.17.2), read.
struct WordChunks {
  /// Chunks in chunks in chunks are no document's.
  private static let deepest = 3
  private static let mostChunks = 64

  /// The drafts by the identifiers of the chunks; nil for one that cannot be read.
  private var drafts: [String: Draft] = [:]

  /// No documents.
  init() {}

  /// Reads documents.
  ///
  /// - Parameters:
  ///   - names: The names of their members by their identifiers.
  ///   - archive: The package.
  ///   - limit: How many bytes all of the document may have when it is unpacked.
  ///   - depth: In how many others the document stands that has them.
  init(
    _ names: [String: String], in archive: inout ZipArchive, limit: ExpansionLimit, depth: Int
  ) {
    guard depth < Self.deepest, names.count <= Self.mostChunks else { return }
    let part = ExpansionLimit(bytes: limit.bytes / (names.count + 1))
    for (id, name) in names.sorted(by: { $0.key < $1.key }) {
      var contents: [UInt8] = []
      try? archive.unpack(name) { piece in
        contents.append(contentsOf: piece)
        return true
      }
      drafts[id] = Self.draft(contents, named: name, limit: part, depth: depth + 1)
    }
  }

  /// A document; nil for one that was not read.
  func draft(_ id: String) -> Draft? { drafts[id] }

  private static func draft(
    _ contents: [UInt8], named name: String, limit: ExpansionLimit, depth: Int
  ) -> Draft? {
    guard !contents.isEmpty else { return nil }
    let kind = FileKind(of: contents.span, named: Array(name.utf8))
    switch kind {
    case .readable(.word): return try? WordReader.read(contents, limit: limit, depth: depth)
    case .readable(.compoundDocument), .readable(.compoundWorkbook), .readable(.openWorkbook),
      .readable(.pdf), .foreign:
      return nil
    case .readable(let format): return try? DocumentReader(limit: limit).read(contents, as: format)
    }
  }
}

extension LayoutOutput {
  /// Lays out another document where this one has it.
  mutating func append(_ draft: Draft, from source: TextSource) {
    var row: Int?
    var column = 0
    func text(_ range: Range<Int>) -> TracedText {
      var text = Array(draft.text.bytes[range])
      for unread in draft.unread.reversed() where range.contains(unread.offset) {
        let mark = Array(UnreadMark.text(unread.kind).utf8.prefix(1))
        text.insert(contentsOf: mark, at: unread.offset - range.lowerBound)
      }
      var traced = TracedText()
      traced.append(marked: text, from: source)
      return traced
    }
    for block in draft.blocks {
      guard case .cell(let cell) = block.kind else {
        if row != nil {
          append(.endRow)
          append(.endTable)
        }
        row = nil
        var level: Int?
        if case .heading(let own) = block.kind { level = own }
        append(paragraph: text(block.range), headingLevel: level)
        continue
      }
      if row == nil { append(.beginTable) }
      if row != cell.row {
        if row != nil { append(.endRow) }
        append(.beginRow)
        (row, column) = (cell.row, 0)
      }
      if cell.column > column { append(.skipCell(columnSpan: cell.column - column)) }
      append(.beginCell(columnSpan: cell.columnSpan))
      if !block.range.isEmpty { append(paragraph: text(block.range), headingLevel: nil) }
      append(.endCell)
      column = cell.column + cell.columnSpan
    }
    if row != nil {
      append(.endRow)
      append(.endTable)
    }
  }
}
