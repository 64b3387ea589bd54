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
    var shown: [Int] = []
    shown.reserveCapacity(diagnostics.count)
    self = []
    reserveCapacity(diagnostics.count)
    for index in diagnostics.indices {
      // A finding is a lot to copy.
      append(
        placing.placed(
          diagnostics.span[index], suppression: suppressions.isEmpty ? nil : suppressions[index]))
      if lastTwoLookAlike { removeLast() } else { shown.append(index) }
    }
    // Mostly no two look the same.
    let areAll = shown.count == diagnostics.count
    placing.addDetails(of: areAll ? diagnostics : shown.map { diagnostics[$0] }, to: &self)
  }

  /// Whether a reader could not tell the last two apart.
  private var lastTwoLookAlike: Bool {
    guard count > 1 else { return false }
    // By their places, since to copy one costs more than to look at it.
    let all = span
    let (last, other) = (count - 1, count - 2)
    return all[last].rule == all[other].rule && all[last].place == all[other].place
      && all[last].message == all[other].message
      && (all[last].suppression == nil) == (all[other].suppression == nil)
  }
}

/// Places and words the findings on one report.
struct Placing {
  let report: Report
  /// Last year's report, where it is given beside this one.
  let previous: Report?
  let language: Language
  let details: FindingDetails
  /// Whether lines and columns may be a layout's, so that what stands around a place is told.
  private let tellsSurroundings: Bool

  init(report: Report, previous: Report?, language: Language, details: FindingDetails) {
    (self.report, self.previous) = (report, previous)
    (self.language, self.details) = (language, details)
    tellsSurroundings = report.draft.sources.contains(where: \.isLaidOut)
  }

  private var draft: Draft { report.draft }

  func placed(_ diagnostic: Diagnostic, suppression: Suppression? = nil) -> PlacedDiagnostic {
    let place = diagnostic.placeName ?? draft.placeName(of: diagnostic.range)
    let hasColumns = details.contains(.byteColumns) && diagnostic.placeName == nil
    let fixability = diagnostic.fix.flatMap(fixability)
    let showsFix = fixability != nil && details.contains(.fixes)
    return PlacedDiagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, place: place,
      message: place.withCellName(diagnostic.message[language], language),
      related: diagnostic.related.map { note($0, of: diagnostic) },
      fix: showsFix ? diagnostic.fix.map(placed) : nil,
      fixability: fixability, fingerprint: nil, logicalPlace: nil,
      byteColumns: hasColumns ? draft.byteColumns(of: diagnostic.range) : nil,
      suppression: suppression, textRange: diagnostic.range,
      surroundings: tellsSurroundings ? Surroundings(of: diagnostic.range, in: report) : nil)
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
      let message = place.withCellName(related.message[language], language)
      return PlacedNote(
        place: place, message: message + headingName(related.range, beside: diagnostic.range),
        textRange: related.range)
    case .previous:
      guard let previous else {
        preconditionFailure("a place in last year's report, and no such report")
      }
      let place = previous.draft.placeName(of: related.range)
      let message = place.withCellName(related.message[language], language)
      return PlacedNote(
        place: place.behind(sources: draft.sources.count),
        message: message + headingName(related.range, inPrevious: previous))
    case .constituent:
      preconditionFailure("a finding on one report has no place in another's constituents")
    }
  }

  /// Which option a fix takes; nil where what it replaces cannot be replaced in the file, as where
  /// the lines and columns are those of a layout.
  private func fixability(_ fix: Fix) -> Fixability? {
    guard fix.edits.allSatisfy({ draft.fileRange(of: $0.range) != nil }) else { return nil }
    return fix.isSafe ? .safe : .unsafe
  }

  private func placed(_ fix: Fix) -> PlacedFix {
    PlacedFix(
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
  /// A message with the cell of a workbook behind it, where the place is in one.
  func withCellName(_ message: String, _ language: Language) -> String {
    guard let cell else { return message }
    return message + (language == .english ? " (cell \(cell))" : "（单元格 \(cell)）")
  }
}
