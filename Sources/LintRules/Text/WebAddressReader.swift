import LintModel
import ReportText

/// Reads one address from left to right and keeps what is wrong with it.
struct WebAddressReader {
  /// The text in which the address stands, in bytes.
  let block: Range<Int>
  /// Where the address starts.
  let start: Int
  /// Where the part starts that has not been read yet; in the end, where the address ends.
  var offset: Int
  /// The first thing that is wrong.
  private(set) var fault: WebAddress.Fault?
  /// The changes that mend what can be mended, in order.
  var edits: [Fix.Edit] = []
  /// Whether the changes mend everything.
  private(set) var isMendable = true

  /// Creates a reader for the address at an offset.
  init(start: Int, in block: Range<Int>) {
    self.block = block
    self.start = start
    offset = start
  }

  /// Reads the address; false when there is none, or none that can be judged.
  mutating func read(_ span: Span<UInt8>) -> Bool {
    let hasScheme = readScheme(span)
    guard hasScheme || startsWithWWW(span, offset) || startsWithMisspeltWWW(span, offset) else {
      return false
    }
    guard readHost(span, hasScheme: hasScheme) else { return fault != nil }
    readPath(span)
    return true
  }

  /// Notes that something is wrong.
  mutating func note(_ found: WebAddress.Fault, isMendable: Bool = true) {
    fault = fault ?? found
    self.isMendable = self.isMendable && isMendable
  }

  /// Notes that a range should be something else.
  mutating func note(_ found: WebAddress.Fault, replace range: Range<Int>, by text: String) {
    note(found)
    // The prefix is judged when the rest of the host has been read.
    let place = edits.firstIndex { $0.range.lowerBound >= range.upperBound } ?? edits.endIndex
    edits.insert(Fix.Edit(range, text), at: place)
  }

  /// Notes that full-width characters should be ASCII.
  mutating func narrow(_ span: Span<UInt8>, _ range: Range<Int>) {
    var text = ""
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = span.scalar(at: offset)
      offset += length
      guard let narrow = Unicode.Scalar(CharacterClass.halfWidth(scalar)) else { continue }
      text.unicodeScalars.append(narrow)
    }
    note(.wideCharacter, replace: range, by: text)
  }
}

// MARK: - Characters

extension WebAddressReader {
  /// The character at an offset, as far as the block goes.
  func scalar(_ span: Span<UInt8>, _ offset: Int) -> (value: UInt32, length: Int)? {
    span.scalar(at: offset, before: block.upperBound)
  }

  /// The offset behind the blanks that start at an offset.
  func afterBlanks(_ span: Span<UInt8>, _ start: Int) -> Int {
    var offset = start
    while offset < block.upperBound, span[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }

  /// An ASCII letter or digit, a hyphen or an underscore.
  func isLabelCharacter(_ scalar: UInt32) -> Bool {
    guard scalar < 0x80 else { return false }
    return CharacterClass.isLetter(scalar) || CharacterClass.digit(scalar) != nil
      || scalar == 0x2D || scalar == 0x5F  // - _
  }

  /// The full-width form of a letter or digit.
  func isWideLabelCharacter(_ scalar: UInt32) -> Bool {
    scalar > 0x7F && isLabelCharacter(CharacterClass.halfWidth(scalar))
  }

  /// Whether an ASCII letter or digit stands at an offset.
  func labelStarts(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    scalar(span, offset).map { isLabelCharacter($0.value) } ?? false
  }

  /// The end of the full-width letters and digits at an offset, if more of the address follows
  /// them: otherwise they may be the next words of the sentence.
  func wideRun(_ span: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    while let (value, length) = scalar(span, offset), isWideLabelCharacter(value) {
      offset += length
    }
    guard let (next, _) = scalar(span, offset) else { return nil }
    return isLabelCharacter(next) || [0x2E, 0x2F, 0xFF0E, 0xFF0F].contains(next) ? offset : nil
  }
}

// MARK: - Path

extension WebAddressReader {
  private mutating func readPath(_ span: Span<UInt8>) {
    // / : ? # ／
    guard let (first, _) = scalar(span, offset), [0x2F, 0x3A, 0x3F, 0x23, 0xFF0F].contains(first)
    else { return }
    var end = offset
    while let (value, length) = scalar(span, offset) {
      if isPathCharacter(value) {
        offset += length
        if !endsSentence(value) { end = offset }
      } else if let wideEnd = widePart(span) {
        narrow(span, offset..<wideEnd)
        offset = wideEnd
        end = offset
      } else {
        break
      }
    }
    offset = end
  }

  private func isPathCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x23...0x27, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }

  private func endsSentence(_ scalar: UInt32) -> Bool {
    [0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x27].contains(scalar)  // , . : ; ! ? '
  }

  /// The end of full-width characters between parts of a path, or nil.
  private func widePart(_ span: Span<UInt8>) -> Int? {
    guard let (value, length) = scalar(span, offset), value > 0x7F else { return nil }
    if value == 0xFF0E || value == 0xFF0F {  // ． ／
      return labelStarts(span, offset + length) ? offset + length : nil
    }
    return isWideLabelCharacter(value) ? wideRun(span, offset) : nil
  }
}
