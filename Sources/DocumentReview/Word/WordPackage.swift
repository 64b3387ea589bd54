import DocumentSyntax

/// The package of a Word document: its parts, and how they are related.
struct WordPackage {
  private static let contentTypes = "[Content_Types].xml"
  private static let commentsType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  private static let transitional =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A relation of the main part to another.
  private struct Relation {
    let id: String
    /// The last word of its type.
    let kind: String
    let isStrict: Bool
    /// The name of the other part.
    let target: String
  }

  private let limit: ExpansionLimit
  private let archive: ZipArchive
  /// The part with the text.
  let main: String
  private let relations: [Relation]
  /// The parts that are to be written anew, in the order in which they were first changed.
  private var changed: [(name: String, contents: [UInt8])] = []

  /// Opens a package.
  init(_ contents: [UInt8], limit: ExpansionLimit) throws(PackageError) {
    self.limit = limit
    let archive = try ZipArchive(contents, limit: limit)
    self.archive = archive
    let package = try Self.relations(of: "", in: archive)
    let target = package.first { $0.kind == "officeDocument" }?.target
    main = target.flatMap { archive.contains($0) ? $0 : nil } ?? "word/document.xml"
    relations = try Self.relations(of: main, in: archive)
  }

  /// The package with the parts that were changed.
  func written() throws(PackageError) -> [UInt8] {
    try archive.replacing(changed)
  }

  var isChanged: Bool { !changed.isEmpty }

  // MARK: Parts

  /// The part that has a relation of a kind to the main one; nil where there is none.
  func part(_ kind: String) -> String? {
    relations.first { $0.kind == kind && archive.contains($0.target) }?.target
  }

  /// The parts with text of the document, the main one first.
  var stories: [String] {
    let kinds = ["footnotes", "endnotes", "header", "footer"]
    return [main]
      + relations.filter { kinds.contains($0.kind) && archive.contains($0.target) }.map(\.target)
  }

  func contains(_ part: String) -> Bool {
    changed.contains { $0.name == part } || archive.contains(part)
  }

  /// A part as it is now.
  func markup(_ part: String) throws(PackageError) -> XMLMarkup<WordMarkName> {
    if let own = changed.first(where: { $0.name == part }) {
      return try XMLMarkup(own.contents, part: part)
    }
    var archive = self.archive
    return try XMLMarkup(part, in: &archive)
  }

  mutating func replace(_ part: String, by contents: [UInt8]) {
    if let index = changed.firstIndex(where: { $0.name == part }) {
      changed[index].contents = contents
    } else {
      changed.append((part, contents))
    }
  }

  // MARK: The part of the comments

  /// The part of the comments, which is made where there is none.
  mutating func commentsPart(namespace: String) throws(PackageError) -> String {
    if let part = part("comments") { return part }
    let folder = Self.folder(of: main)
    var number = 1
    var name: String { "\(folder)comments\(number == 1 ? "" : String(number)).xml" }
    while contains(name) { number += 1 }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    replace(name, by: Array("\(head)<w:comments xmlns:w=\"\(namespace)\"></w:comments>".utf8))
    try relate(to: name)
    try declare(name)
    return name
  }

  private mutating func relate(to part: String) throws(PackageError) {
    let taken = Set(relations.map(\.id))
    var number = relations.count + 1
    while taken.contains("rId\(number)") { number += 1 }
    let isStrict = relations.contains(where: \.isStrict)
    let type = (isStrict ? Self.strict : Self.transitional) + "/comments"
    let name = Self.relationsPart(of: main)
    let target = part.dropFirst(Self.folder(of: main).count)
    let attributes = "Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(target)\""
    guard archive.contains(name) else {
      let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
      let text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"\(namespace)\"><Relationship \(attributes)/></Relationships>"
      replace(name, by: Array(text.utf8))
      return
    }
    let markup = try markup(name)
    replace(name, by: markup.appending("Relationship \(attributes)/>"))
  }

  private mutating func declare(_ part: String) throws(PackageError) {
    // Some programs leave the types out, and read documents without them.
    guard archive.contains(Self.contentTypes) else { return }
    let markup = try markup(Self.contentTypes)
    let attributes = "PartName=\"/\(part)\" ContentType=\"\(Self.commentsType)\""
    replace(Self.contentTypes, by: markup.appending("Override \(attributes)/>"))
  }

  // MARK: Relations

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  private static func relationsPart(of part: String) -> String {
    let folder = folder(of: part)
    return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
  }

  private static func relations(
    of part: String, in archive: ZipArchive
  ) throws(PackageError) -> [Relation] {
    var archive = archive
    let name = relationsPart(of: part)
    guard archive.contains(name) else { return [] }
    let markup = try XMLMarkup<WordMarkName>(name, in: &archive)
    return markup.elements.compactMap { element in
      guard element.name == .relation, let type = element.attributes["Type"],
        let target = element.attributes["Target"], element.attributes["TargetMode"] != "External"
      else { return nil }
      return Relation(
        id: element.attributes["Id"] ?? "",
        kind: type.split(separator: "/").last.map(String.init) ?? type,
        isStrict: type.hasPrefix(strict), target: path(of: target, in: folder(of: part)))
    }
  }

  /// The name of a member for a target, which is relative to the folder if it has no slash before it.
  private static func path(of target: String, in folder: String) -> String {
    var steps: [Substring] = []
    let whole = target.hasPrefix("/") ? target : folder + target
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

extension XMLMarkup {
  /// The document with something at the end of its root.
  ///
  /// - Parameter child: The element without the bracket that it begins with, and without a prefix: it
  ///   gets the root's.
  func appending(_ child: String) -> [UInt8] {
    appending("<\(prefix(of: 0))\(child)", to: 0)
  }

  /// The document with text at the end of an element.
  func appending(_ text: String, to element: Int) -> [UInt8] {
    var edits = MarkupEdits()
    let target = elements[element]
    if target.isOneTag {
      let end = target.startTag.upperBound
      edits.replace(end - 2..<end, by: ">\(text)</\(qualifiedName(of: element))>")
    } else {
      edits.insert(text, at: target.endTag.lowerBound)
    }
    return edits.applied(to: bytes)
  }
}
