import Testing

@testable import ReportText

/// Bytes are taken for UTF-8 exactly where the standard library takes them for it.
@Suite struct UTF8ValidationTests {
  private func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// All first bytes with the second bytes at which something changes, alone and among others.
  @Test func everyBeginning() {
    let seconds: [UInt8] = [0, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    let rests: [[UInt8]] = [[], [0x80], [0x80, 0xBF], Array("，政府".utf8), Array("abcdefgh".utf8)]
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in seconds {
        for rest in rests {
          for before in [[], Array("信息".utf8)] {
            let bytes = before + [first, second] + rest
            if bytes.span.isValidUTF8 != isValid(bytes) { wrong.append(bytes) }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func textWithOneByteChanged() {
    var random = RandomSource(seed: 7)
    let text = Array("2024年，公开信息é“公开”𠀀ab一二三四五六七八九十\u{1F600}政府".utf8)
    let isTextValid = text.span.isValidUTF8
    #expect(isTextValid)
    for _ in 0..<20_000 {
      var bytes = text
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      bytes.removeLast(Int.random(in: 0...12, using: &random))
      let isFound = bytes.span.isValidUTF8
      #expect(isFound == isValid(bytes))
    }
  }
}
