import Recognition
import ReportText

// Whether a figure is what a rate is named after.

extension PassageReading {
  /// 回收率, 收回480份
  func sharesCharacter(_ rate: Int, _ part: Int) -> Bool {
    let label = measures[part].label
    return measures[rate].label.dropLast().contains { value in
      CharacterClass.isHan(value) && value != 0x7387 && value != 0x4E3A && label.contains(value)
    }
  }

  /// Whether a figure is of what a rate is named after, and of all of it.
  func names(_ measure: Measure, _ stem: ArraySlice<UInt32>) -> Bool {
    guard let first = stem.first, let last = stem.last, stem.count >= 2 else { return false }
    if let index = measure.label.firstIndex(of: Word(stem)) {
      // 满意度调查问卷1500份 are none that are 满意.
      // 应主动公开 is what has to be.
      return !measure.label[..<index].endsWithAny(of: Self.before)
        && !measure.label[..<index].suffix(3).contains(0x5E94)  // 应
        && !measure.label[(index + stem.count)...].startsWithAny(of: Self.endsOfRates)
    }
    if measure.tail.starts(with: Word(stem)) { return true }
    // 收回480份，回收率96%
    return stem.count == 2 && measure.label.contains(Word([last, first]))
  }

  /// Whether the words of a figure spell what a rate is named after: 办理答复117件，办复率98.3%.
  func spells(_ measure: Measure, _ stem: ArraySlice<UInt32>) -> Bool {
    guard let first = stem.first, let last = stem.last, stem.count == 2,
      let start = measure.label.lastIndex(of: first),
      let end = measure.label[start...].lastIndex(of: last)
    else { return false }
    return end > start + 1 && end - start <= 8
      && !measure.label[..<start].endsWithAny(of: Self.before)
  }

  private static let endsOfRates: Words = ["度", "率", "申请"]
  private static let before: Words = [
    "按时", "按期", "及时", "提前", "延期", "当场", "限时", "未", "不", "首次", "应", "需", "拟", "待", "应当",
    "正在", "尚在", "仍在",
  ]
}
