import Recognition
import ReportText

/// Figures that are given as the parts of one before them, in every way in which the sentence may be
/// read.
struct PartList {
  /// What shows that they are parts.
  enum Opening {
    /// Nothing but their place behind the whole.
    case plain
    /// 其中, 包括
    case among
    /// In brackets behind the whole.
    case bracket
    /// Behind a colon, or numbered 一是, 二是.
    case colon
    /// 分别为
    case respectively
    /// 按渠道分
    case dimension
    /// 在50件申请中
    case ofThese
  }

  let opening: Opening
  /// The figures that may be the whole, the likeliest first: indices of measures.
  let heads: [Int]
  /// Whether the words before the parts name the first of the heads.
  let isHeadNamed: Bool
  /// Which figures may be the parts, the likeliest reading first.
  let readings: [[Int]]
  /// Whether figures of other things stand between the parts.
  let isInterrupted: Bool
}

/// Finds the lists of parts in a passage.
struct PartListReader {
  let passage: Passage
  /// The figures that were found to be parts of others.
  let known: [Int: [Int]]
  private var lexicon: Lexicon { passage.lexicon }
  private var measures: [Measure] { passage.measures }

  /// How many parts a list has at the most, and how many ways of reading it are tried.
  private static let mostParts = 60
  private static let mostReadings = 40

  /// - Parameters:
  ///   - passage: The passage.
  ///   - known: The wholes of figures that were found to be parts, by the index of the part.
  init(_ passage: Passage, known: [Int: [Int]]) {
    self.passage = passage
    self.known = known
  }

  /// The list that begins at a place of a level; nil where none does.
  func list(_ level: [Int], _ place: Int) -> PartList? {
    let first = measures[level[place]]
    guard first.isLevel, let opening = opening(level, place) else { return nil }
    var (heads, isNamed) = heads(level, place, opening)
    guard !heads.isEmpty else { return nil }
    let (candidates, isInterrupted) = candidates(level, place, opening)
    var readings = readings(candidates, opening, heads.first)
    if opening == .plain { readings.removeAll { $0.count < 2 } }
    guard !readings.isEmpty else { return nil }
    if opening == .plain, let last = candidates.last, isSummedUp(level, behind: last),
      measures[heads[0]].roles.isDisjoint(with: [.bareTotal, .verbTotal])
    {
      return nil
    }
    heads.removeAll { readings[0].contains($0) }
    guard !heads.isEmpty else { return nil }
    return PartList(
      opening: opening, heads: heads, isHeadNamed: isNamed, readings: readings,
      isInterrupted: isInterrupted)
  }
}

// MARK: - What opens a list

extension PartListReader {
  /// Whether a total follows a figure in its sentence: the list is that of the total.
  private func isSummedUp(_ level: [Int], behind last: Int) -> Bool {
    let measure = measures[last]
    let next = level[(passage.placeInLevel[last] + 1)...].first { measures[$0].isAlike(measure) }
    guard let next, measures[next].sentence == measure.sentence else { return false }
    return !measures[next].roles.isDisjoint(with: [.bareTotal, .verbTotal])
  }
}

extension PartListReader {
  private func opening(_ level: [Int], _ place: Int) -> PartList.Opening? {
    let measure = measures[level[place]]
    let lead = measure.lead[...]
    let isStop =
      measure.roles.contains(.bareTotal) && !measure.roles.contains(.rest)
      || !measure.roles.isDisjoint(with: [.lastYear, .running])
    guard !isStop else { return nil }
    if measure.group >= 0, measure.isFirst, passage.owner(of: measure.group) != nil {
      return .bracket
    }
    if lead.containsAny(of: lexicon.respectively) {
      return measure.marks.strongest < .semicolon && !measure.isFirst ? .respectively : nil
    }
    if hasDimension(lead) { return .dimension }
    if opensAmong(measure) { return .among }
    if opensOfThese(level, place) || opensWithin(measure) { return .ofThese }
    if measure.marks.strongest >= .colon || measure.marks.last == .colon,
      lead.contains(where: { Mark($0) == .colon })
    {
      // ③结果：… begins a sentence of its own.
      return measure.isFirst ? .dimension : .colon
    }
    if isNumberedFirst(measure) { return .colon }
    guard place > 0, measure.group == measures[level[place - 1]].group else { return nil }
    let before = measures[level[place - 1]]
    guard before.sentence == measure.sentence, measure.isAlike(before) else {
      guard isOutcome(measure), measure.marks.count <= 2, known[level[place]] == nil else {
        return nil
      }
      return .plain
    }
    guard known[level[place]] == nil, known[level[place - 1]] == nil else { return nil }
    if isOutcome(measure), !isOutcome(before) { return .plain }
    if isOutcome(before) { return nil }
    let isHead =
      before.roles.contains(.bareTotal) || before.roles.contains(.verbTotal)
      || !level[..<(place - 1)].contains {
        measures[$0].sentence == measure.sentence && measures[$0].isAlike(measure)
      }
    return isHead && measure.marks.count == 1 && measure.marks.last == .comma ? .plain : nil
  }

