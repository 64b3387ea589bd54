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
    // 咨询14275件，直接解答13862件，转办413件；诉求9571件，转办9428件，退单143件
    let firsts = all.indices.filter { $0 == 0 || measures[all[$0]].marks.strongest >= .semicolon }
    if opening != .plain, firsts.count > 1 { add(firsts.map { all[$0] }) }
    return readings
  }

  /// A list without the parts of its parts.
  func withoutNested(_ all: [Int]) -> [[Int]] {
    guard
      let start = all.indices.dropFirst().first(where: {
        opensAmong(measures[all[$0]])
          || measures[all[$0]].lead[...].contains(where: { Mark($0) == .colon })
          || beginsOutcomes(of: all, $0)
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
      beginsOutcomes(of: all, start) ? [] : (start + 1...all.count).filter { $0 != primary }
    for resumption in [primary] + others {
      let rest = Array(all[resumption...])
      for tail in withoutNested(before + rest).prefix(4) { readings.append(tail) }
      if readings.count > 24 { break }
    }
    return readings
  }

  /// Whether a list whose items a semicolon sets apart goes on with what became of one: 复议14件，维持9件，
  /// 纠正5件；诉讼9件.
  private func beginsOutcomes(of all: [Int], _ place: Int) -> Bool {
    isOutcome(measures[all[place]]) && !isOutcome(measures[all[place - 1]])
      && all.dropFirst().contains { measures[$0].marks.strongest >= .semicolon }
  }

  /// A list up to each place where it may have ended, the whole of it first unless its marks say that
  /// it ended before.
  func cuts(of list: [Int], _ opening: PartList.Opening, _ head: Int?) -> [[Int]] {
    guard list.count > 1, opening != .sentence else { return [list] }
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
      if opening == .among, index > 1, measure.sentence != measures[list[index - 1]].sentence {
        ends.append(index)
      }
      if isEnd {
        ends.append(index)
        let hasRest = list[index...].contains { measures[$0].roles.contains(.rest) }
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
    if primary != list.count { ends.append(list.count) }
    return ([primary] + ends).map { Array(list[..<$0]) }
  }

  /// Whether the names of two figures end alike: 概况信息, 动态信息.
  func areAlike(_ first: Measure, _ second: Measure) -> Bool {
    first.name.count >= 2 && second.name.count >= 2 && first.name.suffix(2) == second.name.suffix(2)
  }

  /// Whether a mark stands between 其中 and the first part: 其中：, 其中，.
  func isSetOff(_ measure: Measure) -> Bool {
    guard let index = measure.lead[...].lastIndex(of: .ofThese) else { return false }
    let behind = index + 2
    return behind < measure.lead.count && Mark(measure.lead[behind]) != .none
  }
}
