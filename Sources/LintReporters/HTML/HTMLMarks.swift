import LintModel

/// Marks the words of the findings as the draft's text is written, stretch by stretch from its
/// beginning to its end.
struct HTMLMarks {
  private let findings: HTMLFindings
  private let bytes: [UInt8]
  /// The first finding that is not reached yet.
  private var next = 0
  /// The findings whose words may go on, indices of ``HTMLFindings/entries``.
  private var active: [Int] = []
  /// The findings that are reached and whose number does not stand in the text yet.
  private var unnumbered: [Int] = []
  /// The findings whose number stands in the text and whose card is still to be written.
  private(set) var due: [HTMLFindings.Entry] = []

  init(_ findings: HTMLFindings, _ bytes: [UInt8]) {
    self.findings = findings
    self.bytes = bytes
  }

  /// Whether a finding begins before an offset that no stretch has reached.
  func hasFinding(before offset: Int) -> Bool {
    next < findings.entries.count && findings.entries[next].range.lowerBound < offset
  }

  /// Appends a stretch of the text, with the words of findings marked.
  ///
  /// - Parameters:
  ///   - range: The stretch, in bytes.
  ///   - takesEnd: Whether what stands at its very end belongs to it too.
  ///   - longest: No more of an unmarked stretch is shown, in bytes; nil for all.
  mutating func append(
    _ range: Range<Int>, takesEnd: Bool, longest: Int?, to output: inout [UInt8]
  ) {
    reach(range.upperBound, includingEnd: takesEnd)
    var start = range.lowerBound
    for end in boundaries(in: range) {
      appendNumbers(at: start, &output)
      append(start..<end, longest, &output)
      start = end
    }
    if takesEnd || range.isEmpty { appendNumbers(at: range.upperBound, &output) }
    active.removeAll { findings.entries[$0].range.upperBound <= range.upperBound }
  }

  /// The findings whose cards are to be written now.
  mutating func takeDue() -> [HTMLFindings.Entry] {
    defer { due = [] }
    return due
  }

  /// Appends the numbers of what is left, at the end of the draft.
  mutating func finish(_ output: inout [UInt8]) {
    reach(.max, includingEnd: true)
    appendNumbers(at: .max, &output)
  }

  private mutating func reach(_ end: Int, includingEnd: Bool) {
    while next < findings.entries.count {
      let start = findings.entries[next].range.lowerBound
      guard start < end || includingEnd && start == end else { return }
      active.append(next)
      unnumbered.append(next)
      next += 1
    }
  }

  private func boundaries(in range: Range<Int>) -> [Int] {
    var ends: Set<Int> = [range.upperBound]
    for index in active {
      let words = findings.entries[index].range
      for offset in [words.lowerBound, words.upperBound]
      where offset > range.lowerBound && offset < range.upperBound {
        ends.insert(offset)
      }
    }
    return range.isEmpty ? [] : ends.sorted()
  }

  private mutating func appendNumbers(at offset: Int, _ output: inout [UInt8]) {
    while let index = unnumbered.first, findings.entries[index].range.lowerBound <= offset {
      unnumbered.removeFirst()
      let entry = findings.entries[index]
      output.append(
        "<a class=\"ref \(entry.classes)\" href=\"#\(findings.id(ofCard: entry.number))\">"
          + "\(entry.number)</a>")
      due.append(entry)
    }
  }

  private func append(_ range: Range<Int>, _ longest: Int?, _ output: inout [UInt8]) {
    let worst = active.map { findings.entries[$0] }.filter {
      $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
    }.max { $0.diagnostic.severity < $1.diagnostic.severity }
    guard let worst else {
      appendPlain(range, longest, &output)
      return
    }
    output.append("<mark class=\"\(worst.classes)\">")
    output.append(escaped: bytes.span, range)
    output.append(literal: "</mark>")
  }

  private func appendPlain(_ range: Range<Int>, _ longest: Int?, _ output: inout [UInt8]) {
    guard let longest, range.count > longest else {
      output.append(escaped: bytes.span, range)
      return
    }
    var end = range.lowerBound + longest / 2
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    var start = range.upperBound - longest / 2
    while bytes[start] & 0xC0 == 0x80 { start += 1 }
    output.append(escaped: bytes.span, range.lowerBound..<end)
    output.append(literal: " <span class=\"gap\">[…]</span> ")
    output.append(escaped: bytes.span, start..<range.upperBound)
  }
}
