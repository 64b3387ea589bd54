import ReportModel
import ReportText
import RulePack

/// Finds the headings of the prose in every form in which drafts have them: with an ordinal, by the
/// format's own markup, over two lines, or with the ordinal lost.
struct HeadingRecognizer {
  /// A heading with more significant characters than this is a paragraph that begins with an
  /// ordinal.
  private static let longestTitle = 50
  /// Most reports have no more headings.
  private static let usualCount = 32

  let draft: Draft
  let pack: CompiledPack
  private let year: Int?

  init(_ draft: Draft, by pack: CompiledPack, year: Int?) {
    self.draft = draft
    self.pack = pack
    self.year = year
  }

  /// A heading, with what is known of its part if it is on the top level.
  struct Found {
    var heading: Heading
    var part: PartID?
    var match = Section.Match.similar
    var score = 0.0
    /// Whether the heading has the form of a part's: only then may it be one that the outline does
    /// not know.
    var isTopLevelForm = false
    /// Whether it has the ordinal of a part but is a sentence: at most an item of a list.
    var isSentence = false
    /// Whether nothing but a blank stands behind its ordinal, and its title only resembles that of a part.
    var isBare = false
    /// The level that the format's own markup gives it, 1 the highest; nil where it gives none.
    var markupLevel: Int?
  }

  /// All headings among blocks, in order.
  ///
  /// - Parameter blocks: The indices of the blocks to look at: the prose below the title.
  func headings(in blocks: [Int]) -> [Found] {
    let span = draft.text.bytes.span
    var found: [Found] = []
    found.reserveCapacity(min(blocks.count, Self.usualCount))
    var index = 0
    while index < blocks.count {
      let next =
        index + 1 < blocks.count && blocks[index + 1] == blocks[index] + 1
        ? blocks[index + 1] : nil
      if var heading = heading(at: blocks[index], next: next, span) {
        heading.markupLevel = markupLevel(of: blocks[index])
        index += heading.heading.blockCount
        found.append(heading)
      } else {
        index += 1
      }
    }
    return found
  }

  private func markupLevel(of block: Int) -> Int? {
    guard case .heading(let level) = draft.blocks[block].kind else { return nil }
    return level
  }

  private func heading(at block: Int, next: Int?, _ span: Span<UInt8>) -> Found? {
    let whole = draft.blocks[block].range
    guard !isCellOfRow(block) else { return nil }
    if whole.first.map({ span[$0] }) == UInt8(ascii: "|") { return headingRow(at: block, span) }
    let range = withoutLeftover(span, whole)
    if let ordinal = Ordinal(span, range) {
      guard !hasCells(behind: ordinal, span, whole), !opensRows(block, span) else { return nil }
      let title = span.trimmed(ordinal.range.upperBound..<range.upperBound)
      return withOrdinal(ordinal, title, block, next, span)
        ?? (ordinal.delimiter == nil ? withDamagedOrdinal(range, block, span) : nil)
    }
    // Nearly every line without one is a paragraph.
    guard range.count <= Self.longestHeading || markupLevel(of: block) != nil else { return nil }
    return withoutOrdinal(range, block, next, span)
  }
}

// MARK: - With an ordinal

extension HeadingRecognizer {
  private func withOrdinal(
    _ ordinal: Ordinal, _ title: Range<Int>, _ block: Int, _ next: Int?, _ span: Span<UInt8>
  ) -> Found? {
    let isTopLevelForm = ordinal.style == .chinese && (ordinal.delimiter != nil || ordinal.isPart)
    if isTopLevelForm || ordinal.style == .chinese {
      if let part = part(ordinal, title, block, next, span, isForm: isTopLevelForm) { return part }
      guard isTopLevelForm else { return nil }
      var found = Found(heading: heading(ordinal, title, block, level: 1))
      found.isTopLevelForm = true
      found.isSentence = !isTitle(span, title) || runsIntoText(ordinal, title, span)
      return found
    }
    guard ordinal.style != .arabic || ordinal.delimiter != nil else { return nil }
    var found = Found(heading: heading(ordinal, title, block, level: ordinal.style.rawValue))
    if let exact = exact(span, title) {
      found.part = exact.part
      found.match = exact.match
    }
    return found
  }

