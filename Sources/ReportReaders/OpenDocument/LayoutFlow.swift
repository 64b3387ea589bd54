import DocumentSyntax
import ReportModel

/// Where the contents of a document go: into the layout, or into parts of it that are deferred.
///
/// Parts are nested as the document's elements are: a note in a text box in a cell that is repeated.
struct LayoutFlow {
  /// What is open besides the document itself: a deferred part, and what follows its paragraph.
  private struct Part {
    var layout = DeferredLayout()
    var asides = DeferredLayout()
    var isInParagraph = false
  }

  private var builder = LayoutBuilder()
  private var parts: [Part] = [Part()]
  private var notes = DeferredLayout()
  /// How much may still be laid out. What a file repeats has no other bound.
  private var remaining: Int

  init(limit: ExpansionLimit) {
    remaining = limit.bytes
  }

  /// Whether the document would be laid out as more than the limit allows. Nothing is taken then.
  var exceedsLimit: Bool { remaining < 0 }

  /// Whether a paragraph is open in the part that is.
  var isInParagraph: Bool { parts[parts.count - 1].isInParagraph }

  private var isDeferred: Bool { parts.count > 1 }

  mutating func append(text: some Collection<UInt8>) {
    remaining -= text.count
    guard !exceedsLimit else { return }
    if isDeferred {
      parts[parts.count - 1].layout.append(text: text)
    } else {
      builder.append(text)
    }
  }

  mutating func take(_ step: LayoutStep) {
    remaining -= DeferredLayout.stepCost
    guard !exceedsLimit else { return }
    if isDeferred {
      parts[parts.count - 1].layout.append(step)
    } else {
      builder.take(step)
    }
  }

  mutating func take(_ layout: DeferredLayout) {
    remaining -= layout.cost
    guard !exceedsLimit, !layout.isEmpty else { return }
    if isDeferred {
      parts[parts.count - 1].layout.append(layout)
    } else {
      builder.take(layout)
    }
  }

  mutating func beginParagraph() {
    parts[parts.count - 1].isInParagraph = true
  }

  /// Ends a paragraph, and lays out what is anchored to it.
  mutating func endParagraph() {
    take(.paragraphEnd)
    parts[parts.count - 1].isInParagraph = false
    let asides = parts[parts.count - 1].asides
    guard !asides.isEmpty else { return }
    parts[parts.count - 1].asides = DeferredLayout()
    take(asides)
  }

  /// Begins a part that is laid out later.
  mutating func beginPart() {
    parts.append(Part())
  }

  /// Ends the part that began last, and hands it over.
  mutating func endPart() -> DeferredLayout {
    guard isDeferred, let part = parts.popLast() else { return DeferredLayout() }
    return part.layout
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
  mutating func finish() -> Draft? {
    take(notes)
    guard !exceedsLimit else { return nil }
    return builder.finish(as: .document)
  }
}
