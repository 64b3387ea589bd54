import DocumentSyntax

/// Takes the linter's own comments out of a Word document, and nobody else's.
struct WordCleaning {
  private var package: WordPackage
  /// The numbers of the comments.
  private var ids: Set<String> = []
  /// The numbers of their last paragraphs, by which newer parts know them.
  private var paragraphs: Set<String> = []

  private init(_ package: WordPackage) {
    self.package = package
  }

  /// A document without the linter's comments; itself where it has none.
  ///
  /// - Parameters:
  ///   - contents: The document.
  ///   - limit: How much it may hold when it is unpacked.
  ///   - forgetsAuthor: Whether the linter is taken out of the list of authors, too.
  static func cleaned(
    _ contents: [UInt8], limit: ExpansionLimit, forgetsAuthor: Bool
  ) throws(PackageError) -> (bytes: [UInt8], count: Int) {
    var cleaning = WordCleaning(try WordPackage(contents, limit: limit))
    try cleaning.clean(forgetsAuthor: forgetsAuthor)
    guard cleaning.package.isChanged else { return (contents, 0) }
    return (try cleaning.package.written(), cleaning.ids.count)
  }

  private mutating func clean(forgetsAuthor: Bool) throws(PackageError) {
    if let part = package.part("comments") {
      try removeComments(from: part)
      guard !ids.isEmpty else { return }
      for story in package.stories { try removeMarks(from: story) }
      try removeEntries()
    }
    if forgetsAuthor, let people = package.part("people") {
      try edit(people) { markup, edits in
        for element in markup.elements
        where element.name == .person && element.attributes["author"] == ReviewSignature.author {
          edits.remove(element.range)
        }
      }
    }
  }

  private mutating func edit(
    _ part: String, _ body: (XMLMarkup<WordMarkName>, inout MarkupEdits) -> Void
  ) throws(PackageError) {
    let markup = try package.markup(part)
    var edits = MarkupEdits()
    body(markup, &edits)
    if !edits.isEmpty { package.replace(part, by: edits.applied(to: markup.bytes)) }
  }

  private mutating func removeComments(from part: String) throws(PackageError) {
    var ids: Set<String> = []
    var paragraphs: Set<String> = []
    try edit(part) { markup, edits in
      for (index, element) in markup.elements.enumerated()
      where element.name == .comment && element.attributes["author"] == ReviewSignature.author {
        if let id = element.attributes["id"] { ids.insert(id) }
        let own = markup.elements[index...].prefix {
          element.range.contains($0.startTag.lowerBound)
        }
        let last = own.last { $0.name == .paragraph }
        if let paragraph = last?.attributes["paraId"] { paragraphs.insert(paragraph) }
        edits.remove(element.range)
      }
    }
    (self.ids, self.paragraphs) = (ids, paragraphs)
  }

  /// Removes the beginnings and ends of the comments' words, and the runs that refer to them.
  private mutating func removeMarks(from part: String) throws(PackageError) {
    let ids = self.ids
    try edit(part) { markup, edits in
      for (index, element) in markup.elements.enumerated() {
        guard let id = element.attributes["id"], ids.contains(id) else { continue }
        switch element.name {
        case .commentStart, .commentEnd: edits.remove(element.range)
        case .commentReference:
          edits.remove(markup.elements[markup.runOfReferenceAlone(index) ?? index].range)
        default: break
        }
      }
    }
  }

  /// Removes what newer parts say of the comments. An answer of somebody else to one of them stands by
  /// itself then.
  private mutating func removeEntries() throws(PackageError) {
    let paragraphs = self.paragraphs
    guard !paragraphs.isEmpty else { return }
    if let part = package.part("commentsExtended") {
      try edit(part) { markup, edits in
        for (index, element) in markup.elements.enumerated() where element.name == .extendedComment
        {
          if paragraphs.contains(element.attributes["paraId"] ?? "") {
            edits.remove(element.range)
          } else if let parent = element.attributes["paraIdParent"], paragraphs.contains(parent),
            let attribute = markup.attribute("paraIdParent", parent, of: index)
          {
            edits.remove(attribute)
          }
        }
      }
    }
    var durable: Set<String> = []
    if let part = package.part("commentsIds") {
      try edit(part) { markup, edits in
        for element in markup.elements
        where element.name == .commentIdentifier
          && paragraphs.contains(element.attributes["paraId"] ?? "")
        {
          if let id = element.attributes["durableId"] { durable.insert(id) }
          edits.remove(element.range)
        }
      }
    }
    guard let part = package.part("commentsExtensible") else { return }
    try edit(part) { markup, edits in
      for element in markup.elements
      where element.name == .extensibleComment
        && durable.contains(element.attributes["durableId"] ?? "")
      {
        edits.remove(element.range)
      }
    }
  }
}

extension XMLMarkup<WordMarkName> {
  /// The run in which there is nothing but a reference to a comment; nil where there is more.
  fileprivate func runOfReferenceAlone(_ reference: Int) -> Int? {
    guard let run = elements[reference].parent, elements[run].name == .run else { return nil }
    let others = elements[run...].prefix { elements[run].range.contains($0.startTag.lowerBound) }
      .filter { $0.parent == run && $0.name != .runProperties }
    return others.count == 1 ? run : nil
  }

  /// Where an attribute stands, with the blank before it, in bytes.
  fileprivate func attribute(_ name: String, _ value: String, of element: Int) -> Range<Int>? {
    let tag = elements[element].startTag
    for quote in ["\"", "'"] {
      let wanted = Array(" \(prefix(of: element))\(name)=\(quote)\(value)\(quote)".utf8)
      for start in tag where bytes[start...].starts(with: wanted) {
        return start..<start + wanted.count
      }
    }
    return nil
  }
}
