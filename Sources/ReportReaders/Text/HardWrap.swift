import ReportModel
import ReportText

/// Tells which lines of a text go on with the paragraph of the line before.
///
/// Some programs break every paragraph at the margin. It shows when most of the long lines end at
/// nearly one width and in the midst of a sentence; no other text has more than a few such lines.
struct HardWrap {
  /// Lines that are shorter, in bytes, are no evidence (about 13 Chinese characters).
  private static let shortest = 40
  /// How many lines must end at the margin: of a text, and of a document with paragraphs of its own.
  private static let fewestOfText = 4
  private static let fewestOfDocument = 8
  /// How much shorter than the margin a broken line may be, in columns: a character of two columns
  /// and the punctuation mark that may not begin a line.
  private static let tolerance = 4
  /// No margin is farther right, in columns.
  private static let widest = 240

  private let text: SourceText
  private let blocks: [Block]
  private let fewest: Int

  private init(_ text: SourceText, _ blocks: [Block], fewest: Int) {
    self.text = text
    self.blocks = blocks
    self.fewest = fewest
  }

  /// The blocks of a text, those marked that continue the one before. They are returned as they
  /// are where the text is not broken at a margin.
  static func mark(_ blocks: [Block], of text: SourceText) -> [Block] {
    HardWrap(text, blocks, fewest: fewestOfText).marked() ?? blocks
  }

  /// The draft of a document, its blocks marked in the same way: each line of a text that was copied out of
  /// printed pages is a paragraph, or a line of one.
  static func mark(_ draft: Draft) -> Draft {
    HardWrap(draft.text, draft.blocks, fewest: fewestOfDocument).marked().map(draft.replacing)
      ?? draft
  }

  private func marked() -> [Block]? {
    let open = blocks.indices.filter { block in
      // Most paragraphs end in a full stop.
      blocks[block].range.count >= Self.shortest && endsOpen(block) && goesOn(after: block)
        && isLong(block)
    }
    let cut = open.filter(cutsDate)
    var broken: [Int] = []
    if open.count >= fewest {
      // Programs count columns; some count characters.
      broken =
        [Measure.columns, .characters].map { brokenLines(open, $0) }
        .max { $0.count < $1.count } ?? []
    }
    if broken.count < fewest { broken = [] }
    guard !broken.isEmpty || !cut.isEmpty else { return nil }
    var marked = blocks
    for block in broken + cut {
      let next = blocks[block + 1]
      marked[block + 1] = Block(next.kind, next.range, continuesPrevious: true)
    }
    return marked
  }

  /// The lines that end at the margin.
  private func brokenLines(_ open: [Int], _ measure: Measure) -> [Int] {
    guard let margin = margin(open, measure) else { return [] }
    return open.filter { margin.contains(width($0, measure)) }
  }

  // MARK: The margin

  private enum Measure {
    case columns
    case characters
  }

  /// The widths at which most long lines end.
  private func margin(_ open: [Int], _ measure: Measure) -> ClosedRange<Int>? {
    var counts = [Int](filledWith: 0, count: Self.widest + 1)
    for block in open {
      let width = width(block, measure)
      if width <= Self.widest { counts[width] += 1 }
    }
    var best = (margin: 0, lines: 0)
    var lines = 0
    for width in counts.indices {
      lines += counts[width]
      if width > Self.tolerance { lines -= counts[width - Self.tolerance - 1] }
      if lines >= best.lines, counts[width] > 0 { best = (width, lines) }
    }
    guard best.lines >= fewest else { return nil }
    let margin = max(0, best.margin - Self.tolerance)...best.margin
    let others = blocks.indices.count { block in
      isLong(block) && !endsOpen(block) && width(block, measure) >= margin.lowerBound
    }
    return best.lines > others ? margin : nil
  }

