import Testing

@testable import ReportText

@Suite struct LineIndexTests {
  @Test(arguments: [
    ("", [""]), ("甲", ["甲"]), ("甲\n", ["甲", ""]), ("甲\r\n乙", ["甲", "乙"]),
    ("甲\r乙\r", ["甲", "乙", ""]), ("\n\r\n\r", ["", "", "", ""]), ("甲\r\r\n乙", ["甲", "", "乙"]),
    ("甲\n\r乙", ["甲", "", "乙"]),
  ])
  func linesWithoutTheirBreaks(content: String, expected: [String]) {
    let text = SourceText(content)
    let lines = (0..<text.lines.count).map {
      text.string(in: text.lines.range(ofLine: $0, in: text.bytes.span))
    }
    #expect(lines == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], 0...17)
  func aBreakIsFoundAtEveryPlace(lineBreak: String, length: Int) {
    let line = String(repeating: "a", count: length)
    for rest in ["", "\t", "bcdefgh", "甲乙丙丁"] {
      let text = SourceText(line + lineBreak + rest)
      #expect(text.lines.starts == [0, length + lineBreak.utf8.count], "\(rest)")
    }
  }

  @Test func columnsCountCharacters() {
    let text = SourceText("一、概述\r\n\u{3000}𠮷a")
    let positions = [0, 3, 12, 14, 17, 21, 22].map { text.position(at: $0) }
    #expect(
      positions == [
        Position(line: 1, column: 1), Position(line: 1, column: 2), Position(line: 1, column: 5),
        Position(line: 2, column: 1), Position(line: 2, column: 2), Position(line: 2, column: 3),
        Position(line: 2, column: 4),
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func positionsAgreeWithCounting(lineBreak: String) {
    var random = RandomSource(seed: 3)
    for count in [10, 1_365, 1_366, 4_096, 9_000] {
      let content = random.text(count: count, rare: ["𠮷", "é"])
        .unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0) }.joined(separator: lineBreak)
      let text = SourceText(content)
      var (line, column, offset) = (1, 1, 0)
      var previous: Unicode.Scalar = " "
      for scalar in content.unicodeScalars {
        if previous == "\n" || (previous == "\r" && scalar != "\n") {
          (line, column) = (line + 1, 1)
        }
        #expect(text.position(at: offset) == Position(line: line, column: column))
        #expect(text.lines.line(at: offset) == line - 1)
        previous = scalar
        column += 1
        offset += UTF8.width(scalar)
      }
      if previous == "\n" || previous == "\r" { (line, column) = (line + 1, 1) }
      #expect(text.position(at: offset) == Position(line: line, column: column))
      #expect(text.lines.count == line)
    }
  }

  @Test func aBreakAcrossTheBlocksOfTheIndex() {
    for padding in 4_090...4_100 {
      let text = SourceText(String(repeating: "a", count: padding) + "\r\n乙")
      #expect(text.lines.starts == [0, padding + 2])
      #expect(text.position(at: padding + 2) == Position(line: 2, column: 1))
      #expect(text.position(at: padding + 5) == Position(line: 2, column: 2))
    }
  }

  @Test func manyPositionsOnOneVeryLongLine() {
    let count = 2_000_000
    let text = SourceText(decoding: [UInt8]("报".utf8).repeated(count))
    for index in stride(from: 0, through: count, by: 1_000) {
      #expect(text.position(at: index * 3).column == index + 1)
    }
  }
}

extension [UInt8] {
  fileprivate func repeated(_ times: Int) -> [UInt8] {
    Array(repeatElement(self, count: times).joined())
  }
}
