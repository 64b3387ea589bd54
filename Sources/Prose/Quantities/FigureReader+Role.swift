import Recognition
import ReportText

// What stands around the digits of a number, and what the number may be used for.

extension FigureReader {
  private static let approximateBefore: Words = [
    "约", "近", "超", "逾", "超过", "突破", "不低于", "不少于", "不超过", "不足", "至少", "至多", "接近",
    "不多于", "高于", "低于", "最多", "最少", "多于", "少于", "大于", "小于", "超出", "≥", "≤", "＞", "＜",
    ">", "<", "不高于", "不大于", "不小于", "约为", "大概", "余",
  ]
  private static let exactBefore: Words = [
    "节约", "预约", "签约", "履约", "条约", "合约", "公约", "违约", "附近", "就近", "契约", "特约", "其余", "剩余", "余下", "结余",
    "尚余", "还余", "仍余",
  ]
  private static let approximateNumeralBefore: Words = ["几", "数", "上", "好", "成"]
  private static let approximateAfter: Words = [
    "余", "多", "以上", "以下", "左右", "以内", "之内", "上下", "不等", "及以上", "及以下", "有余",
  ]
  private static let each: Words = [
    "每", "平均", "人均", "日均", "月均", "年均", "户均", "周均", "均约",
  ]

  /// Reads what stands behind the digits and adds the figure.
  mutating func finish(
    _ bareNumber: NumberReader.Number, from start: Int, _ text: MarkTree
  ) -> Int {
    guard let number = NumberReader.multiplied(bareNumber, scalars) else { return bareNumber.end }
    var index = endOfIndefinite(at: number.end) ?? number.end
    let isIndefinite = number.isAmbiguous || index > number.end
    var (kind, unit) = (Quantity.Kind.bare, Unit.none)
    var (amount, step) = (number.amount, number.step)
    let follower = follower(of: start..<index)
    switch follower {
    case .time(let end):
      add(number, start..<end, .bare, .time)
      return after(end)
    case .name(let end):
      add(number, start..<end, .bare, .name)
      return end
    case .unit(let found, let name, let end):
      (kind, unit, index) = (found, name, end)
    case .duration(let name, let end):
      (kind, unit, index) = (.count, name, end)
    case .thousandths(let end):
      (kind, index) = (.percentage, end)
      (amount, step) = (Amount(millionths: amount.millionths / 10), step / 10)
    case nil: break
    }
    var role: Quantity.Role =
      rangeEnd == start ? .range : isIndefinite ? .approximate : roleBefore(start)
    if case .duration? = follower, role == .each { role = .exact }
    let end = index
    if kind != .bare, let length = Self.approximateAfter.length(at: end, of: scalars.span),
      !isDifference(at: end, length)
    {
      role = .approximate
      index += length
    }
    if text.isQuoted(start)
      || (unit == Self.items || unit == Self.kinds) && scalars[end...].startsWithTotal
      || unit == Self.kinds && scalars[end...].startsWithAny(of: Self.namedKinds)
      || unit == Self.occasions && isOfSession(start..<end)
    {
      role = .name
    }
    if let second = secondOfRange(at: index), !isFromTo(before: start) {
      rangeEnd = second
      if role == .exact { role = .range }
    }
    figures.append(
      Figure(
        range: start..<index, kind: kind, role: role, amount: amount, step: step,
        multiplier: number.multiplier, unit: unit))
    return index
  }

  /// Whether a time is said to have become shorter or longer, by the words around it: 由20个工作日压缩至12个工作日，压缩40%.
  func isChange(ofTime unit: Range<Int>, _ start: Int) -> Bool {
    guard scalars[unit].equalsAny(of: Self.durations) else { return false }
    let before = scalars[max(0, start - 14)..<start]
    let label = before.suffix(while: { Mark($0) == .none }).droppingSuffixes(Self.particle)
    if label.endsWithAny(of: Self.changes) { return true }
    if label.endsWithAny(of: Self.targets) { return label.containsAny(of: Self.changes) }
    return label.containsAny(of: Self.from)
      && scalars[unit.upperBound...].prefix(5).containsAny(of: Self.changes)
  }

  private static let durations: Words = ["个工作日", "工作日", "天", "小时", "个小时", "分钟", "秒"]
  private static let changes: Words = ["压减", "压缩", "缩短", "缩减", "减少", "降低", "降", "延长", "增加"]
  private static let targets: Words = ["至", "到", "为"]

