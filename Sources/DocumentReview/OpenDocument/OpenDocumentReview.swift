import DocumentSyntax
import ReportModel

/// Writes a review into an OpenDocument text: annotations at their words.
package struct OpenDocumentReview {
  private static let part = "content.xml"
  /// What the names of the linter's own annotations begin with.
  private static let name = "reportlint"

  private let archive: ZipArchive
  private let index: OpenDocumentIndex

  private var markup: XMLMarkup<OpenDocumentMarkName> { index.markup }

  /// Opens a document.
  ///
  /// - Parameters:
  ///   - contents: The document, without annotations of the linter.
  ///   - limit: How much it may hold when it is unpacked.
  /// - Throws: `PackageError` for one that is damaged.
  package init(_ contents: [UInt8], limit: ExpansionLimit) throws(PackageError) {
    let archive = try ZipArchive(contents, limit: limit)
    var reading = archive
    self.archive = archive
    index = OpenDocumentIndex(try XMLMarkup(Self.part, in: &reading))
  }

  /// A document without the linter's annotations, and how many these were; itself where it has none.
  ///
  /// - Parameters:
  ///   - contents: The document.
  ///   - limit: How much it may hold when it is unpacked.
  package static func cleaned(
    _ contents: [UInt8], limit: ExpansionLimit
  ) throws(PackageError) -> (bytes: [UInt8], count: Int) {
    let review = try OpenDocumentReview(contents, limit: limit)
    let (edits, count) = review.removals
    guard count > 0 else { return (contents, 0) }
    let bytes = try review.archive.replacing([(part, edits.applied(to: review.markup.bytes))])
    return (bytes, count)
  }

  /// What takes the linter's annotations out.
  private var removals: (edits: MarkupEdits, count: Int) {
    var edits = MarkupEdits()
    var names: Set<String> = []
    var count = 0
    for (index, element) in markup.elements.enumerated() where element.name == .creator {
      guard let parent = element.parent, markup.elements[parent].name == .annotation,
        markup.string(in: index) == ReviewSignature.author
      else { continue }
      if let name = markup.elements[parent].attributes["name"] { names.insert(name) }
      edits.remove(markup.elements[parent].range)
      count += 1
    }
    for element in markup.elements
    where element.name == .annotationEnd && names.contains(element.attributes["name"] ?? "") {
      edits.remove(element.range)
    }
    return (edits, count)
  }

  /// The document with the comments of a review in it.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - signature: By whom and when it is written.
  /// - Throws: `PackageError` where the package is damaged.
  package func written(
    _ review: Review, by signature: ReviewSignature
  ) throws(PackageError) -> [UInt8] {
    let taken = Set(markup.elements.compactMap { $0.attributes["name"] })
    let marks = OpenDocumentMarks(markup, signature)
    var starts: [Int: [String]] = [:]
    var ends: [Int: [String]] = [:]
    var number = 0
    for comment in review.comments {
      guard let range = range(of: comment.place) else { continue }
      repeat { number += 1 } while taken.contains("\(Self.name)\(number)")
      let name = "\(Self.name)\(number)"
      starts[range.lowerBound, default: []].append(
        marks.annotation(name, comment.paragraphs, hasEnd: !range.isEmpty))
      if !range.isEmpty { ends[range.upperBound, default: []].append(marks.end(name)) }
    }
    var edits = MarkupEdits()
    for place in Set(starts.keys).union(ends.keys).sorted() {
      let text = (ends[place, default: []] + starts[place, default: []]).joined()
      edits.put(text, at: place, of: markup)
    }
    return try archive.replacing([(Self.part, edits.applied(to: markup.bytes))])
  }

  /// Where a comment's words stand in the part, in bytes; the first paragraph for the document as a whole.
  private func range(of place: [OriginPiece]) -> Range<Int>? {
    let isPlace = place.count == 1 && place[0].range.isEmpty
    let ranges = place.compactMap { index.range(of: $0.origin, isPlace: isPlace) }
    guard let first = ranges.first, let last = ranges.last else {
      let paragraph = ParagraphOrigin(part: Self.part, paragraph: 0)
      return index.range(of: .paragraph(paragraph), isPlace: false)
    }
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }
}

extension MarkupEdits {
  /// Puts text at a place, which may be that of the bracket that ends the only tag of an element.
  fileprivate mutating func put(
    _ text: String, at place: Int, of markup: XMLMarkup<OpenDocumentMarkName>
  ) {
    let element = markup.elements.firstIndex {
      $0.isOneTag && $0.startTag.upperBound - 2 == place
    }
    guard let element else {
      insert(text, at: place)
      return
    }
    replace(place..<place + 2, by: ">\(text)</\(markup.qualifiedName(of: element))>")
  }
}

/// How annotations are written, with the prefixes of a document.
private struct OpenDocumentMarks {
  private let office: String
  private let text: String
  private let metadata: String
  private let time: String

  init(_ markup: XMLMarkup<OpenDocumentMarkName>, _ signature: ReviewSignature) {
    func prefix(_ namespace: String, _ usual: String) -> String {
      markup.rootNamespaces.first { $0.value == namespace && !$0.key.isEmpty }?.key ?? usual
    }
    office = prefix(OfficeNamespaces.openDocumentOffice, "office")
    text = prefix(OfficeNamespaces.openDocumentText, "text")
    metadata = prefix(OfficeNamespaces.metadata, "dc")
    time = signature.time
  }

  func annotation(_ name: String, _ paragraphs: [String], hasEnd: Bool) -> String {
    // The namespaces are declared once more: a document need not have all of them.
    let head =
      "<\(office):annotation xmlns:\(metadata)=\"\(OfficeNamespaces.metadata)\""
      + (hasEnd ? " \(office):name=\"\(name)\"" : "") + ">"
    let signature =
      "<\(metadata):creator>\(ReviewSignature.author)</\(metadata):creator>"
      + "<\(metadata):date>\(time)</\(metadata):date>"
    let texts = paragraphs.map { "<\(text):p>\($0.escapedForMarkup)</\(text):p>" }
    return head + signature + texts.joined() + "</\(office):annotation>"
  }

  func end(_ name: String) -> String { "<\(office):annotation-end \(office):name=\"\(name)\"/>" }
}
