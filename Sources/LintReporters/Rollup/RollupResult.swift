import LintModel
import ReportModel
import Rollup
import RulePack

/// What a roll-up came to, ready to be shown in one language.
package struct RollupResult: Sendable {
  /// The sums.
  package let rollup: Rollup
  /// The findings, in the order of their places.
  package let diagnostics: [PlacedDiagnostic]
  /// The paths of the files: the summary's, then the constituents'.
  package let paths: [[UInt8]]
  /// The language.
  package let language: Language

  /// Places and words the findings.
  ///
  /// - Parameters:
  ///   - rollup: The sums.
  ///   - summaryPaths: The paths of the summary's files, its own first.
  ///   - constituentPaths: The paths of the constituents' files, by ``Constituent/file``.
  ///   - language: The language of the messages.
  package init(
    _ rollup: Rollup, summaryPaths: [[UInt8]], constituentPaths: [[UInt8]], language: Language
  ) {
    self.rollup = rollup
    self.language = language
    paths = summaryPaths + constituentPaths
    let placing = Placing(report: rollup.summary, previous: nil, language: language)
    let totals = rollup.findings().map { finding in
      let placed = placing.placed(finding.diagnostic, includingFix: false)
      let source = finding.source.flatMap {
        PlacedNote($0, rollup, firstSource: summaryPaths.count, language)
      }
      return PlacedDiagnostic(
        rule: placed.rule, severity: placed.severity, place: placed.place,
        message: placed.message, related: [source].compactMap(\.self) + placed.related, fix: nil)
    }
    let copied = rollup.copiedParts().compactMap {
      PlacedDiagnostic($0, rollup, firstSource: summaryPaths.count, language)
    }
    diagnostics = totals + copied
  }

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
    self.init(place: place, message: source.message[language] + place.cellName(language))
  }
}

extension PlacedDiagnostic {
  /// Places a part that several constituents have alike: in the last one's file, with the others.
  fileprivate init?(
    _ copied: CopiedPart, _ rollup: Rollup, firstSource: Int, _ language: Language
  ) {
    let places = copied.places.map { index, place in
      Place(
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
      fix: nil)
  }
}
