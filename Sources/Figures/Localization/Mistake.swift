import ReportText

/// Relations that do not hold, and which figures may be to blame.
package struct Mistake: Sendable {
  /// What can be said about the figures.
  package enum Finding: Sendable {
    /// Changing some figures satisfies all relations.
    ///
    /// - Parameters:
    ///   - best: The most plausible changes: one, or several between which nothing decides, in the
    ///     order of their cells.
    ///   - others: The other smallest changes, the more plausible first.
    case explained(best: [Explanation], others: [Explanation])
    /// No figures at all satisfy them.
    case impossible
    /// Finding out would take too long.
    case tooMuch
  }

  /// The firm relations that do not hold, in order: those of the mistake, which share cells.
  package let relations: [Int]
  /// What can be said about the figures.
  package let finding: Finding

  /// The only plausible explanation, where its figures are certain as well.
  package var uniqueExplanation: Explanation? {
    guard case .explained(let best, _) = finding, best.count == 1, best[0].isDetermined else {
      return nil
    }
    return best[0]
  }
}

/// Figures whose change satisfies all relations.
package struct Explanation: Sendable {
  /// The figures, in the order of the problem.
  package let changes: [Change]
  /// The relations that only normally hold, do not, and would with these figures.
  package let restored: [Int]
  /// How implausible it is; see ``Localizer``.
  package let cost: Int

  /// Whether it is certain what all figures should be.
  package var isDetermined: Bool { changes.allSatisfy { $0.figure != nil } }

  /// A figure that is wrong if the explanation is right.
  package struct Change: Sendable {
    /// The variable.
    package let variable: Int
    /// What stands there.
    package let written: Amount
    /// The least that should stand there; nil where there is no limit.
    package let atLeast: Amount?
    /// The most that should stand there; nil where there is no limit.
    package let atMost: Amount?
    /// The slip by which the figure became what it is; nil where it takes more than one, or where it
    /// is not known what the figure should be.
    package let slip: TypingSlip<Int>?

    /// What should stand there; nil where there are several possibilities.
    package var figure: Amount? { atLeast == atMost ? atLeast : nil }
  }
}
