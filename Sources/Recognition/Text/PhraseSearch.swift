import ReportModel
import ReportText

extension PhraseScanner {
  /// A search over one draft.
  struct PhraseSearch {
    private let scanner: PhraseScanner
    private let year: Int?
    private var hits: [PhraseIndex.Hit] = []
    private var citations: [PhraseIndex.Citation] = []
    private var wrongWords: [PhraseIndex.Place] = []
    private var years: [PhraseIndex.Place] = []
    private var joints: [PhraseIndex.Place] = []
    private var statements: [Range<Int>?]
    /// The number of the sentence in which each literal of the statements was last seen.
    private var lastSeen: [Int]
    /// Whether all statements that each of these literals belongs to have been found.
    private var isSettled: [Bool]
    private var sentence = 0
    /// How many titles 《…》 are open: what a regulation is called is not what the report states.
    private var titleDepth = 0
    /// The marks of the literals that have been seen in the sentence.
    private var marks: UInt64 = 0

    init(_ scanner: PhraseScanner, year: Int?) {
      self.scanner = scanner
      self.year = year
      statements = Array(filledWith: nil, count: scanner.statementIDs.count)
      let literals = scanner.alternativeStarts.count - 1 - scanner.firstOfStatements
      lastSeen = Array(filledWith: -1, count: literals)
      isSettled = Array(filledWith: false, count: literals)
      hits.reserveCapacity(Self.usualHits)
      years.reserveCapacity(Self.usualYears)
      joints.reserveCapacity(Self.usualJoints)
    }

    /// About how many hits a report has.
    private static let usualHits = 128
    /// As many years.
    private static let usualYears = 32
    /// As many names that others may be joined to.
    private static let usualJoints = 32

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
      let seam = UnbrokenText(
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
        case .measures: return withdrawStatement(endingAt: range.lowerBound)
        default: break
        }
        hits.append(
          PhraseIndex.Hit(
            phrase: scanner.fixed[literal], block: block, range: range))
        return
      }
      var index = literal - fixedCount
      if index < scanner.citationCount {
        citations.append(PhraseIndex.Citation(basis: index, block: block, range: range))
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
      if index < scanner.jointCount {
        joints.append(PhraseIndex.Place(index: index, block: block, range: range))
        return
      }
      noteStatements(literal, range)
    }

    /// Takes back what a part was to state where the words are the name of a regulation, without its marks.
    private mutating func withdrawStatement(endingAt end: Int) {
      guard
        let name = statements.indices.first(where: {
          scanner.isForParts[$0] && statements[$0]?.upperBound == end
        })
      else { return }
      statements[name] = nil
      lastSeen = Array(filledWith: -1, count: lastSeen.count)
      isSettled = Array(filledWith: false, count: isSettled.count)
    }

    private mutating func noteStatements(_ literal: Int, _ range: Range<Int>) {
      let own = literal - scanner.firstOfStatements
      // Most of what is found belongs to statements that the prose has made before, or stands without the
      // words that make a statement of it.
      guard !isSettled[own] else { return }
      lastSeen[own] = sentence
      marks |= PhraseScanner.mark(literal)
      guard marks & scanner.partners[literal] != 0 else { return }
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
      isSettled[own] = !isOpen
    }

    /// Whether literals have been seen in the sentence, all of them.
    private func areSeen(_ members: Range<Int>) -> Bool {
      members.allSatisfy {
        lastSeen[scanner.members[$0] - scanner.firstOfStatements] == sentence
      }
    }
  }
}
