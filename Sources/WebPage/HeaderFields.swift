/// The value of a header with its parameters: `form-data; name="draft"; filename="a.docx"`.
struct HeaderFields {
  /// What stands before the parameters.
  let value: String
  /// The parameters by their names in small letters; of two with one name, the first.
  let parameters: [String: [UInt8]]

  init(_ header: String) {
    var reader = ParameterReader(Array(header.utf8))
    value = String(decoding: reader.token(), as: UTF8.self)
    var parameters: [String: [UInt8]] = [:]
    while let (name, value) = reader.parameter() {
      if parameters[name] == nil { parameters[name] = value }
    }
    self.parameters = parameters
  }
}

private struct ParameterReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What stands before the next semicolon or equals sign, without blanks around it.
  mutating func token() -> [UInt8] {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ";"),
      bytes[offset] != UInt8(ascii: "=")
    {
      offset += 1
    }
    var token = bytes[start..<offset]
    while let first = token.first, first == 0x20 || first == 0x09 { token.removeFirst() }
    while let last = token.last, last == 0x20 || last == 0x09 { token.removeLast() }
    return Array(token)
  }

  /// The next parameter.
  mutating func parameter() -> (name: String, value: [UInt8])? {
    guard offset < bytes.count else { return nil }
    offset += 1
    let name = String(decoding: token(), as: UTF8.self).lowercased()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
      return (name, [])
    }
    offset += 1
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return (name, token()) }
    offset += 1
    let value = quoted()
    // Nothing but blanks stands between the quotes and the next semicolon.
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ";") { offset += 1 }
    return (name, value)
  }

  /// What stands before the closing quotes. A backslash stands for itself, as in the paths that old
  /// browsers send, but before quotes.
  private mutating func quoted() -> [UInt8] {
    var value: [UInt8] = []
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count,
        bytes[offset + 1] == UInt8(ascii: "\"")
      {
        offset += 1
      }
      value.append(bytes[offset])
      offset += 1
    }
    offset += 1
    return value
  }
}
