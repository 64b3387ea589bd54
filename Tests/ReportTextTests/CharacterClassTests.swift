import Testing

@testable import ReportText

private func all(_ characters: String, _ test: (UInt32) -> Bool) -> Bool {
  characters.unicodeScalars.allSatisfy { test($0.value) }
}

private func none(_ characters: String, _ test: (UInt32) -> Bool) -> Bool {
  !characters.unicodeScalars.contains { test($0.value) }
}

@Suite struct CharacterClassTests {
  @Test func whitespace() {
    #expect(
      all(" \t\r\n\u{3000}\u{A0}\u{FEFF}\u{200B}\u{200E}\u{2028}", CharacterClass.isWhitespace))
    #expect(none("a0一、\u{FFFD}_", CharacterClass.isWhitespace))
  }

  @Test func han() {
    #expect(all("一龥㐀〇々𠮷豈", CharacterClass.isHan))
    #expect(none("a1１、（①ㄅあ한\u{FFFD}", CharacterClass.isHan))
  }

  @Test func punctuation() {
    #expect(all("，。、；：？！“”‘’（）《》【】…—·～％", CharacterClass.isChinesePunctuation))
    #expect(none(",.;:?!\"'()一１ａＡ \u{3000}-", CharacterClass.isChinesePunctuation))
  }

  @Test func digits() {
    #expect("0123456789".unicodeScalars.map { CharacterClass.digit($0.value) } == Array(0...9))
    #expect("０１２３４５６７８９".unicodeScalars.map { CharacterClass.digit($0.value) } == Array(0...9))
    #expect(none("/:a一①／：", { CharacterClass.digit($0) != nil }))
  }

  @Test func letters() {
    #expect(all("azAZ", CharacterClass.isLetter))
    #expect(none("@[`{ａéа一1", CharacterClass.isLetter))
  }

  @Test func wide() {
    #expect(all("一，（Ａ한あ😀𠮷", CharacterClass.isWide))
    #expect(none("aé·—“ﾊ", CharacterClass.isWide))
  }

  @Test func halfWidth() {
    #expect(CharacterClass.halfWidth(0xFF08) == 0x28)
    #expect(CharacterClass.halfWidth(0xFF5E) == 0x7E)
    #expect(CharacterClass.halfWidth(0x3001) == 0x3001)
    #expect(CharacterClass.halfWidth(0x41) == 0x41)
  }
}
