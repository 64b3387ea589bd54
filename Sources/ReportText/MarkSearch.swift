extension Span where Element == UInt8 {
  /// The first place from an offset on where a mark between the parts of a sentence may stand, or one of Chinese
  /// brackets and quotation marks: a half-width comma, or a character that begins with the byte that 、 or ，
  /// begins with; the end where there is none.
  ///
  /// Sixteen bytes are looked at at a time: of the other characters, which are nearly all, it is not even asked
  /// where they begin.
  public func firstMark(from start: Int, before end: Int) -> Int {
    let bytes = self.bytes
    var offset = start
    while offset < end, offset &+ 16 <= bytes.byteCount {
      let block = bytes.sixteen(at: offset)
      let isNarrow: ByteMask = block .== SIMD16<UInt8>(repeating: 0x2C)
      let isOfPunctuation: ByteMask = block .== SIMD16<UInt8>(repeating: 0xE3)
      let isWide: ByteMask = block .== SIMD16<UInt8>(repeating: 0xEF)
      let isMark = WordPair(isNarrow .| isOfPunctuation .| isWide)
      if !isMark.isZero { return Swift.min(offset &+ isMark.firstByte, end) }
      offset &+= 16
    }
    // The last bytes of the text.
    while offset < end, self[offset] != 0x2C, self[offset] != 0xE3, self[offset] != 0xEF {
      offset &+= 1
    }
    return Swift.min(offset, end)
  }
}
