import LintEngine
import RulePack

/// How many findings there are of each severity.
public struct FindingCounts: Hashable, Sendable {
  /// Findings of severity error.
  public private(set) var errors = 0
  /// Findings of severity warning.
  public private(set) var warnings = 0
  /// Findings of severity info.
  public private(set) var infos = 0

  /// Counts nothing.
  public init() {}

  /// Counts findings.
  public init(_ diagnostics: [PlacedDiagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }

  /// How many findings have a severity or a higher one.
  public func atLeast(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .info: errors + warnings + infos
    }
  }

  static func += (left: inout FindingCounts, right: FindingCounts) {
    left.errors += right.errors
    left.warnings += right.warnings
    left.infos += right.infos
  }
}

/// Rules that could not be checked for one and the same reason.
public struct Gap: Hashable, Sendable {
  /// Why not.
  public let reason: String
  /// The rules, sorted.
  public let rules: [String]

  /// Groups what could not be checked on one draft by its reasons, in the order in which the reasons
  /// came up.
  public static func grouped(_ notChecked: [NotChecked], language: Language) -> [Gap] {
    var reasons: [String] = []
    var rules: [String: Set<String>] = [:]
    for gap in notChecked {
      let reason = gap.reason[language]
      if rules[reason] == nil { reasons.append(reason) }
      rules[reason, default: []].insert(gap.rule.rawValue)
    }
    return reasons.map { Gap(reason: $0, rules: rules[$0, default: []].sorted()) }
  }
}

/// What a run over one file or many came to.
public struct RunSummary: Sendable {
  /// The files that were linted.
  public private(set) var files = 0
  /// The files that could not be linted.
  public private(set) var failures = 0
  /// The findings on all of them.
  public private(set) var findings = FindingCounts()
  /// What was looked at in all of them.
  public private(set) var coverage = Coverage()

  private var filesByGap: [Gap: Int] = [:]
  private var gapsInOrder: [Gap] = []

  /// Sums up nothing.
  public init() {}

  /// Adds a file that was linted.
  public mutating func add(_ counts: FindingCounts, coverage fileCoverage: Coverage, gaps: [Gap]) {
    files += 1
    findings += counts
    coverage += fileCoverage
    for gap in gaps { add(gap, files: 1) }
  }

  /// Adds a file that could not be linted.
  public mutating func addFailure() {
    failures += 1
  }

  /// Adds what another run came to.
  public static func += (left: inout RunSummary, right: RunSummary) {
    left.files += right.files
    left.failures += right.failures
    left.findings += right.findings
    left.coverage += right.coverage
    for gap in right.gapsInOrder { left.add(gap, files: right.filesByGap[gap, default: 0]) }
  }

  private mutating func add(_ gap: Gap, files: Int) {
    if filesByGap[gap] == nil { gapsInOrder.append(gap) }
    filesByGap[gap, default: 0] += files
  }

  /// What could not be checked and in how many files, the most frequent first.
  public var gaps: [(gap: Gap, files: Int)] {
    gapsInOrder.enumerated()
      .map { (position: $0.offset, gap: $0.element, files: filesByGap[$0.element, default: 0]) }
      .sorted { ($1.files, $0.position) < ($0.files, $1.position) }
      .map { ($0.gap, $0.files) }
  }
}
