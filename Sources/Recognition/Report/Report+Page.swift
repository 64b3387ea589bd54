import ReportText

extension Report {
  /// No line of a web page's own is longer, in bytes.
  private static let longestFurniture = 240

  /// Whether a block is no part of the report but of the web page around it: a short line above the
  /// title, or one below it with the page's date, its source or its controls.
  package func isPageFurniture(_ block: Int) -> Bool {
    guard block < firstPartBlock ?? .max, let title, !title.blocks.contains(block) else {
      return false
    }
    let range = draft.blocks[block].range
    guard range.count <= Self.longestFurniture,
      !bytes.span.hasFullStop(in: range)
    else { return false }
    return block < title.blocks.lowerBound
      || PageFurniture.isControls(bytes.span, range)
      || PageFurniture.isOfPublication(bytes.span, range)
  }

  /// Whether the page around the report shows that it was published on a site.
  package var isOnWebPage: Bool {
    draft.reportBlocks.prefix { $0 < firstPartBlock ?? .max }.contains { block in
      isPageFurniture(block)
        && PageFurniture.isOfPublication(bytes.span, draft.blocks[block].range)
    }
  }
}
