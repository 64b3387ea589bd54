import Testing

@testable import ReportText

/// The bytes of files beside their text.
@Suite struct FileBytesTests {
  private static let encodings: [TextEncoding] = [
    .utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian,
  ]

  private struct NoConverter: Error {}

  private func encoded(_ text: String, _ encoding: TextEncoding, marked: Bool) throws -> [UInt8] {
    guard let converter = TextConverter(from: "UTF-8", to: encoding.rawValue) else {
      throw NoConverter()
    }
    let bytes = Array(text.utf8)
    var result = marked ? encoding.mark : []
    converter.convert(bytes, bytes.indices) { piece in
      if case .text(let converted) = piece { result.append(contentsOf: converted) }
    }
    return result
  }

  @Test(arguments: encodings, [true, false])
  func placesAreFoundInEveryEncoding(encoding: TextEncoding, marked: Bool) throws {
    let text = "年报A，\r\n𠮷é件"
    let file = try encoded(text, encoding, marked: marked)
    let bytes = FileBytes(file, decodedTo: SourceText(decoding: file, as: encoding))
    var offsets = [0]
    var expected = [marked ? encoding.mark.count : 0]
    for scalar in text.unicodeScalars {
      let character = String(scalar)
      offsets.append(offsets[offsets.count - 1] + character.utf8.count)
      expected.append(
        expected[expected.count - 1] + (try encoded(character, encoding, marked: false)).count)
    }
    #expect(bytes.fileOffsets(of: offsets) == expected)
    #expect(bytes.mark == (marked ? encoding.mark : []))
  }

  @Test func placesBehindInvalidBytesAreThoseOfTheFile() {
    let file = Array("报".utf8) + [0xE6, 0xE6, 0x00] + Array("告".utf8) + [0xFF]
    let bytes = FileBytes(file, decodedTo: SourceText(decoding: file, as: .utf8))
    #expect(bytes.text.bytes == Array("报\u{FFFD}告\u{FFFD}".utf8))
    #expect(bytes.fileOffsets(of: [0, 3, 6, 9, 12]) == [0, 3, 6, 9, 10])
    // Inside what stands for invalid bytes.
    #expect(bytes.fileOffsets(of: [4]) == nil)
    #expect(bytes.fileOffsets(of: [13]) == nil)
  }

  @Test func longTextsAreFollowedInPieces() throws {
    let text = String(repeating: "政府信息公开，", count: 20_000) + "末"
    let file = try encoded(text, .gb18030, marked: false)
    let bytes = FileBytes(file, decodedTo: SourceText(decoding: file))
    #expect(bytes.text.encoding == .gb18030)
    #expect(
      bytes.fileOffsets(of: [0, text.utf8.count - 3, text.utf8.count])
        == [0, file.count - 2, file.count])
  }

  @Test func aGBKFileStaysOne() throws {
    let narrow = try encoded("年度报告", .gb18030, marked: false)
    let gbk = FileBytes(narrow, decodedTo: SourceText(decoding: narrow, as: .gb18030))
    #expect(gbk.encoded("〔，") == [0xA1, 0xB2, 0xA3, 0xAC])
    #expect(gbk.encoded("𠮷") == nil)
    let wide = try encoded("年度报告𠮷", .gb18030, marked: false)
    let gb18030 = FileBytes(wide, decodedTo: SourceText(decoding: wide, as: .gb18030))
    #expect(gb18030.encoded("𠮷")?.count == 4)
  }
}
