import DraftGenerator
import Recognition
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

/// What must hold for every draft, tried on drafts made up from seeds.
@Suite struct PropertyTests {
  private static let linter = Linter(pack: TestPack.shandong)

  private func lint(_ rendered: RenderedDraft, _ style: DraftStyle) throws -> LintResult {
    let text = SourceText(decoding: Array(rendered.text.utf8))
    let draft = style.isMarkdown ? MarkdownReader.read(text) : PlainTextReader.read(text)
    return try Self.linter.lint(draft)
  }

  private func describe(_ result: LintResult) -> Comment {
    let source = result.report.draft.text
    let lines = result.diagnostics.map { diagnostic in
      let place = source.position(at: diagnostic.range.lowerBound)
      return
        "\(place.line):\(place.column) \(diagnostic.rule.rawValue) \(diagnostic.message[.chinese])"
    }
    return "\(lines.prefix(5).joined(separator: "\n"))"
  }

  // MARK: Valid drafts

  @Test(arguments: 0..<120 as Range<UInt64>)
  func aValidDraftHasNoFindings(seed: UInt64) throws {
    let style = DraftStyle(seed: seed)
    let rendered = ReportDraft(seed: seed).rendered(as: style)
    let result = try lint(rendered, style)
    #expect(result.diagnostics.map(\.rule) == [], describe(result))
    #expect(result.checked.sections == 12)
    // Of some figures of the prose nothing can be said, and how many is told.
    #expect(
      result.notChecked.allSatisfy { $0.rule.isSelected(by: "prose") },
      "\(result.notChecked.map { $0.reason[.english] })")
  }

  @Test(arguments: DraftStyle.everyTable)
  func aTableIsTheSameInEveryLayout(style: DraftStyle) throws {
    for form in StatisticsForm.all {
      let draft = ReportDraft(seed: 11, form: form)
      let rendered = draft.rendered(as: style)
      let result = try lint(rendered, style)
      #expect(result.diagnostics.map(\.rule) == [], describe(result))
      let table = try #require(result.report.tables.first)
      let source = result.report.draft.text
      #expect(table.rows.count == draft.table.rows.count)
      for row in table.rows {
        let path = result.report.pack.rows[try #require(row.row)].path
        #expect(
          source.position(at: row.label.lowerBound).line == rendered.lineOfRow[path], "\(path)")
        guard let value = draft.table[path] else { continue }
        let cell = try #require(row.cell)
        #expect(source.string(in: cell) == value, "\(path)")
        #expect(source.position(at: cell.lowerBound).line == rendered.lineOfCell[path], "\(path)")
      }
    }
  }

  // MARK: One change

  @Test(arguments: 0..<12)
  func droppingAPartRaisesExactlyOneMissingSection(part: Int) throws {
    for seed in 0..<6 as Range<UInt64> {
      let style = DraftStyle(seed: seed)
      var draft = ReportDraft(seed: seed)
      draft.removeSection(at: part, renumbering: seed.isMultiple(of: 2), redeclaring: true)
      let rendered = draft.rendered(as: style)
      let result = try lint(rendered, style)
      // Part six also accounts for the applications that were not closed.
      let rules = result.diagnostics.map(\.rule).filter { part != 5 || $0 != "table/balance" }
      #expect(rules == ["outline/missing-section"], describe(result))
      let place = result.report.draft.text.position(at: result.diagnostics[0].range.lowerBound)
      if part < 11 { #expect(place.line == rendered.lineOfHeading[part]) }
    }
  }

  @Test(arguments: 0..<11)
  func swappingTwoPartsRaisesExactlyOneSectionOrder(part: Int) throws {
    for seed in 0..<6 as Range<UInt64> {
      let style = DraftStyle(seed: seed)
      var draft = ReportDraft(seed: seed)
      draft.swapSections(part, part + 1, renumbering: seed.isMultiple(of: 2), redeclaring: true)
      let result = try lint(draft.rendered(as: style), style)
      #expect(result.diagnostics.map(\.rule) == ["outline/section-order"], describe(result))
    }
  }

  /// Every cell of every variant, in another layout each.
  @Test(arguments: StatisticsForm.all)
  func changingACellRaisesOneFindingThatNamesItAndItsTotals(form: StatisticsForm) throws {
    let valid = ReportDraft(seed: 5, form: form)
    for (number, path) in valid.table.cellPaths.enumerated() {
      let style = DraftStyle.everyTable[number % DraftStyle.everyTable.count]
      for change in [1, 1000] {
        var draft = valid
        let value = try #require(valid.table[path].flatMap(Double.init))
        draft.table[path] = "\(Int(value) + change)"
        let rendered = draft.rendered(as: style)
        let result = try lint(rendered, style)
        let relations = result.diagnostics.filter {
          ["table/sum", "table/bound", "table/balance"].contains($0.rule)
        }
        let named = Set(
          relations.flatMap { [$0.range] + $0.related.map(\.range) }.map {
            result.report.draft.text.position(at: $0.lowerBound).line
          })
        let totals = Self.totals(containing: path, in: draft)
        for place in totals.isEmpty ? [] : totals + [path] {
          #expect(rendered.lineOfCell[place].map(named.contains) == true, describe(result))
        }
        let breaches = Self.breaches(in: draft, result.report.phrases)
        #expect(relations.isEmpty == (breaches == 0), describe(result))
        #expect(relations.count <= breaches, describe(result))
        // Sums are broken by one mistake, however many they are.
        #expect(relations.count { $0.rule == "table/sum" } <= 1, describe(result))
        // Where the prose has the figure, it is the finding if no relation shows the mistake.
        let inProse = result.diagnostics.filter { $0.rule == "prose/table" }
        #expect(inProse.isEmpty || relations.isEmpty && inProse.count == 1, describe(result))
        #expect(relations.count + inProse.count == result.diagnostics.count, describe(result))
      }
    }
  }

  @Test func aBlankCellIsReportedAndCountsAsZero() throws {
    for (number, path) in ReportDraft(seed: 3).table.cellPaths.enumerated() {
      let style = DraftStyle.everyTable[number % DraftStyle.everyTable.count]
      var draft = ReportDraft(seed: 3)
      draft.blankCell(path)
      let rendered = draft.rendered(as: style)
      let result = try lint(rendered, style)
      let blanks = result.diagnostics.filter { $0.rule == "table/blank" }
      #expect(blanks.count == 1, describe(result))
      if let place = blanks.first.map({ result.report.draft.text.position(at: $0.range.lowerBound) }
      ),
        style.table != .cellLines, style.table != .tabbedCellLines
      {
        #expect(place.line == rendered.lineOfCell[path], describe(result))
      }
    }
  }

  // MARK: What to expect

  /// The totals that a cell is part of, or is itself.
  private static func totals(containing path: String, in draft: ReportDraft) -> [String] {
    let totals = [
      "applications.received", "applications.closed", "applications.answered",
      "applications.answered.refused", "reconsideration", "litigation", "complaints", "archives",
      "resources.staff",
    ]
    return totals.filter { total in
      guard draft.table.index(of: total) != nil else { return false }
      let parent = path.split(separator: ".").dropLast().joined(separator: ".")
      return total == path || total == parent
    }
  }

  /// How many relations a draft's figures break: the formulas, evaluated a second time, plainly.
  private static func breaches(in draft: ReportDraft, _ phrases: PhraseIndex) -> Int {
    let (rows, cells) = (TestPack.shandong.rows, TestPack.shandong.cells)
    func value(_ terms: [Relation.Term]) -> Double? {
      var total = 0.0
      for term in terms {
        switch term.operand {
        case .constant(let number): total += term.isSubtracted ? -Double(number) : Double(number)
        case .cell(let cell):
          guard let text = draft.table[rows[cells[cell].row].path] else { continue }
          total += (term.isSubtracted ? -1 : 1) * (Double(text) ?? 0)
        case .previous: return nil
        }
      }
      return total
    }
    func holds(_ left: [Relation.Term], _ comparison: Relation.Comparison, _ right: [Relation.Term])
      -> Bool
    {
      guard let left = value(left), let right = value(right) else { return true }
      switch comparison {
      case .equal: return abs(left - right) < 1e-6
      case .notEqual: return abs(left - right) >= 1e-6
      case .atMost: return left <= right
      case .less: return left < right
      case .atLeast: return left >= right
      case .more: return left > right
      }
    }
    func isPresent(_ terms: [Relation.Term]) -> Bool {
      terms.contains { term in
        guard case .cell(let cell) = term.operand else { return false }
        return draft.table.index(of: rows[cells[cell].row].path) != nil
      }
    }
    return TestPack.shandong.relations.count { relation in
      isPresent(relation.left) && !relation.unless.contains { phrases.statement($0) != nil }
        && relation.conditions.allSatisfy { holds($0.left, $0.comparison, $0.right) }
        && !holds(relation.left, relation.comparison, relation.right)
    }
  }
}
