import DocumentSyntax

/// What a zip archive is, told by its directory and by what its members say of it.
enum PackageKind {
  /// As much of a member is looked at as any that says what a package is may have.
  private static let limit = ExpansionLimit(bytes: 4 * 1024 * 1024)

  /// What an archive is; nil for one that is damaged.
  static func kind(of contents: Span<UInt8>) -> FileKind? {
    let bytes = contents.withUnsafeBufferPointer(Array.init)
    guard var archive = try? ZipArchive(bytes, limit: limit) else { return nil }
    if let kind = openDocument(&archive) ?? officeOpenXML(&archive) { return kind }
    if archive.contains("OFD.xml") { return .foreign(.fixedLayout) }
    return byFolders(archive.names)
  }

  /// An OpenDocument package says what it is in a member of its own, and again in the manifest.
  private static func openDocument(_ archive: inout ZipArchive) -> FileKind? {
    for name in ["mimetype", "META-INF/manifest.xml"] {
      let member = contents(of: name, &archive)
      if member.span.contains("application/vnd.oasis.opendocument.text") {
        return .readable(.openDocument)
      }
      if member.span.contains("application/vnd.oasis.opendocument.spreadsheet") {
        return .readable(.openWorkbook)
      }
      if member.span.contains("application/vnd.oasis.opendocument.") {
        return .foreign(.otherDocument)
      }
    }
    return nil
  }

  /// A package of Office says of which type its main part is.
  private static func officeOpenXML(_ archive: inout ZipArchive) -> FileKind? {
    let types = contents(of: "[Content_Types].xml", &archive)
    if wordTypes.contains(where: { types.span.contains($0) }) { return .readable(.word) }
    if workbookTypes.contains(where: { types.span.contains($0) }) { return .readable(.workbook) }
    return nil
  }

  private static let wordTypes: [StaticString] = [
    "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
    "ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml",
  ]

  private static let workbookTypes: [StaticString] = [
    "spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml",
    "ms-excel.sheet.macroEnabled.main+xml", "ms-excel.template.macroEnabled.main+xml",
  ]

  private static func byFolders(_ names: some Collection<[UInt8]>) -> FileKind {
    func isIn(_ folder: String) -> Bool {
      names.contains { name in
        name.prefix(folder.utf8.count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
          .elementsEqual(folder.utf8)
      }
    }
    if isIn("word/") { return .readable(.word) }
    let others = ["xl/workbook.bin", "ppt/", "visio/", "_meta/", "meta-inf/container.xml"]
    if others.contains(where: isIn) {
      return .foreign(.otherDocument)
    }
    if isIn("xl/") { return .readable(.workbook) }
    return .foreign(.archive)
  }

  /// The contents of a member; as much of one as can be read, or nothing.
  private static func contents(of name: String, _ archive: inout ZipArchive) -> [UInt8] {
    guard archive.contains(name) else { return [] }
    var contents: [UInt8] = []
    try? archive.unpack(name) { piece in
      contents.append(contentsOf: piece)
      return true
    }
    return contents
  }
}
