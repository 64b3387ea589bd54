import Foundation
import Testing

/// `reportlint rollup`, as its users run it.
@Suite("The roll-up") struct RollupCommandTests {
  private static let documents = Document.project.appendingPathComponent("Tests/Documents")
  private static let examples = Document.project.appendingPathComponent("Examples/rollup")

  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    for name in ["county.txt", "parts/water.csv", "parts/archives.md", "parts/dukou.txt"] {
      try workspace.write(Data(contentsOf: Self.examples.appendingPathComponent(name)), to: name)
    }
  }

  /// A file of the examples.
  private func example(_ name: String) throws -> String {
    try String(contentsOf: Self.examples.appendingPathComponent(name), encoding: .utf8)
  }

  /// A file of the examples with pieces replaced.
  private func write(
    _ name: String, as path: String, _ changes: KeyValuePairs<String, String> = [:]
  ) throws {
    var text = try example(name)
    for (piece, other) in changes {
      try #require(text.contains(piece))
      text = text.replacingOccurrences(of: piece, with: other)
    }
    try workspace.write(text, to: path)
  }

  /// A summary without mistakes.
  private func writeTrueSummary(_ changes: KeyValuePairs<String, String> = [:]) throws {
    try write(
      "county.txt", as: "county.txt",
      [
        "4.政务微信公开政府信息数\t条\t64": "4.政务微信公开政府信息数\t条\t109",
        "（三）从事政府信息公开工作人员数\t人\t26": "（三）从事政府信息公开工作人员数\t人\t19", "2.兼职人员数\t人\t22": "2.兼职人员数\t人\t15",
        "（三）接受培训人员数\t人次\t168": "（三）接受培训人员数\t人次\t141",
      ])
  }

  // MARK: Findings

  @Test("each mistake once, with the constituent and its place, and the table below")
  func text() throws {
    let run = try workspace.run("rollup", "county.txt", "parts")
    #expect(run.status == 1)
    let findings = """
      county.txt:13:17: error: “政务微信公开政府信息数” is 64, but the sum over 3 constituents is 109 \
      (difference 45): the 45 of “云桥县渡口镇人民政府” seems to have been left out [rollup/total]
        parts/dukou.txt:13:17: note: “云桥县渡口镇人民政府”: “政务微信公开政府信息数” 45
      county.txt:67:11: error: “兼职人员数” is 22, but the sum over 3 constituents is 15 (difference 7): \
      the 7 of “云桥县水务局” seems to have been counted twice [rollup/total]
        parts/water.csv:66:11: note: “云桥县水务局”: “兼职人员数” 7
        county.txt:65:20: note: “从事政府信息公开工作人员数” is 26, sum 19 (difference 7)
      county.txt:72:15: error: “接受培训人员数” is 168, but the sum over 3 constituents is 141 \
      (difference 27): the 36 of “云桥县水务局” seems to have been added as 63 (two neighbouring digits \
      swapped?) [rollup/total]
        parts/water.csv:71:15: note: “云桥县水务局”: “接受培训人员数” 36
      """
    #expect(run.lines.prefix(7) == findings.components(separatedBy: "\n")[...])
    #expect(run.lines.count == 7 + 1 + 61)
    #expect(
      run.errors.hasPrefix(
        "3 constituents: 61 figures compared, 4 differ, put down to 3 mistakes ("))
    let chinese = try workspace.run("rollup", "county.txt", "parts", "--lang=zh", "--quiet")
    #expect(
      chinese.lines.first
        == "county.txt:13:17: 错误: “政务微信公开政府信息数”汇总数 64 与各单位之和 109 不符（差 45）："
        + "疑漏计“云桥县渡口镇人民政府”的 45 [rollup/total]")
    #expect(chinese.lines.count == 7)
    #expect(chinese.errors.isEmpty)
  }

  @Test("a true summary: status 0")
  func agreeing() throws {
    try writeTrueSummary()
    let run = try workspace.run("rollup", "county.txt", "parts")
    #expect(run.status == 0)
    #expect(run.lines.count == 62)
    #expect(run.errors.hasPrefix("3 constituents: 61 figures compared, all agree ("))
    #expect(try workspace.run("rollup", "county.txt", "parts", "--quiet").output.isEmpty)
  }

  @Test(
    "a report that was left out is named with its place in every format",
    arguments: [
      ("report.docx", "report.docx:33:34: note: “雁池县交通运输局”: “主动公开政府信息数” 1427"),
      ("page.html", "page.html:80:9: note: “雁池县交通运输局”: “主动公开政府信息数” 1427"),
      ("table.xlsx", "table.xlsx:4:34: note: “table.xlsx”: “主动公开政府信息数” 1427 (cell 统计表!C4)"),
      ("table.csv", "table.csv:4:34: note: “table.csv”: “主动公开政府信息数” 1427"),
      ("report.rtf", "report.rtf:33:34: note: “雁池县交通运输局”: “主动公开政府信息数” 1427"),
      ("report.odt", "report.odt:33:34: note: “雁池县交通运输局”: “主动公开政府信息数” 1427"),
    ])
  func formats(name: String, note: String) throws {
    try writeTrueSummary()
    let data = try Data(contentsOf: Self.documents.appendingPathComponent(name))
    try workspace.write(data, to: "parts/\(name)")
    let file = try workspace.run("parts/\(name)", "--format=json").jsonFiles()[0]
    let year = try #require(file["year"] as? Int)
    for path in ["county.txt", "parts/water.csv", "parts/archives.md", "parts/dukou.txt"] {
      let url = workspace.directory.appendingPathComponent(path)
      let text = try String(contentsOf: url, encoding: .utf8)
      try workspace.write(text.replacingOccurrences(of: "2017年", with: "\(year)年"), to: path)
    }
    let run = try workspace.run("rollup", "county.txt", "parts", "--quiet")
    #expect(run.status == 1)
    #expect(run.lines.count { $0.contains("[rollup/total]") } == 1)
    #expect(run.lines[0].contains(" seems to have been left out: "))
    #expect(run.lines[1] == "  parts/\(note)")
  }

  @Test("standard input as the summary and as a part, but not as both")
  func standardInput() throws {
    let county = try example("county.txt")
    let summary = try workspace.run("rollup", "-", "parts", "--quiet", input: county)
    #expect(summary.status == 1)
    #expect(summary.lines.first?.hasPrefix("<stdin>:13:17: error: ") == true)
    let part = try example("parts/dukou.txt")
    let run = try workspace.run(
      "rollup", "county.txt", "parts/water.csv", "-", "parts/archives.md", "--stdin-name", "in.txt",
      "--quiet", input: part)
    #expect(run.lines[1].hasPrefix("  in.txt:13:17: note: "))
    let both = try workspace.run("rollup", "-", "-", input: county)
    #expect(both.status == 2)
    #expect(both.errors == "reportlint: standard input (-) can be read only once\n")
  }

  @Test("the table of the summary in another file")
  func table() throws {
    let table = try example("county.txt")
    try workspace.write(table, to: "table.txt")
    try workspace.write("云桥县2017年政府信息公开工作年度报告\n一、概述\n有序开展。\n", to: "report.txt")
    let without = try workspace.run("rollup", "report.txt", "parts")
    #expect(without.status == 2)
    #expect(without.errors.contains("the summary has no statistics table"))
    let run = try workspace.run("rollup", "report.txt", "parts", "--table", "table.txt", "--quiet")
    #expect(run.status == 1)
    #expect(run.lines[0].hasPrefix("table.txt:13:17: error: "))
    #expect(run.lines[1].hasPrefix("  parts/dukou.txt:13:17: note: "))
    try workspace.write(table, to: "parts/table.txt")
    let inside = try workspace.run("rollup", "report.txt", "parts", "--table", "parts/table.txt")
    #expect(
      inside.errors.hasPrefix("note: parts/table.txt is the summary itself and is left out\n"))
  }

  // MARK: Output

  @Test("csv: the table alone on standard output, as RFC 4180 has it, with a byte-order mark")
  func csv() throws {
    let run = try workspace.run("rollup", "county.txt", "parts", "--format=csv")
    #expect(run.status == 1)
    #expect(run.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = run.text.dropFirst().components(separatedBy: "\r\n")
    #expect(lines.count == 63)
    #expect(lines[0] == "indicator,column,unit,stated,sum,difference,result")
    #expect(lines.contains("政务微信公开政府信息数,,条,64,109,-45,differs"))
    #expect(lines.contains("政府信息公开专项经费,,万元,4.3,4.3,0,agrees"))
    #expect(run.errors.hasPrefix("county.txt:13:17: error: "))
    #expect(run.errors.contains("\n3 constituents: "))
    let chinese = try workspace.run("rollup", "county.txt", "parts", "--format=csv", "--lang=zh")
    #expect(chinese.text.dropFirst().hasPrefix("指标,栏,单位,汇总数,各单位之和,差额,核对结果\r\n"))
  }

  @Test("json: one object with findings, table and notes")
  func json() throws {
    try workspace.write("nothing", to: "parts/x.txt")
    let run = try workspace.run("rollup", "county.txt", "parts", "county.txt", "--format=json")
    #expect(run.status == 2)
    let object = try run.json()
    #expect(object["version"] as? Int == 1)
    #expect(object["path"] as? String == "county.txt")
    #expect(object["pack"] as? String == "shandong-12")
    #expect(object["year"] as? Int == 2017)
    #expect(object["constituents"] as? Int == 3)
    #expect((object["table"] as? [Any])?.count == 61)
    let notes = try #require(object["notes"] as? [[String: String]])
    #expect(notes.map { $0["kind"] } == ["isSummary", "unreadable"])
    #expect(notes.map { $0["path"] } == ["county.txt", "parts/x.txt"])
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary["errors"] == (object["diagnostics"] as? [Any])?.count)
    try writeTrueSummary()
    try write("county.txt", as: "county.txt")
    try FileManager.default.removeItem(
      at: workspace.directory.appendingPathComponent("parts/x.txt"))
    let clean = try workspace.run("rollup", "county.txt", "parts", "--format=json").json()
    let diagnostics = try #require(clean["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["line"] as? Int } == [13, 67, 72])
    let related = try #require(diagnostics[1]["related"] as? [[String: Any]])
    #expect(related.map { $0["path"] as? String } == ["parts/water.csv", nil])
    #expect(related.map { $0["line"] as? Int } == [66, 65])
  }

  @Test("the same whatever the number of threads")
  func jobs() throws {
    for number in 0..<40 {
      try write("parts/dukou.txt", as: "many/\(number).txt", ["渡口镇": "第\(number)号镇"])
    }
    let one = try workspace.run("rollup", "county.txt", "many", "--jobs=1", "--quiet")
    #expect(one.status == 1)
    for jobs in ["2", "7", "100"] {
      #expect(
        try workspace.run("rollup", "county.txt", "many", "--jobs", jobs, "--quiet").output
          == one.output)
    }
    #expect(try workspace.run("rollup", "county.txt", "many", "--jobs=0").status == 2)
  }

  @Test("--fail-on, and a pack that sets the severity or switches the rule off")
  func severity() throws {
    #expect(try workspace.run("rollup", "county.txt", "parts", "--fail-on=never").status == 0)
    for (setting, status, errors) in [("warning", 0, 0), ("off", 0, 0), ("error", 1, 3)] {
      let pack = #"""
        {"id": "own", "name": {"en": "own", "zh": "own"}, "extends": "shandong-12",
         "rules": [{"id": "rollup/total", "severity": "\#(setting)"}]}
        """#
      try workspace.write(pack, to: "own.json")
      let run = try workspace.run(
        "rollup", "county.txt", "parts", "--pack=own.json", "--format=json")
      #expect(run.status == Int32(status))
      #expect((try run.json()["summary"] as? [String: Int])?["errors"] == errors)
    }
  }

  // MARK: Files

  @Test("the summary among the parts, and what is given twice, also under other names")
  func same() throws {
    try writeTrueSummary()
    try workspace.link("parts/link.txt", to: "../county.txt")
    try workspace.link("parts/other.csv", to: "water.csv")
    let run = try workspace.run("rollup", "county.txt", "parts", "parts/dukou.txt")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("note: parts/dukou.txt is given twice and counts once\n"))
    #expect(run.errors.contains("note: parts/link.txt is the summary itself and is left out\n"))
    #expect(run.errors.contains("note: parts/water.csv is given twice and counts once\n"))
  }

  @Test("a copy of a report under another name counts once, and one of the summary not at all")
  func copy() throws {
    try writeTrueSummary()
    let summary = try Data(
      contentsOf: workspace.directory.appendingPathComponent("county.txt"))
    try workspace.write(summary, to: "parts/total.txt")
    let table = try example("parts/dukou.txt")
    let report = "云桥县渡口镇人民政府2017年政府信息公开工作年度报告\n一、概述\n有序开展。\n\n" + table
    try workspace.write(report, to: "parts/dukou.txt")
    try workspace.write("\u{FEFF}" + report, to: "parts/dukou (1).txt")
    let run = try workspace.run("rollup", "county.txt", "parts")
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "note: parts/dukou.txt is the same report as parts/dukou (1).txt, by its agency and figures, "
          + "and counts once\nnote: parts/total.txt is the summary itself and is left out\n"
          + "3 constituents: "))
  }

  @Test("a file that cannot be read: status 2, and no false difference")
  func unreadable() throws {
    try writeTrueSummary()
    try workspace.write("PK\u{3}\u{4}broken", to: "parts/water.csv")
    let run = try workspace.run("rollup", "county.txt", "parts")
    #expect(run.status == 2)
    #expect(!run.text.contains("[rollup/total]"))
    #expect(run.errors.hasPrefix("reportlint: parts/water.csv: "))
    #expect(run.errors.contains("; 61 not compared; 1 file could not be read"))
    #expect(run.errors.contains("Not compared: “主动公开政府信息数”, "))
    let missing = try workspace.run("rollup", "county.txt", "parts", "nowhere.txt")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("reportlint: nowhere.txt: No such file or directory\n"))
    for index in 0..<9 { try workspace.write("", to: "parts/empty\(index).txt") }
    let many = try workspace.run("rollup", "county.txt", "parts", "--lang=zh")
    #expect(many.errors.contains("reportlint: 另有 7 个文件同样如此\n"))
  }

  @Test("reports for another year, in an old form, or without a table")
  func others() throws {
    try writeTrueSummary()
    try write("parts/dukou.txt", as: "parts/dukou.txt", ["2017年": "2016年"])
    let year = try workspace.run("rollup", "county.txt", "parts")
    #expect(year.status == 0)
    #expect(
      year.errors.hasPrefix(
        "note: parts/dukou.txt is a report for 2016, another year than the summary, and is left out\n"
      ))
    #expect(
      year.errors.contains(": 1 report is for another year, which may account for the difference"))
    try workspace.write("云桥县渡口镇2017年政府信息公开工作年度报告\n一、概述\n有序开展。\n", to: "parts/dukou.txt")
    let none = try workspace.run("rollup", "county.txt", "parts")
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("note: parts/dukou.txt has no table in the summary's form\n"))
  }

  @Test("cells that are blank or no numbers")
  func cells() throws {
    try writeTrueSummary()
    try write(
      "parts/dukou.txt", as: "parts/dukou.txt",
      [
        "3.政务微博公开政府信息数\t条\t0": "3.政务微博公开政府信息数\t条\t—", "1.政府公报公开政府信息数\t条\t0": "1.政府公报公开政府信息数\t条",
        "（三）接受培训人员数\t人次\t85": "（三）接受培训人员数\t人次\t若干",
      ])
    let run = try workspace.run("rollup", "county.txt", "parts")
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "note: parts/dukou.txt: 1 cell is missing or holds no number\n"
          + "note: parts/dukou.txt: 2 cells are blank and count as 0\n"
          + "3 constituents: 60 figures compared, all agree; 1 not compared ("))
    #expect(run.errors.hasSuffix("Not compared: “接受培训人员数”: 1 constituent has no number there\n"))
  }

  @Test("nothing to compare is no pass")
  func nothing() throws {
    try workspace.write(Data(), to: "none/x.bin")
    #expect(try workspace.run("rollup", "county.txt", "none").status == 2)
    try write("county.txt", as: "alone/county.txt")
    let alone = try workspace.run("rollup", "alone/county.txt", "alone")
    #expect(alone.status == 2)
    #expect(alone.output.isEmpty)
    #expect(
      alone.errors.hasPrefix("note: alone/county.txt is the summary itself and is left out\n"))
    try workspace.write("不是报告。\n", to: "other.txt")
    let other = try workspace.run("rollup", "other.txt", "parts")
    #expect(other.status == 2)
    #expect(other.errors.hasPrefix("reportlint: other.txt: nothing of a report was recognised"))
    #expect(try workspace.run("rollup", "county.txt").status == 2)
    #expect(try workspace.run("rollup", "nowhere.txt", "parts").status == 2)
  }

  // MARK: The rule

  @Test("the rule is documented, and not one of single drafts")
  func rule() throws {
    #expect(try workspace.run("rules").text.contains("rollup/total"))
    let page = try workspace.run("explain", "rollup/total")
    #expect(page.status == 0)
    #expect(page.text.contains("==> county.txt <=="))
    for name in ["rollup", "rollup/total"] {
      let run = try workspace.run("--select", name, "county.txt")
      #expect(run.status == 2)
      #expect(
        run.errors
          == "reportlint: “\(name)” is not about a single draft; it is checked by reportlint rollup "
          + "SUMMARY PART…\n")
      #expect(try workspace.run("--ignore", name, "county.txt").status == 0)
    }
  }
}
