import ReportModel
import ReportText
import RulePack

/// Text that is neither label nor unit nor value.
extension RowAssembler {
  mutating func takeText(_ fragment: Fragment, _ span: Span<UInt8>) {
    if isColumnTitle(span, fragment.range) {
      numberLines.noteTitle(at: fragment.block)
      finish()
      return
    }
    if pending != nil, continueNote(with: fragment, span) || continueRow(with: fragment, span) {
      return
    }
    finish()
    openUnknown(fragment, span)
  }

  func isColumnTitle(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 60 && columnTitles.hold(range, of: span)
  }

  /// Whether a text belongs to the row that is open: as its value, or as the rest of its label.
  mutating func continueRow(with fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard pending != nil, pending?.row.cell == nil else { return false }
    // Nothing is copied to be looked at.
    guard let unit = pending?.row.unit else { return continueLabel(with: fragment, span) }
    let isBeside =
      fragment.block == pending?.row.lastBlock
      || (fragment.row != nil && fragment.row == pending?.tableRow)
    guard
      isBeside && unit.upperBound <= fragment.range.lowerBound
        || resemblesValue(span, fragment.range)
    else { return false }
    pending?.row.cell = fragment.range
    pending?.row.value = .unusable
    pending?.row.lastBlock = fragment.block
    return true
  }

  /// Whether a text is the rest of the label of the row that is open.
  private mutating func continueLabel(with fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    guard pending?.isAlone == true, fragment.range.count <= 120, var open = pending,
      open.continuations < 2, !isHeadingRow(open.row.candidates)
    else { return false }
    let cells =
      fragment.hasNeighbours ? nil : TrailingCells(span, fragment.range, allowsAnyUnit: true)
    // A line with cells of its own is a row of its own, unless it ends the note behind the label.
    let hasNote = hasBracket(span, open.row.label) || hasBracket(span, fragment.range)
    guard hasNote || (cells == nil && !fragment.hasNeighbours) else { return false }
    if let cells { open.row.take(cells) }
    let text = cells?.text ?? fragment.range
    open.row.label = open.row.label.lowerBound..<text.upperBound
    open.row.lastBlock = fragment.block
    open.continuations += 1
    pending = open
    return true
  }

  func hasBracket(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = LabelText.wordsStart(span, range)
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if LabelText.opensNote(value) || LabelText.closesNote(value) { return true }
      offset += length
    }
    return false
  }

  /// Whether a text on a line of its own was meant to be a number.
  func resemblesValue(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 24,
      let (first, _) = span.scalar(at: range.lowerBound, before: range.upperBound)
    else { return false }
    // + - and × X 约 近 若 暂 未 零
    let marks: [UInt32] = [
      0x2B, 0x2D, 0xD7, 0x58, 0xFF38, 0x7EA6, 0x8FD1, 0x82E5, 0x6682, 0x672A, 0x96F6,
    ]
    return CharacterClass.digit(first) != nil || marks.contains(first)
  }

  /// Opens a row with a label that the form does not have. It counts only if a unit and a value
  /// follow.
  mutating func openUnknown(_ fragment: Fragment, _ span: Span<UInt8>) {
    guard fragment.range.count <= 240 else { return }
    var row = AssembledRow(
      candidates: [], label: fragment.range, firstBlock: fragment.block, lastBlock: fragment.block)
    if !fragment.hasNeighbours, let cells = TrailingCells(span, fragment.range) {
      row.label = cells.text
      row.take(cells)
    }
    pending = Pending(
      row: row, tableRow: fragment.row, isAlone: !fragment.hasNeighbours, continuations: 2)
  }
}

extension [[UInt32]] {
  /// Whether the core of a text is one of these.
  func hold(_ text: Range<Int>, of span: Span<UInt8>) -> Bool {
    // Hardly any text begins as one of them does.
    let first = LabelText.first(span, text)
    return contains { $0.first == first } && contains(LabelText.core(span, text))
  }
}
