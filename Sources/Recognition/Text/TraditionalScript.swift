import ReportModel
import ReportText

extension Draft {
  /// Whether all of it is written in traditional characters, in which nothing that a report has to have can be
  /// told: a draft from another script's office, or one that a converter has changed.
  package var isTraditional: Bool {
    let span = text.bytes.span
    let beginning = 0..<min(span.count, TraditionalScript.reach)
    // Hardly any draft needs more than this.
    guard span.contains(anyOf: [TraditionalScript.commonest], in: beginning) else { return false }
    var (traditional, simplified) = (0, 0)
    var offset = 0
    while let (value, length) = span.scalar(at: offset, before: beginning.upperBound) {
      if TraditionalScript.traditional.contains(value) { traditional += 1 }
      if TraditionalScript.simplified.contains(value) { simplified += 1 }
      offset += length
    }
    return traditional >= TraditionalScript.fewest && traditional > 4 * simplified
  }
}

/// Characters that reports are full of and that are written differently in the two scripts.
private enum TraditionalScript {
  /// How much of a draft is looked at, in bytes.
  static let reach = 6000
  /// Fewer of them may be names.
  static let fewest = 12
  /// No report on disclosure is without it.
  static let commonest: StaticString = "開"
  static let traditional = scalars(
    "開報務關總體況處議訴訟問題進應動縣鎮鄉區門規業發會領導機構組織與實統計數據無費資網電話條國設標準時間專請辦級審項環傳達認責員強劃學習團隊將監測評給質確現狀單")
  static let simplified = scalars(
    "开报务关总体况处议诉讼问题进应动县镇乡区门规业发会领导机构组织与实统计数据无费资网电话条国设标准时间专请办级审项环传达认责员强划学习团队将监测评给质确现状单")

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }
}
