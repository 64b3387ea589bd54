import ReportText

/// A sentence that opens with one of the report's main figures for the whole agency and year:
/// 2018年，全局共收到政府信息公开申请27件.
struct MeasureStatement {
  /// What is measured, in the author's words, and its unit.
  let measure: [UInt32]
  let figure: Figure

  private static let periods: Words = ["全年", "本年度", "年度", "本年"]
  private static let measures: Words = [
    "主动公开政府信息", "主动公开信息", "信息公开申请", "依申请公开", "规范性文件", "政策解读", "行政复议", "行政诉讼",
  ]
  private static let parts: Words = ["其中", "通过", "累计", "月", "季度", "新增", "截至", "截止", "按"]

  /// Takes up the first figure of a sentence; nil where it is not such a figure.
  init?(_ entry: Measure, year: Int?) {
    guard entry.group < 0, entry.isFirst, entry.isExact, entry.marks.count <= 1,
      entry.year == nil || entry.year == year
    else { return nil }
    let lead = entry.lead[...]
    // A sentence that opens with something else may be about a part of it.
    guard let first = lead.first, [0x32, 0x5168, 0x672C].contains(first) else { return nil }
    guard entry.year != nil || lead.containsAny(of: Self.periods),
      lead.containsAny(of: Self.measures), !lead.containsAny(of: Self.parts)
    else { return nil }
    let label = entry.label.droppingPrefixes(Self.periods)
    guard label.count >= 6 else { return nil }
    measure = label.filter { !Self.isFiller($0) } + entry.figure.unit.scalars + entry.tail
    figure = entry.figure
  }

  /// 共 了 数 and digits, which do not change what is measured.
  private static func isFiller(_ value: UInt32) -> Bool {
    value == 0x5171 || value == 0x4E86 || value == 0x6570 || value == 0x5E74
      || CharacterClass.digit(value) != nil
  }
}
