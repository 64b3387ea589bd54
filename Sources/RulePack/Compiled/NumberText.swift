/// Whole numbers from 0 on as three printable ASCII characters each, six bits in each, the lowest first:
/// all are as long, so that one is read without asking each character whether another follows.
package enum NumberText {
  /// The numbers that can be written.
  package static let range = 0..<1 << 18
  /// The character that stands for 0.
  private static let zero: UInt8 = 0x3F

  /// Writes a number of ``range``.
  package static func append(_ number: Int, to text: inout String) {
    for shift in [0, 6, 12] {
      text.unicodeScalars.append(Unicode.Scalar(zero + UInt8(number >> shift & 63)))
    }
  }

  /// Reads a number.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - offset: Where the number begins, in bytes; afterwards where it ends.
  @inline(__always)
  static func number(in text: Span<UInt8>, at offset: inout Int) -> Int {
    let start = offset
    precondition(start >= 0 && start < text.count - 2, "no number is left")
    offset = start &+ 3
    let low = Int(text[unchecked: start])
    let middle = Int(text[unchecked: start &+ 1])
    let high = Int(text[unchecked: start &+ 2])
    return low &+ middle &<< 6 &+ high &<< 12 &- threeZeros
  }

  /// What three characters for 0 come to.
  private static var threeZeros: Int { Int(zero) * (1 + 1 << 6 + 1 << 12) }
}
