import ReportText
import Testing

@Suite struct CalendarDateTests {
  @Test(
    arguments: [
      (2018, 2, 28), (2016, 2, 29), (2000, 2, 29), (nil, 2, 29), (2018, 12, 31), (2018, 4, 30),
      (2018, nil, nil),
      (nil, 12, nil), (nil, nil, 31),
    ] as [(Int?, Int?, Int?)])
  func exists(year: Int?, month: Int?, day: Int?) {
    #expect(CalendarDate(year: year, month: month, day: day).fault == nil)
  }

  @Test(
    arguments: [
      (2018, 2, 29, .noSuchDay(last: 28)), (1900, 2, 29, .noSuchDay(last: 28)),
      (nil, 2, 30, .noSuchDay(last: 29)), (2018, 4, 31, .noSuchDay(last: 30)),
      (2018, 1, 32, .noSuchDay(last: 31)), (2018, 1, 0, .dayZero), (2018, 0, 1, .noSuchMonth),
      (2018, 13, 40, .noSuchMonth),
    ] as [(Int?, Int, Int, CalendarDate.Fault)])
  func doesNotExist(year: Int?, month: Int, day: Int, fault: CalendarDate.Fault) {
    #expect(CalendarDate(year: year, month: month, day: day).fault == fault)
  }

  @Test func areOrderedByTime() {
    let dates = [
      CalendarDate(), CalendarDate(month: 3, day: 31), CalendarDate(year: 2018),
      CalendarDate(year: 2018, month: 1), CalendarDate(year: 2018, month: 1, day: 31),
      CalendarDate(year: 2018, month: 2, day: 1), CalendarDate(year: 2019, month: 1, day: 1),
    ]
    #expect(dates.reversed().sorted() == dates)
    #expect(dates[1].inYear(2018) == CalendarDate(year: 2018, month: 3, day: 31))
    #expect(!dates[3].isWhole)
    #expect(dates[4].isWhole)
  }

  @Test func countsDays() throws {
    #expect(CalendarDate(daysSinceMarchOfYear0: 0) == CalendarDate(year: 0, month: 3, day: 1))
    #expect(CalendarDate(year: 1970, month: 1, day: 1).daysSinceMarchOfYear0 == 719_468)
    #expect(CalendarDate(year: 2018, month: 1).daysSinceMarchOfYear0 == nil)
    var date = CalendarDate(year: 1899, month: 12, day: 31)
    let first = try #require(date.daysSinceMarchOfYear0)
    // Over a century without a leap day at its start, and over the one with.
    for days in 1...73_000 {
      let next = CalendarDate(daysSinceMarchOfYear0: first + days)
      let isNextDay =
        next == CalendarDate(year: date.year, month: date.month, day: (date.day ?? 0) + 1)
      let isNextMonth =
        next == CalendarDate(year: date.year, month: (date.month ?? 0) + 1, day: 1)
        && date.day == date.daysInMonth
      let isNextYear =
        next == CalendarDate(year: (date.year ?? 0) + 1, month: 1, day: 1)
        && (date.month, date.day) == (12, 31)
      guard isNextDay || isNextMonth || isNextYear, next.fault == nil,
        next.daysSinceMarchOfYear0 == first + days
      else {
        Issue.record("\(next) does not follow \(date)")
        return
      }
      date = next
    }
    #expect(date == CalendarDate(year: 2099, month: 11, day: 12))
  }
}

@Suite struct WrittenDateTests {
  @Test(
    arguments: [
      ("2017年1月8日上午", 2017, 1, 8, "2017年1月8日"), ("2017 年 1 月 8 日", 2017, 1, 8, "2017 年 1 月 8 日"),
      ("２０１７年１月", 2017, 1, nil, "２０１７年１月"), ("12月31日", nil, 12, 31, "12月31日"),
      ("二〇一八年十二月三十一日", 2018, 12, 31, "二〇一八年十二月三十一日"), ("二0一八年元月8日", 2018, 1, 8, "二0一八年元月8日"),
      ("2O18年3月1日", 2018, 3, 1, "2O18年3月1日"), ("17年1月8日", 17, 1, 8, "17年1月8日"),
      ("2017年度", 2017, nil, nil, "2017年"), ("2018-01-08", 2018, 1, 8, "2018-01-08"),
      ("2018.1.8。", 2018, 1, 8, "2018.1.8"), ("２０１８/１/８", 2018, 1, 8, "２０１８/１/８"),
      ("13月40日", nil, 13, 40, "13月40日"),
    ] as [(String, Int?, Int?, Int?, String)])
  func isRead(text: String, year: Int?, month: Int?, day: Int?, written: String) throws {
    let bytes = Array(text.utf8)
    let found = WrittenDate(bytes.span, at: 0, before: bytes.count)
    let date = try #require(found)
    #expect(date.date == CalendarDate(year: year, month: month, day: day))
    #expect([date.year, date.month, date.day] == [year, month, day])
    #expect(String(decoding: bytes[date.range], as: UTF8.self) == written)
  }

  @Test(arguments: [
    "8日", "年1月", "2018", "2018-01", "2018-001-08", "20181-1-8", "2018-1-123", "18-1-8", "",
    "123456年1月", "2018_1_8",
  ])
  func isNone(text: String) {
    let bytes = Array(text.utf8)
    let date = WrittenDate(bytes.span, at: 0, before: bytes.count)
    #expect(date == nil)
  }

  @Test func tellsWhereItsYearStands() throws {
    let bytes = Array("二〇一八年一月".utf8)
    let found = WrittenDate(inWords: bytes.span, at: 0, before: bytes.count)
    let date = try #require(found)
    #expect(date.yearRange == 0..<12)
    #expect(date.yearDigits == 4)
    let withoutYear = Array("1月8日".utf8)
    let readShort = WrittenDate(inWords: withoutYear.span, at: 0, before: withoutYear.count)
    let short = try #require(readShort)
    #expect(short.yearRange == nil)
    #expect(short.yearDigits == 0)
  }

  @Test func endsWithTheText() {
    let bytes = Array("2018年1月8日".utf8)
    let end = bytes.count - 3
    let date = WrittenDate(inWords: bytes.span, at: 0, before: end)
    #expect(date?.date == CalendarDate(year: 2018, month: 1))
  }
}
