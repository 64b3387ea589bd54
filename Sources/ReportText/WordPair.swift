/// For each of sixteen bytes, whether something holds for it.
typealias ByteMask = SIMDMask<SIMD16<Int8>>

/// Sixteen bytes as two words, such as what a comparison of sixteen bytes yields.
struct WordPair {
  private let low: UInt64
  private let high: UInt64

  /// Takes the result of a comparison: all bits of a byte where it holds, and none where it does not.
  @inline(__always)
  init(_ mask: ByteMask) {
    self.init(unsafeBitCast(mask, to: SIMD16<UInt8>.self))
  }

  /// Takes sixteen numbers of a byte each.
  @inline(__always)
  init(_ numbers: SIMD16<UInt8>) {
    let (low, high) = unsafeBitCast(numbers, to: (UInt64, UInt64).self)
    (self.low, self.high) = (low.littleEndian, high.littleEndian)
  }

  /// The sum of sixteen numbers, none of which is more than 127.
  @inline(__always)
  var sum: Int {
    let sums = low &+ high
    let even = sums & 0x00FF_00FF_00FF_00FF
    let odd = sums &>> 8 & 0x00FF_00FF_00FF_00FF
    return Int(truncatingIfNeeded: ((even &+ odd) &* 0x0001_0001_0001_0001) &>> 48)
  }

  /// Whether it holds for no byte.
  @inline(__always)
  var isZero: Bool { low | high == 0 }

  /// The first byte for which it holds, where there is one.
  @inline(__always)
  var firstByte: Int {
    low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
  }
}

extension RawSpan {
  /// The sixteen bytes at an offset, all of which must be there.
  @inline(__always)
  func sixteen(at offset: Int) -> SIMD16<UInt8> {
    unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}
