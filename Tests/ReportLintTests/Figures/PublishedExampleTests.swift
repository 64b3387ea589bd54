import ReportText
import Testing

/// The worked examples of the papers and packages that the method comes from, written from memory:
/// neither R nor its packages were to be had.
///
/// Covered are, with their own figures, the record of errorlocate's README, the examples of its
/// `locate_errors` (categories, rules with conditions, unequal weights, weights of a record, a figure
/// that is not to be changed), the record of turnover, profit, costs and employees that de Waal,
/// Pannekoek and Scholtus follow through their algorithm, the records of deductive's `correct_typos`
/// and the example of its `impute_lr`. Not covered are errorlocate's vignettes and deductive's
/// `deduce_zeros`, whose figures are not known here for certain.
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

  /// The record whose profit and costs are in units and not in thousands (de Waal, Pannekoek and
  /// Scholtus): two pairs can be wrong, and the weight of the employees decides.
  @Test func findsTheTwoFiguresInAnotherUnit() {
    func record(weights: [String: Int] = [:]) -> FigureProblem {
      FigureProblem(
        ["turnover": 100, "profit": 40_000, "costs": 60_000, "employees": 5], weights: weights,
        mayBeNegative: ["profit"],
        [
          "turnover = profit + costs", "2*profit <= turnover", "0 <= turnover + 10*profit",
          "turnover <= 550*employees",
        ])
    }
    #expect(record().smallest() == ["profit costs", "turnover employees"])
    #expect(record(weights: ["employees": 3]).smallest() == ["profit costs"])
  }

  /// A category as a figure that is 0 or 1: the government pays no value-added tax.
  @Test func choosesBetweenCategoriesAsErrorlocate() {
    let rules = ["industry <= 1", "vat <= 1", "vat <= 0 or industry >= 1"]
    #expect(FigureProblem(["industry": 0, "vat": 1], rules).smallest() == ["industry", "vat"])
    #expect(FigureProblem(["industry": 1, "vat": 1], rules).smallest().isEmpty)
  }

  /// Who voted is a citizen, and that somebody voted is trusted more.
  @Test func weighsAnswersAsErrorlocate() {
    let problem = FigureProblem(
      ["voted": 1, "citizen": 0], weights: ["voted": 2, "citizen": 1],
      ["voted <= 1", "citizen <= 1", "voted <= 0 or citizen >= 1"])
    #expect(problem.smallest() == ["citizen"])
    #expect(problem.best == ["citizen=1"])
  }

  /// Who is married is 17 at least: which of the two is wrong depends on the record's weights.
  @Test(arguments: [(16, 1, 2, "married"), (14, 2, 1, "age")])
  func weighsEachRecordAsErrorlocate(age: Int, married: Int, old: Int, wrong: String) {
    let problem = FigureProblem(
      ["married": 1, "age": age], weights: ["married": married, "age": old],
      ["married <= 1", "married <= 0 or age >= 17"])
    #expect(problem.smallest() == [wrong])
  }

  /// A weight that is infinite there is one that is very large here.
  @Test func leavesAFixedFigureAloneAsErrorlocate() {
    let problem = FigureProblem(
      ["married": 1, "age": 16], weights: ["age": 1_000_000],
      ["married <= 1", "married <= 0 or age >= 17"])
    #expect(problem.best == ["married=0"])
  }

  /// The figures that follow from the relations for what is not there, as deductive's `impute_lr`
  /// has them, the blanks read as 0: y is 2 and z is 1; x is at most -2, and stays open.
  @Test func deducesWhatFollowsAsDeductive() {
    let problem = FigureProblem(
      ["x": 0, "y": 0, "z": 0], mayBeNegative: ["x", "y", "z"],
      ["y = 2", "y + z = 3", "x + y <= 0"])
    #expect(problem.best == ["x<=-2, y=2, z=1"])
  }

  /// The records of the manual of deductive's `correct_typos`, with its own figures. The first three
  /// get its corrections. In the others it leaves alone what is 0; here that is wrong as well, though
  /// no slip explains it.
  @Test(arguments: [
    ([1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137], [""]),
    ([1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137], ["x4=116"]),
    ([1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137], ["x4=116, x9=1979"]),
    (
      [1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137],
      ["x4=116, x5=411, x9=1979", "x4=116, x6=411, x9=1979", "x4=116, x7=411, x9=1979"]
    ),
    (
      [1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137],
      ["x4=116, x8=411, x9=1979"]
    ),
  ])
  func correctsTyposAsDeductive(record: [Int], expected: [String]) {
    let figure = { record[$0 - 1] }
    let problem = FigureProblem(
      [
        "x1": figure(1), "x2": figure(2), "x3": figure(3), "x4": figure(4), "x5": figure(5),
        "x6": figure(6), "x7": figure(7), "x8": figure(8), "x9": figure(9), "x10": figure(10),
        "x11": figure(11),
      ], Self.balances)
    // Mistakes that are apart go with each other.
    let changes = problem.mistakes().reduce([[]]) { sets, mistake -> [[String]] in
      guard case .explained(let best, _) = mistake.finding else { return [] }
      return sets.flatMap { set in best.map { set + [problem.text($0)] } }
    }
    #expect(changes.map { $0.joined(separator: ", ") } == expected)
  }

  /// What must hold in the records of Scholtus (2009), section 4, and of `correct_typos`.
  private static let balances = [
    "x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11",
  ]

  /// Five relations between eleven figures, with figures of our own.
  private func balances(_ changes: [String: Int] = [:]) -> FigureProblem {
    func figure(_ name: String, _ right: Int) -> Int? { changes[name] ?? right }
    return FigureProblem(
      [
        "x1": figure("x1", 2718), "x2": figure("x2", 134), "x3": figure("x3", 2852),
        "x4": figure("x4", 134), "x5": figure("x5", 406), "x6": figure("x6", 57),
        "x7": figure("x7", 23), "x8": figure("x8", 486), "x9": figure("x9", 3338),
        "x10": figure("x10", 3109), "x11": figure("x11", 229),
      ], Self.balances)
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
