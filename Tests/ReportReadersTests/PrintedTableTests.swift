import ReportModel
import ReportText
import Testing

@testable import ReportReaders

/// Tables of pages as Word, WPS and browsers print them.
@Suite("Tables of PDFs in narrow columns")
struct PrintedTableTests {
  /// The cells of the tables, row by row.
  private func rows(_ text: String) -> [[String]] {
    let draft = PDFTextReader.read(SourceText(text))
    var rows: [[String]] = []
    var last = -1
    for block in draft.blocks {
      guard case .cell(let cell) = block.kind else { continue }
      if cell.row != last { rows.append([]) }
      last = cell.row
      rows[rows.count - 1].append(draft.text.string(in: block.range))
    }
    return rows
  }

  @Test(
    "the lines of a cell may be far apart, as in text with its line spacing set",
    arguments: [PrintedPages.Alignment.top, .middle])
  func farApart(alignment: PrintedPages.Alignment) {
    var page = PrintedPages()
    let rows = [
      ["指标", "结果维持", "结果纠正", "其他结果", "总计"], ["一、新收", "1", "0", "2", "3"],
      ["二、结转", "0", "0", "1", "1"], ["三、办结", "1", "0", "3", "4"],
    ]
    for row in rows {
      page.print(row: row, widths: [4, 2, 2, 2, 2], alignment, padding: 30, spacing: 2)
    }
    #expect(self.rows(page.text) == rows)
  }

  @Test("a row with nothing but its label stays apart from the next, however close")
  func labelAlone() {
    var page = PrintedPages()
    let rows = [
      ["指标", "甲", "乙", "丙"], ["新收", "1", "2", "3"], ["结转", "", "", ""], ["办结", "1", "2", "3"],
      ["结余", "0", "0", "0"],
    ]
    for row in rows { page.print(row: row, widths: [4, 2, 2, 2], padding: 1) }
    #expect(
      self.rows(page.text).map { $0.filter { !$0.isEmpty } }
        == rows.map { $0.filter { !$0.isEmpty } })
  }

  @Test("the rest of a group's label stands beside the next row on the next page")
  func groupOverPages() {
    var page = PrintedPages()
    let widths = [4, 9, 3, 3]
    page.print(row: ["", "指标", "甲", "乙"], widths: widths)
    page.print(row: ["（三）不予公开", "1.属于国家秘密", "1", "0"], widths: widths)
    page.print(row: ["（四）无", "1.本机关不掌握", "7", "7"], widths: widths)
    page.endPage()
    page.print(row: ["法提供", "2.没有现成信息", "1", "1"], widths: widths)
    page.print(row: ["", "3.补正后仍不明确", "0", "0"], widths: widths)
    let rows = rows(page.text)
    #expect(rows.contains(["（四）无法提供", "1.本机关不掌握", "7", "7"]), "\(rows)")
    #expect(rows.contains { $0.filter { !$0.isEmpty } == ["2.没有现成信息", "1", "1"] }, "\(rows)")
  }

  @Test("in a column of two or three characters as well")
  func narrowGroupOverPages() {
    var page = PrintedPages()
    let widths = [2, 9, 3, 3]
    page.print(row: ["", "指标", "甲", "乙"], widths: widths)
    page.print(row: ["（三）不予", "1.属于国家秘密", "1", "0"], widths: widths)
    page.print(row: ["（四）无法提", "1.本机关不掌握", "7", "7"], widths: widths)
    page.endPage()
    page.print(row: ["供", "2.没有现成信息", "1", "1"], widths: widths)
    page.print(row: ["", "3.补正后仍不明确", "0", "0"], widths: widths)
    let rows = rows(page.text)
    #expect(rows.contains(["（四）无法提供", "1.本机关不掌握", "7", "7"]), "\(rows)")
  }

  @Test("titles of two columns without figures are two, whatever line each is on")
  func titlesOfTwoColumns() {
    var page = PrintedPages()
    page.print(words: [("自然人", 10), ("法人或组织", 16), ("总计", 30)])
    page.print(words: [("企业", 16), ("机构", 20.5), ("其他", 25.5)])
    page.print(words: [("一、新收", 0), ("8", 11), ("1", 16.5), ("9", 30.5)])
    page.print(words: [("二、结转", 0), ("1", 11), ("1", 30.5)])
    page.print(words: [("三、办结", 0), ("9", 11), ("1", 16.5), ("10", 30.5)])
    #expect(self.rows(page.text).last == ["三、办结", "9", "1", "", "", "10"])
  }

  /// Words with the places and the height that a font has which takes up the lines above and below.
  private func tall(_ words: [(text: String, x: Double, y: Double)]) -> String {
    let boxes = words.map { word in
      let width = word.text.reduce(0.0) { $0 + ($1.isASCII ? 5 : 10) }
      return "<word xMin=\"\(word.x)\" yMin=\"\(word.y)\" xMax=\"\(word.x + width)\" "
        + "yMax=\"\(word.y + 26)\">\(word.text)</word>"
    }
    return "<doc><page width=\"600\" height=\"800\">\(boxes.joined(separator: "\n"))</page></doc>"
  }

  @Test("in fonts that reach into other lines, cells that touch are two, and lines of a cell one")
  func tallFont() {
    let text = tall([
      ("指标", 60, 100), ("科研机构", 130, 106), ("社会公益", 176, 100), ("组织", 186, 111),
      ("一、新收", 50, 122), ("4", 150, 122), ("5", 195, 122), ("2.其他", 50, 138), ("法律规", 50, 149),
      ("定禁止", 50, 160), ("6", 150, 149), ("7", 195, 149), ("3.属于", 50, 176), ("0", 150, 176),
      ("1", 195, 176),
    ])
    #expect(
      rows(text) == [
        ["指标", "科研机构", "社会公益组织"], ["一、新收", "4", "5"], ["2.其他法律规定禁止", "6", "7"],
        ["3.属于", "0", "1"],
      ])
  }
}
