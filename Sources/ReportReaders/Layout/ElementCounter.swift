import ReportModel

/// Counts the paragraphs and runs of a document's parts, and the own text of each, as
/// `RunOrigin` says: whatever is shown of them.
struct ElementCounter {
  private struct OpenElement {
    let element: RunOrigins.Element
    /// How much of its own text has come, in bytes.
    var length = 0
  }

  /// The names of the parts.
  private(set) var parts: [String] = []
  private var paragraphCount: Int32 = 0
  private var runCount: Int32 = 0
  /// How many runs began before the last paragraph did.
  private var runsBeforeParagraph: Int32 = 0
  /// The paragraphs and runs that are open, the innermost last.
  private var open: [OpenElement] = []

  /// The innermost element that is open; between two paragraphs the one before.
  var element: RunOrigins.Element {
    open.last?.element
      ?? RunOrigins.Element(part: part, paragraph: max(paragraphCount - 1, 0), run: nil)
  }

  /// How much of the innermost element's own text has come, in bytes.
  var length: Int { open.last?.length ?? 0 }

  /// Where in the document the next element begins.
  var position: ElementPosition {
    ElementPosition(
      part: part, paragraphs: paragraphCount, runs: runCount,
      openParagraph: open.last?.element.paragraph, isBeforeRuns: runCount == runsBeforeParagraph)
  }

  private var part: Int32 { Int32(clamping: max(parts.count - 1, 0)) }

  /// Begins the next part.
  mutating func beginPart(_ name: String) {
    parts.append(name)
    open.removeAll(keepingCapacity: true)
    paragraphCount = 0
    runCount = 0
    runsBeforeParagraph = 0
  }

  mutating func beginParagraph() {
    let element = RunOrigins.Element(part: part, paragraph: paragraphCount, run: nil)
    paragraphCount &+= 1
    runsBeforeParagraph = runCount
    open.append(OpenElement(element: element))
  }

  mutating func beginRun() {
    let paragraph = element.paragraph
    let run = RunOrigins.Element(part: part, paragraph: paragraph, run: runCount)
    runCount &+= 1
    open.append(OpenElement(element: run))
  }

  /// Ends the innermost paragraph or run.
  mutating func end() {
    _ = open.popLast()
  }

  /// Counts text of the innermost element, and says where that is.
  @discardableResult
  mutating func take(_ length: Int) -> TextSource {
    guard let last = open.last else { return TextSource(element, offset: 0, length: length) }
    open[open.count - 1].length += length
    return TextSource(last.element, offset: last.length, length: length)
  }
}

/// A place between the elements of a document.
struct ElementPosition {
  let part: Int32
  /// How many paragraphs of the part have begun.
  let paragraphs: Int32
  /// How many runs of the part have begun.
  let runs: Int32
  /// The paragraph that it is in, which need not be the last that has begun: notes and comments have
  /// paragraphs of their own in it. Nil between two paragraphs.
  let openParagraph: Int32?
  /// Whether no run has begun since the last paragraph did.
  let isBeforeRuns: Bool

  /// The paragraph that it is in, or the next one.
  var paragraph: Int32 { openParagraph ?? paragraphs }

  /// The first paragraph that begins with it or behind it.
  var firstParagraph: Int32 { isBeforeRuns ? paragraph : paragraphs }
}
