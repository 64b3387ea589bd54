import Testing

@testable import LintReporters

@Suite("Columns")
struct ColumnLayoutTests {
  @Test("Chinese characters fill two columns")
  func width() {
    #expect(ColumnLayout.width(of: "ab概述，1") == 9)
    #expect(ColumnLayout.padded("概述", to: 6) == "概述  ")
    #expect(ColumnLayout.padded("概述", to: 2) == "概述")
  }

  @Test("what is too wide is cut")
  func shortened() {
    #expect(ColumnLayout.shortened("概述概述", to: 8) == "概述概述")
    #expect(ColumnLayout.shortened("概述概述", to: 7) == "概述概…")
    #expect(ColumnLayout.shortened("概述概述", to: 6) == "概述…")
  }

  @Test("lines are broken at spaces and between Chinese characters, not before punctuation")
  func wrapped() {
    #expect(ColumnLayout.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(ColumnLayout.wrapped("unbreakable word", to: 5) == ["unbreakable", "word"])
    #expect(ColumnLayout.wrapped("一二三，四五", to: 6) == ["一二", "三，四", "五"])
    #expect(ColumnLayout.wrapped("一二（三四）五", to: 6) == ["一二", "（三", "四）五"])
    #expect(ColumnLayout.wrapped("", to: 6) == [""])
  }
}
