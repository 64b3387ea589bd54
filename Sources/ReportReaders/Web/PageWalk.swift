import DocumentSyntax

/// Goes through a page and tells a visitor what people see of it: runs of text, each of which fills
/// a block or a part of one between others.
///
/// A page is gone through twice, to find the report in it and to lay that out. Both times the runs
/// and the elements have the same numbers.
struct PageWalk<Visitor: PageVisitor> {
  private(set) var visitor: Visitor
  /// The comment that is never closed and may be meant for the program.
  private(set) var unclosed: UnclosedComment?
  private let styles: PageStyles
  private let elements = PageElement.allCases
  private var open: [OpenElement] = []
  private var elementCount = 0
  private var runCount = 0
  private var isInRun = false

  init(_ visitor: Visitor, _ styles: PageStyles) {
    self.visitor = visitor
    self.styles = styles
  }

  /// Ends the page.
  mutating func finish() {
    endRun()
  }

  private mutating func endRun() {
    guard isInRun else { return }
    isInRun = false
    visitor.endRun()
  }
}

extension PageWalk: HTMLHandler {
  static var names: [String] { PageElement.allCases.map(\.rawValue) }

  mutating func begin(_ index: Int?, _ attributes: HTMLAttributes, contentsAt offset: Int) {
    let name = index.map { elements[$0] }
    var element = OpenElement(within: open.last, name, number: elementCount)
    elementCount += 1
    defer { open.append(element) }
    guard !element.isSkipped else {
      if name == .title || name == .meta {
        visitor.beginHidden(element, attributes)
      } else if name?.isEmbedded == true, open.last?.isSkipped != true {
        visitor.embed(element, attributes, at: offset)
        if name == .embed { beginBehindEmbedded(&element, attributes, at: offset) }
      } else if name?.isPicture == true, open.last?.isSkipped != true {
        visitor.picture(element, attributes)
      } else if name == .option, attributes.has("selected") {
        element.choose(in: open.last)
      } else if name == .input {
        fillIn(attributes, at: offset)
      }
      return
    }
    let style = attributes.bytes("style").map(InlineStyle.init) ?? InlineStyle()
    let isHidden = !styles.isEmpty && !style.isShown && styles.hides(name, attributes)
    element.take(style, attributes, isHidden: isHidden)
    guard !element.isSkipped else { return }
    if element.isBlock { endRun() }
    if name == .br {
      if isInRun { visitor.breakLine() }
    } else {
      visitor.begin(element, attributes, style, contentsAt: offset)
    }
  }

  /// Takes the figure in a field of a form for the text of the cell that the field is in.
  private mutating func fillIn(_ attributes: HTMLAttributes, at offset: Int) {
    let kind = attributes.string("type")?.lowercased() ?? "text"
    guard let parent = open.last, !parent.isSkipped, parent.cell != nil,
      ["text", "number", "tel"].contains(kind), !attributes.has("hidden"),
      let value = attributes.bytes("value"), value.isFigure
    else { return }
    text(value, at: offset..<offset)
  }

  /// For browsers `<embed>` has no contents; for the parser, what follows stands in it.
  private mutating func beginBehindEmbedded(
    _ element: inout OpenElement, _ attributes: HTMLAttributes, at offset: Int
  ) {
    element = OpenElement(within: open.last, nil, number: element.number)
    visitor.begin(element, attributes, InlineStyle(), contentsAt: offset)
  }

  mutating func end() {
    guard let element = open.popLast(), !element.isSkipped, element.name != .br else { return }
    if element.isBlock { endRun() }
    visitor.end(element, nextElement: elementCount)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    let element = open.last ?? OpenElement(within: nil, nil, number: 0)
    guard !element.isSkipped || element.isFilledIn && bytes.isFigure else {
      if element.name == .title { visitor.title(bytes) }
      return
    }
    if !isInRun {
      guard bytes.hasText else { return }
      isInRun = true
      visitor.beginRun(runCount, in: element, at: range.lowerBound)
      runCount += 1
    }
    visitor.text(bytes, at: range, in: element)
  }

  mutating func comment(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>, isClosed: Bool
  ) {
    if isClosed {
      visitor.comment(bytes, at: range)
    } else if CommentText.mayInstruct(bytes.span) {
      unclosed = UnclosedComment(text: CommentText.text(bytes.span), range: range)
    }
  }
}

