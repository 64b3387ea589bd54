import DocumentSyntax
import ReportModel
import ReportText

/// Reads OpenDocument texts (ODF 1.0 to 1.3, part 3).
///
/// What is seen is what a person sees in the text: no headers and footers, comments, deletions,
/// hidden text and tables of contents; automatic numbers are part of their paragraphs' text. Texts
/// in frames follow the paragraph that they are anchored to, notes the whole document.
public enum OpenDocumentReader {
  private static let styles = "styles.xml"
  private static let content = "content.xml"
  private static let properties = "meta.xml"
  private static let manifest = "META-INF/manifest.xml"

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - limit: How much may be unpacked from it, and how much text it may have.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    do throws(PackageError) {
      var archive = try ZipArchive(contents, limit: limit)
      do throws(PackageError) {
        var styles = OpenDocumentStyleSheet()
        if archive.contains(Self.styles) { try archive.parse(Self.styles, into: &styles) }
        var body = OpenDocumentBody(part: content, styles: styles.styles, limit: limit)
        try archive.parse(content, into: &body)
        guard let draft = body.finish() else { throw .exceedsLimit(limit) }
        return draft.titled(PackageTitle.titles(in: Self.properties, of: &archive))
      } catch {
        throw isEncrypted(&archive) ? .encrypted : error
      }
    } catch {
      throw .package(error)
    }
  }

  /// Whether the manifest says how a part was encrypted: the part itself only looks damaged then.
  private static func isEncrypted(_ archive: inout ZipArchive) -> Bool {
    var entries = OpenDocumentManifest()
    // A damaged manifest says nothing.
    try? archive.parse(manifest, into: &entries)
    return entries.isEncrypted
  }
}

/// The list of a package's parts.
private struct OpenDocumentManifest: XMLHandler {
  enum Name: String, XMLName {
    case encryption = "manifest:encryption-data"

    static let namespaces = [
      "manifest": ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"]
    ]
  }

  private(set) var isEncrypted = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) { isEncrypted = true }

  mutating func end(_ name: Name) {}
}
