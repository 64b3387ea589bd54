import Testing

@testable import DocumentSyntax

@Suite struct HTMLProbe {
  enum N: String { case none }
  struct H: HTMLHandler {
    var page: [UInt8]
    var log = ""
    mutating func begin(_ name: N?, _ attributes: HTMLAttributes, contentsAt offset: Int) { 
      log += "<\(offset)>"
    }
    mutating func end(_ name: N?) { log += "</>" }
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
      let s = String(decoding: bytes, as: UTF8.self), t = String(decoding: page[range], as: UTF8.self)
      log += s == t ? "[\(s.count > 50 ? "\(s.count)" : s)]" : "{\(s)|\(t)}"
    }
  }
  @Test func probe() throws {
    for s in ["<p>甲</p><p>乙", "<html><head><title>x</title></head><body><p>甲</p></body></html><p>后", "a < b <3 &amp; &nbsp;x&nbsp2 &foo; &#12288;年&#x31 &amp x&",
     "<td>甲<td>乙", "<p><b>a</p>c</b>d", String(repeating: "年度报告", count: 1000) + "<p>x\u{1}\u{c}y\r\nz\rw", "<p>a<![CDATA[x]]>b<!--[if x]>y<![endif]-->c<![if !supportLists]>1.<![endif]>d", "<p>\u{FFFE}x<o:p>&nbsp;</o:p><script>if (a<b) '</p>' </script>t", "<table><tr><td><span>a<td>b<tr><td>c</table>", "文字", "<div", "<p>a</div>b</p></p>c<br/>d<br>e</br>f<img src=x>g", "<script>abc", "<!-- abc", "<head>\n<meta charset=gb2312><title>题</title>\n</head>\n<body>甲"] {
      var h = H(page: Array(s.utf8))
      try HTMLPage(Array(s.utf8)).parse(into: &h)
      print(s.prefix(60)); print("   ", h.log)
    }
  }
}
