import ReportModel

/// A step of laying a document out.
enum LayoutStep {
  /// Text: a range of the bytes kept beside the steps.
  case text(Range<Int>)
  case tab
  case lineBreak
  /// What follows stands for something that is not read.
  case unread(UnreadContent.Kind)
  case heading(level: Int)
  case paragraphEnd
  case tableBegin
  case rowBegin
  case cellBegin(columnSpan: Int)
  case cellSkip(columnSpan: Int)
  case cellEnd
  case rowEnd
  case tableEnd
}

/// A part of a document that is laid out later than it is read, or more than once: what is in a
/// frame, a note, a cell that is repeated.
struct DeferredLayout {
  private(set) var bytes: [UInt8] = []
  private(set) var steps: [LayoutStep] = []

  var isEmpty: Bool { steps.isEmpty }

  /// Whether it has text.
  var hasText: Bool { !bytes.isEmpty }

  /// What it costs to lay it out, in bytes of memory or thereabouts.
  var cost: Int { bytes.count + steps.count * Self.stepCost }

  /// What a step costs besides its text.
  static let stepCost = 8

  mutating func append(_ step: LayoutStep) {
    steps.append(step)
  }

  mutating func append(text: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    if case .text(let last) = steps.last, last.upperBound == start {
      steps[steps.count - 1] = .text(last.lowerBound..<bytes.count)
    } else {
      steps.append(.text(start..<bytes.count))
    }
  }

  /// Adds another part behind this one.
  mutating func append(_ other: DeferredLayout) {
    guard !isEmpty else {
      self = other
      return
    }
    let shift = bytes.count
    bytes.append(contentsOf: other.bytes)
    for step in other.steps {
      if case .text(let range) = step {
        steps.append(.text(range.lowerBound + shift..<range.upperBound + shift))
      } else {
        steps.append(step)
      }
    }
  }
}

extension LayoutBuilder {
  /// Takes a step other than text.
  mutating func take(_ step: LayoutStep) {
    switch step {
    case .text: break
    // In a row of the layout, a tab is what separates two cells.
    case .tab: append(isInCell ? UInt8(ascii: " ") : UInt8(ascii: "\t"))
    case .lineBreak: breakLine()
    case .unread(let kind): noteUnread(kind)
    case .heading(let level): setHeading(level: level)
    case .paragraphEnd: endParagraph()
    case .tableBegin: beginTable()
    case .rowBegin: beginRow()
    case .cellBegin(let columnSpan): beginCell(columnSpan: columnSpan)
    case .cellSkip(let columnSpan): skipCell(columnSpan: columnSpan)
    case .cellEnd: endCell()
    case .rowEnd: endRow()
    case .tableEnd: endTable()
    }
  }

  /// Lays a part out.
  mutating func take(_ layout: DeferredLayout) {
    for step in layout.steps {
      if case .text(let range) = step {
        append(layout.bytes[range])
      } else {
        take(step)
      }
    }
  }
}
