import LintModel
import Recognition
import ReportLint
import ReportModel
import ReportText
import RulePack

/// A diagnostic as it is shown: with lines and columns, and worded in one language.
package struct PlacedDiagnostic: Sendable {
  /// The rule that was broken.
  package let rule: RuleID
  /// How much it matters.
  package let severity: Severity
  /// Where it is.
  package let place: PlaceName
  /// What is wrong.
  package let message: String
  /// Other places that belong to it.
  package let related: [PlacedNote]
  /// How to mend it, where that can be done in the file; nil also where nobody asks for it.
  package let fix: PlacedFix?
  /// Whether it can be mended in the file, asked for or not.
  package let fixability: Fixability?
  /// What it is known by from run to run; nil unless asked for.
  package fileprivate(set) var fingerprint: Fingerprint?
  /// Where it is in the terms of the form; nil unless asked for.
  package fileprivate(set) var logicalPlace: LogicalPlace?
  /// Its columns in bytes; nil unless asked for, and where they are not known.
  package let byteColumns: ByteColumns?
  /// What the document says that suppresses it; nil where nothing does.
  package internal(set) var suppression: Suppression?
  /// The words at its place, or what is missing there; nil unless asked for.
  package fileprivate(set) var excerpt: String?
  /// Where it is in the draft's text, in bytes; nil where it is in another report.
  package var textRange: Range<Int>?

  /// What stands around it, where its line and column are those of a layout and say nothing in the
  /// program in which the document is written.
  package var surroundings: Surroundings?

  /// Whether a reader could not tell the two apart.
  func looksLike(_ other: PlacedDiagnostic) -> Bool {
    rule == other.rule && place == other.place && message == other.message
      && (suppression == nil) == (other.suppression == nil)
  }

  /// The same finding with another place before those that belong to it.
  func adding(_ note: PlacedNote?) -> PlacedDiagnostic {
    PlacedDiagnostic(
      rule: rule, severity: severity, place: place, message: message,
      related: [note].compactMap(\.self) + related, fix: fix, fixability: fixability,
      fingerprint: fingerprint, logicalPlace: logicalPlace, byteColumns: byteColumns,
      textRange: textRange, surroundings: surroundings)
  }
}

/// Which option it takes for a finding to be mended.
package enum Fixability: Sendable {
  /// `--fix`.
  case safe
  /// `--fix --unsafe-fixes`.
  case unsafe
}

/// What of findings is shown besides their places and messages. Nothing is made that no format of
/// the run asks for: a fix may have a great many edits, and placing them costs more than all the
/// rest.
package struct FindingDetails: OptionSet, Sendable {
  /// The bits.
  package let rawValue: Int

  /// Creates a set from its bits.
  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// How to mend the findings.
  package static let fixes = FindingDetails(rawValue: 1)
  /// What they are known by.
  package static let fingerprints = FindingDetails(rawValue: 2)
  /// Where they are in the terms of the form.
  package static let logicalPlaces = FindingDetails(rawValue: 4)
  /// Their columns in bytes.
  package static let byteColumns = FindingDetails(rawValue: 8)
  /// The words at their places.
  package static let excerpts = FindingDetails(rawValue: 16)
}

/// Where something is in a report, in the terms of its form.
package struct LogicalPlace: Sendable {
  /// The ids on the way there: `tables/statistics/applications.received/value`.
  package let path: String
  /// What people call it.
  package let title: String?
}

/// Another place that belongs to a finding.
package struct PlacedNote: Sendable {
  /// The place.
  package let place: PlaceName
  /// What is there.
  package let message: String
  /// Where it is in the draft's text, in bytes; nil where it is in another report.
  package var textRange: Range<Int>?
}

/// A fix with lines and columns.
package struct PlacedFix: Sendable {
  /// Whether it may be made unseen.
  package let isSafe: Bool
  /// The changes.
  package let edits: [PlacedEdit]
}

/// A change with lines and columns.
package struct PlacedEdit: Sendable {
  /// What is replaced.
  package let place: PlaceName
  /// What it is replaced by.
  package let text: String
  /// Its columns in bytes; nil unless asked for, and where they are not known.
  package let byteColumns: ByteColumns?
}

extension [PlacedDiagnostic] {
  /// Places and words the findings on a report, in the order in which they are shown: by line and
  /// column, then by rule. Findings that look the same become one.
  ///
  /// - Parameters:
  ///   - result: The findings and the report that they are about.
  ///   - language: The language of the messages.
  ///   - details: What else of them is shown.
  package init(_ result: LintResult, language: Language, details: FindingDetails = []) {
    self = PlacedFindings(result, language: language, details: details).shown
  }

  /// Places and words findings in the order in which they are given.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings.
  ///   - suppressions: What suppresses each of them; empty where nothing suppresses any.
  ///   - placing: How they are placed.
  init(inOrder diagnostics: [Diagnostic], suppressions: [Suppression?] = [], _ placing: Placing) {
    var shown: [Diagnostic] = []
    self = []
    reserveCapacity(diagnostics.count)
    for (index, diagnostic) in diagnostics.enumerated() {
      var placed = placing.placed(diagnostic)
      if !suppressions.isEmpty { placed.suppression = suppressions[index] }
      guard isEmpty || !self[count - 1].looksLike(placed) else { continue }
      append(placed)
      shown.append(diagnostic)
    }
    placing.addDetails(of: shown, to: &self)
  }
}

