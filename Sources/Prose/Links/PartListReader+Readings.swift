import Recognition
import ReportText

// In which ways the figures of a list may be read.

extension PartListReader {
  /// Which of the candidates may be the parts, the likeliest reading first.
  func readings(_ all: [Int], _ opening: PartList.Opening, _ head: Int?) -> [[Int]] {
    var readings: [[Int]] = []
    func add(_ reading: [Int]) {
      guard !reading.isEmpty, readings.count < Self.mostReadings, !readings.contains(reading) else {
        return
      }
      readings.append(reading)
    }
    for outer in withoutNested(all) {
      for reading in cuts(of: outer, opening, head) { add(reading) }
    }
    guard let primary = readings.first else { return [] }
    let summed = withoutSummed(primary)
    if summed.count < primary.count, distance(primary, from: head) != 0 {
      // 承办建议75件，主办47件，其余28件为会办: a whole with its parts, which are none of another.
      guard summed.count > 1 else {
        return opening == .plain || opening == .sentence ? [] : [summed]
      }
      let isNearer = distance(summed, from: head) < distance(primary, from: head)
      readings.insert(summed, at: isNearer ? 0 : readings.count)
    }
    // 咨询14275件，直接解答13862件，转办413件；诉求9571件，转办9428件，退单143件
    if opening != .plain,
      all.dropFirst().contains(where: { measures[$0].marks.strongest >= .semicolon })
    {
      add([all[0]] + all.dropFirst().filter { measures[$0].marks.strongest >= .semicolon })
    }
    return readings
  }

  /// A list without the figures that add up to the one before them: 网站4420条，要闻1310条，公告3110条，其他渠道1444条.
  private func withoutSummed(_ all: [Int]) -> [Int] {
    // A whole has two parts at the least.
    guard all.count > 2 else { return all }
    var outer: [Int] = []
    outer.reserveCapacity(all.count)
    var place = 0
    while place < all.count {
      outer.append(all[place])
      place += 1 + countSummed(all, behind: place)
    }
    return outer
  }

  /// How many figures right behind one add up to it, of which there are two at the least; 0 for none, for a small
  /// one, which some others may be by chance, and where 、 puts them in a row with it.
  private func countSummed(_ all: [Int], behind place: Int) -> Int {
    let whole = measures[all[place]]
    // 结果维持20件，结果纠正7件，其他结果5件，尚未审结8件: one outcome consists of no others.
    guard whole.isExact, whole.value >= 20_000_000, place + 2 < all.count,
      measures[all[place + 1]].marks.strongest >= .comma,
      !areOutcomesOfOneList(Array(all[place...(place + 2)]))
    else { return 0 }
    var rest = whole.value
    for next in all.indices.dropFirst(place + 1) {
      guard measures[all[next]].isExact else { return 0 }
      rest -= measures[all[next]].value
      if rest <= 0 { return rest == 0 && next > place + 1 ? next - place : 0 }
    }
    return 0
  }

  /// How far the sum of some parts is from their whole.
  private func distance(_ parts: [Int], from head: Int?) -> Int64 {
    guard let head, let sum = Arithmetic.sum(parts.map { measures[$0].figure }) else { return .max }
    return abs(sum - measures[head].value)
  }

  /// A list without the parts of its parts.
  func withoutNested(_ all: [Int]) -> [[Int]] {
    guard
      let start = all.indices.dropFirst().first(where: {
        opensAmong(measures[all[$0]])
          || measures[all[$0]].lead.contains(where: { Mark($0) == .colon })
          || beginsClosed(all, $0)
      })
    else { return [all] }
    let before = Array(all[..<start])
    let outer = before.count > 1 ? measures[before[1]].marks.strongest : .comma
    let inner = start + 1 < all.count ? measures[all[start + 1]].marks.strongest : .none
    var resumptions: [Int] = []
    for index in all.indices[(start + 1)...] {
      let mark = measures[all[index]].marks.strongest
      if mark > inner && inner != .none || mark >= .semicolon || mark == outer && inner < outer {
        resumptions.append(index)
        break
      }
    }
    let primary = resumptions.first ?? all.count
    var readings: [[Int]] = []
    let others =
      beginsClosed(all, start) ? [] : (start + 1...all.count).filter { $0 != primary }
    for resumption in [primary] + others {
      let rest = Array(all[resumption...])
      for tail in withoutNested(before + rest).prefix(4) { readings.append(tail) }
      if readings.count > 24 { break }
    }
    return readings
  }

  /// Whether an item is the first of what becomes of the one before it, or of what that consists of mainly:
  /// 不予公开24件，主要是过程性信息9件; 不予公开的20件中，属于过程性信息8件.
  private func beginsClosed(_ all: [Int], _ place: Int) -> Bool {
    beginsOutcomes(of: all, place) || beginsGrades(of: all, place)
      || measures[all[place - 1]].opensParts
      || measures[all[place]].label.startsWithAny(of: Self.mainly)
  }

  private static let mainly: Words = ["主要是", "主要为", "主要有", "主要集中", "主要涉及", "主要属于", "主要因"]

