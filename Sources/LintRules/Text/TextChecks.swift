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
    add(.sign, "xX_*?Nn[(.#/")
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
  /// Words with their unit, before which a figure may be missing.
  private let counted: [[UInt8]]
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

  init(vocabulary: TextVocabulary, lexicon: Lexicon) {
    self.vocabulary = vocabulary
    counted = lexicon.counted
    placeholder = PlaceholderCheck(lexicon)
  }

  mutating func run(_ report: Report, _ findings: inout Findings) {
    var starts = report.sections.map { report.headings[$0.heading].block }[...]
    for index in report.prose where !report.isPageFurniture(index) {
      if let start = starts.first, index >= start {
        starts.removeFirst()
        pair.finish(report, &findings)
      }
      scan(report, report.draft.blocks[index].range, number: index, &findings)
      halfwidth.finish(report)
    }
    pair.finish(report, &findings)
    halfwidth.report(report, &findings)
    widths.report(report, &findings)
    // The table's labels may be written with brackets and commas of either width.
    for range in report.tableTexts {
      scan(report, range, number: 0, inTable: true, &findings)
      pair.finish(report, &findings)
    }
  }

  private mutating func scan(
    _ report: Report, _ block: Range<Int>, number: Int, inTable isInTable: Bool = false,
    _ findings: inout Findings
  ) {
    halfwidth.begin(report, block)
    let isTitle = !isInTable && report.title?.blocks.contains(number) == true
    placeholder.begin(report, block, inTable: isInTable, isTitle: isTitle, &findings)
    url.begin()
    phone.begin()
    digitsEnd = block.lowerBound
    let span = report.bytes.span
    let table = vocabulary.interests
    let interests = table.span
    let interesting = vocabulary.interestingCharacters
    var offset = block.lowerBound
    while offset < block.upperBound {
      // The block is in the text, and the table has a place for every byte.
      let lead = span[unchecked: offset]
      if FirstCharacterFilter.isLead(lead), interesting.excludes(span, offset) {
        offset &+= 3
        continue
      }
      let interest = interests[unchecked: Int(lead)]
      if !interest.isEmpty {
        visit(
          report, interest, span, offset, in: block, number: number, inTable: isInTable, &findings)
      }
      offset = span.offset(after: offset)
    }
  }

  /// Looks at a character that may concern a check. Hardly any does, so the loop stays small without it.
  @inline(never)
  private mutating func visit(
    _ report: Report, _ interest: Interest, _ span: Span<UInt8>, _ offset: Int,
    in block: Range<Int>, number: Int, inTable isInTable: Bool, _ findings: inout Findings
  ) {
    var interest = interest
    if interest.contains(.wide) { interest.formUnion(wideInterest(span, offset)) }
    if interest.contains(.replacementCharacter) {
      EncodingCheck.visitReplacementCharacter(report, offset, &findings)
    }
    if interest.contains(.month), span[offset + 1] == 0x9C, span[offset + 2] == 0x88 {  // 月
      DateCheck.visitMonth(report, offset, in: block, &findings)
    }
    if interest.contains(.digit), offset >= digitsEnd,
      let digits = Numeral(digits: span, at: offset, before: block.upperBound)
    {
      digitsEnd = digits.range.upperBound
      widths.visit(report, digits, &findings)
      DateCheck.visit(report, digits, in: block, &findings)
      phone.visit(report, digits, in: block, &findings)
      documentNumber.visit(report, digits, in: block, &findings)
      if !isInTable {
        RepeatedWordCheck.visit(report, digits, in: block, &findings)
        NumberFormCheck.visit(report, digits, in: block, &findings)
        PersonalDataCheck.visit(report, digits, in: block, &findings)
      }
    }
    if interest.contains(.address) { url.visit(report, offset, in: block, &findings) }
    if interest.contains(.mark) {
      repeatedMarks.visit(report, span, offset, in: block, &findings)
      placeholder.visitMark(report, span, offset, in: block, counted: counted, &findings)
    }
    if interest.contains(.number), span[offset + 1] == 0x8F, span[offset + 2] == 0xB7 {  // 号
      documentNumber.visit(report, offset, in: block, &findings)
    }
    if interest.contains(.percent) { widths.visitPercent(report, offset, in: block) }
    if interest.contains(.pair) { pair.visit(span, offset, in: block, number: number) }
    if interest.contains(.punctuation) {
      halfwidth.visit(span, offset)
      if !isInTable { EncodingCheck.visitQuestionMark(report, offset, in: block, &findings) }
    }
    if interest.contains(.sign), !Self.isCommonMark(span, offset) {
      placeholder.visitSign(report, span, offset, in: block, &findings)
    }
    if interest.contains(.placeholder), vocabulary.placeholders.mayStart(span, offset) {
      placeholder.visitLiteral(
        vocabulary.placeholders, report, span, offset, in: block, &findings)
    }
  }

  /// Whether a mark stands at an offset that every sentence has and no leftover starts with: 、 。 》 ， ； ： ） ”
  @inline(__always)
  private static func isCommonMark(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    guard span[offset] >= 0xE2, offset + 2 < span.count else { return false }
    switch (span[offset], span[offset + 1], span[offset + 2]) {
    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xE3, 0x80, 0x8B): return true
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x89): return true
    case (0xE2, 0x80, 0x9D): return true
    default: return false
    }
  }

  private func wideInterest(_ span: Span<UInt8>, _ offset: Int) -> Interest {
    let scalar = span.scalar(at: offset).value
    let narrow = CharacterClass.halfWidth(scalar)
    if scalar == 0xFFFD { return .replacementCharacter }
    // ﹝ ﹞
    guard narrow < 0x80 else { return scalar == 0xFE5D || scalar == 0xFE5E ? .pair : [] }
    let interest = vocabulary.interests[Int(narrow)]
    // Of the full-width marks only the brackets matter, as partners of half-width ones.
    return interest.contains(.pair) || narrow == 0x2C || narrow == 0x3B || narrow == 0x3A
      ? interest.subtracting(.placeholder) : interest.subtracting([.punctuation, .placeholder])
  }
}
