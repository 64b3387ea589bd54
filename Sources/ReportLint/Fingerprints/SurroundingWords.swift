import LintModel
import Recognition
import ReportModel
import ReportText

/// The words at a place and around it, without what changes when the draft is laid out, numbered or
/// saved in another way: blanks, the width of characters, and ordinals that are typed by hand.
struct SurroundingWords {
  /// How many characters of the sentence count on either side: enough to tell two places apart, and
  /// so few that another change in a long sentence does no harm.
  private static let reach = 10
  /// How many characters count of the place itself.
  private static let longestPlace = 64

  private let report: Report
  private let blocks: [Block]
  /// The block that was looked at last, and where it begins behind its ordinal.
  private var last: (block: Int, start: Int)?

  init(_ report: Report) {
    self.report = report
    blocks = report.draft.blocks
  }

  /// Adds what stands before a place in its sentence, at the place, and after it.
  mutating func add(around range: Range<Int>, to hash: inout StableHash) {
    let report = report
    let bytes = report.bytes.span
    guard let block = block(at: range.lowerBound) else { return }
    addBefore(range.lowerBound, in: block, bytes, to: &hash)
    hash.endWord()
    add(at: range, to: &hash)
    addAfter(range.upperBound, in: self.block(at: range.upperBound) ?? block, bytes, to: &hash)
    hash.endWord()
  }

  /// Adds what stands at a place: all of it but blanks and ordinals, so that another figure is
  /// another finding.
  mutating func add(at range: Range<Int>, to hash: inout StableHash) {
    let report = report
    let bytes = report.bytes.span
    var count = 0
    var index = block(at: range.lowerBound) ?? blocks.count
    var offset = range.lowerBound
    while offset < range.upperBound, index < blocks.count, count < Self.longestPlace {
      let block = blocks[index]
      offset = max(offset, contentStart(of: index, bytes))
      let end = min(range.upperBound, block.range.upperBound)
      while offset < end, count < Self.longestPlace {
        let (value, length) = bytes.scalar(at: offset)
        offset += length
        guard !CharacterClass.isWhitespace(value) else { continue }
        hash.add(character: CharacterClass.halfWidth(value))
        count += 1
      }
      index += 1
    }
    hash.endWord()
  }

  private mutating func addBefore(
    _ offset: Int, in block: Int, _ bytes: Span<UInt8>, to hash: inout StableHash
  ) {
    var count = 0
    var index = block
    var offset = offset
    while true {
      let start = contentStart(of: index, bytes)
      while offset > start, let (value, length) = bytes.scalar(before: offset) {
        guard !Mark(value).divides(as: .semicolon) else { return }
        offset -= length
        guard let significant = Self.significant(value) else { continue }
        hash.add(character: significant)
        count += 1
        guard count < Self.reach else { return }
      }
      guard blocks[index].continuesPrevious, index > 0 else { return }
      index -= 1
      offset = blocks[index].range.upperBound
    }
  }

  private mutating func addAfter(
    _ offset: Int, in block: Int, _ bytes: Span<UInt8>, to hash: inout StableHash
  ) {
    var count = 0
    var index = block
    var offset = max(offset, contentStart(of: index, bytes))
    while true {
      while offset < blocks[index].range.upperBound {
        let (value, length) = bytes.scalar(at: offset)
        guard !Mark(value).divides(as: .semicolon) else { return }
        offset += length
        guard let significant = Self.significant(value) else { continue }
        hash.add(character: significant)
        count += 1
        guard count < Self.reach else { return }
      }
      guard index + 1 < blocks.count, blocks[index + 1].continuesPrevious else { return }
      index += 1
      offset = blocks[index].range.lowerBound
    }
  }

  /// Where a block begins behind its ordinal.
  private mutating func contentStart(of index: Int, _ bytes: Span<UInt8>) -> Int {
    if let last, last.block == index { return last.start }
    let start = start(of: index, bytes)
    last = (index, start)
    return start
  }

  private func start(of index: Int, _ bytes: Span<UInt8>) -> Int {
    let range = blocks[index].range
    guard !blocks[index].continuesPrevious, let ordinal = Ordinal(bytes, range) else {
      return range.lowerBound
    }
    // A number without a mark behind it (12件) is an ordinal only where a heading was recognised.
    let isOrdinal =
      ordinal.delimiter != nil || ordinal.isPart || heading(of: index)?.ordinal != nil
    return isOrdinal ? ordinal.range.upperBound : range.lowerBound
  }

  private func heading(of block: Int) -> Heading? {
    let headings = report.headings
    let index = headings.partitioningIndex { $0.block >= block }
    return index < headings.count && headings[index].block == block ? headings[index] : nil
  }

  /// The block that an offset is in, or the last before it.
  private func block(at offset: Int) -> Int? {
    let next = blocks.partitioningIndex { $0.range.lowerBound > offset }
    return next > 0 ? next - 1 : blocks.isEmpty ? nil : 0
  }

  /// The character where it is part of a word, in one width and case. A figure is none: where another
  /// figure beside the place is mended, the finding is still the same.
  private static func significant(_ value: UInt32) -> UInt32? {
    if CharacterClass.isHan(value) { return value }
    return CharacterClass.digit(value) == nil ? LabelText.significant(value) : nil
  }
}
