import Testing

@Suite struct URLTests {
  @Test(arguments: [
    ("网址：▸http:/www.example.gov.cn/n1）查阅", "网址：http://www.example.gov.cn/n1）查阅"),
    ("网址：▸http:///www.example.gov.cn。", "网址：http://www.example.gov.cn。"),
    ("网址▸http//www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸http;//www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸http:\\\\www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸htttp://www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸hppts://www.example.gov.cn。", "网址https://www.example.gov.cn。"),
    ("网址▸http：//www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸https：／／www.example.gov.cn。", "网址https://www.example.gov.cn。"),
    ("网址▸http:www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸http: //www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸http:// www.example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸http://http://www.example.gov.cn/a。", "网址http://www.example.gov.cn/a。"),
    ("网址▸www..example.gov.cn。", "网址www.example.gov.cn。"),
    ("网址▸http://ww..example.gov.cn。", "网址http://www.example.gov.cn。"),
    ("网址▸http://.example.gov.cn。", "网址http://example.gov.cn。"),
    ("网址▸www. example.gov.cn。", "网址www.example.gov.cn。"),
    ("网址▸www .example.gov.cn。", "网址www.example.gov.cn。"),
    ("网址▸www.example. gov.cn。", "网址www.example.gov.cn。"),
    ("网址▸www，example.gov.cn）", "网址www.example.gov.cn）"),
    ("网址▸www。example.gov.cn）", "网址www.example.gov.cn）"),
    ("网址▸http://www。example.gov.cn）", "网址http://www.example.gov.cn）"),
    ("网址▸www.example,gov.cn）", "网址www.example.gov.cn）"),
    ("网址▸www.example．gov.cn）", "网址www.example.gov.cn）"),
    ("网址▸www.exａmple.gov.cn）", "网址www.example.gov.cn）"),
    ("网址▸ｗｗｗ．example.gov.cn）", "网址www.example.gov.cn）"),
    ("网址▸ｈｔｔｐ：／／www.example.gov.cn）", "网址http://www.example.gov.cn）"),
    ("网址▸www.example.gov.cn／a/b.html）", "网址www.example.gov.cn/a/b.html）"),
    ("网址▸www.example.gov.cn/a２/b.html）", "网址www.example.gov.cn/a2/b.html）"),
  ])
  func mends(marked: String, fixed: String) {
    expect("text/url", in: .body(marked), fixed: fixed)
  }

  @Test(arguments: [
    "网址为▸http://，请查阅。", "网址为▸http://）查阅", "网址为▸http://example）查阅",
    "网址为▸www.wendeng）查阅", "网址为▸http:///查阅",
  ])
  func reportsWhatNobodyCanMend(marked: String) {
    expect("text/url", in: .body(marked), fixed: MarkedDraft(marked).text)
  }

  @Test(arguments: [
    "http://www.example.gov.cn", "详见http://www.example.gov.cn。2018年，",
    "HTTP://www.example.gov.cn/A_b-c?x=1&y=2#z",
    "（http://www.example.gov.cn/）", "(www.example.gov.cn)。",
    "www.a.gov.cn，www.b.gov.cn、www.c.gov.cn",
    "邮箱www@example.gov.cn、www.office@163.com", "http://10.1.2.3:8080/a",
    "网站（文登区政府网www.example.com/）",
    "采用http协议、https加密，http/https均可", "http://政务.example.cn/", "http://www.文登.cn", "www.文登.gov.cn",
    "浏览www，2018年起。", "本网http://www.example.gov.cn２０１８年改版", "http://localhost/a",
    "http://www.example.gov.cn/a(1).html", "网址：http://www.example.gov.cn.", "whttp和www.。",
    "http://www.\nexample.gov.cn", "http://\nwww.example.gov.cn",
    "whyhttp www3.example.gov.cn https://a.cn/http:/b", "www.example.gov.cn：8080",
  ])
  func leavesAlone(text: String) {
    expectNothing("text/url", in: .body(text))
  }

  @Test func namesWhatIsWrongAndRight() {
    expect(
      "text/url", in: .body("网址▸http:/www.example.gov.cn。"),
      containing:
        "网址“http:/www.example.gov.cn”格式错误：开头不是“http://”或“https://”，应为“http://www.example.gov.cn”")
  }
}
