import Recognition
import ReportText

/// What may stand around the year of a plan besides 下一步.
extension StalePlan {
  /// The place behind the label with which a sentence begins: 改进情况：.
  static func endOfLabel(_ span: Span<UInt8>, _ before: Range<Int>) -> Int {
    let labels: [StaticString] = ["改进情况：", "改进措施：", "改进方向：", "下一步工作：", "整改措施：", "存在的问题：", "改进："]
    guard let label = span.literal(labels, at: before.lowerBound, before: before.upperBound) else {
      return before.lowerBound
    }
    return span.trimmed(before.lowerBound + label.utf8CodeUnitCount..<before.upperBound).lowerBound
  }

  /// Whether the year is in a bracket behind words for the year to come: 新的一年（2018年）.
  static func isExplained(_ span: Span<UInt8>, _ before: Range<Int>) -> Bool {
    let words: [StaticString] = ["明年", "来年", "下一年", "下一年度", "下年度", "新的一年", "新年度"]
    return ["（", "("].contains { (bracket: StaticString) in
      span.ends(withAnyOf: [bracket], at: before.upperBound, from: before.lowerBound)
        && span.ends(
          withAnyOf: words, at: before.upperBound - bracket.utf8CodeUnitCount,
          from: before.lowerBound)
    }
  }

  /// Whether something is striven for by the end of the year: 到2018年底，力争…….
  static func isDeadline(
    _ span: Span<UInt8>, _ before: Range<Int>, _ behind: Range<Int>
  ) -> Bool {
    guard before.count == 3,
      span.literal(["到", "至"], at: before.lowerBound, before: before.upperBound) != nil,
      let end = span.literal(
        ["底，", "年底，", "末，", "底前，"], at: behind.lowerBound, before: behind.upperBound)
    else { return false }
    return span.literal(
      ["力争", "争取", "确保", "将", "要", "努力"], at: behind.lowerBound + end.utf8CodeUnitCount,
      before: behind.upperBound) != nil
  }

  /// Whether nobody but the agency stands before what it plans: 我局拟在.
  static func isOwn(_ span: Span<UInt8>, _ before: Range<Int>) -> Bool {
    let owners: [StaticString] = [
      "我局", "我办", "我委", "我镇", "我乡", "我街道", "本机关", "本局", "我县", "我市", "我区",
    ]
    let owner = span.literal(owners, at: before.lowerBound, before: before.upperBound)
    return before.count - (owner?.utf8CodeUnitCount ?? 0) <= longestSchedule
  }

  /// The words with which something is scheduled have no more bytes: 计划于.
  private static let longestSchedule = 9
}
