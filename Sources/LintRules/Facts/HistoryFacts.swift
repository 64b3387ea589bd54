import Figures
import LintModel
import Recognition
import RulePack

/// What the comparison of a report's tables with last year's comes to.
struct HistoryFacts: Sendable {
  /// A relation that does not hold, and the figure of this year that it is about.
  struct Broken: Sendable {
    let relation: Relation
    let breach: RelationEvaluator.Breach
    let operand: RelationEvaluator.Operand
    /// Where the report says that the count was corrected; nil where it does not.
    let excuse: Range<Int>?

    fileprivate init?(
      _ relation: Relation, _ breach: RelationEvaluator.Breach, excuse: Range<Int>?
    ) {
      self.excuse = excuse
      let own = breach.operands.first { !$0.source.isPrevious }
      guard let own else { return nil }
      (self.relation, self.breach, operand) = (relation, breach, own)
    }

    /// The figures that do not agree.
    var message: Message { .broken(relation, breach, isExplained: false) }
  }

  /// The columns of a row that do not agree with last year's report.
  struct Group: Sendable {
    /// The one to name: their total where that is among them, else the first.
    let lead: Broken
    /// The others.
    let columns: [Broken]
    /// The mistake of this year's table that it is one more sign of, so that it is none of its own.
    fileprivate(set) var sign: Sign?

    /// The columns besides the one to name.
    var notes: [RelatedLocation] {
      columns.map { RelatedLocation($0.operand.range, $0.message) }
    }
  }

  /// A mistake that this year's table shows by itself.
  enum Sign: Hashable, Sendable {
    /// A value that is wrong by itself, an index of ``Facts/cellFaults``.
    case cellFault(Int)
    /// What broken relations are traced to.
    case mistake(set: Int, index: Int)
    /// A broken relation of which it is not known what is wrong.
    case breach(set: Int, relation: Int)
  }

  /// What does not agree, by the rows of the form.
  private(set) var groups: [Group] = []
  /// What could not be compared, and why.
  let gaps: [NotChecked]
  /// How many relations were evaluated.
  private(set) var evaluatedCount = 0

  /// Compares the first tables of a report with last year's.
  ///
  /// - Parameters:
  ///   - report: This year's report.
  ///   - previous: Last year's.
  ///   - figures: What the cells of this year's first tables say.
  ///   - tables: What this year's tables show by themselves.
  ///   - cellFaults: The values of this year's tables that are wrong by themselves.
  init(
    _ report: Report, _ previous: PreviousReport, _ figures: TableFigures?,
    _ tables: [CheckedTables], _ cellFaults: [CellFault]
  ) {
    let pack = report.pack
    let evaluator = RelationEvaluator(
      pack, figures ?? TableFigures(pack, []), previous: previous)
    var gaps = HistoryGaps(report, previous)
    lazy var contradicted = previous.contradictedPlaces
    var rows: [RowKey: [Broken]] = [:]
    var order: [RowKey] = []
    for relation in pack.pack.historyRelations {
      let outcome = evaluator.evaluate(relation)
      if case .notApplicable = outcome { continue }
      guard !gaps.note(relation, evaluator) else { continue }
      if case .holds = outcome { evaluatedCount += 1 }
      guard case .broken(let breach) = outcome,
        !gaps.noteContradiction(relation, breach, contradicted)
      else { continue }
      evaluatedCount += 1
      let excuse = relation.unless.lazy.compactMap { report.phrases.statement($0) }.first
      guard let broken = Broken(relation, breach, excuse: excuse) else { continue }
      let key = RowKey(id: relation.id, row: pack.cells[broken.operand.cell].row)
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(broken)
    }
    self.gaps = gaps.notChecked
    let signs = Signs(tables, cellFaults, pack.pack)
    groups = order.compactMap { key in
      rows[key].flatMap { Self.group($0, pack.pack, signs) }
    }
  }

  /// What a group adds to a mistake of this year's table.
  func notes(on sign: Sign) -> [RelatedLocation] {
    groups.filter { $0.sign == sign }.flatMap { group -> [RelatedLocation] in
      guard let last = group.lead.breach.operands.last(where: \.source.isPrevious) else {
        return []
      }
      return [RelatedLocation(last.range, in: .previous, group.lead.message)] + group.notes
    }
  }

  /// The relations that one formula makes for the columns of a row.
  private struct RowKey: Hashable {
    let id: String
    let row: RowID
  }

  private static func group(_ columns: [Broken], _ pack: Pack, _ signs: Signs) -> Group {
    let cells = columns.map(\.operand.cell)
    let lead = columns.firstIndex { pack.hasTotal($0.operand.cell, of: cells) } ?? 0
    let others = columns.enumerated().filter { $0.offset != lead }.map(\.element)
    return Group(
      lead: columns[lead], columns: others, sign: signs.sign(at: columns[lead].operand.range))
  }
}

/// The mistakes that this year's tables show by themselves, by their places.
private struct Signs {
  private var signs: [Range<Int>: HistoryFacts.Sign] = [:]

  init(_ tables: [CheckedTables], _ cellFaults: [CellFault], _ pack: Pack) {
    for (index, fault) in cellFaults.enumerated() where fault.isWrongFigure {
      add(.cellFault(index), at: fault.range)
    }
    for (set, tables) in tables.enumerated() {
      for (index, mistake) in tables.mistakes.enumerated()
      where pack.isFirm(mistake.relations[0]) {
        add(.mistake(set: set, index: index), at: mistake.place)
      }
      for relation in tables.unexplained where pack.isFirm(relation) {
        guard let place = tables.breaches[relation]?.operands.first else { continue }
        add(.breach(set: set, relation: relation), at: place.range)
      }
    }
  }

  func sign(at range: Range<Int>) -> HistoryFacts.Sign? { signs[range] }

  private mutating func add(_ sign: HistoryFacts.Sign, at range: Range<Int>) {
    if signs[range] == nil { signs[range] = sign }
  }
}

extension Pack {
  /// Whether breaking a relation shows a figure to be wrong, and the pack asks for it.
  fileprivate func isFirm(_ relation: Int) -> Bool {
    let relation = relations[relation]
    return relation.holdsAlways && rules[relation.rule]?.isOff != true
  }

  /// Whether a cell is the total of others, some of which are given.
  fileprivate func hasTotal(_ cell: CellID, of cells: [CellID]) -> Bool {
    relations.contains { relation in
      relation.comparison == .equal && relation.left.map(\.operand) == [.cell(cell)]
        && relation.right.contains { term in cells.contains { term.operand == .cell($0) } }
    }
  }
}

extension PreviousReport {
  /// The figures that last year's own tables show to be wrong, as ranges of its text. What differs
  /// from such a figure may be right.
  fileprivate var contradictedPlaces: Set<Range<Int>> {
    let pack = report.pack
    let relations = FormRelations(pack.pack)
    var work = WorkBudget()
    var places: Set<Range<Int>> = []
    for (number, tables) in report.tableSets.enumerated() {
      let checked = CheckedTables(
        report, tables, TableFigures(pack, tables), relations, isFirst: number == 0,
        evidence: TableEvidence(), &work)
      for mistake in checked.mistakes where pack.pack.isFirm(mistake.relations[0]) {
        places.insert(mistake.place)
      }
      for relation in checked.unexplained where pack.pack.isFirm(relation) {
        if let place = checked.breaches[relation]?.operands.first { places.insert(place.range) }
      }
    }
    return places
  }
}
