import ReportText

/// Totals that come before their parts: 318条，其中网站294条、微博3条、其他21条.
extension ClaimReader {
  /// What shows that figures are the parts of the one before.
  enum Opening {
    /// 其中, 包括: the parts may not be all.
    case among
    /// 在立案提案中: the parts of a figure in a sentence before.
    case ofThese
    /// Nothing but a total before.
    case plain
    /// 分别为, 分为; a bracket or a colon behind the total; 按渠道分.
    case full
  }

  private static let among: Words = ["其中", "包括", "包含"]
  private static let full: Words = ["分别为", "分别是", "分为"]
  /// What all openings but the plain one have.
  private static let openings = Words(among.all + full.all + dimensionStarts.all + [within])
  private static let partial: Words = ["含", "不含", "较", "比", "同比", "上年", "去年"]
  private static let stops: Words = [
    "增长", "增加", "减少", "下降", "较上", "比上", "较去", "比去", "同比", "去年", "上年", "结转", "转来", "转入", "转下",
    "接上年", "接续",
    "累计", "完成率", "平均",
  ]
  /// What a figure is a change by, not a whole.
  private static let changes: Words = [
    "增加", "减少", "增长", "下降", "新增", "净增", "撤并", "同比", "较上", "比上", "比去", "较去", "多", "少", "其余",
    "剩余",
  ]
  /// Units of things that may consist of several of their like: 制度3项，其中措施25项.
  private static let looseUnits: [Unit] = ["个", "项", "处", "类", "种", "批", "部"]
  private static let within: Word = "在"
  private static let withinEnd: Word = "中，"
  private static let dimensionStarts: Words = ["按", "从", "依"]
  private static let dimensionEnds: Words = [
    "分", "看", "划分", "来看", "分类", "统计", "区分", "类别", "类型",
  ]

  mutating func readBreakdowns(in clause: Clause) {
    let entries = clause.entries
    if let owner = clause.owner {
      readBracket(entries, owner)
    }
    var index = 0
    while index < entries.count {
      guard entries[index].figure.isExactCount,
        let (total, opening, isNearest) = total(for: index, in: clause)
      else {
        index += 1
        continue
      }
      let list = PartList(entries, from: index, of: total)
      let others = entries[..<index].filter { $0.figure.isCommensurable(with: total.figure) }
      // 149件，加上年结转3件共152件。从对象看，…: the parts may be those of any figure before.
      let before = clause.owner == nil ? earlierFigures(total.figure.unit) : []
      evaluate(
        total, list, opening, isNearest: isNearest, others: (others + before).map(\.figure))
      index += max(1, list.opens ? 1 : list.entries.count)
    }
  }

  /// The parts in a bracket behind a figure: 3607件（市级349件、…）.
  private mutating func readBracket(_ entries: [Clause.Entry], _ owner: Clause.Entry) {
    // 23个（关停5个，上年末为28个）, 减少212个（新开18个、注销230个）: no parts of what stands before.
    guard let first = entries.first, first.figure.isCommensurable(with: owner.figure),
      owner.direction == nil, !entries.contains(where: { $0.label.containsAny(of: Self.stops) })
    else { return }
    let list = PartList(entries, from: 0, of: owner)
    let isPartial =
      first.lead[...].containsAny(of: Self.among) || first.label.containsAny(of: Self.partial)
    guard list.entries.count == entries.count || list.groups.count > 1,
      entries.count > 1 || isPartial && first.lead[...].contains(.ofThese)
    else { return }
    evaluate(owner, list, isPartial ? .among : .full, isNearest: true)
  }

