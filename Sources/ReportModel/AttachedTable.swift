import ReportText

extension Draft {
  /// The report with its table from another file: one draft, whose places are those of both files.
  ///
  /// - Parameter table: The draft that holds the table.
  public func attaching(_ table: Draft) -> Draft {
    let separator = text.bytes.last == UInt8(ascii: "\n") || text.bytes.isEmpty ? 0 : 1
    let shift = text.bytes.count + separator
    let firstLine = text.lines.count - 1 + separator
    let firstRow = 1 + (blocks.compactMap(\.row).max() ?? -1)
    let attached = table.blocks.map { block in
      Block(
        block.kind.shifted(byRows: firstRow), block.range.shifted(by: shift),
        continuesPrevious: block.continuesPrevious)
    }
    return Draft(
      text: text.appending(table.text, separatedByLineBreak: separator == 1),
      blocks: blocks + attached,
      sources: sources
        + table.sources.map {
          DraftSource(
            file: .table, range: $0.range.shifted(by: shift),
            firstLine: $0.firstLine + firstLine, origins: $0.origins)
        },
      reportBlocks: reportBlocks,
      unread: unread + table.unread.map { UnreadContent($0.kind, at: $0.offset + shift) },
      comments: comments
        + table.comments.map { $0.shifted(by: shift, sources: sources.count) }
    ).described(as: self)
  }
}

extension Block {
  fileprivate var row: Int? {
    if case .cell(let cell) = kind { cell.row } else { nil }
  }
}

extension Block.Kind {
  fileprivate func shifted(byRows rows: Int) -> Block.Kind {
    guard case .cell(let cell) = self else { return self }
    return .cell(
      TableCell(row: cell.row + rows, column: cell.column, columnSpan: cell.columnSpan))
  }
}
