/// Finds the units and classifiers of reports.
struct UnitReader: Sendable {
  static let standard = UnitReader()

  private let units: [UInt32: [[UInt32]]]

  /// What is measured: longer ones first where one begins another.
  private static let names: [Word] = [
    "人次", "件次", "卷次", "篇次", "场次", "家次", "批次", "条次", "户次", "台次", "班次", "车次",
    "个百分点", "百分点", "平方米", "平方公里", "公里", "千米", "公顷", "课时", "字节", "美元",
    "件", "条", "次", "篇", "份", "个", "人", "场", "期", "项", "例", "起", "宗", "户", "家", "名",
    "位", "处", "所", "座", "类", "种", "批", "部", "套", "本", "册", "页", "卷", "盒", "张", "幅",
    "块", "台", "辆", "棵", "亩", "吨", "米", "元", "组", "队", "支", "轮", "遍", "回", "门", "节",
    "课", "封", "通", "笔", "单", "款", "只", "则", "版", "段", "倍", "株", "枚", "桩", "档", "期",
    "字", "集", "班", "站", "幢", "栋", "间", "桶", "车", "艘", "架", "把", "粒", "头",
  ]

  /// What begins with a classifier and is none: 12部门, 3个月.
  private static let others: [Word] = [
    "部门", "个月", "个工作日", "个自然日", "个小时", "名单", "类别", "人民", "位于", "所有", "单位",
    "家庭", "期间", "个季度", "个年度", "条例", "回复", "集中", "通知", "通过", "台账", "项目",
    "字号", "站点", "课题", "组织", "本级", "处理", "起诉", "起草", "批准", "批复", "回应", "处置",
    "把握", "只有", "只要", "款物", "单独", "期限", "个个", "人均", "场所", "米制", "间接", "架构",
  ]

  /// Units of time, which are never counted with.
  private static let times: [Word] = [
    "年", "月", "日", "天", "小时", "分钟", "秒", "时", "分", "点", "个月", "个工作日", "工作日",
    "个自然日", "自然日", "个小时", "个季度", "季度", "周", "星期", "个年度", "旬", "周年", "刻",
  ]

  private static let timeStarts = Set(times.map { $0.scalars[0] })

  private init() {
    units = Dictionary(grouping: Self.names.map(\.scalars)) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The unit that begins at an index.
  func unit(_ text: ArraySlice<UInt32>, at index: Int) -> [UInt32]? {
    guard index < text.endIndex, let candidates = units[text[index]] else { return nil }
    guard let unit = candidates.first(where: { matches($0, text, index) }) else { return nil }
    guard unit.count == 1 else { return unit }
    return Self.others.contains { text.matches($0, at: index) } ? nil : unit
  }

  /// The length of the unit of time that begins at an index.
  func time(_ text: ArraySlice<UInt32>, at index: Int) -> Int? {
    guard index < text.endIndex, Self.timeStarts.contains(text[index]) else { return nil }
    return Self.times.reduce(nil) { longest, time in
      guard text.matches(time, at: index), time.scalars.count > longest ?? 0 else { return longest }
      return time.scalars.count
    }
  }

  private func matches(_ unit: [UInt32], _ text: ArraySlice<UInt32>, _ index: Int) -> Bool {
    guard index + unit.count <= text.endIndex else { return false }
    return unit.indices.allSatisfy { text[index + $0] == unit[$0] }
  }
}
