import DocumentSyntax
import ReportText

/// Which elements a page's own style sheets hide: those of a class, or with an identifier, that neither
/// another rule nor a script of the page's speaks of.
struct PageStyles {
  /// A name with what stands before it: .class, #id, div.class; ?.class where the reader does not know
  /// the element.
  private var hidden: Set<String> = []

  /// Whether none is.
  var isEmpty: Bool { hidden.isEmpty }

  /// Reads the style sheets in a page.
  init(_ events: HTMLEvents, of page: [UInt8]) {
    guard page.span.contains("<style") else { return }
    var sheets = ElementTexts(of: .style)
    events.replay(into: &sheets)
    var rules = StyleRules()
    rules.read(sheets.bytes)
    guard !rules.hidden.isEmpty else { return }
    var scripts = ElementTexts(of: .script)
    events.replay(into: &scripts)
    let script = scripts.bytes.span
    hidden = rules.hidden.filter { selector in
      let name = selector.drop { $0 != "." && $0 != "#" }
      let word = Array(name.dropFirst().utf8)
      return !rules.shown.contains(String(name))
        && script.firstRange(of: word, in: 0..<script.count) == nil
    }
  }

  /// Whether an element is one of them.
  func hides(_ name: PageElement?, _ attributes: HTMLAttributes) -> Bool {
    let element = name?.rawValue ?? StyleRules.otherElement
    func holds(_ mark: String, _ word: some StringProtocol) -> Bool {
      hidden.contains("\(mark)\(word)") || hidden.contains("\(element)\(mark)\(word)")
    }
    if let id = attributes.string("id"), holds("#", id) { return true }
    guard let classes = attributes.string("class") else { return false }
    return classes.split { $0.isWhitespace }.contains { holds(".", $0) }
  }
}

/// The rules of a style sheet (CSS 2.2, 4.1), as far as they say of a class or an identifier by itself
/// whether it is shown, wherever the page is.
private struct StyleRules {
  /// What stands for an element that the reader does not know.
  static let otherElement = "?"

  private(set) var hidden: Set<String> = []
  /// The classes and identifiers of rules that show something.
  private(set) var shown: Set<String> = []

  mutating func read(_ sheet: [UInt8]) {
    let sheet = Self.withoutComments(sheet)
    var start = 0
    while let open = sheet[start...].firstIndex(of: UInt8(ascii: "{")) {
      let selectors = sheet[start..<open].drop { $0 <= 0x20 }
      var (depth, end, isNested) = (1, open + 1, false)
      while depth > 0, end < sheet.count {
        if sheet[end] == UInt8(ascii: "{") { (depth, isNested) = (depth + 1, true) }
        if sheet[end] == UInt8(ascii: "}") { depth -= 1 }
        end += 1
      }
      // A rule of other media, or for some widths of the window, is not looked at.
      if !isNested, depth == 0, selectors.first != UInt8(ascii: "@") {
        take(selectors, sheet[open + 1..<end - 1])
      }
      start = end
    }
  }

  private static func withoutComments(_ sheet: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var start = 0
    let span = sheet.span
    while let open = span.firstRange(of: "/*", in: start..<span.count) {
      rest.append(contentsOf: sheet[start..<open.lowerBound])
      start =
        span.firstRange(of: "*/", in: open.upperBound..<span.count)?.upperBound ?? span.count
    }
    return rest + sheet[start...]
  }

  private mutating func take(
    _ selectors: ArraySlice<UInt8>, _ declarations: ArraySlice<UInt8>
  ) {
    let style = declarations.withUnsafeBufferPointer { InlineStyle($0) }
    guard style.isHidden || style.isShown else { return }
    for selector in selectors.split(separator: UInt8(ascii: ",")) {
      let words = String(decoding: selector, as: UTF8.self).split { $0.isWhitespace }
        .filter { $0 != "<!--" && $0 != "-->" }
      if style.isShown {
        shown.formUnion(words.flatMap(Self.names))
      } else if words.count == 1, let word = words.first, let simple = Self.simple(word) {
        hidden.insert(simple)
      }
    }
  }

  /// The classes and identifiers in a selector, with their marks.
  private static func names(in selector: Substring) -> [String] {
    selector.indices.filter { selector[$0] == "." || selector[$0] == "#" }.map { mark in
      let name = selector[selector.index(after: mark)...].prefix(while: isName)
      return "\(selector[mark])\(name)"
    }
  }

  /// A selector of one class or identifier, with or without the element; nil for any other.
  private static func simple(_ selector: Substring) -> String? {
    guard let mark = selector.firstIndex(where: { $0 == "." || $0 == "#" }) else { return nil }
    let (element, name) = (selector[..<mark].lowercased(), selector[mark...])
    guard name.count > 1, name.dropFirst().allSatisfy(isName), element.allSatisfy(isName) else {
      return nil
    }
    let isKnown = element.isEmpty || PageElement(rawValue: element) != nil
    return "\(isKnown ? element : otherElement)\(name)"
  }

  private static func isName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}

/// Takes the texts of one kind of elements.
private struct ElementTexts: HTMLHandler {
  static let names = PageElement.allCases.map(\.rawValue)

  private(set) var bytes: [UInt8] = []
  private let index: Int?
  private var open: [Int?] = []

  init(of element: PageElement) {
    index = PageElement.allCases.firstIndex(of: element)
  }

  mutating func begin(_ name: Int?, _ attributes: HTMLAttributes, contentsAt offset: Int) {
    open.append(name)
  }

  mutating func end() {
    _ = open.popLast()
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    guard let last = open.last, last != nil, last == index else { return }
    bytes.append(contentsOf: text)
    bytes.append(UInt8(ascii: "\n"))
  }
}
