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
      for index in 0..<32 {
        let digit = UInt8(truncatingIfNeeded: value &>> UInt128(124 - 4 * index)) & 0xF
        digits[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
      }
      return 32
    }
  }
}
