import Testing

@testable import Recognition

@Suite struct DateTextTests {
  private struct Parts: Equatable, CustomStringConvertible {
    let year: Int?
    let month: Int?
    let day: Int?
    let text: String

    var description: String { "\(year ?? 0)-\(month ?? 0)-\(day ?? 0) “\(text)”" }
  }

  private func first(_ text: String) -> Parts? {
    let bytes = Array(text.utf8)
    var cursor = 0
    return DateText.next(bytes.span, 0..<bytes.count, from: &cursor).map {
      Parts(
        year: $0.year, month: $0.month, day: $0.day,
        text: String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }

  @Test(
    arguments: [
      ("2017年1月8日", 2017, 1, 8), ("2017 年 1 月 8 日", 2017, 1, 8), ("2017年01月08日", 2017, 1, 8),
      ("２０１７年１月８日", 2017, 1, 8), ("二〇一七年一月八日", 2017, 1, 8), ("二○一七年十二月三十一日", 2017, 12, 31),
      ("二O一七年一月八日", 2017, 1, 8), ("二Ｏ一七年一月八日", 2017, 1, 8), ("二0一七年一月八日", 2017, 1, 8),
      ("二零一七年元月八日", 2017, 1, 8), ("2017年元月8日", 2017, 1, 8), ("元月8日", nil, 1, 8),
      ("12月31日", nil, 12, 31), ("2017年12月", 2017, 12, nil), ("2017年", 2017, nil, nil),
      ("3月", nil, 3, nil),
      ("17年1月8日", 17, 1, 8), ("一七年一月八日", 17, 1, 8), ("2017年8日", 2017, nil, 8),
    ] as [(String, Int?, Int?, Int?)])
  func reads(text: String, year: Int?, month: Int?, day: Int?) {
    let parts = Parts(year: year, month: month, day: day, text: text)
    #expect(first(text) == parts)
    #expect(first("自\(text)起") == parts)
  }

  @Test(arguments: ["", "年", "月日", "8日", "今年", "2017", "12345热线", "第3期", "日月年", "元旦"])
  func readsNothingElse(text: String) {
    #expect(first(text) == nil)
  }

  @Test func goesOnBehindADate() {
    let bytes = Array("自2017年1月1日起至12月31日止，2018年3月报送".utf8)
    var cursor = 0
    var found: [String] = []
    while let date = DateText.next(bytes.span, 0..<bytes.count, from: &cursor) {
      found.append(String(decoding: bytes[date.range], as: UTF8.self))
    }
    #expect(found == ["2017年1月1日", "12月31日", "2018年3月"])
    #expect(cursor == bytes.count)
  }

  @Test func tellsHowManyDigitsTheYearHas() {
    let bytes = Array("一七年一月".utf8)
    let date = DateText(bytes.span, at: 0, before: bytes.count)
    #expect(date?.yearDigits == 2)
  }

  @Test func readsNothingBehindItsEnd() {
    let bytes = Array("2017年1月8日".utf8)
    let date = DateText(bytes.span, at: 0, before: 7)
    #expect(date?.year == 2017)
    #expect(date?.month == nil)
  }
}

@Suite struct NumericDateTests {
  @Test(arguments: [
    ("2018-01-08", 2018, 1, 8), ("2018.1.8", 2018, 1, 8), ("2018/1/08", 2018, 1, 8),
    ("2018.12.31", 2018, 12, 31), ("2018-1.8", 2018, 1, 8),
  ])
  func reads(text: String, year: Int, month: Int, day: Int) throws {
    let bytes = Array(text.utf8)
    let read = NumericDate(bytes.span, at: 0, before: bytes.count)
    let date = try #require(read)
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.range == 0..<bytes.count)
    #expect(date.yearRange == 0..<4)
  }

  @Test(arguments: [
    "", "2018", "2018-01", "2018-01-", "18-1-8", "2018-001-08", "20181-1-8", "2018-1-123",
    "2018年1月8日",
  ])
  func readsNothingElse(text: String) {
    let bytes = Array(text.utf8)
    let date = NumericDate(bytes.span, at: 0, before: bytes.count)
    #expect(date == nil)
  }
}

@Suite struct YearFinderTests {
  private func first(_ text: String) -> (Int, String)? {
    let bytes = Array(text.utf8)
    return YearFinder.first(bytes.span, 0..<bytes.count).map {
      ($0.year, String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }

  private func firstOutsideDate(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    return YearFinder.firstOutsideDate(bytes.span, 0..<bytes.count)?.year
  }

  @Test(arguments: [
    ("2017年", "2017"), ("云溪县2017年度", "2017"), ("2017 年", "2017"), ("２０１７年", "２０１７"),
    ("二〇一七年", "二〇一七"),
    ("二○一七年", "二○一七"), ("二O一七年", "二O一七"), ("二零一七年", "二零一七"), ("去年和2017年", "2017"),
    ("十年来，2017年", "2017"), ("2017年和2016年", "2017"),
  ])
  func finds(text: String, digits: String) throws {
    let found = try #require(first(text))
    #expect(found == (2017, digits))
  }

  @Test(arguments: ["", "年", "17年", "一七年", "今年", "12017年", "1017年", "3000年", "2017", "2017度"])
  func findsNothingElse(text: String) {
    #expect(first(text) == nil)
  }

  @Test(
    arguments: [
      ("2018年3月1日", nil), ("2018 年 3 月", nil), ("发布于2018年3月1日，2017年度", 2017),
      ("2017年度（2018年3月）", 2017),
      ("2017年1-12月", 2017), ("二〇一八年三月一日", nil), ("2017年", 2017),
    ] as [(String, Int?)])
  func leavesDatesOut(text: String, year: Int?) {
    #expect(firstOutsideDate(text) == year)
  }
}
