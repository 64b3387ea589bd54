extension Ordinal {
  /// An ordinal as headings write it: 十二、 or （三） or 4. or （5）.
  ///
  /// - Parameters:
  ///   - number: The number, from 1.
  ///   - style: The style of the heading's level.
  ///   - other: An ordinal of the same style whose variant (第一部分, 1、) is kept.
  public static func text(_ number: Int, style: Style, like other: Ordinal? = nil) -> String {
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
