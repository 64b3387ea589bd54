import LintModel
import ReportText

/// A relation between values of the tables (勾稽关系), compiled: paths are cell indices. A class, since
/// all are looked at for each report, and would be a lot to copy.
public final class Relation: Sendable {
  /// How the two sides compare.
  public enum Comparison: String, Sendable, CaseIterable {
    /// The sides are equal.
    case equal = "="
    /// The sides differ.
    case notEqual = "!="
    /// The left side is at most the right.
    case atMost = "<="
    /// The left side is less than the right.
    case less = "<"
    /// The left side is at least the right.
    case atLeast = ">="
    /// The left side is more than the right.
    case more = ">"

    /// Whether two amounts compare in this way.
    public func holds(_ left: Amount, _ right: Amount) -> Bool {
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .atMost: left <= right
      case .less: left < right
      case .atLeast: left >= right
      case .more: left > right
      }
    }
  }

  /// The id, unique in the pack. Relations made from one formula, for each of
  /// several rows or columns, share it.
  public let id: String
  /// The rule under which a breach is reported: `table/sum`, `table/bound` or `table/balance`; with
  /// figures of last year, `history/carry-over` or `history/in-force`.
  public let rule: RuleID
  /// The severity of a breach; nil for the rule's.
  public let severity: Severity?
  /// Whether right figures cannot break it: the pack says of those that mostly hold that a breach is no
  /// error.
  package var holdsAlways: Bool { (severity ?? .error) == .error }
  /// The law or official notice that demands it; nil for the rule's.
  public let basis: Message?
  /// The formula as the pack has it.
  public let formula: String
  /// The left side.
  public let left: [Term]
  /// How the sides must compare.
  public let comparison: Comparison
  /// The right side.
  public let right: [Term]
  /// What must hold for the relation to be asked for at all; all of them. Empty: always.
  public let conditions: [Condition]
  /// Ids of statements of which one, made in the prose, excuses a breach.
  public let unless: [String]
  /// Why the relation must hold, for people.
  public let explanation: Message?

  init(
    id: String, rule: RuleID, severity: Severity?, basis: Message?, formula: String, left: [Term],
    comparison: Comparison, right: [Term], conditions: [Condition], unless: [String],
    explanation: Message?
  ) {
    (self.id, self.rule, self.severity) = (id, rule, severity)
    (self.basis, self.formula) = (basis, formula)
    (self.left, self.comparison, self.right) = (left, comparison, right)
    (self.conditions, self.unless, self.explanation) = (conditions, unless, explanation)
  }

  /// A comparison that switches a relation on.
  public struct Condition: Sendable {
    /// The left side.
    public let left: [Term]
    /// How the sides must compare.
    public let comparison: Comparison
    /// The right side.
    public let right: [Term]
  }

  /// A summand.
  public struct Term: Sendable {
    /// What a summand stands for.
    public enum Operand: Hashable, Sendable {
      /// The value of a cell.
      case cell(CellID)
      /// The value that a cell of this year's tables has in last year's report.
      case previous(CellID)
      /// A number, in whole units.
      case constant(Int)
    }

    /// What is added or subtracted.
    public let operand: Operand
    /// Whether it is subtracted.
    public let isSubtracted: Bool

    /// The cell of this year's tables that it stands for; nil for anything else.
    package var cell: CellID? {
      if case .cell(let cell) = operand { cell } else { nil }
    }
  }
}

extension Relation {
  /// All summands, those of its conditions included.
  public var terms: [Term] { left + right + conditions.flatMap { $0.left + $0.right } }

  /// Whether a figure of last year's report takes part.
  var comparesYears: Bool {
    terms.contains { if case .previous = $0.operand { true } else { false } }
  }
}

extension Pack {
  /// The relations between the values of one report, and then those with last year's.
  public var allRelations: [Relation] { relations + historyRelations }
}

/// What a formula is repeated for.
enum RelationScope: String, CaseIterable {
  /// Every column in which all its rows have values.
  case eachColumn = "each-column"
  /// Every row that has values in all its columns.
  case eachRow = "each-row"
}
