/// Finds the units and classifiers of reports.
struct UnitReader: Sendable {
  static let standard = UnitReader()

  /// What may begin with a character.
  private struct Candidates {
    var units: [Word] = []
    var others: [Word] = []
  }

  private let candidates: [UInt32: Candidates]

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

  private static let timeWords = Words(times)

  private init() {
    var candidates: [UInt32: Candidates] = [:]
    for name in Self.names.sorted(by: { $0.scalars.count > $1.scalars.count }) {
      candidates[name.scalars[0], default: Candidates()].units.append(name)
    }
    for other in Self.others {
      candidates[other.scalars[0]]?.others.append(other)
    }
    self.candidates = candidates
  }

  /// The unit that begins at an index.
  func unit(_ text: ArraySlice<UInt32>, at index: Int) -> Unit? {
    guard index < text.endIndex, let candidates = candidates[text[index]] else { return nil }
    guard let unit = candidates.units.first(where: { text.matches($0, at: index) }) else {
      return nil
    }
    if unit.scalars.count == 1, candidates.others.contains(where: { text.matches($0, at: index) }) {
      return nil
    }
    return Unit(unit)
  }

  /// The length of the unit of time that begins at an index.
  func time(_ text: ArraySlice<UInt32>, at index: Int) -> Int? {
    guard index < text.endIndex, Self.timeWords.mayBegin(with: text[index]) else { return nil }
    return Self.times.reduce(nil) { longest, time in
      guard text.matches(time, at: index), time.scalars.count > longest ?? 0 else { return longest }
      return time.scalars.count
    }
  }
}
