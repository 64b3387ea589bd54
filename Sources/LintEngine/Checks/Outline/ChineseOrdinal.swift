import ReportText

/// Ordinals as headings and messages write them.
enum ChineseOrdinal {
  /// 十二 for 12.
  static func text(_ number: Int) -> String {
    ChineseNumeral.string(number)
  }

  /// The ordinal of a heading: 十二、 or （三） or 4. or （5）.
  static func text(_ number: Int, style: Ordinal.Style, like other: Ordinal? = nil) -> String {
    switch style {
    case .chinese:
      other?.isPart == true
        ? "第\(ChineseNumeral.string(number))部分" : ChineseNumeral.string(number) + "、"
    case .parenthesizedChinese: "（\(ChineseNumeral.string(number))）"
    case .arabic: "\(number)" + (other?.delimiter == 0x3001 ? "、" : ".")
    case .parenthesizedArabic: "（\(number)）"
    case .itemMark: "\(number)）"
    }
  }
}
