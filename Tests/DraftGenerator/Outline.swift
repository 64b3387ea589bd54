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

  /// The parts of the national outline of 2008 as reports have them, by the part of the twelve whose
  /// text they take: those that may be left out, and those without which no report is complete.
  static let national: [(part: Int, titles: [String], isOptional: Bool)] = [
    (0, ["概述", "概况", "政府信息公开工作总体情况"], true),
    (4, ["主动公开情况", "主动公开政府信息的情况", "政府信息公开情况"], false),
    (2, ["回应解读情况", "政策解读和回应关切情况"], true),
    (3, ["重点领域信息公开情况", "重点工作公开情况"], true),
    (5, ["依申请公开情况", "申请办理情况", "依申请公开政府信息和不予公开政府信息的情况"], false),
    (6, ["收费及减免情况", "政府信息公开收费情况"], true),
    (7, ["复议和诉讼情况", "因政府信息公开申请行政复议、提起行政诉讼的情况", "举报、复议、诉讼情况"], false),
    (1, ["机构和人员情况", "组织领导情况"], true),
    (10, ["存在的主要问题及改进情况", "问题和改进措施", "存在不足与下一步打算"], false),
    (11, ["其他需要报告的事项", "附表", "需要说明的事项"], true),
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
