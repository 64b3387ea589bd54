/// How much of a draft was looked at, so that silence is not mistaken for a pass.
public struct Coverage: Hashable, Sendable {
  /// Parts of the outline that were recognised.
  public var sections = 0
  /// Rows of tables that were recognised.
  public var rows = 0
  /// Cells whose value was read.
  public var cells = 0
  /// Relations that were evaluated.
  public var relations = 0

  /// Creates a coverage of nothing.
  public init() {}

  /// Adds another draft's coverage.
  public static func += (left: inout Coverage, right: Coverage) {
    left.sections += right.sections
    left.rows += right.rows
    left.cells += right.cells
    left.relations += right.relations
  }
}
