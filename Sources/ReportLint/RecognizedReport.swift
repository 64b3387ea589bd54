import Recognition
import RulePack

/// What was made out in a draft.
public struct RecognizedReport: Sendable {
  /// The report as the rules see it.
  package let report: Report

  package init(_ report: Report) {
    self.report = report
  }

  /// The year that the report is about; nil where nothing tells.
  public var year: Int? { report.year }

  /// The title, in one line; nil where there is none.
  public var title: String? { report.title.map { report.excerpt($0.range) } }

  /// The pack by which it was read.
  public var pack: Pack { report.pack.pack }

  /// The ids of the outline's parts that were found, in document order, as the pack has them.
  public var parts: [String] {
    report.sections.compactMap { $0.part.map { pack.outline[$0].id } }
  }

  /// The ids of the forms of the tables that were found, in document order, as the pack has them.
  public var tables: [String] { report.tables.map { pack.tables[$0.form].id } }
}

/// Why a report is not last year's of a draft.
public enum PreviousObjection: Hashable, Sendable {
  /// It is another agency's than the draft's.
  case otherAgency(String, draft: String)
  /// It is not for the year before the draft's.
  case otherYear(Int, draft: Int)
}

extension RecognizedReport {
  /// Why the report cannot be compared with a draft as that of last year; nil where it may be, or where
  /// too little is known of the two.
  ///
  /// - Parameter draft: The draft, recognised.
  public func objection(asPreviousOf draft: RecognizedReport) -> PreviousObjection? {
    if let agencies = differentAgencies(from: draft) {
      return .otherAgency(agencies.own, draft: agencies.other)
    }
    guard let year, let draftYear = draft.year, year != draftYear - 1 else { return nil }
    return .otherYear(year, draft: draftYear)
  }

  /// The agencies whose reports this and another are, where those are known and not the same.
  ///
  /// The same agency may have been renamed: then the names have characters in common besides the place
  /// and the kind of body, or the other report names this one's agency.
  private func differentAgencies(
    from other: RecognizedReport
  ) -> (own: String, other: String)? {
    guard let own = report.agencyName, let name = other.report.agencyName,
      !AgencyIdentity(own).mayBe(AgencyIdentity(name)),
      !AgencyIdentity(own).mayHaveBecome(AgencyIdentity(name)),
      other.report.bytes.span.firstRange(of: Array(own.utf8), in: other.report.bytes.indices) == nil
    else { return nil }
    return (own, name)
  }
}
