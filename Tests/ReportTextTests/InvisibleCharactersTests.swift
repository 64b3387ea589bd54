import Testing

@testable import ReportText

@Suite struct InvisibleCharactersTests {
  private func places(_ text: String) -> [Range<Int>] { Array(text.utf8).span.invisibleRanges }

  @Test(arguments: [
    ("3\u{200B}6件", [1..<4]), ("\u{202A}一、\u{202C}", [0..<3, 9..<12]),
    ("1\u{2060}\u{FEFF}2", [1..<7]), ("☑\u{FE0F}\u{FFFC}", [3..<9]),
    ("\u{2068}甲\u{2069}", [0..<3, 6..<9]),
  ])
  func areFound(text: String, expected: [Range<Int>]) {
    #expect(places(text) == expected)
  }

  @Test("wherever they stand in a block of bytes")
  func anywhere() {
    for before in 0..<40 {
      for behind in 0..<40 {
        let text =
          String(repeating: "a", count: before) + "\u{200E}" + String(repeating: "，", count: behind)
        #expect(places(text) == [before..<before + 3])
      }
    }
  }

  @Test(arguments: [
    "“政府信息”——公开…‘是’①②", "，。、；：？！（）０１％～￥\u{FFFD}", "①■□○●№℃→×", "𠀀豈﹏﹐", "",
    String(repeating: "公开“申请”12件，", count: 20),
  ])
  func othersAreSeen(text: String) {
    #expect(places(text).isEmpty)
  }
}