  private func isOutcome(_ measure: Measure) -> Bool {
    lexicon.outcome(measure.name, measure.tail) != nil
  }

  private func isNumberedFirst(_ measure: Measure) -> Bool {
    passage.ordinal(before: measure) == 1 || measure.label.starts(with: "一是")
      || measure.lead[...].starts(with: "一是")
      || measure.label.starts(with: "首先") || measure.label.starts(with: "第一")
  }

  private func opensAmong(_ measure: Measure) -> Bool {
    let lead = measure.lead[...]
    guard lead.containsAny(of: lexicon.among) else { return false }
    for word in lexicon.among.all {
      guard let index = lead.lastIndex(of: word) else { continue }
      // 含 and 当中 are parts of many words.
      if word.scalars.count == 1, measure.group < 0 { continue }
      let behind = lead[index...]
      if behind.contains(where: { Mark($0) >= .semicolon }) { continue }
      if word.scalars == [0x5176, 0x4E2D] || behind.count < 40 { return true }
    }
    return false
  }

  /// 在50件申请中，…; 办结的37件中，…
  private func opensOfThese(_ level: [Int], _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let (before, measure) = (measures[level[place - 1]], measures[level[place]])
    guard before.sentence == measure.sentence, measure.isAlike(before) else { return false }
    return before.tail.ends(with: "中") || before.tail.ends(with: "里")
      || before.tail.ends(with: "中，")
  }

  /// 网站信息中，…
  private func opensWithin(_ measure: Measure) -> Bool {
    guard let index = Self.within(measure.lead[...]) else { return false }
    return !measure.lead[(index + 2)...].contains { Mark($0) != .none }
  }

  /// Where 中 stands before a comma in some words, unless it is that of 其中.
  private static func within(_ lead: ArraySlice<UInt32>) -> Int? {
    lead.indices.dropFirst().dropLast().last { index in
      lead[index] == 0x4E2D && Mark(lead[index + 1]) == .comma && lead[index - 1] != 0x5176
    }
  }

  func hasDimension(_ lead: ArraySlice<UInt32>) -> Bool {
    guard lead.containsAny(of: lexicon.dimensionStarts) else { return false }
    return lexicon.dimensionStarts.all.contains { word in
      guard let start = lead.lastIndex(of: word) else { return false }
      let phrase = lead[start...].prefix { Mark($0) == .none }
      let isClosed = phrase.endIndex < lead.endIndex
      return phrase.count <= 14 && isClosed && phrase.endsWithAny(of: lexicon.dimensionEnds)
    }
  }
}

// MARK: - What is the whole

extension PartListReader {
  /// How far back a whole is looked for, in sentences.
  private static let reach = 3

