import Recognition
import ReportText

/// What the tables say for claims of the prose whose whole stands in a table, or in the sentence as another
/// figure than the nearest: 收到申请14件。予以公开5件，占38.5%, of 13 that were closed.
struct TableWholes {
  private let report: Report
  private let agreeing: Set<Range<Int>>

  /// - Parameters:
  ///   - report: The report.
  ///   - agreeing: The figures of the prose that are the tables', in bytes.
  init(_ report: Report, agreeing: Set<Range<Int>>) {
    self.report = report
    self.agreeing = agreeing
  }

  /// Whether what seems broken is right by the tables.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - operands: Where its operands stand, in bytes.
  func bearOut(_ claim: ProseClaim, _ operands: [Range<Int>]) -> Bool {
    // Some parts of a whole are given, and not all. What is called the total of those before it is no other.
    let isTotal = claim.operands.last.map { $0.start < claim.place.start } == true
    if claim.kind == .sum, !isTotal, agreeing.isSuperset(of: operands) { return true }
    guard let first = claim.operands.first, let wholes = ApplicationWholes(report) else {
      return false
    }
    switch claim.kind {
    case .sum:
      return wholes.all.contains(isTotal ? claim.place.amount : claim.sumOfOperands)
    case .bound:
      return wholes.all.contains(first.amount)
    case .same:
      return wholes.all.contains(claim.place.amount)
    case .share:
      // All of those that were closed are closed.
      let isAll = claim.place.amount.millionths == 100_000_000
      return (isAll ? wholes.received : wholes.all).contains {
        Arithmetic.isShare(claim.place, first, of: first.with($0))
      }
    default:
      return false
    }
  }
}

extension ProseClaim {
  /// What the parts of a sum come to.
  fileprivate var sumOfOperands: Amount { Amount(millionths: Arithmetic.sum(operands) ?? .max) }
}
