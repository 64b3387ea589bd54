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
    let words = SurroundingWords(self)
    var counts: [UInt128: Int] = [:]
    return diagnostics.map { diagnostic in
      var hash = StableHash()
      hash.add(word: diagnostic.rule.rawValue)
      if let subject = diagnostic.subject {
        hash.add(word: subject)
      } else {
        add(paths.path(of: diagnostic.range), of: diagnostic, words, to: &hash)
      }
      let number = counts[hash.value, default: 0]
      counts[hash.value] = number + 1
      if number > 0 { hash.add(number: number) }
      return Fingerprint(hash)
    }
  }

  private func add(
    _ path: ReportPath, of diagnostic: Diagnostic, _ words: SurroundingWords,
    to hash: inout StableHash
  ) {
    if case .otherPart(let heading) = path {
      words.add(at: headings[heading].titleRange, to: &hash)
    } else {
      hash.add(word: path.name(in: self))
    }
    switch path {
    case .cell, .row: words.add(at: diagnostic.range, to: &hash)
    case .front, .part, .otherPart, .table: words.add(around: diagnostic.range, to: &hash)
    }
  }
}
