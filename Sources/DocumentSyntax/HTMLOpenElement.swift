/// An element that the parser has open.
struct HTMLOpenElement {
  /// Its name, as the parser has it.
  let name: UnsafePointer<UInt8>?
  /// Whether it has ended for browsers.
  var hasEnded = false

  /// Which of the open elements an end tag ends, with all that are in it; nil for none.
  ///
  /// - Parameters:
  ///   - endTag: The name in the tag.
  ///   - open: The open elements from the outermost to the innermost.
  static func index(endedBy endTag: String, in open: [HTMLOpenElement]) -> Int? {
    let isRawText = rawTextNames.contains(endTag)
    guard isRawText || closingNames.contains(endTag) else { return nil }
    for index in open.indices.reversed() where !open[index].hasEnded {
      guard let name = open[index].name.map({ String(cString: $0) }) else { continue }
      if name == endTag { return index }
      if !isRawText, barriers.contains(name) { return nil }
    }
    return nil
  }

  /// Elements in which tags are text for browsers.
  private static let rawTextNames: Set = [
    "noscript", "iframe", "noframes", "noembed", "textarea", "title", "xmp",
  ]

  /// The other elements that an end tag ends whatever else is open in them (HTML standard, 13.2.6.4.7,
  /// and the elements that are struck out or links, with which browsers do as much by other means).
  private static let closingNames: Set = [
    "address", "article", "aside", "blockquote", "button", "center", "details", "dialog", "dir",
    "div", "dl", "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "listing",
    "main", "menu", "nav", "ol", "pre", "search", "section", "summary", "ul", "li", "dd", "dt",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "object", "applet", "template", "select",
    "datalist", "svg", "math", "canvas", "audio", "video", "a", "s", "strike",
  ]

  /// Elements out of which no end tag reaches.
  private static let barriers: Set = [
    "applet", "caption", "html", "table", "td", "th", "marquee", "object", "template",
  ]
}
