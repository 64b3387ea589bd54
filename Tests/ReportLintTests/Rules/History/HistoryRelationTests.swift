import ReportLint
import ReportText
import RulePack
import Testing

/// Figures that must follow from last year's report.
@Suite struct HistoryRelationTests {
  private func find(
    _ pair: YearPair, _ layout: GovReport.Layout = .pipes
  ) throws -> [(rule: String, place: String, message: String)] {
    let result = try pair.lint(layout, select: ["history"])
    let report = result.report
    return result.diagnostics.map { diagnostic in
      let cell = report.tables.flatMap(\.rows).flatMap(\.cells)
        .first { $0.range == diagnostic.range }?.cell
      let name = cell.map { report.pack.name(ofCell: $0).chinese } ?? "?"
      return (diagnostic.rule.rawValue, name, diagnostic.message[.chinese])
    }
  }

  @Test func aWrongTotalIsOneFindingWithItsColumns() throws {
    var pair = YearPair(7)
    let carried = pair.report["carried-over", 1]
    pair.add(2, to: "carried-over", "carried-forward", columns: 1, 6)
    let result = try pair.lint(select: ["history"])
    let found = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(found.rule == "history/carry-over")
    let report = result.report
    let total = pair.report.cell("carried-over", 6)
    #expect(found.range == YearPair.range(of: total, in: report))
    let lastTotal = pair.last["carried-forward", 6]
    #expect(
      found.message[.chinese]
        == "“总计”栏：上年结转 \(pair.report["carried-over", 6]) ≠ 上年报告的结转下年度 \(lastTotal)（差 2）："
        + "上年结转数应等于上年报告的结转下年度数")
    #expect(
      found.message[.english].hasPrefix(
        "column “总计”: 上年结转 \(pair.report["carried-over", 6]) ≠ last year's 结转下年度 \(lastTotal) "))
    let previous = try #require(result.facts.previous)
    #expect(found.related.map(\.place.file) == [.previous, .draft])
    #expect(
      found.related[0].range == previous.range(ofCell: pair.report.cell("carried-forward", 6)))
    #expect(previous.report.draft.text.string(in: found.related[0].range) == lastTotal)
    #expect(found.related[0].message[.chinese] == "上年报告的“结转下年度”行“总计”栏 \(lastTotal)")
    #expect(
      found.related[1].range
        == YearPair.range(of: pair.report.cell("carried-over", 1), in: report))
    #expect(
      found.related[1].message[.chinese]
        == "“商业企业”栏：上年结转 \(pair.report["carried-over", 1]) ≠ 上年报告的结转下年度 \(carried)（差 2）")
  }

  @Test func columnsWithoutTheirTotalAreOneFindingAtTheFirst() throws {
    var pair = YearPair(8)
    pair.move(3, from: "received", to: "carried-over", column: 4)
    pair.move(3, from: "carried-over", to: "received", column: 2)
    let found = try find(pair)
    #expect(found.map(\.place) == ["“上年结转”行“科研机构”栏"])
    let result = try pair.lint(select: ["history"])
    #expect(result.diagnostics[0].related.map(\.place.file) == [.previous, .draft])
  }

  @Test(arguments: ["rules", "documents"])
  func whatIsInForceFollowsFromLastYear(row: String) throws {
    var pair = YearPair(9)
    let right = Int(pair.report[row, 2]) ?? 0
    pair.report[row, 2] = String(right + 1)
    let found = try find(pair)
    let name = row == "rules" ? "规章" : "行政规范性文件"
    #expect(found.map(\.place) == ["“\(name)”行“现行有效件数”栏"])
    #expect(found.map(\.rule) == ["history/in-force"])
    let last = pair.last[row, 2]
    #expect(
      found[0].message.hasPrefix(
        "“\(name)”行：现行有效件数 \(right + 1) ≠ 上年报告的现行有效件数 \(last) + 本年制发件数 "
          + "\(pair.report[row, 0]) − 本年废止件数 \(pair.report[row, 1]) = \(right)（差 1）："))
  }

  @Test func rowsAreFindingsOfTheirOwn() throws {
    var pair = YearPair(10)
    for row in ["rules", "documents"] { pair.report[row, 2] += "0" }
    #expect(try find(pair).count == 2)
  }

  /// The findings of this year's table say the same, so last year's figure is added to them.
  @Test func whatThisYearsTableShowsIsNotReportedTwice() throws {
    for (path, column) in [("carried-over", 6), ("carried-over", 0), ("carried-over", 3)] {
      var pair = YearPair(11)
      pair.report[path, column] = String((Int(pair.report[path, column]) ?? 0) + 40)
      let result = try pair.lint()
      let cell = pair.report.cell(path, column)
      #expect(result.diagnostics.count == 1)
      let found = try #require(result.diagnostics.first)
      #expect(found.rule.isSelected(by: "table"))
      #expect(found.range == YearPair.range(of: cell, in: result.report))
      let last = try #require(found.related.last)
      #expect(last.place.file == .previous)
      #expect(last.message[.chinese].contains("上年报告的结转下年度"))
      #expect(try pair.lint(select: ["history"]).diagnostics.isEmpty)
    }
  }

  @Test func nothingIsSaidWithoutLastYearsReport() throws {
    let pair = YearPair(12)
    let result = try Linter(pack: pair.report.pack).lint(pair.report.draft(.pipes))
    #expect(!result.notChecked.contains { $0.rule.isSelected(by: "history") })
    #expect(result.checked.relations == pair.report.pack.relations.count)
  }

  @Test func allRelationsAreEvaluatedBesideIt() throws {
    let pair = YearPair(12)
    let result = try pair.lint()
    #expect(result.checked.relations == pair.report.pack.allRelations.count)
    #expect(!result.notChecked.contains { $0.rule.isSelected(by: "history") })
  }

  // MARK: What is not compared

  private func gaps(_ pair: YearPair, _ layout: GovReport.Layout = .pipes) throws -> [String] {
    let result = try pair.lint(layout, last: layout, select: ["history"])
    #expect(result.diagnostics.map { $0.message[.chinese] } == [])
    return result.notChecked.map { "\($0.rule.rawValue)：\($0.reason[.chinese])" }.sorted()
  }

  @Test func anotherFormHasOtherFigures() throws {
    var pair = YearPair(13, lastPack: TestPack.gov2019)
    pair.last.year = 2020
    pair.report.year = 2021
    let gaps = try gaps(pair)
    #expect(
      gaps == [
        "history/in-force：上年报告的格式（gov-2019）没有“规章”行“现行有效件数”栏、“行政规范性文件”行“现行有效件数”栏"
      ])
    pair.add(1, to: "carried-over", "carried-forward", columns: 0, 6)
    #expect(try find(pair).map(\.rule) == ["history/carry-over"])
  }

  @Test func whatIsUnreadableInLastYearsReportIsNotCompared() throws {
    var pair = YearPair(14)
    pair.last["carried-forward", 6] = "若干"
    pair.last["documents", 2] = ""
    pair.report["carried-over", 6] += "7"
    pair.report["documents", 2] += "7"
    let found = try gaps(pair)
    #expect(found == ["history/carry-over：上年报告中没有“结转下年度”行“总计”栏的数据（缺行、空白或不是数字）"])
  }

  /// Nobody can say that this year's figure is wrong where last year's is.
  @Test func whatLastYearsTableContradictsIsNotCompared() throws {
    for column in [0, 3, 6] {
      var pair = YearPair(14)
      pair.last["carried-forward", column] += "1"
      let title = ["自然人", "", "", "社会公益组织", "", "", "总计"][column]
      #expect(
        try gaps(pair) == ["history/carry-over：上年报告的“结转下年度”行“\(title)”栏与上年表内其他数据不符"])
    }
  }

  @Test func anotherMistakeInTheRowIsNamedWithTheOneOfThisYearsTable() throws {
    var pair = YearPair(11)
    let column = 2
    let more = Int(pair.report["carried-over", column]) ?? 0
    for path in ["carried-over", "results.granted", "results.total"] {
      for column in [column, 6] {
        pair.report[path, column] = String((Int(pair.report[path, column]) ?? 0) + more + 1)
      }
    }
    pair.report["carried-over", 6] += "0"
    let result = try pair.lint()
    #expect(result.diagnostics.map(\.rule.rawValue).allSatisfy { $0.hasPrefix("table/") })
    let notes = result.diagnostics.flatMap(\.related).map { $0.message[.chinese] }
    #expect(notes.contains { $0.hasPrefix("“科研机构”栏：上年结转") }, "\(notes)")
  }

  @Test func aRowWithoutFiguresSaysNothing() throws {
    var pair = YearPair(15)
    for column in 0..<7 { pair.last["carried-forward", column] = column == 3 ? "—" : "" }
    #expect(
      try gaps(pair) == ["history/carry-over：上年报告中没有“结转下年度”的数据（缺行、空白或不是数字）"])
    pair = YearPair(15)
    for column in 0..<7 { pair.report["carried-over", column] = "" }
    #expect(
      try gaps(pair) == ["history/carry-over：本年报告中没有“上年结转”的数据（缺行、空白或不是数字）"])
  }

  /// A blank may be a 0 or a figure that was left out.
  @Test func aBlankCellIsNoContradiction() throws {
    for column in [2, 6] {
      var pair = YearPair(16)
      pair.last["carried-forward", column] = ""
      #expect(try gaps(pair) == [])
      pair = YearPair(16)
      pair.report["carried-over", column] = ""
      #expect(try gaps(pair) == [])
    }
  }

  @Test func aMissingTableIsNamed() throws {
    let report = MarkedDraft(
      "云溪县统计局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        + "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t3\t1\t15\n"
        + "信息内容\t本年处理决定数量\n行政许可\t26\n行政处罚\t4\n行政强制\t0\n")
    let last = MarkedDraft(
      "云溪县统计局2021年政府信息公开工作年度报告\n一、总体情况\n工作有序。\n")
    let result = try #require(
      lint(report, by: "history/in-force", TestPack.gov2021, previous: last))
    #expect(result.diagnostics.isEmpty)
    #expect(result.notChecked.map { $0.reason[.chinese] } == ["上年报告中没有“主动公开政府信息情况表”"])
    #expect(
      result.notChecked.map { $0.reason[.english] } == ["last year's report has no “主动公开政府信息情况表”"])
  }

  @Test func anotherYearIsNotCompared() throws {
    var pair = YearPair(17)
    pair.last.year = 2020
    pair.report["carried-over", 6] += "7"
    let result = try pair.lint(select: ["history"])
    #expect(result.diagnostics.isEmpty)
    #expect(
      Set(result.notChecked.map(\.rule.rawValue))
        == ["history/carry-over", "history/in-force", "history/copied", "history/unchanged"])
  }
}
