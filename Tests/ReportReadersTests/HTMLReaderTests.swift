import DocumentSyntax
import ReportModel
import ReportText
import Testing

@testable import ReportReaders

/// A page as a draft.
func page(
  _ contents: [UInt8], encoding: TextEncoding? = nil, limit: ExpansionLimit = .standard
) throws -> Draft {
  try HTMLReader.read(contents, encoding: encoding, limit: limit)
}

/// The lines of a page's layout, without white space at their ends.
func layout(_ html: String) throws -> [String] {
  lines(try page(Array(html.utf8)))
}

func lines(_ draft: Draft) -> [String] {
  let span = draft.text.bytes.span
  return (0..<draft.text.lines.count).map { line in
    draft.text.string(in: span.trimmed(draft.text.lines.range(ofLine: line, in: span)))
  }.filter { !$0.isEmpty }
}

@Suite struct HTMLReaderTests {
  // MARK: Text

  @Test(arguments: [
    ("<p>第一段<p>第二段</p>第三段<div>第四段</div>", ["第一段", "第二段", "第三段", "第四段"]),
    ("甲<br>乙<br/>丙<hr>丁", ["甲", "乙", "丙", "丁"]),
    ("<div>外<div>内</div>尾</div>", ["外", "内", "尾"]),
    ("<p>甲<b>乙<i>丙</b>丁</i>戊</p>", ["甲乙丙丁戊"]),
    ("<p> 甲 \n 乙 </p>", ["甲乙"]), ("<p>甲 乙</p>", ["甲 乙"]), ("<p>a\r\nb</p>", ["a b"]),
    ("<p>甲\n<span>\n乙</span></p>", ["甲乙"]), ("<p>共<b> 3 </b>件</p>", ["共 3 件"]),
    ("<p>甲。\r\n\t乙</p>", ["甲。乙"]), ("<p>2018年\n12月</p>", ["2018年 12月"]),
    ("<p>&nbsp;&nbsp;甲&nbsp;乙\u{A0}丙&#160;</p><p>&nbsp;</p>", ["甲 乙 丙"]),
    ("<p>&lt;&amp;&gt;&ldquo;引&rdquo;&#19968;&#x4E8C;&hellip;&mdash;", ["<&>“引”一二…—"]),
    ("<p>a &lt b &amp c&nbsp2018&nbspx&copy", ["a < b & c 2018 x&copy"]),
    ("<p>a < b && c <3 &unknown; d &#0; e", ["a < b && c <3 &unknown; d e"]),
    ("<p>15&period;6&percnt;&lpar;甲&rpar;&semi;&Tab;&emsp13;乙", ["15.6%(甲); \u{2004}乙"]),
    ("<p>?a=1&num=2&period &hairspx;&MediumSpace;", ["?a=1&num=2&period &hairspx;"]),
    ("<pre>甲  乙\n  丙</pre>丁", ["甲  乙", "丙", "丁"]),
    (
      "<p style='white-space: pre-wrap'>甲  乙\n丙<span style='white-space:normal'>\n丁  戊</span>",
      ["甲  乙", "丙丁 戊"]
    ),
    (
      "<p>甲<!-- 注 -->乙<!--[if gte mso 9]>丙<![endif]--><![if !supportLists]>1.<![endif]>丁", ["甲乙1.丁"]
    ),
    ("<div style='display:inline'>甲</div><p style='display:inline'>乙</p><p>丙", ["甲乙", "丙"]),
    ("<p>甲<![CDATA[藏]]>乙", ["甲乙"]), ("甲<wbr>乙<custom-element>丙</custom-element>", ["甲乙丙"]),
    ("<p>甲\u{1}乙\u{c}丙", ["甲 乙 丙"]),
  ])
  func text(html: String, expected: [String]) throws {
    let found = try layout(html)
    #expect(found.map { $0.replacing("\u{1}", with: " ") } == expected)
  }

  @Test(arguments: [
    "<title>题</title>", "<style>p{content:'样'}</style>", "<script>if (1 < 2) '<p>本</p>'</script>",
    "<noscript>无</noscript>", "<template><p>模</p></template>", "<iframe>框</iframe>",
    "<svg><text>图</text></svg>", "<select><option>选</select>", "<textarea>入</textarea>",
    "<button>钮</button>", "<p hidden>藏</p>", "<p style='display:none'>藏</p>",
    "<div style=\"color:red; DISPLAY : None !important\"><p>藏</p></div>", "<nav>航</nav>",
    "<span style='visibility:hidden'>藏</span>", "<del>删</del>", "<s>删</s>", "<rt>音</rt>",
    "<!-- 注 -->", "<?xml:namespace prefix = o />", "<object>物</object>", "<dialog>窗</dialog>",
  ])
  func notSeen(html: String) throws {
    #expect(try layout("<p>前</p>\(html)<p>后</p>") == ["前", "后"])
  }

