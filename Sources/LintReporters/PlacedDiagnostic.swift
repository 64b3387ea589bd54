import LintEngine
import ReportText
import RulePack

/// A diagnostic as it is shown: with lines and columns, and worded in one language.
public struct PlacedDiagnostic: Sendable {
  /// The rule that was broken.
  public let rule: RuleID
  /// How much it matters.
  public let severity: Severity
  /// Where the finding starts.
  public let start: Position
  /// Where it ends: just past its last character.
  public let end: Position
  /// What is wrong.
  public let message: String
  /// Other places that belong to it.
  public let related: [PlacedNote]
  /// How to mend it.
  public let fix: PlacedFix?

  /// Whether a reader could not tell the two apart.
  func looksLike(_ other: PlacedDiagnostic) -> Bool {
    rule == other.rule && start == other.start && end == other.end && message == other.message
  }
}

/// Another place that belongs to a finding.
public struct PlacedNote: Sendable {
  /// The place.
  public let position: Position
  /// What is there.
  public let message: String
}

/// A fix with lines and columns.
public struct PlacedFix: Sendable {
  /// Whether it may be made unseen.
  public let isSafe: Bool
  /// The changes.
  public let edits: [PlacedEdit]
}

/// A change with lines and columns.
public struct PlacedEdit: Sendable {
  /// Where what is replaced starts.
  public let start: Position
  /// Where it ends: just past its last character.
  public let end: Position
  /// What it is replaced by.
  public let text: String
}

extension [PlacedDiagnostic] {
  /// Places and words the findings on a text, in the order in which they are shown: by line and
  /// column, then by rule. Findings that look the same become one.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings.
  ///   - text: The text that they are about.
  ///   - language: The language of the messages.
  ///   - includingFixes: Whether the fixes are shown too. A fix may have a great many edits, and
  ///     placing them costs more than all the rest.
  public init(
    _ diagnostics: [Diagnostic], in text: SourceText, language: Language,
    includingFixes: Bool = true
  ) {
    let sorted = diagnostics.sorted { left, right in
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
      return left.range.upperBound < right.range.upperBound
    }
    self = []
    reserveCapacity(sorted.count)
    for diagnostic in sorted {
      let placed = PlacedDiagnostic(
        diagnostic, in: text, language: language, includingFix: includingFixes)
      guard last?.looksLike(placed) != true else { continue }
      append(placed)
    }
  }
}

extension PlacedDiagnostic {
  fileprivate init(
    _ diagnostic: Diagnostic, in text: SourceText, language: Language, includingFix: Bool
  ) {
    rule = diagnostic.rule
    severity = diagnostic.severity
    start = text.position(at: diagnostic.range.lowerBound)
    end = text.position(at: diagnostic.range.upperBound)
    message = diagnostic.message[language]
    related = diagnostic.related.map {
      PlacedNote(position: text.position(at: $0.range.lowerBound), message: $0.message[language])
    }
    fix =
      !includingFix
      ? nil
      : diagnostic.fix.map { fix in
        PlacedFix(
          isSafe: fix.isSafe,
          edits: fix.edits.map {
            PlacedEdit(
              start: text.position(at: $0.range.lowerBound),
              end: text.position(at: $0.range.upperBound), text: $0.text)
          })
      }
  }
}