  private func heads(
    _ level: [Int], _ place: Int, _ opening: PartList.Opening
  ) -> (heads: [Int], isNamed: Bool) {
    let first = measures[level[place]]
    if opening == .bracket {
      guard let owner = passage.owner(of: first.group), measures[owner].isLevel,
        measures[owner].isAlike(first)
      else { return ([], false) }
      return ([owner], true)
    }
    guard first.group < 0 || place > 0 else { return ([], false) }
    var here: [Int] = []
    var earlier: [Int] = []
    var back = place - 1
    while back >= 0 {
      let index = level[back]
      let measure = measures[index]
      guard first.sentence - measure.sentence <= Self.reach else { break }
      guard place - back <= 80 else { break }
      back -= 1
      guard measure.isLevel, measure.isAlike(first), !measure.roles.contains(.running) else {
        continue
      }
      if measure.roles.contains(.lastYear), !measure.roles.contains(.carriedIn) { continue }
      if measure.sentence == first.sentence { here.append(index) } else { earlier.append(index) }
    }
    let named = namedHeads(first, here + earlier)
    if let best = named.first, opening != .plain {
      return ([best] + (here + earlier).filter { $0 != best }, true)
    }
    if opening == .dimension || opening == .colon, let whole = here.last, here.count > 1,
      here.dropLast().contains(where: { known[$0] != nil })
    {
      // Another division of the same whole.
      return ([whole] + here.dropLast(), false)
    }
    if opening == .respectively || opening == .plain {
      here.removeAll { isSetApart($0, from: level[place]) }
    }
    // What is carried over is no whole.
    let carried: Measure.Roles = [.carriedIn, .carriedOut, .open]
    here =
      here.filter { measures[$0].roles.isDisjoint(with: carried) }
      + here.filter { !measures[$0].roles.isDisjoint(with: carried) }
    if !here.isEmpty { return (here, false) }
    guard opening != .plain || isOutcome(first), opening != .respectively,
      let nearest = earlier.first
    else { return ([], false) }
    // The nearest sentence that has such figures; the first of them is what it is about.
    let sentence = measures[nearest].sentence
    let near = earlier.filter { measures[$0].sentence == sentence }
    return (near + earlier.filter { measures[$0].sentence != sentence }, false)
  }

  /// Whether a semicolon stands between two figures of a level.
  private func isSetApart(_ first: Int, from second: Int) -> Bool {
    let level = passage.levels[measures[second].group] ?? []
    return level[(passage.placeInLevel[first] + 1)...passage.placeInLevel[second]].contains {
      measures[$0].marks.strongest >= .semicolon
    }
  }

  /// The figures that the words before a list name: 网站信息中，…; 新闻发布会包括….
  private func namedHeads(_ first: Measure, _ candidates: [Int]) -> [Int] {
    let lead = first.lead[...]
    var phrase: ArraySlice<UInt32> = []
    if let index = lead.lastIndex(of: "包括") {
      phrase = lead[..<index]
    } else if let index = Self.within(lead) {
      phrase = lead[..<index]
    } else {
      return []
    }
    if let mark = phrase.lastIndex(where: { Mark($0) != .none }) { phrase = phrase[(mark + 1)...] }
    phrase = phrase.droppingPrefixes(["在", "的", "已", "上述"])
    guard phrase.count >= 2, phrase.count <= 14 else { return [] }
    func score(_ index: Int) -> Int {
      let measure = measures[index]
      var best = 0
      for start in phrase.indices {
        var length = best + 1
        while start + length <= phrase.endIndex {
          let word = Word(phrase[start..<(start + length)])
          guard measure.label.contains(word) || measure.tail.contains(word) else { break }
          best = length
          length += 1
        }
      }
      return best
    }
    let scored = candidates.map { ($0, score($0)) }.filter { $0.1 >= 2 }
    guard let best = scored.map(\.1).max() else { return [] }
    return scored.filter { $0.1 == best }.map(\.0)
  }
}

// MARK: - Which are the parts

extension PartListReader {
  /// The figures from the first part on that may belong to the list, up to what ends it for certain.
  private func candidates(
    _ level: [Int], _ place: Int, _ opening: PartList.Opening
  ) -> (candidates: [Int], isInterrupted: Bool) {
    let first = measures[level[place]]
    var candidates = [level[place]]
    var isInterrupted = false
    var interruption: Int?
    var last = first
    for index in level[(place + 1)...] {
      let measure = measures[index]
      guard candidates.count < Self.mostParts else { break }
      if measure.sentence != last.sentence {
        guard continues(last, measure, first, opening) else { break }
      }
      let kind = measure.figure.kind
      if kind == .percentage || kind == .points || kind == .multiple { continue }
      if measure.direction != nil || measure.figure.role == .each || measure.figure.role == .range {
        continue
      }
      if measure.roles.contains(.compared) { continue }
      guard measure.isAlike(first) else {
        if measure.figure.kind == .count {
          interruption = interruption ?? candidates.count
        }
        continue
      }
      if measure.roles.contains(.lastYear) || measure.roles.contains(.running) { break }
      if hasDimension(measure.lead[...]) || opensWithin(measure) { break }
      if ends(measure, first, opening) { break }
      if interruption != nil { isInterrupted = true }
      candidates.append(index)
      last = measure
    }
    if isInterrupted, let interruption {
      // Another thing is counted in between: the list goes on only where its rest shows that.
      let goesOn = candidates[interruption...].contains { measures[$0].roles.contains(.rest) }
      if !goesOn { return (Array(candidates[..<interruption]), false) }
    }
    return (candidates, isInterrupted)
  }