  private func total(for index: Int, in clause: Clause)
    -> (total: Clause.Entry, opening: Opening, isNearest: Bool)?
  {
    let entries = clause.entries
    let entry = entries[index]
    let lead = entry.lead[...]
    func isBefore(_ other: Clause.Entry) -> Bool {
      other.figure.isCommensurable(with: entry.figure)
        && !other.name.endsWithAny(of: Self.changes)
    }
    let before = entries[..<index]
    let mayOpen = lead.containsAny(of: Self.openings)
    let isFull =
      mayOpen && (PartList.hasDimension(lead) || lead.containsAny(of: Self.full))
    if isFull || mayOpen && lead.containsAny(of: Self.among) {
      let opening = isFull ? Opening.full : .among
      if let last = before.last(where: isBefore) {
        // 共 makes a total of an earlier figure, too: 共收到40件，办结38件，其中….
        let nearest = entries[..<index].last { $0.figure.kind == .count }
        let isNearest = nearest?.figure.start == last.figure.start
        let whole = before.last { wholes[$0.figure.start] == nil && isBefore($0) } ?? last
        return (whole, opening, isNearest && whole.figure.start == last.figure.start)
      }
      guard clause.owner == nil else { return nil }
      return earlierTotal(for: entry, opening)
    }
    if let last = before.last, isBefore(last) {
      let marks = entry.marks
      if last.total != nil, marks.count == 1, wholes[last.figure.start] == nil,
        marks.first.map(ProseMarks.isSemicolon) != true, !entry.label.containsAny(of: Self.stops)
      {
        return (last, marks.first.map(ProseMarks.isColon) == true ? .full : .plain, true)
      }
      // 问题88处，当场解决41处，…: nothing says that these are all, so only a sum that fits counts.
      if marks.count == 1, marks.first.map(ProseMarks.isComma) == true,
        !before.dropLast().contains(where: isBefore)
      {
        return (last, .plain, false)
      }
      return nil
    }
    // 在立案提案中，…
    if mayOpen, clause.owner == nil, let start = lead.firstIndex(of: Self.within),
      let end = lead.firstIndex(of: Self.withinEnd), end > start, end - start <= 12,
      !before.contains(where: isBefore)
    {
      // The nearest figure that bears one of these words is the whole.
      let words = lead[(start + 1)..<end]
      let candidates = earlierFigures(entry.figure.unit).filter { candidate in
        words.indices.dropLast().contains { index in
          let pair = Word(words[index...index + 1])
          return candidate.label.contains(pair) || candidate.tail.contains(pair)
        }
      }
      guard let nearest = candidates.first else { return earlierTotal(for: entry, .ofThese) }
      let whole = candidates.first { $0.label.contains(Word(words.prefix(2))) } ?? nearest
      return (whole, .ofThese, true)
    }
    return nil
  }

  /// The total that a sentence refers to in the sentences before: the last figure of its unit.
  private func earlierTotal(for entry: Clause.Entry, _ opening: Opening)
    -> (total: Clause.Entry, opening: Opening, isNearest: Bool)?
  {
    let candidates = earlierFigures(entry.figure.unit).filter { wholes[$0.figure.start] == nil }
    guard let first = candidates.first else { return nil }
    let isOnly = candidates.count == 1
    return (first, opening, isOnly)
  }

  private mutating func evaluate(
    _ total: Clause.Entry, _ list: PartList, _ opening: Opening, isNearest: Bool,
    others: [Figure] = []
  ) {
    var holds = false
    for group in list.groups {
      guard let parts = group.fitting(total.figure) else { continue }
      record(total.figure, parts)
      holds = true
    }
    if !holds, list.groups.count > 1,
      let parts = PartList.Group(entries: list.entries).fitting(total.figure)
    {
      record(total.figure, parts)
      return
    }
    guard isNearest, !list.isUnclear, !mayOverlap else { return }
    for group in list.groups where group.fitting(total.figure) == nil {
      let parts = group.entries.map(\.figure)
      if let part = parts.first, opening == .among, parts.count == 1, list.groups.count == 1 {
        if part.amount <= total.figure.amount {
          add(.bound, total.figure, [part], holds: true, expected: 0)
          wholes[part.start] = total.figure
          continue
        }
      }
      if opening == .among, !Self.looseUnits.contains(total.figure.unit),
        let part = parts.first(where: { part in
          part.amount > total.figure.amount && others.allSatisfy { $0.amount < part.amount }
        })
      {
        add(.bound, total.figure, [part], holds: false, expected: part.amount.millionths)
        continue
      }
      if opening == .among || opening == .full {
        for part in parts where wholes[part.start] == nil { wholes[part.start] = total.figure }
      }
      guard parts.count > 1, !others.contains(where: { group.fitting($0) != nil }),
        let sum = Arithmetic.sum(parts),
        group.isFull(of: total, sum: sum, opening, otherGroupHolds: holds)
      else { continue }
      add(.sum, total.figure, parts, holds: false, expected: sum)
    }
  }

  private mutating func record(_ total: Figure, _ parts: [Figure]) {
    add(.sum, total, parts, holds: true, expected: total.amount.millionths)
    for part in parts { wholes[part.start] = total }
  }

  fileprivate static func isStop(_ entry: Clause.Entry) -> Bool {
    entry.label.containsAny(of: stops) || entry.total != nil
  }

  /// Whether 其中 is followed by the part at once, so that a semicolon ends its list: 新收82件，其中企业
  /// 12件；上年转来2件. Behind 其中： and 其中， it may stand between the parts.
  fileprivate static func isRunIn(_ entry: Clause.Entry) -> Bool {
    entry.label.contains(.ofThese) && !entry.label.ends(with: .ofThese)
  }

  fileprivate static func isNested(_ entry: Clause.Entry) -> Bool {
    entry.lead[...].containsAny(of: among)
  }

