import Recognition
import ReportText

/// So many each: 4期，每期50人，共计200人.
///
/// Catches: 全年编印简报12期，每期500份，共印发6200份。
/// Leaves alone: 全年编印简报12期，每期500份，共印发6000份。
extension PassageReading {
  private static let classifier: Words = ["个", "一", "1"]
  static let people: [Unit] = ["名", "位"]
  private static let wholes: Words = ["共", "合计", "总计", "累计", "全年", "总", "印发", "年"]

  mutating func readProducts(on level: [Int]) {
    for place in level.indices {
      let each = measures[level[place]]
      guard each.figure.role == .each, each.figure.kind == .count,
        each.figure.isWhole || each.figure.unit == Figure.yuan, each.label.contains("每"),
        let total = level[(place + 1)...].first(where: { isTotal($0, of: each) })
          ?? totalOutside(level[place]) ?? totalInFront(level[place]),
        measures[total].sentence == each.sentence
          || measures[total].sentence == each.sentence + 1 && measures[total].isFirst
            && measures[total].isTotal
      else { continue }
      // 每个部门2人、每个乡镇3人，共52人, 12个部门各设1人，每个乡镇3人: more than one product.
      let others = neighbours(level[place]).filter {
        $0 != level[place] && (measures[$0].figure.role == .each || saysEach(measures[$0]))
          && areOneUnit(measures[$0].figure.unit, each.figure.unit)
      }
      let numbers = neighbours(level[place]).filter {
        $0 != level[place] && measures[$0].isExact && measures[$0].figure.isWhole
      }
      // 培训6期（每期90人）
      let before =
        (passage.owner(of: each.group).map { [$0] } ?? [])
        .filter { $0 != total && measures[$0].isExact && measures[$0].figure.isWhole }
        + numbers.filter { $0 < level[place] }
      // 每名讲师授课4课时，13名讲师共授课52课时
      guard
        let number = before.last(where: { isOne(of: measures[$0], each) })
          ?? numbers.first(where: {
            $0 > level[place] && $0 < total && isOne(of: measures[$0], each)
          })
          ?? before.last
      else { continue }
      guard others.isEmpty, !hasFurtherEach(each, from: number, to: total) else {
        leave(total, .ambiguous)
        continue
      }
      check(number, level[place], total, isCertain: isOne(of: measures[number], each))
    }
    readShared(on: level)
  }

  /// The total that the bracket of a number for each stands behind, or before: 共400场（20个镇街，每个镇街20场）;
  /// 培训6期（每期90人），共培训540人次.
  private func totalOutside(_ each: Int) -> Int? {
    guard let owner = passage.owner(of: measures[each].group) else { return nil }
    if isTotal(owner, of: measures[each]) { return owner }
    return next(owner).flatMap {
      isTotal($0, of: measures[each]) && measures[$0].isTotal ? $0 : nil
    }
  }

  /// The total right before the number of things, where a slip explains that it is not their product:
  /// 建成专区36个，18个乡镇每个乡镇2个.
  private func totalInFront(_ each: Int) -> Int? {
    guard let number = previous(each), isOne(of: measures[number], measures[each]),
      let total = previous(number), isTotal(total, of: measures[each]), measures[total].isExact,
      measures[number].isExact, measures[number].tail.count > 1,
      measures[each].label.contains(Word(measures[number].tail.prefix(2))),
      product(number, each) == measures[total].value || isSlip(number, each, total)
    else { return nil }
    return total
  }

  private func product(_ number: Int, _ each: Int) -> Int64? {
    let (product, overflow) = (measures[number].value / 1_000_000).multipliedReportingOverflow(
      by: measures[each].value)
    return overflow ? nil : product
  }

  /// Whether a sentence says of several how many each has: 12个部门各2次，每镇3次，共36次.
  private func hasFurtherEach(_ each: Measure, from number: Int, to total: Int) -> Bool {
    let first = max(0, min(measures[number].start, each.start - each.label.count) - 1)
    let words = passage.tree.scalars[first..<max(measures[total].start, each.start)]
    return words.count { $0 == 0x6BCF } > 1 && each.label.count { $0 == 0x6BCF } < 2
      || words.contains(each: each.start)
  }

