import ReportText
import Testing

@testable import LintEngine

/// The worked examples of the papers and packages that the method comes from.
@Suite struct PublishedExampleTests {
  /// Turnover, profit, costs and employees: de Waal, Pannekoek and Scholtus (2011), chapter 3, and
  /// the README of errorlocate. Profit has a digit too many; no other figure alone can be wrong.
  private func business(profit: Int, costs: Int, turnover: Int) -> FigureProblem {
    FigureProblem(
      ["turnover": turnover, "profit": profit, "costs": costs, "employees": 5],
      mayBeNegative: ["profit"],
      [
        "turnover = profit + costs", "2*profit <= turnover", "0 <= turnover + 10*profit",
        "turnover <= 550*employees",
      ])
  }

  @Test func findsTheProfitOfErrorlocate() throws {
    let problem = business(profit: 755, costs: 125, turnover: 200)
    #expect(problem.smallest() == ["profit"])
    let mistake = try #require(problem.mistakes().first)
    #expect(mistake.relations == [0, 1])
    let explanation = try #require(mistake.uniqueExplanation)
    #expect(problem.text(explanation) == "profit=75")
    #expect(explanation.changes.map(\.slip) == [.digitAdded])
  }

  /// The same rules with the cap on costs that errorlocate's manual uses: costs are at least 60 % of
  /// turnover.
  @Test func obeysTheCapOfErrorlocate() {
    let problem = FigureProblem(
      ["profit": 755, "cost": 125, "turnover": 200],
      ["profit + cost = turnover", "5*cost >= 3*turnover"])
    #expect(problem.smallest() == ["profit"])
    // Turnover alone would satisfy the sum, at 880, but not the cap.
    #expect(problem.best == ["profit=75"])
  }

  /// Weights turn the answer, as in errorlocate: profit is trusted more than both others together.
  @Test func weighsAsErrorlocateDoes() {
    let problem = FigureProblem(
      ["profit": 755, "cost": 125, "turnover": 200], weights: ["profit": 5],
      ["profit + cost = turnover", "5*cost >= 3*turnover"])
    #expect(problem.smallest() == ["cost turnover"])
  }

  /// A rule under a condition, as in errorlocate's vignette: who makes a profit has turnover.
  @Test func obeysARuleUnderACondition() {
    let rules = ["profit <= 0 or turnover >= 1"]
    #expect(FigureProblem(["profit": 10, "turnover": 5], rules).mistakes().isEmpty)
    #expect(FigureProblem(["profit": 0, "turnover": 0], rules).mistakes().isEmpty)
    let problem = FigureProblem(["profit": 10, "turnover": 0], rules)
    #expect(problem.smallest() == ["profit", "turnover"])
    // The sum decides.
    let decided = FigureProblem(
      ["profit": 10, "turnover": 0, "costs": 20], rules + ["turnover = profit + costs"])
    #expect(decided.best == ["turnover=30"])
  }

  /// Five relations between eleven figures, as in section 4 of Scholtus (2009) and the manual of
  /// deductive's `correct_typos`, with figures of our own.
  private func balances(_ changes: [String: Int] = [:]) -> FigureProblem {
    func figure(_ name: String, _ right: Int) -> Int? { changes[name] ?? right }
    return FigureProblem(
      [
        "x1": figure("x1", 2718), "x2": figure("x2", 134), "x3": figure("x3", 2852),
        "x4": figure("x4", 134), "x5": figure("x5", 406), "x6": figure("x6", 57),
        "x7": figure("x7", 23), "x8": figure("x8", 486), "x9": figure("x9", 3338),
        "x10": figure("x10", 3109), "x11": figure("x11", 229),
      ],
      [
        "x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11",
      ])
  }

  @Test func leavesARecordAloneThatBalances() {
    #expect(balances().mistakes().isEmpty)
  }

  @Test func findsTwoNeighboursSwappedAsDeductive() throws {
    let problem = balances(["x4": 143])
    #expect(problem.smallest() == ["x4"])
    let explanation = try #require(problem.mistakes().first?.uniqueExplanation)
    #expect(problem.text(explanation) == "x4=134")
    #expect(explanation.changes.map(\.slip) == [.digitsSwapped])
  }

  @Test func findsTwoTyposInOneRecordAsDeductive() throws {
    let problem = balances(["x4": 143, "x9": 33338])
    let mistakes = problem.mistakes()
    #expect(
      mistakes.compactMap(\.uniqueExplanation).flatMap(\.changes).map(\.slip)
        == [.digitsSwapped, .digitAdded])
    #expect(
      mistakes.compactMap(\.uniqueExplanation).map(problem.text) == ["x4=134, x9=3338"])
  }

  /// Where the parts of a total are all missing, deductive corrects nothing; any of the three may be
  /// the one, or the total and its own total.
  @Test func doesNotChooseBetweenPartsThatAreAllZero() {
    let problem = balances(["x5": 0, "x6": 0, "x7": 0])
    #expect(problem.best == ["x5=486", "x6=486", "x7=486"])
    #expect(problem.mistakes().first?.uniqueExplanation == nil)
  }

  @Test func findsATotalThatIsZero() throws {
    let problem = balances(["x8": 0])
    let explanation = try #require(problem.mistakes().first?.uniqueExplanation)
    #expect(problem.text(explanation) == "x8=486")
    #expect(explanation.changes.map(\.slip) == [nil])
  }

  /// A sign error of Scholtus (2011): a result with the wrong sign.
  @Test func findsAWrongSign() throws {
    let problem = FigureProblem(
      ["revenue": 310, "costs": 425, "result": 115, "tax": 0, "net": -115],
      mayBeNegative: ["result", "net"], ["revenue - costs = result", "result - tax = net"])
    let explanation = try #require(problem.mistakes().first?.uniqueExplanation)
    #expect(problem.text(explanation) == "result=-115")
    #expect(explanation.changes.map(\.slip) == [.sign])
  }

  /// Two figures in each other's place, which Scholtus (2011) counts among the sign errors.
  @Test func findsTwoFiguresInEachOthersPlace() throws {
    let swapped = FigureProblem(
      ["in": 40, "out": 65, "net": 25, "gross": 80, "rest": 15],
      ["in - out = net", "gross - in = rest"])
    let explanation = try #require(swapped.mistakes().first?.uniqueExplanation)
    #expect(swapped.text(explanation) == "in=65, out=40")
    #expect(explanation.changes.map(\.slip) == [.exchanged(with: 1), .exchanged(with: 0)])
  }
}