/// Places and words the findings on one report.
struct Placing {
  let report: Report
  /// Last year's report, where it is given beside this one.
  let previous: Report?
  let language: Language
  let details: FindingDetails

  private var draft: Draft { report.draft }

  func placed(_ diagnostic: Diagnostic) -> PlacedDiagnostic {
    let place = diagnostic.placeName ?? draft.placeName(of: diagnostic.range)
    let hasColumns = details.contains(.byteColumns) && diagnostic.placeName == nil
    return PlacedDiagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, place: place,
      message: diagnostic.message[language] + place.cellName(language),
      related: diagnostic.related.map { note($0, of: diagnostic) },
      fix: details.contains(.fixes) ? diagnostic.fix.flatMap(placed) : nil,
      fixability: diagnostic.fix.flatMap(fixability), fingerprint: nil, logicalPlace: nil,
      byteColumns: hasColumns ? draft.byteColumns(of: diagnostic.range) : nil,
      textRange: diagnostic.range, surroundings: Surroundings(of: diagnostic.range, in: report))
  }

  /// Adds what can only be told of all findings together, or at the cost of looking for it.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings that are shown, in their order.
  ///   - placed: The same, placed.
  func addDetails(of diagnostics: [Diagnostic], to placed: inout [PlacedDiagnostic]) {
    guard !diagnostics.isEmpty, !details.isDisjoint(with: [.fingerprints, .logicalPlaces]) else {
      return
    }
    let paths = ReportPaths(report)
    let fingerprints =
      details.contains(.fingerprints) ? report.fingerprints(of: diagnostics, paths) : nil
    for index in placed.indices {
      let logical =
        details.contains(.logicalPlaces) ? paths.path(of: diagnostics[index].range) : nil
      placed[index].fingerprint = fingerprints?[index]
      placed[index].logicalPlace = logical.map {
        LogicalPlace(path: $0.name(in: report), title: $0.title(in: report))
      }
      if details.contains(.excerpts) {
        let subject = diagnostics[index].subject
        placed[index].excerpt = subject ?? report.excerpt(diagnostics[index].range)
      }
    }
  }

  private func note(_ related: RelatedLocation, of diagnostic: Diagnostic) -> PlacedNote {
    switch related.place.file {
    case .draft, .table:
      let place = draft.placeName(of: related.range)
      let context = place.cellName(language) + headingName(related.range, beside: diagnostic.range)
      return PlacedNote(
        place: place, message: related.message[language] + context, textRange: related.range)
    case .previous:
      guard let previous else {
        preconditionFailure("a place in last year's report, and no such report")
      }
      let place = previous.draft.placeName(of: related.range)
      let context = place.cellName(language) + headingName(related.range, inPrevious: previous)
      return PlacedNote(
        place: place.behind(sources: draft.sources.count),
        message: related.message[language] + context)
    case .constituent:
      preconditionFailure("a finding on one report has no place in another's constituents")
    }
  }

  private func fixability(_ fix: Fix) -> Fixability? {
    guard fix.edits.allSatisfy({ draft.fileRange(of: $0.range) != nil }) else { return nil }
    return fix.isSafe ? .safe : .unsafe
  }

  /// A fix, if what it replaces can be replaced in the file: not where the lines and columns are
  /// those of a layout.
  private func placed(_ fix: Fix) -> PlacedFix? {
    guard fixability(fix) != nil else { return nil }
    return PlacedFix(
      isSafe: fix.isSafe,
      edits: fix.edits.map { edit in
        PlacedEdit(
          place: draft.placeName(of: edit.range), text: edit.text,
          byteColumns: details.contains(.byteColumns) ? draft.byteColumns(of: edit.range) : nil)
      })
  }

  /// The heading above a related place in words, where its line number alone says little: in a
  /// document without lines of its own, under another heading than the finding.
  private func headingName(_ range: Range<Int>, beside finding: Range<Int>) -> String {
    guard draft.source(of: range).isLaidOut, let heading = report.heading(above: range),
      heading.block != report.heading(above: finding)?.block
    else { return "" }
    return under(report.excerpt(heading.range))
  }

  /// The heading above a place in last year's report in words, where that has no lines of its own.
  private func headingName(_ range: Range<Int>, inPrevious previous: Report) -> String {
    guard previous.draft.source(of: range).isLaidOut,
      let heading = previous.heading(above: range), heading.range != range
    else { return "" }
    return under(previous.excerpt(heading.range))
  }

  private func under(_ title: String) -> String {
    language == .english ? " (under “\(title)”)" : "（在“\(title)”之下）"
  }
}

extension Report {
  func heading(above range: Range<Int>) -> Heading? {
    let next = headings.partitioningIndex { $0.range.lowerBound > range.lowerBound }
    return next > 0 ? headings[next - 1] : nil
  }
}

extension PlaceName {
  /// The cell of a workbook in words, to be put behind a message.
  func cellName(_ language: Language) -> String {
    guard let cell else { return "" }
    return language == .english ? " (cell \(cell))" : "（单元格 \(cell)）"
  }
}
