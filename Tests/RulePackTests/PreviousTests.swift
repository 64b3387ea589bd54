import RulePack
import Testing

/// Relations with figures of last year's report.
@Suite struct PreviousTests {
  private func relation(_ formula: String, rule: String = "history/carry-over") -> String {
    SamplePack.relation(formula, rule: rule)
  }

  @Test func lastYearsFigureIsACellOfThisYearsForm() throws {
    let pack = try load(
      relation("applications = previous applications - 3 + previous applications.*"))
    #expect(pack.relations.isEmpty)
    let found = try #require(pack.historyRelations.first)
    func cell(_ path: String) -> CellID { pack.rows.first { $0.path == path }?.firstCell ?? -1 }
    #expect(found.left.map(\.operand) == [.cell(cell("applications"))])
    #expect(
      found.right.map(\.operand) == [
        .previous(cell("applications")), .constant(3), .previous(cell("applications.desk")),
        .previous(cell("applications.letters")),
      ])
    #expect(found.right.map(\.isSubtracted) == [false, true, false, false])
  }

  @Test func itMayStandInAnyPlace() throws {
    let formulas = [
      "previous fees = fees", "fees <= previous fees when previous applications > 0",
      "each applications.* <= previous applications", "fees = 0 when previous fees = 0",
      "fees=previous fees", "fees = 2 +  previous  fees",
    ]
    for formula in formulas {
      let pack = try load(relation(formula))
      #expect(pack.relations.isEmpty, "\(formula)")
      #expect(pack.historyRelations.count == (formula.hasPrefix("each") ? 2 : 1), "\(formula)")
    }
  }

  @Test(arguments: [
    (
      "fees = previous ▸",
      "expected the path of a row after “previous”, found the end of the formula"
    ),
    ("fees = previous ▸3", "expected the path of a row after “previous”, found “3”"),
    (
      "fees = previous ▸previous fees",
      "expected the path of a row after “previous”, found “previous”"
    ),
    ("fees ▸previous = 0", "expected a comparison such as = or <=, found “previous”"),
    ("fees.▸previous = 0", "expected a row's id or * after the dot, found “previous”"),
    ("fees = previous ▸feees", "there is no row “feees”; did you mean “fees”?"),
    (
      "fees = previous ▸disclosure",
      "the row “disclosure” is a heading without a value; did you mean “disclosure.*”?"
    ),
    (
      "previous ▸fees = previous applications",
      "a relation must name a row without “previous”: a figure of this year's report"
    ),
    (
      "previous ▸fees = 5 when fees > 0",
      "a relation must name a row without “previous”: a figure of this year's report"
    ),
  ])
  func pointsIntoTheFormula(formula: String, message: String) {
    expectProblems(in: relation(formula), [message])
  }

  @Test func itNeedsItsOwnRules() {
    expectProblems(
      in: SamplePack.with(
        """
        "relations": [
          {"id": "a", "rule": ▸"table/sum", "formula": "fees = previous fees"},
          {"id": "b", "rule": ▸"history/in-force", "formula": "fees = applications"},
          {"id": "c", "rule": "history/in-force", "formula": "fees = previous fees"}]
        """),
      [
        "a formula with “previous” belongs to one of the rules “history/carry-over”, "
          + "“history/in-force”, not “table/sum”",
        "“history/in-force” is about last year's figures: a formula for it names one by "
          + "“previous”, as in a = previous b",
      ])
  }

  @Test func noRowCanBeCalledSo() {
    expectProblems(
      in: """
        {"id": "a", "name": "a", "tables": [{"id": "t", "captions": ["c"],
         "columns": \(SamplePack.columns),
         "rows": [{"id": ▸"previous", "label": "l", "unit": "件"}]}]}
        """,
      ["a row cannot be called “previous”, which is a word of the relation language"])
  }

  @Test func aTotalIsNotDefinedByLastYears() throws {
    _ = try load(
      SamplePack.with(
        """
        "relations": [
          {"id": "a", "rule": "table/sum", "formula": "fees = applications + 1"},
          {"id": "b", "rule": "history/carry-over", "formula": "applications = previous fees"}]
        """))
  }

  @Test func aPackMayTakeOneOut() throws {
    let base = relation("fees = previous fees")
    let pack = try load(
      #"{"id": "b", "name": "b", "extends": "base", "relations": [{"id": "it", "severity": "off"}]}"#,
      bases: ["base": base])
    #expect(pack.allRelations.isEmpty)
  }
}
