import ReportText

/// What a web page has around a report and that is no part of it: where the reader is, and what the
/// page says about itself.
enum PageFurniture {
  /// Whether a line is a breadcrumb (首页 > 信息公开 > 2021年 > 详情) or a row of the page's metadata
  /// (索引号 | … | 发布机构 | …).
  static func isNavigation(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let openings: [StaticString] = ["当前位置", "您现在", "您当前", "您所在", "所在位置", "现在位置", "你的位置"]
    if openings.contains(where: { span.matches($0, at: line.lowerBound) }) { return true }
    return isBreadcrumb(span, line) || isMetadata(span, line)
  }

  private static func isBreadcrumb(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let separators: [StaticString] = [">", "＞", "›", "»", "→", " / ", "&gt;"]
    let count = separators.map { self.count(of: $0, span, line) }.max() ?? 0
    return count >= 2 || count == 1 && span.firstRange(of: "首页", in: line) != nil
  }

  /// Whether a row names at least two of the things that a page says about itself.
  private static func isMetadata(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.contains(where: { span[$0] == UInt8(ascii: "|") || span[$0] == UInt8(ascii: "\t") })
    else { return false }
    let core = LabelText.core(span, line)
    return labels.count { LabelText.contains(core, $0) } >= 2
  }

  private static let labels = [
    "索引号", "发布机构", "发文机构", "发布日期", "发文日期", "成文日期", "生成日期", "文号", "有效性", "主题分类", "公开方式", "公开时限",
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
