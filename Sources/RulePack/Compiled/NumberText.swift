/// Whole numbers from 0 on as printable ASCII characters, five bits each, the lowest first.
package enum NumberText {
  /// The character that stands for 0.
  private static let zero: UInt8 = 0x3F
  /// What is added to a character where another of the same number follows.
  private static let goesOn: UInt8 = 32

  /// Writes a number, which is not negative.
  package static func append(_ number: Int, to text: inout String) {
    var rest = UInt(number)
    repeat {
      let digit = UInt8(rest & 31)
      rest >>= 5
      text.unicodeScalars.append(Unicode.Scalar(zero + digit + (rest > 0 ? goesOn : 0)))
    } while rest > 0
  }

  /// Reads a number.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - offset: Where the number begins, in bytes; afterwards where it ends.
  static func number(in text: Span<UInt8>, at offset: inout Int) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    var index = offset
    while true {
      let digit = text[index] &- zero
      index &+= 1
      number |= UInt(digit & 31) &<< shift
      guard digit >= goesOn else { break }
      shift &+= 5
    }
    offset = index
    return Int(number)
  }
}
