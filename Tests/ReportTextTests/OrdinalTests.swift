import Testing

@testable import ReportText

/// What an ordinal says, and the text it leaves for the title.
private struct Reading: Equatable, CustomStringConvertible {
  let style: Ordinal.Style
  let number: Int
  let delimiter: Unicode.Scalar?
  let title: String

  var description: String { "\(style) \(number) \(delimiter?.description ?? "nil") “\(title)”" }
}

private func parsed(_ line: String) -> Ordinal? {
  let bytes = Array(line.utf8)
  return Ordinal(bytes.span, 0..<bytes.count)
}

private func reading(_ line: String) -> Reading? {
  guard let ordinal = parsed(line) else { return nil }
  let bytes = Array(line.utf8)
  let title = bytes.span.trimmed(ordinal.range.upperBound..<bytes.count)
  return Reading(
    style: ordinal.style, number: ordinal.number,
    delimiter: ordinal.delimiter.flatMap { Unicode.Scalar($0) },
    title: String(decoding: bytes[title], as: UTF8.self))
}

@Suite struct OrdinalTests {
  @Test(
    arguments: [
      ("一、概述", 1, "、"), ("十二、概述", 12, "、"), ("\u{3000}\u{3000}一、\u{3000}概述", 1, "、"),
      ("一 、概述", 1, "、"),
      ("一\u{3000}、 概述", 1, "、"), ("一.概述", 1, "."), ("一．概述", 1, "．"), ("一，概述", 1, "，"),
      ("一：概述", 1, "："),
      ("九十九、概述", 99, "、"), ("一、", 1, "、"), ("十、三公经费", 10, "、"), ("十 一、概述", 11, "、"),
      ("二十　三、概述", 23, "、"), ("二、2017年工作", 2, "、"),
      ("一、一、概述", 1, "、"), ("一概述", 1, nil), ("一 概述", 1, nil), ("十二　需要说明的事项与附表", 12, nil),
      ("二《条例》贯彻情况", 2, nil),
    ] as [(String, Int, Unicode.Scalar?)])
  func chinese(line: String, number: Int, delimiter: Unicode.Scalar?) {
    let reading = reading(line)
    #expect(reading?.style == .chinese)
    #expect(reading?.number == number)
    #expect(reading?.delimiter == delimiter)
  }

