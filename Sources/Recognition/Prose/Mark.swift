/// The marks that divide a paragraph, the weakest first.
///
/// It is public although no other package asks for it: this is asked of each character, and only
/// what is public is put in place in other modules instead of called.
public enum Mark: UInt8, Sendable, Comparable {
  /// No mark.
  case none
  /// 、 between the items of a list.
  case item
  /// ，
  case comma
  /// ：
  case colon
  /// ；
  case semicolon
  /// What ends a sentence: 。！？
  case sentence
  /// The tab or bar between the cells of a table that nobody recognised.
  case cell
  /// The end of a paragraph.
  case paragraph

  /// The mark that a character is; ``none`` for any other character.
  @inlinable
  @inline(__always)
  public init(_ value: UInt32) {
    // Nearly every character is a Chinese one.
    self = (0x4E00...0x9FFF).contains(value) ? .none : Self.ofOther(value)
  }

  /// The mark that a character is, which is no Chinese one.
  @usableFromInline
  static func ofOther(_ value: UInt32) -> Mark {
    switch value {
    case 0x3001: .item
    case 0xFF0C, 0x2C: .comma
    case 0xFF1A, 0x3A: .colon
    case 0xFF1B, 0x3B: .semicolon
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F: .sentence
    case 0x09, 0x7C, 0x2502, 0x2503, 0x2551: .cell
    case 0x0A, 0x0D: .paragraph
    default: .none
    }
  }

  /// Whether it divides the words of a line as much as another mark: a semicolon does where commas do.
  @inlinable
  public func divides(as mark: Mark) -> Bool { self >= mark && self <= .sentence }

  /// Compares two marks. The operator that an enumeration has by itself other modules find in the
  /// table of a protocol, at four times the cost of a call.
  @inlinable
  public static func == (left: Mark, right: Mark) -> Bool { left.rawValue == right.rawValue }

  /// Tells two marks apart.
  @inlinable
  public static func != (left: Mark, right: Mark) -> Bool { left.rawValue != right.rawValue }

  /// Orders marks by how much they divide.
  @inlinable
  public static func < (left: Mark, right: Mark) -> Bool { left.rawValue < right.rawValue }

  /// Orders marks the other way round.
  @inlinable
  public static func > (left: Mark, right: Mark) -> Bool { left.rawValue > right.rawValue }

  /// Whether a mark divides no more than another.
  @inlinable
  public static func <= (left: Mark, right: Mark) -> Bool { left.rawValue <= right.rawValue }

  /// Whether a mark divides as much as another.
  @inlinable
  public static func >= (left: Mark, right: Mark) -> Bool { left.rawValue >= right.rawValue }
}
