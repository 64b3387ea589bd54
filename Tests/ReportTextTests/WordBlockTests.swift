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

  @Test func findsTheWordsThatStandAtAnIndexInTheirOrder() {
    let block = WordBlock(scalars(["其中", "占", "", "其", "其他", "中"]))
    let text = "其中占".unicodeScalars.map(\.value)
    #expect(words(of: block, at: 0, in: text) == [[0, 2], [3, 1]])
    #expect(words(of: block, at: 1, in: text) == [[5, 1]])
    #expect(words(of: block, at: 0, in: Array(text.prefix(1))) == [[3, 1]])
    #expect(words(of: block, at: 0, in: [0x4E00]).isEmpty)
  }

  private func words(of block: WordBlock, at index: Int, in text: [UInt32]) -> [[Int]] {
    var found: [[Int]] = []
    let span = text.span
    block.forEach(at: index, of: span) { number, length in
      found.append([number, length])
      return true
    }
    return found
  }

  @Test func findsTheFirstWordAtTheEnd() {
    let block = WordBlock(scalars(["", "人次", "次", "共计人次"]))
    #expect(number(of: block, endingIn: "共计人次") == 1)
    #expect(number(of: block, endingIn: "次") == 2)
    #expect(number(of: block, endingIn: "件") == nil)
    #expect(number(of: block, endingIn: "") == nil)
  }

  private func number(of block: WordBlock, endingIn text: String) -> Int? {
    let scalars = text.unicodeScalars.map(\.value)
    let span = scalars.span
    return block.number(endingIn: span)
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