  /// The heading of a part of the outline.
  private func part(
    _ ordinal: Ordinal, _ title: Range<Int>, _ block: Int, _ next: Int?, _ span: Span<UInt8>,
    isForm: Bool
  ) -> Found? {
    var found = Found(heading: heading(ordinal, title, block, level: 1))
    found.isTopLevelForm = isForm
    let exact = exact(span, title)
    // A title without its last word is an altered one, unless the line below has the word.
    if exact?.match != .accepted, let joined = joined(title, next, span),
      exact == nil || joined.match == .accepted
    {
      found.heading = heading(ordinal, joined.range, block, level: 1, blockCount: 2)
      (found.part, found.match, found.score) = (joined.part, joined.match, 1)
      return found
    }
    if let exact {
      (found.part, found.match, found.score) = (exact.part, exact.match, 1)
      return found
    }
    if let inline = inline(span, title) {
      found.heading = heading(ordinal, inline.range, block, level: 1)
      (found.part, found.match, found.score) = (inline.part, inline.match, 1)
      return found
    }
    let isSetOff = ordinal.delimiter == nil && title.lowerBound > ordinal.range.upperBound
    guard isForm || isSetOff, isTitle(span, title), !runsIntoText(ordinal, title, span) else {
      return nil
    }
    found.isBare = !isForm
    let core = withoutPageNumber(LabelText.core(span, title))
    guard let part = pack.outline.part(of: core, year: year) else { return nil }
    (found.part, found.match, found.score) = (part.part, part.match, part.score)
    return found
  }

  func heading(
    _ ordinal: Ordinal, _ title: Range<Int>, _ block: Int, level: Int, blockCount: Int = 1
  ) -> Heading {
    Heading(
      block: block, blockCount: blockCount, level: level, ordinal: ordinal, titleRange: title,
      range: ordinal.range.lowerBound..<max(ordinal.range.upperBound, title.upperBound))
  }

  func exact(
    _ span: Span<UInt8>, _ title: Range<Int>
  ) -> (part: PartID, match: Section.Match)? {
    guard title.count <= 600,
      LabelText.first(span, title).map(pack.outline.mayBeExact) ?? false
    else { return nil }
    return LabelText.core(span, title, upTo: pack.outline.longestExact).flatMap {
      pack.outline.exact($0, year: year)
    }
  }

  /// The title that a heading and the line below it make together.
  private func joined(
    _ title: Range<Int>, _ next: Int?, _ span: Span<UInt8>
  ) -> (range: Range<Int>, part: PartID, match: Section.Match)? {
    guard let next, title.count <= 240 else { return nil }
    let continuation = draft.blocks[next].range
    guard continuation.count <= 240,
      Ordinal(span, continuation).map({ $0.delimiter == nil }) ?? true
    else { return nil }
    var core: [UInt32] = []
    LabelText.appendCore(span, title, to: &core)
    guard core.isEmpty || pack.outline.isBeginning(core) else { return nil }
    LabelText.appendCore(span, continuation, to: &core)
    guard let exact = pack.outline.exact(core, year: year) else { return nil }
    let start = title.isEmpty ? continuation.lowerBound : title.lowerBound
    return (start..<continuation.upperBound, exact.part, exact.match)
  }

  /// The title at the start of a paragraph that goes on with text after it.
  private func inline(
    _ span: Span<UInt8>, _ title: Range<Int>
  ) -> (range: Range<Int>, part: PartID, match: Section.Match)? {
    var end = title.lowerBound
    var significant = 0
    while let (value, length) = span.scalar(at: end, before: title.upperBound),
      significant <= pack.outline.longest
    {
      // 。 ： : and white space end a title that text follows.
      let isEnd = [0x3002, 0xFF1A, 0x3A].contains(value) || CharacterClass.isWhitespace(value)
      if isEnd, let exact = exact(span, title.lowerBound..<end), exact.match == .accepted {
        return (title.lowerBound..<end, exact.part, exact.match)
      }
      if LabelText.significant(value) != nil { significant += 1 }
      end += length
    }
    return nil
  }

