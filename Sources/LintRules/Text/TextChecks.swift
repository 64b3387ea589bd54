import Prose
import Recognition
import ReportText
import RulePack

/// The checks that look at single characters, all in one pass: most bytes of a report concern none
/// of them, and a table tells by the first byte of a character which of them it may concern.
enum TextChecks: Check {
  static let rules = [
    URLCheck.rule, DateCheck.rule, PhoneCheck.rule, PunctuationPairCheck.rule,
    HalfwidthPunctuationCheck.rule, RepeatedPunctuationCheck.rule, FullwidthDigitCheck.rule,
    DocumentNumberCheck.rule, PlaceholderCheck.rule, PersonalDataCheck.rule,
  ]

  /// The rules that the pass serves: its own, and those of checks that look at single places in it.
  private static let served =
    rules + RepeatedWordCheck.rules + NumberFormCheck.rules + EncodingCheck.rules

  static func run(_ facts: Facts, _ findings: inout Findings) {
    guard served.contains(where: { findings.isEnabled($0.id) }) else { return }
    var pass = TextPass(vocabulary: facts.rules.text, lexicon: facts.rules.lexicon)
    pass.run(facts.report, &findings)
    UnpublishedMark.report(facts, &findings)
  }
}

/// What a character may concern.
struct Interest: OptionSet, Sendable {
  let rawValue: UInt16

  static let digit = Interest(rawValue: 1)
  static let address = Interest(rawValue: 2)
  static let sign = Interest(rawValue: 4)
  static let punctuation = Interest(rawValue: 8)
  static let pair = Interest(rawValue: 16)
  static let month = Interest(rawValue: 32)
  static let placeholder = Interest(rawValue: 64)
  /// What concerns the ASCII form of a full-width character.
  static let wide = Interest(rawValue: 128)
  static let percent = Interest(rawValue: 256)
  /// 号
  static let number = Interest(rawValue: 512)
  /// Punctuation that may be typed twice.
  static let mark = Interest(rawValue: 1024)
  /// U+FFFD
  static let replacementCharacter = Interest(rawValue: 2048)

  /// What the characters that start with each byte may concern.
  static func table(placeholders: PlaceholderScanner) -> [Interest] {
    var table = [Interest](repeating: [], count: 256)
    let add: (Interest, String) -> Void = { interest, characters in
      for byte in characters.utf8 { table[Int(byte)].insert(interest) }
    }
    add(.digit, "0123456789")
    add(.address, "hHwW/")
    add(.sign, "xX_*?Nn[(.#/-")
    add(.punctuation, ",;:.()?!\"'<")
    add(.percent, "%")
    add(.pair, "()")
    table[0xC3].insert(.sign)  // ×
    table[0xE2].formUnion([.sign, .punctuation, .pair])  // ╳ “ ”
    table[0xE3].formUnion([.pair, .mark, .sign])  // 《 》 。 、 【 ○
    table[0xE5].insert(.number)  // 号
    table[0xE6].insert(.month)  // 月
    table[0xEF].formUnion([.wide, .mark])
    for byte in placeholders.firstBytes { table[Int(byte)].insert(.placeholder) }
    return table
  }
}

/// One pass over a report.
private struct TextPass {
  private let vocabulary: TextVocabulary
  private var url = URLCheck()
  private var phone = PhoneCheck()
  private var pair = PunctuationPairCheck()
  private var halfwidth = HalfwidthPunctuationCheck()
  private var repeatedMarks = RepeatedPunctuationCheck()
  private var widths = FullwidthDigitCheck()
  private let documentNumber = DocumentNumberCheck()
  private var placeholder: PlaceholderCheck
  /// Where the last digits of this block ended.
  private var digitsEnd = 0
  /// Where the clause begins.
  private var clauseStart = 0

  init(vocabulary: TextVocabulary, lexicon: Lexicon) {
    self.vocabulary = vocabulary
    placeholder = PlaceholderCheck(lexicon)
  }

