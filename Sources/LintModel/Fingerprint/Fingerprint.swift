/// What a finding is known by from run to run, whatever happens elsewhere in the draft.
///
/// It says nothing about lines and files, so that it holds when text is inserted above, sections are
/// numbered anew, or the file is renamed or saved in another format; it is the same in every process
/// and on every platform.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private let value: UInt128

  /// The fingerprint that a hash makes.
  package init(_ hash: StableHash) {
    self.init(hash.value)
  }

  private init(_ value: UInt128) {
    self.value = value
  }

  /// The fingerprint of a list of words.
  public init(of words: [String]) {
    var hash = StableHash()
    for word in words { hash.add(word: word) }
    self.init(hash)
  }

  /// The fingerprint that is written so; nil for anything but 32 hexadecimal digits.
  public init?(_ digits: String) {
    guard digits.utf8.count == 32, digits.utf8.first != UInt8(ascii: "+"),
      let value = UInt128(digits, radix: 16)
    else { return nil }
    self.init(value)
  }

  /// 32 hexadecimal digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      var halves = (UInt64(truncatingIfNeeded: value &>> 64), UInt64(truncatingIfNeeded: value))
      for index in 0..<16 {
        digits[index] = Self.digit(halves.0 &>> 60)
        digits[index + 16] = Self.digit(halves.1 &>> 60)
        halves = (halves.0 &<< 4, halves.1 &<< 4)
      }
      return 32
    }
  }

  private static func digit(_ value: UInt64) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: value)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
  }
}
