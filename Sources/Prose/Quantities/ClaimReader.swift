import ReportText

/// Finds the claims that the sentences of a paragraph make about their figures.
struct ClaimReader {
  /// The claims that were found.
  private(set) var claims: [ProseClaim] = []
  /// The clauses of the sentences before, the nearest first, for words that refer to them.
  private(set) var earlier: [[Clause]] = []
  /// The whole that a figure is a part of, by the place of the part.
  var wholes: [Int: Figure] = [:]
  /// The figures that a total has already counted.
  var counted: Set<Int> = []

  /// Whether the parts that the sentence lists may overlap, so that they need not make up the whole.
  private(set) var mayOverlap = false
  /// The whole of which the shares of a list are: the one that the last of them named that is right.
  var sharedWhole: Figure?
  /// Whether a share of the sentence named a whole that was not found.
  var isWholeUnknown = false

  let year: Int?

  init(year: Int?) {
    self.year = year
  }

  mutating func add(
    _ kind: ProseClaim.Kind, _ place: Figure, _ operands: [Figure], holds: Bool, expected: Int64
  ) {
    let isKnown = claims.contains {
      $0.place.start == place.start && $0.kind == kind
        && ($0.operands.first?.start == operands.first?.start || !$0.holds && !holds)
    }
    guard !isKnown else { return }
    claims.append(
      ProseClaim(
        kind: kind, place: place, operands: operands, holds: holds, expected: expected))
  }

  /// What says that one thing may be among several of the parts.
  private static let overlaps: Words = ["同时", "重复计", "重复统计", "交叉", "一信多", "多渠道"]

  /// Reads the next sentence of the paragraph.
  ///
  /// - Parameters:
  ///   - clauses: Its figures.
  ///   - words: All of it.
  mutating func read(_ clauses: [Clause], _ words: ArraySlice<UInt32>) {
    mayOverlap = words.containsAny(of: Self.overlaps)
    for clause in clauses {
      readTotals(in: clause)
      readBreakdowns(in: clause)
    }
    (sharedWhole, isWholeUnknown) = (nil, false)
    for clause in clauses { readShares(in: clause, of: clauses) }
    for clause in clauses { readRates(in: clause) }
    for clause in clauses { readGrowth(in: clause, of: clauses) }
    earlier.insert(clauses, at: 0)
    if earlier.count > 2 { earlier.removeLast() }
  }

  /// The exact figures of one unit in the sentences before, the nearest sentence first, each from
  /// its end.
  func earlierFigures(_ unit: Unit) -> [Clause.Entry] {
    earlier.flatMap { clauses in
      clauses.first { $0.owner == nil }.map { clause in
        clause.entries.reversed().filter { $0.figure.isExactCount && $0.figure.unit == unit }
      } ?? []
    }
  }
}

extension Figure {
  /// Where it begins, by which figures are told apart.
  var start: Int { range.lowerBound }

  /// Whether another figure counts in the same unit.
  func isCommensurable(with other: Figure) -> Bool {
    isExactCount && other.isExactCount && unit == other.unit && !unit.isEmpty
  }
}
