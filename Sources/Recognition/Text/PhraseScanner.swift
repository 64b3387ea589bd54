import ReportModel
import ReportText
import RulePack

/// Finds all phrases that any check asks for in one pass over the prose.
final class PhraseScanner: Sendable {
  /// What a pack writes at the start of a phrase for the year before the report's:
  /// `{previous-year}年末`.
  static let previousYear = "{previous-year}"

  let scanner: LiteralScanner
  let fixed: [Phrase]
  let citationCount: Int
  let wrongWordCount: Int
  let jointCount: Int
  /// The first literal of the statements; behind it there are no others.
  let firstOfStatements: Int
  /// The alternatives of the statements that the literals belong to, those of the first literal
  /// first.
  let alternatives: [Alternative]
  /// Where the alternatives of a literal begin, and at its end those of the last end.
  let alternativeStarts: [Int]
  /// The marks of the literals with one of which each literal makes a statement; its own where it may alone.
  let partners: [UInt64]
  /// The literals of the alternatives, one alternative after the other.
  let members: [Int]
  let statementIDs: [String]
  /// Whether a part of the outline has to make each statement.
  let isForParts: [Bool]

  struct Alternative {
    let statement: Int
    /// The literals that must all be found in one sentence: a range of ``members``.
    let members: Range<Int>
    /// The marks of these literals.
    let marks: UInt64
    /// The year of the report for which it holds; nil for any.
    let year: Int?

    /// The marks of what must be found with one of the literals, or all where that is not to be told.
    func partners(of literal: Int) -> UInt64 {
      let isTold = members.count > 1 && marks.nonzeroBitCount == members.count
      return isTold ? marks & ~PhraseScanner.mark(literal) : marks
    }
  }

  init(_ pack: Pack) {
    fixed = Phrase.allCases
    citationCount = pack.supersededBases.count
    wrongWordCount = pack.wrongWords.count
    var literals = LiteralTable()
    for phrase in fixed { literals.append(phrase.text) }
    for basis in pack.supersededBases { literals.append(basis.citation) }
    for word in pack.wrongWords { literals.append(word.word) }
    for year in PhraseScanner.years { literals.append("\(year)年") }
    let firstOfJoints = literals.count
    for end in PhraseScanner.endsOfNames.unicodeScalars {
      for word in PhraseScanner.joiningWords.unicodeScalars { literals.append("\(end)\(word)") }
    }
    let firstOfStatements = literals.count
    jointCount = firstOfStatements - firstOfJoints
    var members: [Int] = []
    var definitions: [Alternative] = []
    func add(_ phrases: [String], of statement: Int, in year: Int?) {
      let start = members.count
      for phrase in phrases {
        let literal = literals.number(of: phrase, from: firstOfStatements)
        if !members[start...].contains(literal) { members.append(literal) }
      }
      definitions.append(
        Alternative(
          statement: statement, members: start..<members.count,
          marks: members[start...].reduce(0) { $0 | PhraseScanner.mark($1) }, year: year))
    }
    for (statement, definition) in pack.statements.enumerated() {
      for phrases in definition.anyOf where !phrases.isEmpty {
        guard phrases.contains(where: { $0.begins(with: PhraseScanner.previousYear) }) else {
          add(phrases, of: statement, in: nil)
          continue
        }
        let possible = PhraseScanner.possibleYears
        for year in (pack.years ?? possible).clamped(to: possible) {
          add(phrases.map { PhraseScanner.dated($0, year) }, of: statement, in: year)
        }
      }
    }
    (alternatives, alternativeStarts, partners) = PhraseScanner.byLiteral(
      definitions, members, literals.count)
    (self.members, self.firstOfStatements) = (members, firstOfStatements)
    statementIDs = pack.statements.map(\.id)
    let asked = Set(pack.outline.compactMap(\.states))
    isForParts = pack.statements.map { asked.contains($0.id) }
    scanner = LiteralScanner(literals)
  }

  /// The alternatives that each literal belongs to, those of the first literal first, where those of each
  /// begin, and the marks of its partners in them.
  private static func byLiteral(
    _ alternatives: [Alternative], _ members: [Int], _ literalCount: Int
  ) -> (alternatives: [Alternative], starts: [Int], partners: [UInt64]) {
    var starts = [Int](repeating: 0, count: literalCount + 1)
    for literal in members { starts[literal + 1] += 1 }
    for literal in 0..<literalCount { starts[literal + 1] += starts[literal] }
    var places = starts
    var sorted = [Int](repeating: 0, count: members.count)
    var partners = [UInt64](repeating: 0, count: literalCount)
    for (number, alternative) in alternatives.enumerated() {
      for literal in members[alternative.members] {
        sorted[places[literal]] = number
        places[literal] += 1
        partners[literal] |= alternative.partners(of: literal)
      }
    }
    return (sorted.map { alternatives[$0] }, starts, partners)
  }

  /// One of 64 bits, which a literal shares with every 64th: enough to tell that most alternatives
  /// cannot have been seen.
  @inline(__always)
  static func mark(_ literal: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: literal) }

  /// A phrase in a report for a year.
  private static func dated(_ phrase: String, _ year: Int) -> String {
    guard phrase.begins(with: previousYear) else { return phrase }
    return "\(year - 1)\(Substring(phrase.utf8.dropFirst(previousYear.utf8.count)))"
  }

  /// The years of reports under the Regulations of 2008 and 2019, and some more.
  private static let possibleYears = 2008...2030

  /// The years that a report may name.
  static let years = 2000...2035

  /// The last characters of agencies' names.
  private static let endsOfNames = "局委办府厅会处所院站室社心镇乡"
  /// The words that join such a name to another, of one character each.
  private static let joiningWords = "和与及、"

  /// Scans the prose of a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - prose: The blocks to scan, indices into ``Draft/blocks``.
  ///   - year: The year of the report, where it is known.
  func scan(_ draft: Draft, _ prose: [Int], year: Int?) -> PhraseIndex {
    let span = draft.text.bytes.span
    var search = PhraseSearch(self, year: year)
    var pending = LiteralScanner.Pending()
    var previous: Int?
    for block in prose {
      if draft.blocks[block].continuesPrevious, let previous, previous == block - 1 {
        search.scanSeam(draft, between: previous, and: block)
      } else {
        search.beginSentence()
      }
      scanner.forEachMatch(in: span, draft.blocks[block].range, &pending) { match in
        search.note(match.literal, match.range, block: block)
      }
      previous = block
    }
    return search.index
  }
}
