import DraftGenerator
import ReportLint
import ReportText
import RulePack
import Testing

/// What is said of figures in the prose that differ from the table's.
@Suite struct ProseTableTests {
  /// A report in twelve parts with some sentences about applications, and a table.
  private func draft(_ text: String, received: Int = 12, refused: Int = 2) -> MarkedDraft {
    MarkedDraft(
      """
      云溪县统计局2018年政府信息公开工作年度报告
      六、政府信息公开申请办理情况
      \(text)
      2018年政府信息公开情况统计表
      收到申请数\t件\t\(received)
      当面申请数\t件\t3
      传真申请数\t件\t0
      网络申请数\t件\t5
      信函申请数\t件\t4
      申请办结数\t件\t12
      按时办结数\t件\t12
      延期办结数\t件\t0
      申请答复数\t件\t12
      属于已主动公开范围数\t件\t4
      同意公开答复数\t件\t6
      同意部分公开答复数\t件\t0
      不同意公开答复数\t件\t\(refused)
      """)
  }

  @Test(
    "a figure that is not the table's is found at its place",
    arguments: [
      ("2018年，我局共收到政府信息公开申请▸21件。", "正文“收到政府信息公开申请21件”与表格不符，表中为12"),
      (
        "全年收到政府信息公开申请12件，其中网络申请▸8件，按时办结12件。",
        "正文“网络申请8件”与表格不符，表中为5"
      ),
      (
        "共收到申请12件，办结12件，其中同意公开▸9件、不同意公开2件。", "正文“同意公开9件”与表格不符，表中“同意公开答复数”为6"
      ),
      (
        "2018年，我局▸未收到政府信息公开申请。", "正文“未收到政府信息公开申请”与表格不符，表中“收到申请数”为12"
      ),
    ])
  func differences(text: String, message: String) {
    expect("prose/table", in: draft(text), containing: message)
  }

  @Test(
    "what is about something else, or is not exact, is left alone",
    arguments: [
      "2018年，我局共收到政府信息公开申请12件，网络申请5件，答复12件。",
      "2017年，我局共收到政府信息公开申请21件。",
      "上半年收到政府信息公开申请7件。",
      "县公安局收到政府信息公开申请7件。",
      "收到政府信息公开申请约20件。",
      "我局收到政府信息公开申请10余件。",
      "热线受理诉求1200件，办结1180件。",
      "自2008年以来累计收到政府信息公开申请230件。",
      "收到政府信息公开申请12件；12345热线受理咨询150件，办结148件。",
      "未收到关于不予公开决定的投诉。",
      "2018年，全县共收到政府信息公开申请210件，我局收到申请12件。",
    ])
  func otherFigures(text: String) {
    expectNothing("prose/table", in: draft(text))
  }

  @Test("a passage of which nothing agrees is reported once: it may be about something else")
  func nothingAgrees() {
    expect("prose/table", in: draft("共收到申请▸31件，办结30件，其中同意公开19件、不同意公开7件。"))
  }

  @Test("one wrong cell is one finding, at the cell, and the text is its witness")
  func wrongCell() throws {
    let marked = draft("2018年，我局共收到政府信息公开申请12件。", received: 21)
    let result = try Linter(pack: TestPack.shandong, select: ["table/sum", "prose"])
      .lint(marked.draft)
    let finding = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(finding.rule == "table/sum")
    #expect(finding.message[.chinese].hasPrefix("“收到申请数”疑应为12（现为21"))
    #expect(finding.related.first?.message[.chinese] == "正文为12件")
    #expect(result.report.draft.text.position(at: finding.related[0].range.lowerBound).line == 3)
  }

  /// Some of the rules, by selection.
  struct Selection: Sendable, CustomTestStringConvertible {
    var select: [String] = []
    var ignore: [String] = []

    var testDescription: String { "select \(select), ignore \(ignore)" }
  }

  static let withoutTheSum = [
    Selection(select: ["prose"]), Selection(select: ["prose/table"]),
    Selection(ignore: ["table/sum"]), Selection(ignore: ["table"]),
  ]

  @Test(
    "a right figure in the text is not to blame for a wrong cell that nobody wants to hear of",
    arguments: withoutTheSum)
  func wrongCellUnheard(of selection: Selection) throws {
    let marked = draft("2018年，我局共收到政府信息公开申请12件。", received: 21)
    let linter = Linter(
      pack: TestPack.shandong, select: selection.select, ignore: selection.ignore)
    let result = try linter.lint(marked.draft)
    #expect(result.diagnostics.filter { $0.rule.isSelected(by: "prose") }.map(\.message) == [])
  }