  /// Whether a list whose items a semicolon sets apart goes on with what became of one: 复议14件，维持9件，
  /// 纠正5件；诉讼9件.
  private func beginsOutcomes(of all: [Int], _ place: Int) -> Bool {
    isOutcome(measures[all[place]]) && !isOutcome(measures[all[place - 1]])
      && measures[all[place]].marks.strongest < .semicolon
      && all.dropFirst().contains { measures[$0].marks.strongest >= .semicolon }
  }

  /// Whether a list goes on with the grades of one of its items: 有效回访259人，满意251人，一般6人，不满意2人.
  func beginsGrades(of all: [Int], _ place: Int) -> Bool {
    func grade(_ place: Int) -> Int? {
      lexicon.kind(of: measures[all[place]], among: lexicon.grades)
    }
    guard place + 2 < all.count, let first = grade(place), let second = grade(place + 1),
      let third = grade(place + 2), grade(place - 1) == nil
    else { return false }
    return Set([first, second, third]).count == 3
  }

  /// A list up to each place where it may have ended, the whole of it first unless its marks say that
  /// it ended before.
  func cuts(of list: [Int], _ opening: PartList.Opening, _ head: Int?) -> [[Int]] {
    guard list.count > 1 else { return [list] }
    var ends: [Int] = []
    let second = measures[list[1]]
    let separator = second.marks.strongest
    var primary = list.count
    let first = measures[list[0]]
    // 其中企业12件；上年转来2件: behind 其中 without a mark, a semicolon ends the list.
    let isRunIn = opening == .among && !isSetOff(first)
    let isItem = head.map { measures[$0].marks.strongest >= .semicolon } ?? false
    for index in list.indices.dropFirst() {
      let measure = measures[list[index]]
      let mark = measure.marks.strongest
      let goesOn = !isItem && (areAlike(first, measure) || isOutcome(first) && isOutcome(measure))
      let isFurtherOutcome =
        isOutcome(first) && isOutcome(measure)
        && !list[..<index].contains { areOneOutcome(measures[$0], measure) }
      let isEnd =
        mark >= .semicolon && (isRunIn && !goesOn || separator < .semicolon && index > 1)
        || index > 1 && mark == .comma && separator == .item && !isFurtherOutcome
      // 网上64件，信函102件，另有7件转交其他部门
      let isBesides = index == list.count - 1 && measure.label.startsWithAny(of: lexicon.besides)
      // 收到55件。办结50件，按时41件，延期9件，其余5件中，撤回3件、在办2件: the rest of what stands further off.
      let isRestOfOther =
        index > 1 && index == list.count - 1 && PassageReading.isRemainder(measure)
      if isRestOfOther || index > 1 && mayBeAll(list, before: index)
        || opening == .among && index > 1
          && (isBesides || measure.sentence != measures[list[index - 1]].sentence)
      {
        ends.append(index)
      }
      // 其他19场，领导出席8场
      let isAside =
        index > 1 && mark >= .comma && measures[list[index - 1]].roles.contains(.rest)
        && measure.text.labelHas(lexicon.asides)
      if isEnd || isAside {
        ends.append(index)
        let hasRest = list[index...].contains {
          measures[$0].roles.contains(.rest) || isNamedTotal(measures[$0])
        }
        if primary == list.count, !hasRest { primary = index }
      }
    }
    if opening == .plain || isOutcome(first),
      let open = list.firstIndex(where: {
        measures[$0].roles.contains(.carriedOut) || measures[$0].roles.contains(.open)
      }), open > 0
    {
      ends.append(open)
    }
    ends.removeAll { $0 == primary }
    guard primary != list.count || !ends.isEmpty else { return [list] }
    if primary != list.count { ends.append(list.count) }
    return ([primary] + ends).map { Array(list[..<$0]) }
  }

  /// Whether the items before one may be all of a list: behind 其他, behind the first share or comparison, and before
  /// what is told of some of all: 专场37场，其他19场，领导出席8场.
  private func mayBeAll(_ list: [Int], before place: Int) -> Bool {
    let (last, next) = (measures[list[place - 1]], measures[list[place]])
    guard next.marks.strongest >= .comma else { return false }
    return last.roles.contains(.rest) || next.text.labelHas(lexicon.asides)
      || isCompared(list[place - 1], before: list[place]) && !isCompared(list[0], before: list[1])
  }

  /// Whether a share or a comparison stands between two figures.
  private func isCompared(_ first: Int, before second: Int) -> Bool {
    measures[(first + 1)..<second].contains {
      $0.figure.kind == .percentage || $0.direction != nil || $0.roles.contains(.compared)
    }
  }

  /// Whether a figure is what several items are together: 年报、指南、目录共计33条.
  private func isNamedTotal(_ measure: Measure) -> Bool {
    measure.roles.contains(.bareTotal) && measure.lead.contains { Mark($0) == .item }
  }

  /// Whether the names of two figures end alike: 概况信息, 动态信息.
  func areAlike(_ first: Measure, _ second: Measure) -> Bool {
    first.name.count >= 2 && second.name.count >= 2 && first.name.suffix(2) == second.name.suffix(2)
  }

  /// Whether a mark stands between 其中 and the first part: 其中：, 其中，.
  func isSetOff(_ measure: Measure) -> Bool {
    guard let index = measure.lead.lastIndex(of: .ofThese) else { return false }
    let behind = index + 2
    return behind < measure.lead.count && Mark(measure.lead[behind]) != .none
  }
}
