import ReportModel
import ReportText
import Testing

@testable import ReportReaders

@Suite("Text of PDFs")
struct PDFTextReaderTests {
  /// The layout of pages, each a text.
  private func layout(_ pages: String...) -> String {
    let draft = PDFTextReader.read(SourceText(pages.joined(separator: "\n\u{C}") + "\n\u{C}"))
    return draft.text.string(in: 0..<draft.text.bytes.count)
  }

  // MARK: Paragraphs

  @Test("a paragraph broken at the margin is one line again")
  func paragraph() {
    let text = """
      一、概述
          本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全
      过程，全年公开信息 236 条，其中规范性文件 4 件，由办公室逐件登
      记。2018 年办结申请 12 件。
          全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申
      请人负担。
          明年将继续做好有关工作。
      """
    #expect(
      layout(text) == """
        一、概述
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程，全年公开信息236条，其中规范性文件4件，由办公室逐件登记。2018年办结申请12件。
        全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申请人负担。
        明年将继续做好有关工作。

        """)
  }

  @Test("a paragraph goes on over the end of a page")
  func pageEnd() {
    let first = """
          本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全
      过程，全年公开信息二百余条，其中规范性文件四件，由办公室逐件登


                            — 1 —
      """
    let second = """
      记在册。
          全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申
      请人负担。

                            — 2 —
      """
    #expect(
      layout(first, second) == """
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程，全年公开信息二百余条，其中规范性文件四件，由办公室逐件登记在册。
        全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申请人负担。

        """)
  }

  @Test("without indents, headings and new paragraphs stay apart")
  func noIndents() {
    let text = """
      概述
      本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程
      之中，全年公开信息二百余条，其中规范性文件四件，均由办公室登记。
      组织领导
      局长任领导小组的组长，办公室配备两名兼职的人员负责日常工作，各科
      室确定一名联络员。
      （一）本局围绕河道治理和城乡供水，把公开贯穿于决策和执行的全过程
      （二）修订制度。
      """
    #expect(
      layout(text) == """
        概述
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程之中，全年公开信息二百余条，其中规范性文件四件，均由办公室登记。
        组织领导
        局长任领导小组的组长，办公室配备两名兼职的人员负责日常工作，各科室确定一名联络员。
        （一）本局围绕河道治理和城乡供水，把公开贯穿于决策和执行的全过程
        （二）修订制度。

        """)
  }

  @Test("an address broken at the margin is whole again, words stay apart")
  func address() {
    let text = """
          本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全
      过程，请登录网站查询，其网址是 http://www.yunxi.gov.example.cn/
      index.html，也可来函。另有设备一套，其型号是 Water Level Monitor
      Station 二型，由县里统一配备，各个乡镇都已安装完毕并开始使用，县
      里每年检查一次。
      """
    #expect(
      layout(text) == """
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程，请登录网站查询，其网址是http://www.yunxi.gov.example.cn/index.html，也可来函。另有设备一套，其型号是Water Level Monitor Station二型，由县里统一配备，各个乡镇都已安装完毕并开始使用，县里每年检查一次。

        """)
  }

  @Test("a line drawn apart to the margin is put together")
  func spread() {
    let text = """
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结
      果的全过程，请登录网站查询，也可以来函或者打电话询问，其
      地 址 是 县 城 河 西 路 二 十 号 ， 电 子 邮 箱 是 ：
      waterbureau@yunxi.example.cn ） “ 年度报告 ”专栏 12 期。
        全年没有收费，也没有发生行政复议和行政诉讼的情况，没有
      增加申请人负担。
      """
    #expect(
      layout(text) == """
        本局围绕河道治理和城乡供水，把公开贯穿于决策、执行和结果的全过程，请登录网站查询，也可以来函或者打电话询问，其地址是县城河西路二十号，电子邮箱是：waterbureau@yunxi.example.cn）“年度报告”专栏12期。
        全年没有收费，也没有发生行政复议和行政诉讼的情况，没有增加申请人负担。

        """)
  }

  // MARK: Page numbers and running titles

  @Test(
    "marked page numbers are left out",
    arguments: [
      "— 3 —", "- 3 -", "－３－", "－ 3 －", "第 3 页", "第 3 页 共 9 页", "第 3 页，共 9 页",
      "Page 3 of 9", "·3·",
    ])
  func pageNumber(_ number: String) {
    #expect(layout("正文。\n\n\n             \(number)") == "正文。\n")
  }

  @Test("bare numbers at the foot are left out if they count the pages")
  func bareNumbers() {
    #expect(layout("甲。\n\n    3", "乙。\n\n    4", "丙。\n\n    5") == "甲。\n乙。\n丙。\n")
    #expect(layout("甲。\n\n    3", "乙。\n\n    9", "丙。") == "甲。\n3\n乙。\n9\n丙。\n")
    #expect(layout("条\n\n    3") == "条\n3\n")
  }

  @Test("titles at the head and the foot of most pages are left out")
  func runningTitles() {
    #expect(
      layout(
        "云溪县水务局年度报告 1\n\n甲。\n\n云溪县水务局办公室印制\n1",
        "云溪县水务局年度报告 2\n\n乙。\n\n云溪县水务局办公室印制\n2",
        "云溪县水务局年度报告 3\n\n丙。\n\n云溪县水务局办公室印制\n3")
        == "甲。\n乙。\n丙。\n")
    #expect(layout("条\n\n甲。", "条\n\n乙。") == "条\n甲。\n条\n乙。\n")
  }

  // MARK: Tables

  private func rows(_ pages: String...) -> [[String]] {
    let draft = PDFTextReader.read(SourceText(pages.joined(separator: "\n\u{C}") + "\n\u{C}"))
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

  @Test("a row of a table is a line, its cells apart")
  func table() {
    let text = """
                2018 年情况统计表

      统计指标                 单位      统计数

      一、主动公开情况

      （一）公开信息数（同一信息计 1 条）      条       236


      其中：规范性文件数            件       4

      公开点数                 个

      """
    #expect(
      layout(text) == """
        2018年情况统计表
        统计指标\t单位\t统计数
        一、主动公开情况\t\t
        （一）公开信息数（同一信息计1条）\t条\t236
        其中：规范性文件数\t件\t4
        公开点数\t个\t

        """)
  }

  private static let expectedRows = [
    ["统计指标", "单位", "统计数"],
    ["一、主动公开情况", "", ""],
    ["（一）网站公开信息数（同一信息不重复计算）", "条", "236"],
    ["1.微博公开信息数", "条", "4"],
    ["2.微信公开信息发布数", "条", "52"],
    ["（二）通过其他渠道和方式公开政府信息的情况", "", ""],
    ["1.公报公开数", "条", "0"],
  ]

  @Test("values beside the middle of a label")
  func middle() {
    let text = """
      统计指标          单位     统计数
      一、主动公开情况
      （一）网站公开信息
      数（同一信息不重复     条      236
      计算）
      1.微博公开信息数     条       4
      2.微信公开信息发
                    条      52
      布数
      （二）通过其他渠道
      和方式公开政府信息
      的情况
      1.公报公开数       条       0
      """
    #expect(rows(text) == Self.expectedRows)
  }

  @Test("values beside the first line of a label")
  func top() {
    let text = """
      统计指标          单位     统计数
      一、主动公开情况
      （一）网站公开信息     条      236
      数（同一信息不重复
      计算）
      1.微博公开信息数     条       4
      2.微信公开信息发     条      52
      布数
      （二）通过其他渠道
      和方式公开政府信息
      的情况
      1.公报公开数       条       0
      """
    #expect(rows(text) == Self.expectedRows)
  }

  @Test("values beside the last line of a label")
  func bottom() {
    let text = """
      统计指标          单位     统计数
      一、主动公开情况
      （一）网站公开信息
      数（同一信息不重复
      计算）           条      236
      1.微博公开信息数     条       4
      2.微信公开信息发
      布数            条      52
      （二）通过其他渠道
      和方式公开政府信息
      的情况
      1.公报公开数       条       0
      """
    #expect(rows(text) == Self.expectedRows)
  }

  @Test("a row goes on on the next page below the head of the table")
  func brokenRow() {
    let first = """
      统计指标          单位     统计数
      一、主动公开情况
      1.微博公开信息数     条       4
      2.微信公开信息数     条      52
      （一）网站公开信息     条      236

                — 1 —
      """
    let second = """
      统计指标        单位    统计数
      数（同一信息不重复
      计算）
      1.公报公开数      条     0
      2.报纸公开数      条     0
      """
    #expect(
      rows(first, second) == [
        ["统计指标", "单位", "统计数"],
        ["一、主动公开情况", "", ""],
        ["1.微博公开信息数", "条", "4"],
        ["2.微信公开信息数", "条", "52"],
        ["（一）网站公开信息数（同一信息不重复计算）", "条", "236"],
        ["1.公报公开数", "条", "0"],
        ["2.报纸公开数", "条", "0"],
      ])
  }

  @Test("ordinals in a column of their own, and titles broken in their cells")
  func ordinals() {
    let text = """
      序                        统计
           统计指标           单位
      号                         数
      1    一、主动公开情况
           （一）网站公开信息
      2    数（同一信息不重复     条    236
           计算）
      3    1.微博公开信息数     条      4
      4    2.微信公开信息数     条     52
      """
    #expect(
      rows(text) == [
        ["序号", "统计指标", "单位", "统计数"],
        ["1", "一、主动公开情况", "", ""],
        ["2", "（一）网站公开信息数（同一信息不重复计算）", "条", "236"],
        ["3", "1.微博公开信息数", "条", "4"],
        ["4", "2.微信公开信息数", "条", "52"],
      ])
  }

  @Test("one blank between narrow columns keeps cells apart")
  func narrow() {
    let text = """
      统计指标    单位  统计数
      微博公开信息数   条 4
      微信公开信息数 条  52
      接待人数     人次 57
      公报公开数    条  0
      """
    #expect(
      rows(text).dropFirst() == [
        ["微博公开信息数", "条", "4"], ["微信公开信息数", "条", "52"],
        ["接待人数", "人次", "57"], ["公报公开数", "条", "0"],
      ])
  }

  @Test("what stands around a table is no part of it")
  func surroundings() {
    let text = """
      附表如下：
      统计指标        单位     统计数
      微博公开信息数     条       4
      微信公开信息数     条      52
      公报公开数       条       0

      注：本表不含所属单位。
                    云溪县水务局
                   2019 年 3 月 6 日
      """
    #expect(
      layout(text) == """
        附表如下：
        统计指标\t单位\t统计数
        微博公开信息数\t条\t4
        微信公开信息数\t条\t52
        公报公开数\t条\t0
        注：本表不含所属单位。
        云溪县水务局
        2019年3月6日

        """)
  }

  @Test("cells that are lines of their own stay so")
  func cellsAsLines() {
    #expect(layout("    单位\n    统计数\n一、情况\n  条\n   204") == "单位\n统计数\n一、情况\n条\n204\n")
  }

  // MARK: Hostile texts

  @Test("any text is read")
  func hostile() {
    var random = RandomBytes(seed: 0x5EED)
    let pieces = [
      "\u{C}", "\n", " ", "    ", "条", "（一）", "12", "。", "）", "a", "一、", "指标", "- 3 -", "\t",
    ]
    for _ in 0..<1000 {
      let text = (0..<60).map { _ in pieces[random.next(pieces.count)] }.joined()
      let draft = PDFTextReader.read(SourceText(text))
      #expect(draft.blocks.allSatisfy { $0.range.upperBound <= draft.text.bytes.count })
    }
    let long = String(repeating: "文 a  1 ", count: 10_000)
    #expect(!PDFTextReader.read(SourceText(long)).blocks.isEmpty)
    let rows = String(repeating: "指标数    条    1\n", count: 5_000)
    #expect(PDFTextReader.read(SourceText(rows)).blocks.count == 15_000)
    let labels = "甲    条    1\n" + String(repeating: "指标\n     条  1\n", count: 5_000)
    #expect(!PDFTextReader.read(SourceText(labels)).blocks.isEmpty)
    #expect(PDFTextReader.read(SourceText("")).blocks.isEmpty)
  }
}
