import ReportModel
import ReportText
import RulePack

/// The fixed phrases that checks look for, besides those of the pack.
package enum Phrase: Int, CaseIterable, Sendable {
  /// 统计期限, the reporting period.
  case period
  /// 统计时限, another word for it.
  case timeLimit
  /// 统计时段, another word for it.
  case timeSpan
  /// 统计时间, another word for it.
  case time
  /// 统计周期, another word for it.
  case cycle
  /// 数据统计, with which some reports introduce the period.
  case figures
  /// 数据期限, with which some reports introduce the period.
  case figuresPeriod
  /// 统计期间, another word for it.
  case interval
  /// 统计区间, another word for it.
  case range
  /// 起止时间, another word for it.
  case startAndEnd
  /// 涵盖时间, another word for it.
  case coverage
  /// 报告期, with which some reports introduce the period.
  case reportPeriod
  /// The last day of a year, which ends a period that nothing else announces.
  case lastDay
  /// The same in full-width digits.
  case lastDayInFullWidth
  /// The same in Chinese numerals.
  case lastDayInChinese
  /// The same with dots.
  case lastDayWithDots
  /// The same with hyphens.
  case lastDayWithHyphens
  /// 部分, behind the declared number of parts.
  case parts
  /// 个方面, another word for parts.
  case aspects
  /// 项内容, another word for parts.
  case items
  /// 统计表, the name of the table or of a file that holds it.
  case statisticsTable
  /// The end of a sentence.
  case fullStop
  /// The start of a title that is cited.
  case title
  /// The end of such a title, in which nothing is stated.
  case titleEnd
  /// 我, before the kind of body that speaks: 我局, 我镇.
  case we
  /// 本局, with which a bureau speaks of itself.
  case thisBureau
  /// 本镇, with which a town speaks of itself.
  case thisTown
  /// 本乡, with which a township speaks of itself.
  case thisTownship
  /// 本街道, with which a street office speaks of itself.
  case thisStreet
  /// 邮编, before a postcode.
  case postcode
  /// 邮政编码, before a postcode.
  case postalCode
  /// 电话, before a number.
  case telephone
  /// 传真, before a number.
  case fax
  /// 邮箱, before an e-mail address.
  case mailbox
  /// 电子邮件, before an e-mail address.
  case electronicMail
  /// mail, before an e-mail address.
  case mail
  /// Mail, before an e-mail address.
  case capitalMail
  /// @, within an e-mail address.
  case at
  /// ＠, the full-width form.
  case wideAt
  /// 信息处理费, the fees for handling an application.
  case processingFee
  /// 收费通知, by which such fees are asked for.
  case feeNotice
  /// 一是, the first item of an enumeration.
  case firstIs
  /// 二是, the second.
  case secondIs
  /// 三是, the third.
  case thirdIs
  /// 四是, the fourth.
  case fourthIs
  /// 五是, the fifth.
  case fifthIs
  /// 六是, the sixth.
  case sixthIs
  /// 七是, the seventh.
  case seventhIs
  /// 八是, the eighth.
  case eighthIs
  /// 九是, the ninth.
  case ninthIs
  /// 十是, the tenth.
  case tenthIs
  /// 二要, the second item of an enumeration 一要, 二要.
  case secondMust
  /// 二方面, the second of 一方面, 二方面.
  case secondAspect
  /// 第二，, the second of 第一，第二，.
  case secondPlace
  /// The second of 1. and 2. in a line.
  case secondWithDot
  /// The same with a full-width dot.
  case secondWithWideDot
  /// The second of 1、 and 2、 in a line.
  case secondWithPause
  /// The second of （1） and （2） in a line.
  case secondInBrackets
  /// The second of ① and ② in a line.
  case secondInCircle

  /// The characters.
  var text: String {
    switch self {
    case .period: "统计期限"
    case .timeLimit: "统计时限"
    case .timeSpan: "统计时段"
    case .time: "统计时间"
    case .cycle: "统计周期"
    case .figures: "数据统计"
    case .figuresPeriod: "数据期限"
    case .interval: "统计期间"
    case .range: "统计区间"
    case .startAndEnd: "起止时间"
    case .coverage: "涵盖时间"
    case .reportPeriod: "报告期"
    case .lastDay: "12月31日"
    case .lastDayInFullWidth: "１２月３１日"
    case .lastDayInChinese: "十二月三十一日"
    case .lastDayWithDots: "12.31"
    case .lastDayWithHyphens: "12-31"
    case .parts: "部分"
    case .aspects: "个方面"
    case .items: "项内容"
    case .statisticsTable: "统计表"
    case .fullStop: "。"
    case .title: "《"
    case .titleEnd: "》"
    case .we: "我"
    case .thisBureau: "本局"
    case .thisTown: "本镇"
    case .thisTownship: "本乡"
    case .thisStreet: "本街道"
    case .postcode: "邮编"
    case .postalCode: "邮政编码"
    case .telephone: "电话"
    case .fax: "传真"
    case .mailbox: "邮箱"
    case .electronicMail: "电子邮件"
    case .mail: "mail"
    case .capitalMail: "Mail"
    case .at: "@"
    case .wideAt: "＠"
    case .processingFee: "信息处理费"
    case .feeNotice: "收费通知"
    case .firstIs: "一是"
    case .secondIs: "二是"
    case .thirdIs: "三是"
    case .fourthIs: "四是"
    case .fifthIs: "五是"
    case .sixthIs: "六是"
    case .seventhIs: "七是"
    case .eighthIs: "八是"
    case .ninthIs: "九是"
    case .tenthIs: "十是"
    case .secondMust: "二要"
    case .secondAspect: "二方面"
    case .secondPlace: "第二，"
    case .secondWithDot: "；2."
    case .secondWithWideDot: "；2．"
    case .secondWithPause: "；2、"
    case .secondInBrackets: "；（2）"
    case .secondInCircle: "；②"
    }
  }
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
  /// Whether a part of the outline has to make each statement.
  private let isForParts: [Bool]

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
    citationCount = pack.supersededBases.count
    wrongWordCount = pack.wrongWords.count
    var literals = LiteralTree()
    for phrase in fixed { literals.append(phrase.text) }
    for basis in pack.supersededBases { literals.append(basis.citation) }
    for word in pack.wrongWords { literals.append(word.word) }
    for year in Self.years { literals.append("\(year)年") }
    for joint in Self.joints { literals.append(joint.span) }
    let firstOfStatements = literals.count
    var members: [Int] = []
    var definitions: [Alternative] = []
    for (statement, definition) in pack.statements.enumerated() {
      for (phrases, year) in definition.anyOf.flatMap({ Self.byYear($0, of: pack) }) {
        let start = members.count
        for phrase in phrases {
          let literal = literals.number(of: phrase, from: firstOfStatements)
          if !members[start...].contains(literal) { members.append(literal) }
        }
        definitions.append(
          Alternative(
            statement: statement, members: start..<members.count,
            marks: members[start...].reduce(0) { $0 | Self.mark($1) }, year: year))
      }
    }
    (alternatives, alternativeStarts) = Self.byLiteral(definitions, members, literals.count)
    self.members = members
    statementIDs = pack.statements.map(\.id)
    let asked = Set(pack.outline.compactMap(\.states))
    isForParts = pack.statements.map { asked.contains($0.id) }
    scanner = LiteralScanner(literals)
  }

  /// The alternatives that each literal belongs to, those of the first literal first, and where those
  /// of each begin.
  private static func byLiteral(
    _ alternatives: [Alternative], _ members: [Int], _ literalCount: Int
  ) -> (alternatives: [Alternative], starts: [Int]) {
    var starts = [Int](repeating: 0, count: literalCount + 1)
    for literal in members { starts[literal + 1] += 1 }
    for literal in 0..<literalCount { starts[literal + 1] += starts[literal] }
    var places = starts
    var sorted = [Int](repeating: 0, count: members.count)
    for (number, alternative) in alternatives.enumerated() {
      for literal in members[alternative.members] {
        sorted[places[literal]] = number
        places[literal] += 1
      }
    }
    return (sorted.map { alternatives[$0] }, starts)
  }

  /// One of 64 bits, which a literal shares with every 64th: enough to tell that most alternatives
  /// cannot have been seen.
  private static func mark(_ literal: Int) -> UInt64 { 1 << UInt64(literal % 64) }

  /// An alternative for each year of reports that the pack is for, where it names the year before;
  /// else the alternative itself.
  private static func byYear(_ phrases: [String], of pack: Pack) -> [([String], Int?)] {
    guard !phrases.isEmpty else { return [] }
    guard phrases.contains(where: { $0.begins(with: previousYear) }) else {
      return [(phrases, nil)]
    }
    let years = (pack.years ?? possibleYears).clamped(to: possibleYears)
    return years.map { year in
      let dated = phrases.map { phrase in
        phrase.begins(with: previousYear)
          ? "\(year - 1)\(Substring(phrase.utf8.dropFirst(previousYear.utf8.count)))" : phrase
      }
      return (dated, year)
    }
  }

  /// The years of reports under the Regulations of 2008 and 2019, and some more.
  private static let possibleYears = 2008...2030

  /// The years that a report may name.
  private static let years = 2000...2035

  /// The last character of an agency's name with the word that joins it to another.
  private static let joints = characters("局委办府厅会处所院站室社心镇乡").flatMap { end in
    characters("和与及、").map { Array(end + $0) }
  }

  /// The characters of a text in which each has three bytes, in UTF-8.
  private static func characters(_ text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 3).map { bytes[$0..<$0 + 3] }
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
      scanner.forEachMatch(in: span, draft.blocks[block].range) { match in
        search.note(match.literal, match.range, block: block)
      }
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
    /// How many titles 《…》 are open: what a regulation is called is not what the report states.
    private var titleDepth = 0
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
        statements: statements, statementIDs: scanner.statementIDs)
    }

    mutating func beginSentence() {
      titleDepth = 0
      sentence += 1
      marks = 0
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
    mutating func note(_ literal: Int, _ range: Range<Int>, block: Int) {
      let fixedCount = scanner.fixed.count
      guard literal >= fixedCount else {
        switch scanner.fixed[literal] {
        case .fullStop: return beginSentence()
        case .title: titleDepth += 1
        case .titleEnd:
          titleDepth = max(0, titleDepth - 1)
          return
        default: break
        }
        hits.append(
          PhraseIndex.Hit(
            phrase: scanner.fixed[literal], block: block, range: range))
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
        guard titleDepth == 0 || !scanner.isForParts[alternative.statement] else {
          isOpen = true
          continue
        }
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
  /// Where the prose makes each of the pack's statements first; nil where it does not.
  private let statements: [Range<Int>?]
  /// The ids of the pack's statements. They are few, and few are asked for.
  private let statementIDs: [String]

  init(
    hits: [Hit], citations: [Citation], wrongWords: [Place], years: [Place], joints: [Place],
    statements: [Range<Int>?], statementIDs: [String]
  ) {
    self.hits = hits
    self.citations = citations
    self.wrongWords = wrongWords
    self.years = years
    self.joints = joints
    self.statements = statements
    self.statementIDs = statementIDs
  }

  /// The first place where the prose makes one of the pack's statements, in bytes; nil where it
  /// makes none.
  package func statement(_ id: String) -> Range<Int>? {
    zip(statementIDs, statements).first { $0.0 == id && $0.1 != nil }?.1
  }

  /// The places of some phrases, in document order.
  package func hits(of phrases: [Phrase]) -> [Hit] {
    // A report has hundreds of hits, of which a check asks for a few: one look at a table for each.
    var isWanted = [Bool](repeating: false, count: Phrase.allCases.count)
    for phrase in phrases { isWanted[phrase.rawValue] = true }
    return hits.filter { isWanted[$0.phrase.rawValue] }
  }
}
