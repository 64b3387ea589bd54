import Figures
import LintModel
import Recognition
import ReportText
import RulePack

extension RelationCheck {
  /// A broken relation with its figures.
  private typealias Broken = (relation: Relation, breach: RelationEvaluator.Breach)

  /// Reports broken relations once, at the figure that is to blame.
  ///
  /// - Parameters:
  ///   - partner: The mistake of the other figure, where two stand in each other's place.
  ///   - twin: The same mistake in another column of the row.
  ///   - notes: What last year's report adds.
  static func report(
    _ mistake: TableMistake, exchangedWith partner: TableMistake?, alongWith twin: TableMistake?,
    of tables: CheckedTables, _ report: Report, _ notes: [RelatedLocation],
    _ findings: inout Findings
  ) {
    let pack = report.pack
    let broken = (mistake.relations + (partner?.relations ?? [])).compactMap { index in
      tables.breaches[index].map { (relation: pack.pack.relations[index], breach: $0) }
    }
    guard let first = broken.first else { return }
    var related = figures(of: broken, at: mistake.place, pack)
    let reason: Message
    var fix: Fix?
    switch mistake.cause {
    case .figure(let change, let isCertain, let figure, let witness):
      if let partner, let other = partner.exchanged {
        reason = .exchangedFigures(
          [change, other].map { (pack.quotedName(ofCell: $0.cell), $0) })
      } else {
        reason = .wrongFigure(
          pack.quotedName(ofCell: change.cell), change, isCertain: isCertain,
          nameOfCell: pack.quotedName(ofCell:))
      }
      fix = filling([(mistake, figure), (partner, partner?.fix), (twin, twin?.fix)])
      if let twin, let message = twin.alsoWrong(pack) {
        related.append(RelatedLocation(twin.place, message))
      }
      if let witness {
        related.insert(RelatedLocation(witness, .inProse(report.excerpt(witness))), at: 0)
      }
    case .oneOf(let groups):
      reason = .oneOfFigures(groups.map { pack.joiningColumns(of: $0) })
    case .copiedRow(let row):
      let names = [row.row, row.source].map { pack.quotedRowName(ofCell: pack.rows[$0].firstCell) }
      reason = .copiedRow(names[0], from: names[1], due: row.due.map(\.amount))
      related = tables.place(of: row.source, pack).map { [RelatedLocation($0, names[1])] } ?? []
      fix = Fix(
        isSafe: false,
        row.due.compactMap { cell, amount in
          guard tables.figures.amount(ofCell: cell) != amount else { return nil }
          return tables.figures.range(ofCell: cell).map { Fix.Edit($0, "\(amount)") }
        })
    }
    findings.report(
      first.relation.rule, severity: first.relation.severity,
      at: mistake.place, .explaining(.broken(first.relation, first.breach), by: reason),
      related: related + notes, fix: fix)
  }

  /// The other figures of the first of some relations, and one of each further relation with what it says.
  private static func figures(
    of broken: [Broken], at place: Range<Int>, _ pack: CompiledPack
  ) -> [RelatedLocation] {
    var related: [RelatedLocation] = []
    for (number, (relation, breach)) in broken.enumerated() {
      let others = breach.operands.filter { $0.range != place }
      if number == 0 {
        related += others.map { RelatedLocation($0.range, .figure($0, pack)) }
      } else if let other = others.first ?? breach.operands.first {
        related.append(RelatedLocation(other.range, .broken(relation, breach)))
      }
    }
    return related
  }

  /// Writes figures where mistakes are, all of them or none.
  private static func filling(_ figures: [(mistake: TableMistake?, figure: Amount?)]) -> Fix? {
    let mistakes = figures.filter { $0.mistake != nil }
    let edits = mistakes.compactMap { mistake, figure -> Fix.Edit? in
      guard let mistake, let figure else { return nil }
      return Fix.Edit(mistake.place, "\(figure)")
    }
    guard edits.count == mistakes.count else { return nil }
    return Fix(isSafe: false, edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}

extension CompiledPack {
  /// Changes with what their cells are called, those together that make the same of the same figure in several
  /// columns of a row.
  fileprivate func joiningColumns(of changes: [CellChange]) -> [(name: Message, change: CellChange)]
  {
    var groups: [[CellChange]] = []
    for change in changes {
      let isSame = groups.last.map { group in
        group[0].written == change.written && group[0].figure != nil
          && group[0].figure == change.figure && cells[group[0].cell].row == cells[change.cell].row
      }
      if isSame == true {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups.map { group in
      let name =
        group.count == 1
        ? quotedName(ofCell: group[0].cell)
        : quotedName(ofCells: group.map(\.cell), inRow: cells[group[0].cell].row)
      return (name, group[0])
    }
  }
}

extension CheckedTables {
  /// The index of the mistake of the figure that another stands in the place of, and that stands in its.
  func partner(of mistake: TableMistake) -> Int? {
    guard let change = mistake.exchanged, case .exchanged(let partner) = change.slip else {
      return nil
    }
    return mistakes.firstIndex { other in
      guard let found = other.exchanged, case .exchanged(let back) = found.slip else {
        return false
      }
      return found.cell == partner && back == change.cell
    }
  }

  /// Where the first figure of a row stands, in bytes.
  fileprivate func place(of row: RowID, _ pack: CompiledPack) -> Range<Int>? {
    pack.rows[row].cells.lazy.compactMap { figures.range(ofCell: $0) }.first
  }
}

extension TableMistake {
  /// The figure, where it stands in the place of another.
  fileprivate var exchanged: CellChange? {
    guard case .figure(let change, _, _, _) = cause, case .exchanged = change.slip,
      change.figure != nil
    else { return nil }
    return change
  }

  /// What to write where the figure stands that alone is to blame.
  fileprivate var fix: Amount? {
    guard case .figure(_, _, let figure, _) = cause else { return nil }
    return figure
  }
}

extension Message {
  fileprivate static func inProse(_ words: String) -> Message {
    Message(en: "the text says \(words)", zh: "正文为\(words)")
  }
}
