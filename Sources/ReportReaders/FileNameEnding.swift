/// What stands behind the last dot of a file's name, in lower case.
struct FileNameEnding {
  private let bytes: [UInt8]

  /// Takes the ending of a name, which need not be valid UTF-8; nil where there is none.
  init?(_ name: [UInt8]) {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    bytes = name[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  func matches(_ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { bytes.elementsEqual($0) }
  }
}

extension ForeignFormat {
  /// The endings of documents in formats that cannot be read.
  private static let endings: [StaticString] = [
    "doc", "docx", "docm", "wps", "rtf", "odt", "pdf", "ofd", "htm", "html", "shtml", "mht", "xls",
    "xlsx", "et", "ods", "csv",
  ]

  /// Whether a file's name is that of a document which may be a draft in a format that cannot be
  /// read.
  ///
  /// - Parameter name: The name as the system has it, which need not be valid UTF-8.
  public static func isDocument(fileName name: [UInt8]) -> Bool {
    guard let ending = FileNameEnding(name) else { return false }
    return endings.contains { ending.matches($0) }
  }
}
