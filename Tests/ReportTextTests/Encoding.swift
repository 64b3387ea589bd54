import Glibc
import Testing

/// Encodes a text with the C library.
func encoded(_ text: String, as encoding: String) throws -> [UInt8] {
  let converter = try #require(iconv_open(encoding, "UTF-8"))
  try #require(converter != iconv_t(bitPattern: -1))
  defer { iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let capacity = output.count
  let written = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target -> Int? in
      var from = source.baseAddress
      var fromLeft = source.count
      var to = target.baseAddress
      var toLeft = capacity
      let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
      return result == -1 ? nil : capacity - toLeft
    }
  }
  return try output.prefix(#require(written)).map { UInt8(bitPattern: $0) }
}
