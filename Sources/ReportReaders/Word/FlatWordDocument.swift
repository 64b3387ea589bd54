import DocumentSyntax

/// A Word document in one piece of XML: its parts are elements of it.
struct FlatWordDocument {
  /// The document as a package of which every part is all of it: a reader of a part passes over the
  /// others.
  let archive: ZipArchive

  /// Takes a file; nil for one that is no XML.
  init?(_ contents: [UInt8], limit: ExpansionLimit) {
    let start = contents.first { $0 > 0x20 }
    let isMarked = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]].contains { mark in
      contents.starts(with: mark)
    }
    guard start == UInt8(ascii: "<") || isMarked else { return nil }
    // Nothing may stand before what XML begins with.
    let isBlank = contents.first.map { $0 > 0 && $0 <= 0x20 } ?? false
    let document = isBlank ? Array(contents.drop { $0 <= 0x20 }) : contents
    let parts = ["document", "styles", "numbering", "footnotes", "endnotes", "comments"]
    archive = ZipArchive(of: document, as: parts.map { "word/\($0).xml" }, limit: limit)
  }
}
