import LintModel
import ReportLint
import ReportModel
import Rollup
import RulePack

/// What a roll-up came to, and what there is to say about its files: what a reporter writes about.
package struct RollupOutcome: Sendable {
  /// What it came to.
  package let result: RollupResult
  /// What there is to say about the constituents' files.
  package let notes: RollupNotes

  /// Puts the two together.
  package init(result: RollupResult, notes: RollupNotes) {
    self.result = result
    self.notes = notes
  }
}

/// What a roll-up came to, ready to be shown in one language.
package struct RollupResult: Sendable {
  /// The sums.
  package let rollup: Rollup
  /// The findings, in the order of their places.
  package let diagnostics: [PlacedDiagnostic]
  /// The findings that comments of the reports suppress.
  package let suppressed: [PlacedDiagnostic]
  /// The files that places may be in: the summary's, then the constituents'.
  package let files: [NamedFile]
  /// The language.
  package let language: Language

  /// Places and words the findings.
  ///
  /// - Parameters:
  ///   - rollup: The sums.
  ///   - summaryPaths: The paths of the summary's files, its own first.
  ///   - constituentFiles: The constituents' files, by ``Constituent/file``.
  ///   - options: Which rules count, and how much.
  ///   - language: The language of the messages.
  package init(
    _ rollup: Rollup, summaryPaths: [[UInt8]], constituentFiles: [NamedFile],
    _ options: LintOptions = LintOptions(), language: Language
  ) {
    self.rollup = rollup
    self.language = language
    let sources = rollup.summary.draft.sources
    let own = zip(summaryPaths, sources).map { NamedFile(path: $0, isLaidOut: $1.isLaidOut) }
    files = own + constituentFiles
    let outcome = RollupSuppressions.apply(
      to: rollup.findings(), in: rollup.summary, options)
    let unused = outcome.unused.map { RollupFinding(diagnostic: $0, source: nil) }
    let shown = (outcome.kept + (rollup.isCompared ? unused : [])).sorted {
      $0.diagnostic.range.lowerBound < $1.diagnostic.range.lowerBound
    }
    let findings = shown + outcome.suppressed.map(\.finding)
    let placing = Placing(
      report: rollup.summary, previous: nil, language: language, details: .fingerprints)
    var placed = findings.map { finding in
      placing.placed(finding.diagnostic).adding(
        finding.source.flatMap { PlacedNote($0, rollup, firstSource: own.count, language) })
    }
    // What a finding is known by depends on the others that are like it, whether they are shown or not.
    placing.addDetails(of: findings.map(\.diagnostic), to: &placed)
    for (index, entry) in outcome.suppressed.enumerated() {
      placed[shown.count + index].suppression = entry.suppression
    }
    let copied = rollup.copiedParts().compactMap {
      PlacedDiagnostic($0, rollup, firstSource: own.count, language)
    }
    diagnostics = placed[..<shown.count] + copied.filter { $0.suppression == nil }
    suppressed = placed[shown.count...] + copied.filter { $0.suppression != nil }
  }

  /// How many findings there are of each severity.
  package var counts: FindingCounts { FindingCounts(diagnostics, suppressed: suppressed.count) }

  /// How many cells were compared.
  package var comparedCount: Int { rollup.cells.count(where: \.isChecked) }
}

extension PlacedNote {
  /// Places what stands in a constituent's report.
  fileprivate init?(
    _ source: RollupFinding.ConstituentPlace, _ rollup: Rollup, firstSource: Int,
    _ language: Language
  ) {
    let constituent = rollup.constituents[source.constituent]
    guard let place = constituent.place(ofCell: source.cell, source: firstSource + constituent.file)
    else { return nil }
    self.init(place: place, message: place.withCellName(source.message[language], language))
  }
}

extension PlacedDiagnostic {
  /// Places a part that several constituents have alike: in the last one's file, with the others.
  fileprivate init?(
    _ copied: CopiedPart, _ rollup: Rollup, firstSource: Int, _ language: Language
  ) {
    let places = copied.places.map { index, place in
      PlaceName(
        source: firstSource + rollup.constituents[index].file, start: place.start, end: place.end,
        cell: place.cell)
    }
    guard let last = places.last else { return nil }
    self.init(
      rule: RollupCopied.rule.id, severity: copied.severity, place: last,
      message: copied.message[language],
      related: places.dropLast().map {
        PlacedNote(place: $0, message: CopiedPart.note[language])
      },
      fix: nil, fixability: nil, fingerprint: copied.fingerprint, logicalPlace: nil,
      byteColumns: nil)
    suppression = copied.suppression.map { index, suppression in
      Suppression(
        reason: suppression.reason,
        place: suppression.place.behind(sources: firstSource + rollup.constituents[index].file))
    }
  }
}

extension Rollup {
  /// Whether any figure was compared, so that silence means something.
  fileprivate var isCompared: Bool { cells.contains(where: \.isChecked) }
}