  @Test("nor is it in the national form", arguments: withoutTheSum)
  func wrongNationalCellUnheard(of selection: Selection) throws {
    var report = GovReport(TestPack.gov2021, seed: 4)
    let right = report["received", 6]
    report.overview = ["全年新收政府信息公开申请\(right)件。"]
    let linter = Linter(
      pack: TestPack.gov2021, select: selection.select, ignore: selection.ignore)
    #expect(try linter.lint(report.draft(.pipes)).diagnostics.isEmpty)
    report["received", 6] = right + "7"
    let found = try linter.lint(report.draft(.pipes)).diagnostics
    #expect(found.filter { $0.rule.isSelected(by: "prose") }.map(\.message) == [])
    // Where the table is right, the text is wrong.
    report["received", 6] = right
    report.overview = ["全年新收政府信息公开申请\(right)7件。"]
    let other = try linter.lint(report.draft(.pipes)).diagnostics
    #expect(other.map(\.rule) == ["prose/table"])
  }

  @Test("a wrong figure in the text is found whatever else is selected", arguments: withoutTheSum)
  func wrongText(selection: Selection) throws {
    let marked = draft("2018年，我局共收到政府信息公开申请▸21件。")
    let linter = Linter(
      pack: TestPack.shandong, select: selection.select, ignore: selection.ignore)
    let result = try linter.lint(marked.draft)
    let found = result.diagnostics.filter { $0.rule.isSelected(by: "prose") }
    #expect(found.map(\.rule) == ["prose/table"])
    let source = result.report.draft.text
    #expect(found.map { source.position(at: $0.range.lowerBound) } == marked.positions)
  }

  @Test("the text tells which of several cells is wrong where the relations alone do not")
  func textDecides() throws {
    // 12 ≠ 3 + 0 + 6 + 4: any of the figures may be the wrong one.
    let text = """
      云溪县统计局2018年政府信息公开工作年度报告
      六、政府信息公开申请办理情况
      全年收到政府信息公开申请12件，其中网络申请5件、信函申请4件、当面申请3件。
      2018年政府信息公开情况统计表
      收到申请数\t件\t12
      当面申请数\t件\t3
      传真申请数\t件\t0
      网络申请数\t件\t6
      信函申请数\t件\t4
      """
    let result = try Linter(pack: TestPack.shandong, select: ["table/sum", "prose"])
      .lint(MarkedDraft(text).draft)
    #expect(result.diagnostics.map(\.rule) == ["table/sum"])
    #expect(result.diagnostics.first?.message[.chinese].hasPrefix("“网络申请数”疑应为5（现为6") == true)
    #expect(result.diagnostics.first?.fix?.edits.map(\.text) == ["5"])
  }

  @Test("a figure that differs from the table is not also a sum that does not add up")
  func oneMistakeOneFinding() throws {
    let marked = draft("共收到申请12件，其中当面申请3件、网络申请▸6件、信函申请4件。")
    let result = try Linter(pack: TestPack.shandong, select: ["prose"]).lint(marked.draft)
    #expect(result.diagnostics.map(\.rule) == ["prose/table"])
  }

  /// Reports in the national form whose part one repeats figures of the tables.
  @Test(
    "what the prose repeats correctly is never a finding; one changed figure is one",
    arguments: 1...40)
  func nationalReports(seed: Int) throws {
    var report = GovReport(TestPack.gov2021, seed: UInt64(seed))
    func sum(_ parent: String) -> Int {
      report.pack.rows.filter { $0.path.hasPrefix("results.\(parent).") }
        .reduce(0) { $0 + (Int(report[$1.path, 6]) ?? 0) }
    }
    let figures = [
      Int(report["received", 6]), Int(report["carried-over", 6]), Int(report["results.total", 6]),
      Int(report["results.granted", 6]), sum("refused"), sum("unavailable"),
      Int(report["carried-forward", 6]), Int(report["review.total", 0]),
      Int(report["documents", 0]),
    ].map { $0 ?? 0 }
    func overview(_ figures: [Int]) -> [String] {
      [
        "（一）主动公开。制发行政规范性文件\(figures[8])件。",
        "（二）依申请公开。2022年共收到政府信息公开申请\(figures[0])件，上年结转\(figures[1])件，办结\(figures[2])件，"
          + "其中予以公开\(figures[3])件、不予公开\(figures[4])件、无法提供\(figures[5])件，"
          + "结转下年度继续办理\(figures[6])件。因政府信息公开被申请行政复议\(figures[7])件。",
      ]
    }
    report.overview = overview(figures)
    let linter = Linter(pack: report.pack, select: ["prose", "table"])
    #expect(try linter.lint(report.draft(.tabs)).diagnostics.isEmpty)
    for index in figures.indices {
      var changed = figures
      changed[index] += 7
      report.overview = overview(changed)
      let result = try linter.lint(report.draft(.tabs))
      let found = result.diagnostics.map { result.report.excerpt($0.range) }
      #expect(found == ["\(changed[index])件"], "\(report.overview)")
    }
  }
}
