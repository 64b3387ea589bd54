import ReportText

extension Draft {
  /// The draft of one file without the characters of its text that nobody sees: a figure or a word is
  /// one although they stand in it.
  public func withoutInvisibleCharacters() -> Draft {
    let ranges = text.bytes.span.invisibleRanges
    return ranges.isEmpty ? self : removing(Cuts(ranges))
  }

  private func removing(_ cuts: Cuts) -> Draft {
    let sources = sources.map { source in
      DraftSource(
        file: source.file, range: cuts.range(source.range), firstLine: source.firstLine,
        origins: source.origins.removing(cuts, from: text))
    }
    let blocks = blocks.map { block in
      Block(
        block.kind, cuts.range(block.range), continuesPrevious: block.continuesPrevious)
    }
    return Draft(
      text: text.removing(cuts), blocks: blocks, sources: sources, reportBlocks: reportBlocks,
      unread: unread.map { $0.removing(cuts) }, comments: comments.map { $0.removing(cuts) }
    ).described(as: self).showing(pictures.map { $0.removing(cuts) })
  }
}

extension UnreadContent {
  fileprivate func removing(_ cuts: Cuts) -> UnreadContent {
    UnreadContent(kind, at: cuts.offset(offset))
  }
}

extension DraftComment {
  fileprivate func removing(_ cuts: Cuts) -> DraftComment {
    DraftComment(
      kind, text, at: cuts.range(range), inFileAt: fileRange, about: passages.map(cuts.range),
      extent: extent, fault: fault, source: source)
  }
}

extension SourceText {
  fileprivate func removing(_ cuts: Cuts) -> SourceText {
    let invalid = invalidBytes.map { place in
      InvalidBytes(
        fileOffset: place.fileOffset, firstByte: place.firstByte, byteCount: place.byteCount,
        range: cuts.range(place.range))
    }
    let rest = cuts.rest(of: 0..<bytes.count).flatMap { bytes[$0] }
    return SourceText(validUTF8: rest, encoding: encoding, invalidBytes: invalid)
  }
}
