import ReportModel
import ReportText
import RulePack

/// The fixed phrases that checks look for, besides those of the pack.
enum Phrase: String, CaseIterable, Sendable {
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
  /// 报告期, with which some reports introduce the period.
  case reportPeriod = "报告期"
  /// The last day of a year, which ends a period that nothing else announces.
  case lastDay = "12月31日"
  /// The same in full-width digits.
  case lastDayInFullWidth = "１２月３１日"
  /// The same in Chinese numerals.
  case lastDayInChinese = "十二月三十一日"
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
}

/// Finds all phrases that any check asks for in one pass over the prose.
struct PhraseScanner: Sendable {
  /// What a pack writes at the start of a phrase for the year before the report's:
  /// `{previous-year}年末`.
  static let previousYear = "{previous-year}"

  private let scanner: LiteralScanner
  private let fixed: [Phrase]
  private let citationCount: Int
  /// The alternatives of the statements that a literal belongs to, by literal.
  private let alternativesByLiteral: [[Alternative]]
  private let statementIDs: [String]

  private struct Alternative {
    let statement: Int
    /// The literals that must all be found in one sentence.
    let literals: [Int]
    /// The year of the report for which it holds; nil for any.
    let year: Int?
  }

  init(_ pack: Pack) {
    fixed = Phrase.allCases
    var literals = fixed.map { Array($0.rawValue.utf8) }
    literals += pack.supersededBases.map { Array($0.citation.utf8) }
    citationCount = pack.supersededBases.count
    var index: [String: Int] = [:]
    var alternatives: [[Alternative]] = Array(repeating: [], count: literals.count)
    for (statement, definition) in pack.statements.enumerated() {
      for (phrases, year) in definition.anyOf.flatMap({ Self.byYear($0, of: pack) }) {
        let members = phrases.map { phrase in
          if let known = index[phrase] { return known }
          literals.append(Array(phrase.utf8))
          alternatives.append([])
          index[phrase] = literals.count - 1
          return literals.count - 1
        }
        for member in Set(members) {
          alternatives[member].append(
            Alternative(statement: statement, literals: members, year: year))
        }
      }
    }
    alternativesByLiteral = alternatives
    statementIDs = pack.statements.map(\.id)
    scanner = LiteralScanner(literals)
  }

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

  /// Scans the prose of a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - prose: The blocks to scan, indices into ``Draft/blocks``.
  ///   - year: The year of the report, where it is known.
  func scan(_ draft: Draft, _ prose: [Int], year: Int?) -> PhraseIndex {
    let span = draft.text.bytes.span
    var hits: [PhraseIndex.Hit] = []
    var citations: [PhraseIndex.Citation] = []
    var statements = [Range<Int>?](repeating: nil, count: statementIDs.count)
    // The number of the sentence in which each literal was last seen.
    var lastSeen = [Int](repeating: -1, count: alternativesByLiteral.count)
    var sentence = 0
    for block in prose {
      sentence += 1
      scanner.forEachMatch(in: span, draft.blocks[block].range) { match in
        if match.literal < fixed.count {
          let phrase = fixed[match.literal]
          if phrase == .fullStop {
            sentence += 1
          } else {
            hits.append(PhraseIndex.Hit(phrase: phrase, block: block, range: match.range))
          }
        } else if match.literal < fixed.count + citationCount {
          citations.append(
            PhraseIndex.Citation(basis: match.literal - fixed.count, range: match.range))
        } else {
          lastSeen[match.literal] = sentence
          for alternative in alternativesByLiteral[match.literal]
          where statements[alternative.statement] == nil
            && (alternative.year == nil || alternative.year == year)
          {
            guard alternative.literals.allSatisfy({ lastSeen[$0] == sentence }) else { continue }
            statements[alternative.statement] = match.range
          }
        }
      }
    }
    return PhraseIndex(
      hits: hits, citations: citations,
      statements: Dictionary(
        zip(statementIDs, statements).compactMap { id, range in range.map { (id, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }
}

/// Where phrases stand in the prose of a draft.
public struct PhraseIndex: Sendable {
  /// A place where one of the fixed phrases stands.
  struct Hit: Sendable {
    let phrase: Phrase
    /// The block, an index into ``Draft/blocks``.
    let block: Int
    let range: Range<Int>
  }

  /// A place where a superseded basis is cited.
  struct Citation: Sendable {
    /// The index into ``Pack/supersededBases``.
    let basis: Int
    let range: Range<Int>
  }

  let hits: [Hit]
  let citations: [Citation]
  private let statements: [String: Range<Int>]

  init(hits: [Hit], citations: [Citation], statements: [String: Range<Int>]) {
    self.hits = hits
    self.citations = citations
    self.statements = statements
  }

  /// The first place where the prose makes one of the pack's statements, in bytes; nil where it
  /// makes none.
  func statement(_ id: String) -> Range<Int>? {
    statements[id]
  }

  /// The places of some phrases, in document order.
  func hits(of phrases: Set<Phrase>) -> [Hit] {
    hits.filter { phrases.contains($0.phrase) }
  }
}
