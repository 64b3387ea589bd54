import DocumentSyntax
import ReportModel
import ReportText

/// Notes what a page's texts are like and which elements hold them, to find the report among them.
struct PageSurvey: PageVisitor {
  /// The runs of text, in order.
  private(set) var runs: [PageRun] = []
  /// The elements that hold text, in order; the first one is the page.
  private(set) var containers = [PageContainer(firstElement: 0, parent: 0)]
  /// The texts that look like the report's title, in order.
  private(set) var titles: [PageTitle] = []

  /// More texts than this do not look like a title on any page with one report.
  private static let mostTitles = 64

  private var openContainers = [0]
  private var openRows: [TableRow] = []
  /// The page's titles without white space, a 0 between them.
  private var pageTitle: [UInt8] = []
  private var head = PageHead()
  private var current: CurrentRun?
  /// Whether a sentence or a heading of a report has been seen.
  private var isReportSeen = false
  private var shownDate = ShownDate()

  /// Ends the page.
  mutating func finish() {
    while openContainers.count > 1 { endContainer(nextElement: .max) }
  }

  // MARK: Elements

  mutating func begin(
    _ element: OpenElement, _ attributes: HTMLAttributes, _ style: InlineStyle,
    contentsAt offset: Int
  ) {
    guard let name = element.name else { return }
    if name.isContainer {
      let parent = openContainers[openContainers.count - 1]
      openContainers.append(containers.count)
      containers.append(PageContainer(firstElement: element.number, parent: parent))
    }
    switch name {
    case .tr: openRows.append(TableRow())
    case .td, .th: if !openRows.isEmpty { openRows[openRows.count - 1].cellCount += 1 }
    default: break
    }
  }

  mutating func end(_ element: OpenElement, nextElement: Int) {
    guard let name = element.name else { return }
    if name == .tr, let row = openRows.popLast(), row.cellCount > 1, row.hasFigure {
      containers[openContainers[openContainers.count - 1]].addFigureRow()
    }
    if name.isContainer, openContainers.count > 1 { endContainer(nextElement: nextElement) }
  }

  private mutating func endContainer(nextElement: Int) {
    let index = openContainers.removeLast()
    containers[index].nextElement = nextElement
    let container = containers[index]
    containers[container.parent].add(container, index)
  }

  // MARK: The page's title

  /// What the page and its site are called in its head.
  var outsideTitles: [OutsideTitle] {
    pageTitle.split(separator: 0).map {
      OutsideTitle(.webPage, String(decoding: $0, as: UTF8.self))
    } + [head.siteName].compactMap(\.self).map { OutsideTitle(.site, $0) }
  }

  /// The date of publication that the page shows above the report, or has in its head.
  var publicationDate: String? { shownDate.text ?? head.publicationDate }

  mutating func title(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard pageTitle.count < ShortText.longest else { return }
    pageTitle.append(contentsOf: bytes.filter { $0 > 0x20 })
  }

  mutating func beginHidden(_ element: OpenElement, _ attributes: HTMLAttributes) {
    guard element.name == .meta else { return }
    head.take(attributes)
    guard attributes.string("name")?.lowercased() == "articletitle",
      let title = attributes.bytes("content"), pageTitle.count < ShortText.longest
    else { return }
    pageTitle.append(0)
    pageTitle.append(contentsOf: title.filter { $0 > 0x20 }.prefix(ShortText.longest))
  }

  // MARK: Text

  mutating func beginRun(_ run: Int, in element: OpenElement, at offset: Int) {
    current = CurrentRun(element)
  }

  mutating func breakLine() {}

  mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>, in element: OpenElement
  ) {
    current?.text.append(bytes, isLink: element.isInLink)
    if !isReportSeen { shownDate.take(bytes) }
  }

  mutating func endRun() {
    guard let current else { return }
    self.current = nil
    let text = current.text
    let furniture = SiteFurniture(text)
    let isReport = furniture == nil && text.isReport(isReportSeen: isReportSeen)
    if !isReportSeen { shownDate.endRun() }
    if isReport { isReportSeen = true }
    if text.isFigure, current.element.cell != nil, !openRows.isEmpty {
      openRows[openRows.count - 1].hasFigure = true
    }
    let run = PageRun(
      element: current.element.number, cell: current.element.cell,
      isMarginal: current.element.isMarginal, isLinkOnly: text.isLinkOnly, furniture: furniture)
    noteTitle(current)
    if !run.isMarginal {
      let index = openContainers[openContainers.count - 1]
      containers[index].add(text, isReport: isReport, furniture)
    }
    runs.append(run)
  }

  private mutating func noteTitle(_ run: CurrentRun) {
    let text = run.text
    guard (6...80).contains(text.characterCount), text.linkCharacterCount == 0,
      titles.count < Self.mostTitles
    else { return }
    let isHeading = run.element.name == .h1 || run.element.name == .h2
    let isNamed = text.ends(with: "报告")
    let isPageTitle = pageTitle.span.firstRange(of: text.bytes, in: 0..<pageTitle.count) != nil
    let kind: PageTitle.Kind? =
      isNamed
      ? .report
      : isPageTitle && (isHeading || text.characterCount >= 10)
        ? .pageTitle
        : isHeading ? .heading : nil
    if let kind {
      titles.append(PageTitle(run: runs.count, kind: kind, text: text.bytes))
    }
  }

  /// The run whose end has not been reached.
  private struct CurrentRun {
    let element: OpenElement
    var text = ShortText()

    init(_ element: OpenElement) {
      self.element = element
    }
  }

  /// A table row whose end has not been reached.
  private struct TableRow {
    var cellCount = 0
    var hasFigure = false
  }
}

/// A run of text as far as it matters where it belongs.
struct PageRun {
  /// The number of the innermost element in which it starts.
  let element: Int
  /// The number of the table cell that it is in.
  let cell: Int?
  let isMarginal: Bool
  let isLinkOnly: Bool
  let furniture: SiteFurniture?
}

/// A text that may be the report's title.
struct PageTitle {
  /// Why it may be; the better reason is the smaller one.
  enum Kind: Int {
    /// It ends as titles of reports do.
    case report
    /// It repeats the title of the page.
    case pageTitle
    /// It is a heading of the highest levels.
    case heading
  }

  let run: Int
  let kind: Kind
  /// The text without white space.
  let text: [UInt8]
}

/// An element that holds text, as far as it matters what that is.
struct PageContainer {
  let firstElement: Int
  let parent: Int
  /// The number of the element that begins next behind its end.
  var nextElement = Int.max
  /// How many rows with a figure the tables in it have.
  private(set) var figureRows = 0
  /// How many of them are its own, as those of a table are.
  private(set) var ownFigureRows = 0
  /// How many characters of its text are neither in links nor part of the page's furniture.
  private(set) var characterCount = 0
  private(set) var linkCharacterCount = 0
  /// How many runs are sentences, headings or dates as reports have them.
  private(set) var reportRuns = 0
  /// How many runs are the page's furniture.
  private(set) var furnitureRuns = 0
  /// How many of them stand at the foot of pages only.
  private(set) var imprintRuns = 0
  /// Which of the containers in it holds most text, and how much.
  private(set) var largestChild: (index: Int, characterCount: Int)?

  init(firstElement: Int, parent: Int) {
    self.firstElement = firstElement
    self.parent = parent
  }

  /// Whether nothing in it can be part of a report.
  var isFurniture: Bool {
    reportRuns == 0 && figureRows == 0
      && (imprintRuns > 0 || linkCharacterCount > 8 && linkCharacterCount > 2 * characterCount)
  }

  fileprivate mutating func addFigureRow() {
    figureRows += 1
    ownFigureRows += 1
  }

  fileprivate mutating func add(_ child: PageContainer, _ index: Int) {
    if child.characterCount > largestChild?.characterCount ?? 0 {
      largestChild = (index, child.characterCount)
    }
    characterCount += child.characterCount
    linkCharacterCount += child.linkCharacterCount
    reportRuns += child.reportRuns
    furnitureRuns += child.furnitureRuns
    imprintRuns += child.imprintRuns
    figureRows += child.figureRows
  }

  fileprivate mutating func add(_ text: ShortText, isReport: Bool, _ furniture: SiteFurniture?) {
    linkCharacterCount += text.linkCharacterCount
    if furniture == nil { characterCount += text.characterCount - text.linkCharacterCount }
    if furniture != nil { furnitureRuns += 1 }
    if furniture == .imprint { imprintRuns += 1 }
    if isReport { reportRuns += 1 }
  }
}
