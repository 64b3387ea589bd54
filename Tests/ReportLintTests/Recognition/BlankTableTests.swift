import LintModel
import ReportLint
import Testing

/// Rows that nobody has filled in are rows all the same, wherever they stand.
@Suite("Tables of which much is blank")
struct BlankTableTests {
  private func report(_ year: Int) -> String {
    var report = GovReport(year > 2020 ? TestPack.gov2021 : TestPack.gov2019, seed: 7)
    report.year = year
    report.date = "\(year + 1)年1月16日"
    let text = report.draft(.tabs).text
    return text.string(in: 0..<text.bytes.count)
  }

  private func found(_ text: String) throws -> [String] {
    let session = LintSession()
    return try session.lint(session.read(Array(text.utf8), named: "draft.txt")).diagnostics.map {
      "\($0.severity) \($0.rule.rawValue)"
    }
  }

  /// The report with the values of some rows left out.
  ///
  /// - Parameter layout: What becomes of a line's cells.
  private func blanking(
    _ labels: [String], of report: String, _ layout: ([String]) -> String
  ) -> String {
    report.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 1 else { return String(line) }
      if labels.contains(cells[0]) { cells = [cells[0]] + cells.dropFirst().map { _ in "" } }
      return layout(cells)
    }.joined(separator: "\n")
  }

  private static let layouts: [@Sendable ([String]) -> String] = [
    { $0.joined(separator: "\t") }, { $0.joined(separator: " | ") },
    { cells in (cells + [""]).joined(separator: "\n") },
  ]

  @Test("the first rows", arguments: 0..<3)
  func firstRows(layout: Int) throws {
    for (year, labels) in [(2020, ["规章", "规范性文件"]), (2022, ["规章", "行政规范性文件"])] {
      let text = blanking(labels, of: report(year), Self.layouts[layout])
      let found = try found(text).filter { $0.contains("missing") }
      #expect(found == [], "\(year)")
    }
  }

  @Test("nearly all rows", arguments: 0..<2)
  func nearlyAll(layout: Int) throws {
    let labels = ["规章", "行政规范性文件", "行政许可", "行政强制", "行政事业性收费"]
    let found = try found(blanking(labels, of: report(2022), Self.layouts[layout]))
    #expect(found.filter { $0.contains("missing") } == [])
    #expect(found.contains("warning table/blank"))
  }

  @Test("the last row, one cell a line")
  func lastRow() throws {
    let text = blanking(["政府集中采购"], of: report(2020), Self.layouts[2])
    #expect(try found(text).filter { $0.contains("missing") } == [])
  }

  @Test("a table without any value is pointed out, and more only where the form forbids blanks")
  func wholeTable() throws {
    func blank(_ year: Int) throws -> [String] {
      let report = report(year)
      let labels = report.split(separator: "\n").compactMap { line in
        line.contains("\t") ? line.split(separator: "\t").first.map(String.init) : nil
      }.filter { !$0.contains("第二十条") && $0 != "信息内容" }
      let start = report.firstRange(of: "三、收到和处理")?.lowerBound ?? report.endIndex
      let text = blanking(labels, of: String(report[..<start]), Self.layouts[0])
      return try found(text + report[start...]).filter { $0.contains("table/") }
    }
    #expect(try blank(2020).filter { !$0.hasPrefix("info") } == [])
    #expect(try blank(2020).contains("info table/missing-column"))
    #expect(try blank(2022).contains { $0.hasSuffix("table/blank") })
  }
}
