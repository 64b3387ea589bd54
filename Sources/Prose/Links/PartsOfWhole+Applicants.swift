import Recognition
import ReportText

// By which ways applications came in, and whose they were.

extension PassageReading {
  /// By how many ways applications came in, where the parts are nothing else.
  func waysToApply(_ parts: [Measure]) -> Int? {
    let ways = parts.map { lexicon.kind(of: $0, among: lexicon.waysToApply) }
    // 有效信件 and 无效信件 came in by one way, and are not divided by it.
    return ways.contains(nil) || Set(ways).count == 1 ? nil : Set(ways).count
  }

  /// Whether what stands before a list is a way by which applications came in that the list has not.
  func isAnotherWay(_ head: Measure, _ parts: [Measure]) -> Bool {
    guard !head.isTotal, let way = lexicon.kind(of: head, among: lexicon.waysToApply) else {
      return false
    }
    return !parts.contains { lexicon.kind(of: $0, among: lexicon.waysToApply) == way }
  }

  /// Whether one of the two kinds of applicants is beside others, which are then some of the second:
  /// 自然人182件，商业企业46件.
  func areSomeApplicants(_ parts: [Measure]) -> Bool {
    Set(parts.map { lexicon.kind(of: $0, among: lexicon.applicants) }).count == 2
      && !isClosed(parts)
  }
}
