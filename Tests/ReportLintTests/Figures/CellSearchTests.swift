import ReportText
import Testing

@testable import Figures

@Suite struct CellSearchTests {
  @Test func findsTheCellThatTwoSumsShare() throws {
    let problem = FigureProblem(
      ["a": 3, "b": 4, "row": 7, "c": 9, "d": 2, "column": 13],
      ["a + b = row", "b + c = column", "d + c = 11", "?b >= 5"])
    #expect(problem.smallest() == [])
    let wrong = FigureProblem(
      ["a": 3, "b": 40, "row": 7, "c": 9, "d": 2, "column": 13],
      ["a + b = row", "b + c = column", "d + c = 11"])
    #expect(wrong.smallest() == ["b"])
    #expect(wrong.best == ["b=4"])
    let mistake = try #require(wrong.mistakes().first)
    #expect(mistake.relations == [0, 1])
  }

  @Test func keepsRelationsThatHold() {
    // c cannot be raised: another sum has it.
    let problem = FigureProblem(
      ["a": 1, "b": 2, "c": 3, "total": 9, "d": 4, "sum": 7],
      ["a + b + c = total", "c + d = sum"])
    #expect(problem.smallest() == ["a", "b", "total"])
  }

  @Test func prefersASlipAndNamesAllThatAreEqual() {
    #expect(
      FigureProblem(["a": 1207, "b": 2314, "total": 3512], ["a + b = total"]).best
        == ["total=3521"])
    #expect(
      FigureProblem(["a": 3, "b": 5, "total": 9], ["a + b = total"]).best
        == ["a=4", "b=6", "total=8"])
  }

  @Test func letsEvidenceCount() {
    #expect(
      FigureProblem(
        ["a": 3, "b": 5, "total": 9],
        weights: ["a": LocalizationProblem.Variable.supportedWeight], ["a + b = total"]
      ).best == ["b=6", "total=8"])
    // A slip in a figure that is supported is as plausible as a change that is none.
    #expect(
      FigureProblem(
        ["a": 1207, "b": 2314, "total": 3512],
        weights: ["total": LocalizationProblem.Variable.supportedWeight], ["a + b = total"]
      ).best == ["a=1198", "b=2305", "total=3521"])
  }

  @Test func letsRelationsThatNormallyHoldDecide() {
    #expect(
      FigureProblem(["a": 3, "b": 5, "total": 9, "c": 9], ["a + b = total", "?total = c"]).best
        == ["a=4", "b=6"])
    #expect(
      FigureProblem(["a": 3, "b": 5, "total": 9, "c": 8], ["a + b = total", "?total = c"]).best
        == ["total=8"])
    #expect(FigureProblem(["a": 3, "b": 5], ["?a = b"]).mistakes().isEmpty)
  }

  @Test func givesRangesWhereFiguresAreNotCertain() {
    #expect(
      FigureProblem(["part": 12, "whole": 7], ["part <= whole"]).best == [
        "0<=part<=7", "12<=whole",
      ])
  }

  @Test func findsCellsOfWhichNoFigureIsRight() {
    let problem = FigureProblem(["a": -3, "b": 5, "total": 8], ["a + b = total"])
    #expect(problem.best == ["a=3"])
  }

  @Test func demandsWholeFigures() {
    // Twice x is odd: only y can be wrong.
    #expect(FigureProblem(["x": 3, "y": 7], ["2*x = y"]).smallest() == ["y"])
    #expect(FigureProblem(["x": 3, "y": 8], ["2*x = y"]).smallest() == ["x", "y"])
  }

  @Test func givesAFigureThatMayBeAnythingItsDue() {
    // The blank takes up whatever a becomes, so that a may be wrong alone.
    let problem = FigureProblem(
      ["a": 6, "blank": nil, "total": 9, "c": 2, "d": 2], ["a + blank = total", "a = c + d"])
    #expect(problem.smallest() == ["a", "c", "d"])
  }

  @Test func treatsMistakesApart() {
    let problem = FigureProblem(
      ["a": 12, "b": 13, "c": 250, "x": 14, "y": 15, "z": 290],
      ["a + b = c", "x + y = z"])
    #expect(problem.mistakes().map(\.relations) == [[0], [1]])
    #expect(
      problem.mistakes().compactMap(\.uniqueExplanation).map(problem.text) == ["c=25", "z=29"])
  }

  @Test func saysWhenNothingHelps() {
    let problem = FigureProblem(["a": 1], ["a = 2", "a = 3"])
    guard case .impossible = problem.mistakes().first?.finding else {
      Issue.record("\(problem.mistakes())")
      return
    }
  }

  @Test func saysWhenItIsTooMuch() {
    let problem = FigureProblem(["a": 3, "b": 5, "total": 9], ["a + b = total"])
    guard case .tooMuch = problem.mistakes(steps: 3).first?.finding else {
      Issue.record("\(problem.mistakes(steps: 3))")
      return
    }
  }

  @Test(arguments: [Int64.max, .min, .max - 1, .min + 1, 1 << 62])
  func survivesFiguresThatCannotBeAdded(value: Int64) throws {
    let figure = LocalizationProblem.Variable(
      Amount(millionths: value), isNonNegative: false, decimals: 6, neighbours: [1])
    for coefficient in [1, -1, 3, Int.max, Int.min] {
      for comparison in [LinearConstraint.Comparison.equal, .atMost, .atLeast] {
        let constraint = LinearConstraint(
          [(0, coefficient), (1, 1), (2, -1)], comparison, Amount(millionths: value))
        let other = try #require(LinearConstraint([(0, 1), (1, 1)], .equal, .zero))
        let problem = LocalizationProblem(
          variables: [figure, figure, figure],
          relations: [constraint, other].compactMap(\.self).map { .init([$0]) })
        var budget = WorkBudget()
        _ = Localizer(problem).mistakes(&budget)
      }
    }
  }

  /// The sets found are those that trying every figure finds, in small random problems.
  @Test(arguments: 0..<40)
  func agreesWithTrial(seed: UInt64) throws {
    var random = SmallRandom(state: seed)
    for _ in 0..<25 {
      let count = 4
      let names = (0..<count).map { "v\($0)" }
      let figures = names.map { _ in Int.random(in: 0...3, using: &random) }
      var relations = names.map { "\($0) <= 3" }
      for _ in 0..<3 {
        let terms = names.filter { _ in Bool.random(using: &random) }
        guard terms.count > 1 else { continue }
        let sum = terms.enumerated().map { index, name in
          index == 0 ? name : (Bool.random(using: &random) ? "+ " : "- ") + name
        }.joined(separator: " ")
        let comparison = ["=", "<=", ">="].randomElement(using: &random)!
        var text = "\(sum) \(comparison) \(Int.random(in: 0...4, using: &random))"
        if Int.random(in: 0..<4, using: &random) == 0 { text += " or v0 >= 2" }
        relations.append(text)
      }
      let problem = FigureProblem(
        KeyValuePairs(
          dictionaryLiteral: (names[0], figures[0]), (names[1], figures[1]),
          (names[2], figures[2]), (names[3], figures[3])), relations)
      let expected = Self.smallestByTrial(problem.problem, figures)
      // Mistakes that are apart are found apart.
      let found = problem.mistakes(tolerance: 0).map { mistake -> [Set<Int>] in
        guard case .explained(let best, let others) = mistake.finding else { return [] }
        return (best + others).map { Set($0.changes.map(\.variable)) }
      }
      guard found.count == 1 else {
        #expect(found.isEmpty == (expected == [[]]))
        continue
      }
      #expect(Set(found[0]) == expected, "\(relations) \(figures)")
    }
  }

  private static func smallestByTrial(
    _ problem: LocalizationProblem, _ figures: [Int]
  ) -> Set<Set<Int>> {
    var smallest: Set<Set<Int>> = []
    for number in 0..<256 {
      let tried = (0..<4).map { number >> (2 * $0) & 3 }
      let values = tried.map { Int64($0) * 1_000_000 }
      let holds = problem.relations.allSatisfy { relation in
        relation.alternatives.contains { (try? $0.row.holds(values)) == true }
      }
      guard holds else { continue }
      let changed = Set((0..<4).filter { tried[$0] != figures[$0] })
      if changed.count < smallest.first?.count ?? .max { smallest = [] }
      if changed.count == smallest.first?.count ?? changed.count { smallest.insert(changed) }
    }
    return smallest
  }
}

/// Random numbers that are the same in every run.
private struct SmallRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 27)
  }
}
