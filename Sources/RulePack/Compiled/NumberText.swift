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
  static func number(in text: Span<UInt8>, at offset: inout Int) -> Int {
    let (low, middle, high) = (text[offset], text[offset + 1], text[offset + 2])
    offset += 3
    return Int(low &- zero) | Int(middle &- zero) << 6 | Int(high &- zero) << 12
  }
}
