import LintModel
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

@testable import ReportLint

/// A directive as a test sees it.
private struct Read: Equatable {
  let scope: SuppressionDirective.Scope
  let selectors: [String]
  let reason: String
}

@Suite("What comments ask for")
struct SuppressionDirectiveTests {
  private func reading(
    _ text: String, _ kind: DraftComment.Kind = .markup
  ) -> SuppressionDirective.Reading {
    SuppressionDirective.reading(DraftComment(kind, text, at: 0..<0, about: [])) {
      ["table/blank", "table/sum", "table", "text"].contains($0)
    }
  }

  private func read(_ text: String, _ kind: DraftComment.Kind = .markup) -> Read? {
    guard case .directive(let directive) = reading(text, kind) else { return nil }
    return Read(
      scope: directive.scope, selectors: directive.selectors, reason: directive.reason)
  }

  @Test(
    "rules and the reason",
    arguments: [
      ("reportlint-ignore table/blank: 数据由上级填报", ["table/blank"], "数据由上级填报"),
      ("reportlint-ignore table/blank：数据由上级填报", ["table/blank"], "数据由上级填报"),
      (
        "reportlint-ignore table/blank，table/sum、text: 数据: 上级",
        ["table/blank", "table/sum", "text"], "数据: 上级"
      ),
      ("reportlint-ignore table/blank table/sum: x", ["table/blank", "table/sum"], "x"),
      ("reportlint-ignore\ttable/blank\n: x\ny", ["table/blank"], "x\ny"),
      ("reportlint-ignore table/blank", ["table/blank"], ""),
      ("reportlint-ignore table/blank:", ["table/blank"], ""),
      ("reportlint-ignore table/blank 数据由上级填报", ["table/blank"], "数据由上级填报"),
      (
        "reportlint-ignore table/blank — filled in by the county", ["table/blank"],
        "filled in by the county"
      ),
      (
        "reportlint-ignore table/blank the county fills it in", ["table/blank"],
        "the county fills it in"
      ),
      ("reportlint-ignore table/blnk: x", ["table/blnk"], "x"),
      ("reportlint-ignore table/blank, foo: x", ["table/blank", "foo"], "x"),
      ("reportlint-ignore: x", [], "x"), ("reportlint-ignore", [], ""),
      ("reportlint-ignore 数据由上级填报", [], "数据由上级填报"),
    ])
  func directives(text: String, selectors: [String], reason: String) {
    #expect(read(text) == Read(scope: .passage, selectors: selectors, reason: reason))
  }

  @Test("all of a file")
  func file() {
    #expect(
      read("reportlint-ignore-file text: 存档")
        == Read(scope: .file, selectors: ["text"], reason: "存档"))
  }

  @Test(
    "slips of the pen",
    arguments: [
      ("reportlint-ignor table/blank: x", "reportlint-ignor", "reportlint-ignore"),
      ("reportlnt-ignore table/blank: x", "reportlnt-ignore", "reportlint-ignore"),
      ("Reportlint-Ignore table/blank: x", "Reportlint-Ignore", "reportlint-ignore"),
      ("reportlint ignore table/blank: x", "reportlint ignore", "reportlint-ignore"),
      ("reportlint-ignorefile text: x", "reportlint-ignorefile", "reportlint-ignore-file"),
      ("reportlint-disable table/blank", "reportlint-disable", nil),
    ])
  func mistyped(text: String, word: String, meant: String?) {
    #expect(reading(text) == .unknownInstruction(word, meant: meant))
  }

  @Test(
    "what people write for each other",
    arguments: [
      ("prettier-ignore", DraftComment.Kind.markup), ("reportedly", .markup), ("", .markup),
      ("reportlint: 2018年4月检查", .markup), ("忽略 table/blank: x", .markup),
      ("忽略此处空格", .note), ("忽略", .note), ("ignore this, please", .note),
      ("ignored table/blank", .note), ("ignore table 3 for now", .note), ("已忽略 table/blank", .note),
    ])
  func others(text: String, kind: DraftComment.Kind) {
    #expect(reading(text, kind) == .other)
  }

  @Test(
    "notes in Word",
    arguments: [
      ("忽略 table/blank：由上级填报", ["table/blank"], "由上级填报"),
      ("忽略table/blank，由上级填报", ["table/blank"], "由上级填报"),
      ("忽略：table/blank、table/sum 由上级填报", ["table/blank", "table/sum"], "由上级填报"),
      ("ignore table/blank: the county", ["table/blank"], "the county"),
      ("IGNORE table/blank", ["table/blank"], ""), ("忽略 table：由上级填报", ["table"], "由上级填报"),
      ("忽略 table", ["table"], ""), ("忽略 table/blnk：由上级填报", ["table/blnk"], "由上级填报"),
      ("reportlint-ignore table/blank: x", ["table/blank"], "x"),
    ])
  func notes(text: String, selectors: [String], reason: String) {
    #expect(read(text, .note) == Read(scope: .passage, selectors: selectors, reason: reason))
  }
}

