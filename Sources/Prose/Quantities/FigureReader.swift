import Recognition
import ReportText

/// Reads the numbers of a paragraph and what each may be used for.
struct FigureReader {
  private let text: MarkTree
  private let scalars: [UInt32]
  private let units = UnitReader.standard
  /// Where the second number of a range is expected.
  private var rangeEnd = -1
  /// The numbers that were read, in order.
  private(set) var figures: [Figure] = []

  init(_ text: MarkTree) {
    self.text = text
    scalars = text.scalars
    read()
  }

  private static let numerals = CharacterSieve(
    "零一二两三四五六七八九十百千".unicodeScalars.map(\.value))

  private mutating func read() {
    let numerals = Self.numerals
    var index = 0
    while index < scalars.count {
      let value = scalars[index]
      if CharacterClass.digit(value) != nil {
        index = readDigits(at: index)
      } else if CharacterClass.isLetter(value) {
        index = end(ofNameAt: index)
      } else if value == 0x7B2C {  // 第
        index = end(ofOrdinalAt: index + 1)
      } else if value >= 0x4E00, numerals.mayHold(value), ChineseNumeral.isNumeral(value) {
        index = readNumeral(at: index)
      } else {
        index += 1
      }
    }
  }

  /// Letters and digits in one, a web address for instance: 5G is a name, and so is H5.
  private func end(ofNameAt start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index] > 0x20, scalars[index] < 0x7F,
      scalars[index] != 0x2C, scalars[index] != 0x3B, scalars[index] != 0x28, scalars[index] != 0x29
    {
      index += 1
    }
    return max(index, start + 1)
  }

  private func end(ofOrdinalAt start: Int) -> Int {
    var index = start
    while index < scalars.count,
      CharacterClass.digit(scalars[index]) != nil || ChineseNumeral.isNumeral(scalars[index])
    {
      index += 1
    }
    return index
  }
}

extension FigureReader {
  private mutating func readDigits(at start: Int) -> Int {
    guard let number = NumberReader.digits(scalars, at: start) else {
      return end(ofOrdinalAt: start)
    }
    let next = number.end < scalars.count ? scalars[number.end] : 0
    if isJoined(before: start) || CharacterClass.isLetter(next) || isJoin(next, at: number.end) {
      add(number, start..<number.end, .bare, .name)
      return CharacterClass.isLetter(next) ? end(ofNameAt: number.end) : number.end
    }
    return finish(number, from: start)
  }

  /// Whether a sign before a number makes it part of a name, a formula or an address: 1+X, 7×24.
  private func isJoined(before start: Int) -> Bool {
    guard start > 0 else { return false }
    switch scalars[start - 1] {
    // + × / . _ # * =
    case 0x2B, 0xFF0B, 0xD7, 0x2F, 0xFF0F, 0x2E, 0x5F, 0x23, 0x2A, 0x3D: return true
    default: return false
    }
  }

  private func isJoin(_ value: UInt32, at index: Int) -> Bool {
    switch value {
    case 0x2B, 0xFF0B, 0xD7, 0x2F, 0xFF0F, 0x2A, 0x5F: true  // + × / *
    // 8:30, 1.2.3
    case 0x2E, 0x3A, 0xFF1A:
      index + 1 < scalars.count && CharacterClass.digit(scalars[index + 1]) != nil
    default: false
    }
  }

  private mutating func readNumeral(at start: Int) -> Int {
    let end = end(ofOrdinalAt: start)
    guard let number = NumberReader.numeral(scalars, at: start), number.end == end else {
      return max(end, start + 1)
    }
    // 二三类 is two or three; 一 and 两 belong to many words.
    let isOneDigit = end == start + 1
    let hasTens = scalars[start..<end].contains { $0 == 0x5341 || $0 == 0x767E || $0 == 0x5343 }
    guard isOneDigit || hasTens else { return end }
    let unitStart = NumberReader.multiplied(number, scalars)?.end ?? end
    guard let unit = units.unit(scalars[...], at: unitStart) else { return end }
    let behind = unitStart + unit.count
    let isFollowedByWord =
      behind < scalars.count
      && (CharacterClass.isHan(scalars[behind]) || CharacterClass.digit(scalars[behind]) != nil)
    if isOneDigit, scalars[start] == 0x4E00, isFollowedByWord || isInWord(before: start) {
      return end
    }
    return finish(number, from: start)
  }

  /// Whether 一 ends a word: 统一, 同一, 某一.
  private func isInWord(before start: Int) -> Bool {
    start > 0 && scalars[..<start].endsWithAny(of: Self.endingInOne)
  }

  private static let endingInOne: Words = [
    "统", "唯", "之", "单", "同", "某", "每", "任", "逐", "这", "那", "另",
  ]
}

extension FigureReader {
  private static let approximateBefore: Words = [
    "约", "近", "超", "逾", "超过", "突破", "不低于", "不少于", "不超过", "不足", "至少", "至多", "接近",
    "不多于", "高于", "低于", "最多", "最少", "多于", "少于", "大于", "小于", "超出", "≥", "≤", "＞", "＜",
    ">", "<", "不高于", "不大于", "不小于", "约为", "大概", "余",
  ]
  private static let exactBefore: Words = [
    "节约", "预约", "签约", "履约", "条约", "合约", "公约", "违约", "附近", "就近", "契约", "特约", "其余", "剩余", "余下", "结余",
  ]
  private static let approximateNumeralBefore: Words = ["几", "数", "上", "好", "成"]
  private static let approximateAfter: Words = [
    "余", "多", "以上", "以下", "左右", "以内", "之内", "上下", "不等", "及以上", "及以下", "有余",
  ]
  private static let each: Words = [
    "每", "平均", "人均", "日均", "月均", "年均", "户均", "周均", "均约",
  ]

