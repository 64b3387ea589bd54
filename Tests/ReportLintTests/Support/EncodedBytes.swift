import ReportText

/// Text in the bytes of an encoding, for files that tests make.
func encodedBytes(_ text: String, as encoding: String) throws -> [UInt8] {
  struct NoConverter: Error {}
  guard let converter = TextConverter(from: "UTF-8", to: encoding) else { throw NoConverter() }
  let utf8 = Array(text.utf8)
  var bytes: [UInt8] = []
  converter.convert(utf8, utf8.indices) { piece in
    if case .text(let converted) = piece { bytes.append(contentsOf: converted) }
  }
  return bytes
}