@Suite("Suppressed findings")
struct SuppressionTests {
  private static let rule: RuleID = "lint/unused-suppression"
  private static let linter = BuiltinPacks.pack("shandong-12").map { Linter(pack: $0) }

  private func lint(
    _ markdown: String, select: [String] = [], ignore: [String] = []
  ) throws -> LintResult {
    let pack = try #require(BuiltinPacks.pack("shandong-12"))
    return try Linter(pack: pack, select: select, ignore: ignore)
      .lint(MarkdownReader.read(SourceText(markdown)))
  }

  private static let head = "云桥县水务局2017年政府信息公开工作年度报告\n\n"

  /// A report with a malformed address and a doubled word in one paragraph, and another address.
  private static func draft(_ comment: String, _ between: String = "") -> String {
    head + comment + "\n一、概述\n" + between
      + "\n全年的的信息见http:/www.yunqiao.example。\n\n电子版见http:/www.yunxi.example。\n"
  }

  private func rules(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map(\.rule.rawValue).filter { $0.hasPrefix("text/") || $0.hasPrefix("lint/") }
  }

  /// What is wrong with the comments of a draft.
  private func complaints(_ markdown: String) throws -> [String] {
    try lint(markdown).diagnostics.filter { $0.rule == Self.rule }.map(\.message.english)
  }

  @Test("a comment suppresses what its rules find in the next block, and nothing else")
  func block() throws {
    let plain = try lint(Self.draft(""))
    #expect(rules(plain.diagnostics) == ["text/repeated-word", "text/url", "text/url"])
    #expect(plain.suppressed.isEmpty)
    let result = try lint(Self.draft("", "\n<!-- reportlint-ignore text/url: 专网地址 -->"))
    #expect(rules(result.diagnostics) == ["text/repeated-word", "text/url"])
    #expect(result.suppressed.map(\.diagnostic.rule) == ["text/url"])
    #expect(result.suppressed.map(\.suppression.reason) == ["专网地址"])
    #expect(result.suppressed.map(\.suppression.place.start.line) == [6])
    let both = try lint(
      Self.draft("", "\n<!-- reportlint-ignore text/url, text/repeated-word: x -->"))
    #expect(rules(both.diagnostics) == ["text/url"])
    #expect(both.suppressed.count == 2)
    let group = try lint(Self.draft("", "\n<!-- reportlint-ignore text: x -->"))
    #expect(rules(group.diagnostics) == ["text/url"])
    #expect(group.suppressed.count == 2)
  }

  @Test("a comment may be about all of the file")
  func file() throws {
    let result = try lint(Self.draft("<!-- reportlint-ignore-file text/url: 专网地址 -->\n"))
    #expect(rules(result.diagnostics) == ["text/repeated-word"])
    #expect(result.suppressed.count == 2)
    let atEnd = try lint(Self.draft("") + "\n<!-- reportlint-ignore-file text/url: 专网地址 -->\n")
    #expect(rules(atEnd.diagnostics) == ["text/repeated-word"])
  }

