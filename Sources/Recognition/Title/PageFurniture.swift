import ReportText

/// What a web page has around a report and that is no part of it: where the reader is, what the page
/// says about itself, and its controls.
enum PageFurniture {
  /// No line of controls is longer, in bytes.
  private static let longestControls = 360

  /// Whether a line is a mark that a program was to replace by something of the page's: {{ pageTitle }}, or
  /// 发布时间：{{ publishTime }}.
  static func isTemplateMark(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count <= longestControls, let last = line.last,
      span[last] == UInt8(ascii: "}") || span[last] == UInt8(ascii: ">"),
      let mark = templateMarks.first(where: {
        span.ends(withAnyOf: [$0.closing], at: line.upperBound, from: line.lowerBound)
      })
    else { return false }
    if span.matches(mark.opening, at: line.lowerBound) { return true }
    guard let start = span.firstRange(of: mark.opening, in: line)?.lowerBound else { return false }
    let label = span.trimmed(line.lowerBound..<start)
    return span.ends(withAnyOf: ["：", ":"], at: label.upperBound, from: label.lowerBound)
      && isOfPublication(span, line)
  }

  private static let templateMarks: [(opening: StaticString, closing: StaticString)] = [
    ("{{", "}}"), ("${", "}"), ("<%", "%>"),
  ]

  /// Whether a line holds a page's controls, or such a mark: 发布时间：2024-01-15 【字体：大 中 小】.
  static func isControls(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    // Most lines end in a full stop, which need not be looked for then.
    guard line.count <= longestControls, !span.endsInFullStop(line), !span.hasFullStop(in: line)
    else { return false }
    if isTemplateMark(span, line) { return true }
    var isFound = false
    controls.forEachMatch(in: span, line) { _ in isFound = true }
    return isFound
  }

  private static let controls = LiteralScanner(controlWords.map { Array($0.utf8) })
  private static let controlWords = [
    "【字体", "[字体", "字体：大", "字体大小", "字号：", "【大", "打印本页", "【打印", "[打印", "打印】", "【关闭", "[关闭", "关闭窗口",
    "关闭本页", "分享到", "【分享", "点击次数", "浏览次数", "访问次数", "阅读次数", "点击量：", "浏览量：", "访问量：", "扫一扫", "责任编辑：",
    "信息来源：", "字体：[", "上一篇：", "下一篇：", "上一条：", "下一条：", "主办单位：", "网站标识码", "公网安备", "ICP备",
    "版权所有",
  ]

  /// Whether a line below a title is of the page that the report is published on: its date, its source or
  /// its controls.
  static func isOfPublication(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    span.contains(anyOf: publicationWords, in: line)
  }

  private static let publicationWords: [StaticString] = [
    "字体", "字号", "打印", "关闭", "点击", "浏览次数", "浏览量", "阅读次数", "来源：", "来源:", "信息来源", "分享到",
    "访问量", "当前位置", "发布日期", "发布时间", "发布机构", "更新时间", "视力保护",
  ]

  /// Whether a line is a breadcrumb (首页 > 信息公开 > 2021年 > 详情) or a row of the page's metadata
  /// (索引号 | … | 发布机构 | …).
  static func isNavigation(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let openings: [StaticString] = ["当前位置", "您现在", "您当前", "您所在", "所在位置", "现在位置", "你的位置"]
    if openings.contains(where: { span.matches($0, at: line.lowerBound) }) { return true }
    return isBreadcrumb(span, line) || isMetadata(span, line) || isField(span, line)
  }

  /// Whether a line is a field of the page's metadata by itself: 信息分类：政府信息公开年报. The characters of
  /// its name may be apart: 标　　题：; or it stands in a cell of its own.
  private static func isField(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let reach = line.lowerBound..<min(line.upperBound, line.lowerBound + longestField)
    let marks = [UInt8(ascii: ":"), UInt8(ascii: "|"), 0x09]
    guard
      let end = span.firstRange(of: "：", in: reach)?.lowerBound
        ?? reach.first(where: { marks.contains(span[$0]) })
    else { return false }
    let name = LabelText.core(span, line.lowerBound..<end)
    let isCell = span[end] == UInt8(ascii: "|") || span[end] == 0x09
    // What stands in the cell beside 标题 is the title itself.
    return fields.contains(name) && !(isCell && name == title)
  }

  /// The name of a field and its colon have no more bytes.
  private static let longestField = 36
  /// The name of the field that has the title.
  static let title = LabelText.core("标题")
  private static let fields = Set(
    [
      "信息分类", "主题分类", "组配分类", "体裁分类", "信息名称", "文件名称", "名称", "标题", "栏目", "关键词", "主题词",
    ].map(LabelText.core))

  private static func isBreadcrumb(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let separators: [StaticString] = [">", "＞", "›", "»", "→", " / ", "&gt;"]
    let count = separators.reduce(0) { max($0, self.count(of: $1, span, line)) }
    if count >= 2 { return true }
    guard span.firstRange(of: "首页", in: line) != nil else { return false }
    let others: [StaticString] = ["-", "—", "·", "::", "]", "］", "  ", "　", " "]
    return count == 1 || others.contains { self.count(of: $0, span, line) >= 2 }
  }

  /// Whether a row names at least two of the things that a page says about itself.
  private static func isMetadata(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard span.contains(UInt8(ascii: "|"), or: UInt8(ascii: "\t"), in: line) else { return false }
    let core = LabelText.core(span, line)
    return labels.count { LabelText.contains(core, $0) } >= 2
  }

  private static let labels = [
    "索引号", "分类", "发布机构", "发文机构", "发布日期", "发文日期", "成文日期", "生成日期", "文号", "有效性", "主题分类", "公开方式",
    "公开时限",
    "公文种类",
    "信息分类", "体裁分类", "组配分类", "发布时间", "责任编辑", "浏览次数",
  ].map(LabelText.core)

  private static func count(
    of literal: StaticString, _ span: Span<UInt8>, _ line: Range<Int>
  ) -> Int {
    var count = 0
    var start = line.lowerBound
    while let found = span.firstRange(of: literal, in: start..<line.upperBound) {
      count += 1
      start = found.upperBound
    }
    return count
  }
}
