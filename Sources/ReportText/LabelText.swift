/// What remains of a title or a table label when everything is left out in which two agencies'
/// spellings of the same words differ: white space, punctuation, 的, width and case.
///
/// 一、 政府信息公开的收费及减免情况 and 政府信息公开收费及减免情况： have the same core.
public enum LabelText {
  /// The character's contribution to the core, or nil when it has none.
  @inlinable
  public static func significant(_ value: UInt32) -> UInt32? {
    if CharacterClass.isHan(value) { return value == 0x7684 ? nil : value }  // 的
    let narrow = CharacterClass.halfWidth(value)
    switch narrow {
    case 0x30...0x39, 0x61...0x7A: return narrow
    case 0x41...0x5A: return narrow + 0x20
    default: return nil
    }
  }

  /// Whether a character opens a note in brackets, which is no part of a label.
  @inlinable
  public static func opensNote(_ value: UInt32) -> Bool {
    value == 0xFF08 || value == 0x28 || value == 0x3014  // （ ( 〔
  }

  /// Whether a character closes a note in brackets.
  @inlinable
  public static func closesNote(_ value: UInt32) -> Bool {
    value == 0xFF09 || value == 0x29 || value == 0x3015  // ） ) 〕
  }

  /// Whether a character is one of the conjunctions in which spellings of a title differ: 和, 与, 及.
  @inlinable
  public static func isConjunction(_ value: UInt32) -> Bool {
    value == 0x548C || value == 0x4E0E || value == 0x53CA
  }

  /// Where the words of a table label begin: behind ordinals and behind 其中：, in any order.
  public static func wordsStart(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var start = span.skippingWhitespace(range.lowerBound, before: range.upperBound)
    while true {
      // Nearly every label begins with its words.
      if let (first, _) = span.scalar(at: start, before: range.upperBound), beginsWords(first) {
        return start
      }
      if let ordinal = Ordinal(span, start..<range.upperBound), ordinal.delimiter != nil {
        start = ordinal.range.upperBound
      } else if let end = unclosedOrdinalEnd(span, start..<range.upperBound) {
        start = end
      } else if span.matches("其中", at: start) {
        start += "其中".utf8.count
      } else {
        return start
      }
      while let (value, length) = span.scalar(at: start, before: range.upperBound),
        significant(value) == nil, !opensNote(value)
      {
        start += length
      }
    }
  }

  /// Whether a character can only be the first of a label's words: a Chinese one with which no ordinal and no 其中
  /// begins.
  @inline(__always)
  private static func beginsWords(_ value: UInt32) -> Bool {
    CharacterClass.isHan(value) && value != 0x7B2C && value != 0x5176  // 第 其
      && !ChineseNumeral.isNumeral(value)
  }

  /// Where an ordinal ends whose closing bracket was lost: （七总计.
  private static func unclosedOrdinalEnd(_ span: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let (bracket, length) = span.scalar(at: range.lowerBound, before: range.upperBound),
      opensNote(bracket),
      let (number, numberLength) = span.scalar(
        at: range.lowerBound + length, before: range.upperBound),
      CharacterClass.digit(number) != nil || ChineseNumeral.isNumeral(number)
    else { return nil }
    let end = range.lowerBound + length + numberLength
    guard let (next, _) = span.scalar(at: end, before: range.upperBound),
      CharacterClass.isHan(next), !ChineseNumeral.isNumeral(next)
    else { return nil }
    return end
  }

  /// The core of a range, without notes in brackets, as Unicode values.
  public static func core(_ span: Span<UInt8>, _ range: Range<Int>) -> [UInt32] {
    var core: [UInt32] = []
    appendCore(span, range, to: &core)
    return core
  }

  /// The first character of the core of a range, as ``core(_:_:)`` yields it; nil where that is empty.
  public static func first(_ span: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    // Mostly it is the first character of all.
    if let (value, _) = span.scalar(at: range.lowerBound, before: range.upperBound),
      !opensNote(value), let significant = significant(value)
    {
      return significant
    }
    return core(span, range).first
  }