  /// 在26个乡镇各设置查询点3个，共设置78个; 26个乡镇均举办3场: so many for each without 每.
  private mutating func readShared(on level: [Int]) {
    guard level.count > 2 else { return }
    for place in 1..<level.count - 1 {
      let (number, each, total) = (level[place - 1], level[place], level[place + 1])
      guard measures[total].isTotal, measures[total].isExact,
        measures[each].isExactLevel, measures[each].figure.isWhole,
        measures[number].isExact, measures[number].figure.isWhole,
        measures[number].sentence == measures[each].sentence,
        measures[total].sentence == measures[each].sentence,
        isTotal(total, of: measures[each]), saysEach(measures[each]),
        !neighbours(each).contains(where: { $0 < number && saysEach(measures[$0]) })
      else { continue }
      let count = measures[number].value / 1_000_000
      let (product, overflow) = count.multipliedReportingOverflow(by: measures[each].value)
      guard !overflow, product < .max / 1000 else { continue }
      if product == measures[total].value {
        add(.product, total, [number, each], holds: true, expected: product)
      } else if isSlip(number, each, total), !isStock(total, with: each) {
        add(.product, total, [number, each], holds: false, expected: product)
      } else {
        leave(total, .ambiguous)
      }
    }
  }

  /// Whether 各 stands between a noun and a verb without a mark: 26个乡镇各设置.
  private func saysEach(_ each: Measure) -> Bool {
    guard
      each.marks.count == 0
        || each.marks.count == 1 && each.label.startsWithAny(of: Self.eachWords),
      // 各, else 均
      let index = each.label.lastIndex(of: 0x5404) ?? each.label.lastIndex(of: 0x5747),
      (each.label.startIndex...each.label.startIndex + 12).contains(index),
      index > each.label.startIndex || each.marks.count == 1
    else { return false }
    let behind = each.label[(index + 1)...]
    return !behind.startsWithAny(of: Self.inWords) && !behind.isEmpty
  }

  private static let eachWords: Words = ["各", "均"]
  private static let inWords: Words = [
    "类", "级", "种", "项", "地", "单位", "部", "自", "有", "乡", "镇", "区", "县", "市", "个", "渠道", "平台", "方",
    "界",
    "行", "科", "股", "村", "社", "省", "国", "条", "门", "为", "已", "在", "可", "等", "衡", "由",
  ]

  /// Whether a total is what there is with what each got in addition: 15个单位各增配1名，合计达到30名.
  private func isStock(_ total: Int, with each: Int) -> Bool {
    func isAdded(_ index: Int) -> Bool { measures[index].label.containsAny(of: Self.adds) }
    return isAdded(each) && !isAdded(total)
  }

  private static let adds: Words = ["增", "添"]

  /// Whether one slip in one of the figures makes the product right.
  private func isSlip(_ number: Int, _ each: Int, _ total: Int) -> Bool {
    let values = [number, each, total].map { measures[$0].value / 1_000_000 }
    let (count, share, stated) = (values[0], values[1], values[2])
    guard count > 0, share > 0, stated > 0 else { return false }
    return Arithmetic.isSlip(stated, count * share)
      || stated % count == 0 && Arithmetic.isSlip(share, stated / count)
      || stated % share == 0 && Arithmetic.isSlip(count, stated / share)
  }

  private func isTotal(_ index: Int, of each: Measure) -> Bool {
    isTotal(measures[index], of: each)
  }

  private func isTotal(_ measure: Measure, of each: Measure) -> Bool {
    measure.figure.kind == .count && areOneUnit(measure.figure.unit, each.figure.unit)
      && measure.figure.role != .each && measure.direction == nil
  }

  /// Whether two units count the same: 每期50人，共200人次.
  func areOneUnit(_ first: Unit, _ second: Unit) -> Bool {
    first == second || first.first != nil && first.first == second.first
  }

  private mutating func check(_ number: Int, _ each: Int, _ total: Int, isCertain: Bool) {
    guard measures[total].isExact, let things = countOfThings(number) else { return }
    let count = things / 1_000_000
    let (product, overflow) = count.multipliedReportingOverflow(by: measures[each].value)
    guard !overflow, product < .max / 1000 else { return }
    let stated = measures[total]
    // A price is exact: 每份0.5元.
    let isPrice =
      measures[each].figure.unit == Figure.yuan && measures[each].figure.multiplier == 1
      && !measures[each].label.contains(Self.onAverage)
    let uncertainty = isPrice ? 0 : measures[each].figure.uncertainty
    let tolerance = stated.figure.uncertainty + uncertainty * min(count, 10_000)
    let factors = [measures[number].figure.with(things), measures[each].figure]
    if abs(product - stated.value) <= tolerance {
      add(.product, stated.figure, factors, true, product)
      return
    }
    if isOfList(endingWith: number, each, total) {
      return add(.product, stated.figure, factors, true, stated.value)
    }
    let says =
      stated.isTotal || stated.lead.containsAny(of: Self.wholes)
      || stated.label.contains(Word(measures[each].tail.prefix(2)))
    // 公开信息90条，每家30条，共计80条
    let isSummedUp =
      stated.sentence == measures[each].sentence
      && !measures[each].label.contains(Self.onAverage)
    guard isCertain, says, areAdjacent(each, total, besides: number), isFactor(number, each),
      !isStock(total, with: each),
      isSummedUp || !isStated(product, before: each, of: measures[number].figure.with(things))
    else {
      leave(total, .ambiguous)
      return
    }
    add(.product, stated.figure, factors, false, product)
  }