  /// Whether 多 says how many more one figure is than another: 比上年的724件多58件.
  ///
  /// - Parameters:
  ///   - index: Where the word stands.
  ///   - length: How many characters it has.
  private func isDifference(at index: Int, _ length: Int) -> Bool {
    guard length == 1, scalars[index] == 0x591A else { return false }
    let rest = scalars[index...]
    // 多58件, 多出58件, 多发布58件
    let verb = rest.dropFirst().prefix(4).prefix(while: CharacterClass.isHan)
    return verb.endIndex < rest.endIndex && CharacterClass.digit(rest[verb.endIndex]) != nil
      || rest.dropFirst().first == 0x51FA || rest.dropFirst().first == 0x4E86  // 出 了
  }

  /// Whether a number is that of a session: 六届二次会议, 七届人大三次会议.
  private func isOfSession(_ number: Range<Int>) -> Bool {
    scalars[number.upperBound...].startsWithAny(of: Self.sessions)
      && scalars[max(0, number.lowerBound - 12)..<number.lowerBound].contains(0x5C4A)  // 届
  }

  private static let sessions: Words = ["会议", "全会", "全体会议"]
  private static let occasions = Unit("次")
  private static let items = Unit("项")
  private static let kinds = Unit("类")
  /// 三类内部事务信息, 四类过程性信息: the form's names of reasons.
  private static let namedKinds: Words = ["内部事务", "过程性"]

  mutating func add(
    _ number: NumberReader.Number, _ range: Range<Int>, _ kind: Quantity.Kind, _ role: Quantity.Role
  ) {
    figures.append(
      Figure(
        range: range, kind: kind, role: role, amount: number.amount, step: number.step,
        multiplier: 1, unit: .none))
  }

  func timeLength(at index: Int) -> Int? {
    guard let length = units.time(scalars.span, at: index) else { return nil }
    // 3分 may be a time; 3分别 is a list.
    return Self.notTimes.length(at: index, of: scalars.span) == nil ? length : nil
  }

  private static let particle: Words = ["了"]
  private static let notTimes: Words = ["分别", "点击", "时期"]

  private mutating func after(_ end: Int) -> Int {
    if let second = secondOfRange(at: end) { rangeEnd = second }
    return end
  }

  /// Whether 条 counts articles of a law, which stand in a list: 第三十三、三十四条.
  func isArticle(_ start: Int) -> Bool {
    let before = scalars[max(0, start - 4)..<start]
    return before.containsAny(of: Self.ofLaws) && !before.endsWithAny(of: Self.quarter)
  }

  private static let ofLaws: Words = ["第", "法》"]
  private static let quarter: Words = ["季度"]

  func roleBefore(_ start: Int) -> Quantity.Role {
    let first = max(0, start - 22)
    var end = start
    while end > first, scalars[end - 1] == 0x20 { end -= 1 }
    let before = scalars.span.extracting(first..<end)
    if Self.approximateBefore.length(endingIn: before) != nil,
      Self.exactBefore.length(endingIn: before) == nil, !isRemainder(before)
    {
      return .approximate
    }
    if scalars[start] > 0x7F, ChineseNumeral.isNumeral(scalars[start]),
      Self.approximateNumeralBefore.length(endingIn: before) != nil,
      !scalars[first..<end].ends(with: "以上")
    {
      return .approximate
    }
    var segment = before.count
    while segment > 0 {
      let mark = Mark(before[segment - 1])
      guard mark == .none || mark == .paragraph else { break }
      segment -= 1
    }
    return Self.each.stand(in: before.extracting(segment..<before.count)) ? .each : .exact
  }

  /// Whether 余 stands alone behind a mark: what is left, 余2件.
  private func isRemainder(_ before: Span<UInt32>) -> Bool {
    let last = before.count - 1
    return last > 0 && before[last] == 0x4F59 && Mark(before[last - 1]) != .none
  }

  /// Where the second number of a range begins, when a sign of a range and a digit stand at an
  /// index: 10—20, 10至20.
  private func secondOfRange(at index: Int) -> Int? {
    var place = index
    while place < scalars.count, Self.isRangeSign(scalars[place]) { place += 1 }
    guard place > index, place < scalars.count, CharacterClass.digit(scalars[place]) != nil else {
      return nil
    }
    return place
  }

  /// Whether a character stands between the ends of a range.
  private static func isRangeSign(_ value: UInt32) -> Bool {
    switch value {
    // - – — ― － ~ ～ 至 到
    case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x7E, 0xFF5E, 0x81F3, 0x5230, 0x2212: true
    default: false
    }
  }

  /// Whether a number is where something rose or fell from: 由15件到20件.
  private func isFromTo(before start: Int) -> Bool {
    scalars[max(0, start - 10)..<start].containsAny(of: Self.from)
  }

  private static let from: Words = ["由", "从"]
}

extension ArraySlice<UInt32> {
  /// Whether a word for a total comes next: 三项合计.
  fileprivate var startsWithTotal: Bool { startsWithAny(of: Words.totals) }
}

extension Words {
  fileprivate static let totals: Words = ["共计", "合计", "总计", "共"]
}
