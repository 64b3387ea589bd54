import ReportText

/// Skips what has neither figures nor words of sums, several bytes at a time.
enum ProseScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Where the next ASCII digit stands in a range, or the next character that may be a full stop;
  /// the end of the range where there is none.
  @inline(__always)
  static func nextSign(_ span: Span<UInt8>, _ range: Range<Int>, fullStops: Bool) -> Int {
    let bytes = span.bytes
    var offset = range.lowerBound
    while offset < range.upperBound, offset &+ 8 <= bytes.byteCount {
      let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      // A digit's low seven bits less those of 0 are below ten: adding 0x76 leaves its high bit clear.
      let fromZero = word ^ (ones &* 0x30)
      var signs = ~(((fromZero & ~high) &+ (ones &* 0x76)) | fromZero) & high
      if fullStops {
        // 0xE3, the first byte of 。 and its like.
        let mark = word ^ (ones &* 0xE3)
        signs |= (mark &- ones) & ~mark & high
      }
      if signs != 0 {
        return min(offset &+ signs.littleEndian.trailingZeroBitCount / 8, range.upperBound)
      }
      offset &+= 8
    }
    while offset < range.upperBound {
      let byte = span[unchecked: offset]
      if byte &- 0x30 < 10 || fullStops && byte == 0xE3 { return offset }
      offset &+= 1
    }
    return range.upperBound
  }

  /// Whether 其中, 共计 or 合计 (by their first four bytes) or a full-width digit stands in a range.
  static func hasSumWord(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let bytes = span.bytes
    let end = range.upperBound &- 3
    var offset = range.lowerBound
    while offset < end {
      if offset &+ 10 <= bytes.byteCount, !mayHoldSumWord(bytes, offset) {
        offset &+= 8
        continue
      }
      for place in offset..<min(offset &+ 8, end) where isSumWord(span, place) { return true }
      offset &+= 8
    }
    return false
  }

  /// Whether the second and third byte of such a word may stand behind one of eight bytes.
  @inline(__always)
  private static func mayHoldSumWord(_ bytes: RawSpan, _ offset: Int) -> Bool {
    let second = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: UInt64.self)
    let third = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 2, as: UInt64.self)
    // 85 B1 and 85 B6, 90 88, BC 90 to BC 99
    let among = (second ^ (ones &* 0x85)) | ((third & (ones &* 0xF8)) ^ (ones &* 0xB0))
    let together = (second ^ (ones &* 0x90)) | (third ^ (ones &* 0x88))
    let digit = (second ^ (ones &* 0xBC)) | ((third & (ones &* 0xF0)) ^ (ones &* 0x90))
    let zeros =
      ((among &- ones) & ~among) | ((together &- ones) & ~together) | ((digit &- ones) & ~digit)
    return zeros & high != 0
  }

  private static func isSumWord(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    let (second, third) = (span[unchecked: offset &+ 1], span[unchecked: offset &+ 2])
    switch span[unchecked: offset] {
    case 0xE5:
      switch (second, third, span[unchecked: offset &+ 3]) {
      case (0x85, 0xB6, 0xE4), (0x85, 0xB1, 0xE8), (0x90, 0x88, 0xE8): return true
      default: return false
      }
    case 0xEF: return second == 0xBC && third &- 0x90 < 10
    default: return false
    }
  }
}