  fileprivate static func dimension(_ lead: ArraySlice<UInt32>) -> Bool {
    guard lead.containsAny(of: dimensionStarts) else { return false }
    return dimensionStarts.all.contains { word in
      guard let start = lead.lastIndex(of: word) else { return false }
      let phrase = lead[start...].prefix { !ProseMarks.isSeparator($0) }
      let isClosed = phrase.endIndex < lead.endIndex
      return phrase.count <= 14 && isClosed && phrase.endsWithAny(of: dimensionEnds)
    }
  }
}

/// The figures of one unit that follow one another.
struct PartList {
  /// Parts that should make up the whole by themselves.
  struct Group {
    var entries: [Clause.Entry]
  }

  private static let andSoOn: Word = "等"

  /// All parts.
  var entries: [Clause.Entry] { groups.flatMap(\.entries) }
  /// The parts by how the whole was broken down: by channel, by topic.
  private(set) var groups: [Group] = []
  /// Whether it could not be told where the list ends.
  private(set) var isUnclear = false
  /// Whether another list begins inside.
  private(set) var opens = false

  /// Whether a sentence says by what a whole is broken down: 按渠道分, 从内容看.
  static func hasDimension(_ lead: ArraySlice<UInt32>) -> Bool { ClaimReader.dimension(lead) }

  /// - Parameters:
  ///   - all: The figures of the clause.
  ///   - start: The first part's index.
  ///   - total: The whole.
  init(_ all: [Clause.Entry], from start: Int, of total: Clause.Entry) {
    let unit = total.figure.unit
    // 不予处理19件，其中重复申请12件；其他处理8件: what stands behind the next semicolon is the
    // whole's neighbour.
    let isBetweenSemicolons =
      total.marks.first.map(ProseMarks.isSemicolon) == true
      || ClaimReader.isRunIn(all[start])
    groups = [Group(entries: [all[start]])]
    for entry in all[(start + 1)...] {
      let kind = entry.figure.kind
      if kind == .percentage || kind == .points || kind == .multiple { continue }
      guard kind == .count, entry.figure.unit == unit else {
        if entry.figure.role == .time || entry.figure.role == .name || kind == .bare { continue }
        // Another thing is counted: the list is over, unless it goes on behind.
        isUnclear = all.contains {
          $0.figure.start > entry.figure.start && $0.figure.unit == unit
        }
        break
      }
      guard entry.figure.role == .exact else {
        isUnclear = true
        break
      }
      if ClaimReader.isNested(entry) {
        isUnclear = true
        opens = true
        break
      }
      if ClaimReader.isStop(entry) {
        // 企业58件；律所6件；其他单位合计7件: the list goes on with a subtotal.
        isUnclear = isUnclear || entry.total != nil
        break
      }
      if isBetweenSemicolons, entry.marks.first.map(ProseMarks.isSemicolon) == true { break }
      guard entry.marks.count <= 3, !entry.marks.isEmpty || entry.isJoined else {
        isUnclear = entry.marks.isEmpty
        break
      }
      if Self.hasDimension(entry.lead[...]) {
        groups.append(Group(entries: [entry]))
      } else {
        groups[groups.count - 1].entries.append(entry)
      }
    }
    if let last = groups.last?.entries.last, last.tail.starts(with: Self.andSoOn) {
      isUnclear = true
    }
  }
}

extension Clause.Entry {
  /// Whether 和 or 及 joins it to the figure before.
  fileprivate var isJoined: Bool { label.startsWithAny(of: Self.joints) }

  private static let joints: Words = ["和", "及", "与", "以及"]
}

extension PartList.Group {
  private static let residual: Words = ["其他", "其它", "其余", "剩余", "另外", "余下"]
  private static let channels: Words = [
    "网站", "微博", "微信", "客户端", "公报", "公告栏", "公开栏", "报刊", "报纸", "广播", "电视", "新媒体", "短信",
    "显示屏", "公众号", "媒体", "抖音", "头条",
  ]
  private static let attributes: Words = [
    "党员", "女", "学历", "本科", "研究生", "博士", "硕士", "民族", "干部", "以上", "青年", "骨干",
  ]
  private static let pairs: [(Word, Word)] = [
    ("男", "女"), ("主办", "会办"), ("主办", "协办"), ("主办", "分办"), ("线上", "线下"), ("自然人", "法人"),
    ("基本支出", "项目支出"), ("税收", "非税"), ("在编", "聘用"), ("已", "未"), ("城区", "乡镇"), ("城区", "农村"),
    ("合格", "不合格"), ("同意", "不同意"), ("受理", "不予受理"), ("个人", "单位"), ("网上", "现场"),
    ("集体提案", "委员提案"), ("市级", "区级"), ("市级", "县级"), ("中文", "外文"), ("新办", "变更"), ("增加", "减少"),
    ("人工", "自助"), ("省级", "市级"), ("有效", "无效"), ("满意", "不满意"), ("新增", "续"), ("城市", "农村"),
    ("个体", "企业"), ("内设", "下属"), ("本级", "下属"), ("机关", "事业"),
  ]

