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
