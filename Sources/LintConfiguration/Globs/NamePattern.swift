import ReportText

/// A pattern of a name.
struct NamePattern: Sendable {
  /// What the pattern asks for, one after the other.
  enum Element: Hashable, Sendable {
    /// A character of that value.
    case scalar(UInt32)
    /// `?`: any character.
    case any
    /// `*`: any number of characters.
    case anyNumber
    /// `[a-z]`: one of these; or `[!a-z]`: one that is none of them.
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  }

  private let elements: [Element]

  init(_ elements: [Element]) {
    self.elements = elements
  }

  /// Whether the pattern matches a name, all of it. Bytes that are no UTF-8 are a character each.
  func matches(_ name: [UInt8]) -> Bool {
    let bytes = name.span
    var (element, offset) = (0, 0)
    // Only the last `*` need be tried with one character more: an earlier one could reach nothing else.
    var retry: (element: Int, offset: Int)?
    while offset < bytes.count {
      let (value, length) = bytes.scalarOrByte(at: offset)
      if element < elements.count, elements[element] == .anyNumber {
        element += 1
        retry = (element, offset)
      } else if element < elements.count, elements[element].matches(value) {
        (element, offset) = (element + 1, offset + length)
      } else if let last = retry {
        let next = last.offset + bytes.scalarOrByte(at: last.offset).length
        retry = (last.element, next)
        (element, offset) = (last.element, next)
      } else {
        return false
      }
    }
    return elements[element...].allSatisfy { $0 == .anyNumber }
  }
}

extension NamePattern.Element {
  fileprivate func matches(_ value: UInt32) -> Bool {
    switch self {
    case .scalar(let own): value == own
    case .any, .anyNumber: true
    case .oneOf(let ranges, let isNegated):
      ranges.contains { $0.contains(value) } != isNegated
    }
  }
}

extension Span<UInt8> {
  /// The character at an offset and its length in bytes; where it is no UTF-8, the byte, as a value that
  /// no character has.
  fileprivate func scalarOrByte(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    let noCharacter = (0x11_0000 + UInt32(first), 1)
    guard length > 0, offset + length <= count else { return noCharacter }
    for index in offset + 1..<offset + length where self[index] & 0xC0 != 0x80 {
      return noCharacter
    }
    let (value, _) = scalar(at: offset)
    return (value, length)
  }
}