  /// Names of parts that exclude each other, but need not be all: the whole may have proposals of
  /// other levels, too.
  private static let exclusivePairs: [(Word, Word)] = [("人大", "政协"), ("建议", "提案")]

  /// The parts that make up a whole exactly: all, or those up to a change of marks.
  func fitting(_ total: Figure) -> [Figure]? {
    let figures = entries.map(\.figure)
    guard figures.count >= 2 else { return nil }
    for count in stride(from: figures.count, through: 2, by: -1) {
      let parts = Array(figures.prefix(count))
      if Arithmetic.agrees(total, parts) { return parts }
    }
    return nil
  }

  /// Whether the parts are evidently all, so that their sum must be the whole.
  func isFull(
    of total: Clause.Entry, sum: Int64, _ opening: ClaimReader.Opening, otherGroupHolds: Bool
  ) -> Bool {
    let whole = total.figure.amount.millionths
    guard whole > 0, sum > 0, isTidy else { return false }
    let isOver = sum > whole
    let share = Double(abs(sum - whole)) / Double(whole)
    let names = entries.map(\.name)
    if isOver, names.contains(where: { $0.containsAny(of: Self.channels) }),
      !otherGroupHolds || share > 0.2
    {
      // The same may have been published here and there.
      return false
    }
    guard !names.contains(where: { $0.containsAny(of: Self.attributes) }) || isPair else {
      return false
    }
    let isSmall = whole < 20_000_000
    let hasRest = names.last?.containsAny(of: Self.residual) == true
    if hasRest { return share <= 0.5 }
    if isPair { return share <= (opening == .ofThese ? 0.1 : 0.3) }
    if isOver, isPair(of: Self.exclusivePairs) { return share <= 0.3 }
    switch opening {
    case .full:
      return otherGroupHolds ? share <= 0.3 : share <= 0.5
    case .plain, .among, .ofThese:
      let isAlike = hasSharedEnd
      // Parts of one kind that are more than their whole are wrong, however they are called.
      let isTooMuch = isOver && entries.count >= 3 && share <= 0.1
      guard isAlike || entries.count >= 3,
        isAlike || entries.count > 3 || share <= 0.03 || isTooMuch
      else { return false }
      guard !isSmall || isAlike && entries.count >= 3 else { return false }
      return share <= (isAlike && isOver ? 0.2 : 0.1) && hasSlip(total.figure, sum)
    }
  }

  /// Whether one mark stands before each part, and the list is not divided in itself.
  private var isTidy: Bool {
    let marks = entries.dropFirst().map { $0.marks.first ?? 0 }
    guard entries.dropFirst().allSatisfy({ $0.marks.count <= 2 }) else { return false }
    guard let first = marks.first else { return false }
    // A list with 、 that goes on with ， has gone on to something else.
    return marks.dropLast().allSatisfy { $0 == first }
      || marks.allSatisfy { !ProseMarks.isSemicolon($0) }
  }

  private var hasSharedEnd: Bool {
    let names = entries.map { Array($0.name) }
    guard let first = names.first, first.count >= 2 else { return false }
    let ends = names.allSatisfy { $0.count >= 2 && $0.suffix(2) == first.suffix(2) }
    let classes: Set<UInt32> = [0x7C7B, 0x7EA7, 0x8D39, 0x6848]  // 类 级 费 案
    return ends
      || names.allSatisfy { $0.count >= 2 && $0.last == first.last }
        && classes.contains(first[first.count - 1])
  }

  /// Whether the parts are the two that there are: 男 and 女, 主办 and 会办.
  private var isPair: Bool { isPair(of: Self.pairs) }

  private func isPair(of pairs: [(Word, Word)]) -> Bool {
    guard entries.count == 2 else { return false }
    let (first, second) = (entries[0].name, entries[1].name)
    return pairs.contains { left, right in
      first.contains(left) && second.contains(right)
        || first.contains(right) && second.contains(left)
    }
  }

  /// Whether one slip of the keyboard in the total or in a part explains the difference.
  private func hasSlip(_ total: Figure, _ sum: Int64) -> Bool {
    let unit = entries.map(\.figure.step).min() ?? 1_000_000
    let finest = min(unit, total.step)
    let whole = total.amount.millionths
    if Arithmetic.isSlip(whole / finest, sum / finest) { return true }
    return entries.contains { entry in
      let part = entry.figure.amount.millionths
      let right = part + whole - sum
      return right > 0 && part > 9 * finest && Arithmetic.isSlip(part / finest, right / finest)
    }
  }
}
