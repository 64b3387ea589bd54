/// How much a finding matters. Ordered: ``info`` is the least.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing.
  case info
  /// Probably a mistake, or a mistake that does not stop publication.
  case warning
  /// A mistake for which a report is sent back.
  case error

  /// Orders severities by weight.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