  /// Whether a figure is no part of a list that stands before it.
  private func ends(_ measure: Measure, _ first: Measure, _ opening: PartList.Opening) -> Bool {
    if measure.roles.contains(.bareTotal) || measure.roles.contains(.verbTotal) {
      // 指南、年报和目录合计27条 is a part; 合计27条 is the total.
      let name = lexicon.name(measure.label)
      let words = name.droppingSuffixes(lexicon.totals).droppingSuffixes(lexicon.fillers)
      return words.count < 2 || !measure.roles.contains(.bareTotal)
        || words.endsWithAny(of: ["项", "者", "年", "两项", "三项"])
    }
    if measure.roles.contains(.carriedIn), !first.roles.contains(.carriedIn), opening != .bracket {
      return true
    }
    if measure.roles.contains(.carriedOut) || measure.roles.contains(.open) {
      return !isOutcome(first) && !first.roles.contains(.step)
    }
    if measure.roles.contains(.step), !first.roles.contains(.step), !isOutcome(measure),
      !measure.roles.contains(.rest), opening != .bracket, opening != .colon,
      measure.marks.strongest != .item
    {
      return true
    }
    return false
  }

  /// Whether a list goes on in the next sentence.
  private func continues(
    _ last: Measure, _ measure: Measure, _ first: Measure, _ opening: PartList.Opening
  ) -> Bool {
    guard measure.isFirst, measure.sentence - last.sentence <= 2 else { return false }
    let label = measure.lead[...]
    if isNumberedFirst(first) || opening == .colon {
      if label.startsWithAny(of: lexicon.ordinals) || passage.ordinal(before: measure) ?? 0 > 1 {
        return true
      }
      if opening == .colon, measure.paragraph != last.paragraph, measure.marks.count <= 2 {
        return true
      }
    }
    if opening == .colon || opening == .dimension || isOutcome(first) {
      return isOutcome(measure) && isOutcome(last) && measure.marks.count <= 1
    }
    return false
  }

  /// Which of the candidates may be the parts, the likeliest reading first.
  private func readings(_ all: [Int], _ opening: PartList.Opening, _ head: Int?) -> [[Int]] {
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
    return readings
  }

  /// A list without the parts of its parts.
  private func withoutNested(_ all: [Int]) -> [[Int]] {
    guard
      let start = all.indices.dropFirst().first(where: {
        opensAmong(measures[all[$0]]) && !isRunOver(measures[all[$0]])
          || measures[all[$0]].lead[...].contains(where: { Mark($0) == .colon })
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
    for resumption in [primary] + (start + 1...all.count).filter({ $0 != primary }) {
      let rest = Array(all[resumption...])
      for tail in withoutNested(before + rest).prefix(4) { readings.append(tail) }
      if readings.count > 24 { break }
    }
    return readings
  }

  /// 其中 behind a full stop or semicolon belongs to the list as before.
  private func isRunOver(_ measure: Measure) -> Bool { false }

  /// A list up to each place where it may have ended, the whole of it first unless its marks say that
  /// it ended before.
  private func cuts(of list: [Int], _ opening: PartList.Opening, _ head: Int?) -> [[Int]] {
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
      let isEnd =
        mark >= .semicolon && (isRunIn && !goesOn || separator < .semicolon && index > 1)
        || index > 1 && mark == .comma && separator == .item
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
  private func areAlike(_ first: Measure, _ second: Measure) -> Bool {
    first.name.count >= 2 && second.name.count >= 2 && first.name.suffix(2) == second.name.suffix(2)
  }

  /// Whether a mark stands between 其中 and the first part: 其中：, 其中，.
  private func isSetOff(_ measure: Measure) -> Bool {
    guard let index = measure.lead[...].lastIndex(of: .ofThese) else { return false }
    let behind = index + 2
    return behind < measure.lead.count && Mark(measure.lead[behind]) != .none
  }
}