  /// Reads what stands behind the digits and adds the figure.
  private mutating func finish(_ bareNumber: NumberReader.Number, from start: Int) -> Int {
    guard let number = NumberReader.multiplied(bareNumber, scalars) else { return bareNumber.end }
    var index = number.end
    var role = roleBefore(start)
    if number.isAmbiguous { role = .approximate }
    if index < scalars.count, isIndefinite(at: index) {
      role = .approximate
      index += 1
      // 300余万, 300多万
      while index < scalars.count, scalars[index] == 0x4E07 || scalars[index] == 0x4EBF {
        index += 1
      }
    }
    if rangeEnd == start { role = .range }
    var unitStart = index
    while unitStart < scalars.count, CharacterClass.isWhitespace(scalars[unitStart]),
      scalars[unitStart] != 0x0A
    {
      unitStart += 1
    }
    var kind = Quantity.Kind.bare
    var unit = Unit.none
    var step = number.step
    var amount = number.amount
    if unitStart < scalars.count {
      let value = scalars[unitStart]
      if value == 0x25 || value == 0xFF05 {  // % ％
        (kind, index) = (.percentage, unitStart + 1)
      } else if value == 0x2030 {  // ‰
        (kind, index) = (.percentage, unitStart + 1)
        (amount, step) = (Amount(millionths: amount.millionths / 10), step / 10)
      } else if let length = timeLength(at: unitStart) {
        add(number, start..<unitStart + length, .bare, .time)
        return after(unitStart + length)
      } else if value == 0x53F7 || value == 0x6761 && isArticle(start) {  // 号
        add(number, start..<unitStart + 1, .bare, .name)
        return unitStart + 1
      } else if let found = units.unit(scalars[...], at: unitStart) {
        index = unitStart + found.count
        switch found {
        case Self.times: kind = .multiple
        case Self.points, Self.longPoints: kind = .points
        default: (kind, unit) = (.count, found)
        }
      }
    }
    let rest = scalars[index...]
    if kind != .bare, let word = Self.approximateAfter.first(startingIn: rest) {
      role = .approximate
      index += word.scalars.count
    }
    if text.isQuoted(start) || unit == Self.items && rest.startsWithTotal { role = .name }
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

  private static let items = Unit("项")
  private static let times = Unit("倍")
  private static let points = Unit("百分点")
  private static let longPoints = Unit("个百分点")

  private mutating func add(
    _ number: NumberReader.Number, _ range: Range<Int>, _ kind: Quantity.Kind, _ role: Quantity.Role
  ) {
    figures.append(
      Figure(
        range: range, kind: kind, role: role, amount: number.amount, step: number.step,
        multiplier: 1, unit: .none))
  }

  /// Whether a character behind the digits says that there were some more: 30余, 30多, 30几.
  private func isIndefinite(at index: Int) -> Bool {
    switch scalars[index] {
    case 0x4F59, 0x591A, 0x51E0, 0x6765: true  // 余 多 几 来
    default: false
    }
  }

  private func timeLength(at index: Int) -> Int? {
    guard let length = units.time(scalars[...], at: index) else { return nil }
    // 3分 may be a time; 3分别 is a list.
    let rest = scalars[index...]
    return rest.startsWithAny(of: Self.notTimes) ? nil : length
  }

  private static let notTimes: Words = ["分别", "点击", "时期"]

  private mutating func after(_ end: Int) -> Int {
    if let second = secondOfRange(at: end) { rangeEnd = second }
    return end
  }

  /// Whether 条 counts articles of a law, which stand in a list: 第三十三、三十四条.
  private func isArticle(_ start: Int) -> Bool {
    let before = scalars[max(0, start - 4)..<start]
    return before.containsAny(of: Self.ofLaws)
  }

  private static let ofLaws: Words = ["第", "法》"]

  private func roleBefore(_ start: Int) -> Quantity.Role {
    var before = scalars[max(0, start - 14)..<start]
    while before.last == 0x20 { before.removeLast() }
    if before.endsWithAny(of: Self.approximateBefore), !before.endsWithAny(of: Self.exactBefore) {
      return .approximate
    }
    if ChineseNumeral.isNumeral(scalars[start]),
      before.endsWithAny(of: Self.approximateNumeralBefore)
    {
      return .approximate
    }
    let separator = before.lastIndex { ProseMarks.isSeparator($0) }
    let segment = before[((separator ?? before.startIndex - 1) + 1)...]
    return segment.containsAny(of: Self.each) ? .each : .exact
  }

  /// Where the second number of a range begins, when a sign of a range and a digit stand at an
  /// index: 10—20, 10至20.
  private func secondOfRange(at index: Int) -> Int? {
    var place = index
    while place < scalars.count, ProseMarks.isRangeSign(scalars[place]) { place += 1 }
    guard place > index, place < scalars.count, CharacterClass.digit(scalars[place]) != nil else {
      return nil
    }
    return place
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
