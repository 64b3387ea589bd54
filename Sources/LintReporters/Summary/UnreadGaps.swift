import LintModel
import Recognition
import ReportModel
import RulePack

extension Gap {
  /// No more places are named of what was not read.
  private static var mostPlaces: Int { 3 }

  /// What was not read of a report, a reason a kind. It concerns no rule more than another.
  package static func unread(in report: Report, language: Language) -> [Gap] {
    gaps(report.unread, in: report.draft, language)
  }

  /// What was not read of a draft that is no report.
  static func unread(in draft: Draft, language: Language) -> [Gap] {
    gaps(draft.unread, in: draft, language)
  }

  private static func gaps(
    _ unread: [UnreadContent], in draft: Draft, _ language: Language
  ) -> [Gap] {
    UnreadContent.Kind.allCases.compactMap { kind in
      let found = unread.filter { $0.kind == kind }
      guard !found.isEmpty else { return nil }
      var places = found.prefix(mostPlaces).map { draft.place(of: $0, language) }
        .joined(separator: language == .english ? ", " : "、")
      if found.count > mostPlaces { places += language == .english ? ", …" : "等" }
      return Gap(
        reason: Message.unread(kind, count: found.count, places)[language], rules: [])
    }
  }
}

extension Draft {
  fileprivate func place(of unread: UnreadContent, _ language: Language) -> String {
    let place = placeName(of: unread.offset..<unread.offset)
    let line = place.start.line
    // Only a formula stands in a cell; what stands above the cells is on the sheet.
    let cell = place.cell.map { unread.kind == .formula ? $0 : String($0.prefix { $0 != "!" }) }
    return cell ?? (language == .english ? "line \(line)" : "第 \(line) 行")
  }
}

extension Message {
  fileprivate static func unread(
    _ kind: UnreadContent.Kind, count: Int, _ places: String
  ) -> Message {
    let isOne = count == 1
    switch kind {
    case .formula:
      return Message(
        en:
          "Not read: \(isOne ? "a formula whose value was" : "\(count) formulas whose values were") "
          + "not saved (\(places)); open the file, let it be calculated and save it",
        zh: "未读取：\(count) 个公式没有保存计算结果（\(places)），请打开文件重新计算并保存后再检查")
    case .chart:
      return Message(
        en: "Not read: \(isOne ? "a chart" : "\(count) charts") (\(places)); its figures were not "
          + "checked",
        zh: "未读取：\(count) 个图表（\(places)），其中的数据未检查")
    case .diagram:
      return Message(
        en: "Not read: \(isOne ? "a diagram" : "\(count) diagrams") (\(places)); the text in its "
          + "shapes was not checked",
        zh: "未读取：\(count) 个图示（\(places)），图形中的文字未检查")
    case .object:
      return Message(
        en: "Not read: \(isOne ? "an embedded object" : "\(count) embedded objects") (\(places)); "
          + "what is in it was not checked",
        zh: "未读取：\(count) 个嵌入对象（\(places)），其中的内容未检查")
    case .picture:
      return Message(
        en: "Not read: \(isOne ? "a picture" : "\(count) pictures") (\(places)), in which a table "
          + "may be",
        zh: "未读取：\(count) 张图片（\(places)），其中如有统计表，未检查")
    case .lineBreaks:
      return Message(
        en:
          "Not read: the line breaks, which the text has lost; it was divided before the headings of "
          + "its parts, and tables in it were not checked",
        zh: "未读取：文本的换行已丢失，仅按各部分标题的序号分段，其中的表格未检查")
    }
  }
}
