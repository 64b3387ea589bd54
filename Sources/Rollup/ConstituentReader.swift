import Recognition
import ReportModel

/// Takes the figures out of the reports that a summary is made of.
package struct ConstituentReader: Sendable {
  /// What a draft yields.
  package enum Outcome: Sendable {
    /// Figures to be added.
    case figures(Constituent)
    /// It is the summary once more, in another file.
    case summary
    /// It is a report for another year than the summary.
    case otherYear(Int)
    /// Its table is a form of earlier years.
    case outdatedForm
    /// It has no table in the summary's form.
    case noTable
  }

  /// What a comment of a report says of the part with a heading, in bytes; nil where none does.
  package typealias Suppressing =
    @Sendable (_ heading: Range<Int>, _ report: Report) -> ConstituentPart.Suppression?

  private let year: Int?
  private let summary: Int?
  private let pack: CompiledPack
  private let suppression: Suppressing

  /// Prepares the reading.
  ///
  /// - Parameters:
  ///   - summary: The report whose pack the drafts are read by.
  ///   - suppression: What a comment of a draft says of a part that may be like another's.
  package init(for summary: Report, suppression: @escaping Suppressing = { _, _ in nil }) {
    self.suppression = suppression
    year = summary.year
    self.summary = Constituent(summary, named: "", file: 0).identity
    pack = summary.pack
  }

  /// Takes the figures out of a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - name: What it is called where its title does not begin with an agency's name.
  ///   - file: A number by which the caller knows it.
  package func read(
    _ draft: Draft, named name: String, file: Int
  ) throws(NothingRecognized) -> Outcome {
    let draft = draft.filed(as: .constituent(file))
    let report = try Recognizer.recognize(draft, by: pack, title: Recognizer.title(of: draft))
    if let year, let other = report.year, other != year { return .otherYear(other) }
    guard !report.tables.isEmpty else {
      return report.outdatedForms.isEmpty ? .noTable : .outdatedForm
    }
    let constituent = Constituent(report, named: name, file: file, suppression)
    let isSummary = constituent.identity != nil && constituent.identity == summary
    return isSummary ? .summary : .figures(constituent)
  }
}
