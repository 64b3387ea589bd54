import DocumentSyntax
import ReportModel
import ReportText

/// Reads Word documents: Office Open XML, ECMA-376.
public enum WordReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - limit: How many bytes its parts may have together when they are unpacked.
  /// - Throws: ``ReadError`` for a document that is damaged, protected or hostile.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    var body: WordBody
    do {
      body = try self.body(contents, limit)
    } catch {
      throw .package(error)
    }
    guard !body.exceedsLimit else { throw .exceedsLimit(limit) }
    return body.finish()
  }

  private static func body(
    _ contents: [UInt8], _ limit: ExpansionLimit
  ) throws(PackageError) -> WordBody {
    var archive = try ZipArchive(contents, limit: limit)
    let parts = try WordParts(&archive)
    let styles = try styles(parts, &archive)
    let numbering = try numbering(parts, styles, &archive)
    let unread = archive
    var body = WordBody(styles: styles, numbering: numbering, limit: limit)
    body.beginPart(parts.main)
    try archive.parse(parts.main, into: &body)
    if body.isFieldOpen {
      // A field without an end would hide all that follows it.
      archive = unread
      body = WordBody(styles: styles, numbering: numbering, limit: limit, showsFields: true)
      body.beginPart(parts.main)
      try archive.parse(parts.main, into: &body)
    }
    body.endMainText()
    for (part, isEndnotes) in [(parts.footnotes, false), (parts.endnotes, true)] {
      guard let part, body.notes.hasReferences(toEndnotes: isEndnotes), archive.contains(part)
      else { continue }
      body.beginPart(part)
      try archive.parse(part, into: &body)
    }
    for note in body.notes.all { body.layout.append(note) }
    if let failure = styles.failure { throw failure }
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
