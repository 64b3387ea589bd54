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
  package let place: Place
  /// What is wrong.
  package let message: String
  /// Other places that belong to it.
  package let related: [PlacedNote]
  /// How to mend it.
  package let fix: PlacedFix?

  /// Whether a reader could not tell the two apart.
  func looksLike(_ other: PlacedDiagnostic) -> Bool {
    rule == other.rule && place == other.place && message == other.message
  }
}

/// Another place that belongs to a finding.
package struct PlacedNote: Sendable {
  /// The place.
  package let place: Place
  /// What is there.
  package let message: String
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
  package let place: Place
  /// What it is replaced by.
  package let text: String
}

extension [PlacedDiagnostic] {
  /// Places and words the findings on a report, in the order in which they are shown: by line and
  /// column, then by rule. Findings that look the same become one.
  ///
  /// - Parameters:
  ///   - result: The findings and the report that they are about.
  ///   - language: The language of the messages.
  ///   - includingFixes: Whether the fixes are shown too. A fix may have a great many edits, and
  ///     placing them costs more than all the rest.
  package init(_ result: LintResult, language: Language, includingFixes: Bool = true) {
    let sorted = result.diagnostics.sorted { left, right in
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
      return left.range.upperBound < right.range.upperBound
    }
    let placing = Placing(
      report: result.report, previous: result.facts.previous?.report, language: language)
    self = []
    reserveCapacity(sorted.count)
    for diagnostic in sorted {
      let placed = placing.placed(diagnostic, includingFix: includingFixes)
      guard last?.looksLike(placed) != true else { continue }
      append(placed)
    }
  }
}

/// Places and words the findings on one report.
struct Placing {
  let report: Report
  /// Last year's report, where it is given beside this one.
  let previous: Report?
  let language: Language

  private var draft: Draft { report.draft }

  func placed(_ diagnostic: Diagnostic, includingFix: Bool) -> PlacedDiagnostic {
    let place = draft.place(of: diagnostic.range)
    return PlacedDiagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, place: place,
      message: diagnostic.message[language] + place.cellName(language),
      related: diagnostic.related.map { note($0, of: diagnostic) },
      fix: includingFix ? diagnostic.fix.flatMap(placed) : nil)
  }

  private func note(_ related: RelatedLocation, of diagnostic: Diagnostic) -> PlacedNote {
    switch related.origin {
    case .draft:
      let place = draft.place(of: related.range)
      let context = place.cellName(language) + headingName(related.range, beside: diagnostic.range)
      return PlacedNote(place: place, message: related.message[language] + context)
    case .previous:
      guard let previous else {
        preconditionFailure("a place in last year's report, and no such report")
      }
      let place = previous.draft.place(of: related.range)
      let context = place.cellName(language) + headingName(related.range, inPrevious: previous)
      return PlacedNote(
        place: place.behind(sources: draft.sources.count),
        message: related.message[language] + context)
    }
  }

  /// A fix, if what it replaces can be replaced in the file.
  private func placed(_ fix: Fix) -> PlacedFix? {
    guard fix.edits.allSatisfy({ draft.isContiguousInFile($0.range) }) else { return nil }
    return PlacedFix(
      isSafe: fix.isSafe,
      edits: fix.edits.map { PlacedEdit(place: draft.place(of: $0.range), text: $0.text) })
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
  fileprivate func heading(above range: Range<Int>) -> Heading? {
    var low = 0
    var high = headings.count
    while high > low {
      let middle = (low + high) / 2
      if headings[middle].range.lowerBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? headings[low - 1] : nil
  }
}

extension Place {
  /// The cell of a workbook in words, to be put behind a message.
  func cellName(_ language: Language) -> String {
    guard let cell else { return "" }
    return language == .english ? " (cell \(cell))" : "（单元格 \(cell)）"
  }
}
