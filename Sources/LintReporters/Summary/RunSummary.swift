import LintModel
import RulePack

/// How many findings there are of each severity, and how many can be mended.
package struct FindingCounts: Hashable, Sendable {
  /// Findings of severity error.
  package private(set) var errors = 0
  /// Findings of severity warning.
  package private(set) var warnings = 0
  /// Findings of severity info.
  package private(set) var infos = 0
  /// Findings that comments of the documents suppress; they are none of the above.
  package private(set) var suppressed = 0
  /// Findings that are in the baseline; they are none of the above.
  package private(set) var known = 0
  /// Findings with a safe fix that can be made in the file.
  package private(set) var safelyFixable = 0
  /// Findings with a fix that can be made in the file and that somebody has to look at.
  package private(set) var unsafelyFixable = 0

  /// Counts nothing.
  package init() {}

  /// Counts findings.
  ///
  /// - Parameters:
  ///   - diagnostics: Those that are shown.
  ///   - suppressed: How many comments of the documents suppress.
  ///   - known: How many are in the baseline.
  package init(_ diagnostics: [PlacedDiagnostic], suppressed: Int = 0, known: Int = 0) {
    self.suppressed = suppressed
    self.known = known
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      switch diagnostic.fixability {
      case .safe: safelyFixable += 1
      case .unsafe: unsafelyFixable += 1
      case nil: break
      }
    }
  }

  /// How many findings have a severity or a higher one.
  package func atLeast(_ severity: Severity) -> Int {
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
    left.suppressed += right.suppressed
    left.known += right.known
    left.safelyFixable += right.safelyFixable
    left.unsafelyFixable += right.unsafelyFixable
  }
}

/// Rules that could not be checked for one and the same reason.
package struct Gap: Equatable, Sendable {
  /// Why not.
  package let reason: String
  /// The rules, sorted.
  package let rules: [String]

  /// Groups what could not be checked on one draft by its reasons, in the order in which the reasons
  /// came up.
  package static func grouped(_ notChecked: [NotChecked], language: Language) -> [Gap] {
    // Mostly there are one or two reasons, which many rules share.
    var gaps: [(reason: String, rules: [String])] = []
    for gap in notChecked {
      let reason = gap.reason[language]
      let rule = gap.rule.rawValue
      guard let index = gaps.firstIndex(where: { $0.reason == reason }) else {
        gaps.append((reason, [rule]))
        continue
      }
      if !gaps[index].rules.contains(rule) { gaps[index].rules.append(rule) }
    }
    return gaps.map { Gap(reason: $0.reason, rules: $0.rules.sorted()) }
  }
}

/// The pack by which a file was checked.
package struct ChosenPack: Hashable, Sendable {
  /// Its id.
  package let id: String
  /// What told the report's year, where that was not its title; nil where it was.
  package let evidence: Message?

  /// Notes the pack of a file.
  package init(id: String, evidence: Message? = nil) {
    (self.id, self.evidence) = (id, evidence)
  }
}

/// What a run over one file or many came to.
package struct RunSummary: Sendable {
  /// The files that were linted.
  package private(set) var files = 0
  /// The files that could not be linted.
  package private(set) var failures = 0
  /// The findings on all of them.
  package private(set) var findings = FindingCounts()
  /// What was looked at in all of them.
  package private(set) var coverage = Coverage()
  /// What was mended in them; nil where nobody asked for that.
  package private(set) var fixes: FixCounts?

  /// The packs by which the files were checked, in the order in which they came up, and for how many
  /// files.
  package private(set) var packs: [(id: String, files: Int)] = []
  /// What told the year of the only file, where that was not its title.
  package var evidence: Message? { files == 1 ? firstEvidence : nil }

  private var firstEvidence: Message?
  /// The gaps, in the order in which they came up, and in how many files.
  private var filesOfGaps: [(gap: Gap, files: Int)] = []
  /// The indices of ``filesOfGaps`` by their reasons.
  private var gapsByReason: [String: [Int]] = [:]

  /// Sums up nothing.
  package init() {}

  /// Sums up one file.
  package init(of file: CheckedFile) {
    guard case .checked(let result, _) = file.outcome else {
      addFailure()
      return
    }
    add(file.counts, coverage: result.checked, gaps: [])
  }

  /// Adds a file that was linted.
  package mutating func add(
    _ counts: FindingCounts, coverage fileCoverage: Coverage, gaps: [Gap], pack: ChosenPack? = nil
  ) {
    files += 1
    if let pack {
      add(pack.id, files: 1)
      firstEvidence = firstEvidence ?? pack.evidence
    }
    findings += counts
    coverage += fileCoverage
    for gap in gaps { add(gap, files: 1) }
  }

  /// Adds what was mended in a file.
  package mutating func add(_ counts: FixCounts) {
    fixes = (fixes ?? FixCounts(isPreview: counts.isPreview)) + counts
  }

  /// Adds a file that could not be linted.
  package mutating func addFailure() {
    failures += 1
  }

  /// Adds what another run came to.
  package static func += (left: inout RunSummary, right: RunSummary) {
    left.files += right.files
    left.failures += right.failures
    left.findings += right.findings
    left.coverage += right.coverage
    if let fixes = right.fixes { left.add(fixes) }
    for pack in right.packs { left.add(pack.id, files: pack.files) }
    left.firstEvidence = left.firstEvidence ?? right.firstEvidence
    for (gap, files) in right.filesOfGaps { left.add(gap, files: files) }
  }

  private mutating func add(_ pack: String, files: Int) {
    if let index = packs.firstIndex(where: { $0.id == pack }) {
      packs[index].files += files
    } else {
      packs.append((pack, files))
    }
  }

  private mutating func add(_ gap: Gap, files: Int) {
    for index in gapsByReason[gap.reason] ?? [] where filesOfGaps[index].gap == gap {
      filesOfGaps[index].files += files
      return
    }
    gapsByReason[gap.reason, default: []].append(filesOfGaps.count)
    filesOfGaps.append((gap, files))
  }

  /// What could not be checked and in how many files, the most frequent first.
  package var gaps: [(gap: Gap, files: Int)] {
    filesOfGaps.enumerated()
      .sorted { ($1.element.files, $0.offset) < ($0.element.files, $1.offset) }
      .map(\.element)
  }
}
