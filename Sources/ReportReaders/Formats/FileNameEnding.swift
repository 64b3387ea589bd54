/// What stands behind the last dot of a file's name, in lower case.
struct FileNameEnding {
  private let bytes: [UInt8]

  /// Takes the ending of a name, which need not be valid UTF-8; nil where there is none.
  init?(_ name: [UInt8]) {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    bytes = name[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  func matches(_ ending: String) -> Bool {
    bytes.elementsEqual(ending.utf8)
  }
}
