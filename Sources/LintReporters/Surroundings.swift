import Recognition
import ReportModel
import ReportText

/// The heading that a place stands under, and the words around it.
package struct Surroundings: Hashable, Sendable {
  /// The heading, with its ordinal; nil for a place above the first, or in it.
  package let heading: String?
  /// The words around the place in its line, cells with bars between them; cut off with dots.
  package let words: String

  /// How many characters are shown before the place, and behind it.
  private static let reach = 12
  /// How many characters of the place itself are shown.
  private static let longest = 40

  /// Looks around a place; nil where its file has lines of its own, or cells that have names.
  init?(of range: Range<Int>, in report: Report) {
    switch report.draft.source(of: range).origins {
    case .file, .fileOffsets, .cells: return nil
    case .runs, .layout: break
    }
    let heading = report.heading(above: range)
    self.heading = heading.flatMap { heading in
      heading.range.lowerBound == range.lowerBound ? nil : report.excerpt(heading.range)
    }
    let text = report.draft.text
    let span = text.bytes.span
    let line = span.trimmed(
      text.lines.range(ofLine: text.lines.line(at: range.lowerBound), in: span))
    let place = Swift.min(Swift.max(range.lowerBound, line.lowerBound), line.upperBound)
    let start = span.place(Self.reach, before: place, from: line.lowerBound)
    let shown = span.place(
      Self.longest, behind: place, to: Swift.min(range.upperBound, line.upperBound))
    let end = span.place(Self.reach, behind: shown, to: line.upperBound)
    let words = text.string(in: start..<end).split(separator: "\t").joined(separator: " | ")
    self.words =
      (start > line.lowerBound ? "…" : "") + words + (end < line.upperBound ? "…" : "")
  }
}

extension Span where Element == UInt8 {
  /// The place that is so many characters before another, or the start of a text.
  fileprivate func place(_ count: Int, before offset: Int, from start: Int) -> Int {
    var offset = offset
    for _ in 0..<count where offset > start {
      offset -= scalar(before: offset)?.length ?? 0
    }
    return offset
  }

  /// The place that is so many characters behind another, or the end of a text.
  fileprivate func place(_ count: Int, behind offset: Int, to end: Int) -> Int {
    var offset = offset
    for _ in 0..<count where offset < end { offset = self.offset(after: offset) }
    return offset
  }
}
