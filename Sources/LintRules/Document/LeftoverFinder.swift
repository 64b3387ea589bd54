import Prose
import ReportText

/// Finds what a template or a converter left behind in a block, one leftover after the other.
struct LeftoverFinder {
  /// What was found.
  struct Leftover {
    /// What it stands for.
    enum Kind {
      /// One of the marks that the pack lists.
      case mark
      /// The name of an agency.
      case agency
      /// A figure.
      case figure
      /// A figure before a unit, which stands in bytes: 信息条.
      case unit(Range<Int>)
      /// Words: an address, a number, a name.
      case field
      /// The name of somebody.
      case person
      /// Two statements of which one is to be deleted: 收取/未收取.
      case choice
      /// A note among the authors, or an instruction of a template.
      case note
    }

    /// Where it stands, in bytes.
    let range: Range<Int>
    let kind: Kind
  }

  /// Where the last leftover ended.
  private var end = 0
  /// The marks that are known not to be closed in this block, so that no stretch is searched twice.
  private var unclosed: [Int] = []

  /// Whether the block is a text of a table.
  private var isInTable = false
  /// Whether the block is of the title.
  private var isTitle = false
  /// The words of notes and of those whose names are blank; nil where neither is looked for.
  private let lexicon: Lexicon?
  /// The words of notes, once for all blocks.
  private let notes: NoteWords?

  /// Finds leftovers.
  ///
  /// - Parameter lexicon: The words of notes, which stand in no table.
  init(_ lexicon: Lexicon? = nil) {
    self.lexicon = lexicon
    notes = lexicon?.notes
  }

  /// Starts with a block, which may stand before the last one: the tables come after the prose.
  mutating func begin(inTable isInTable: Bool, isTitle: Bool = false) {
    end = 0
    if !unclosed.isEmpty { unclosed.removeAll(keepingCapacity: true) }
    (self.isInTable, self.isTitle) = (isInTable, isTitle)
  }

  /// The note that a whole paragraph is.
  mutating func paragraph(_ span: Span<UInt8>, _ block: Range<Int>) -> Leftover? {
    guard !isInTable, !isTitle, let notes, let note = DraftingNote(span, filling: block, notes)
    else { return nil }
    return found(note.range, .note)
  }

  /// The leftover at a place where one of the pack's marks may start.
  mutating func mark(
    _ placeholders: PlaceholderScanner, _ span: Span<UInt8>, at offset: Int, in block: Range<Int>
  ) -> Leftover? {
    guard offset >= end, let index = placeholders.index(at: offset, in: span, block),
      !unclosed.contains(index)
    else { return nil }
    guard let range = placeholders.leftover(index, at: offset, in: span, block) else {
      unclosed.append(index)
      return nil
    }
    // Another may start within a phrase: 数据待核实后填写 is none of 数据待核实.
    guard !placeholders.isPartOfPhrase(index, range, in: span, block),
      placeholders.mayStand(index, range, in: span, block, isTitle: isTitle),
      !Self.isMentioned(span, range, in: block)
    else { return nil }
    let isField = placeholders.isField(index)
    // 地址：XX路XX号 is one place that was not filled in.
    if isField, offset == end, offset > block.lowerBound {
      end = range.upperBound
      return nil
    }
    return found(range, isField ? .field : .mark)
  }

  /// The leftover at a place where X, an underscore or the like stands, or the first byte of it.
  mutating func sign(_ span: Span<UInt8>, at offset: Int, in block: Range<Int>) -> Leftover? {
    guard offset >= end, let leftover = anySign(span, at: offset, in: block) else { return nil }
    return Self.isMentioned(span, leftover.range, in: block) ? nil : leftover
  }

