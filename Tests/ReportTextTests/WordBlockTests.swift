import Testing

@testable import ReportText

/// Words in a list of numbers that other blocks share.
@Suite struct WordBlockTests {
  private func scalars(_ words: [String]) -> [ArraySlice<UInt32>] {
    words.map { $0.unicodeScalars.map(\.value)[...] }
  }

  @Test func hasTheWordsInTheirOrder() {
    let words = scalars(["其中", "", "主要", "其他"])
    let block = WordBlock(words)
    #expect(Array(block) == words)
    #expect(block.end == 1 + 3 * 4 + 6)
  }

  @Test func blocksStandBehindOneAnother() {
    let (first, second) = (scalars(["件", "人次"]), scalars(["份"]))
    var values: [UInt32] = [7]
    WordBlock.append(first, to: &values)
    WordBlock.append(second, to: &values)
    let block = WordBlock(values, at: 1)
    #expect(Array(block) == first)
    #expect(Array(WordBlock(values, at: block.end)) == second)
    #expect(WordBlock(values, at: block.end).end == values.count)
  }

  @Test func findsTheWordsWithAFirstCharacterInTheirOrder() {
    let block = WordBlock(scalars(["其中", "占", "", "其", "其他"]))
    let first = "其".unicodeScalars.map(\.value)[0]
    var numbers: [Int] = []
    var place = block.firstPlace(of: first)
    while let number = block.number(at: place, beginningWith: first) {
      numbers.append(number)
      place += 1
    }
    #expect(numbers == [0, 3, 4])
    #expect(block.number(at: block.firstPlace(of: 0x4E00), beginningWith: 0x4E00) == nil)
  }

  @Test func tellsTheFirstAndTheLastCharacters() {
    let block = WordBlock(scalars(["其中", "", "占"]))
    var (firsts, lasts): ([UInt32], [UInt32]) = ([], [])
    block.forEachFirst { firsts.append($0) }
    block.forEachLast { lasts.append($0) }
    #expect(firsts == [0x5176, 0x5360])
    #expect(lasts == [0x4E2D, 0x5360])
    #expect(WordBlock([]).isEmpty)
    #expect(WordBlock([]).end == 1)
  }
}
