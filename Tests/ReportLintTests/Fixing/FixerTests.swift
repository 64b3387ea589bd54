import LintModel
import ReportModel
import ReportText
import RulePack
import Testing

@testable import ReportLint

/// Fixes made in the bytes of files.
@Suite struct FixerTests {
  private func bytes(_ text: String, as encoding: String) throws -> [UInt8] {
    try encodedBytes(text, as: encoding)
  }

  private func fix(
    _ contents: [UInt8], named name: String = "draft.txt", _ level: Fixer.Level = .safe,
    _ options: LintOptions = LintOptions(), roundLimit: Int = Fixer.roundLimit
  ) throws -> FixedDraft {
    try Fixer(LintSession(options), level: level, roundLimit: roundLimit)
      .fix(contents, named: name)
  }

  private let flawed = MarkedDraft.frame + "健全制度，，规范流程。网站：http:/www.example.gov.cn。布署工作。\n"
  private let fixed = MarkedDraft.frame + "健全制度，规范流程。网站：http://www.example.gov.cn。布署工作。\n"

  // MARK: Files

  @Test func safeFixesAreMadeAndOthersLeft() throws {
    let result = try fix(Array(flawed.utf8))
    #expect(String(decoding: result.files[0].contents, as: UTF8.self) == fixed)
    #expect(result.applied == ["text/repeated-punctuation": 1, "text/url": 1])
    #expect(result.count == 2)
    #expect(result.rounds == 1)
    #expect(result.after.diagnostics.contains { $0.rule == "text/wrong-word" })
    #expect(!result.after.diagnostics.contains { $0.rule == "text/url" })
    let all = try fix(Array(flawed.utf8), .unsafe)
    #expect(
      String(decoding: all.files[0].contents, as: UTF8.self)
        == fixed.replacing("布署", with: "部署"))
  }

  @Test(arguments: ["UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"], ["\n", "\r\n", "\r"])
  func encodingMarkAndLineEndsStay(encoding: String, lineEnd: String) throws {
    let needsMark = encoding.hasPrefix("UTF-16")
    for isMarked in needsMark ? [true] : [false, true] where encoding != "GBK" || !isMarked {
      let mark = isMarked ? "\u{FEFF}" : ""
      let before = (mark + flawed).replacing("\n", with: lineEnd)
      let after = (mark + fixed).replacing("\n", with: lineEnd)
      let result = try fix(try bytes(before, as: encoding))
      #expect(try result.files[0].contents == bytes(after, as: encoding))
      // People are shown UTF-8, with the mark.
      #expect(result.files[0].readable.original == Array(before.utf8))
      #expect(result.files[0].readable.bytes == Array(after.utf8))
    }
  }

  @Test func invalidBytesStay() throws {
    let junk: [UInt8] = [0xFF, 0x0A]
    let before = junk + Array(flawed.utf8) + junk
    let result = try fix(before, .safe, LintOptions(select: ["text"]))
    #expect(result.files[0].contents == junk + Array(fixed.utf8) + junk)
    #expect(result.count == 2)
  }

  // MARK: Formats

  @Test func aWebPageKeepsItsMarkup() throws {
    let before = """
      <html><body><h1>海右市云门区2018年政府信息公开工作年度报告</h1>
      <h2>一、概述</h2><p>健全<b>制度</b>，，规范&nbsp;流程。<!-- ，， -->网站：http:/www.example.gov.cn/?a&amp;b。</p>
      <p title="，，">全区&lt;有序&gt;开展。</p></body></html>
      """
    let after = before.replacing("</b>，，规范", with: "</b>，规范")
      .replacing("http:/www", with: "http://www")
    let result = try fix(Array(before.utf8), named: "page.html")
    #expect(String(decoding: result.files[0].contents, as: UTF8.self) == after)
    #expect(result.count == 2)
  }

  @Test func markupCharactersInAFixAreEscapedInAWebPage() throws {
    let pack = try pack(#"[{ "word": "布署", "right": "部<署>&" }]"#)
    let page = "<h1>海右市云门区2018年政府信息公开工作年度报告</h1><h2>一、概述</h2><p>布署工作。</p>"
    let options = LintOptions(pack: .pack(pack), select: ["text/wrong-word"])
    let result = try fix(Array(page.utf8), named: "page.html", .unsafe, options, roundLimit: 1)
    #expect(
      String(decoding: result.files[0].contents, as: UTF8.self)
        == page.replacing("布署", with: "部&lt;署&gt;&amp;"))
  }

  /// What follows, so that there is enough of the form to be recognised.
  private static let rowsOfMarkdown =
    "| 网络申请数 | 件 | 0 |\n| 信函申请数 | 件 | 0 |\n| 申请办结数 | 件 | 2 |\n"
  private static let rowsOfText = "网络申请数\t件\t0\n信函申请数\t件\t0\n申请办结数\t件\t2\n"
  private static let rowsOfPage =
    ["网络申请数", "信函申请数"].map {
      "<tr><td>\($0)</td><td>件</td><td>0</td></tr>"
    }.joined() + "<tr><td>申请办结数</td><td>件</td><td>2</td></tr></table>"

  private static let blanks: [(name: String, before: String, after: String)] = [
    (
      "table.md", "| 收到申请数 | 件 | 2 |\n| 当面申请数 | 件 | 2 |\n| 传真申请数 | 件 |  |\n" + rowsOfMarkdown,
      "| 收到申请数 | 件 | 2 |\n| 当面申请数 | 件 | 2 |\n| 传真申请数 | 件 | 0 |\n" + rowsOfMarkdown
    ),
    (
      "table.csv", "收到申请数,件,2\n当面申请数,件,\"2\"\n传真申请数,件,无\n网络申请数,件,—\n信函申请数,件,\n申请办结数,件,2\n",
      "收到申请数,件,2\n当面申请数,件,\"2\"\n传真申请数,件,0\n网络申请数,件,0\n信函申请数,件,0\n申请办结数,件,2\n"
    ),
    (
      "table.html",
      "<table><tr><td>收到申请数</td><td>件</td><td>2</td></tr><tr><td>当面申请数</td><td>件</td>"
        + "<td>2</td></tr><tr><td>传真申请数</td><td>件</td><td></td></tr>" + rowsOfPage,
      "<table><tr><td>收到申请数</td><td>件</td><td>2</td></tr><tr><td>当面申请数</td><td>件</td>"
        + "<td>2</td></tr><tr><td>传真申请数</td><td>件</td><td>0</td></tr>" + rowsOfPage
    ),
    (
      "table.txt", "收到申请数\t件\t2\n当面申请数\t件\t2\n传真申请数\t件\t无\n" + rowsOfText,
      "收到申请数\t件\t2\n当面申请数\t件\t2\n传真申请数\t件\t0\n" + rowsOfText
    ),
  ]

  @Test(arguments: blanks.indices)
  func blankCellsAreFilled(index: Int) throws {
    let (name, before, after) = Self.blanks[index]
    let options = LintOptions(
      pack: .pack(TestPack.shandong), select: ["table/blank"])
    let result = try fix(Array(before.utf8), named: name, .unsafe, options)
    #expect(String(decoding: result.files[0].contents, as: UTF8.self) == after)
    #expect(!result.after.diagnostics.contains { $0.rule == "table/blank" })
    #expect(try fix(Array(before.utf8), named: name, .safe, options).count == 0)
  }

  @Test(arguments: [("", "0"), ("\"\"", "\"0\""), (" ", " 0")])
  func aBlankAtTheEndOfARecordIsFilled(blank: String, filled: String) throws {
    let result = try fixFax("传真申请数,件,\(blank)\n")
    #expect(
      String(decoding: result.files[0].contents, as: UTF8.self).contains("传真申请数,件,\(filled)\n"))
    #expect(result.after.diagnostics.isEmpty)
  }

  @Test func aRecordThatEndsBeforeItsBlankCellIsLeftAlone() throws {
    let result = try fixFax("传真申请数,件\n")
    #expect(result.before.diagnostics.map(\.rule) == ["table/blank"])
    #expect(result.count == 0)
    #expect(result.files[0].contents.contains(Array("\n传真申请数,件\n网络".utf8)))
  }

  /// Mends blanks in a table whose row of applications by fax is this record.
  private func fixFax(_ record: String) throws -> FixedDraft {
    let rest = "网络申请数,件,0\n信函申请数,件,0\n申请办结数,件,2\n"
    let table = "收到申请数,件,2\n当面申请数,件,2\n" + record + rest
    let options = LintOptions(pack: .pack(TestPack.shandong), select: ["table/blank"])
    return try fix(Array(table.utf8), named: "table.csv", .unsafe, options)
  }

  @Test func aTableInAFileOfItsOwnIsFixedToo() throws {
    let end = "二、公开情况\n见附表。\n"
    let rest = "网络申请数,件,0\n信函申请数,件,0\n申请办结数,件,2\n"
    let table = Array(("收到申请数,件,2\n当面申请数,件,2\n传真申请数,件,—\n" + rest).utf8)
    let session = LintSession(LintOptions(pack: .pack(TestPack.shandong)))
    let rounds = FixRounds(level: .unsafe, reader: DraftReader())
    let result = try rounds.fix(
      [(Array((flawed + end).utf8), Array("draft.txt".utf8)), (table, Array("table.csv".utf8))]
    ) { draft throws(LintError) in try session.lint(draft) }
    #expect(
      String(decoding: result.files[1].contents, as: UTF8.self)
        == "收到申请数,件,2\n当面申请数,件,2\n传真申请数,件,0\n" + rest)
    #expect(
      String(decoding: result.files[0].contents, as: UTF8.self)
        == fixed.replacing("布署", with: "部署") + end)
  }

  // MARK: What cannot be done

  @Test func aCharacterThatTheEncodingLacksIsNotWritten() throws {
    let pack = try pack(#"[{ "word": "布署", "right": "部𠮷" }]"#)
    let options = LintOptions(pack: .pack(pack), select: ["text/wrong-word", "text/url"])
    let before = try bytes(flawed, as: "GBK")
    let result = try fix(before, .unsafe, options)
    #expect(result.unencodable.map(\.rule) == ["text/wrong-word"])
    #expect(result.applied == ["text/url": 1])
    #expect(
      result.files[0].contents
        == (try bytes(flawed.replacing("http:/www", with: "http://www"), as: "GBK")))
    #expect(try fix(Array(flawed.utf8), .unsafe, options).unencodable.isEmpty)
  }

  @Test func fixesThatUndoOneAnotherEnd() throws {
    let pack = try pack(
      #"[{ "word": "布署", "right": "部暑" }, { "word": "部暑", "right": "布署" }]"#)
    let options = LintOptions(pack: .pack(pack), select: ["text/wrong-word"])
    let result = try fix(Array(flawed.utf8), .unsafe, options, roundLimit: 7)
    guard case .roundLimit(let rules) = result.ending else {
      Issue.record("\(result.ending)")
      return
    }
    #expect(rules == ["text/wrong-word"])
    #expect(result.rounds == 7)
    #expect(result.count == 7)
  }

  @Test func fixesThatTouchWaitForTheNextRound() throws {
    func diagnostic(_ rule: RuleID, isSafe: Bool, _ edits: Fix.Edit...) -> Diagnostic {
      Diagnostic(
        rule: rule, severity: .warning, range: edits[0].range, message: Message(en: "", zh: ""),
        fix: Fix(isSafe: isSafe, edits))
    }
    let diagnostics = [
      diagnostic("a/a", isSafe: false, Fix.Edit(0..<3, "x"), Fix.Edit(12..<15, "y")),
      diagnostic("a/b", isSafe: true, Fix.Edit(3..<6, "z")),
      diagnostic("a/c", isSafe: true, Fix.Edit(6..<6, "w")),
      diagnostic("a/d", isSafe: false, Fix.Edit(9..<12, "v")),
      // Edits that overlap each other are no fix.
      diagnostic("a/e", isSafe: true, Fix.Edit(12..<15, "u"), Fix.Edit(12..<13, "")),
    ]
    let facts = try Linter(pack: TestPack.shandong).lint(MarkedDraft(flawed).draft).facts
    let result = LintResult(
      facts: facts, diagnostics: diagnostics, checked: Coverage(), notChecked: [])
    let file = try FixableFile(
      Array(flawed.utf8), named: Array("a.txt".utf8), DraftReader())
    let round = FixRound(result, [file], .unsafe)
    // b is safe and comes first; c and a touch it; d does not.
    #expect(round.fixed.map(\.rule) == ["a/b", "a/d"])
    #expect(round.edits[0].map(\.range) == [3..<6, 9..<12])
    #expect(FixRound(result, [file], .safe).fixed.map(\.rule) == ["a/b"])
  }

  @Test func manyFindingsTakeLinearTime() throws {
    func seconds(_ count: Int) throws -> Double {
      let text = MarkedDraft.frame + String(repeating: "健全制度，，规范流程。\n", count: count)
      let clock = ContinuousClock()
      var result: FixedDraft?
      let duration = try clock.measure { result = try fix(Array(text.utf8)) }
      #expect(result?.applied["text/repeated-punctuation"] == count)
      return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
    let few = try seconds(1_000)
    let many = try seconds(8_000)
    #expect(many < 30 * max(few, 0.02), "\(few) s, \(many) s")
  }

  private func pack(_ wrongWords: String) throws -> Pack {
    let json = """
      { "$schema": "pack.schema.json", "id": "test", "name": { "en": "test", "zh": "测试" },
        "extends": "shandong-12", "wrongWords": \(wrongWords) }
      """
    return try TestPack.extending(json)
  }
}
