import ReportModel

/// Lays the text of a Word document out, and keeps back what stands elsewhere than in the file: a
/// text box behind the paragraph that it is anchored in, a note at the end.
struct WordLayout {
  /// What marks a line break within the text of a paragraph: no other is left in it.
  static let lineBreak = UInt8(ascii: "\n")

  private(set) var builder = LayoutBuilder()
  private var recordings: [Recording] = []

  /// What is laid out later.
  struct Recording {
    fileprivate var steps: [Step] = []
    /// The texts of its paragraphs one after the other.
    fileprivate var text: [UInt8] = []
  }

  /// A step of the layout.
  enum Step {
    /// A paragraph, with the length of its text in bytes.
    case paragraph(length: Int, headingLevel: Int?)
    case beginTable
    case beginRow
    case beginCell(columnSpan: Int)
    case skipCell(columnSpan: Int)
    case endCell
    case endRow
    case endTable
  }

  /// Lays a paragraph out.
  mutating func append(_ text: [UInt8], headingLevel: Int?) {
    if recordings.isEmpty {
      build(text[...], headingLevel)
    } else {
      let step = Step.paragraph(length: text.count, headingLevel: headingLevel)
      recordings[recordings.count - 1].steps.append(step)
      recordings[recordings.count - 1].text += text
    }
  }

  /// Begins or ends a part of a table.
  mutating func append(_ step: Step) {
    if recordings.isEmpty {
      build(step)
    } else {
      recordings[recordings.count - 1].steps.append(step)
    }
  }

  /// Keeps back what follows.
  mutating func beginRecording() {
    recordings.append(Recording())
  }

  /// What has been kept back.
  mutating func endRecording() -> Recording {
    recordings.popLast() ?? Recording()
  }

  /// Lays out what has been kept back.
  mutating func append(_ recording: Recording) {
    guard recordings.isEmpty else {
      recordings[recordings.count - 1].steps += recording.steps
      recordings[recordings.count - 1].text += recording.text
      return
    }
    var offset = 0
    for step in recording.steps {
      if case .paragraph(let length, let headingLevel) = step {
        build(recording.text[offset..<offset + length], headingLevel)
        offset += length
      } else {
        build(step)
      }
    }
  }

  /// Ends the document.
  mutating func finish() -> Draft {
    builder.finish(as: .document)
  }

  private mutating func build(_ step: Step) {
    switch step {
    case .paragraph: break
    case .beginTable: builder.beginTable()
    case .beginRow: builder.beginRow()
    case .beginCell(let columnSpan): builder.beginCell(columnSpan: columnSpan)
    case .skipCell(let columnSpan): builder.skipCell(columnSpan: columnSpan)
    case .endCell: builder.endCell()
    case .endRow: builder.endRow()
    case .endTable: builder.endTable()
    }
  }

  private mutating func build(_ text: ArraySlice<UInt8>, _ headingLevel: Int?) {
    builder.setHeading(level: headingLevel)
    var start = text.startIndex
    while let mark = text[start...].firstIndex(where: Self.isMark) {
      builder.append(text[start..<mark])
      if let kind = UnreadMark.kind(text[mark]) {
        builder.noteUnread(kind)
      } else {
        builder.breakLine()
      }
      start = mark + 1
    }
    builder.append(text[start...])
    builder.endParagraph()
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == lineBreak || UnreadMark.kind(byte) != nil
  }
}
