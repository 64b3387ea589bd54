import ReportText

/// Totals that come after their parts: 建议36件、提案24件，共计60件; 4期，每期50人，共计200人.
extension ClaimReader {
  private static let cumulative: Words = ["累计", "总数", "总量", "总额"]
  private static let classifier: Words = ["个"]
  private static let comparing: Words = [
    "增长", "增加", "减少", "下降", "较上", "比上", "同比", "上年同期", "去年",
  ]

  mutating func readTotals(in clause: Clause) {
    for index in clause.entries.indices.dropFirst() {
      let entry = clause.entries[index]
      guard entry.figure.isExactCount, let total = entry.total,
        !entry.label.containsAny(of: Self.cumulative)
      else { continue }
      if readProduct(clause.entries, at: index) { continue }
      readSum(clause.entries, at: index, total)
    }
  }

  /// 4期，每期50人，共计200人: a number of things, so many for each, and the total.
  private mutating func readProduct(_ entries: [Clause.Entry], at index: Int) -> Bool {
    guard index >= 2 else { return false }
    let (each, total) = (entries[index - 1], entries[index])
    guard each.figure.role == .each, each.figure.kind == .count,
      each.figure.unit == total.figure.unit, each.figure.isWhole,
      let number = entries[..<(index - 1)].last(where: { isOne(of: $0, each) }),
      number.figure.start == entries[index - 2].figure.start
        || index > 2 && number.figure.start == entries[index - 3].figure.start
          && entries[index - 2].figure.isCommensurable(with: total.figure),
      number.figure.isExactCount, number.figure.isWhole
    else { return false }
    let (product, overflow) = (number.figure.amount.millionths / 1_000_000)
      .multipliedReportingOverflow(by: each.figure.amount.millionths)
    guard !overflow, product < .max / 1000 else { return false }
    let difference = abs(product - total.figure.amount.millionths)
    let holds = difference <= total.figure.uncertainty
    guard holds || total.total == .bare && each.marks.count <= 1 else { return false }
    add(.product, total.figure, [number.figure, each.figure], holds: holds, expected: product)
    counted.formUnion([number.figure.start, each.figure.start])
    return true
  }

  /// Whether what follows 每 is what the number before counts: 4期，每期; 16处镇办、每镇.
  private func isOne(of number: Clause.Entry, _ each: Clause.Entry) -> Bool {
    guard let index = each.label.lastIndex(of: "每") else { return false }
    // 公开预算和决算，每家各1份: two things for each.
    guard !each.label[(index + 1)...].contains("各") else { return false }
    let thing = each.label[(index + 1)...].droppingPrefixes(Self.classifier)
    if each.label[(index + 1)...].starts(with: "个"), number.figure.unit == Unit("个"),
      number.tail.isEmpty
    {
      return true
    }
    guard let first = thing.first else { return false }
    let name = number.tail.prefix { $0 != 0x6BCF }  // 每
    return number.figure.unit.first == first || name.prefix(6).contains(first)
  }

  private mutating func readSum(
    _ entries: [Clause.Entry], at index: Int, _ kind: Clause.Entry.Total
  ) {
    let total = entries[index]
    var parts: [Clause.Entry] = []
    var isInterrupted = false
    var place = index - 1
    while place >= 0 {
      let entry = entries[place]
      let figure = entry.figure
      if figure.kind == .count, !counted.contains(figure.start) {
        if figure.isCommensurable(with: total.figure) {
          parts.insert(entry, at: 0)
          if parts.count >= 2, !isInterrupted || parts.count <= 12,
            Arithmetic.agrees(total.figure, parts.map(\.figure))
          {
            record(total.figure, parts.map(\.figure))
            return
          }
        } else if figure.role == .approximate || figure.role == .range {
          if figure.unit == total.figure.unit { return }
          isInterrupted = true
        } else {
          isInterrupted = true
        }
      }
      place -= 1
    }
    guard !total.marks.isEmpty, let list = tidyList(entries, before: index),
      isFull(list, total, kind)
    else { return }
    let figures = list.map(\.figure)
    guard let sum = Arithmetic.sum(figures), !anyRun(of: figures, equals: total.figure)
    else { return }
    add(.sum, total.figure, figures, holds: false, expected: sum)
    for figure in figures { wholes[figure.start] = total.figure }
    counted.formUnion(figures.map(\.start))
  }

  private mutating func record(_ total: Figure, _ parts: [Figure]) {
    add(.sum, total, parts, holds: true, expected: total.amount.millionths)
    for part in parts { wholes[part.start] = total }
    counted.formUnion(parts.map(\.start))
  }

  /// The list that ends before a total: figures of its unit, each with a name and one mark.
  private func tidyList(_ entries: [Clause.Entry], before index: Int) -> [Clause.Entry]? {
    let total = entries[index]
    var list: [Clause.Entry] = []
    guard total.marks.count == 1 else { return nil }
    for place in stride(from: index - 1, through: 0, by: -1) {
      let entry = entries[place]
      if counted.contains(entry.figure.start) { continue }
      guard entry.figure.isCommensurable(with: total.figure) else {
        // A figure of something else may only stand before the list, not in it: 月报12期、公示788条、
        // 信息566条，合计1366条.
        guard entry.figure.kind == .count || entry.figure.kind == .bare,
          list.first?.marks.first.map(ProseMarks.isEnumerationComma) != true
        else { return nil }
        break
      }
      let isSubtotal = claims.contains { $0.place.start == entry.figure.start }
      guard !entry.label.containsAny(of: Self.comparing), entry.total != .bare || isSubtotal
      else { return nil }
      list.insert(entry, at: 0)
      // 共新收95件，上年结转5件，合计100件: 共 belongs to the first part alone.
      if entry.total != nil, !isSubtotal { return list.count == 2 ? list : nil }
      guard entry.marks.count <= 1 || place == 0 else {
        // Where words with several marks lead up to a figure, the list begins with it.
        break
      }
      if place > 0, entry.lead.contains(where: { ProseMarks.isSemicolon($0) || $0 == 0xFF1A }) {
        break
      }
    }
    return list.count >= 2 ? list : nil
  }

  private func isFull(
    _ list: [Clause.Entry], _ total: Clause.Entry, _ kind: Clause.Entry.Total
  ) -> Bool {
    guard let first = list.first, !first.lead[...].contains(.ofThese),
      let sum = Arithmetic.sum(list.map(\.figure))
    else { return false }
    let whole = total.figure.amount.millionths
    // So far off, the total is about something else.
    guard sum < whole * 2, whole < sum * 2 else { return false }
    // A total that is its last part and more: 3件, 共计60件 of another kind.
    switch kind {
    case .bare:
      let things = Set((list + [total]).map { Array($0.tail) }.filter { !$0.isEmpty })
      guard things.count <= 1 || total.isStatedTotal || total.tail.isEmpty else { return false }
      return first.label.contains(.each) || list.dropFirst().allSatisfy { !$0.name.isEmpty }
    case .verb:
      let verb = total.totalVerb.prefix(2)
      guard verb.count == 2 else { return false }
      return list.allSatisfy { entry in
        entry.label.indices.contains { entry.label[$0...].starts(with: verb) }
      }
    }
  }

  /// Whether some figures that follow one another make up the total: the list began later, or ended
  /// earlier, than it seems.
  private func anyRun(of figures: [Figure], equals total: Figure) -> Bool {
    for start in figures.indices.dropLast() {
      for end in start + 2...figures.count
      where Arithmetic.agrees(total, Array(figures[start..<end])) {
        return true
      }
    }
    return false
  }
}