  mutating func run(_ report: Report, _ findings: inout Findings) {
    let (bytes, table) = (report.bytes, vocabulary.interests)
    let (span, interests) = (bytes.span, table.span)
    var starts = report.sections.map { report.headings[$0.heading].block }[...]
    for index in report.prose where !report.isPageFurniture(index) {
      if let start = starts.first, index >= start {
        starts.removeFirst()
        pair.finish(report, &findings)
      }
      scan(report, span, report.draft.blocks[index].range, number: index, interests, &findings)
      halfwidth.finish(span)
    }
    pair.finish(report, &findings)
    halfwidth.report(report, &findings)
    widths.report(report, &findings)
    // The table's labels may be written with brackets and commas of either width.
    for range in report.tableTexts {
      scan(report, span, range, number: 0, inTable: true, interests, &findings)
      pair.finish(report, &findings)
    }
  }

  private mutating func scan(
    _ report: Report, _ span: Span<UInt8>, _ block: Range<Int>, number: Int,
    inTable isInTable: Bool = false, _ interests: Span<Interest>, _ findings: inout Findings
  ) {
    halfwidth.begin(span, block)
    let isTitle = !isInTable && report.title?.blocks.contains(number) == true
    placeholder.begin(report, block, inTable: isInTable, isTitle: isTitle, &findings)
    url.begin()
    phone.begin()
    (digitsEnd, clauseStart) = (block.lowerBound, block.lowerBound)
    let interesting = vocabulary.interestingCharacters
    var offset = block.lowerBound
    while offset < block.upperBound {
      // The block is in the text, and the table has a place for every byte.
      let lead = span[unchecked: offset]
      if CharacterClass.beginsHan(lead), interesting.excludesTexts(span, offset) {
        offset &+= 3
        continue
      }
      let interest = interest(span, offset, lead, interests[unchecked: Int(lead)])
      // Most of what is visited is 、 or 。 or a comma.
      if interest == .mark {
        visitMark(report, span, offset, in: block, &findings)
      } else if interest == Self.wideMark, Self.isComma(span, offset) {
        visitMark(report, span, offset, in: block, &findings)
        halfwidth.visitComma()
      } else if !interest.isEmpty {
        visit(
          report, interest, span, offset, in: block, number: number, inTable: isInTable, &findings)
      }
      offset = span.offset(after: offset)
    }
  }

  /// What the character at an offset may concern, of what those with its first byte do.
  @inline(__always)
  private func interest(
    _ span: Span<UInt8>, _ offset: Int, _ lead: UInt8, _ general: Interest
  ) -> Interest {
    guard !general.isEmpty else { return general }
    var interest = general
    if lead < 0x80 {
      // The other digits of a number have been read with the first.
      if interest.contains(.digit), offset < digitsEnd { interest.remove(.digit) }
      if lead == UInt8(ascii: "."), Self.isSingle(span, offset) { interest.remove(.sign) }
    } else if lead >= 0xE0 {
      // Behind the first byte of such a character there are two others.
      let second = span[unchecked: offset &+ 1]
      let third = span[unchecked: offset &+ 2]
      interest.subtract(Self.excluded(lead, second, third))
      if interest.contains(.sign), Self.opensWords(span, offset) { interest.remove(.sign) }
    }
    if interest.contains(.placeholder), !vocabulary.placeholders.mayStart(span, offset) {
      interest.remove(.placeholder)
    }
    return interest
  }

  /// Looks at a character that may concern a check. Hardly any does, so the loop stays small without it.
  @inline(never)
  private mutating func visit(
    _ report: Report, _ interest: Interest, _ span: Span<UInt8>, _ offset: Int,
    in block: Range<Int>, number: Int, inTable isInTable: Bool, _ findings: inout Findings
  ) {
    var interest = interest
    if interest.contains(.wide) {
      let interests = vocabulary.interests
      interest.formUnion(Self.wideInterest(span, offset, interests.span))
    }
    if interest.contains(.replacementCharacter) {
      EncodingCheck.visitReplacementCharacter(report, offset, &findings)
    }
    if interest.contains(.month) {
      DateCheck.visitMonth(report, span, offset, in: block, &findings)
    }
    // Those of a full-width number, too.
    if interest.contains(.digit), offset >= digitsEnd,
      let digits = Numeral(digits: span, at: offset, before: block.upperBound)
    {
      digitsEnd = digits.range.upperBound
      widths.visit(report, digits, &findings)
      DateCheck.visit(report, span, digits, in: block, &findings)
      phone.visit(report, span, digits, in: block, &findings)
      documentNumber.visit(report, span, digits, in: block, &findings)
      if !isInTable {
        RepeatedWordCheck.visit(report, span, digits, in: block, &findings)
        NumberFormCheck.visit(report, digits, in: block, &findings)
        PersonalDataCheck.visit(report, digits, in: block, &findings)
      }
    }
    if interest.contains(.address) { url.visit(report, offset, in: block, &findings) }
    if interest.contains(.mark) { visitMark(report, span, offset, in: block, &findings) }
    if interest.contains(.number) {
      documentNumber.visit(report, span, offset, in: block, &findings)
    }
    if interest.contains(.percent) { widths.visitPercent(report, offset, in: block) }
    if interest.contains(.pair) { pair.visit(span, offset, in: block, number: number) }
    if interest.contains(.punctuation) {
      halfwidth.visit(span, offset)
      if Mark(UInt32(span[offset])).divides(as: .comma) { clauseStart = offset + 1 }
      if !isInTable, span[offset] == UInt8(ascii: "?") {
        EncodingCheck.visitQuestionMark(report, offset, in: block, &findings)
      }
    }
    if interest.contains(.sign) {
      placeholder.visitSign(report, span, offset, in: block, &findings)
    }
    if interest.contains(.placeholder) {
      placeholder.visitLiteral(
        vocabulary.placeholders, report, span, offset, in: block, &findings)
    }
  }

