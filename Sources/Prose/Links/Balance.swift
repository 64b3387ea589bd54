import Recognition
import ReportText

/// What came in and what was there before is what was done and what is left: 新收95件，上年结转5件，办结97件，
/// 结转下年度3件.
///
/// Catches: 新收申请95件，上年结转5件，办结98件，结转下年度3件。
/// Leaves alone: 新收申请95件，上年结转5件，办结97件，结转下年度3件。
extension PassageReading {
  mutating func readBalances(on level: [Int]) {
    for sentence in passage.rows(of: level, by: \.sentence) { readBalance(sentence) }
    // 新收…，上年结转…。办结…，结转…。
    for paragraph in passage.rows(of: level, by: \.paragraph) {
      guard let first = paragraph.first, let last = paragraph.last,
        measures[first].sentence != measures[last].sentence, paragraph.count <= 24
      else { continue }
      readBalance(paragraph)
    }
  }

  static let receivedWords: Words = [
    "收到", "新收", "受理", "接收", "接到", "收悉", "新增", "共办理", "共处理",
  ]
  static let doneWords: Words = ["办结", "答复", "办理完", "审结", "处理完", "办复", "办理", "回复", "反馈"]
  private static let notDone: Words = ["未办结", "未答复", "尚未", "待答复", "不予", "无法", "部分"]

  private mutating func readBalance(_ sentence: [Int]) {
    let exact = sentence.filter { measures[$0].isExactLevel }
    guard exact.count >= 3 else { return }
    func isOf(_ index: Int, _ words: Words) -> Bool {
      let measure = measures[index]
      return measure.label.containsAny(of: words) || measure.tail.prefix(8).containsAny(of: words)
    }
    // 办理154件（含上年结转3件）: all that there was to be done.
    let inclusive = exact.first.flatMap { index -> Int? in
      let bracket = measures[index].bracket
      guard bracket >= 0, let inner = passage.levels[bracket], inner.count == 1,
        measures[inner[0]].roles.contains(.carriedIn),
        measures[inner[0]].lead[...].containsAny(of: lexicon.among)
      else { return nil }
      return index
    }
    let out = exact.filter {
      measures[$0].roles.contains(.carriedOut)
        || !measures[$0].roles.contains(.carriedIn)
          && (measures[$0].roles.contains(.open) || measures[$0].label.contains(Self.pending))
    }
    let into = exact.filter { measures[$0].roles.contains(.carriedIn) }
    let closed = exact.filter { index in
      !out.contains(index) && !into.contains(index) && index != inclusive
        && isOf(index, Self.doneWords)
        && !isOf(index, Self.notDone)
        && measures[index].roles.isDisjoint(with: [.lastYear, .bareTotal])
    }
    let new = exact.filter { index in
      !out.contains(index) && !into.contains(index) && !closed.contains(index)
        && (index == inclusive || isOf(index, Self.receivedWords))
        && measures[index].roles.isDisjoint(with: [.lastYear])
        && !measures[index].label.contains(.ofThese)
    }
    guard let first = new.first, let result = closed.first, let rest = out.last, out.count == 1,
      into.count == 1 || first < result && result < rest, into.count <= 1,
      measures[first].isAlike(measures[result]), measures[result].isAlike(measures[rest])
    else { return }
    let isOne = new.count == 1 && closed.count == 1
    let carried = into.first
    if let carried, !measures[carried].isAlike(measures[first]) { return }
    let came = measures[first].value + (carried.map { measures[$0].value } ?? 0)
    let went = measures[result].value + measures[rest].value
    let place = result
    let operands = [first] + (carried.map { [$0] } ?? []) + [rest]
    if came == went
      || exact.contains(where: {
        measures[$0].value == went && $0 != result && $0 != rest
          && measures[$0].isTotal
      })
    {
      add(.balance, place, operands, holds: true)
      return
    }
    // 共办理520件（含上年结转9件），办结510件，结转10件
    if measures[first].value == went, !measures[first].label.contains(Self.new) {
      add(.balance, place, [first, rest], holds: true)
      return
    }
    guard isOne, !countsOtherThings(result, than: operands, among: exact) else {
      return leave(place, .ambiguous)
    }
    let sentences = [first, result, rest].map { passage.sentences[measures[$0].sentence] }
    let text = passage.tree.scalars[
      sentences.reduce(sentences[0]) {
        min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
      }]
    guard !text.containsAny(of: Self.withdrawn) else { return leave(place, .outOfSight) }
    let hasCarried = carried != nil || inclusive == first
    // What was carried in is often left unsaid.
    let whole = measures[first].figure.with(Amount(millionths: came))
    let parts = figures([result, rest])
    let slip = isOneSlip([first] + (carried.map { [$0] } ?? []), [result, rest])
    if hasCarried {
      guard slip || Double(abs(came - went)) < 0.5 * Double(came) else {
        return leave(place, .ambiguous)
      }
    } else {
      let isSlight = went > came && (went - came) * 8 < came
      guard slip, !isSlight, Slip.chance(whole, parts) <= 0.15 else {
        return leave(place, .outOfSight)
      }
    }
    add(.balance, place, operands, holds: false, expected: came - measures[rest].value)
  }

  /// Whether the sentence of what was closed has said of what: 来信31件，办结31件 or 寄送答复文书31件 behind a
  /// sentence about applications.
  private func countsOtherThings(_ result: Int, than operands: [Int], among exact: [Int]) -> Bool {
    let closed = measures[result]
    guard closed.sentence != measures[operands[0]].sentence else { return false }
    guard closed.label.endsWithAny(of: Self.doneWords) || closed.label.containsAny(of: Self.objects)
    else { return true }
    return exact.contains { other in
      other < result && measures[other].sentence == closed.sentence
        && measures[other].isAlike(closed) && !operands.contains(other)
    }
  }

  private static let objects: Words = ["申请", "公开", "收结", "共计"]

  private static let pending: Word = "未审结"
  private static let new: Word = "新收"
  private static let withdrawn: Words = ["撤回", "撤销", "终止", "未计入", "转办", "不属于本"]

  /// Whether one slip in one of the figures makes both sides agree.
  func isOneSlip(_ left: [Int], _ right: [Int]) -> Bool {
    Slip.explains(figures(left), figures(right))
  }
}
