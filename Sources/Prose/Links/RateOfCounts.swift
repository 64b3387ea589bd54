import Recognition
import ReportText

/// Rates that follow from two figures beside them: 受理50件，办结49件，办结率98%.
extension PassageReading {
  private static let verbs: Words = ["为", "达", "达到", "是", "到", "的", "分别", "约", "均"]
  private static let generic: Words = ["群众", "有效", "综合", "总体", "全年", "其"]

  mutating func readRates() {
    for index in measures.indices where index > 0 {
      let measure = measures[index]
      guard measure.figure.kind == .percentage, measure.figure.role == .exact,
        !measure.label.contains(.share), measure.direction == nil,
        measure.roles.isDisjoint(with: [.lastYear, .compared])
      else { continue }
      let name = measure.label.droppingSuffixes(Self.verbs)
      guard name.last == 0x7387 else { continue }  // 率
      readRate(index, stem: name.dropLast().droppingPrefixes(lexicon.conjunctions))
    }
  }

  private mutating func readRate(_ index: Int, stem: ArraySlice<UInt32>) {
    guard (2...8).contains(stem.count) else { return }
    let rate = measures[index].figure
    let sentence = measures[index].sentence
    var before: [Int] = []
    var back = index - 1
    while back >= 0, sentence - measures[back].sentence <= 1, before.count < 24 {
      if measures[back].isExact, measures[back].isLevel { before.append(back) }
      back -= 1
    }
    let here = before.filter {
      measures[$0].sentence == sentence && measures[$0].group == measures[index].group
    }
    let core = stem.droppingPrefixes(Self.generic)
    let named = here.first { names(measures[$0], core) }
    if let part = named {
      let others = before.filter { $0 != part && measures[$0].isAlike(measures[part]) }
      for whole in others
      where Arithmetic.isShare(rate, measures[part].figure, of: measures[whole].figure) {
        add(.share, index, [part, whole], holds: true)
        return
      }
      if let whole = others.first(where: { _ in false }) { _ = whole }
      judge(index, part, others, here)
      return
    }
    confirm(index, here)
  }

  private mutating func judge(_ index: Int, _ part: Int, _ others: [Int], _ here: [Int]) {
    let rate = measures[index].figure
    let label = measures[index].label
    let is100 = rate.amount.millionths >= 100_000_000
    if label.containsAny(of: lexicon.due),
      is100 || !measures[part].label.containsAny(of: lexicon.due)
    {
      leave(index, .ambiguous)
      return
    }
    let near = others.filter { here.contains($0) && $0 < part }
    guard let whole = near.first, measures[part].value > 0,
      !measures[whole].label.contains(.ofThese), measures[index].marks.count <= 2
    else {
      confirm(index, here)
      return
    }
    let isOnly = near.count == 1 && here.first == part
    let (first, second) = (measures[part].figure, measures[whole].figure)
    let hasSlip =
      Slip.explainsShare(rate, first, of: second)
      || near.contains { Slip.explainsShare(rate, first, of: measures[$0].figure) }
    let isNear = here.first == part || hasSlip
    guard isNear, isOnly || hasSlip, second.amount > .zero,
      first.amount <= second.amount || hasSlip
    else {
      confirm(index, here)
      return
    }
    add(
      .share, rate, [first, second], false,
      Arithmetic.percentage(
        first.amount.millionths, of: second.amount.millionths, step: rate.step))
  }

  /// Records that a rate is the share of one figure in another, where it is.
  private mutating func confirm(_ index: Int, _ here: [Int]) {
    let rate = measures[index].figure
    guard here.count <= 12, rate.amount.millionths < 100_000_000 else {
      leave(index, .ambiguous)
      return
    }
    for part in here {
      for whole in here
      where measures[whole].isAlike(measures[part]) && measures[whole].value > measures[part].value
        && Arithmetic.isShare(rate, measures[part].figure, of: measures[whole].figure)
      {
        add(.share, index, [part, whole], holds: true)
        return
      }
    }
    // 发放500份，收回480份，回收率96%: nothing else is counted.
    if here.count == 2, measures[here[0]].isAlike(measures[here[1]]),
      Slip.explainsShare(rate, measures[here[0]].figure, of: measures[here[1]].figure),
      !measures[index].label.containsAny(of: lexicon.due), sharesCharacter(index, here[0])
    {
      let (part, whole) = (measures[here[0]].figure, measures[here[1]].figure)
      add(
        .share, rate, [part, whole], false,
        Arithmetic.percentage(part.amount.millionths, of: whole.amount.millionths, step: rate.step))
      return
    }
    leave(index, .ambiguous)
  }

  /// 回收率, 收回480份
  private func sharesCharacter(_ rate: Int, _ part: Int) -> Bool {
    let label = measures[part].label
    return measures[rate].label.dropLast().contains { value in
      CharacterClass.isHan(value) && value != 0x7387 && value != 0x4E3A && label.contains(value)
    }
  }

  /// Whether a figure is of what a rate is named after, and of all of it.
  private func names(_ measure: Measure, _ stem: ArraySlice<UInt32>) -> Bool {
    guard stem.count >= 2 else { return false }
    if let index = measure.label.firstIndex(of: Word(stem)) {
      return !measure.label[..<index].endsWithAny(of: Self.before)
    }
    return measure.tail.starts(with: Word(stem))
  }

  private static let before: Words = ["按时", "按期", "及时", "提前", "延期", "当场", "限时", "未", "不", "首次"]
}