  /// The core of a range, as ``core(_:_:)`` yields it; nil where it has more characters than some
  /// limit.
  public static func core(
    _ span: Span<UInt8>, _ range: Range<Int>, upTo limit: Int
  ) -> [UInt32]? {
    var core: [UInt32] = []
    appendCore(span, range, to: &core, upTo: limit)
    return core.count <= limit ? core : nil
  }

  /// The core of a string, without notes in brackets.
  public static func core(_ string: String) -> [UInt32] {
    let bytes = string.utf8Span.span
    return core(bytes, 0..<bytes.count)
  }

  /// Whether some words, which are not empty, stand anywhere in a core.
  public static func contains(_ core: [UInt32], _ words: [UInt32]) -> Bool {
    guard !words.isEmpty, core.count >= words.count else { return false }
    let (text, words) = (core.span, words.span)
    // Both places are there, by the bounds of the two ranges.
    for start in 0...text.count - words.count where text[unchecked: start] == words[unchecked: 0] {
      var length = 1
      while length < words.count, text[unchecked: start + length] == words[unchecked: length] {
        length += 1
      }
      if length == words.count { return true }
    }
    return false
  }

  /// Whether the characters of some words stand in others in the same order, as those of a short name do in
  /// the full one.
  @inlinable
  public static func isAbbreviation(
    _ short: some Collection<UInt32>, of full: some Sequence<UInt32>
  ) -> Bool {
    var next = short.startIndex
    for value in full where next < short.endIndex && value == short[next] {
      short.formIndex(after: &next)
    }
    return next == short.endIndex
  }

  /// Where `<br>`, which breaks a line within a cell of a Markdown table, ends behind its `<`; nil where
  /// there is none.
  private static func lineBreakEnd(_ span: Span<UInt8>, _ offset: Int, before end: Int) -> Int? {
    guard offset + 2 < end, span.matches("br", at: offset) || span.matches("BR", at: offset) else {
      return nil
    }
    let tail = (offset + 2..<min(end, offset + 5)).first { span[$0] == UInt8(ascii: ">") }
    return tail.map { $0 + 1 }
  }

  /// Appends the core of a range, so that a label over two lines is put together.
  ///
  /// A note that begins on one line and ends on the next is left out on both: where the core is not
  /// empty, everything up to a closing bracket without an opening one belongs to such a note.
  /// Reading ends behind the first character that is more than the limit allows.
  public static func appendCore(
    _ span: Span<UInt8>, _ range: Range<Int>, to core: inout [UInt32], upTo limit: Int = .max
  ) {
    let isContinued = !core.isEmpty
    core.append(addingCapacity: range.count > limit ? limit + 1 : range.count) { added in
      read(span, range, isContinued: isContinued, to: &added, upTo: limit)
    }
  }

  /// Puts the core of a range where there is nothing yet.
  ///
  /// - Parameters:
  ///   - isContinued: Whether the range goes on with a label that begins before it.
  ///   - added: With room for as many characters as the range has bytes, or for one more than the limit.
  private static func read(
    _ span: Span<UInt8>, _ range: Range<Int>, isContinued: Bool, to added: inout OutputSpan<UInt32>,
    upTo limit: Int
  ) {
    // An output span has its count in memory, where each character would wait for the one before it.
    added.withUnsafeMutableBufferPointer { room, initialized in
      var count = 0
      var noteDepth = 0
      var offset = range.lowerBound
      while true {
        // Nearly every character is a Chinese one, and no mark.
        while offset < range.upperBound, count <= limit, CharacterClass.beginsHan(span[offset]) {
          let value = span.longScalar(at: offset)
          offset &+= 3
          if noteDepth == 0, value != 0x7684 {  // 的
            room.initializeElement(at: count, to: value)
            count &+= 1
          }
        }
        guard offset < range.upperBound, count <= limit else { break }
        let (value, length) = span.scalar(at: offset)
        offset &+= length
        if value == 0x3C, let end = lineBreakEnd(span, offset, before: range.upperBound) {
          offset = end
        } else if opensNote(value) {
          noteDepth += 1
        } else if closesNote(value) {
          if noteDepth > 0 {
            noteDepth -= 1
          } else if isContinued {
            count = 0
          }
        } else if noteDepth == 0, let significant = significant(value) {
          room.initializeElement(at: count, to: significant)
          count &+= 1
        }
      }
      initialized = count
    }
  }
}
