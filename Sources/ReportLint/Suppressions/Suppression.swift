import LintModel
import ReportModel

/// What a comment of a document says about findings that are not to be reported.
public struct Suppression: Hashable, Sendable {
  /// Why not; empty where the comment does not say.
  public let reason: String
  /// Where the comment stands.
  public let place: PlaceName

  package init(reason: String, place: PlaceName) {
    (self.reason, self.place) = (reason, place)
  }
}

/// A finding that a comment of the document suppresses.
public struct SuppressedDiagnostic: Sendable {
  /// The finding.
  public let diagnostic: Diagnostic
  /// What the comment says.
  public let suppression: Suppression

  package init(diagnostic: Diagnostic, suppression: Suppression) {
    (self.diagnostic, self.suppression) = (diagnostic, suppression)
  }
}
