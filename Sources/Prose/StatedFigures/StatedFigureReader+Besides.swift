import Recognition
import ReportText

/// What a sentence counts besides the figures that it states, or takes off from them: 收到申请60件次，去除重复提交2件次;
/// 办结58件，加上上年结转的3件; 无法提供18件（另有1件为上年结转）. A figure that falls short of the table's by one of
/// these, or exceeds it, is right.
extension StatedFigureReader {
  /// Notes with the figures that a sentence states what it counts besides.
  ///
  /// - Parameters:
  ///   - number: The sentence.
  ///   - first: The first of the figures that it states, an index of ``figures``.
  mutating func noteBesides(ofSentence number: Int, _ passage: Passage, from first: Int) {
    guard first < figures.count else { return }
    let besides = figuresBesides(ofSentence: number, passage)
    let stated = figures[first...]
    for index in stated.indices {
      // 新收58件，当年办结58件；上年结转3件，当年办结3件
      let sameClaim = stated.filter { $0.claim == figures[index].claim }
      let others = besides + sameClaim.map { (range: $0.range, amount: $0.amount) }
      figures[index].besides = others.filter { $0.range != figures[index].range }.map(\.amount)
    }
  }

  private func figuresBesides(
    ofSentence number: Int, _ passage: Passage
  ) -> [(range: Range<Int>, amount: Amount)] {
    var besides: [(range: Range<Int>, amount: Amount)] = []
    for (_, measures) in passage.clauses(ofSentence: number) {
      // 上年结转的3件中，2件予以公开；
      var isOfCarried = false
      for measure in measures where measure.figure.kind == .count {
        if measure.marks.strongest >= .semicolon { isOfCarried = false }
        if isOfCarried || isBesides(measure) {
          besides.append((passage.tree.range(measure.figure.range), amount(measure.figure)))
        }
        isOfCarried =
          isOfCarried || measure.roles.contains(.carriedIn) && measure.tail.first == Self.among
      }
    }
    return besides
  }

  private func isBesides(_ measure: Measure) -> Bool {
    measure.isExact
      && (measure.roles.contains(.carriedIn) || measure.label.containsAny(of: lexicon.besides)
        || measure.tail.containsAny(of: lexicon.besides))
  }

  /// 中
  private static let among: UInt32 = 0x4E2D

  /// Whether a figure is of some that others of its clause name.
  func isOfSome(_ measure: Measure, behind others: ArraySlice<Measure>) -> Bool {
    // 9件征求第三方意见，6件同意公开
    says(Self.agreeing, measure) && others.contains { says(Self.asking, $0) }
      || isOfOutcome(measure, behind: others)
  }

  /// Whether applicants are those of what had one outcome: 71件予以公开的申请中，自然人提出63件; 在予以公开的申请中，自然人63件.
  private func isOfOutcome(_ measure: Measure, behind others: ArraySlice<Measure>) -> Bool {
    guard lexicon.kind(of: measure, among: lexicon.applicants) != nil else { return false }
    if let end = PartListReader.within(measure.lead) {
      return measure.lead[..<end].containsAny(of: lexicon.anyOutcome)
        || measure.lead[..<end].containsAny(of: Self.without)
    }
    return others.last(where: \.opensParts).map {
      says(lexicon.anyOutcome, $0) || says(Self.without, $0)
    } == true
  }

  private static let without: Words = ["不掌握", "不存在", "不予", "无法"]

  private func says(_ words: Words, _ measure: Measure) -> Bool {
    measure.label.containsAny(of: words) || measure.tail.containsAny(of: words)
  }

  private static let agreeing: Words = ["同意"]
  private static let asking: Words = ["征求", "征询"]
}
