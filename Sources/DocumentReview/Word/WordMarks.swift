import DocumentSyntax

/// How the elements are written that a review puts into a part, with the part's own prefix.
struct WordMarks {
  /// The prefix of elements, with its colon.
  private let element: String
  /// The prefix of attributes, which must have one.
  private let attribute: String
  /// The declaration that an element needs for that; mostly none.
  private let declaration: String
  private let signature: ReviewSignature

  /// Takes the prefixes from a part.
  ///
  /// - Parameters:
  ///   - markup: The part.
  ///   - index: An element of it that is one of Word's.
  ///   - signature: By whom and when the marks are made.
  init(_ markup: XMLMarkup<WordMarkName>, like index: Int, by signature: ReviewSignature) {
    element = markup.prefix(of: index)
    self.signature = signature
    let root = markup.rootNamespaces
    let namespace =
      root[String(element.dropLast())] ?? root.values.first(
        where: OfficeNamespaces.word.contains)
      ?? OfficeNamespaces.word[0]
    if !element.isEmpty {
      (attribute, declaration) = (element, "")
    } else if let prefix = root.first(where: { $0.value == namespace && !$0.key.isEmpty })?.key {
      (attribute, declaration) = ("\(prefix):", "")
    } else {
      (attribute, declaration) = ("w:", " xmlns:w=\"\(namespace)\"")
    }
  }

  func commentStart(_ id: Int) -> String {
    "<\(element)commentRangeStart\(declaration) \(attribute)id=\"\(id)\"/>"
  }

  /// The end of a comment's words, and behind it the run by which Word knows the comment.
  func commentEnd(_ id: Int) -> String {
    "<\(element)commentRangeEnd\(declaration) \(attribute)id=\"\(id)\"/>"
      + "<\(element)r><\(element)rPr><\(element)sz\(declaration) \(attribute)val=\"16\"/>"
      + "</\(element)rPr><\(element)commentReference\(declaration) \(attribute)id=\"\(id)\"/>"
      + "</\(element)r>"
  }

  func beginDeletion(_ id: Int) -> String { "<\(element)del\(change(id))>" }
  var endDeletion: String { "</\(element)del>" }

  /// Text that is put in.
  ///
  /// - Parameter properties: The element with the properties of its run, as it is written.
  func insertion(_ id: Int, _ text: String, _ properties: String) -> String {
    "<\(element)ins\(change(id))><\(element)r>\(properties)"
      + "<\(element)t xml:space=\"preserve\">\(text.escapedForMarkup)</\(element)t></\(element)r></\(element)ins>"
  }

  private func change(_ id: Int) -> String {
    "\(declaration) \(attribute)id=\"\(id)\" \(attribute)author=\"\(ReviewSignature.author)\" "
      + "\(attribute)date=\"\(signature.time)\""
  }

  /// A comment as it stands in the part of the comments.
  ///
  /// Its look is given here, since it would be that of the document's text otherwise: large, and with
  /// a first line that is moved in.
  func comment(_ id: Int, _ paragraphs: [String]) -> String {
    let head =
      "<\(element)comment\(change(id)) \(attribute)initials=\"\(ReviewSignature.initials)\">"
    let texts = paragraphs.enumerated().map { index, text in
      "<\(element)p><\(element)pPr>"
        + property("spacing", ["before": "0", "after": "0", "line": "240", "lineRule": "auto"])
        + property("ind", ["left": "0", "right": "0", "firstLineChars": "0", "firstLine": "0"])
        + property("jc", ["val": "left"]) + "</\(element)pPr>"
        + (index == 0 ? "<\(element)r><\(element)annotationRef/></\(element)r>" : "")
        + "<\(element)r><\(element)rPr>\(property("sz", ["val": "20"]))</\(element)rPr>"
        + "<\(element)t xml:space=\"preserve\">\(text.escapedForMarkup)</\(element)t></\(element)r></\(element)p>"
    }
    return head + texts.joined() + "</\(element)comment>"
  }

  private func property(_ name: String, _ values: KeyValuePairs<String, String>) -> String {
    let attributes = values.map { " \(attribute)\($0.key)=\"\($0.value)\"" }
    return "<\(element)\(name)\(declaration)\(attributes.joined())/>"
  }

  // MARK: Pieces of runs

  func startTag(_ name: String, _ attributes: String = "") -> String {
    "<\(element)\(name)\(attributes)>"
  }

  func endTag(_ name: String) -> String { "</\(element)\(name)>" }
}
