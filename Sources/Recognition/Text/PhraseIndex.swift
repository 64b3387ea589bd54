import ReportModel
import ReportText
import RulePack

/// The fixed phrases that checks look for, besides those of the pack.
package enum Phrase: String, CaseIterable, Sendable {
  /// 统计期限, the reporting period.
  case period = "统计期限"
  /// 统计时限, another word for it.
  case timeLimit = "统计时限"
  /// 统计时段, another word for it.
  case timeSpan = "统计时段"
  /// 统计时间, another word for it.
  case time = "统计时间"
  /// 统计周期, another word for it.
  case cycle = "统计周期"
  /// 数据统计, with which some reports introduce the period.
  case figures = "数据统计"
  /// 数据期限, with which some reports introduce the period.
  case figuresPeriod = "数据期限"
  /// 统计期间, another word for it.
  case interval = "统计期间"
  /// 统计区间, another word for it.
  case range = "统计区间"
  /// 起止时间, another word for it.
  case startAndEnd = "起止时间"
  /// 涵盖时间, another word for it.
  case coverage = "涵盖时间"
  /// 报告期, with which some reports introduce the period.
  case reportPeriod = "报告期"
  /// The last day of a year, which ends a period that nothing else announces.
  case lastDay = "12月31日"
  /// The same in full-width digits.
  case lastDayInFullWidth = "１２月３１日"
  /// The same in Chinese numerals.
  case lastDayInChinese = "十二月三十一日"
  /// The same with dots.
  case lastDayWithDots = "12.31"
  /// The same with hyphens.
  case lastDayWithHyphens = "12-31"
  /// 部分, behind the declared number of parts.
  case parts = "部分"
  /// 个方面, another word for parts.
  case aspects = "个方面"
  /// 项内容, another word for parts.
  case items = "项内容"
  /// 统计表, the name of the table or of a file that holds it.
  case statisticsTable = "统计表"
  /// The end of a sentence.
  case fullStop = "。"
  /// The start of a title that is cited.
  case title = "《"
  /// 我, before the kind of body that speaks: 我局, 我镇.
  case we = "我"
  /// 本局, with which a bureau speaks of itself.
  case thisBureau = "本局"
  /// 本镇, with which a town speaks of itself.
  case thisTown = "本镇"
  /// 本乡, with which a township speaks of itself.
  case thisTownship = "本乡"
  /// 本街道, with which a street office speaks of itself.
  case thisStreet = "本街道"
  /// 邮编, before a postcode.
  case postcode = "邮编"
  /// 邮政编码, before a postcode.
  case postalCode = "邮政编码"
  /// 电话, before a number.
  case telephone = "电话"
  /// 传真, before a number.
  case fax = "传真"
  /// 邮箱, before an e-mail address.
  case mailbox = "邮箱"
  /// 电子邮件, before an e-mail address.
  case electronicMail = "电子邮件"
  /// mail, before an e-mail address.
  case mail = "mail"
  /// Mail, before an e-mail address.
  case capitalMail = "Mail"
  /// @, within an e-mail address.
  case at = "@"
  /// ＠, the full-width form.
  case wideAt = "＠"
  /// 信息处理费, the fees for handling an application.
  case processingFee = "信息处理费"
  /// 收费通知, by which such fees are asked for.
  case feeNotice = "收费通知"
  /// 一是, the first item of an enumeration.
  case firstIs = "一是"
  /// 二是, the second.
  case secondIs = "二是"
  /// 三是, the third.
  case thirdIs = "三是"
  /// 四是, the fourth.
  case fourthIs = "四是"
  /// 五是, the fifth.
  case fifthIs = "五是"
  /// 六是, the sixth.
  case sixthIs = "六是"
  /// 七是, the seventh.
  case seventhIs = "七是"
  /// 八是, the eighth.
  case eighthIs = "八是"
  /// 九是, the ninth.
  case ninthIs = "九是"
  /// 十是, the tenth.
  case tenthIs = "十是"

  /// The place of each among all.
  fileprivate static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

/// Finds all phrases that any check asks for in one pass over the prose.
struct PhraseScanner: Sendable {
  /// What a pack writes at the start of a phrase for the year before the report's:
  /// `{previous-year}年末`.
  static let previousYear = "{previous-year}"

  private let scanner: LiteralScanner
  private let fixed: [Phrase]
  private let citationCount: Int
  private let wrongWordCount: Int
  /// The alternatives of the statements that the literals belong to, those of the first literal
  /// first.
  private let alternatives: [Alternative]
  /// Where the alternatives of a literal begin, and at its end those of the last end.
  private let alternativeStarts: [Int]
  /// The literals of the alternatives, one alternative after the other.
  private let members: [Int]
  private let statementIDs: [String]

  private struct Alternative {
    let statement: Int
    /// The literals that must all be found in one sentence: a range of ``members``.
    let members: Range<Int>
    /// The marks of these literals.
    let marks: UInt64
    /// The year of the report for which it holds; nil for any.
    let year: Int?
  }

  init(_ pack: Pack) {
    fixed = Phrase.allCases
    var literals = fixed.map { Array($0.rawValue.utf8) }
    literals += pack.supersededBases.map { Array($0.citation.utf8) }
    citationCount = pack.supersededBases.count
    literals += pack.wrongWords.map { Array($0.word.utf8) }
    wrongWordCount = pack.wrongWords.count
    literals += Self.years.map { Array("\($0)年".utf8) }
    literals += Self.joints
    var index: [String: Int] = [:]
    var members: [Int] = []
    var byLiteral: [[Alternative]] = Array(repeating: [], count: literals.count)
    for (statement, definition) in pack.statements.enumerated() {
      for (phrases, year) in definition.anyOf.flatMap({ Self.byYear($0, of: pack) }) {
        let start = members.count
        for phrase in Set(phrases).sorted() {
          let literal = index[phrase] ?? literals.count
          if literal == literals.count {
            index[phrase] = literal
            literals.append(Array(phrase.utf8))
            byLiteral.append([])
          }
          members.append(literal)
        }
        let alternative = Alternative(
          statement: statement, members: start..<members.count,
          marks: members[start...].reduce(0) { $0 | Self.mark($1) }, year: year)
        for literal in members[start...] { byLiteral[literal].append(alternative) }
      }
    }
    alternatives = Array(byLiteral.joined())
    alternativeStarts = byLiteral.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    self.members = members
    statementIDs = pack.statements.map(\.id)
    scanner = LiteralScanner(literals)
  }

  /// One of 64 bits, which a literal shares with every 64th: enough to tell that most alternatives
  /// cannot have been seen.
  private static func mark(_ literal: Int) -> UInt64 { 1 << UInt64(literal % 64) }

  /// An alternative for each year of reports that the pack is for, where it names the year before;
  /// else the alternative itself.
  private static func byYear(_ phrases: [String], of pack: Pack) -> [([String], Int?)] {
    guard !phrases.isEmpty else { return [] }
    guard phrases.contains(where: { $0.hasPrefix(previousYear) }) else { return [(phrases, nil)] }
    let years = (pack.years ?? possibleYears).clamped(to: possibleYears)
    return years.map { year in
      let dated = phrases.map { phrase in
        phrase.hasPrefix(previousYear)
          ? String(year - 1) + phrase.dropFirst(previousYear.count) : phrase
      }
      return (dated, year)
    }
  }

  /// The years of reports under the Regulations of 2008 and 2019, and some more.
  private static let possibleYears = 2008...2030

  /// The years that a report may name.
  private static let years = 2000...2035

  /// The last character of an agency's name with the word that joins it to another.
  private static let joints: [[UInt8]] = "局委办府厅会处所院站室社心镇乡".flatMap { end in
    "和与及、".map { Array("\(end)\($0)".utf8) }
  }

  /// Scans the prose of a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - prose: The blocks to scan, indices into ``Draft/blocks``.
  ///   - year: The year of the report, where it is known.
  func scan(_ draft: Draft, _ prose: [Int], year: Int?) -> PhraseIndex {
    let span = draft.text.bytes.span
    var search = PhraseSearch(self, year: year)
    var previous: Int?
    for block in prose {
      if draft.blocks[block].continuesPrevious, let previous, previous == block - 1 {
        search.scanSeam(draft, between: previous, and: block)
      } else {
        search.beginSentence()
      }
      search.scan(span, draft.blocks[block].range, block: block)
      previous = block
    }
    return search.index
  }

  /// A search over one draft.
  private struct PhraseSearch {
    private let scanner: PhraseScanner
    private let year: Int?
    private var hits: [PhraseIndex.Hit] = []
    private var citations: [PhraseIndex.Citation] = []
    private var wrongWords: [PhraseIndex.Place] = []
    private var years: [PhraseIndex.Place] = []
    private var joints: [PhraseIndex.Place] = []
    private var statements: [Range<Int>?]
    /// The number of the sentence in which each literal was last seen.
    private var lastSeen: [Int]
    /// Whether all statements that a literal belongs to have been found.
    private var isSettled: [Bool]
    private var sentence = 0
    /// The marks of the literals that have been seen in the sentence.
    private var marks: UInt64 = 0

    init(_ scanner: PhraseScanner, year: Int?) {
      self.scanner = scanner
      self.year = year
      statements = Array(repeating: nil, count: scanner.statementIDs.count)
      lastSeen = Array(repeating: -1, count: scanner.alternativeStarts.count - 1)
      isSettled = Array(repeating: false, count: lastSeen.count)
    }

    var index: PhraseIndex {
      PhraseIndex(
        hits: hits, citations: citations, wrongWords: wrongWords, years: years, joints: joints,
        statements: Dictionary(
          zip(scanner.statementIDs, statements).compactMap { id, range in range.map { (id, $0) } },
          uniquingKeysWith: { first, _ in first }))
    }

    mutating func beginSentence() {
      sentence += 1
      marks = 0
    }

    mutating func scan(_ span: Span<UInt8>, _ range: Range<Int>, block: Int) {
      scanner.scanner.forEachMatch(in: span, range) { match in
        note(match.literal, match.range, block: block)
      }
    }

    /// Looks for phrases that the margin has cut in two.
    mutating func scanSeam(_ draft: Draft, between first: Int, and second: Int) {
      let seam = Passage(
        draft, around: draft.blocks[second].range.lowerBound, in: second, reach: 60)
      let middle = seam.offset(of: draft.blocks[second].range.lowerBound)
      scanner.scanner.forEachMatch(in: seam.bytes.span, seam.bytes.indices) { match in
        guard match.range.lowerBound < middle, match.range.upperBound > middle else { return }
        // A phrase is looked up in its block by those who count the parts or look for the table.
        if match.literal < scanner.fixed.count,
          [.parts, .statisticsTable].contains(scanner.fixed[match.literal])
        {
          return
        }
        note(match.literal, seam.source(match.range), block: first)
      }
    }

    @inline(__always)
    private mutating func note(_ literal: Int, _ range: Range<Int>, block: Int) {
      let fixedCount = scanner.fixed.count
      guard literal >= fixedCount else {
        if scanner.fixed[literal] == .fullStop { return beginSentence() }
        hits.append(
          PhraseIndex.Hit(
            phrase: scanner.fixed[literal], number: literal, block: block, range: range))
        return
      }
      var index = literal - fixedCount
      if index < scanner.citationCount {
        citations.append(PhraseIndex.Citation(basis: index, range: range))
        return
      }
      index -= scanner.citationCount
      if index < scanner.wrongWordCount {
        wrongWords.append(PhraseIndex.Place(index: index, block: block, range: range))
        return
      }
      index -= scanner.wrongWordCount
      if index < PhraseScanner.years.count {
        let year = PhraseScanner.years.lowerBound + index
        years.append(PhraseIndex.Place(index: year, block: block, range: range))
        return
      }
      index -= PhraseScanner.years.count
      if index < PhraseScanner.joints.count {
        joints.append(PhraseIndex.Place(index: index, block: block, range: range))
        return
      }
      noteStatements(literal, range)
    }

    private mutating func noteStatements(_ literal: Int, _ range: Range<Int>) {
      // Most of what is found belongs to statements that the prose has made before.
      guard !isSettled[literal] else { return }
      lastSeen[literal] = sentence
      marks |= PhraseScanner.mark(literal)
      var isOpen = false
      for number in scanner.alternativeStarts[literal]..<scanner.alternativeStarts[literal + 1] {
        let alternative = scanner.alternatives[number]
        guard statements[alternative.statement] == nil,
          alternative.year == nil || alternative.year == year
        else { continue }
        if alternative.marks & ~marks == 0, areSeen(alternative.members) {
          statements[alternative.statement] = range
        } else {
          isOpen = true
        }
      }
      isSettled[literal] = !isOpen
    }

    /// Whether literals have been seen in the sentence, all of them.
    private func areSeen(_ members: Range<Int>) -> Bool {
      for member in members where lastSeen[scanner.members[member]] != sentence { return false }
      return true
    }
  }
}

/// Where phrases stand in the prose of a draft.
package struct PhraseIndex: Sendable {
  /// A place where one of the fixed phrases stands.
  package struct Hit: Sendable {
    package let phrase: Phrase
    /// The phrase's place among all.
    let number: Int
    /// The block, an index into ``Draft/blocks``.
    package let block: Int
    package let range: Range<Int>
  }

  /// A place where one of a family of phrases stands.
  package struct Place: Sendable {
    /// Which of them: an index of ``Pack/wrongWords``, or the year.
    package let index: Int
    /// The block, an index into ``Draft/blocks``.
    package let block: Int
    /// Where it stands, in bytes.
    package let range: Range<Int>
  }

  /// A place where a superseded basis is cited.
  package struct Citation: Sendable {
    /// The index into ``Pack/supersededBases``.
    package let basis: Int
    package let range: Range<Int>
  }

  package let hits: [Hit]
  package let citations: [Citation]
  /// Where words stand that the pack lists as mistyped.
  package let wrongWords: [Place]
  /// Where years stand: 2023年.
  package let years: [Place]
  /// Where the name of an agency may be joined to another: 局和.
  package let joints: [Place]
  private let statements: [String: Range<Int>]

  init(
    hits: [Hit], citations: [Citation], wrongWords: [Place], years: [Place], joints: [Place],
    statements: [String: Range<Int>]
  ) {
    self.hits = hits
    self.citations = citations
    self.wrongWords = wrongWords
    self.years = years
    self.joints = joints
    self.statements = statements
  }

  /// The first place where the prose makes one of the pack's statements, in bytes; nil where it
  /// makes none.
  package func statement(_ id: String) -> Range<Int>? {
    statements[id]
  }

  /// The places of some phrases, in document order.
  package func hits(of phrases: Set<Phrase>) -> [Hit] {
    // A report has hundreds of hits, of which a check asks for a few: one look-up for each.
    var isWanted = [Bool](repeating: false, count: Phrase.allCases.count)
    for phrase in phrases { isWanted[Phrase.numbers[phrase, default: 0]] = true }
    return hits.filter { isWanted[$0.number] }
  }
}
