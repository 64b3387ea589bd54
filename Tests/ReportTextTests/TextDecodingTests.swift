import Testing

@testable import ReportText

private let sentence = "本机关全年主动公开政府信息１２条，无收费。"

@Suite struct TextDecodingTests {
  @Test func emptyFileIsEmptyText() {
    let text = SourceText(decoding: [])
    #expect(text.bytes.isEmpty)
    #expect(text.encoding == .utf8)
    #expect(text.lines.count == 1)
    #expect(text.position(at: 0) == Position(line: 1, column: 1))
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0xFF, 0xFE], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ] as [([UInt8], TextEncoding)])
  func markAloneIsEmptyText(mark: [UInt8], encoding: TextEncoding) {
    let text = SourceText(decoding: mark)
    #expect(text.bytes.isEmpty)
    #expect(text.encoding == encoding)
    #expect(text.invalidBytes.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyEncodingGivesTheSameText(lineBreak: String) throws {
    let content = "一、概述\(lineBreak)\(sentence)𠮷\(lineBreak)"
    let files: [([UInt8], TextEncoding)] = [
      (Array(content.utf8), .utf8),
      ([0xEF, 0xBB, 0xBF] + Array(content.utf8), .utf8),
      ([0xFF, 0xFE] + (try encoded(content, as: "UTF-16LE")), .utf16LittleEndian),
      ([0xFE, 0xFF] + (try encoded(content, as: "UTF-16BE")), .utf16BigEndian),
      (try encoded(content, as: "GB18030"), .gb18030),
      ([0x84, 0x31, 0x95, 0x33] + (try encoded(content, as: "GB18030")), .gb18030),
    ]
    for (file, encoding) in files {
      let text = SourceText(decoding: file)
      #expect(text.bytes == Array(content.utf8))
      #expect(text.encoding == encoding)
      #expect(text.invalidBytes.isEmpty)
      #expect(text.lines.count == 3)
      #expect(text.position(at: text.lines.starts[1]) == Position(line: 2, column: 1))
    }
  }

  @Test func randomTextsSurviveEveryEncoding() throws {
    var random = RandomSource(seed: 1)
    let rare: [Unicode.Scalar] = ["𠮷", "😀", "é", "·", "—", "ü", "\u{E000}", "㐀", "䶵", "ﬀ", "한"]
    for count in [1, 2, 3, 5, 8, 100, 5_000, 30_000] {
      for _ in 0..<(count < 10 ? 20 : 2) {
        // A file of a single common Chinese character or two can be valid in both encodings.
        let content = "公开" + random.text(count: count, rare: rare)
        let utf16 = try encoded(content, as: "UTF-16LE")
        let bigEndian = try encoded(content, as: "UTF-16BE")
        let gb18030 = try encoded(content, as: "GB18030")
        for file in [
          Array(content.utf8), [0xEF, 0xBB, 0xBF] + Array(content.utf8), [0xFF, 0xFE] + utf16,
          [0xFE, 0xFF] + bigEndian, gb18030,
        ] {
          let text = SourceText(decoding: file)
          #expect(text.bytes.elementsEqual(content.utf8))
          #expect(text.invalidBytes.isEmpty)
        }
      }
    }
  }

  @Test func charactersAcrossTheConvertersBuffer() throws {
    // 64 KiB of output, shifted byte by byte, so that a character of 2, 3 and 4 bytes lies across.
    for shift in 0..<8 {
      for character in ["é", "报", "𠮷"] {
        let content =
          String(repeating: "a", count: shift)
          + String(repeating: character, count: 70_000 / character.utf8.count)
        let text = SourceText(decoding: [0xFF, 0xFE] + (try encoded(content, as: "UTF-16LE")))
        #expect(text.bytes.elementsEqual(content.utf8))
      }
    }
  }

  @Test(arguments: ["报告", "概述", "年报", "二〇一八年", "政府信息公开年度报告", "无。"])
  func shortGBKTextIsNotTakenForUTF8(content: String) throws {
    let text = SourceText(decoding: try encoded(content, as: "GBK"))
    #expect(text.encoding == .gb18030)
    #expect(text.string(in: 0..<text.bytes.count) == content)
  }

  @Test(arguments: ["政府信息", "一、概述", sentence, sentence + sentence])
  func damagedUTF8StaysUTF8(content: String) {
    let bytes = Array(content.utf8)
    for index in bytes.indices {
      var file = bytes
      file[index] = 0xFF
      let text = SourceText(decoding: file)
      #expect(text.encoding == .utf8)
      #expect(text.invalidBytes.first.map { index - 3 < $0.fileOffset } == true)
      #expect(text.invalidBytes.first.map { $0.fileOffset <= index } == true)
    }
  }

  @Test func damagedGB18030StaysGB18030() throws {
    var file = try encoded(sentence, as: "GB18030")
    file.append(0xFF)
    let text = SourceText(decoding: file)
    #expect(text.encoding == .gb18030)
    #expect(text.string(in: 0..<text.bytes.count) == sentence + "\u{FFFD}")
    #expect(text.invalidBytes.map(\.fileOffset) == [file.count - 1])
    #expect(text.invalidBytes.map(\.firstByte) == [0xFF])
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func invalidBytesInUTF8AreNamedWithTheirFileOffset(mark: [UInt8]) {
    let file = mark + Array("公开".utf8) + [0xC0, 0xAF] + Array("报告\n".utf8) + [0xE6, 0x8A]
    let text = SourceText(decoding: file)
    #expect(text.string(in: 0..<text.bytes.count) == "公开\u{FFFD}报告\n\u{FFFD}")
    #expect(
      text.invalidBytes == [
        InvalidBytes(fileOffset: mark.count + 6, firstByte: 0xC0, byteCount: 2, range: 6..<9),
        InvalidBytes(fileOffset: mark.count + 15, firstByte: 0xE6, byteCount: 2, range: 16..<19),
      ])
  }

  @Test func neighbouringInvalidBytesAreOnePlace() {
    let text = SourceText(decoding: Array("公开报告".utf8) + [0xFF, 0xFE, 0x80] + Array("年".utf8))
    #expect(text.string(in: 0..<text.bytes.count) == "公开报告\u{FFFD}年")
    #expect(text.invalidBytes.map(\.fileOffset) == [12])
  }

  @Test func oddLastByteOfUTF16() throws {
    let file = [0xFF, 0xFE] + (try encoded("年报", as: "UTF-16LE")) + [0x41]
    let text = SourceText(decoding: file)
    #expect(text.string(in: 0..<text.bytes.count) == "年报\u{FFFD}")
    #expect(text.invalidBytes == [InvalidBytes(fileOffset: 6, firstByte: 0x41, range: 6..<9)])
  }

  @Test func unpairedSurrogates() {
    // 年, a high surrogate, 报, a low surrogate, 告, a high surrogate at the end.
    let file: [UInt8] = [
      0xFE, 0xFF, 0x5E, 0x74, 0xD8, 0x42, 0x62, 0xA5, 0xDF, 0xB7, 0x54, 0x4A, 0xD8, 0x42,
    ]
    let text = SourceText(decoding: file)
    #expect(text.string(in: 0..<text.bytes.count) == "年\u{FFFD}报\u{FFFD}告\u{FFFD}")
    #expect(text.invalidBytes.map(\.fileOffset) == [4, 8, 12])
    #expect(text.invalidBytes.map(\.firstByte) == [0xD8, 0xDF, 0xD8])
  }

  @Test func truncatedGB18030() throws {
    let file = try encoded(sentence, as: "GB18030") + [0x95]
    let text = SourceText(decoding: file)
    #expect(text.string(in: 0..<text.bytes.count) == sentence + "\u{FFFD}")
    #expect(text.invalidBytes.map(\.fileOffset) == [file.count - 1])
    let fourBytes = try encoded("年度报告𠮷", as: "GB18030")
    for length in 9..<12 {
      let cut = SourceText(decoding: Array(fourBytes.prefix(length)))
      #expect(cut.invalidBytes.first?.fileOffset == 8)
      #expect(cut.string(in: 0..<12) == "年度报告")
    }
  }

  @Test func nulBytesAreInvalidInEveryEncoding() throws {
    let content = "公开\0报告\0\0\n年"
    let expected = "公开\u{FFFD}报告\u{FFFD}\n年"
    let files: [([UInt8], [Int])] = [
      (Array(content.utf8), [6, 13]),
      ([0xEF, 0xBB, 0xBF] + Array(content.utf8), [9, 16]),
      ([0xFF, 0xFE] + (try encoded(content, as: "UTF-16LE")), [6, 12]),
      ([0xFE, 0xFF] + (try encoded(content, as: "UTF-16BE")), [6, 12]),
      (try encoded(content, as: "GB18030"), [4, 9]),
    ]
    for (file, offsets) in files {
      let text = SourceText(decoding: file)
      #expect(text.string(in: 0..<text.bytes.count) == expected)
      #expect(text.invalidBytes.map(\.fileOffset) == offsets)
      #expect(text.invalidBytes.map(\.firstByte) == [0, 0])
      #expect(text.invalidBytes.map(\.range) == [6..<9, 15..<18])
    }
  }

  @Test func randomBytesAlwaysGiveValidText() {
    var random = RandomSource(seed: 2)
    let marks: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    for count in 0..<400 {
      for mark in marks {
        let file = mark + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        let text = SourceText(decoding: file)
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        #expect(!text.bytes.contains(0))
        for place in text.invalidBytes {
          #expect(text.string(in: place.range) == "\u{FFFD}")
          #expect(file[place.fileOffset] == place.firstByte)
        }
        let offsets = text.invalidBytes.map(\.fileOffset)
        #expect(offsets == offsets.sorted())
      }
    }
  }
}
