import ReportText
import Testing

@testable import ReportReaders

/// Pages as web sites publish reports.
struct Pages {
  let name: String
  let html: String
  /// The lines that are the report.
  let report: [String]

  static let title = "云门区档案馆2018年政府信息公开工作年度报告"
  static let body = [
    "本报告由云门区档案馆编制，统计期限自2018年1月1日至12月31日。如有疑问，请与本馆办公室联系（电话：0599-5550133）。",
    "一、概述", "全年共公开各类信息64条，做到应公开尽公开，没有发生泄密事件。", "二、组织领导",
    "明确一名副馆长分管，配备两名专职人员，按季度检查信息更新情况。", "云门区档案馆", "2019年1月15日",
  ]
  static let paragraphs = body.map { "<p>&nbsp;&nbsp;\($0)</p>\n" }.joined()
  static let rows = [
    ("主动公开政府信息数", "条", "64"), ("规范性文件数", "件", "0"), ("收到申请数", "件", "3"), ("按时办结数", "件", "3"),
    ("延期办结数", "件", "0"), ("收取的费用", "万元", "0"),
  ]
  static let table =
    "<table border=1>"
    + rows.map { "<tr><td>\($0.0)</td><td>\($0.1)</td><td>\($0.2)</td></tr>" }.joined() + "</table>"
  static let tableLines = rows.map { "\($0.0)\t\($0.1)\t\($0.2)" }
  static let links = ["首页", "政务公开", "办事服务", "互动交流", "走进云门"]
    .map { "<a href=\"/x/\">\($0)</a>" }

  static let all = [
    layoutTables, portal, word, separateTable, fragment, related, minified, article, siblings,
    generic,
    custom,
  ]

  /// A portal of the years when pages were laid out by tables.
  static let layoutTables = Pages(
    name: "layout tables",
    html: """
      <HTML><HEAD><TITLE>\(title)-云门区人民政府</TITLE></HEAD>
      <BODY topmargin=0><TABLE width=980 align=center><TR><TD colspan=2><IMG src=top.jpg></TD></TR>
      <TR><TD colspan=2>\(links.joined(separator: " | "))</TD></TR>
      <TR><TD width=200 valign=top><TABLE>\(links.map { "<TR><TD>\($0)</TD></TR>" }.joined())</TABLE></TD>
      <TD><TABLE width="100%"><TR><TD>您当前的位置：<A href=/>首页</A> &gt;&gt; <A href=/nb>年度报告</A> &gt;&gt; 正文</TD></TR>
      <TR><TD align=center class=bt><FONT size=5><B>\(title)</B></FONT></TD></TR>
      <TR><TD align=center>发布日期：2019-01-20　来源：档案馆　浏览次数：<SPAN id=hits></SPAN>　【字体：<A href=#>大</A> 中 小】</TD></TR>
      <TR><TD class=nr><DIV id=zoom>\(paragraphs)</DIV></TD></TR>
      <TR><TD>【<A href="javascript:print()">打印</A>】【<A href="javascript:close()">关闭</A>】</TD></TR></TABLE></TD></TR>
      <TR><TD colspan=2><TABLE><TR><TD>版权所有：云门区人民政府办公室　某ICP备00000000号</TD></TR>
      <TR><TD>地址：云门区府前街1号　电话：0599—5550101</TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>
      """,
    report: [title] + body)

  /// A portal with the title and the links around the text in elements of their own.
  static let portal = Pages(
    name: "portal",
    html: """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>云门区人民政府</title>
      <meta name="ArticleTitle" content="\(title)"><style>.a{color:red}</style></head><body>
      <div class="header"><div class="logo"><a href="/"><img alt="云门区"></a></div>
      <ul class="nav">\(links.map { "<li>\($0)</li>" }.joined())</ul></div>
      <div class="path">当前位置：\(links[0]) &gt; \(links[1])</div>
      <div class="main"><div class="side"><ul>\(links.map { "<li>\($0)</li>" }.joined())</ul></div>
      <div class="right"><h1>\(title)</h1><div class="info"><span>发布时间：2019-01-20</span><a href="#">分享到</a></div>
      <div class="TRS_Editor">\(paragraphs)</div>
      <div class="share"><a href="javascript:;">打印</a> <a href="javascript:;">关闭</a></div></div></div>
      <footer><p>主办：云门区人民政府　电话：0599—5550101</p><p>网站标识码：0000000000</p></footer></body></html>
      """,
    report: [title] + body)

  /// What Word saves.
  static let word = Pages(
    name: "Word",
    html: """
      <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
      <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
      <!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>某人</o:Author></o:DocumentProperties></xml><![endif]-->
      <style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm} --></style></head>
      <body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1>
      <p class=MsoTitle align=center><b><span style='font-size:18.0pt;font-family:宋体'>云门区档案馆</span><span
      lang=EN-US>2018</span><span>年政府信息公开工作年度报告<span lang=EN-US><o:p></o:p></span></span></b></p>
      \(body.map { "<p class=MsoNormal style='text-indent:28.0pt'><span style='font-family:仿宋'>\($0)<span lang=EN-US><o:p></o:p></span></span></p>\n" }.joined())
      </div></body></html>
      """,
    report: [title] + body)

