import LintModel
import Recognition
import ReportText

/// What the sentences of a passage claim of their figures.
package struct PassageReading {
  let passage: Passage
  /// The claims that hold or fail.
  private(set) var claims: [ProseClaim] = []
  /// The claims by where their figures begin, as indices of ``claims``.
  private var claimsAt: [Int: [Int]] = [:]
  /// Why nothing is said of figures that may be claimed, by the index of the measure.
  private(set) var undecided: [Int: Undecided] = [:]
  /// The wholes that figures are parts of, by the index of the part; the likeliest first.
  private(set) var wholes = MeasureLists()
  /// The parts of each whole for which a list was found, by the index of the whole.
  private(set) var parts = MeasureLists()

  /// Why nothing is said of a figure.
  package enum Undecided: String, Sendable, CaseIterable {
    /// The list may have only some of the parts.
    case mayBeIncomplete
    /// One thing may be among several of the parts.
    case mayOverlap
    /// Several figures may be meant.
    case ambiguous
    /// The whole, or the year before, is out of sight.
    case outOfSight
  }

  var lexicon: Lexicon { passage.lexicon }
  var measures: [Measure] { passage.measures }

  init(_ passage: Passage) {
    self.passage = passage
    let measures = passage.measures
    // By index, since whoever walks over the measures themselves copies each of them.
    let hasPercentages = measures.indices.contains { measures[$0].figure.kind == .percentage }
    guard measures.count > 1 else {
      if hasPercentages { readSharesOfOne() }
      return
    }
    let levels = passage.levels.all
    for level in levels {
      for place in level.indices {
        let reader = PartListReader(passage, known: wholes)
        if readMixedParts(reader, level, place) { continue }
        for list in reader.lists(level, place) { readParts(list) }
      }
    }
    for level in levels {
      readTotals(on: level)
      readBalances(on: level)
      readProducts(on: level)
      readYears(on: level)
    }
    if hasPercentages {
      readShares()
      readRates()
    }
    readDifferences()
    readGrowth()
    readTimes()
    readMeans()
    if hasPercentages { readSharesOfOne() }
    readRestated()
    withdrawSumsOfStocks()
    withdrawExplained()
  }

  mutating func add(
    _ kind: ProseClaim.Kind, _ place: Int, _ operands: [Int], holds: Bool, expected: Int64 = 0
  ) {
    add(kind, measures[place].figure, operands.map { measures[$0].figure }, holds, expected)
  }

  mutating func add(
    _ kind: ProseClaim.Kind, _ place: Figure, _ operands: [Figure], _ holds: Bool, _ expected: Int64
  ) {
    let claim = ProseClaim(
      kind: kind, place: place, operands: operands, holds: holds, expected: expected)
    // Nothing is wrong with a figure that is what it should be.
    guard holds || !claim.isAsExpected else { return }
    let isKnown = claimsAt[place.start, default: []].contains { index in
      let claim = claims[index]
      return claim.kind == kind
        && (claim.operands.first?.start == operands.first?.start || !claim.holds && !holds)
    }
    guard !isKnown else { return }
    claimsAt[place.start, default: []].append(claims.count)
    claims.append(claim)
  }

  /// Takes claims back.
  mutating func withdraw(where isWrong: (ProseClaim) -> Bool) { claims.removeAll(where: isWrong) }

  /// Whether something is claimed of the figure that begins at a place.
  func hasClaim(at start: Int) -> Bool { claimsAt[start]?.isEmpty == false }

  mutating func leave(_ index: Int, _ reason: Undecided) {
    undecided[index] = undecided[index] ?? reason
  }

  mutating func note(_ list: [Int], of head: Int) {
    if parts[head] == nil { parts.set(list, of: head) }
    for part in list where wholes[part]?.contains(head) != true { wholes.append(head, to: part) }
  }

  /// The figures of which no claim was judged, and why.
  var reservations: [(index: Int, reason: Undecided)] {
    guard !undecided.isEmpty else { return [] }
    let judged = Set(claims.map(\.place.start))
    return undecided.map { (index: $0, reason: $1) }
      .filter { !judged.contains(measures[$0.index].start) }
  }

  func figures(_ list: [Int]) -> [Figure] { list.map { measures[$0].figure } }

  /// The sum of some measures in millionths; nil where it is too large.
  func sum(_ list: [Int]) -> Int64? { Arithmetic.sum(figures(list)) }

  /// The measures before one, the nearest first, as long as they are near enough.
  ///
  /// - Parameter most: How many at the most.
  func before(_ index: Int, most: Int, while isNear: (Measure) -> Bool) -> [Int] {
    Array((max(0, index - most)..<index).reversed().prefix { isNear(measures[$0]) })
  }

  /// Those of some measures that are exact levels of the paragraph of another and count the same, in the
  /// order of the text.
  func exactFigures(like index: Int, among places: Range<Int>) -> [Int] {
    places.filter {
      measures[$0].paragraph == measures[index].paragraph && measures[$0].isExactLevel
        && measures[$0].isAlike(measures[index])
    }
  }

  /// The measures of a sentence on a level.
  func neighbours(_ index: Int) -> [Int] {
    let measure = measures[index]
    let level = passage.levels[measure.group] ?? []
    let place = measures[index].place
    var first = place
    while first > 0, measures[level[first - 1]].sentence == measure.sentence { first -= 1 }
    var last = place
    while last + 1 < level.count, measures[level[last + 1]].sentence == measure.sentence {
      last += 1
    }
    return Array(level[first...last])
  }
}
