import LintReporters

/// What a program is told of a request that is not answered by findings.
enum ErrorDocument {
  /// An object with the reason.
  static func json(_ reason: String) -> [UInt8] {
    var text: [UInt8] = []
    text.append(contentsOf: "{\"version\":1,\"error\":\"".utf8)
    for scalar in reason.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: text += [0x5C, UInt8(scalar.value)]
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: text.append(0x20)
      default: text += Array(String(scalar).utf8)
      }
    }
    text.append(contentsOf: "\"}\n".utf8)
    return text
  }
}
