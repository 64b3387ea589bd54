import LintModel
import Recognition
import ReportText

/// What the whole agency did in the whole year, said again in the same words, whatever stands between:
/// 2018年，全局共收到政府信息公开申请27件.
///
/// Only sentences that open with one of the report's main figures are compared, and only those that no
/// sub-heading sets apart.
///
/// Catches: 2023年，全县共收到政府信息公开申请27件。2023年，全县共收到政府信息公开申请39件，均已答复。
/// Leaves alone: 2023年，全县共收到政府信息公开申请27件。2022年，全县共收到政府信息公开申请39件。
struct SameMeasure {
  private let report: Report
  /// The first figure of each measure under each sub-heading.
  private var known: [Name: (amount: Amount, range: Range<Int>)] = [:]

  /// What is measured, in the author's words with the unit, and the sub-heading.
  private struct Name: Hashable {
    let words: [UInt32]
    let subheading: Int?
  }

  init(_ report: Report) {
    self.report = report
  }

  /// The figures of a passage that contradict one before them.
  mutating func broken(in passage: Passage) -> [Claim] {
    let measures = passage.measures
    return measures.indices.compactMap { index in
      // Most are set aside without a copy.
      guard measures[index].isFirst, measures[index].group < 0,
        case let measure = measures[index], let words = words(measure)
      else { return nil }
      let range = passage.tree.range(measure.figure.range)
      let name = Name(words: words, subheading: subheading(before: range.lowerBound))
      guard let earlier = known[name] else {
        known[name] = (measure.figure.amount, range)
        return nil
      }
      guard earlier.amount != measure.figure.amount else { return nil }
      return Claim(
        broken: .proseConflict, at: range, operands: [earlier.range],
        .conflict(report.excerpt(range), report.excerpt(earlier.range)))
    }
  }

  private static let periods: Words = ["全年", "本年度", "年度", "本年"]
  private static let measures: Words = [
    "主动公开政府信息", "主动公开信息", "信息公开申请", "依申请公开", "规范性文件", "政策解读", "行政复议", "行政诉讼",
  ]
  private static let parts: Words = ["其中", "通过", "累计", "月", "季度", "新增", "截至", "截止", "按"]

  /// The words for what the first figure of a sentence measures; nil where it is none of the main ones.
  private func words(_ measure: Measure) -> [UInt32]? {
    guard measure.isExact, measure.marks.count <= 1,
      measure.year == nil || measure.year == report.year
    else { return nil }
    let lead = measure.lead
    // A sentence that opens with something else may be about a part of it.
    guard let first = lead.first, [0x32, 0x5168, 0x672C].contains(first),
      measure.year != nil || lead.containsAny(of: Self.periods),
      lead.containsAny(of: Self.measures), !lead.containsAny(of: Self.parts)
    else { return nil }
    let label = measure.label.droppingPrefixes(Self.periods)
    guard label.count >= 6 else { return nil }
    return label.filter { !Self.isFiller($0) } + measure.figure.unit.scalars + measure.tail
  }

  /// 共 了 数 年 and digits, which do not change what is measured.
  private static func isFiller(_ value: UInt32) -> Bool {
    value == 0x5171 || value == 0x4E86 || value == 0x6570 || value == 0x5E74
      || CharacterClass.digit(value) != nil
  }

  /// The sub-heading that a place stands under; nil for none.
  private func subheading(before offset: Int) -> Int? {
    let next = report.headings.partitioningIndex { $0.range.lowerBound > offset }
    return next > 0 && report.headings[next - 1].level > 1 ? next - 1 : nil
  }
}

extension Message {
  fileprivate static func conflict(_ words: String, _ earlier: String) -> Message {
    Message(
      en: "\(words) contradicts \(earlier), which the text gives before in the same words",
      zh: "\(words)与前文同一事项的\(earlier)不一致")
  }
}
