import Testing

@testable import ReportText

private func number(_ string: String) -> Int? {
  let bytes = Array(string.utf8)
  return ChineseNumeral.parse(bytes.span, 0..<bytes.count)
}

@Suite struct ChineseNumeralTests {
  @Test(arguments: 1...99)
  func headingNumeralsReadBack(value: Int) {
    #expect(number(ChineseNumeral.string(value)) == value)
  }

  @Test(arguments: [
    (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (25, "二十五"), (99, "九十九"), (0, "0"),
    (100, "100"), (-3, "-3"),
  ])
  func headingNumeralsAreWrittenAsHeadingsDo(value: Int, expected: String) {
    #expect(ChineseNumeral.string(value) == expected)
  }

  @Test(arguments: [
    ("二〇一八", 2018), ("二O一八", 2018), ("二Ｏ一七", 2017), ("二○一六", 2016), ("二零一八", 2018),
    ("一二三", 123), ("〇五", 5), ("零", 0), ("两", 2),
  ])
  func digitByDigit(text: String, expected: Int) {
    #expect(number(text) == expected)
  }

  @Test(arguments: [
    ("三百二十", 320), ("一百零五", 105), ("一百〇五", 105), ("一百一十二", 112), ("一百十二", 112), ("五百", 500),
    ("两千零一十八", 2018), ("一千零五", 1005), ("一千零五十", 1050), ("九千九百九十九", 9999),
  ])
  func withMultipliers(text: String, expected: Int) {
    #expect(number(text) == expected)
  }

  @Test(arguments: [
    "", "概", "一概", "十十", "十百", "二十百", "一二十", "百", "千", "一百五", "一千二", "十零", "百零", "一百零", "〇十",
    "一百零零五", "二十零五", "一 二", "12", "O", "OO", "o", "○", "一万", "二十一二", "一一一一一一一一一一一一一一一一一一一",
  ])
  func garbage(text: String) {
    #expect(number(text) == nil)
  }

  @Test func lettersAreNoNumeralsOnTheirOwn() {
    for scalar in "一二三四五六七八九十百千〇零两".unicodeScalars {
      #expect(ChineseNumeral.isNumeral(scalar.value))
    }
    for scalar in "oOＯ0５概万".unicodeScalars {
      #expect(!ChineseNumeral.isNumeral(scalar.value))
    }
  }
}
