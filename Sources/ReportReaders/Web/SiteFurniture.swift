import ReportText

/// What web sites put around what they publish, told by its words.
enum SiteFurniture {
  /// Who runs the web site, and under which licence.
  case imprint
  /// Where one is, and what can be done with the page.
  case tool

  init?(_ text: ShortText) {
    guard !text.hasSentence, text.isWhole else { return nil }
    // A portal has some thousand short texts around a report: each is gone through once for all words.
    var found: SiteFurniture?
    Self.scanner.forEachMatch(in: text.bytes.span, 0..<text.bytes.count) { match in
      guard found != .imprint else { return }
      let word = Self.words[match.literal]
      let isThere =
        switch word.place {
        case .anywhere: true
        case .beginning: match.range.lowerBound == 0
        case .whole: match.range == 0..<text.bytes.count
        }
      if isThere, text.characterCount <= word.longest { found = word.furniture }
    }
    guard let found else { return nil }
    self = found
  }

  /// Words that tell furniture.
  private struct Words {
    enum Place {
      case anywhere
      case beginning
      case whole
    }

    let furniture: SiteFurniture
    /// Where in a text they stand.
    let place: Place
    /// How many characters the text has at most.
    let longest: Int
    let literals: [StaticString]
  }

  private static let lists = [
    Words(furniture: .imprint, place: .anywhere, longest: 120, literals: imprintWords),
    Words(furniture: .tool, place: .beginning, longest: 80, literals: toolBeginnings),
    Words(furniture: .tool, place: .anywhere, longest: 80, literals: toolWords),
    Words(furniture: .tool, place: .whole, longest: 8, literals: labels),
  ]

  /// The list that each of the scanner's literals is in.
  private static let words = lists.flatMap { list in list.literals.map { _ in list } }
  private static let scanner = LiteralScanner(
    lists.flatMap { $0.literals.map { $0.withUTF8Buffer(Array.init) } })

  private static let imprintWords: [StaticString] = [
    "ICP备", "公网安备", "公安备", "版权所有", "网站标识码", "Copyright", "COPYRIGHT", "©",
  ]

  private static let toolBeginnings: [StaticString] = [
    "当前位置", "您的位置", "您当前的位置", "您当前位置", "您现在的位置", "现在位置", "所在位置", "你的位置", "【打印", "[打印",
    "【关闭", "[关闭", "分享到", "分享：", "上一篇", "下一篇", "上一条", "下一条", "设为首页", "加入收藏", "扫一扫",
  ]

  private static let toolWords: [StaticString] = [
    "浏览次数", "点击次数", "点击数", "阅读次数", "访问次数", "打印本页", "关闭窗口", "关闭本页", "【字体", "字体：[", "字号：[",
    "【字号", "字体：大", "字号：大", "分享到：",
  ]

  private static let labels: [StaticString] = [
    "打印", "关闭", "相关链接", "相关阅读", "相关文章", "相关新闻", "相关信息", "相关报道", "延伸阅读", "推荐阅读", "热点推荐",
    "返回顶部", "返回首页", "首页", "分享", "收藏", "相关链接：", "相关阅读：", "相关信息：", "友情链接", "友情链接：", "网站地图",
  ]
}
