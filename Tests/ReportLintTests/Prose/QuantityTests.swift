import Prose
import ReportLint
import ReportText
import Testing

/// What is read of the numbers in a sentence.
@Suite("Quantities")
struct QuantityTests {
  /// The numbers of a sentence: the author's words, the value and what it may be used for.
  private func quantities(_ sentence: String) throws -> [String] {
    let draft = MarkedDraft.body(sentence).draft
    let facts = try Linter(pack: TestPack.shandong).lint(draft).facts
    let start = MarkedDraft.frame.utf8.count
    return facts.proseFigures.quantities.filter { $0.range.lowerBound >= start }.map {
      "\(facts.report.draft.text.string(in: $0.range)) \($0.amount) \($0.role)"
    }
  }

  @Test(
    "numbers in all forms",
    arguments: [
      ("共318 条信息", ["318 条 318 exact"]),
      ("公开１２３４条", ["１２３４条 1234 exact"]),
      ("接听23,450个", ["23,450个 23450 exact"]),
      ("访问22.6万次", ["22.6万次 226000 exact"]),
      ("收入1.2亿元", ["1.2亿元 120000000 exact"]),
      ("公开三十二条", ["三十二条 32 exact"]),
      ("开展巡检三次，", ["三次 3 exact"]),
      ("同比增长12.5%", ["12.5% 12.5 exact"]),
      ("下降3‰", ["3‰ 0.3 exact"]),
      ("提高1.3个百分点", ["1.3个百分点 1.3 exact"]),
    ])
  func numbers(sentence: String, expected: [String]) throws {
    #expect(try quantities(sentence) == expected)
  }

  @Test(
    "figures that say that they are not exact",
    arguments: [
      ("信息500余条", "500余条"), ("接待近4万人次", "4万人次"), ("不少于30次", "30次"), ("约20件", "20件"),
      ("95%以上", "95%以上"), ("300多个", "300多个"), ("数十件", "十件"), ("20人左右", "20人左右"),
    ])
  func approximate(sentence: String, words: String) throws {
    let found = try quantities(sentence)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(words) == true)
    #expect(found.first?.hasSuffix("approximate") == true, "\(found)")
  }

  @Test(
    "words that only look approximate",
    arguments: ["节约12万元", "预约300人次", "线上300人次", "信息数294条", "签约6个"])
  func exact(sentence: String) throws {
    let found = try quantities(sentence)
    #expect(found.allSatisfy { $0.hasSuffix("exact") })
  }

  @Test(
    "what is never counted with",
    arguments: [
      "2018年3月5日", "20个工作日内", "政办字〔2018〕62号", "第3季度", "第二十条第（一）项", "12345热线", "“1+X”模式",
      "8812345", "5G网络", "三公经费", "一站式服务", "两微一端", "双随机一公开", "V2.5.1版", "1920×1080",
      "电话0531-86912345",
      "一件事一次办", "“三个一”工程", "24小时值班", "邮编250011", "十三五", "8:30至17:30", "http://a.gov.cn/n2/6条",
    ])
  func noOperands(sentence: String) throws {
    let draft = MarkedDraft.body(sentence).draft
    let facts = try Linter(pack: TestPack.shandong).lint(draft).facts
    let start = MarkedDraft.frame.utf8.count
    for quantity in facts.proseFigures.quantities where quantity.range.lowerBound >= start {
      #expect(
        quantity.role != .exact || quantity.kind == .bare,
        "\(facts.report.draft.text.string(in: quantity.range))")
    }
  }

  @Test("both ends of a range, and so many for each")
  func rangesAndRates() throws {
    #expect(try quantities("学习10—20次") == ["10 10 range", "20次 20 range"])
    #expect(try quantities("每次2至3件") == ["2 2 each", "3件 3 range"])
    #expect(try quantities("每镇23项") == ["23项 23 each"])
  }

  @Test("hostile lines are read in time and without harm, every number of them")
  func hostile() throws {
    let digits = String(repeating: "9", count: 20_000)
    #expect(try quantities(digits) == [])
    #expect(try quantities("共" + digits + "件，其中3件、4件") == ["3件 3 exact", "4件 4 exact"])
    let brackets = String(repeating: "（", count: 5000)
    #expect(try quantities(brackets + "1件") == ["1件 1 exact"])
    let list = try quantities(String(repeating: "1件、", count: 5000))
    #expect(list == Array(repeating: "1件 1 exact", count: 5000))
    let quotes = try quantities(String(repeating: "“3件", count: 3000))
    #expect(quotes == Array(repeating: "3件 3 exact", count: 3000))
    let totals = try quantities(String(repeating: "共1件，其中2件，", count: 2000))
    #expect(
      totals == Array(repeating: ["1件 1 exact", "2件 2 exact"], count: 2000).flatMap { $0 })
  }
}
