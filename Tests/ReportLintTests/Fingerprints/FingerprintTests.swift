import DraftGenerator
import LintModel
import ReportReaders
import ReportText
import Testing

@testable import ReportLint

@Suite("Fingerprints")
struct FingerprintTests {
  /// A finding by what it is known by.
  private struct Known: Hashable, CustomStringConvertible {
    let rule: String
    let fingerprint: Fingerprint

    var description: String { "\(rule) \(fingerprint)" }
  }

  private static let linter = BuiltinPacks.pack("shandong-12").map { Linter(pack: $0) }

  private func findings(_ text: String) throws -> [Known] {
    let linter = try #require(Self.linter)
    let result = try linter.lint(PlainTextReader.read(SourceText(text)))
    let fingerprints = result.report.fingerprints(
      of: result.diagnostics, ReportPaths(result.report))
    return zip(result.diagnostics, fingerprints).map {
      Known(rule: $0.rule.rawValue, fingerprint: $1)
    }
  }

  private func fingerprints(of rule: String, _ text: String) throws -> [Fingerprint] {
    try findings(text).filter { $0.rule == rule }.map(\.fingerprint)
  }

  private static let draft = """
    云桥县水务局2017年政府信息公开工作年度报告

    一、概述
    2017年，云桥县水务局及时公开供水、防汛等方面的信息。

    二、重点领域政府信息公开情况
    （一）供水信息。每月公布水质检测结果，全年共公开318条，其中网站280条、微博12条、其他24条。
    （二）防汛信息。汛期每日公布雨情，网站为http:/www.yunqiao.example，热线全年畅通。
    （三）工程信息。2月30日公布了招标结果，2月30日公布了中标结果。

    """

  private static let table = """
    云桥县水务局2017年政府信息公开工作年度报告
    2017年政府信息公开情况统计表
    统计指标\t单位\t统计数
    （一）收到申请数\t件\t21
    1.当面申请数\t件\t3
    2.传真申请数\t件\t0
    3.网络申请数\t件\t5
    4.信函申请数\t件\t4

    """

  private static let mistakes = ["prose/sum", "text/url", "text/date", "text/date"]

  private func mistakes(_ text: String) throws -> [Known] {
    try findings(text).filter { Self.mistakes.contains($0.rule) }
  }

  // MARK: The hash

  @Test(
    "the hash is FNV-1a with 128 bits, as published for these words",
    arguments: [
      ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
      ("abc", "a68d622cec8b5822836dbc7977af7f3b"),
    ])
  func hash(word: String, expected: String) {
    var hash = StableHash()
    for byte in word.utf8 { hash.add(byte: byte) }
    #expect(Fingerprint(hash).description == expected)
  }

  @Test("a fingerprint is the same in every process")
  func stable() throws {
    #expect(
      try mistakes(Self.draft).map { String($0.fingerprint.description.prefix(8)) }
        == ["f2b1c90b", "c4905ffb", "6af04378", "b615a696"])
  }

  // MARK: What does not matter

  @Test(
    "what happens elsewhere, and how the draft is laid out, does not matter",
    arguments: [
      ("", ""),  // the draft as it is
      ("一、概述", "前言第一段。\n\n前言第二段。\n一、概述"), ("\n", "\n\n"), ("\n", "\r\n"),
      ("每月公布", "每月 公布"), ("全年共公开", "全年共公开　"), ("、微博12条", "、微博１２条"),
      ("及时公开", "及时、主动公开"), ("（一）供水", "（四）供水"), ("（二）", "（三）"), ("（三）", "(3)"),
      ("二、重点", "三、重点"), ("二、重点", "五、重点"), ("每月公布水质", "每周公布水质"),
    ])
  func unchanged(old: String, new: String) throws {
    let changed = old.isEmpty ? Self.draft : Self.draft.replacing(old, with: new)
    #expect(old.isEmpty || changed != Self.draft)
    let before = try mistakes(Self.draft)
    #expect(before.map(\.rule) == Self.mistakes)
    #expect(try mistakes(changed) == before)
  }

  @Test("over generated drafts: blank lines, line ends and what stands above")
  func generated() throws {
    for seed in 0..<12 as Range<UInt64> {
      var draft = ReportDraft(seed: seed)
      draft.table["applications.received"] = "99999"
      draft.date = "2月30日"
      let text = draft.rendered(as: DraftStyle()).text
      let before = try findings(text)
      #expect(!before.isEmpty)
      #expect(Set(before).count == before.count)
      #expect(try findings(text.replacing("\n", with: "\r\n")) == before)
      #expect(try findings("\n\n\n" + text) == before)
    }
  }

  // MARK: What matters

  @Test(
    "another figure, another place and another rule are another finding",
    arguments: [
      ("318条", "317条", "prose/sum"), ("其他24条", "其他25条", nil),
      ("2月30日公布了招标", "2月31日公布了招标", "text/date"), ("防汛信息", "防汛抗旱信息", nil),
      ("http:/www", "http:///www", "text/url"),
    ])
  func changed(old: String, new: String, rule: String?) throws {
    let before = try mistakes(Self.draft)
    let after = try mistakes(Self.draft.replacing(old, with: new))
    let gone = Set(before).subtracting(after).map(\.rule)
    #expect(gone == (rule.map { [$0] } ?? []))
    #expect(Set(after).subtracting(before).map(\.rule) == gone)
  }

  @Test("a figure of the table is known by its cell and by what it is")
  func cells() throws {
    let table = Self.table
    let before = try fingerprints(of: "table/sum", table)
    #expect(before.count == 1)
    func after(_ old: String, _ new: String) throws -> [Fingerprint] {
      try fingerprints(of: "table/sum", table.replacing(old, with: new))
    }
    #expect(try after("（一）收到", "二、收到") == before)
    #expect(try after("\t21", "\t２１") == before)
    #expect(try after("统计指标", "说明：本表由办公室填报。\n统计指标") == before)
    #expect(try after("\t21", "\t22") != before)
  }

  @Test("findings that have all in common are told apart by their number")
  func equals() throws {
    let sentence = "网站为http:/www.yunqiao.example。\n"
    let one = try fingerprints(of: "text/url", Self.draft + sentence)
    let two = try fingerprints(of: "text/url", Self.draft + sentence + sentence)
    #expect(Set(two).count == 3)
    #expect(two.prefix(2) == one.prefix(2))
  }

  // MARK: Paths

  @Test("a path names parts and cells as the pack does")
  func paths() throws {
    let text = Self.draft + Self.table.split(separator: "\n").dropFirst().joined(separator: "\n")
    let linter = try #require(Self.linter)
    let report = try linter.lint(PlainTextReader.read(SourceText(text))).report
    let paths = ReportPaths(report)
    func path(_ piece: String) throws -> String {
      let range = try #require(text.range(of: piece))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return paths.path(of: start..<start + piece.utf8.count).name(in: report)
    }
    #expect(try path("云桥县") == "front")
    #expect(try path("及时公开") == "parts/overview")
    #expect(try path("政府信息公开情况统计表").hasPrefix("tables/"))
    #expect(try path("收到申请数").hasSuffix("/applications.received"))
    #expect(try path("21\n").hasPrefix(path("收到申请数") + "/"))
  }
}
