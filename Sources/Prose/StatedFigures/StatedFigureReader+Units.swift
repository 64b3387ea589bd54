import Recognition
import ReportText
import RulePack

// In what units the figures of the tables are stated.

extension StatedFigureReader {
  /// Whether a figure about applications is in the unit of those before it, or says itself that it is of applications:
  /// 涉及企业的56条 are none of the 897件; 收到申请897份 are.
  func isInUnit(_ entry: Measure, _ claim: ClaimID) -> Bool {
    guard let unit = unitOfApplications, entry.figure.kind == .count,
      vocabulary.countApplications[claim]
    else { return true }
    // Each application is that of somebody: 收到申请216件。申请人中，自然人180人次.
    return entry.figure.unit == unit || entry.label.endsWithAny(of: Self.applications)
      || entry.figure.unit == Self.times && vocabulary.areOfSomeApplicants[claim]
  }

  private static let times: Unit = "人次"

  private static let applications: Words = ["申请"]

  /// Whether a figure is stated in the unit of the tables: 1.2万件 was rounded.
  func isExact(_ figure: Figure, for claim: ClaimID) -> Bool {
    figure.multiplier == (vocabulary.inTenThousands.contains(claim) ? 10_000 : 1)
      || figure.amount == .zero
  }

  /// A figure in the unit of the tables.
  func amount(_ figure: Figure) -> Amount {
    Amount(millionths: figure.amount.millionths / figure.multiplier)
  }
}
