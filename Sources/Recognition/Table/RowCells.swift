import ReportText

/// Unit and value on the same line as the label, set off by white space.
extension AssembledRow {
  /// Reads white-space separated tokens as unit and value.
  ///
  /// - Parameters:
  ///   - range: The text behind the label.
  ///   - gap: How many bytes of white space set it off. Behind some, a word before a number is a
  ///     unit, if a wrong one; behind a wide gap it is one without a number too.
  /// - Returns: Whether all of them are; if not, the row is as it was.
  mutating func takeTokens(_ span: Span<UInt8>, _ range: Range<Int>, gap: Int) -> Bool {
    var tokens = TokenIterator(range)
    var changed = self
    var isUnitKnown = true
    while let token = tokens.next(span) {
      switch CellText.classify(span, token) {
      case .unit where changed.unit == nil && changed.cell == nil:
        changed.unit = CellText.withoutBrackets(span, token)
      case .number(let amount) where changed.cell == nil:
        changed.cell = token
        changed.value = .number(amount)
      case .nothing where changed.cell == nil: changed.cell = token
      case .other where changed.unit != nil && changed.cell == nil && token.count <= 24:
        changed.cell = token
        changed.value = .unusable
      case .other
      where gap > 0 && changed.unit == nil && changed.cell == nil
        && CellText.mayBeUnit(span, token):
        changed.unit = token
        isUnitKnown = false
      default: return false
      }
    }
    guard isUnitKnown || gap >= Self.wideGap || changed.value != .blank else { return false }
    self = changed
    return true
  }

  /// As many bytes of white space do not stand between two words of a sentence.
  private static let wideGap = 4

  /// Takes the unit and the value that stand at the end of a line.
  mutating func take(_ cells: TrailingCells) {
    unit = cells.unit
    guard let found = cells.cell else { return }
    cell = found
    value = cells.value
  }
}

/// A line that ends in a unit, or in a unit and a value: （四）其他　件　3.
struct TrailingCells {
  /// What stands before the unit.
  let text: Range<Int>
  /// The unit.
  let unit: Range<Int>
  /// The value; nil where the line ends with the unit.
  let cell: Range<Int>?
  /// What the value says.
  let value: CellValue

  /// Splits a line, if it ends that way.
  ///
  /// - Parameter allowsAnyUnit: Whether any word before a number is a unit, if a wrong one.
  init?(_ span: Span<UInt8>, _ line: Range<Int>, allowsAnyUnit: Bool = false) {
    var tokens = TokenIterator(line)
    var last: (Range<Int>?, Range<Int>?, Range<Int>?) = (nil, nil, nil)
    while let token = tokens.next(span) { last = (last.1, last.2, token) }
    guard let middle = last.1, let end = last.2 else { return nil }
    if case .unit = CellText.classify(span, end) {
      self.init(
        text: line.lowerBound..<middle.upperBound,
        unit: CellText.withoutBrackets(span, end), cell: nil, value: .blank
      )
      return
    }
    guard let words = last.0 else { return nil }
    switch CellText.classify(span, middle) {
    case .unit: break
    case .other where allowsAnyUnit && CellText.mayBeUnit(span, middle): break
    default: return nil
    }
    let text = line.lowerBound..<words.upperBound
    let unit = CellText.withoutBrackets(span, middle)
    switch CellText.classify(span, end) {
    case .number(let amount):
      self.init(text: text, unit: unit, cell: end, value: .number(amount))
    case .nothing: self.init(text: text, unit: unit, cell: end, value: .blank)
    default: return nil
    }
  }

  private init(text: Range<Int>, unit: Range<Int>, cell: Range<Int>?, value: CellValue) {
    self.text = text
    self.unit = unit
    self.cell = cell
    self.value = value
  }
}

/// The pieces of a range that white space separates.
struct TokenIterator {
  private var offset: Int
  private let end: Int

  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func next(_ span: Span<UInt8>) -> Range<Int>? {
    offset = span.skippingWhitespace(offset, before: end)
    let start = offset
    while offset < end {
      // Nearly every character is a Chinese one.
      guard !CharacterClass.beginsHan(span[offset]) else {
        offset += 3
        continue
      }
      let (value, length) = span.scalar(at: offset)
      if CharacterClass.isWhitespace(value) { break }
      offset += length
    }
    return start < offset ? start..<offset : nil
  }
}
