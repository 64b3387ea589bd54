import LintModel
import Recognition

extension Report {
  /// The fingerprints of findings on the report: rule, path, the words around, and a number where
  /// several findings have all of these in common.
  ///
  /// A figure in a table is known by its cell and by what stands there, so that nothing around it
  /// matters. A figure elsewhere is known by its part and its sentence, and what is missing by what it
  /// is: where it belongs is told by its neighbours, which may be missing, too.
  ///
  /// - Parameters:
  ///   - diagnostics: All findings that are shown, in the order in which they are.
  ///   - paths: The paths of the report.
  package func fingerprints(of diagnostics: [Diagnostic], _ paths: ReportPaths) -> [Fingerprint] {
    var words = SurroundingWords(self)
    var counts: [UInt128: Int] = [:]
    counts.reserveCapacity(diagnostics.count)
    func next(_ count: inout Int) -> Int {
      defer { count += 1 }
      return count
    }
    var fingerprints: [Fingerprint] = []
    fingerprints.reserveCapacity(diagnostics.count)
    // A finding is a lot to copy.
    let findings = diagnostics.span
    for index in findings.indices {
      var hash = hash(
        findings[index].rule, findings[index].subject, findings[index].range, paths, &words)
      let number = next(&counts[hash.value, default: 0])
      if number > 0 { hash.add(number: number) }
      fingerprints.append(Fingerprint(hash))
    }
    return fingerprints
  }

  private func hash(
    _ rule: RuleID, _ subject: String?, _ range: Range<Int>, _ paths: ReportPaths,
    _ words: inout SurroundingWords
  ) -> StableHash {
    var hash = StableHash()
    hash.add(word: rule.rawValue)
    if let subject {
      hash.add(word: subject)
    } else {
      add(paths.path(of: range), of: range, &words, to: &hash)
    }
    return hash
  }

  private func add(
    _ path: ReportPath, of range: Range<Int>, _ words: inout SurroundingWords,
    to hash: inout StableHash
  ) {
    if case .otherPart(let heading) = path {
      words.add(at: headings[heading].titleRange, to: &hash)
    } else {
      path.forEachPiece(of: self) { hash.add(piece: $0) }
      hash.endWord()
    }
    switch path {
    case .cell, .row: words.add(at: range, to: &hash)
    case .front, .part, .otherPart, .table: words.add(around: range, to: &hash)
    }
  }
}