  /// Looks at a place where punctuation may stand.
  @inline(never)
  private mutating func visitMark(
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    repeatedMarks.visit(report, span, offset, in: block, &findings)
    placeholder.visitMark(report, span, offset, in: block, &findings)
    guard Mark(span.scalar(at: offset).value).divides(as: .comma) else { return }
    if span[offset] == 0xEF, Self.isComma(span, offset) {
      RepeatedWordCheck.visit(
        report, span, clause: clauseStart..<offset, in: block, &findings)
    }
    clauseStart = offset + 3
  }

  /// What ， concerns, by its first byte.
  private static let wideMark = Interest(rawValue: 128 + 1024)

  /// Whether ， stands at an offset, where a character does that begins with the byte that it begins with.
  @inline(__always)
  private static func isComma(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    span[offset + 1] == 0xBC && span[offset + 2] == 0x8C
  }

  /// What a character of three bytes does not concern, though others with its first byte do: the marks that every
  /// sentence has, and all that are not 月 or 号.
  @inline(__always)
  private static func excluded(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Interest {
    switch (lead, second, third) {
    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82): signsAndPairs  // 、 。
    case (0xE3, 0x80, 0x8B), (0xE2, 0x80, 0x9D): .sign  // 》 ”
    case (0xE2...0xE3, _, _), (0xE6, 0x9C, 0x88), (0xE5, 0x8F, 0xB7): []
    default: monthAndNumber
    }
  }

  /// Whether nothing like a dot follows one: those that stand for a figure are three.
  @inline(__always)
  private static func isSingle(_ span: Span<UInt8>, _ dot: Int) -> Bool {
    dot &+ 1 < span.count && span[unchecked: dot &+ 1] != UInt8(ascii: ".")
  }

  /// Whether 《 or “ stands at an offset with a Chinese character behind it: only before nothing are they signs.
  @inline(__always)
  private static func opensWords(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset &+ 3 < span.count, CharacterClass.beginsHan(span[unchecked: offset &+ 3]) else {
      return false
    }
    let third = span[unchecked: offset &+ 2]
    return span[unchecked: offset &+ 1] == 0x80 && (third == 0x8A || third == 0x9C)
  }

  private static let signsAndPairs = Interest(rawValue: 4 + 16)
  private static let monthAndNumber = Interest(rawValue: 32 + 512)

  /// What a full-width character concerns, as its ASCII form in a table does.
  private static func wideInterest(
    _ span: Span<UInt8>, _ offset: Int, _ table: Span<Interest>
  ) -> Interest {
    let scalar = span.scalar(at: offset).value
    let narrow = CharacterClass.halfWidth(scalar)
    if scalar == 0xFFFD { return .replacementCharacter }
    // ﹝ ﹞
    guard narrow < 0x80 else { return scalar == 0xFE5D || scalar == 0xFE5E ? .pair : [] }
    let interest = table[Int(narrow)]
    // Of the full-width marks only the brackets matter, as partners of half-width ones.
    return interest.contains(.pair) || narrow == 0x2C || narrow == 0x3B || narrow == 0x3A
      ? interest.subtracting(.placeholder) : interest.subtracting([.punctuation, .placeholder])
  }
}
