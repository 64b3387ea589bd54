import DocumentSyntax
import ReportModel

/// Where the contents of a document go: into the layout, or into parts of it that are deferred,
/// within the bounds of a limit.
///
/// Parts are nested as the document's elements are: a note in a text box in a cell that is repeated.
struct LayoutFlow {
  /// What is open: the document itself or a deferred part.
  private struct Part {
    /// What follows its paragraph.
    var asides = LayoutRecording()
    /// The paragraph that is open.
    var paragraph: RunOrigins.Element?
    /// Whether that has no text yet.
    var isParagraphEmpty = true
  }

  private var output = LayoutOutput()
  private var parts: [Part] = [Part()]
  private var notes = LayoutRecording()
  /// How much may still be laid out. What a file repeats has no other bound.
  private var remaining: Int
  /// Where the last text came from.
  private var lastSource: TextSource?

  /// What it costs to note where text comes from, in bytes.
  fileprivate static let spanCost = MemoryLayout<RunOrigins.Span>.stride

  init(limit: ExpansionLimit) {
    remaining = limit.bytes
  }

  /// Whether the document would be laid out as more than the limit allows. Nothing is taken then.
  var exceedsLimit: Bool { remaining < 0 }

  /// Whether a paragraph is open in the part that is.
  var isInParagraph: Bool { parts[parts.count - 1].paragraph != nil }

  mutating func append(text: some Collection<UInt8>, from source: TextSource) {
    remaining -= text.count + (lastSource?.goesOn(with: source) == true ? 0 : Self.spanCost)
    guard !exceedsLimit else { return }
    lastSource = source
    parts[parts.count - 1].isParagraphEmpty = false
    output.append(text, from: source)
  }

  mutating func appendTab(from source: TextSource) {
    remaining -= LayoutRecording.entryCost
    guard !exceedsLimit else { return }
    parts[parts.count - 1].isParagraphEmpty = false
    output.appendTab(from: source)
  }

  mutating func take(_ step: LayoutStep) {
    remaining -= LayoutRecording.entryCost
    guard !exceedsLimit else { return }
    output.append(step)
  }

  mutating func take(_ layout: LayoutRecording) {
    remaining -= layout.cost
    guard !exceedsLimit, !layout.isEmpty else { return }
    output.append(layout)
  }

  mutating func beginParagraph(_ element: RunOrigins.Element) {
    parts[parts.count - 1].paragraph = element
    parts[parts.count - 1].isParagraphEmpty = true
  }

  /// Ends a paragraph, and lays out what is anchored to it.
  mutating func endParagraph() {
    if let paragraph = parts[parts.count - 1].paragraph, parts[parts.count - 1].isParagraphEmpty {
      take(.emptyParagraph(paragraph))
    }
    take(.endParagraph)
    parts[parts.count - 1].paragraph = nil
    let asides = parts[parts.count - 1].asides
    guard !asides.isEmpty else { return }
    parts[parts.count - 1].asides = LayoutRecording()
    take(asides)
  }

  /// Begins a part that is laid out later.
  mutating func beginPart() {
    parts.append(Part())
    output.beginRecording()
  }

  /// Ends the part that began last, and hands it over.
  mutating func endPart() -> LayoutRecording {
    guard parts.count > 1 else { return LayoutRecording() }
    parts.removeLast()
    return output.endRecording()
  }

  /// Ends a part that follows the open paragraph.
  mutating func endAside() {
    let layout = endPart()
    remaining -= layout.cost
    guard !exceedsLimit else { return }
    parts[parts.count - 1].asides.append(layout)
  }

  /// Ends a part that follows the whole document.
  mutating func endNote() {
    let layout = endPart()
    remaining -= layout.cost
    guard !exceedsLimit else { return }
    notes.append(layout)
  }

  /// Ends the document.
  ///
  /// - Parameter names: The names of its parts.
  mutating func finish(parts names: [String]) -> Draft? {
    take(notes)
    guard !exceedsLimit else { return nil }
    return output.finish(parts: names)
  }
}

extension LayoutRecording {
  /// What a step, or a piece of text, costs besides its text.
  fileprivate static let entryCost = 8

  /// What it costs to lay it out, in bytes of memory or thereabouts.
  fileprivate var cost: Int {
    text.count + entries.count * Self.entryCost
      + text.spans.count * LayoutFlow.spanCost
  }
}
