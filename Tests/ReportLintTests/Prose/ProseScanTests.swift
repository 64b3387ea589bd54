import Testing

@testable import Prose

/// What is looked for several bytes at a time is found at every place.
struct ProseScanTests {
  private func line(_ word: String, after count: Int, before rest: Int) -> [UInt8] {
    Array((String(repeating: "甲", count: count) + word + String(repeating: "乙", count: rest)).utf8)
  }

  private func sign(_ bytes: [UInt8], _ range: Range<Int>, fullStops: Bool) -> Int {
    ProseScan.nextSign(bytes.span, range, fullStops: fullStops)
  }

  private func hasSumWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    ProseScan.hasSumWord(bytes.span, range)
  }

  @Test(arguments: 0...9, 0...9)
  func findsTheNextFigure(count: Int, rest: Int) {
    let bytes = line("7", after: count, before: rest)
    let end = bytes.count
    #expect(sign(bytes, 0..<end, fullStops: false) == count * 3)
    #expect(sign(bytes, 0..<count * 3, fullStops: false) == count * 3)
    #expect(sign(bytes, count * 3 + 1..<end, fullStops: true) == end)
  }

  @Test(arguments: 0...9, 0...9)
  func findsTheNextFullStop(count: Int, rest: Int) {
    let bytes = line("。", after: count, before: rest)
    #expect(sign(bytes, 0..<bytes.count, fullStops: true) == count * 3)
    #expect(sign(bytes, 0..<bytes.count, fullStops: false) == bytes.count)
  }

  @Test(arguments: ["其中", "共计", "合计", "３件"], 0...9)
  func findsWordsOfSums(word: String, count: Int) {
    let bytes = line(word, after: count, before: 3)
    #expect(hasSumWord(bytes, 0..<bytes.count))
    #expect(!hasSumWord(bytes, 0..<count * 3))
  }

  @Test(arguments: ["其实", "公共", "合并", "，：；"], 0...9)
  func passesOtherWords(word: String, count: Int) {
    let bytes = line(word, after: count, before: 3)
    #expect(!hasSumWord(bytes, 0..<bytes.count))
  }

  @Test(arguments: ["件", "人次", "平方米", "平方公里"])
  func keepsTheCharactersOfAUnit(name: String) {
    let scalars = name.unicodeScalars.map(\.value)
    let unit = Unit(stringLiteral: name)
    #expect(unit.scalars == scalars)
    #expect(unit.count == scalars.count)
    #expect(unit.first == scalars.first)
  }
}
