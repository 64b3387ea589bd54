import DocumentSyntax
import ReportModel

/// Reads the title among the properties of a document that is a package: `docProps/core.xml` of Word,
/// `meta.xml` of OpenDocument.
struct PackageTitle: XMLHandler {
  enum Name: String, XMLName {
    case title = "dc:title"

    static let namespaces = ["dc": [OfficeNamespaces.metadata]]
  }

  /// No title is longer, in bytes.
  private static let longest = 600

  private var isInTitle = false
  private var bytes: [UInt8] = []

  /// The titles in a part of a package; none where it has no such part, or the part is damaged: the
  /// document can be read without it.
  static func titles(in part: String, of archive: inout ZipArchive) -> [OutsideTitle] {
    guard archive.contains(part) else { return [] }
    var handler = PackageTitle()
    guard (try? archive.parse(part, into: &handler)) != nil, !handler.bytes.isEmpty else {
      return []
    }
    return [OutsideTitle(.metadata, String(decoding: handler.bytes, as: UTF8.self))]
  }

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) { isInTitle = bytes.isEmpty }

  mutating func end(_ name: Name) { isInTitle = false }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInTitle, self.bytes.count + bytes.count <= Self.longest else { return }
    self.bytes += bytes
  }
}
