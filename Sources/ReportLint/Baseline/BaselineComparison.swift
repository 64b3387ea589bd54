import LintModel

/// A baseline, compared with a run: what of it is known, and what is gone.
public struct BaselineComparison: Sendable {
  /// What a comparison came to.
  public struct Outcome: Hashable, Sendable {
    /// The findings that are gone, by the paths of their files, in order.
    public var gone: [(path: String, finding: Baseline.Finding)] {
      goneFindings.flatMap { file in file.findings.map { (file.path, $0) } }
    }
    /// The baseline without them. What is known under another path stands under the new one.
    public let remaining: Baseline
    private let goneFindings: [GoneFindings]

    fileprivate init(_ gone: [GoneFindings], remaining: Baseline) {
      (goneFindings, self.remaining) = (gone, remaining)
    }
  }

  fileprivate struct GoneFindings: Hashable {
    let path: String
    let findings: [Baseline.Finding]
  }

  private let baseline: Baseline
  private let files: Set<String>
  /// What is known of the files of the baseline that are gone: how often each finding comes up in the
  /// one that has most.
  private let elsewhere: [Fingerprint: Int]
  /// What is known of those that are there and not in the run, by their paths without the ending: a
  /// draft may have been saved beside them in another format.
  private let otherFormats: [Substring: [Fingerprint: Int]]

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - baseline: The baseline.
  ///   - files: The paths of the files of the run, from the baseline's directory on.
  ///   - isThere: Whether there is a file at a path.
  public init(_ baseline: Baseline, with files: Set<String>, isThere: (String) -> Bool) {
    (self.baseline, self.files) = (baseline, files)
    var elsewhere: [Fingerprint: Int] = [:]
    var otherFormats: [Substring: [Fingerprint: Int]] = [:]
    for (path, findings) in baseline.files where !files.contains(path) {
      let counts = Self.counts(findings)
      if isThere(path) {
        otherFormats[Self.stem(path), default: [:]].merge(counts, uniquingKeysWith: max)
      } else {
        elsewhere.merge(counts, uniquingKeysWith: max)
      }
    }
    (self.elsewhere, self.otherFormats) = (elsewhere, otherFormats)
  }

  /// A path without the ending of the file's name.
  private static func stem(_ path: String) -> Substring {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    guard let dot = name.dropFirst().lastIndex(of: ".") else { return path[...] }
    return path[..<dot]
  }

  private static func counts(_ findings: [Baseline.Finding]) -> [Fingerprint: Int] {
    findings.reduce(into: [:]) { $0[$1.fingerprint, default: 0] += 1 }
  }

  /// What is known of a file of the run. One that is not in the baseline may be another that is gone,
  /// under a new name, or that lies beside it in another format, whose findings are its own then.
  ///
  /// - Parameter path: The file's path from the baseline's directory on.
  public func known(in path: String) -> KnownFindings {
    if let own = baseline.files[path] { return KnownFindings(Self.counts(own)) }
    let saved = otherFormats[Self.stem(path), default: [:]]
    return KnownFindings(elsewhere.merging(saved, uniquingKeysWith: max))
  }

  /// What of the baseline is gone, and what remains.
  ///
  /// - Parameters:
  ///   - found: The known findings that the run found, by the paths of the files that it could check.
  ///   - isThere: Whether there is a file at a path.
  ///   - isJudged: Whether the run would have found the findings of a rule.
  public func outcome(
    _ found: [String: [Baseline.Finding]], isThere: (String) -> Bool,
    isJudged: (String) -> Bool
  ) -> Outcome {
    let moved = Self.counts(
      found.filter { baseline.files[$0.key] == nil }.values.flatMap(\.self))
    var remaining = found.filter { baseline.files[$0.key] == nil }
    var gone: [GoneFindings] = []
    for (path, findings) in baseline.files.sorted(by: { $0.key < $1.key }) {
      let isChecked = found[path] != nil
      let isLost = !isChecked && !files.contains(path) && !isThere(path)
      guard isChecked || isLost else {
        remaining[path] = findings
        continue
      }
      var known = found[path].map(Self.counts) ?? moved
      var (kept, lost): ([Baseline.Finding], [Baseline.Finding]) = ([], [])
      for finding in findings {
        if let count = known[finding.fingerprint], count > 0 {
          known[finding.fingerprint] = count - 1
          // What has moved stands under its new path.
          if isChecked { kept.append(finding) }
        } else if isJudged(finding.rule) {
          lost.append(finding)
        } else {
          kept.append(finding)
        }
      }
      remaining[path] = kept
      if !lost.isEmpty { gone.append(GoneFindings(path: path, findings: lost)) }
    }
    return Outcome(gone, remaining: Baseline(remaining))
  }
}