  /// Whether a text behind an ordinal can be a title: short, and not a sentence.
  private func isTitle(_ span: Span<UInt8>, _ title: Range<Int>) -> Bool {
    guard !title.isEmpty, title.count <= Self.longestTitle * 4 else { return false }
    guard LabelText.core(span, title).count <= Self.longestTitle else { return false }
    let mark = span.firstRange(of: "。", in: title) ?? span.firstRange(of: "；", in: title)
    guard let mark else { return true }
    // 十二、十三批信息一并公开。 counts things and is no heading.
    let countsOn = ChineseNumeral.isNumeral(span.scalar(at: title.lowerBound).value)
    return mark.upperBound == title.upperBound && title.count <= 120 && !countsOn
  }

  /// A core without the page number that a table of contents puts behind a title.
  private func withoutPageNumber(_ core: [UInt32]) -> [UInt32] {
    var core = core
    while let last = core.last, CharacterClass.digit(last) != nil { core.removeLast() }
    return core
  }
}

// MARK: - Without an ordinal

extension HeadingRecognizer {
  /// Whether a line that nothing marks as a heading may be a title of the outline, or begin one: by its
  /// two ends, which tell of nearly all lines that they are none.
  private func mayBeTitle(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !span.endsInFullStop(range),
      let first = LabelText.first(span, range)
    else { return false }
    return pack.outline.mayBeExact(beginningWith: first)
  }

  private func withoutOrdinal(
    _ range: Range<Int>, _ block: Int, _ next: Int?, _ span: Span<UInt8>
  ) -> Found? {
    let markupLevel = markupLevel(of: block)
    if let found = withDamagedOrdinal(range, block, span) { return found }
    guard range.count <= Self.longestHeading, markupLevel != nil || mayBeTitle(span, range) else {
      return nil
    }
    let core = LabelText.core(span, range)
    var found = Found(heading: heading(range, block, level: 1))
    if let exact = pack.outline.exact(core, year: year, hasOrdinal: false),
      exact.match == .accepted || markupLevel != nil
    {
      (found.part, found.match, found.score) = (exact.part, exact.match, 1)
      return found
    }
    if core.count >= 4, let joined = joined(range, next, span), joined.match == .accepted {
      found.heading = heading(joined.range, block, level: 1, blockCount: 2)
      (found.part, found.match, found.score) = (joined.part, joined.match, 1)
      return found
    }
    guard let markupLevel, !core.isEmpty else { return nil }
    if let part = pack.outline.part(of: core, year: year, hasOrdinal: false) {
      (found.part, found.match, found.score) = (part.part, part.match, part.score)
      return found
    }
    found.heading = heading(range, block, level: markupLevel)
    found.isTopLevelForm = true
    return found
  }

  /// The heading of a part, by its very title, behind what was meant for an ordinal.
  private func withDamagedOrdinal(
    _ range: Range<Int>, _ block: Int, _ span: Span<UInt8>
  ) -> Found? {
    guard let title = behindDamagedOrdinal(range, span), let exact = exact(span, title),
      exact.match == .accepted
    else { return nil }
    var found = Found(
      heading: Heading(
        block: block, blockCount: 1, level: 1, ordinal: nil, titleRange: title, range: range))
    (found.part, found.match, found.score) = (exact.part, exact.match, 1)
    return found
  }

  private func heading(
    _ range: Range<Int>, _ block: Int, level: Int, blockCount: Int = 1
  ) -> Heading {
    Heading(
      block: block, blockCount: blockCount, level: level, ordinal: nil, titleRange: range,
      range: range)
  }
}
