import ReportText
import RulePack
import Testing

@Suite struct RelationTests {
  /// The relations of the sample pack with one formula, written out with row paths.
  private func compiled(_ formula: String, rule: String = "table/bound") throws -> [String] {
    let pack = try load(SamplePack.relation(formula, rule: rule))
    return pack.allRelations.map { relation in
      #expect(relation.formula == formula)
      let main = text(relation.left, relation.comparison, relation.right, pack)
      let conditions = relation.conditions.map { condition in
        " when " + text(condition.left, condition.comparison, condition.right, pack)
      }
      return main + conditions.joined()
    }
  }

  private func text(
    _ left: [Relation.Term], _ comparison: Relation.Comparison, _ right: [Relation.Term],
    _ pack: Pack
  ) -> String {
    text(left, pack) + " \(comparison.rawValue)" + text(right, pack)
  }

  private func text(_ sum: [Relation.Term], _ pack: Pack) -> String {
    sum.map { term in
      let sign = term.isSubtracted ? " -" : " +"
      return switch term.operand {
      case .cell(let index): sign + name(ofCell: index, pack)
      case .previous(let index): sign + "previous " + name(ofCell: index, pack)
      case .constant(let value): sign + String(value)
      }
    }.joined()
  }

  /// A cell as formulas name it.
  private func name(ofCell index: CellID, _ pack: Pack) -> String {
    let cell = pack.cells[index]
    let row = pack.rows[cell.row]
    let table = pack.tables.first { $0.rows.contains { $0.path == row.path } }
    let column = table?.valueColumns[cell.column].id ?? ""
    return row.columns.count > 1 ? "\(row.path)[\(column)]" : row.path
  }

  @Test(arguments: [
    ("fees = 0", " +fees = +0"),
    ("fees=0", " +fees = +0"),
    ("  fees >=  12 ", " +fees >= +12"),
    ("fees != applications", " +fees != +applications"),
    ("fees < applications - fees + 3", " +fees < +applications -fees +3"),
    (
      "applications.desk + applications.letters > 0",
      " +applications.desk +applications.letters > +0"
    ),
    ("applications = applications.*", " +applications = +applications.desk +applications.letters"),
    (
      "applications >= fees - applications.*",
      " +applications >= +fees -applications.desk -applications.letters"
    ),
    (
      "disclosure.total <= disclosure.channels.*",
      " +disclosure.total <= +disclosure.channels.website +disclosure.channels.gazette"
    ),
    ("disclosure.* <= 5", " +disclosure.total <= +5"),
    ("fees = 0 when applications = 0", " +fees = +0 when  +applications = +0"),
    (
      "fees = 0 when applications = 0 and applications.* < 1",
      " +fees = +0 when  +applications = +0"
        + " when  +applications.desk +applications.letters < +1"
    ),
  ])
  func compiles(formula: String, expected: String) throws {
    #expect(try compiled(formula) == [expected])
  }

