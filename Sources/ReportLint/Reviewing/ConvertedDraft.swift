import ReportModel
import ReportText

/// Where the words of a draft are in the document that is written into.
struct DocumentPlaces {
  /// The draft.
  let draft: Draft
  /// The document, where it was converted from the draft.
  let converted: ConvertedDraft?

  /// Where a range of the draft's text comes from in the document; nowhere if it is in the file of an
  /// attached table.
  func origins(of range: Range<Int>) -> [OriginPiece] {
    guard draft.source(of: range).file == .draft else { return [] }
    return converted?.origins(of: range) ?? draft.origins(of: range)
  }
}

/// A draft beside what a converter made of it: where its words are there.
///
/// Converters keep the text, but not always the ordinals of lists, and break lines elsewhere. So that
/// they cause no findings, the draft itself is linted, and the findings are looked up here.
struct ConvertedDraft: Sendable {
  /// How many blocks of the copy may come between two that are the same in both.
  private static let reach = 12

  private let draft: Draft
  private let copy: Draft
  /// The block of the copy that says the same, for each of the draft's.
  private let counterparts: [Int?]

  /// Finds the counterparts.
  init(_ draft: Draft, converted copy: Draft) {
    self.draft = draft
    self.copy = copy
    let texts = copy.blocks.map { copy.words(of: $0.range) }
    var next = 0
    counterparts = draft.blocks.map { block in
      let words = draft.words(of: block.range)
      let reachable = texts.indices[next...].prefix(Self.reach)
      guard let found = reachable.first(where: { texts[$0] == words }) else { return nil }
      next = found + 1
      return found
    }
  }

  /// Where a range of the draft's text comes from in the copy; nothing where that is not known.
  func origins(of range: Range<Int>) -> [OriginPiece] {
    let block = draft.blocks.indices.first { draft.blocks[$0].range.reaches(range) }
    guard let block, let counterpart = counterparts[block] else { return [] }
    let own = draft.blocks[block].range
    let other = copy.blocks[counterpart].range
    guard !own.isEmpty else { return copy.origins(of: other) }
    // What stands before the words may differ, the words do not.
    let wordsStart = own.upperBound - copy.words(of: other).count
    let end = other.upperBound - (own.upperBound - min(range.upperBound, own.upperBound))
    let start =
      range.lowerBound < wordsStart
      ? other.lowerBound : other.upperBound - (own.upperBound - range.lowerBound)
    return copy.origins(of: start..<max(start, end))
  }
}

extension Range<Int> {
  /// Whether another range begins in this one, or at its end.
  fileprivate func reaches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.lowerBound <= upperBound
  }
}

extension Draft {
  /// The bytes of a block without what may be its ordinal.
  fileprivate func words(of range: Range<Int>) -> ArraySlice<UInt8> {
    var start = range.lowerBound
    while start < range.upperBound {
      let (value, length) = text.bytes.span.scalar(at: start)
      let isOrdinal =
        ChineseNumeral.isNumeral(value) || value < 0x80 && !(0x41...0x7A).contains(value)
        || "、，。．（）【】　？〇①".unicodeScalars.contains { $0.value == value }
      guard isOrdinal else { break }
      start += length
    }
    // A figure is no ordinal: a cell has nothing else.
    return text.bytes[start < range.upperBound ? start..<range.upperBound : range]
  }
}
