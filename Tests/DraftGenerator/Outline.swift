/// The outline of twelve parts (Shandong, reports for 2016 to 2018).
public enum Outline {
  /// The required titles, in order.
  public static let titles = [
    "概述",
    "政府信息公开的组织领导和制度建设情况",
    "发布解读、回应社会关切以及互动交流情况",
    "重点领域政府信息公开工作推进情况和公开情况",
    "主动公开政府信息以及公开平台建设情况",
    "政府信息公开申请办理情况",
    "政府信息公开收费及减免情况",
    "因政府信息公开申请提起行政复议、行政诉讼的情况",
    "政府信息公开保密审查及监督检查情况",
    "所属事业单位信息公开工作推进措施和落实情况",
    "政府信息公开工作存在的主要问题及改进情况",
    "需要说明的事项与附表",
  ]

  /// A number from 1 to 99 in Chinese.
  static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = ["", "十", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十"]
    return tens[number / 10] + digits[number % 10]
  }

  /// A year digit by digit: 二〇一八.
  static func yearNumeral(_ year: Int) -> String {
    let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(year).compactMap(\.wholeNumberValue).map { digits[$0] }.joined()
  }
}
