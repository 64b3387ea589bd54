extension String {
  /// The path of a file as text. Of bytes that are no UTF-8, each stands as `%` and two hexadecimal
  /// digits, so that two files never have one name.
  package init(path bytes: [UInt8]) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self = text
      return
    }
    var decoder = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var text = ""
    var offset = bytes.startIndex
    loop: while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let encoded):
        text.unicodeScalars.append(UTF8.decode(encoded))
        bytes.formIndex(&offset, offsetBy: encoded.count)
      case .error(let length):
        let end = bytes.index(offset, offsetBy: length)
        for byte in bytes[offset..<end] { text += byte.percentEncoded }
        offset = end
      case .emptyInput: break loop
      }
    }
    self = text
  }
}

extension UInt8 {
  /// As `%` and two hexadecimal digits (RFC 3986, 2.1).
  var percentEncoded: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
  }
}
