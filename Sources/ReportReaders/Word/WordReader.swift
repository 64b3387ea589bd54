import DocumentSyntax
import ReportModel
import ReportText

/// Reads Word documents: Office Open XML, ECMA-376.
///
/// Also those in one piece of XML: as Word 2003 wrote them, and packages of today in that form.
public enum WordReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - limit: How many bytes its parts may have together when they are unpacked.
  /// - Throws: ``ReadError`` for a document that is damaged, protected or hostile.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    try read(contents, limit: limit, depth: 0)
  }

  /// Reads a document that stands in as many others.
  static func read(
    _ contents: [UInt8], limit: ExpansionLimit, depth: Int
  ) throws(ReadError) -> Draft {
    var body: WordBody
    do {
      body = try self.body(contents, limit, depth)
    } catch {
      throw .package(error)
    }
    guard !body.exceedsLimit else { throw .exceedsLimit(limit) }
    let titles = body.titles
    return body.finish().titled(titles)
  }

  private static func body(
    _ contents: [UInt8], _ limit: ExpansionLimit, _ depth: Int
  ) throws(PackageError) -> WordBody {
    let flat = FlatWordDocument(contents, limit: limit)
    var archive: ZipArchive
    if let flat { archive = flat.archive } else { archive = try ZipArchive(contents, limit: limit) }
    let parts = try WordParts(&archive)
    let styles = try styles(parts, &archive)
    let numbering = try numbering(parts, styles, &archive)
    let chunks = WordChunks(parts.chunks, in: &archive, limit: limit, depth: depth)
    func newBody(showsFields: Bool) -> WordBody {
      var body = WordBody(
        styles: styles, numbering: numbering, limit: limit, showsFields: showsFields)
      body.chunks = chunks
      if flat != nil { body.region = .body }
      return body
    }
    let unread = archive
    var body = newBody(showsFields: false)
    body.beginPart(parts.main)
    try archive.parse(parts.main, into: &body)
    if body.isFieldOpen {
      // A field without an end would hide all that follows it.
      archive = unread
      body = newBody(showsFields: true)
      body.beginPart(parts.main)
      try archive.parse(parts.main, into: &body)
    }
    body.endMainText()
    for (part, isEndnotes) in [(parts.footnotes, false), (parts.endnotes, true)] {
      guard let part, body.notes.hasReferences(toEndnotes: isEndnotes), archive.contains(part)
      else { continue }
      body.beginPart(part)
      if flat != nil { body.region = isEndnotes ? .endnotes : .footnotes }
      try archive.parse(part, into: &body)
    }
    if let comments = parts.comments { body.comments.read(comments, in: &archive) }
    for note in body.notes.all { body.layout.append(note) }
    if let failure = styles.failure { throw failure }
    body.titles = PackageTitle.titles(in: "docProps/core.xml", of: &archive)
    return body
  }

  private static func styles(
    _ parts: WordParts, _ archive: inout ZipArchive
  ) throws(PackageError) -> WordStyles {
    guard let name = parts.styles, archive.contains(name) else { return WordStyles() }
    return try WordStyles(name, in: &archive)
  }

  private static func numbering(
    _ parts: WordParts, _ styles: WordStyles, _ archive: inout ZipArchive
  ) throws(PackageError) -> WordNumbering {
    guard let name = parts.numbering, archive.contains(name) else { return WordNumbering() }
    var part = WordNumberingPart()
    try archive.parse(name, into: &part)
    return part.result(styles)
  }
}