  @Test("a file's comments say nothing of the table in another file")
  func attached() throws {
    let linter = try #require(Self.linter)
    let comment = "<!-- reportlint-ignore-file table/blank, text/url: 由上级填报 -->\n"
    func suppressed(_ draft: String, _ table: String) throws -> [String] {
      try linter.lint(
        MarkdownReader.read(SourceText(draft))
          .attaching(MarkdownReader.read(SourceText(table)))
      ).suppressed.map(\.diagnostic.rule.rawValue)
    }
    #expect(try suppressed(Self.draft(comment), Self.table) == ["text/url", "text/url"])
    let blanks = ["table/blank", "table/blank", "table/blank"]
    #expect(try suppressed(Self.draft(""), comment + Self.table) == blanks)
  }

  private static let table = """
    2017年政府信息公开情况统计表

    | 统计指标 | 单位 | 统计数 |
    |---|---|---|
    | （一）收到申请数 | 件 |  |
    | 1.当面申请数 | 件 |  |
    | 2.传真申请数 | 件 | 0 |
    | 3.网络申请数 | 件 | 5 |
    | 4.信函申请数 | 件 |  |

    """

  @Test("before a table or its caption, a comment is about all of it; between rows about the next")
  func tables() throws {
    let comment = "<!-- reportlint-ignore table/blank: 数据由上级填报 -->\n"
    func blanks(before line: String) throws -> Int {
      let table = Self.table.replacing(line, with: comment + line)
      let result = try lint(Self.head + table, select: ["table/blank"])
      #expect(result.diagnostics.count + result.suppressed.count == 3)
      return result.suppressed.count
    }
    #expect(try blanks(before: "2017年政府信息公开情况统计表") == 3)
    #expect(try blanks(before: "\n| 统计指标") == 3)
    #expect(try blanks(before: "| 统计指标") == 3)
    #expect(try blanks(before: "| 1.当面") == 1)
    #expect(try blanks(before: "| 2.传真") == 0)
  }

  @Test(
    "one that suppresses nothing is told of, with what it is about",
    arguments: [
      (
        "", "<!-- reportlint-ignore text/phone: x -->",
        ["nothing of “text/phone” is found in line 6, which this comment is about; delete it"]
      ),
      (
        "<!-- reportlint-ignore-file text/phone, text/url: x -->\n", "",
        ["nothing of “text/phone” is found in this file; delete the comment"]
      ),
      (
        "", "<!-- reportlint-ignore table: x -->",
        ["nothing of “table” is found in line 6, which this comment is about; delete it"]
      ),
      (
        "<!-- reportlint-ignore text/url: x -->\n", "",
        ["nothing of “text/url” is found in line 5, which this comment is about; delete it"]
      ),
      (
        "", "<!-- reportlint-ignore text/ulr: x -->",
        ["there is no rule “text/ulr”; did you mean “text/url”?"]
      ),
      ("", "<!-- reportlint-ignore text/url, xyz: x -->", ["there is no rule “xyz”"]),
      (
        "", "<!-- reportlint-ignore: x -->",
        ["this comment names no rule; write which one: reportlint-ignore table/blank: reason"]
      ),
      (
        "", "<!-- reportlint-ignore text/url -->",
        ["say why these findings are right as they are: reportlint-ignore table/blank: reason"]
      ),
      (
        "", "<!-- reportlint-ignor text/url: x -->",
        ["“reportlint-ignor” is no instruction of reportlint; did you mean “reportlint-ignore”?"]
      ),
      (
        "", "<!-- reportlint-ignore text/url: x",
        ["this comment has no end (-->), so that it suppresses nothing"]
      ),
      ("", "<!-- 注：reportlint-ignore -->", []), ("", "<!-- eslint-ignore -->", []),
      // Whether these find anything cannot be told.
      ("", "<!-- reportlint-ignore history/copied: x -->", []),
      ("", "<!-- reportlint-ignore rollup/total: x -->", []),
    ])
  func unused(before: String, between: String, expected: [String]) throws {
    #expect(try complaints(Self.draft(before, between.isEmpty ? "" : between)) == expected)
  }

