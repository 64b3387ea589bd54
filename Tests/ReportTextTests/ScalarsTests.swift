import Testing

@testable import ReportText

@Suite struct ScalarsTests {
  @Test func everyScalarReadsForwardsAndBackwards() {
    for value in stride(from: UInt32(1), through: 0x10FFFF, by: 37) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let forwards = bytes.span.scalar(at: 0)
      #expect(forwards.value == value)
      #expect(forwards.length == bytes.count)
      let backwards = bytes.span.scalar(before: bytes.count)
      #expect(backwards?.value == value)
      #expect(backwards?.length == bytes.count)
      #expect(bytes.span.scalar(at: bytes.count, before: bytes.count) == nil)
    }
    #expect([UInt8]().span.scalar(before: 0) == nil)
  }

  @Test(arguments: [
    ("", 0..<0), ("甲", 0..<3), ("  甲 ", 2..<5), ("\u{3000}\t甲 乙\u{A0}\r\n", 4..<11),
    (" \u{3000} ", 5..<5),
    ("\u{FEFF}甲\u{200B}\u{200E}", 3..<6),
  ])
  func trimmedRanges(text: String, expected: Range<Int>) {
    let bytes = Array(text.utf8)
    #expect(bytes.span.trimmed(0..<bytes.count) == expected)
  }

  @Test func trimmingStaysInTheRange() {
    let bytes = Array("甲 \u{3000}乙".utf8)
    #expect(bytes.span.trimmed(3..<7) == 7..<7)
    #expect(bytes.span.trimmed(4..<10) == 7..<10)
  }

  @Test func literals() {
    let bytes = Array("信息公开公开".utf8)
    let places = [6, 7, 15, -1].map { bytes.span.matches("公开", at: $0) }
    #expect(places == [true, false, false, false])
    let ranges = [0..<18, 7..<18, 7..<17].map { bytes.span.firstRange(of: "公开", in: $0) }
    #expect(ranges == [6..<12, 12..<18, nil])
    let empty = bytes.span.firstRange(of: "", in: 0..<18)
    #expect(empty == nil)
    let tooLong = bytes.span.firstRange(of: "公开公开信", in: 0..<12)
    #expect(tooLong == nil)
  }
}
