import Recognition
import ReportText

/// So many each: 4期，每期50人，共计200人.
extension PassageReading {
  private static let classifier: Words = ["个", "一", "1"]
  private static let wholes: Words = ["共", "合计", "总计", "累计", "全年", "总", "印发", "年"]

  mutating func readProducts(on level: [Int]) {
    for place in level.indices.dropFirst() {
      let each = measures[level[place]]
      guard each.figure.role == .each, each.figure.kind == .count, each.figure.isWhole,
        each.label.contains("每"),
        let total = level[(place + 1)...].first(where: { isTotal($0, of: each) }),
        measures[total].sentence - each.sentence <= 1
      else { continue }
      let sentence = level[..<place].filter { measures[$0].sentence == each.sentence }
      let numbers = sentence.filter { measures[$0].isExact && measures[$0].figure.isWhole }
      guard let number = numbers.last(where: { isOne(of: measures[$0], each) }) ?? numbers.last
      else {
        continue
      }
      check(number, level[place], total, isCertain: isOne(of: measures[number], each))
    }
  }

  private func isTotal(_ index: Int, of each: Measure) -> Bool {
    let measure = measures[index]
    return measure.figure.kind == .count && areOneUnit(measure.figure.unit, each.figure.unit)
      && measure.figure.role != .each && measure.direction == nil
  }

  /// Whether two units count the same: 每期50人，共200人次.
  private func areOneUnit(_ first: Unit, _ second: Unit) -> Bool {
    first == second || first.first != nil && first.first == second.first
  }

  private mutating func check(_ number: Int, _ each: Int, _ total: Int, isCertain: Bool) {
    guard measures[total].isExact else { return }
    let count = measures[number].value / 1_000_000
    let (product, overflow) = count.multipliedReportingOverflow(by: measures[each].value)
    guard !overflow, product < .max / 1000 else { return }
    let stated = measures[total]
    if abs(product - stated.value) <= stated.figure.uncertainty {
      add(.product, total, [number, each], holds: true, expected: product)
      return
    }
    let says =
      !stated.roles.isDisjoint(with: [.bareTotal, .verbTotal])
      || stated.lead[...].containsAny(of: Self.wholes)
    guard isCertain, says, areAdjacent(each, total), isFactor(number, each) else {
      leave(total, .ambiguous)
      return
    }
    add(.product, total, [number, each], holds: false, expected: product)
  }

  /// Whether nothing else in the unit of the total stands between it and the number for each.
  private func areAdjacent(_ each: Int, _ total: Int) -> Bool {
    measures[(each + 1)..<total].allSatisfy { $0.figure.kind != .count }
      && measures[total].marks.count <= 2
  }

  /// Whether the number for each stands directly behind the number of things.
  private func isFactor(_ number: Int, _ each: Int) -> Bool {
    measures[(number + 1)..<each].allSatisfy {
      $0.figure.kind != .count || $0.isAlike(measures[each])
    }
  }

  /// Whether what follows 每 is what the number before counts: 4期，每期; 16处镇办、每镇.
  private func isOne(of number: Measure, _ each: Measure) -> Bool {
    guard let index = each.label.lastIndex(of: "每") else { return false }
    let behind = each.label[(index + 1)...]
    // 公开预算和决算，每家各1份: two things for each.
    guard !behind.contains("各") else { return false }
    let before = each.label[..<index]
    if behind.starts(with: "个"), number.figure.unit == Unit("个"), number.tail.isEmpty {
      return true
    }
    if before.contains("每"), behind.first == 0x5E74 {
      let thing = before[((before.firstIndex(of: "每") ?? 0) + 1)...]
      return thing.first.map { number.figure.unit.first == $0 || number.tail.contains($0) } ?? false
    }
    let thing = behind.droppingPrefixes(Self.classifier)
    guard let first = thing.first else { return false }
    let name = number.tail.prefix { $0 != 0x6BCF }  // 每
    return number.figure.unit.first == first || name.prefix(8).contains(first)
  }
}