  @Test func eachMakesARelationOfEveryRow() throws {
    #expect(
      try compiled("each disclosure.channels.* <= disclosure.total") == [
        " +disclosure.channels.website <= +disclosure.total",
        " +disclosure.channels.gazette <= +disclosure.total",
      ])
    #expect(
      try compiled("each 1 - applications.* + fees <= applications.* when applications.* > 0") == [
        " +1 -applications.desk +fees <= +applications.desk +applications.letters"
          + " when  +applications.desk +applications.letters > +0",
        " +1 -applications.letters +fees <= +applications.desk +applications.letters"
          + " when  +applications.desk +applications.letters > +0",
      ])
    let pack = try load(SamplePack.relation("each applications.* <= applications"))
    #expect(pack.relations.map(\.id) == ["it", "it"])
  }

  @Test(arguments: [
    ("▸", "the text must not be empty"),
    ("fees▸", "expected a comparison such as = or <=, found the end of the formula"),
    ("fees =▸", "expected the path of a row or a whole number, found the end of the formula"),
    ("▸= fees", "expected the path of a row or a whole number, found “=”"),
    ("▸-fees = 0", "expected the path of a row or a whole number, found “-”"),
    ("fees + ▸+ fees = 0", "expected the path of a row or a whole number, found “+”"),
    ("fees ▸fees = 0", "expected a comparison such as = or <=, found “fees”"),
    (
      "fees = 0 ▸applications",
      "expected +, -, “when” or the end of the formula, found “applications”"
    ),
    (
      "fees = 0 when ▸",
      "expected the path of a row or a whole number, found the end of the formula"
    ),
    ("fees = 0 when fees ▸and", "expected a comparison such as = or <=, found “and”"),
    (
      "fees = 0 when fees = 0 ▸when fees = 0",
      "expected +, -, “and” or the end of the formula, found “when”"
    ),
    ("fees = 0 ▸and fees = 0", "“and” joins conditions, so “when” must come first"),
    ("0 <= fees ▸<= 5", "a relation has one comparison: write two relations"),
    ("fees = ▸each applications.*", "“each” may only stand at the beginning of a formula"),
    ("applications. ▸= 0", "expected a row's id or * after the dot, found “=”"),
    ("applications.▸5 = 0", "expected a row's id or * after the dot, found “5”"),
    ("fees = 2 ▸* 3", "* only stands for the rows below a row, as in total.*"),
    ("fees = applications.*▸.desk", "expected +, -, “when” or the end of the formula, found “.”"),
    ("fees ▸== 0", "“==” is no comparison: there are =, !=, <=, <, >= and >; did you mean “=”?"),
    ("fees ▸=< 0", "“=<” is no comparison: there are =, !=, <=, <, >= and >; did you mean “<=”?"),
    ("fees ▸<> 0", "“<>” is no comparison: there are =, !=, <=, <, >= and >; did you mean “!=”?"),
    ("fees ▸≤ 5", "write “<=” instead of “≤”"),
    ("fees ▸＝ 5", "write “=” instead of “＝”"),
    ("fees ▸－ 5 = 0", "write “-” instead of “－”"),
    ("fees = ▸（applications", "a formula has no brackets, but for [a column] behind a row"),
    ("fees ▸/ 2 = 0", "“/” has no place in a formula"),
    ("▸费用 = 0", "“费” has no place in a formula"),
    ("fees = ▸1.5", "only whole numbers may be used"),
    ("fees = ▸12x", "the name of a row begins with a letter"),
    ("fees = ▸9223372036854775807", "the number is too large"),
    ("fees = ▸99999999999999999999", "the number is too large"),
    ("▸1 = 1", "a relation must name a row"),
    ("▸each fees = 0", "with “each”, the left side must have exactly one wildcard such as total.*"),
    (
      "▸each fees = applications.*",
      "with “each”, the left side must have exactly one wildcard such as total.*"
    ),
    (
      "▸each applications.* + disclosure.* <= fees",
      "with “each”, the left side must have exactly one wildcard such as total.*"
    ),
    ("▸feees = 0", "there is no row “feees”; did you mean “fees”?"),
    ("fees = ▸website", "there is no row “website”; did you mean “disclosure.channels.website”?"),
    ("fees = ▸unheard-of", "there is no row “unheard-of”"),
    (
      "▸applications.dsk.* = 0",
      "there is no row “applications.dsk”; did you mean “applications.desk”?"
    ),
    (
      "▸fees-applications = 0",
      "there is no row “fees-applications”; a minus sign must have spaces around it"
    ),
    (
      "fees <= ▸disclosure.channels",
      "the row “disclosure.channels” is a heading without a value; "
        + "did you mean “disclosure.channels.*”?"
    ),
    ("fees <= ▸applications.note", "the row “applications.note” is a heading without a value"),
    (
      "fees <= ▸applications.desk.*",
      "no row directly below “applications.desk” has a value, so * stands for nothing"
    ),
  ])
  func pointsIntoTheFormula(formula: String, message: String) {
    let isEmpty = formula == "▸"
    let pack = SamplePack.relation(isEmpty ? "" : formula)
    expectProblems(in: isEmpty ? pack.replacing("\n\"\"", with: "\n▸\"\"") : pack, [message])
  }

  @Test func namesEveryUnknownRow() {
    expectProblems(
      in: SamplePack.relation("▸fes = applications + ▸applications.desks when ▸total > 0"),
      [
        "there is no row “fes”; did you mean “fees”?",
        "there is no row “applications.desks”; did you mean “applications.desk”?",
        "there is no row “total”; did you mean “disclosure.total”?",
      ])
  }

  @Test func countsEscapesAsTheyAreWritten() {
    expectProblems(
      in: SamplePack.relation(#"fees\u0020\u003d\t\u0066ees + ▸费"#),
      ["“费” has no place in a formula"])
    expectProblems(
      in: SamplePack.relation(#"fees \u003c ▸\uD83D\uDE00"#),
      ["“😀” has no place in a formula"])
  }

  @Test func totalsAreNotDefinedByOneAnother() {
    expectProblems(
      in: SamplePack.with(
        """
        "relations": [
          {"id": "a", "rule": "table/sum", "formula": ▸"fees = applications + 1"},
          {"id": "b", "rule": "table/sum", "formula": "applications = applications.*"},
          {"id": "c", "rule": "table/sum", "formula": "applications.letters = 5 - fees"}]
        """),
      [
        "these totals are defined by one another: "
          + "fees → applications → applications.letters → fees"
      ])
    expectProblems(
      in: SamplePack.relation("fees = fees").replacing("\n\"fees", with: "\n▸\"fees"),
      ["these totals are defined by one another: fees → fees"])
  }

  @Test(arguments: [
    ("table/bound", "fees = fees"), ("table/sum", "fees <= fees"),
    ("table/sum", "fees + 0 = fees"),
  ])
  func onlyDefinitionsGoRoundInCircles(rule: String, formula: String) throws {
    _ = try load(SamplePack.relation(formula, rule: rule))
  }

  @Test func partsMayBelongToSeveralTotals() throws {
    _ = try load(
      SamplePack.with(
        """
        "relations": [
          {"id": "a", "rule": "table/sum", "formula": "fees = applications + applications.desk"},
          {"id": "b", "rule": "table/sum", "formula": "applications = applications.*"},
          {"id": "c", "rule": "table/sum", "formula": "disclosure.total = applications.*"}]
        """))
  }

  @Test func aLongChainOfDefinitionsIsNoProblem() throws {
    let count = 20_000
    let rows = (0...count).map { #"{"id": "r\#($0)", "label": "l", "unit": "件"}"# }
    let relations = (0..<count).map { index in
      #"{"id": "e\#(index)", "rule": "table/sum", "formula": "r\#(index) = r\#(index + 1)"}"#
    }
    let pack = try load(
      """
      {"id": "a", "name": "a", "tables": [{"id": "t", "captions": ["c"],
       "columns": \(SamplePack.columns), "rows": [\(rows.joined(separator: ","))]}],
       "relations": [\(relations.joined(separator: ","))]}
      """)
    #expect(pack.relations.count == count)
  }

  @Test(arguments: [
    (Relation.Comparison.equal, [false, true, false]),
    (.notEqual, [true, false, true]),
    (.atMost, [true, true, false]),
    (.less, [true, false, false]),
    (.atLeast, [false, true, true]),
    (.more, [false, false, true]),
  ])
  func comparisonsHold(comparison: Relation.Comparison, expected: [Bool]) throws {
    let two = Amount(millionths: 2)
    let found = [1, 2, 3].map { comparison.holds(Amount(millionths: $0), two) }
    #expect(found == expected)
  }
}
