/// Characters that nobody sees, wherever they stand: they join and divide others, turn the direction
/// of writing, choose the form of a sign or hold the place of a picture. Editors of web sites, chat
/// programs and dialogs leave them in what is copied.
extension CharacterClass {
  /// Whether a character takes no room and shows nothing.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFFC: true
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// Where characters stand that nobody sees, in order; those that follow one another are one range.
  public var invisibleRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    while let start = suspect(from: offset) {
      let (value, length) = scalar(at: start)
      offset = start + length
      guard CharacterClass.isInvisible(value) else { continue }
      if let last = ranges.last, last.upperBound == start {
        ranges[ranges.count - 1] = last.lowerBound..<offset
      } else {
        ranges.append(start..<offset)
      }
    }
    return ranges
  }

  /// The first character from an offset on that may be one of them; nil where there is none.
  private func suspect(from start: Int) -> Int? {
    let bytes = self.bytes
    var offset = start
    while offset &+ 17 <= count {
      let suspects = WordPair(
        Self.suspects(bytes.sixteen(at: offset), before: bytes.sixteen(at: offset &+ 1)))
      guard suspects.isZero else { return offset &+ suspects.firstByte }
      offset &+= 16
    }
    while offset < count, self[offset] != 0xE2, self[offset] != 0xEF { offset &+= 1 }
    return offset < count ? offset : nil
  }

  /// Which of sixteen bytes may begin one of them, by the bytes one place behind them: U+2000 to
  /// U+207F, and U+F000 to U+FFFF but for the full-width forms, which every text has.
  @inline(__always)
  private static func suspects(
    _ block: SIMD16<UInt8>, before next: SIMD16<UInt8>
  ) -> ByteMask {
    let second = next & SIMD16<UInt8>(repeating: 0xFE)
    let isGeneral: ByteMask = block .== SIMD16<UInt8>(repeating: 0xE2)
    let isLow: ByteMask = second .== SIMD16<UInt8>(repeating: 0x80)
    let isLast: ByteMask = block .== SIMD16<UInt8>(repeating: 0xEF)
    let isOther: ByteMask = second .!= SIMD16<UInt8>(repeating: 0xBC)
    return (isGeneral .& isLow) .| (isLast .& isOther)
  }
}
