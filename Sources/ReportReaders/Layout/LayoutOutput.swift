import ReportModel

/// Where the contents of a document go: into the layout, or into recordings of parts that are laid
/// out later, nested as the document's elements are.
struct LayoutOutput {
  private(set) var builder = LayoutBuilder()
  private var recordings: [LayoutRecording] = []

  mutating func append(_ text: some Collection<UInt8>, from source: TextSource) {
    if recordings.isEmpty {
      builder.append(text, from: source)
    } else {
      recordings[recordings.count - 1].append(text, from: source)
    }
  }

  /// Appends a tab, which is a blank where it is laid out in a cell.
  mutating func appendTab(from source: TextSource) {
    if recordings.isEmpty {
      builder.appendTab(from: source)
    } else {
      recordings[recordings.count - 1].appendTab(from: source)
    }
  }

  mutating func append(_ step: LayoutStep) {
    if recordings.isEmpty {
      builder.take(step)
    } else {
      recordings[recordings.count - 1].append(step)
    }
  }

  mutating func append(_ recording: LayoutRecording) {
    if recordings.isEmpty {
      builder.take(recording)
    } else {
      recordings[recordings.count - 1].append(recording)
    }
  }

  /// Lays a paragraph out.
  mutating func append(paragraph text: TracedText, headingLevel: Int?) {
    if headingLevel != nil { append(.heading(level: headingLevel)) }
    var cursor = 0
    var start = 0
    while text.hasMarks, let mark = text.bytes[start...].firstIndex(where: Self.isMark) {
      append(text, start..<mark, cursor: &cursor)
      append(UnreadMark.kind(text.bytes[mark]).map(LayoutStep.unread) ?? .lineBreak)
      start = mark + 1
    }
    append(text, start..<text.count, cursor: &cursor)
    append(.endParagraph)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || UnreadMark.kind(byte) != nil
  }

  private mutating func append(_ text: TracedText, _ range: Range<Int>, cursor: inout Int) {
    if recordings.isEmpty {
      builder.append(text, range, cursor: &cursor)
    } else {
      recordings[recordings.count - 1].append(text, range, cursor: &cursor)
    }
  }

  /// Keeps back what follows.
  mutating func beginRecording() {
    recordings.append(LayoutRecording())
  }

  /// What has been kept back.
  mutating func endRecording() -> LayoutRecording {
    recordings.popLast() ?? LayoutRecording()
  }

  /// Ends the document.
  ///
  /// - Parameter parts: The names of its parts, of which the sources of its text are numbers.
  mutating func finish(parts: [String]) -> Draft {
    builder.finish(as: .package(parts: parts))
  }
}