  @Test(arguments: [
    "<iframe src='biao.html' width='100%' height='600'></iframe>",
    "<object data='biao.pdf'>物</object>",
    "<embed src='biao.pdf'>",
  ])
  func documentsWithinThePageAreSaidNotToBeRead(html: String) throws {
    let draft = try page(Array("<p>二、主动公开情况</p>\(html)<p>三、其他</p>".utf8))
    #expect(lines(draft) == ["二、主动公开情况", "〔嵌入对象〕", "三、其他"])
    #expect(draft.unread == [UnreadContent(.object, at: "二、主动公开情况\n".utf8.count)])
  }

  @Test(arguments: [
    "<iframe src='count.html' width='0' height='0'></iframe>", "<iframe></iframe>",
    "<iframe src='x.html' style='display:none'></iframe>", "<iframe src='x.html' hidden></iframe>",
    "<div style='display:none'><iframe src='x.html'></iframe></div>",
    "<noscript><iframe src='x.html'></iframe></noscript>",
    "<footer><iframe src='x.html'></iframe></footer>",
  ])
  func whatCountsVisitsIsNoDocument(html: String) throws {
    let draft = try page(Array("<p>前</p>\(html)<p>后</p>".utf8))
    #expect(lines(draft) == ["前", "后"])
    #expect(draft.unread.isEmpty)
  }

  @Test(arguments: [
    ("/* 隐 */ .dn { display : none }", "<p class='a dn'>藏</p><p class=dn>藏</p>"),
    ("p.x, #y{margin:0;display:none!important}", "<p class=x>藏</p><div id=y><p>藏</p></div>"),
    ("<!--\n.dn{display:none}\n-->", "<p class=dn>藏</p>"),
    ("span.t{display:none}@media print{.x{display:block}}", "<span class=t>藏</span>"),
  ])
  func whatThePagesOwnStylesHideIsNotSeen(styles: String, html: String) throws {
    let page = "<html><head><style>\(styles)</style></head><body><p>前</p>\(html)<p>后</p>"
    #expect(try layout(page) == ["前", "后"])
  }

  @Test(arguments: [
    ("@media print{.c{display:none}}", ""), ("@media (max-width:9px){.c{display:none}}", ""),
    (".c{display:none} div .c:target{display:block}", ""), ("div .c{display:none}", ""),
    ("p.c{display:none}", ""), (".c{display:none}", "$('.c').show()"), (".c-d{display:none}", ""),
    (".c{display:none", ""), ("{}}{.c{", ""),
  ])
  func whatAnotherRuleOrAScriptShowsIsSeen(styles: String, script: String) throws {
    let page =
      "<style>\(styles)</style><p>前</p><div class=c>中</div><p>后</p><script>\(script)</script>"
    #expect(try layout(page) == ["前", "中", "后"])
  }

  @Test func whatShowsItselfIsSeen() throws {
    let html = "<style>.c{display:none}</style><div class=c style='display:block'>中</div>"
    #expect(try layout(html + "<dialog open>窗</dialog>") == ["中", "窗"])
  }

  @Test("figures that are filled into a table which is a form are its figures")
  func filledIn() throws {
    let fields = [
      "<input value=12>", "<input type='text' value=' 12 ' disabled>",
      "<select><option>9</option><option selected>12</option></select>", "<textarea>12</textarea>",
    ]
    for field in fields {
      #expect(try layout("<table><tr><td>甲<td>\(field)</table>") == ["甲\t12"])
    }
    let others = [
      "<input type=hidden value=12>", "<input value='请输入'>", "<input type=submit value=1>",
      "<textarea>请输入</textarea>", "<select><option>12</option></select>",
      "<div hidden><input value=12></div>",
    ]
    for field in others {
      #expect(try layout("<table><tr><td>甲<td>\(field)</table>") == ["甲"])
    }
    #expect(try layout("<p>前</p><input value=12><p>后</p>") == ["前", "后"])
  }

  @Test("labels of a table of figures may be links")
  func linkedLabels() throws {
    let label = "2.其他法律行政法规禁止公开"
    let table =
      "<table><tr><td>1.国家秘密<td>0</tr><tr><td><a href='/2.html'>\(label)</a><td>3</tr></table>"
    let text = "<p>2023年，本机关依法公开政府信息，按期答复全部申请，未收取任何费用，工作平稳有序。</p>"
    #expect(try layout(text + table).dropFirst() == ["1.国家秘密\t0", "\(label)\t3"])
  }

