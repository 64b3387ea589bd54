import Recognition
import ReportLint
import ReportText
import Testing

/// The dates and years of a report in the forms in which reports write them.
@Suite struct DateFormTests {
  private func report(_ marked: MarkedDraft) throws -> Report {
    try Linter(pack: TestPack.shandong).recognize(marked.draft)
  }

  // MARK: The signature

  /// A report with a line below its last part.
  private func signed(_ line: String) -> MarkedDraft {
    .body("工作有序开展。\n十二、需要说明的事项与附表\n无其他事项。\n云门区统计局\n\(line)\n")
  }

  @Test(arguments: [
    ("2017年1月8日", 2017, 1, 8), ("2017 年 1 月 8 日", 2017, 1, 8), ("2017年01月08日", 2017, 1, 8),
    ("２０１７年１月８日", 2017, 1, 8), ("二〇一七年一月八日", 2017, 1, 8), ("二○一七年十二月三十一日", 2017, 12, 31),
    ("二O一七年一月八日", 2017, 1, 8), ("二Ｏ一七年一月八日", 2017, 1, 8), ("二0一七年一月八日", 2017, 1, 8),
    ("二零一七年元月八日", 2017, 1, 8), ("2017年元月8日", 2017, 1, 8),
    ("2018-01-08", 2018, 1, 8), ("2018.1.8", 2018, 1, 8), ("2018/1/08", 2018, 1, 8),
    ("2018.12.31", 2018, 12, 31), ("2018-1.8", 2018, 1, 8),
  ])
  func isTheSignatures(text: String, year: Int, month: Int, day: Int) throws {
    let marked = signed("▸" + text)
    let report = try report(marked)
    let date = try #require(report.signature)
    #expect([date.date.year, date.date.month, date.date.day] == [year, month, day])
    #expect(report.draft.text.string(in: date.range) == text)
    #expect([report.draft.text.position(at: date.range.lowerBound)] == marked.positions)
  }

  @Test(arguments: ["17年1月8日", "一七年一月八日"])
  func mayHaveAYearOfTwoDigits(text: String) throws {
    let date = try #require(report(signed(text)).signature)
    #expect([date.date.year, date.shortYear, date.date.month, date.date.day] == [nil, 17, 1, 8])
  }

  @Test(arguments: [
    "2018", "2018-01", "2018-01-", "18-1-8", "2018-001-08", "20181-1-8", "2018-1-123", "12345热线",
    "第3期", "元旦",
  ])
  func isNoSignature(text: String) throws {
    #expect(try report(signed(text)).signature == nil)
  }

  // MARK: The period

  @Test(arguments: [
    ("2018年1月1日", "12月31日"), ("2018年1月1日", "2018年12月31日"), ("2018 年 1 月 1 日", "12 月 31 日"),
    ("２０１８年１月１日", "１２月３１日"), ("二〇一八年一月一日", "十二月三十一日"), ("2018年元月1日", "12月31日"),
    ("2018年01月01日", "12月31日"),
  ])
  func areThoseOfThePeriod(first: String, last: String) throws {
    let marked = MarkedDraft(
      "海右市云门区2018年政府信息公开工作年度报告\n本报告所列数据的统计期限自▸\(first)起至\(last)止。\n"
        + "一、概述\n工作有序开展。\n")
    let report = try report(marked)
    let period = try #require(report.period)
    #expect(period.year?.year == 2018)
    #expect([period.start?.month, period.start?.day] == [1, 1])
    #expect([period.end?.month, period.end?.day] == [12, 31])
    let text = report.draft.text
    #expect([text.position(at: period.range.lowerBound)] == marked.positions)
    #expect(text.string(in: period.range).hasSuffix(last))
  }

  // MARK: The title

  private func titled(_ year: String) -> MarkedDraft {
    MarkedDraft("云溪县\(year)政府信息公开工作年度报告\n一、概述\n工作有序开展。\n")
  }

  @Test(arguments: [
    ("2017年", "2017"), ("2017年度", "2017"), ("2017 年", "2017"), ("２０１７年", "２０１７"),
    ("二〇一七年", "二〇一七"), ("二○一七年", "二○一七"), ("二O一七年", "二O一七"), ("二零一七年", "二零一七"),
  ])
  func isTheTitles(text: String, digits: String) throws {
    let marked = titled("▸" + text)
    let report = try report(marked)
    let title = try #require(report.title)
    #expect(title.year == 2017)
    let range = try #require(title.yearRange)
    #expect(report.draft.text.string(in: range) == digits)
    #expect([report.draft.text.position(at: range.lowerBound)] == marked.positions)
  }

  @Test(arguments: ["", "今年", "12017年", "1017年", "3000年"])
  func isNoYear(text: String) throws {
    #expect(try report(titled(text)).title?.year == nil)
  }
}
