/// Characters in order, whatever holds them: the bytes of UTF-8, of which a character has several, or Unicode
/// values.
protocol ScalarText: ~Escapable {
  /// The character at a place before an end, and how many places it takes; nil at the end.
  func scalar(at place: Int, before end: Int) -> (value: UInt32, length: Int)?

  /// The character that ends at a place, and how many places it takes; nil at the start.
  func scalar(before place: Int) -> (value: UInt32, length: Int)?
}

extension Span: ScalarText where Element == UInt8 {}

extension ArraySlice: ScalarText where Element == UInt32 {
  @inline(__always)
  func scalar(at place: Int, before end: Int) -> (value: UInt32, length: Int)? {
    place < end ? (self[place], 1) : nil
  }

  @inline(__always)
  func scalar(before place: Int) -> (value: UInt32, length: Int)? {
    place > startIndex ? (self[place - 1], 1) : nil
  }
}
