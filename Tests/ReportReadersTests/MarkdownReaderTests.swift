import ReportModel
import ReportReaders
import ReportText
import Testing

private func read(_ content: String) -> [String] {
  outline(MarkdownReader.read(SourceText(content)))
}

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    ("# 概述", "# 概述"), ("##一、概述", "## 一、概述"), ("\u{3000}### 一、概述 ###", "### 一、概述"),
    ("###### 概述", "###### 概述"), ("####### 概述", "####### 概述"), ("## **一、概述**", "## 一、概述"),
    ("##\u{3000}概述\r", "## 概述"), ("> ## 概述", "## 概述"),
    ("## <a name=\"x\"></a>一、概述", "## 一、概述"), ("## <u>一、概述</u>", "## 一、概述"),
    ("# [概述](a.html)", "# 概述"), ("# **[概述](a.html)**", "# 概述"), ("<h2>一、概述</h2>", "## 一、概述"),
    ("<h1 align=\"center\">概述</h1>", "# 概述"), ("<h1>甲</h1>和<h1>乙</h1>", "<h1>甲</h1>和<h1>乙</h1>"),
  ])
  func headings(line: String, expected: String) {
    #expect(read(line) == [expected])
  }

  @Test(arguments: [
    ("**一、概述**", "一、概述"), ("***概述***", "概述"), ("__概述__", "概述"), ("*概述*", "概述"), ("** 概述 **", "概述"),
    ("**（一）加强领导。**全年", "（一）加强领导。**全年"), ("*概述", "*概述"), ("甲**乙**", "甲**乙**"),
    ("> 概述", "概述"), ("> > 概述", "概述"), ("- （一）概述", "（一）概述"), ("* 概述", "概述"), ("+ **概述**", "概述"),
    ("-5", "-5"), ("-", "-"), ("\u{3000}\u{3000}概述\u{3000}", "概述"),
    ("| 收到申请数 | 件 | 0 |", "| 收到申请数 | 件 | 0 |"),
    ("<center>概述</center>", "概述"), ("&nbsp;&emsp;概述&nbsp;", "概述"), ("<div align=\"center\">", ""),
    ("</div>", ""), ("<a id=\"x\"></a>", ""), ("<b>甲</b>和<b>乙</b>", "<b>甲</b>和<b>乙</b>"),
    ("<https://a.example>", "<https://a.example>"), ("<12>", "<12>"), ("<XX局>", "<XX局>"),
    ("[甲](a)和[乙](b)", "[甲](a)和[乙](b)"), ("&nbsp; | 3", "&nbsp; | 3"),
    ("| - |", "| - |"), ("#", ""), (">", ""), ("", ""), ("\u{3000}", ""),
  ])
  func paragraphs(line: String, expected: String) {
    #expect(read(line) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    "---", "***", "****", "* * *", "___", "- - -", "|---|---|", "| :--- | ---: | :-: |",
    "--- | ---",
  ])
  func rulesAreNoText(line: String) {
    #expect(read("概述。\n\n\(line)\n结束。") == ["概述。", "结束。"])
  }

  @Test(arguments: ["\n", "\r\n"])
  func underlinedHeadings(lineBreak: String) {
    let lines = [
      "示例局年度报告", "====", "", "**一、概述**", "---", "全年", "第二行", "---", "", "一句话。", "---", "| 甲 |",
      "---",
    ]
    #expect(
      read(lines.joined(separator: lineBreak)) == [
        "# 示例局年度报告", "## 一、概述", "全年", "第二行", "一句话。", "| 甲 |",
      ])
  }

  @Test func aLineOfEqualSignsOnItsOwnIsText() {
    #expect(read("===\n\n====") == ["===", "===="])
    #expect(read("# 甲\n===") == ["# 甲", "==="])
  }

  @Test func rangesAreExact() {
    let text = SourceText("\r\n## **一、概述** ##\r\n> - 全年 \r\n")
    let draft = MarkdownReader.read(text)
    #expect(draft.blocks.map(\.range) == [7..<19, 30..<36])
    #expect(draft.blocks.map(\.kind) == [.heading(level: 2), .paragraph])
    #expect(text.position(at: 30) == Position(line: 3, column: 5))
  }

  @Test func longLinesOfMarks() {
    let count = 200_000
    for mark in ["#", ">", "> ", "*", "_", "-", "- ", "|", "# ", "="] {
      let draft = MarkdownReader.read(SourceText(String(repeating: mark, count: count)))
      #expect(draft.blocks.count <= 1)
    }
  }
}
