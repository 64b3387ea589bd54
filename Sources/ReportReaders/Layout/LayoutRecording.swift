import ReportModel

/// A step of laying a document out, besides text.
enum LayoutStep {
  case tab
  case lineBreak
  /// What follows stands for something that is not read.
  case unread(UnreadContent.Kind)
  case heading(level: Int?)
  case endParagraph
  /// The paragraph that is open has no text. Where its cell has none either, it is the cell's origin.
  case emptyParagraph(RunOrigins.Element)
  case beginTable
  case beginRow
  case beginCell(columnSpan: Int)
  case skipCell(columnSpan: Int)
  case endCell
  case endRow
  case endTable
}

/// A part of a document that is laid out later than it is read, or more than once: a text box, a
/// note, a cell that is repeated, a table whose columns are not known before it ends.
struct LayoutRecording {
  /// A step, or so many of the next bytes of the text.
  enum Entry {
    case text(length: Int)
    case step(LayoutStep)
  }

  /// All its text.
  private(set) var text = TracedText()
  private(set) var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Whether it has text.
  var hasText: Bool { !text.isEmpty }

  mutating func append(_ step: LayoutStep) {
    entries.append(.step(step))
  }

  mutating func append(_ text: some Collection<UInt8>, from source: TextSource? = nil) {
    noteText(text.count)
    if let source {
      self.text.append(text, from: source)
    } else {
      self.text.append(text)
    }
  }

  /// Appends a tab, which is a blank where it is laid out in a cell.
  mutating func appendTab(from source: TextSource) {
    text.append(UInt8(ascii: "\t"), from: source)
    entries.append(.step(.tab))
  }

  /// Appends a part of another text.
  mutating func append(_ text: TracedText, _ range: Range<Int>, cursor: inout Int) {
    noteText(range.count)
    self.text.append(text, range, cursor: &cursor)
  }

  /// Adds another recording behind this one.
  mutating func append(_ other: LayoutRecording) {
    guard !isEmpty else {
      self = other
      return
    }
    text.append(other.text)
    entries.append(contentsOf: other.entries)
  }

  /// Forgets everything, and keeps the room it took.
  mutating func removeAll() {
    text.removeAll()
    entries.removeAll(keepingCapacity: true)
  }

  private mutating func noteText(_ length: Int) {
    if case .text(let last) = entries.last {
      entries[entries.count - 1] = .text(length: last + length)
    } else {
      entries.append(.text(length: length))
    }
  }
}

extension LayoutBuilder {
  /// Takes a step other than a tab, which has a source.
  mutating func take(_ step: LayoutStep) {
    switch step {
    case .tab: break
    case .lineBreak: breakLine()
    case .unread(let kind): noteUnread(kind)
    case .heading(let level): setHeading(level: level)
    case .endParagraph: endParagraph()
    case .emptyParagraph(let element): noteEmptyParagraph(element)
    case .beginTable: beginTable()
    case .beginRow: beginRow()
    case .beginCell(let columnSpan): beginCell(columnSpan: columnSpan)
    case .skipCell(let columnSpan): skipCell(columnSpan: columnSpan)
    case .endCell: endCell()
    case .endRow: endRow()
    case .endTable: endTable()
    }
  }

  /// Lays out what has been recorded.
  mutating func take(_ recording: LayoutRecording) {
    var offset = 0
    var cursor = 0
    for entry in recording.entries {
      switch entry {
      case .text(let length):
        append(recording.text, offset..<offset + length, cursor: &cursor)
        offset += length
      case .step(.tab):
        append(tabOf: recording.text, at: offset, cursor: &cursor)
        offset += 1
      case .step(let step): take(step)
      }
    }
  }
}