  private mutating func anySign(
    _ span: Span<UInt8>, at offset: Int, in block: Range<Int>
  ) -> Leftover? {
    if let slot = BlankSlot(span, at: offset, in: block) { return found(slot.range, .figure) }
    if !isInTable, let field = BlankField(span, at: offset, in: block) {
      return found(field.range, .field)
    }
    if !isInTable, let choice = UndecidedChoice(span, at: offset, in: block),
      choice.range.lowerBound >= end
    {
      return found(choice.range, .choice)
    }
    if !isInTable, !isTitle, let notes,
      let note = DraftingNote(span, bracketAt: offset, in: block, notes)
    {
      return found(note.range, .note)
    }
    guard BlankFigure.isSign(span, offset) else { return nil }
    if let agency = BlankAgency(span, at: offset, in: block, isTitle: isTitle) {
      return found(agency.range, .agency)
    }
    if let lexicon,
      let person = BlankPerson(span, at: offset, in: block, appearances: lexicon.appearances)
    {
      return found(person.range, .person)
    }
    if let figure = BlankFigure(span, at: offset, in: block) { return found(figure.range, .figure) }
    // The unit of a cell stands in another.
    if isInTable, offset == block.lowerBound, let figure = BlankFigure(span, filling: block) {
      return found(figure.range, .figure)
    }
    // What follows a sign of the same run cannot be the first.
    end = BlankFigure.signs(span, offset, in: block).end
    return nil
  }

  /// The leftover right before a mark, where that ends a clause: a unit without a figure, or 可从下载.
  mutating func clauseEnd(
    _ span: Span<UInt8>, at mark: Int, in block: Range<Int>
  ) -> Leftover? {
    guard !isInTable, mark > end, span.endsClause(at: mark) else { return nil }
    if let missing = MissingFigure(
      span, before: mark, in: block, counted: lexicon?.counted ?? [])
    {
      return found(missing.range, missing.unit.map { .unit($0) } ?? .figure)
    }
    // 可在查阅、下载 is told at its first verb.
    guard let lost = LostAddress(span, before: mark, in: block), lost.range.lowerBound >= end
    else { return nil }
    return found(lost.range, .field)
  }

  /// With what a unit ends, or what one does at an address: such a leftover stands right before the mark, and
  /// no digit before its last character.
  static let lastCharacters = CharacterSieve(
    MissingFigure.lastCharacters + LostAddress.lastCharacters)

  /// Whether quotation marks stand around a leftover, or 的 or 等 behind its bracket: it is spoken of.
  private static func isMentioned(
    _ span: Span<UInt8>, _ range: Range<Int>, in block: Range<Int>
  ) -> Bool {
    guard range.lowerBound > block.lowerBound || range.upperBound < block.upperBound,
      let (last, _) = span.scalar(before: range.upperBound),
      let (after, _) = span.scalar(at: range.upperBound, before: block.upperBound)
    else { return false }
    if [0xFF09, 0x29, 0x3011, 0x5D].contains(last), after == 0x7684 || after == 0x7B49 {
      return true
    }
    let before =
      range.lowerBound > block.lowerBound ? span.scalar(before: range.lowerBound)?.value : nil
    return before == 0x201C && after == 0x201D || before == 0x300C && after == 0x300D
  }

  private mutating func found(_ range: Range<Int>, _ kind: Leftover.Kind) -> Leftover {
    end = range.upperBound
    return Leftover(range: range, kind: kind)
  }
}

extension LeftoverFinder {
  /// Whether a leftover stands anywhere in a cell of a table.
  static func finds(
    anyInCell block: Range<Int>, _ span: Span<UInt8>, _ placeholders: PlaceholderScanner
  ) -> Bool {
    var finder = LeftoverFinder()
    finder.begin(inTable: true)
    var offset = block.lowerBound
    while offset < block.upperBound {
      if placeholders.mayStart(span, offset),
        finder.mark(placeholders, span, at: offset, in: block) != nil
      {
        return true
      }
      if finder.sign(span, at: offset, in: block) != nil { return true }
      offset = span.offset(after: offset)
    }
    return false
  }

  /// Whether a figure that was never filled in stands between two places of a paragraph.
  static func finds(
    figureIn range: Range<Int>, of paragraph: Range<Int>, _ span: Span<UInt8>
  ) -> Bool {
    var finder = LeftoverFinder()
    finder.begin(inTable: false)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let found = finder.sign(span, at: offset, in: paragraph), case .figure = found.kind {
        return true
      }
      if span.endsClause(at: offset),
        MissingFigure(span, before: offset, in: paragraph, counted: []) != nil
      {
        return true
      }
      offset = span.offset(after: offset)
    }
    return false
  }
}
