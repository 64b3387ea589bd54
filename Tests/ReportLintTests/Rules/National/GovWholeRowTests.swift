import LintModel
import ReportLint
import RulePack
import Testing

/// What is told once where it is wrong in several cells: rows that are blank, copied or exchanged.
@Suite("Mistakes in whole rows")
struct GovWholeRowTests {
  private let pack = TestPack.gov2021
  private let granted = ["10", "2", "0", "1", "0", "0", "13"]
  private let partly = ["5", "4", "0", "1", "1", "0", "11"]

  /// A report of 24 applications.
  private var report: GovReport {
    var report = GovReport(pack, seed: 0)
    let totals = ["15", "6", "0", "2", "1", "0", "24"]
    for column in 0..<7 {
      report["received", column] = totals[column]
      report["results.granted", column] = granted[column]
      report["results.partly-granted", column] = partly[column]
      report["results.total", column] = totals[column]
    }
    return report
  }

  private func found(_ report: GovReport) throws -> [Diagnostic] {
    try Linter(pack: pack).lint(report.draft(.cells)).diagnostics
  }

  @Test func theReportIsRight() throws {
    #expect(try found(report).isEmpty)
  }

  @Test("a row that is blank throughout is one finding with all that belongs there")
  func blankRow() throws {
    var report = report
    for column in 0..<7 { report["results.granted", column] = "" }
    let found = try found(report)
    #expect(found.map(\.rule) == ["table/blank"])
    #expect(found.first?.severity == .error)
    #expect(
      found.first?.message[.chinese] == "“予以公开”行各栏未填数据，按合计推算应依次为10、2、0、1、0、0、13")
    #expect(
      found.first?.message[.english]
        == "the values of “予以公开” are blank; by the totals they should be 10, 2, 0, 1, 0, 0, 13")
    #expect(found.first?.fix?.edits.map(\.text) == granted)
  }

  @Test("columns that are blank in many rows are one finding")
  func blankColumns() throws {
    var report = report
    for row in pack.rows where row.columns.count == 7 {
      for column in 0..<6 { report[row.path, column] = "" }
    }
    let found = try found(report)
    #expect(found.map(\.rule) == ["table/blank"])
    #expect(found.first?.severity == .warning)
    #expect(
      found.first?.message[.chinese]
        == "“本年新收政府信息公开申请数量”等25行的“自然人”“商业企业”“科研机构”“社会公益组织”“法律服务机构”“其他”六栏均未填数据，没有发生的应填0"
    )
  }

  @Test("two rows in which cells are blank stay two findings")
  func blankCellsOfFewRows() throws {
    var report = report
    for column in 2..<4 {
      report["carried-over", column] = ""
      report["carried-forward", column] = "—"
    }
    let found = try found(report)
    #expect(found.map(\.rule) == ["table/blank", "table/blank"])
  }

  @Test("a row with the figures of another is one finding")
  func copiedRow() throws {
    var report = report
    for column in 0..<7 { report["results.partly-granted", column] = granted[column] }
    let found = try found(report)
    #expect(found.map(\.rule) == ["table/sum"])
    #expect(
      found.first?.message[.chinese].hasPrefix(
        "“部分公开”行各栏数据与“予以公开”行完全相同，疑为误填；按总计推算，应依次为5、4、0、1、1、0、11。依据：") == true)
    #expect(
      found.first?.message[.english].hasPrefix(
        "row “部分公开” has the figures of row “予以公开” in every column; by the totals, it should be 5, 4, 0, 1, 1, "
          + "0, 11: ") == true)
    #expect(found.first?.related.map { $0.message[.chinese] } == ["“予以公开”"])
    // What is right already is left alone.
    #expect(found.first?.fix?.edits.map(\.text) == ["5", "4", "1", "11"])
  }

  @Test("rows that agree and add up are not said to be copied")
  func rowsAlike() throws {
    var report = report
    for column in 0..<7 {
      report["results.partly-granted", column] = granted[column]
      let total = String((Int(granted[column]) ?? 0) * 2)
      report["results.total", column] = total
      report["received", column] = total
    }
    #expect(try found(report).isEmpty)
    // One total that is wrong says nothing of the rows.
    report["results.total", 1] = "5"
    #expect(try found(report).allSatisfy { !$0.message[.chinese].contains("完全相同") })
  }

  @Test("two figures that stand in each other's place are one finding")
  func exchanged() throws {
    var report = report
    report["received", 0] = "6"
    report["received", 1] = "15"
    let found = try found(report)
    #expect(found.map(\.rule) == ["table/balance"])
    #expect(
      found.first?.message[.chinese].hasPrefix(
        "“本年新收政府信息公开申请数量”行“自然人”栏与“本年新收政府信息公开申请数量”行“商业企业”栏的数据疑互换，应分别为15、6（现为6、15）。依据：")
        == true)
    #expect(
      found.first?.message[.english].hasPrefix(
        "“自然人” in row “本年新收政府信息公开申请数量” and “商业企业” in row “本年新收政府信息公开申请数量” should be "
          + "15 and 6, not 6 and 15 (exchanged?): ") == true)
    #expect(found.first?.fix?.edits.map(\.text) == ["15", "6"])
    #expect(
      found.first?.related.last?.message[.chinese].hasPrefix("“商业企业”栏：本年新收 15 ") == true)
  }
}
