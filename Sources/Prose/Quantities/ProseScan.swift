import ReportText

/// Skips what has neither figures nor words of sums, several bytes at a time.
enum ProseScan {
  /// Where the next ASCII digit stands in a range, or the next character that may be a full stop;
  /// the end of the range where there is none.
  @inline(__always)
  static func nextSign(_ span: Span<UInt8>, _ range: Range<Int>, fullStops: Bool) -> Int {
    let bytes = span.bytes
    var offset = range.lowerBound
    while offset < range.upperBound, offset &+ 16 <= bytes.byteCount {
      let block = bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
      var signs = (block &- each(0x30)) .< each(10)
      // 0xE3, the first byte of 。 and its like.
      if fullStops { signs = signs .| (block .== each(0xE3)) }
      let (low, high) = words(signs)
      if low | high != 0 {
        let place = low != 0 ? low.trailingZeroBitCount : 64 &+ high.trailingZeroBitCount
        return min(offset &+ place / 8, range.upperBound)
      }
      offset &+= 16
    }
    while offset < range.upperBound {
      let byte = span[unchecked: offset]
      if byte &- 0x30 < 10 || fullStops && byte == 0xE3 { return offset }
      offset &+= 1
    }
    return range.upperBound
  }

  /// A byte for each of the sixteen.
  @inline(__always)
  private static func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// The result of a comparison, the first of the sixteen bytes in the lowest bits: all bits of a byte where it
  /// holds.
  @inline(__always)
  private static func words(_ mask: SIMDMask<SIMD16<Int8>>) -> (low: UInt64, high: UInt64) {
    let (low, high) = unsafeBitCast(mask, to: (UInt64, UInt64).self)
    return (low.littleEndian, high.littleEndian)
  }

  /// Whether 其中, 共计 or 合计 (by their first four bytes) or a full-width digit stands in a range.
  static func hasSumWord(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let bytes = span.bytes
    let end = range.upperBound &- 3
    var offset = range.lowerBound
    while offset < end {
      if offset &+ 18 > bytes.byteCount || mayHoldSumWord(bytes, offset) {
        for place in offset..<min(offset &+ 16, end) where isSumWord(span, place) { return true }
      }
      offset &+= 16
    }
    return false
  }

  /// Whether the second and third byte of such a word may stand behind one of sixteen bytes.
  @inline(__always)
  private static func mayHoldSumWord(_ bytes: RawSpan, _ offset: Int) -> Bool {
    let second = bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset &+ 1, as: SIMD16<UInt8>.self)
    let third = bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset &+ 2, as: SIMD16<UInt8>.self)
    let among = (second .== each(0x85)) .& ((third .== each(0xB1)) .| (third .== each(0xB6)))
    let together = (second .== each(0x90)) .& (third .== each(0x88))
    let digit = (second .== each(0xBC)) .& ((third &- each(0x90)) .< each(10))
    let (low, high) = words(among .| together .| digit)
    return low | high != 0
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