  /// The statistics table in an element of its own below the text.
  static let separateTable = Pages(
    name: "separate table",
    html: """
      <html><head><title>\(title)</title></head><body><div class=nav>\(links.joined())</div>
      <div class=page><div class=title>\(title)</div><div class=text>\(paragraphs)</div><div class=tools><a href=x>收藏</a></div>
      <div class=attachment><p>附表：</p>\(table)</div></div><div class=foot>Copyright 云门区档案馆</div></body></html>
      """,
    report: [title] + body + ["附表："] + tableLines)

  /// A part of a page, as editors of web sites hand it out.
  static let fragment = Pages(
    name: "fragment", html: "<p style=\"text-align:center\">\(title)</p>\n\(paragraphs)\(table)",
    report: [title] + body + tableLines)

  /// Links to other pages between the paragraphs.
  static let related = Pages(
    name: "related links",
    html: """
      <html><head><title>\(title)</title></head><body><div id=content><h1>\(title)</h1>
      \(body[..<3].map { "<p>\($0)</p>" }.joined())
      <div class=related><h3>相关阅读</h3><ul><li><a href=1>云门区召开档案工作会议</a></li><li><a href=2>云门区查阅大厅启用</a></li></ul></div>
      \(body[3...].map { "<p>\($0)</p>" }.joined())<p>附件：<a href="table.xls">统计表.xls</a></p>
      <p><a href=3>下一页</a></p></div><ul><li><a href=4>云门区新闻</a></li></ul></body></html>
      """,
    report: [title] + body + ["附件：统计表.xls"])

  static let minified = Pages(
    name: "minified", html: portal.html.replacing("\n", with: ""), report: portal.report)

  /// Elements of HTML 5; the title in a header that belongs to the report.
  static let article = Pages(
    name: "article",
    html: """
      <!DOCTYPE html><html><head><meta charset=utf-8><title>正文</title></head><body>
      <header><h1>云门区人民政府门户网站</h1></header><nav>\(links.joined())</nav>
      <main><article><header><h2>\(title)</h2></header><section>\(paragraphs)</section>
      <section><h3>附表</h3>\(table)</section></article></main>
      <aside><p>天气预报：晴，最高气温12度，出行请注意防风防火，祝您工作愉快，生活幸福。</p></aside>
      <footer>地址：云门区府前街1号</footer></body></html>
      """,
    report: [title] + body + ["附表"] + tableLines)

  /// The report in several elements next to each other.
  static let siblings = Pages(
    name: "siblings",
    html: """
      <html><head><title>x</title></head><body><div class=top>\(links.joined())</div><div class=box><div>\(title)</div>
      <div><p>\(body[0])</p></div><div><p>\(body[1])</p><p>\(body[2])</p></div><div><p>\(body[3])</p><p>\(body[4])</p></div>
      <div>\(body[5])</div><div>\(body[6])</div></div></body></html>
      """,
    report: [title] + body)

  /// The name of the web site as the page's title, and the report's in a cell.
  static let generic = Pages(
    name: "generic title",
    html: """
      <html><head><title>云门区人民政府门户网站</title></head><body><div class=nav>\(links.joined())</div>
      <div class=head><table><tr><td>\(title)</td></tr></table><a href=x>收藏</a></div><div class=text><div>\(paragraphs)</div></div></body></html>
      """,
    report: [title] + body)

  /// Elements that no standard has, and paragraphs without any.
  static let custom = Pages(
    name: "custom elements",
    html: """
      <html><body><div>\(links.joined())</div><div><ucaptitle>\(title)</ucaptitle><ucapcontent>\(body.joined(separator: "<br>\n　　"))</ucapcontent></div></body></html>
      """,
    report: [title + body[0]] + body[1...])
}

@Suite struct PublishedPageTests {
  @Test(arguments: Pages.all.indices)
  func findsTheReport(index: Int) throws {
    let page = Pages.all[index]
    #expect(try layout(page.html) == page.report, "\(page.name)")
  }

  @Test func pagesThatAreNothingButTheReport() throws {
    #expect(try layout("<h1>甲</h1><p>乙<p>丙") == ["甲", "乙", "丙"])
    #expect(try layout("<p><a href=x>一、概述</a></p><p>共3件。</p>") == ["一、概述", "共3件。"])
    #expect(try layout("<ul><li><a href=1>甲</a></li><li><a href=2>乙</a></li></ul>") == ["甲", "乙"])
    #expect(try layout("").isEmpty)
    #expect(try layout(Pages.table) == Pages.tableLines)
  }

  @Test func tablesOfContentsAreKept() throws {
    let contents = "<p><a href=\"#_Toc1\">概述</a></p><p><a href='#_Toc2'>组织领导</a></p>"
    #expect(try layout("<div>\(contents)</div>\(Pages.paragraphs)") == ["概述", "组织领导"] + Pages.body)
  }
}
