/// A row of the statistics table.
public struct StatisticsRow: Sendable {
  /// The path of the row, as in the pack: `applications.received.fax`.
  public let path: String
  /// The official label with its ordinal, without its note.
  public let label: String
  /// The note in brackets that belongs to the label, without the brackets.
  public let note: String?
  /// The unit; nil for a heading row.
  public let unit: String?
  /// How far the label is indented, in steps.
  public let indentation: Int
  /// What the cell says; empty where it is blank, nil for a heading row.
  public var value: String?
}

/// The variants of the table that agencies use.
public struct StatisticsForm: Hashable, Sendable {
  /// Whether the form is Zibo's, with information sent to archives and visitors of reading points
  /// instead of fees.
  public var isZibo: Bool
  /// Whether there is a row for the gazette.
  public var hasGazette: Bool
  /// Whether applications can be made in another form (其他形式).
  public var hasOtherForm: Bool

  /// Creates a form.
  public init(isZibo: Bool, hasGazette: Bool, hasOtherForm: Bool) {
    self.isZibo = isZibo
    self.hasGazette = hasGazette
    self.hasOtherForm = hasOtherForm
  }

  /// All eight of them.
  public static let all = [false, true].flatMap { isZibo in
    [false, true].flatMap { hasGazette in
      [false, true].map {
        StatisticsForm(isZibo: isZibo, hasGazette: hasGazette, hasOtherForm: $0)
      }
    }
  }
}

/// The statistics table of the reports for 2014 to 2018 (国办发〔2014〕32号), filled in.
public struct StatisticsTable: Sendable {
  /// The rows in order.
  public var rows: [StatisticsRow]

  /// What the cell of a row says, by the row's path; nil where there is no such row or cell.
  public subscript(path: String) -> String? {
    get { index(of: path).flatMap { rows[$0].value } }
    set {
      guard let index = index(of: path) else { return }
      rows[index].value = newValue
    }
  }

  /// The index of a row in ``rows``.
  public func index(of path: String) -> Int? {
    rows.firstIndex { $0.path == path }
  }

  /// The paths of the rows that have a cell.
  public var cellPaths: [String] { rows.filter { $0.value != nil }.map(\.path) }

  /// The whole number in a cell; 0 where there is no such row.
  func count(_ path: String) -> Int {
    self[path].flatMap { Int($0) } ?? 0
  }
}

extension StatisticsTable {
  /// Creates a table of a form with figures that satisfy all its relations.
  init(form: StatisticsForm, figures: StatisticsFigures) {
    rows = []
    addDisclosure(form)
    addResponse()
    addApplications(form)
    addDisputes()
    addCostsAndResources(form)
    for index in rows.indices where rows[index].unit != nil {
      rows[index].value = figures.values[rows[index].path] ?? "0"
    }
  }

  private mutating func heading(_ path: String, _ label: String, _ indentation: Int = 0) {
    rows.append(
      StatisticsRow(
        path: path, label: label, note: nil, unit: nil, indentation: indentation, value: nil))
  }

  private mutating func row(
    _ path: String, _ label: String, _ unit: String, _ indentation: Int = 0, note: String? = nil
  ) {
    rows.append(
      StatisticsRow(
        path: path, label: label, note: note, unit: unit, indentation: indentation, value: ""))
  }

  /// Rows that are numbered 1. 2. … within their parent.
  private mutating func numbered(_ parent: String, _ children: [(id: String, label: String)]) {
    for (number, child) in children.enumerated() {
      row("\(parent).\(child.id)", "\(number + 1).\(child.label)", "件", 2)
    }
  }

  private mutating func addDisclosure(_ form: StatisticsForm) {
    heading("disclosure", "一、主动公开情况")
    row("disclosure.total", "（一）主动公开政府信息数", "条", 1, note: "不同渠道和方式公开相同信息计1条")
    row("disclosure.total.normative", "其中：主动公开规范性文件数", "条", 3)
    row("disclosure.total.issued", "制发规范性文件总数", "件", 6)
    heading("disclosure.channels", "（二）通过不同渠道和方式公开政府信息的情况", 1)
    var channels = [
      ("gazette", "政府公报"), ("website", "政府网站"), ("weibo", "政务微博"), ("wechat", "政务微信"),
      ("other", "其他方式"),
    ]
    if !form.hasGazette { channels.removeFirst() }
    for (number, channel) in channels.enumerated() {
      row("disclosure.channels.\(channel.0)", "\(number + 1).\(channel.1)公开政府信息数", "条", 2)
    }
  }