  @Test func titlesOutsideTheText() throws {
    let draft = try page(
      Array(
        ("<html><head><title> 青禾县 2022年\n年报 </title><meta name=\"articleTitle\" content=\"云溪县年报\">"
          + "<meta name=\"keywords\" content=\"年报\"></head><body><p>正文</p></body></html>").utf8))
    #expect(
      draft.outsideTitles
        == [OutsideTitle(.webPage, "青禾县2022年年报"), OutsideTitle(.webPage, "云溪县年报")])
  }

  @Test func insertedTextCounts() throws {
    #expect(
      try layout("<p>共<del>3</del><ins>4</ins>件<ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp></ruby>口") == [
        "共4件渡口"
      ])
  }

  @Test func headings() throws {
    let draft = try page(Array("<h1>年度<br>报告</h1><h3>概述</h3><p><strong>一、概述</strong></p>".utf8))
    #expect(outline(draft) == ["# 年度", "# 报告", "### 概述", "一、概述"])
  }

  @Test func wordLists() throws {
    let html = """
      <p class=MsoNormal style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
      lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
      </span></span></span><![endif]>加强<span lang=EN-US><o:p>&nbsp;</o:p></span></p>
      """
    #expect(try layout(html) == ["1.加强"])
  }

  @Test(arguments: [
    (
      "<ol><li>甲<li>乙<ol type=a><li>子</ol></ol><ol start=5><li>丙</li><li value=9>丁</li><li>戊</li></ol>",
      ["1.甲", "2.乙", "a.子", "5.丙", "9.丁", "10.戊"]
    ),
    (
      "<ol style='list-style-type: cjk-ideographic' start=11><li><p>概述</p><p>全年</p></li></ol>",
      ["十一、概述", "全年"]
    ),
    ("<ol style='list-style: simp-chinese-informal inside'><li> 概述</li></ol>", ["一、概述"]),
    ("<ol type=I><li>甲<li type=A>乙<li style='list-style:none'>丙</ol>", ["I.甲", "B.乙", "丙"]),
    ("<ul><li>甲</li></ul><ol style='list-style:none'><li>乙</ol><li>丙", ["甲", "乙", "丙"]),
    ("<ol><li></li><li>甲</ol>", ["2.甲"]),
    ("<ol start=-99999999999999><li>甲</ol>", ["-999999999.甲"]),
  ])
  func lists(html: String, expected: [String]) throws {
    #expect(try layout(html) == expected)
  }

  // MARK: Tables

  @Test func tables() throws {
    let html = """
      <table><caption>统计表</caption><thead><tr><th>指标<th colspan=2>数量<th>备注</thead>
      <tbody><tr><td rowspan=2>甲</td><td>1</td><td>2</td><td>无</td></tr><tr><td>3<td>4<td><p>一<p>二
      <tr><td rowspan=0>乙<td><br>5<td> 6 <td>&nbsp;<tr><td>7<td>8</tr></tbody></table>
      """
    let draft = try page(Array(html.utf8))
    #expect(
      outline(draft) == [
        "统计表", "[0] 指标", "[0] 数量", "[0] 备注", "[1] 甲", "[1] 1", "[1] 2", "[1] 无", "[2] 3", "[2] 4",
        "[2] 一 二", "[3] 乙", "[3] 5", "[3] 6", "[3] ", "[4] 7", "[4] 8",
      ])
    let columns = draft.blocks.compactMap { block -> Int? in
      guard case .cell(let cell) = block.kind else { return nil }
      return cell.column
    }
    #expect(columns == [0, 1, 3, 0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3, 1, 2])
  }

  @Test(arguments: [
    (
      "<table><tr><td>框内<table><tr><td>丙</td><td>丁</td></tr></table>框尾</td></tr></table>",
      ["框内", "丙\t丁", "框尾"]
    ),
    ("<table>外<tr><td>甲</td>间<td>乙</td></tr>后</table>", ["外", "甲 间\t乙", "后"]),
    ("<td>甲</td><td>乙</td>", ["甲", "乙"]), ("<tr><td>甲<tr><td>乙", ["甲", "乙"]),
    ("<table><tr><td><b>甲<td>乙<tr><td>丙<td>丁", ["甲\t乙", "丙\t丁"]),
    ("<table><tr><td colspan=999999999>甲<td rowspan=999999999>乙</table>", ["甲\t乙"]),
    ("<table><tr><td colspan=-3>甲<td colspan=x>乙</table>", ["甲\t乙"]),
  ])
  func oddTables(html: String, expected: [String]) throws {
    #expect(try layout(html) == expected)
  }

  // MARK: Positions

  /// Every character of the layout stands in the file where it is said to.
  private func checkPlaces(_ html: String, line: Int = #line) throws {
    let draft = try page(Array(html.utf8))
    guard case .fileOffsets(let offsets) = draft.sources[0].origins else {
      Issue.record("no places in a file")
      return
    }
    var offset = 0
    while offset < draft.text.bytes.count {
      let end = draft.text.bytes.span.offset(after: offset)
      let file = offsets.fileOffset(of: offset)
      let first = offsets.file.bytes[file...].first
      if draft.text.bytes[offset] > 0x20, first != UInt8(ascii: "&") {
        #expect(
          Array(offsets.file.bytes[file...].prefix(end - offset))
            == Array(draft.text.bytes[offset..<end]),
          "\(line): \(draft.text.string(in: offset..<end))")
      }
      offset = end
    }
  }

  @Test func places() throws {
    try checkPlaces(
      "<p>甲<b>乙</b>\r\n丙 a < b &amp;&nbsp;丁&unknown;戊 &lt 己</p>\r\n<table><tr><td>庚<td>3</table>")
    try checkPlaces("甲\u{1}乙丙\r丁<p>\u{FEFF}戊<![if x]>己<![endif]>庚&")
    let long = String(repeating: "年度报告，2018年。\n", count: 3000)
    try checkPlaces("<p>\(long)</p>\(long)&nbsp;<div>\(long)&amp;\(long)")
    try checkPlaces(Pages.all.map(\.html).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("<html>\n<body>\n<p>甲<b>▸乙</b></p>", "乙"),
    ("<p>&nbsp;&#12288;▸甲", "甲"), ("<p>a<br>\r\n  ▸b", "b"), ("<td>▸甲", "甲"),
    ("<p>一<p>二\u{1}▸三", "三"),
    ("<p>甲▸&lt;乙", "<"), ("<p>年 ▸< 3", "< 3"), ("<p>甲<!-- \n\n -->▸乙", "乙"),
    ("<p title='\n>'>▸甲", "甲"),
  ])
  func linesAndColumns(marked: String, text: String) throws {
    let html = marked.replacing("▸", with: "")
    let before = marked.prefix { $0 != "▸" }
    let expected = SourceText(html).position(at: before.utf8.count)
    let draft = try page(Array(html.utf8))
    let bytes = draft.text.bytes
    let range = bytes.span.firstRange(of: Array(text.utf8), in: 0..<bytes.count)
    let found = try #require(range)
    #expect(draft.placeName(of: found).start == expected)
  }

  @Test func blankCellsHavePlaces() throws {
    let draft = try page(
      Array("<table>\n<tr><td>设置查阅点数</td>\n<td>个</td><td></td></tr></table>".utf8))
    #expect(draft.placeName(of: draft.blocks[2].range).start == Position(line: 3, column: 15))
  }

  @Test func invalidBytesHavePlaces() throws {
    let html = Array("<p>年度报告".utf8) + [0xFF] + Array("与情况说明</p>".utf8)
    let draft = try page(html)
    #expect(draft.text.invalidBytes.map(\.fileOffset) == [15])
    #expect(draft.text.invalidBytes.map(\.range) == [12..<15])
  }

  // MARK: Encodings

  private static let gbk: [UInt8] = [0xC4, 0xEA, 0xB6, 0xC8, 0xB1, 0xA8, 0xB8, 0xE6]  // 年度报告

  @Test(arguments: [
    "<meta charset=gb2312>", "<META http-equiv=Content-Type content=\"text/html; charset=GBK\">",
    "",
    "<meta charset='utf-8'>", "<?xml version=\"1.0\" encoding=\"gb2312\"?>",
    "<!-- <meta charset=utf-8> -->",
  ])
  func chinesePages(declaration: String) throws {
    let start = Array("\(declaration)<p>".utf8)
    #expect(lines(try page(start + Self.gbk)) == ["年度报告"])
    #expect(lines(try page(start + Array("年度报告".utf8))) == ["年度报告"])
    #expect(lines(try page(start + Self.gbk, encoding: .gb18030)) == ["年度报告"])
  }

  @Test func declarationsDecideInDoubt() throws {
    // Two bytes that are a Chinese character in GB18030 and a Cyrillic letter in UTF-8.
    let doubtful: [UInt8] = [0xD0, 0x90]
    #expect(lines(try page(Array("<meta charset=gbk><p>".utf8) + doubtful)) == ["袗"])
    #expect(lines(try page(Array("<meta charset=utf-8><p>".utf8) + doubtful)) == ["А"])
    #expect(lines(try page(Array("<p>".utf8) + doubtful)) == ["А"])
  }

  @Test func pagesInUTF16() throws {
    let units = "<html><p>年度报告</p>".utf16
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for contents in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(lines(try page(contents)) == ["年度报告"])
    }
  }
}
