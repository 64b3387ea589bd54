import ReportText

/// The date of publication that a page shows above the report, in a line with its source and its controls:
/// 发布时间：2024-01-22 来源：县水务局 浏览次数：23. Such lines are no part of the report.
struct ShownDate {
  /// No line with it is longer, in bytes.
  private static let longestLine = 400
  /// No date begins further behind its label, in bytes.
  private static let farthestDate = 24

  /// The date behind the label; nil where none has been seen.
  private(set) var text: String?
  private var line: [UInt8] = []
  /// Whether the label was all of the last run, so that the date is in the next.
  private var isAnnounced = false

  /// Takes text of the open run.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard text == nil, line.count + bytes.count <= Self.longestLine else { return }
    line.append(contentsOf: bytes)
  }

  /// Ends the run.
  mutating func endRun() {
    defer { line.removeAll(keepingCapacity: true) }
    guard text == nil, !line.isEmpty else { return }
    if isAnnounced { note(line[...]) }
    isAnnounced = false
    guard text == nil else { return }
    guard let start = Self.endOfLabel(in: line) else { return }
    // A colon may follow it.
    isAnnounced = line.span.trimmed(start..<line.count).count <= 3
    note(line[start...])
  }

  /// Where the first label ends; nil where there is none.
  private static func endOfLabel(in line: [UInt8]) -> Int? {
    for label in PublicationLabels.all {
      if let found = line.span.firstRange(of: label, in: line.indices) { return found.upperBound }
    }
    return nil
  }

  private mutating func note(_ rest: ArraySlice<UInt8>) {
    let end = min(rest.endIndex, rest.startIndex + Self.farthestDate)
    guard let start = rest[..<end].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
    guard let written = WrittenDate(line.span, at: start, before: rest.endIndex),
      written.date.isWhole
    else { return }
    text = String(decoding: line[written.range], as: UTF8.self)
  }
}
