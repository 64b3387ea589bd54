import Prose
import Recognition
import ReportText

/// A note among the authors of a draft, or an instruction of its template: （请王科长确认）,
/// 【以上为模板，请根据实际修改】, 备注：本段需李主任审定。
struct DraftingNote {
  /// The note with its brackets, or the paragraph that it is, in bytes.
  let range: Range<Int>

  /// No note is longer, in bytes (about 40 Chinese characters).
  private static let longest = 120

  /// Reads a note in brackets that open at an offset.
  init?(_ span: Span<UInt8>, bracketAt start: Int, in block: Range<Int>, _ words: NoteWords) {
    guard let content = Self.content(span, start, in: block) else { return nil }
    let whole = start..<span.offset(after: content.upperBound)
    let inner = span.trimmed(content)
    // （注：以上数据请财务科核实）
    let lead = span.end(ofAny: words.leads, at: inner.lowerBound, before: inner.upperBound)
    let note = span.trimmed((lead ?? inner.lowerBound)..<inner.upperBound)
    let text = NoteText(note, isAlone: whole == span.trimmed(block), words)
    guard text.isNote(span, behindFigure: Self.isBehindFigure(span, start, in: block)) else {
      return nil
    }
    range = whole
  }

  /// Reads a paragraph that is nothing but a note.
  init?(_ span: Span<UInt8>, filling block: Range<Int>, _ words: NoteWords) {
    let paragraph = span.trimmed(block)
    guard !paragraph.isEmpty, paragraph.count <= 2 * Self.longest,
      CharacterClass.beginsHan(span[paragraph.lowerBound]),
      !words.firstCharacters.excludesTexts(span, paragraph.lowerBound)
    else { return nil }
    let sentence =
      paragraph
      .lowerBound..<span.endOfStretch(
        from: paragraph.lowerBound, before: paragraph.upperBound, .sentence)
    if let lead = span.end(
      ofAny: words.leads, at: sentence.lowerBound, before: sentence.upperBound)
    {
      let text = NoteText(span.trimmed(lead..<sentence.upperBound), isAlone: true, words)
      guard text.isNote(span, behindFigure: false) else { return nil }
    } else {
      let isWhole = sentence.upperBound + 3 >= paragraph.upperBound
      let text = NoteText(sentence, isAlone: false, words)
      guard isWhole && text.isAboutPlace(span) || text.asksSomebody(span, onlyNamed: true) else {
        return nil
      }
    }
    range = paragraph
  }

  /// What stands between a bracket and the one that closes it.
  private static func content(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Range<Int>? {
    let (open, length) = span.scalar(at: start)
    let close: UInt32
    switch open {
    case 0xFF08: close = 0xFF09  // （
    case 0x28: close = 0x29  // (
    case 0x3010: close = 0x3011  // 【
    case 0x5B: close = 0x5D  // [
    case 0xFF3B: close = 0xFF3D  // ［
    default: return nil
    }
    let contents = start + length
    var depth = 0
    var offset = contents
    while offset - start <= longest,
      let (value, length) = span.scalar(at: offset, before: block.upperBound)
    {
      if value == close {
        if depth == 0 {
          return offset > start + 3 ? contents..<offset : nil
        }
        depth -= 1
      }
      if value == open { depth += 1 }
      offset += length
    }
    return nil
  }

  /// Whether a figure with its unit stands right before an offset: 412条（需核实）.
  private static func isBehindFigure(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    var position = offset
    var units = 0
    while position > block.lowerBound, units <= 3,
      let (value, length) = span.scalar(before: position)
    {
      if CharacterClass.digit(value) != nil { return true }
      guard CharacterClass.isHan(value) || value == 0x25 else { return false }
      position -= length
      units += 1
    }
    return false
  }
}
