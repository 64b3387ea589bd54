import Recognition
import ReportText

// Sums that seem broken, and are right with what was carried over.

extension PassageReading {
  /// Whether what came in and what was carried over are more than what was done by what was carried on:
  /// 新收89件，上年结转6件，共办结93件，结转下年2件.
  func leavesCarriedOn(_ total: Int, of parts: [Int], _ sum: Int64) -> Bool {
    parts.contains { !measures[$0].roles.isDisjoint(with: [.carriedIn, .carriedOut]) }
      && carriedOn(beside: total).contains {
        !parts.contains($0) && measures[total].value + measures[$0].value == sum
      }
  }

  /// Whether outcomes are those of what came in with what was carried over, but for what was carried on:
  /// 收到64件，上年结转2件；…合计61件；结转下年5件.
  func isBalanced(_ received: Int, with outcomes: Int64) -> Bool {
    guard measures[received].label.containsAny(of: Self.receivedWords) else { return false }
    let carriedIn = alike(beside: received).filter { measures[$0].roles.contains(.carriedIn) }
    let came = [0] + carriedIn.map { measures[$0].value }
    return carriedOn(beside: received).contains { carried in
      came.contains { measures[received].value + $0 == outcomes + measures[carried].value }
    }
  }

  /// Whether what is left is of what its own sentence counts: 被申请行政复议16件，…，尚未审结2件; 留言尚未办结3件.
  func isLeftOfOthers(_ sides: Sides, among exact: [Int]) -> Bool {
    let left = measures[sides.left]
    // 办理259件，办结251件，8件结转: it is balanced in its sentence.
    let isSettled = claims.contains { claim in
      claim.holds && claim.kind == .balance && claim.operands.contains { $0.start == left.start }
    }
    guard !isSettled else { return true }
    let others = exact.prefix { $0 < sides.left }.filter {
      measures[$0].sentence == left.sentence && left.sentence != measures[sides.closed].sentence
        && !sides.operands.contains($0)
    }
    let isOfOthers = others.contains {
      wholes[$0]?.contains { $0 == sides.closed || $0 == sides.new } != true
    }
    func isOfOtherMatter(_ measure: Measure) -> Bool {
      measure.text.labelHas(lexicon.otherMatters)
        || measure.label.containsAny(of: SubjectWords.reviews)
    }
    return isOfOthers
      || isOfOtherMatter(left)
        && ![sides.new, sides.closed].contains { isOfOtherMatter(measures[$0]) }
  }

  /// Whether what was done and what is left are what came in with what was carried over: 受理95件（上年结转5件），办结97件，
  /// 未办结3件.
  func isBalanced(_ received: Int, with parts: [Int], _ sum: Int64) -> Bool {
    parts.contains { !measures[$0].roles.isDisjoint(with: [.carriedOut, .open]) }
      && alike(beside: received).contains {
        measures[$0].roles.contains(.carriedIn) && !parts.contains($0)
          && measures[received].value + measures[$0].value == sum
      }
  }

  /// Whether what was done may be more than what came in by what was carried over: 受理40件，上年结转7件，办结43件.
  func mayIncludeCarried(_ done: Int, besides received: Int) -> Bool {
    alike(beside: received).contains {
      measures[$0].roles.contains(.carriedIn)
        && measures[received].value + measures[$0].value >= measures[done].value
    }
  }

  private func carriedOn(beside index: Int) -> [Int] {
    alike(beside: index).filter { !measures[$0].roles.isDisjoint(with: [.carriedOut, .open]) }
  }

  /// The exact figures near another that count the same.
  private func alike(beside index: Int) -> [Int] {
    exactFigures(like: index, among: max(0, index - 40)..<min(measures.count, index + 40))
  }
}