  private mutating func addResponse() {
    heading("response", "二、回应解读情况")
    row("response.topics", "（一）回应公众关注热点或重大舆情数", "次", 1, note: "不同方式回应同一热点或舆情计1次")
    heading("response.ways", "（二）通过不同渠道和方式回应解读的情况", 1)
    row("response.ways.conferences", "1.参加或举办新闻发布会总次数", "次", 2)
    row("response.ways.conferences.leaders", "其中：主要负责同志参加新闻发布会次数", "次", 3)
    row("response.ways.interviews", "2.政府网站在线访谈次数", "次", 2)
    row("response.ways.interviews.leaders", "其中：主要负责同志参加政府网站在线访谈次数", "次", 3)
    row("response.ways.articles", "3.政策解读稿件发布数", "篇", 2)
    row("response.ways.microblog", "4.微博微信回应事件数", "次", 2)
    row("response.ways.other", "5.其他方式回应事件数", "次", 2)
  }

  private mutating func addApplications(_ form: StatisticsForm) {
    heading("applications", "三、依申请公开情况")
    row("applications.received", "（一）收到申请数", "件", 1)
    numbered(
      "applications.received",
      [
        ("in-person", "当面申请数"), ("fax", "传真申请数"), ("network", "网络申请数"), ("letter", "信函申请数"),
      ] + (form.hasOtherForm ? [("other", "其他形式")] : []))
    row("applications.closed", "（二）申请办结数", "件", 1)
    numbered("applications.closed", [("on-time", "按时办结数"), ("extended", "延期办结数")])
    row("applications.answered", "（三）申请答复数", "件", 1)
    numbered(
      "applications.answered",
      [
        ("already-public", "属于已主动公开范围数"), ("granted", "同意公开答复数"), ("partial", "同意部分公开答复数"),
        ("refused", "不同意公开答复数"),
      ])
    let reasons = [
      ("state-secret", "其中：涉及国家秘密", 3), ("trade-secret", "涉及商业秘密", 6), ("privacy", "涉及个人隐私", 6),
      ("security", "危及国家安全、公共安全、经济安全和社会稳定", 6), ("not-information", "不是《条例》所指政府信息", 6),
      ("other", "法律法规规定的其他情形", 6),
    ]
    for (id, label, indentation) in reasons {
      row("applications.answered.refused.\(id)", label, "件", indentation)
    }
    row("applications.answered.not-ours", "5.不属于本行政机关公开数", "件", 2)
    row("applications.answered.nonexistent", "6.申请信息不存在数", "件", 2)
    row("applications.answered.amended", "7.告知作出更改补充数", "件", 2)
    row("applications.answered.other-ways", "8.告知通过其他途径办理数", "件", 2)
  }

  private mutating func addDisputes() {
    row("reconsideration", "四、行政复议数量", "件")
    row("reconsideration.upheld", "（一）维持具体行政行为数", "件", 1)
    row("reconsideration.corrected", "（二）被依法纠错数", "件", 1)
    row("reconsideration.other", "（三）其他情形数", "件", 1)
    row("litigation", "五、行政诉讼数量", "件")
    row("litigation.upheld", "（一）维持具体行政行为或者驳回原告诉讼请求数", "件", 1)
    row("litigation.corrected", "（二）被依法纠错数", "件", 1)
    row("litigation.other", "（三）其他情形数", "件", 1)
    row("complaints", "六、举报投诉数量", "件")
    row("complaints.upheld", "（一）维持具体行政行为数", "件", 1)
    row("complaints.corrected", "（二）被纠错数", "件", 1)
    row("complaints.other", "（三）其他情形数", "件", 1)
  }

  private mutating func addCostsAndResources(_ form: StatisticsForm) {
    if form.isZibo {
      row("archives", "七、向图书馆、档案馆等查阅场所报送信息数", "条")
      row("archives.paper", "（一）纸质文件数", "条", 1)
      row("archives.electronic", "（二）电子文件数", "条", 1)
    } else {
      row("fees", "七、依申请公开信息收取的费用", "万元")
    }
    heading("resources", "八、机构建设和保障经费情况")
    row("resources.offices", "（一）政府信息公开工作专门机构数", "个", 1)
    row("resources.reading-points", "（二）设置政府信息公开查阅点数", "个", 1)
    if form.isZibo { row("resources.visitors", "（三）查阅点接待人数", "人次", 1) }
    let (staff, funds) = form.isZibo ? ("四", "五") : ("三", "四")
    row("resources.staff", "（\(staff)）从事政府信息公开工作人员数", "人", 1)
    row("resources.staff.full-time", "1.专职人员数", "人", 2, note: "不包括政府公报及政府网站工作人员数")
    row("resources.staff.part-time", "2.兼职人员数", "人", 2)
    row(
      "resources.funds", "（\(funds)）政府信息公开专项经费", "万元", 1,
      note: "不包括用于政府公报编辑管理及政府网站建设维护等方面的经费")
    heading("meetings", "九、政府信息公开会议和培训情况")
    row("meetings.meetings", "（一）召开政府信息公开工作会议或专题会议数", "次", 1)
    row("meetings.courses", "（二）举办各类培训班数", "次", 1)
    row("meetings.trainees", "（三）接受培训人员数", "人次", 1)
  }
}
