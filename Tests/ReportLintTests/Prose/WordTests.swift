import Testing

@testable import Prose

/// Words to look for.
@Suite struct WordTests {
  @Test(arguments: ["", "信息条", "3G网", "é", "𠮷野家", "（"])
  func isTheTextInUTF8(_ text: String) {
    #expect(Word(stringLiteral: text).utf8 == Array(text.utf8))
  }

  @Test func wordsAreFoundByBothEnds() {
    let words: Words = ["件", "人次", "人", "0x"]
    let piece = Word(stringLiteral: "人次30人").scalars
    #expect(words.first(startingIn: piece)?.scalars == Word("人次").scalars)
    #expect(words.first(endingIn: piece)?.scalars == Word("人").scalars)
    #expect(words.first(startingIn: piece.dropFirst(2)) == nil)
    #expect(words.all.map(\.utf8.count) == [3, 6, 3, 2])
  }
}
