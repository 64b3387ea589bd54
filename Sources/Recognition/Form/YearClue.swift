import ReportText

/// Something in or about a draft that tells the year of the report.
package struct YearClue: Hashable, Sendable {
  /// What tells, the surest first.
  package enum Source: Int, Comparable, CaseIterable, Sendable {
    /// Somebody said so.
    case option
    /// The report's title.
    case title
    /// The title of the web page, or of the document, that the draft was taken from.
    case pageTitle
    /// A sentence that calls this report by its name.
    case ownName
    /// The reporting period.
    case period
    /// The caption of a statistics table.
    case caption
    /// The file's name.
    case fileName
    /// The first sentence of the first part.
    case opening
    /// The date below the text, which is of the year after.
    case signature
    /// The date of the web page, which is of the year after.
    case publication

    /// Orders sources by how sure they are.
    package static func < (left: Source, right: Source) -> Bool { left.rawValue < right.rawValue }

    /// How much a source counts where others say something else.
    package var weight: Int {
      switch self {
      case .option: 100
      case .title: 4
      case .pageTitle, .ownName, .period: 3
      case .caption, .fileName: 2
      case .opening, .signature, .publication: 1
      }
    }
  }

  /// What tells.
  package let source: Source
  /// The year.
  package let year: Int
  /// Where it stands, in bytes of the draft; nil where it stands outside.
  package let range: Range<Int>?

  /// Creates a clue.
  package init(_ source: Source, _ year: Int, at range: Range<Int>? = nil) {
    self.source = source
    self.year = year
    self.range = range
  }
}

extension [YearClue] {
  /// How much speaks for a report of some years; for any where there are none.
  package func weight(for years: ClosedRange<Int>?) -> Int {
    let sources = Set(filter { years?.contains($0.year) ?? true }.map(\.source))
    return sources.reduce(0) { $0 + $1.weight }
  }

  /// The year for which most speaks, and the surest clue that tells it; nil where there is none. Of
  /// years for which as much speaks, that of the surer clue counts.
  package var settled: YearClue? {
    var weights: [Int: Int] = [:]
    for clue in Set(map { SourcedYear(source: $0.source, year: $0.year) }) {
      weights[clue.year, default: 0] += clue.source.weight
    }
    return self.min { left, right in
      let (weight, other) = (weights[left.year] ?? 0, weights[right.year] ?? 0)
      return weight == other ? left.source < right.source : weight > other
    }
  }
}

/// A year by a source, which counts once however often the source says it.
private struct SourcedYear: Hashable {
  let source: YearClue.Source
  let year: Int
}
