/// A web page that was saved with its pictures as mail is (RFC 2557), as Word and browsers do.
public enum WebArchive {
  /// No archive of a document has more parts.
  private static let mostParts = 10_000

  /// The page of an archive: the first part of it that is one.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limit: How long the page may be.
  public static func page(of bytes: [UInt8], limit: ExpansionLimit) -> [UInt8]? {
    var rest = bytes[...]
    let head = MailHead(&rest)
    guard let boundary = head.parameter("boundary", of: "content-type") else {
      return page(head, rest)
    }
    for part in parts(of: rest, boundary: boundary) {
      var rest = part
      let head = MailHead(&rest)
      if let page = page(head, rest), page.count <= limit.bytes { return page }
    }
    return nil
  }

  private static func page(_ head: MailHead, _ contents: ArraySlice<UInt8>) -> [UInt8]? {
    let type = head.value("content-type")?.lowercased() ?? ""
    guard type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") else { return nil }
    let encoding = head.value("content-transfer-encoding")?.lowercased() ?? ""
    switch encoding.filter({ !$0.isWhitespace }) {
    case "quoted-printable": return MailEncoding.quotedPrintable(contents)
    case "base64": return MailEncoding.base64(contents)
    default: return Array(contents)
    }
  }

  /// What stands between the lines of a boundary.
  private static func parts(
    of bytes: ArraySlice<UInt8>, boundary: String
  ) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var lineStart = bytes.startIndex
    while lineStart < bytes.endIndex, parts.count < mostParts {
      let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if bytes[lineStart..<lineEnd].starts(with: mark) {
        if let start { parts.append(bytes[start..<lineStart]) }
        start = min(lineEnd + 1, bytes.endIndex)
      }
      lineStart = lineEnd + 1
    }
    if let start, start < bytes.endIndex { parts.append(bytes[start...]) }
    return parts
  }
}

/// The head of a message or a part: names and values (RFC 5322).
private struct MailHead {
  private var values: [String: String] = [:]

  /// Takes the head off.
  init(_ bytes: inout ArraySlice<UInt8>) {
    var lines: [String] = []
    // Blank lines may precede a head, and one ends it.
    bytes = bytes.drop { $0 == 0x0A || $0 == 0x0D }
    while !bytes.isEmpty {
      let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[..<end].filter { $0 != 0x0D }
      bytes = bytes[min(end + 1, bytes.endIndex)...]
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if let last = lines.indices.last, line[0] == 0x20 || line[0] == 0x09 {
        lines[last] += text
      } else {
        lines.append(text)
      }
    }
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0.isWhitespace }
      values[line[..<colon].lowercased()] = String(value)
    }
  }

  func value(_ name: String) -> String? { values[name] }

  /// A parameter of a value, without quotation marks.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = values[name] else { return nil }
    for piece in value.split(separator: ";").dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].filter({ !$0.isWhitespace }).lowercased() == parameter
      else { continue }
      return String(sides[1].filter { $0 != "\"" && !$0.isWhitespace })
    }
    return nil
  }
}

/// The encodings of contents that mail carries (RFC 2045).
private enum MailEncoding {
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        decoded.append(byte)
        continue
      }
      if index + 1 < bytes.endIndex, let high = bytes[index].hexadecimalValue,
        let low = bytes[index + 1].hexadecimalValue
      {
        decoded.append(high << 4 | low)
        index += 2
      } else {
        // The line goes on in the next one.
        while index < bytes.endIndex, bytes[index] <= 0x20, bytes[index] != 0x0A { index += 1 }
        if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
      }
    }
    return decoded
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      guard let value = base64Value(byte) else { continue }
      buffer = (buffer << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        decoded.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return decoded
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