/// Takes what people see of a page.
protocol PageVisitor {
  /// An element begins.
  mutating func begin(
    _ element: OpenElement, _ attributes: HTMLAttributes, _ style: InlineStyle,
    contentsAt offset: Int)

  /// An element ends.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - nextElement: The number of the element that begins next.
  mutating func end(_ element: OpenElement, nextElement: Int)

  /// A `<title>` or `<meta>` begins.
  mutating func beginHidden(_ element: OpenElement, _ attributes: HTMLAttributes)

  /// Another document is shown here, which is not in the file.
  mutating func embed(_ element: OpenElement, _ attributes: HTMLAttributes, at offset: Int)

  /// A picture is shown here.
  mutating func picture(_ element: OpenElement, _ attributes: HTMLAttributes)

  /// Text of the page's `<title>`.
  mutating func title(_ bytes: UnsafeBufferPointer<UInt8>)

  /// A run of text begins.
  mutating func beginRun(_ run: Int, in element: OpenElement, at offset: Int)

  /// Text of the open run.
  mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>, in element: OpenElement)

  /// A line break within the open run.
  mutating func breakLine()

  /// The open run ends.
  mutating func endRun()

  /// A comment, within a run or between two.
  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>)
}

extension PageVisitor {
  mutating func beginHidden(_ element: OpenElement, _ attributes: HTMLAttributes) {}
  mutating func title(_ bytes: UnsafeBufferPointer<UInt8>) {}
  mutating func embed(_ element: OpenElement, _ attributes: HTMLAttributes, at offset: Int) {}
  mutating func picture(_ element: OpenElement, _ attributes: HTMLAttributes) {}
  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {}
}

/// An element whose end has not been reached.
struct OpenElement {
  let name: PageElement?
  /// How many elements begin before it.
  let number: Int
  private(set) var isBlock: Bool
  private(set) var isSkipped: Bool
  private(set) var isInLink: Bool
  private(set) var keepsWhiteSpace: Bool
  private(set) var isInListLabel: Bool
  /// Whether it stands above or below the line.
  let isShifted: Bool
  /// Whether it is, or is in, what a page has above, below and beside its contents.
  let isMarginal: Bool
  private let isInArticle: Bool
  /// The level of the heading that it is in.
  let headingLevel: Int?
  /// The innermost table cell that it is in, as the element's number.
  let cell: Int?
  /// Whether it is a list in a form to choose from.
  private let isChoice: Bool
  /// Whether a figure in it is one that somebody has filled into a table which is a form.
  private(set) var isFilledIn: Bool

  init(within parent: OpenElement?, _ name: PageElement?, number: Int) {
    self.name = name
    self.number = number
    isBlock = name?.isBlock ?? false
    isSkipped = parent?.isSkipped ?? false || name?.isSkipped ?? false
    isInLink = parent?.isInLink ?? false
    keepsWhiteSpace =
      parent?.keepsWhiteSpace ?? false || name == .pre || name == .listing || name == .xmp
    isInListLabel = parent?.isInListLabel ?? false
    isShifted = parent?.isShifted ?? false || name == .sup || name == .sub
    isInArticle = parent?.isInArticle ?? false || name == .article || name == .main
    isMarginal =
      parent?.isMarginal ?? false
      || !isInArticle && (name == .header || name == .footer || name == .aside)
    headingLevel = name?.headingLevel ?? parent?.headingLevel
    cell = name == .td || name == .th ? number : name == .table ? nil : parent?.cell
    isChoice = name == .select && parent?.isSkipped != true
    isFilledIn = name == .textarea && parent?.isSkipped != true && cell != nil
  }

  /// It is what has been chosen of a list.
  fileprivate mutating func choose(in parent: OpenElement?) {
    isFilledIn = parent?.isChoice == true && cell != nil
  }

  fileprivate mutating func take(
    _ style: InlineStyle, _ attributes: HTMLAttributes, isHidden: Bool
  ) {
    let isClosed = name == .dialog && !attributes.has("open")
    if isHidden || isClosed || style.isHidden || attributes.has("hidden") { isSkipped = true }
    if style.isInline, name == .div || name == .p { isBlock = false }
    if let keeps = style.keepsWhiteSpace { keepsWhiteSpace = keeps }
    if style.isListLabel { isInListLabel = true }
    // A link to a place in the page is one of a table of contents, and no way out of the report.
    if name == .a, let target = attributes.bytes("href") {
      isInLink = target.first != UInt8(ascii: "#") || target.count == 1
    }
  }
}