  @Test(
    arguments: [
      ("（一）概述", 1, "）", "概述"), ("(一)概述", 1, ")", "概述"), ("（ 一 ） 概述", 1, "）", "概述"),
      ("（十二)概述", 12, ")", "概述"), ("（一）、概述", 1, "）", "概述"), ("〔二〕概述", 2, "〕", "概述"),
      ("一）概述", 1, "）", "概述"), ("（二）2017年，", 2, "）", "2017年，"), ("㈠概述", 1, "㈠", "概述"),
      ("㈩、概述", 10, "㈩", "概述"),
    ] as [(String, Int, Unicode.Scalar, String)])
  func parenthesizedChinese(line: String, number: Int, delimiter: Unicode.Scalar, title: String) {
    #expect(
      reading(line)
        == Reading(
          style: .parenthesizedChinese, number: number, delimiter: delimiter, title: title))
  }

  @Test(
    arguments: [
      ("1.政府网站", 1, ".", "政府网站"), ("1．政府网站", 1, "．", "政府网站"), ("10、政府网站", 10, "、", "政府网站"),
      ("１、政府网站", 1, "、", "政府网站"), ("1 .政府网站", 1, ".", "政府网站"), ("1. 政府网站", 1, ".", "政府网站"),
      ("1.2017年，", 1, ".", "2017年，"), ("2、2018年", 2, "、", "2018年"),
      ("3.12345热线", 3, ".", "12345热线"),
      ("3、12345热线", 3, "、", "12345热线"), ("1.", 1, ".", ""), ("1 政府网站", 1, nil, "政府网站"),
      ("1政府网站", 1, nil, "政府网站"), ("⒈政府网站", 1, "⒈", "政府网站"),
    ] as [(String, Int, Unicode.Scalar?, String)])
  func arabic(line: String, number: Int, delimiter: Unicode.Scalar?, title: String) {
    #expect(
      reading(line)
        == Reading(style: .arabic, number: number, delimiter: delimiter, title: title))
  }

  @Test(
    arguments: [
      ("（1）网站", Ordinal.Style.parenthesizedArabic, 1, "）"),
      ("(12) 网站", .parenthesizedArabic, 12, ")"),
      ("（ １ ）网站", .parenthesizedArabic, 1, "）"), ("⑴网站", .parenthesizedArabic, 1, "⑴"),
      ("①网站", .itemMark, 1, "①"), ("⑳、网站", .itemMark, 20, "⑳"), ("1）网站", .itemMark, 1, "）"),
      ("2)网站", .itemMark, 2, ")"),
    ] as [(String, Ordinal.Style, Int, Unicode.Scalar)])
  func lowerLevels(line: String, style: Ordinal.Style, number: Int, delimiter: Unicode.Scalar) {
    #expect(
      reading(line) == Reading(style: style, number: number, delimiter: delimiter, title: "网站"))
  }

  @Test(arguments: [
    ("第一部分 概述", 1), ("第一部分概述", 1), ("第十二部分：概述", 12), ("第 三 部分、概述", 3), ("第2部分 概述", 2),
    ("第四章 概述", 4),
  ])
  func parts(line: String, number: Int) throws {
    let ordinal = try #require(parsed(line))
    #expect(ordinal.isPart)
    #expect(reading(line) == Reading(style: .chinese, number: number, delimiter: nil, title: "概述"))
  }

  @Test(arguments: [
    "", "概述", "3.5万", "2018.1.1", "18.1.1", "2018年", "3月份", "三月", "3 月", "十九大精神", "一是加强领导", "一",
    "12",
    "12\u{3000}", "3、4月份", "一、二、三产业", "12%", "3/5", "8:30", "5-6月", "10,000条", "1,234", "12345热线",
    "0531-1",
    "第一、加强领导", "第一次", "第二批", "（2017）", "（一", "（一次）", "（概述）", "()", "（）", "0、概述", "〇、概述", "100、概述",
    "一百、概述", "千方百计", "百姓", "两会", "两、概述", "十分重视", "三届", "5万元", "[bookmark: x]", "⓪网站",
    "1.1 概述", "1.25万", "第一百部分 概述",
  ])
  func noOrdinal(line: String) {
    #expect(reading(line) == nil)
  }

  @Test func theRangeLeavesWhiteSpaceOut() throws {
    #expect(try #require(parsed("\u{3000}一 、 概述")).range == 3..<10)
    #expect(try #require(parsed("一 概述")).range == 0..<3)
    #expect(try #require(parsed("（ 一 ）概述")).range == 0..<11)
    #expect(try #require(parsed("第一部分： 概述")).range == 0..<15)
  }

  @Test func theRangeIsKept() {
    let bytes = Array("甲（一）乙".utf8)
    #expect(Ordinal(bytes.span, 3..<bytes.count)?.range == 3..<12)
    #expect(Ordinal(bytes.span, 3..<9) == nil)
    let part = Array("第一部分".utf8)
    #expect(Ordinal(part.span, 0..<9) == nil)
  }

  @Test func everyHeadingNumberReadsBack() throws {
    for number in 1...99 {
      let numeral = ChineseNumeral.string(number)
      for line in [
        "\(numeral)、概述", "（\(numeral)）概述", "\(number).概述", "\(number)、概述", "（\(number)）概述",
        "\(number)）概述",
        "第\(numeral)部分概述",
      ] {
        #expect(try #require(parsed(line)).number == number)
      }
    }
  }
}
