import Recognition
import ReportText

extension Lexicon {
  /// Whether what follows is among what a figure counts, with or without a mark between them: 17件申请中，维持11件;
  /// 17件复议案件中维持11件.
  func opensParts(_ measure: Measure) -> Bool {
    if measure.opensParts { return true }
    guard let place = measure.tail.lastIndex(of: 0x4E2D),  // 中
      case let thing = measure.tail[..<place],
      thing.isEmpty || thing.endsWithAny(of: Self.dividedThings)
    else { return false }
    let part = measure.tail[(place + 1)...]
    // 16件中涉及征地7件; 19件中环评类7件
    if thing.isEmpty, part.startsWithAny(of: Self.concerning) || part.last == 0x7C7B { return true }
    return part.startsWithAny(of: anyOutcome)
      || waysToApply.contains { part.startsWithAny(of: $0) }
  }

  private static let concerning: Words = ["涉及", "属于"]
  private static let dividedThings: Words = ["申请", "案件", "件", "来信", "工单", "留言", "诉求"]
}
