/// How much a document may hold when it is unpacked, so that a small file cannot fill the memory.
public struct ExpansionLimit: Hashable, Sendable {
  /// The bytes that all parts of one document may have together when no other limit is asked for:
  /// more than a thousand pages of a Word document.
  public static let standard = ExpansionLimit(bytes: 128 * 1024 * 1024)

  /// The bytes that all parts of one document may have together.
  public let bytes: Int

  /// How many times its packed size a part may be, once it is larger than ``unsuspiciousBytes``.
  /// Deflate shrinks to a thousandth at most; a document's XML seldom to less than a fiftieth.
  static let ratio = 250

  /// A part that is no larger than this is not suspected of being a bomb.
  static let unsuspiciousBytes = 8 * 1024 * 1024

  /// Creates a limit.
  public init(bytes: Int) {
    self.bytes = bytes
  }
}
