import ReportText
import RulePack

/// The relations of a pack as constraints between the cells of its tables: everything about them
/// that does not depend on the figures, made once a run. Whatever is posed of tables shares it.
package final class FormRelations: Sendable {
  /// A relation of the pack.
  struct Entry: Sendable {
    /// The constraints of which one must hold, with the numbers of cells for variables; nil where the numbers in
    /// them are too large to add up.
    let alternatives: [LinearConstraint]?
    /// Whether it always holds.
    let isFirm: Bool
    /// The cells in it and in its conditions.
    let cells: [CellID]
    /// How many of these, the first, are on its left side.
    let leftCount: Int
    /// How many of them, the first, are on either side and not only in a condition.
    let sidesCount: Int
    /// The first of the relations that are linked with it: that share cells with it, or with others
    /// that do.
    let family: Int
  }

  /// The relations as the pack has them.
  let relations: [Relation]
  /// What has been made of each of them.
  let entries: [Entry]
  /// The cells that they are between.
  let cells: FormCells

  /// Makes the constraints of a pack.
  package init(_ pack: Pack) {
    let form = FormCells(pack)
    let cells = pack.relations.map(\.cells)
    var families = Partition(count: cells.count)
    var relationOfCell: [CellID: Int] = [:]
    for relation in cells.indices {
      for cell in cells[relation] {
        if let other = relationOfCell[cell] { families.join(relation, other) }
        relationOfCell[cell] = relation
      }
    }
    self.cells = form
    relations = pack.relations
    entries = pack.relations.enumerated().map { index, relation in
      Entry(
        alternatives: relation.alternatives(form),
        // A statement in the text could be what is missing.
        isFirm: relation.holdsAlways && relation.unless.isEmpty,
        cells: cells[index], leftCount: relation.left.count { $0.cell != nil },
        sidesCount: (relation.left + relation.right).count { $0.cell != nil },
        family: families.leader(of: index))
    }
  }
}

extension Relation {
  /// The cells of its sides and conditions, those of the left side first.
  fileprivate var cells: [CellID] {
    (left + right + conditions.flatMap { $0.left + $0.right }).compactMap(\.cell)
  }

  /// The constraints of which one must hold: its own, or the opposite of a condition.
  fileprivate func alternatives(_ form: FormCells) -> [LinearConstraint]? {
    var alternatives = LinearConstraint.comparing(left, comparison, right, form)
    for condition in conditions {
      let opposite = LinearConstraint.comparing(
        condition.left, condition.comparison.opposite, condition.right, form)
      guard let known = alternatives, let opposite else { return nil }
      alternatives = known + opposite
    }
    return alternatives
  }
}

extension LinearConstraint {
  /// The constraints of which one must hold for two sides to compare in a way; nil where their
  /// numbers are too large to add up.
  fileprivate static func comparing(
    _ left: [Relation.Term], _ comparison: Relation.Comparison, _ right: [Relation.Term],
    _ form: FormCells
  ) -> [LinearConstraint]? {
    var terms: [(variable: Int, coefficient: Int)] = []
    var constant = Amount.zero
    for (side, sign) in [(left, 1), (right, -1)] {
      for term in side {
        let coefficient = term.isSubtracted ? -sign : sign
        switch term.operand {
        case .constant(let number):
          guard let amount = Amount(number),
            // Constants go to the other side.
            let sum = coefficient > 0 ? constant.subtracting(amount) : constant.adding(amount)
          else { return nil }
          constant = sum
        case .cell(let cell): terms.append((cell.rawValue, coefficient))
        case .previous: return nil
        }
      }
    }
    let hasDecimals = terms.contains { form.allowsDecimals[CellID(rawValue: $0.variable)] }
    let step = Amount(millionths: hasDecimals ? 1 : 1_000_000)
    var less: LinearConstraint? {
      constant.subtracting(step).flatMap { LinearConstraint(terms, .atMost, $0) }
    }
    var more: LinearConstraint? {
      constant.adding(step).flatMap { LinearConstraint(terms, .atLeast, $0) }
    }
    let constraints: [LinearConstraint?] =
      switch comparison {
      case .equal: [LinearConstraint(terms, .equal, constant)]
      case .notEqual: [less, more]
      case .atMost: [LinearConstraint(terms, .atMost, constant)]
      case .less: [less]
      case .atLeast: [LinearConstraint(terms, .atLeast, constant)]
      case .more: [more]
      }
    let known = constraints.compactMap(\.self)
    return known.count == constraints.count ? known : nil
  }
}

extension Relation.Comparison {
  /// The comparison that holds exactly where this one does not.
  fileprivate var opposite: Relation.Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .atMost: .more
    case .less: .atLeast
    case .atLeast: .less
    case .more: .atMost
    }
  }
}
