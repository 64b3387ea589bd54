extension NamedFile {
  /// The path as text; bytes that are no UTF-8 are percent-encoded.
  var name: String { String(path: path) }

  /// The path as text without what changes nothing in front: services that know the files of a
  /// repository by their paths do not know `./draft.md`.
  var relativeName: String { String(path: Array(relativePath)) }

  /// The path as a URI reference (RFC 3986), every byte of it: relative where the path is.
  var uri: String {
    var text = path.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in relativePath {
      if Self.isPlain(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += byte.percentEncoded
      }
    }
    return text
  }

  private var relativePath: ArraySlice<UInt8> {
    var rest = path[...]
    while rest.starts(with: "./".utf8), rest.count > 2 {
      rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: "/") }
    }
    return rest
  }

  /// Whether a byte stands for itself in a path. A colon might be taken for the end of a scheme.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
