import ReportModel
import ReportText
import TestDocuments
import Testing

@testable import ReportReaders

@Suite("Words of PDFs")
struct PDFTextReaderTests {
  /// The layout of pages.
  private func layout(_ pages: PrintedPages) -> String {
    let draft = PDFTextReader.read(SourceText(pages.text))
    return draft.text.string(in: 0..<draft.text.bytes.count)
  }

  /// The cells of the tables, row by row.
  private func rows(_ pages: PrintedPages) -> [[String]] {
    let draft = PDFTextReader.read(SourceText(pages.text))
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

  // MARK: Paragraphs

  @Test("a paragraph broken at the margin is one line again")
  func paragraph() {
    var page = PrintedPages()
    page.print(
      "一、概述",
      "    本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全",
      "过程，全年公开信息 236 条，其中规范性文件 4 件，由办公室逐件登",
      "记。2018 年办结申请 12 件。",
      "    全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申",
      "请人负担。",
      "    明年将继续做好有关工作。")
    #expect(
      layout(page) == """
        一、概述
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程，全年公开信息236条，其中规范性文件4件，由办公室逐件登记。2018年办结申请12件。
        全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申请人负担。
        明年将继续做好有关工作。

        """)
  }

  @Test("a paragraph goes on over the end of a page")
  func pageEnd() {
    var page = PrintedPages()
    page.print(
      "    本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全",
      "过程，全年公开信息二百余条，其中规范性文件四件，全部由办公室逐件")
    page.print(centred: "— 1 —", at: 800)
    page.endPage()
    page.print(
      "登记在册。", "    全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申",
      "请人负担。")
    page.print(centred: "— 2 —", at: 800)
    #expect(
      layout(page) == """
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程，全年公开信息二百余条，其中规范性文件四件，全部由办公室逐件登记在册。
        全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申请人负担。

        """)
  }

  @Test("without indents, headings and new paragraphs stay apart")
  func noIndents() {
    var page = PrintedPages()
    page.print(
      "概述",
      "本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程",
      "之中，全年公开信息二百余条，其中规范性文件四件，均由办公室登记。",
      "组织领导",
      "局长任领导小组的组长，办公室配备两名兼职的人员负责日常工作，各科",
      "室确定一名联络员。")
    #expect(
      layout(page) == """
        概述
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程之中，全年公开信息二百余条，其中规范性文件四件，均由办公室登记。
        组织领导
        局长任领导小组的组长，办公室配备两名兼职的人员负责日常工作，各科室确定一名联络员。

        """)
  }

  // MARK: Page numbers, running titles, the table of contents

  @Test(
    "marked page numbers are left out",
    arguments: [
      "— 3 —", "- 3 -", "－３－", "－ 3 －", "第 3 页", "第 3 页 共 9 页", "第 3 页，共 9 页",
      "Page 3 of 9", "·3·", "3/9",
    ])
  func pageNumber(_ number: String) {
    var page = PrintedPages()
    page.print("正文。")
    page.print(centred: number, at: 780)
    #expect(layout(page) == "正文。\n")
  }

  @Test("bare numbers at the foot are left out if they count the pages")
  func bareNumbers() {
    func pages(_ numbers: Int...) -> PrintedPages {
      var page = PrintedPages()
      for number in numbers {
        page.print("正文。")
        page.print(centred: String(number), at: 600)
        page.endPage()
      }
      return page
    }
    #expect(layout(pages(3, 4, 5)) == "正文。\n正文。\n正文。\n")
    #expect(layout(pages(3, 9)) == "正文。\n3\n正文。\n9\n")
  }

  @Test("titles at the head and the foot of most pages are left out")
  func runningTitles() {
    var page = PrintedPages()
    for (number, text) in ["甲。", "乙。", "丙。"].enumerated() {
      page.print(centred: "云溪县水务局年度报告 \(number + 1)")
      page.print(text, gap: 20)
      page.print(centred: "云溪县水务局办公室印制", at: 760)
      page.endPage()
    }
    #expect(layout(page) == "甲。\n乙。\n丙。\n")
  }

  @Test("a table of contents is left out")
  func contents() {
    var page = PrintedPages()
    page.print(centred: "目 录")
    page.print("一、概述……………………………1", "二、组织领导………………………1", "三、附表……………………………2")
    page.endPage()
    page.print("一、概述", "    全年公开信息二百余条。")
    page.endPage()
    #expect(layout(page) == "一、概述\n全年公开信息二百余条。\n")
  }

  @Test("dots lead to the pages of another edition too")
  func contentsOfAnotherEdition() {
    var page = PrintedPages()
    page.print(
      "一、概述........................2", "二、组织领导....................9",
      "三、附表........................14")
    page.endPage()
    page.print("一、概述", "    全年公开信息二百余条。")
    page.endPage()
    #expect(layout(page) == "一、概述\n全年公开信息二百余条。\n")
  }

  @Test("the moment of printing at the head of pages is left out")
  func moment() {
    var page = PrintedPages()
    for text in ["甲。", "乙。", "丙。"] {
      page.print("11/27/26, 10:09 AM")
      page.print(text, gap: 20)
      page.endPage()
    }
    #expect(layout(page) == "甲。\n乙。\n丙。\n")
  }

  // MARK: Tables

  private static let widths = [9, 4, 4]
  private static let head = ["统计指标", "单位", "统计数"]

  @Test(
    "labels over several lines, wherever their values stand",
    arguments: PrintedPages.Alignment.allCases, [0.0, 6.0])
  func table(_ alignment: PrintedPages.Alignment, padding: Double) {
    let expected = [
      Self.head,
      ["一、主动公开情况", "", ""],
      ["（一）网站公开信息数（同一信息不重复计算）", "条", "236"],
      ["1.微博公开信息数", "条", "4"],
      ["2.微信公开信息发布数", "条", "52"],
      ["（二）通过其他渠道和方式公开政府信息的情况", "", ""],
      ["1.公报公开数", "条", "0"],
    ]
    var page = PrintedPages()
    page.print("附表如下：")
    page.print(gap: padding)
    for row in expected { page.print(row: row, widths: Self.widths, alignment, padding: padding) }
    page.print("注：本表不含所属单位。", gap: 20)
    #expect(rows(page) == expected)
  }

  @Test("a table goes on on the next page below its head")
  func headRepeated() {
    var page = PrintedPages()
    page.print(row: Self.head, widths: Self.widths)
    page.print(row: ["1.微博公开数", "条", "4"], widths: Self.widths)
    page.print(row: ["2.微信公开数", "条", "52"], widths: Self.widths)
    page.print(centred: "— 1 —", at: 790)
    page.endPage()
    page.print(row: Self.head, widths: Self.widths)
    page.print(row: ["3.公报公开数", "条", "0"], widths: Self.widths)
    page.print(row: ["4.报纸公开数", "条", "0"], widths: Self.widths)
    #expect(
      rows(page) == [
        Self.head, ["1.微博公开数", "条", "4"], ["2.微信公开数", "条", "52"],
        ["3.公报公开数", "条", "0"], ["4.报纸公开数", "条", "0"],
      ])
  }

  @Test("a row that a page's end breaks is whole again")
  func brokenRow() {
    var page = PrintedPages()
    page.print(row: Self.head, widths: Self.widths)
    page.print(row: ["1.微博公开信息数", "条", "4"], widths: Self.widths)
    page.print(row: ["2.微信公开信息数", "条", "52"], widths: Self.widths)
    page.print(row: ["（一）网站公开信息", "条", "236"], widths: Self.widths)
    page.endPage()
    page.print(row: ["数（同一信息不重复计算）", "", ""], widths: Self.widths)
    page.print(row: ["3.公报公开数", "条", "0"], widths: Self.widths)
    #expect(
      rows(page) == [
        Self.head, ["1.微博公开信息数", "条", "4"], ["2.微信公开信息数", "条", "52"],
        ["（一）网站公开信息数（同一信息不重复计算）", "条", "236"], ["3.公报公开数", "条", "0"],
      ])
  }

  @Test("the rest of a label goes on on the next page, however short its first line is")
  func shortLabelBroken() {
    var page = PrintedPages()
    let widths = [10, 3, 5]
    page.print(row: Self.head, widths: widths)
    page.print(row: ["1.属于国家秘密的信息", "件", "4"], widths: widths)
    page.print(row: ["2.其他法律法规禁止的", "件", "52"], widths: widths)
    page.print(row: ["3.危", "件", "0"], widths: widths)
    page.endPage()
    page.print(row: ["及“三安全一稳定”", "", ""], widths: widths)
    page.print(row: ["4.保护第三方权益", "件", "0"], widths: widths)
    #expect(
      rows(page) == [
        Self.head, ["1.属于国家秘密的信息", "件", "4"], ["2.其他法律法规禁止的", "件", "52"],
        ["3.危及“三安全一稳定”", "件", "0"], ["4.保护第三方权益", "件", "0"],
      ])
  }

  @Test(
    "a label without an ordinal at the top of a page opens a row, and is not the rest of the last")
  func labelBelowPageEnd() {
    var page = PrintedPages()
    let widths = [10, 3, 5]
    let rows = [
      ["1.涉及国家秘密的情形", "件", "1"], ["涉及商业秘密个人隐私", "件", "0"], ["不是条例所指政府信息", "件", "0"],
      ["法律法规规定其他情形", "件", "2"],
    ]
    page.print(row: Self.head, widths: widths)
    for (number, row) in rows.enumerated() {
      if number == 2 { page.endPage() }
      page.print(row: row, widths: widths)
    }
    #expect(self.rows(page) == [Self.head] + rows)
  }

  @Test("the number of an article stands in a row of its own, however close the next is")
  func articleRow() {
    var page = PrintedPages()
    let rows = [
      ["第二十条第（六）项", ""], ["信息内容", "本年处理决定数量"], ["行政处罚", "4"],
      ["行政强制", "0"], ["第二十条第（八）项", ""], ["信息内容", "本年收费金额（单位：万元）"],
      ["行政事业性收费", "0"],
    ]
    for row in rows { page.print(row: row, widths: [9, 13], padding: 0.5) }
    #expect(self.rows(page) == rows)
  }

  @Test("the number of an article at the foot of a page does not go on on the next")
  func articleAtFoot() {
    var page = PrintedPages()
    let rows = [
      ["信息内容", "本年处理决定数量"], ["行政处罚", "4"], ["行政强制", "0"], ["第二十条第（八）项", ""],
      ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "0"],
    ]
    for (number, row) in rows.enumerated() {
      if number == 4 { page.endPage() }
      page.print(row: row, widths: [9, 13])
    }
    #expect(self.rows(page) == rows)
  }

  @Test("where lines of one text are evenly apart, what a frame adds tells rows apart")
  func framedRows() {
    var page = PrintedPages()
    let rows = [
      ["指标名称", "数量"], ["网站公开信息数", "12"], ["报刊公开信息数", "3"], ["公报公开信息数", "0"], ["广播公开信息数", "7"],
      ["甲类情况", ""], ["自然人口", "5"], ["其他方式信息数", "1"],
    ]
    for row in rows { page.print(row: row, widths: [4, 4], padding: 0.5) }
    #expect(self.rows(page) == rows)
  }

  @Test("characters that are drawn before the text around them stand in their places")
  func drawnOutOfOrder() {
    var page = PrintedPages()
    page.print(words: [
      ("“", 2), ("”", 7), ("“", 10), ("”", 13), ("开展", 0), ("政务公开", 3), ("是和", 8), ("三公", 11),
      ("活动。", 14),
    ])
    #expect(layout(page) == "开展“政务公开”是和“三公”活动。\n")
  }

  @Test("a heading right below the last figure of a table is none of its cells")
  func headingBelowFigure() {
    var page = PrintedPages()
    for row in [["类别", "数量（件）"], ["许可", "318"], ["处罚", "96"], ["收费", "12.5"]] {
      page.print(row: row, widths: [4, 12], padding: 0)
    }
    page.print("              二、收到申请情况", gap: 4)
    for row in [["来源", "数量（件）"], ["新收", "13"], ["结转", "2"], ["办结", "12"]] {
      page.print(row: row, widths: [4, 12], padding: 0)
    }
    #expect(layout(page).contains("\n二、收到申请情况\n"))
    #expect(rows(page).count == 8)
    #expect(!rows(page).joined().contains { $0.contains("二、") })
  }

  @Test("a table that begins right below the last cell of another is one of its own")
  func tableBelowLastCell() {
    var page = PrintedPages()
    for text in ["乙乙乙乙", "丙丙丙丙", "丁丁丁丁"] { page.print(words: [("甲", 0), (text, 4)]) }
    page.print(words: [("这是两张表之间的一句话，写得很长很长，一直写到下一张表的右边。", 4)])
    for text in ["子子", "丑丑", "寅寅"] { page.print(words: [("戊", 4), (text, 20)]) }
    let text = layout(page)
    for word in ["乙乙乙乙", "丁丁丁丁", "这是两张表之间", "子子", "寅寅"] { #expect(text.contains(word)) }
    #expect(text.split(separator: "\n").filter { $0.contains("戊") }.count == 3)
  }

  @Test("a figure that only a narrow gap sets off from its label has its own cell")
  func narrowGap() {
    var page = PrintedPages()
    page.print(words: [("信息内容", 0), ("收费金额", 7.25)])
    page.print(words: [("行政许可", 0), ("318", 7.25)])
    page.print(words: [("行政处罚", 0), ("96", 7.25)])
    page.print(words: [("行政事业性收费", 0), ("12.5", 7.25)])
    #expect(
      rows(page) == [
        ["信息内容", "收费金额"], ["行政许可", "318"], ["行政处罚", "96"], ["行政事业性收费", "12.5"],
      ])
  }

  @Test("a blank value stays one")
  func blank() {
    var page = PrintedPages()
    page.print(row: ["指标", "甲", "乙", "丙"], widths: [8, 4, 4, 4])
    page.print(row: ["一、新收", "1", "2", "3"], widths: [8, 4, 4, 4])
    page.print(row: ["二、结转", "1", "", "3"], widths: [8, 4, 4, 4])
    page.print(row: ["三、办结", "", "2", "3"], widths: [8, 4, 4, 4])
    #expect(
      rows(page) == [
        ["指标", "甲", "乙", "丙"], ["一、新收", "1", "2", "3"], ["二、结转", "1", "", "3"],
        ["三、办结", "", "2", "3"],
      ])
  }

  // MARK: Hostile texts

  @Test("any text is read")
  func hostile() {
    for text in ["", "<", "<html><page><word>", "\u{1}\u{2}", "一、概述"] {
      #expect(PDFTextReader.read(SourceText(text)).blocks.isEmpty)
    }
    var random = RandomBytes(seed: 0x5EED)
    let numbers = ["0", "-1", "50.5", "9999999", "1e9", "nan", "", "300", "301.25", "42.000001"]
    let texts = ["条", "（一）", "12", "。", "a", "一、", "指标", "- 3 -", "……9", "目录", "&lt;", "\u{7}"]
    for _ in 0..<500 {
      var words = ""
      for _ in 0..<60 {
        if random.next(10) == 0 { words += "</page><page width=\"600\" height=\"800\">" }
        let box = ["xMin", "yMin", "xMax", "yMax"].map {
          "\($0)=\"\(numbers[random.next(numbers.count)])\""
        }
        let text = texts[random.next(texts.count)]
        words += "<word \(box.joined(separator: " "))>\(text)</word>"
      }
      let draft = PDFTextReader.read(SourceText("<doc><page>\(words)</page></doc>"))
      #expect(draft.blocks.allSatisfy { $0.range.upperBound <= draft.text.bytes.count })
    }
  }

  /// Takes hours, which is noticed, where each word is held against each other one.
  @Test("100,000 words on a page are read in bounded time") func manyWords() {
    var words = ""
    for index in 0..<100_000 {
      let (x, y) = (index % 7 * 60, index / 7 * 12 % 90_000)
      words += "<word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + 20)\" yMax=\"\(y + 10)\">12</word>"
    }
    let text = "<doc><page width=\"600\" height=\"800\">\(words)</page></doc>"
    #expect(!PDFTextReader.read(SourceText(text)).blocks.isEmpty)
  }
}
