import Recognition
import ReportText
import RulePack

/// The question of which cell of a statistics table is wrong, as a problem of figures and relations.
package struct TableProblem {
  /// The problem.
  package let problem: LocalizationProblem
  /// The cell of each variable.
  package let cells: [CellID]
  /// Which of the pack's relations the relations of the problem are, those of the sentences aside.
  package let relations: [Int]
  /// What the sentences say of several cells together: the relations of the problem behind the pack's.
  private let statements: [SumEvidence]

  /// Poses the problem. Relations that cannot be evaluated are left out, as are those that a
  /// statement in the prose excuses.
  ///
  /// - Parameters:
  ///   - form: The relations of the pack.
  ///   - readings: What the cells say.
  ///   - broken: The relations that do not hold, indices of ``Pack/relations``: only those that are
  ///     linked with one of them are posed, as no others can tell what is wrong. nil for all.
  ///   - isExcused: Whether a relation need not hold.
  ///   - evidence: What is said of the cells elsewhere.
  package init(
    _ form: FormRelations, _ readings: PackList<CellID, CellValue>, around broken: [Int]? = nil,
    isExcused: (Relation) -> Bool = { _ in false }, evidence: TableEvidence = TableEvidence()
  ) {
    let families = broken.map { $0.map { form.entries[$0].family } }
    let cells = readings.indices.filter { readings[$0].isFigure }
    let reader = RelationReader(form: form, readings: readings, cells)
    var relations: [Int] = []
    var constraints: [LocalizationProblem.Relation] = []
    var openCells: [CellID] = []
    for index in form.entries.indices {
      if let families, !families.contains(form.entries[index].family) { continue }
      guard !isExcused(form.relations[index]), let constraint = reader.constraints(index) else {
        continue
      }
      relations.append(index)
      constraints.append(constraint)
      if let cell = reader.blankThatSettles(index) { openCells.append(cell) }
    }
    var statements: [SumEvidence] = []
    for sum in evidence.sums {
      guard let constraint = reader.constraint(sum) else { continue }
      statements.append(sum)
      constraints.append(constraint)
    }
    self.cells = cells
    self.relations = relations
    self.statements = statements
    let neighbours = form.cells.neighbours(among: cells)
    problem = LocalizationProblem(
      variables: zip(cells, neighbours).map { cell, neighbours in
        var value: Amount?
        if case .number(let amount) = readings[cell] { value = amount }
        let isBlank = value == nil
        return LocalizationProblem.Variable(
          isBlank && openCells.contains(cell) ? nil : value ?? .zero, isUnwritten: isBlank,
          attested: evidence.cells[cell]?.amount, isNonNegative: !form.cells.isSigned[cell],
          decimals: form.cells.allowsDecimals[cell] ? 6 : 0, neighbours: neighbours)
      },
      relations: constraints)
  }

  /// Which of the pack's relations a relation of the problem is; nil for what a sentence says.
  package func relation(_ index: Int) -> Int? {
    relations.indices.contains(index) ? relations[index] : nil
  }

  /// What a sentence says that a relation of the problem is; nil for those of the pack.
  func statement(_ index: Int) -> SumEvidence? {
    let place = index - relations.count
    return statements.indices.contains(place) ? statements[place] : nil
  }
}

/// Turns the relations of a form into constraints between the figures of a table.
private struct RelationReader {
  let form: FormRelations
  let readings: PackList<CellID, CellValue>
  /// The variable of each cell; nil where it has no figure.
  private let variables: PackList<CellID, Int?>

  /// - Parameter cells: The cells of the variables.
  init(form: FormRelations, readings: PackList<CellID, CellValue>, _ cells: [CellID]) {
    self.form = form
    self.readings = readings
    var variables = PackList<CellID, Int?>(repeating: nil, count: readings.count)
    for (variable, cell) in cells.enumerated() { variables[cell] = variable }
    self.variables = variables
  }

  /// What it takes for a relation to hold; nil where it cannot be evaluated or is of another variant
  /// of the form.
  func constraints(_ index: Int) -> LocalizationProblem.Relation? {
    let entry = form.entries[index]
    guard let alternatives = entry.alternatives,
      !entry.cells.contains(where: { readings[$0] == .unusable })
    else { return nil }
    let sides = [entry.cells[..<entry.leftCount], entry.cells[entry.leftCount..<entry.sidesCount]]
    guard sides.allSatisfy({ $0.isEmpty || $0.contains { variables[$0] != nil } }) else {
      return nil
    }
    return LocalizationProblem.Relation(
      alternatives.map { $0.renaming { variables[CellID(rawValue: $0)] } }, isFirm: entry.isFirm,
      relief: 2)
  }

  /// What it takes for a sentence to be right, which need not be; nil where a figure of the cells that it
  /// is about cannot be read.
  func constraint(_ sum: SumEvidence) -> LocalizationProblem.Relation? {
    let alternatives = sum.meanings.compactMap { terms -> LinearConstraint? in
      var row: [(variable: Int, coefficient: Int)] = []
      for term in terms {
        guard let cell = term.cell else { return nil }
        guard readings[cell] != .absent else { continue }
        guard let variable = variables[cell] else { return nil }
        row.append((variable, term.isSubtracted ? -1 : 1))
      }
      return row.isEmpty ? nil : LinearConstraint(row, .equal, sum.amount)
    }
    guard !alternatives.isEmpty, alternatives.count == sum.meanings.count else { return nil }
    return LocalizationProblem.Relation(alternatives, isFirm: false)
  }

  /// The only blank cell of a sum that does not hold without a figure for it.
  func blankThatSettles(_ index: Int) -> CellID? {
    let relation = form.relations[index]
    guard relation.comparison == .equal, relation.conditions.isEmpty,
      let cell = onlyBlank(of: form.entries[index]),
      let left = total(relation.left), let right = total(relation.right), left != right,
      let difference = left.subtracting(right)
    else { return nil }
    let isOnLeft = relation.left.contains { $0.operand == .cell(cell) && !$0.isSubtracted }
    let isOnRight = relation.right.contains { $0.operand == .cell(cell) && !$0.isSubtracted }
    let canReach = difference < .zero ? isOnLeft : isOnRight
    return canReach && (difference.isWhole || form.cells.allowsDecimals[cell]) ? cell : nil
  }

  /// The blank cell of a relation; nil where it has none or several.
  private func onlyBlank(of entry: FormRelations.Entry) -> CellID? {
    var only: CellID?
    for cell in entry.cells where readings[cell] == .blank && cell != only {
      guard only == nil else { return nil }
      only = cell
    }
    return only
  }

  /// The sum of a side, blank cells counted as 0.
  private func total(_ terms: [Relation.Term]) -> Amount? {
    Relation.sum(terms) { operand in
      switch operand {
      case .constant(let number): Amount(number)
      case .cell(let cell): readings[cell].amount ?? .zero
      case .previous: nil
      }
    }
  }
}