  @Test("one before nothing, and one in the row of a table")
  func nothing() throws {
    #expect(
      try complaints(Self.draft("") + "\n<!-- reportlint-ignore text/url: x -->\n")
        == [
          "nothing follows that this comment for “text/url” could be about; put it before a "
            + "paragraph or a table"
        ])
    let table = Self.table.replacing(
      "| 件 |  |", with: "| 件 <!-- reportlint-ignore table: x --> |  |")
    #expect(
      Set(try complaints(Self.head + table))
        == [
          "a comment within the row of a table suppresses nothing; put it on a line of its own "
            + "before the table or the row"
        ])
  }

  @Test("what is selected makes no difference to what is said of comments")
  func selection() throws {
    let text = Self.draft(
      "<!-- reportlint-ignore-file text/phone: x -->\n", "\n<!-- reportlint-ignore text/url: x -->")
    let whole = try lint(text)
    #expect(
      rules(whole.diagnostics).sorted() == [
        "lint/unused-suppression", "text/repeated-word", "text/url",
      ])
    let alone = try lint(text, select: ["lint"])
    #expect(rules(alone.diagnostics) == ["lint/unused-suppression"])
    #expect(alone.suppressed.isEmpty)
    #expect(rules(try lint(text, select: ["text/url"]).diagnostics) == ["text/url"])
    #expect(try lint(text, select: ["text/url"]).suppressed.count == 1)
    #expect(
      rules(try lint(text, ignore: ["lint", "text/url"]).diagnostics) == ["text/repeated-word"])
    #expect(
      Set(try lint(text, select: ["text/url"]).notChecked.map(\.rule))
        == Set(try lint(Self.draft(""), select: ["text/url"]).notChecked.map(\.rule)))
  }

  @Test("what is said of comments can be suppressed, too")
  func ofItself() throws {
    let text = Self.draft(
      "<!-- reportlint-ignore-file lint/unused-suppression: 过渡期 -->\n",
      "\n<!-- reportlint-ignore text/phone: x -->")
    let result = try lint(text)
    #expect(rules(result.diagnostics) == ["text/repeated-word", "text/url", "text/url"])
    #expect(result.suppressed.map(\.diagnostic.rule) == [Self.rule])
    #expect(
      rules(try lint(Self.draft("<!-- reportlint-ignore-file lint: x -->\n")).diagnostics)
        == ["text/repeated-word", "text/url", "text/url"])
  }

  @Test("a pack switches the rule off, and rules that it switches off are not missed")
  func pack() throws {
    let json = """
      {"id": "p", "name": {"en": "p", "zh": "p"}, "extends": "shandong-12",
        "rules": [{"id": "text/phone", "severity": "off"}]}
      """
    let pack = try PackLoader.load(Array(json.utf8), path: "p.json") { name, _ throws(PackError) in
      BuiltinPacks.file(name)
    }
    let draft = MarkdownReader.read(
      SourceText(Self.draft("<!-- reportlint-ignore-file text/phone: x -->\n")))
    #expect(
      rules(try Linter(pack: pack).lint(draft).diagnostics).contains("lint/unused-suppression")
        == false)
  }

  @Test("the documentation of the rule is executed")
  func documentation() throws {
    let rule = UnusedSuppression.rule
    let caught = MarkdownReader.read(SourceText(rule.catches.replacing("▸", with: "")))
    let linter = try #require(Self.linter)
    let found = try linter.lint(caught)
    let diagnostic = try #require(found.diagnostics.first { $0.rule == rule.id })
    #expect(found.place(of: diagnostic).start == Position(line: 5, column: 1))
    let alone = try linter.lint(MarkdownReader.read(SourceText(rule.leavesAlone)))
    #expect(!alone.diagnostics.contains { $0.rule == rule.id })
    #expect(alone.suppressed.map(\.diagnostic.rule) == ["text/phone"])
  }

  @Test("in a web page, the complaint stands at the comment in the file")
  func page() throws {
    let html =
      "<h1>云桥县水务局2017年政府信息公开工作年度报告</h1>\n<p>一、概述</p>\n"
      + "<!-- reportlint-ignore text/url: x -->\n<p>全年的的信息。</p>"
    let linter = try #require(Self.linter)
    let result = try linter.lint(
      HTMLReader.read(Array(html.utf8), encoding: nil, limit: .standard))
    let complaint = try #require(result.diagnostics.first { $0.rule == Self.rule })
    #expect(result.place(of: complaint).start == Position(line: 3, column: 1))
    #expect(
      complaint.message.english
        == "nothing of “text/url” is found in line 4, which this comment is about; delete it")
  }
}
