import ReportModel
import ReportText

/// A whole title of a report in the head of a web page.
package struct PageTitle: Sendable {
  /// The year in it.
  package let year: Int
  /// The agency that it names; nil where it names none.
  package let agency: String?

  /// Reads what a page is called; nil where that lacks the year or the name of the report.
  init?(_ outside: OutsideTitle) {
    guard outside.source == .webPage else { return nil }
    let bytes = Array(outside.text.utf8)
    let span = bytes.span
    guard TitleRecognizer.namesReport(span, bytes.indices),
      let year = TitleRecognizer.yearInTitle(span, bytes.indices)
    else { return nil }
    self.year = year.year
    agency = ReportAgency.name(before: year.range, in: span)
  }
}

extension Report {
  /// What the head of a web page calls the same agency's report, where that is of another year than the title
  /// above the text; nil where the head has the title's year as well.
  package var pageTitleOfOtherYear: PageTitle? {
    guard let year = title?.year, let agency else { return nil }
    let titles = draft.outsideTitles.compactMap(PageTitle.init)
    guard !titles.isEmpty, !titles.contains(where: { $0.year == year }) else { return nil }
    let own = AgencyIdentity(agency.name)
    return titles.first { $0.agency.map { own.mayBe(AgencyIdentity($0)) } ?? false }
  }
}