  /// Whether a product is of the list that the number of things ends, or of its whole: 15个乡镇、6个街道，每个单位设2处，
  /// 共42处.
  private func isOfList(endingWith number: Int, _ each: Int, _ total: Int) -> Bool {
    let alike = neighbours(number).filter {
      $0 <= number && measures[$0].isExact && measures[$0].figure.isWhole
        && areOneUnit(measures[$0].figure.unit, measures[number].figure.unit)
    }
    let lists = alike.indices.dropLast().compactMap { sum(Array(alike[$0...])) }
    return (lists + alike.map { measures[$0].value }).contains { count in
      let (product, overflow) = (count / 1_000_000).multipliedReportingOverflow(
        by: measures[each].value)
      return !overflow && product == measures[total].value
    }
  }

  /// Whether the sentence has said the product before, or what was divided: 11个镇共设公开点33个，平均每镇3个.
  private func isStated(_ product: Int64, before each: Int, of number: Figure) -> Bool {
    let mean = measures[each]
    let isMean = mean.label.contains(Self.onAverage)
    return neighbours(each).map { measures[$0] }.contains { total in
      total.start < mean.start && isTotal(total, of: mean)
        && (total.value == product
          || isMean && Arithmetic.isMultiple(mean.figure, total.figure, of: number))
    }
  }

  private static let onAverage: Word = "平均"

  /// Whether nothing else in the unit of the total stands between it and the number for each.
  private func areAdjacent(_ each: Int, _ total: Int, besides number: Int) -> Bool {
    // 共400场（20个镇街，每个镇街20场）; 36个，18个乡镇每个乡镇2个
    guard each < total else {
      return previous(number) == total || passage.levels[measures[each].group]?.count == 2
    }
    return (each + 1..<total).allSatisfy { $0 == number || measures[$0].figure.kind != .count }
      && measures[total].marks.count <= 2
  }

  /// Whether the number for each stands directly behind the number of things.
  private func isFactor(_ number: Int, _ each: Int) -> Bool {
    number > each
      || measures[(number + 1)..<each].allSatisfy {
        $0.figure.kind != .count || $0.isAlike(measures[each])
      }
  }

  /// How many there are of what each has so many, in millionths, where that is said of several, too: 18个镇街各建成
  /// 1个体验区，每个体验区配备2名. Nil where it is too large.
  private func countOfThings(_ number: Int) -> Int64? {
    let value = measures[number].value
    guard saysEach(measures[number]), let outer = previous(number),
      measures[outer].isExact, measures[outer].figure.isWhole
    else { return value }
    let (product, overflow) = value.multipliedReportingOverflow(
      by: measures[outer].value / 1_000_000)
    return overflow ? nil : product
  }

  /// Whether what follows 每 is what the number before counts: 4期，每期; 16处镇办、每镇.
  private func isOne(of number: Measure, _ each: Measure) -> Bool {
    guard let index = each.label.lastIndex(of: "每") else { return false }
    let behind = each.label[(index + 1)...]
    // 公开预算和决算，每家各1份: two things for each.
    guard !behind.contains("各") else { return false }
    let before = each.label[..<index]
    // 34个乡镇（街道）每个设立7名
    if behind.starts(with: "个"), number.figure.unit == Unit("个"),
      number.tail.isEmpty || each.marks.count <= 1
    {
      return true
    }
    if behind.starts(with: "人"), Self.people.contains(number.figure.unit) { return true }
    if before.contains("每"), behind.first == 0x5E74 {
      let thing = before[((before.firstIndex(of: "每") ?? 0) + 1)...]
      return thing.first.map { number.figure.unit.first == $0 || number.tail.contains($0) } ?? false
    }
    let thing = behind.droppingPrefixes(Self.classifier)
    guard let first = thing.first else { return false }
    let name = number.tail.prefix { $0 != 0x6BCF }  // 每
    // 培训班5个，每班48人
    return number.figure.unit.first == first || name.prefix(8).contains(first)
      || number.name.last == first
  }
}

extension ArraySlice<UInt32> {
  /// Whether 各 stands directly before a digit elsewhere than before a figure.
  fileprivate func contains(each start: Int) -> Bool {
    indices.dropFirst().contains { index in
      index != start && self[index - 1] == 0x5404 && CharacterClass.digit(self[index]) != nil
    }
  }
}
