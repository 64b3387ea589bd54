/// The marks that divide a paragraph, the weakest first.
package enum Mark: UInt8, Sendable, Comparable {
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
  package init(_ value: UInt32) {
    // Nearly every character is a Chinese one.
    guard !(0x4E00...0x9FFF).contains(value) else {
      self = .none
      return
    }
    switch value {
    case 0x3001: self = .item
    case 0xFF0C, 0x2C: self = .comma
    case 0xFF1A, 0x3A: self = .colon
    case 0xFF1B, 0x3B: self = .semicolon
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F: self = .sentence
    case 0x09, 0x7C, 0x2502, 0x2503, 0x2551: self = .cell
    case 0x0A, 0x0D: self = .paragraph
    default: self = .none
    }
  }

  /// Whether it divides the words of a line as much as another mark: a semicolon does where commas do.
  @inlinable
  package func divides(as mark: Mark) -> Bool { self >= mark && self <= .sentence }

  /// Compares two marks. Other modules, which ask this of each character, call it directly; the
  /// operator that an enumeration has by itself they find in the table of a protocol, at four times
  /// the cost.
  @inlinable
  package static func == (left: Mark, right: Mark) -> Bool { left.rawValue == right.rawValue }

  /// Tells two marks apart.
  @inlinable
  package static func != (left: Mark, right: Mark) -> Bool { left.rawValue != right.rawValue }

  /// Orders marks by how much they divide.
  @inlinable
  package static func < (left: Mark, right: Mark) -> Bool { left.rawValue < right.rawValue }

  /// Orders marks the other way round.
  @inlinable
  package static func > (left: Mark, right: Mark) -> Bool { left.rawValue > right.rawValue }

  /// Whether a mark divides as much as another.
  @inlinable
  package static func >= (left: Mark, right: Mark) -> Bool { left.rawValue >= right.rawValue }
}