  /// The width of a block from its line's start, cut off beyond ``widest``.
  private func width(_ block: Int, _ measure: Measure) -> Int {
    let end = blocks[block].range.upperBound
    let start = text.lines.starts[text.lines.line(at: blocks[block].range.lowerBound)]
    guard end - start <= Self.widest * 4 else { return Self.widest + 1 }
    let span = text.bytes.span
    var width = 0
    for offset in start..<end where span[offset] & 0b1100_0000 != 0b1000_0000 {
      width += measure == .columns && span[offset] >= 0x80 ? 2 : 1
    }
    return width
  }

  // MARK: Lines

  /// Whether a block is long enough to have met a margin, and no row of a table.
  private func isLong(_ block: Int) -> Bool {
    let range = blocks[block].range
    guard blocks[block].kind == .paragraph, range.count >= Self.shortest else { return false }
    guard range.count <= Self.widest * 4 else { return true }
    let span = text.bytes.span
    return !range.contains { span[$0] == UInt8(ascii: "\t") || span[$0] == UInt8(ascii: "|") }
  }

  /// Whether a block ends in the midst of a sentence: neither in a mark that ends one nor in the
  /// figure of a table's row.
  private func endsOpen(_ block: Int) -> Bool {
    let range = blocks[block].range
    let span = text.bytes.span
    guard let (last, _) = span.scalar(before: range.upperBound) else { return false }
    switch last {
    case 0x3002, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x3A, 0x3B, 0x21, 0x3F: return false  // 。：；！？
    default: break
    }
    var offset = range.upperBound
    while offset > range.lowerBound, let (value, length) = span.scalar(before: offset),
      CharacterClass.digit(value) != nil
    {
      offset -= length
    }
    guard offset < range.upperBound, offset > range.lowerBound,
      let (before, _) = span.scalar(before: offset)
    else { return true }
    return !CharacterClass.isWhitespace(before)
  }

  /// Whether a block ends within a date that goes on in the line below, 2023年1月1 and 日起: so does no line of
  /// a text that is not broken there, however few lines are.
  private func cutsDate(_ block: Int) -> Bool {
    let span = text.bytes.span
    let (above, below) = (blocks[block].range, blocks[block + 1].range)
    let digits = above.reversed().prefix { Self.isDigit(span[$0]) }.count
    let more = below.prefix { Self.isDigit(span[$0]) }.count
    guard (1...4).contains(digits) else { return false }
    let mark = below.lowerBound + more
    guard more == 0 else { return digits + more == 4 && span.matches("年", at: mark) }
    let next = span.scalar(at: mark + 3, before: below.upperBound)?.value
    if span.matches("日", at: mark) {
      // 日常工作 is another word.
      return next.map { !CharacterClass.isHan($0) || Self.behindDay.contains($0) } ?? true
    }
    return span.matches("月", at: mark) && next.map { CharacterClass.digit($0) != nil } ?? false
      || span.matches("年", at: mark) && digits == 4
  }

  // 起 止 至 前 公 ， and the like follow a day.
  private static let behindDay: [UInt32] = [0x8D77, 0x6B62, 0x81F3, 0x524D, 0x516C, 0x5370]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether the line below a block can belong to the same paragraph: it is not indented, and no
  /// ordinal opens it.
  private func goesOn(after block: Int) -> Bool {
    guard block + 1 < blocks.count, blocks[block + 1].kind == .paragraph else { return false }
    let next = blocks[block + 1].range
    // Mostly the line below is indented.
    guard next.lowerBound > 0, [0x0A, 0x0D].contains(text.bytes[next.lowerBound - 1]) else {
      return false
    }
    let line = text.lines.line(at: next.lowerBound)
    guard text.lines.line(at: blocks[block].range.lowerBound) == line - 1,
      text.lines.starts[line] == next.lowerBound
    else { return false }
    guard let ordinal = Ordinal(text.bytes.span, next) else { return true }
    return ordinal.delimiter == nil && !ordinal.isPart
  }
}
