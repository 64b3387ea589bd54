/// Digits that stand raised behind others, the power in 10³ or the mark of a note: as characters of
/// their own, so that they are not read with those before them.
enum RaisedDigits {
  private static let characters = Array("⁰¹²³⁴⁵⁶⁷⁸⁹").map { Array(String($0).utf8) }

  /// The raised digits for some; nil where there is anything but digits.
  static func raised(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return text.flatMap { characters[Int($0 - 0x30)] }
  }

  /// Whether a text ends with a digit, with which others behind it would be read.
  static func mayJoin(_ text: ArraySlice<UInt8>) -> Bool {
    text.last.map { (0x30...0x39).contains($0) } ?? false
  }
}
