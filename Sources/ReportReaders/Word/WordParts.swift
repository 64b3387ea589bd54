import DocumentSyntax

/// The names of the parts of a Word document's package, as its relations give them.
struct WordParts {
  /// The part with the text.
  private(set) var main = "word/document.xml"
  private(set) var styles: String? = "word/styles.xml"
  private(set) var numbering: String? = "word/numbering.xml"
  private(set) var footnotes: String? = "word/footnotes.xml"
  private(set) var endnotes: String? = "word/endnotes.xml"
  private(set) var comments: String? = "word/comments.xml"
  /// The documents that stand in the text, by the identifiers that it has for them.
  private(set) var chunks: [String: String] = [:]

  /// Finds the parts. Where the package has no relations, they have the names that Word gives them.
  init(_ archive: inout ZipArchive) throws(PackageError) {
    let package = try Relations(of: "", in: &archive)
    if let target = package?.target("officeDocument"), archive.contains(target) { main = target }
    guard let document = try Relations(of: main, in: &archive) else { return }
    styles = document.target("styles")
    numbering = document.target("numbering")
    footnotes = document.target("footnotes")
    endnotes = document.target("endnotes")
    comments = document.target("comments")
    chunks = document.chunks
  }
}

/// The relations of a part to others, Open Packaging Conventions (ECMA-376 part 2), section 6.5.
private struct Relations: XMLHandler {
  enum Name: String, XMLName {
    case relation = "rel:Relationship"

    static let namespaces = [
      "rel": ["http://schemas.openxmlformats.org/package/2006/relationships"]
    ]
  }

  /// The folder of the part that the relations are those of, with a slash at its end.
  private let folder: String
  /// The targets by the last word of the relation's type: the words before it are others in the
  /// strict variant.
  private var targets: [String: String] = [:]
  /// The targets that are documents in the text, by the relations' identifiers.
  private(set) var chunks: [String: String] = [:]

  /// Reads the relations of a part, or of the package itself, which has no name.
  init?(of part: String, in archive: inout ZipArchive) throws(PackageError) {
    let slash = part.lastIndex(of: "/")
    folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
    let relations = "\(folder)_rels/\(name).rels"
    guard archive.contains(relations) else { return nil }
    try archive.parse(relations, into: &self)
  }

  func target(_ type: String) -> String? { targets[type] }

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    guard let type = attributes.string("Type"), let target = attributes.string("Target"),
      attributes.string("TargetMode") != "External"
    else { return }
    let word = type.split(separator: "/").last.map(String.init) ?? type
    if word == "aFChunk", let id = attributes.string("Id") { chunks[id] = path(of: target) }
    guard targets[word] == nil else { return }
    targets[word] = path(of: target)
  }

  func end(_ name: Name) {}

  /// The name of a member for a target, which is relative to the folder if it has no slash before it.
  private func path(of target: String) -> String {
    let isAbsolute = target.utf8.first == UInt8(ascii: "/")
    var steps: [Substring] = []
    for step in (isAbsolute ? target : folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
