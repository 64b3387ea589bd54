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
    /// A sentence of its own behind the one that states the whole, with 其余 at its end.
    case sentence
    /// Behind a semicolon, another division of what was divided before it.
    case again
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

  /// The same list with another likeliest reading.
  func preferring(_ reading: [Int]) -> PartList {
    PartList(
      opening: opening, heads: heads, isHeadNamed: isHeadNamed,
      readings: [reading] + readings.filter { $0 != reading }, isInterrupted: isInterrupted)
  }
}

/// Finds the lists of parts in a passage.
struct PartListReader {
  let passage: Passage
  /// The figures that were found to be parts of others.
  let known: MeasureLists
  var lexicon: Lexicon { passage.lexicon }
  var measures: [Measure] { passage.measures }

  /// How many parts a list has at the most, and how many ways of reading it are tried.
  static let mostParts = 60
  static let mostReadings = 40
  /// How many figures back a whole is looked for.
  static let mostBefore = 80

  /// - Parameters:
  ///   - passage: The passage.
  ///   - known: The wholes of figures that were found to be parts, by the index of the part.
  init(_ passage: Passage, known: MeasureLists) {
    self.passage = passage
    self.known = known
  }

  /// The lists that begin at a place of a level: one, or one for each of two wholes that stand together.
  func lists(_ level: [Int], _ place: Int) -> [PartList] {
    guard let list = list(level, place) else { return [] }
    let all = list.readings.max { $0.count < $1.count } ?? []
    let divided = divided(all, among: list.heads)
    guard !divided.isEmpty else { return [list] }
    return divided.map { head, parts in
      PartList(
        opening: list.opening, heads: [head], isHeadNamed: true, readings: [parts],
        isInterrupted: list.isInterrupted)
    }
  }

  private func list(_ level: [Int], _ place: Int) -> PartList? {
    // A figure behind none that counts the same is a part of nothing.
    guard measures[level[place]].isLevel,
      measures[level[place]].group >= 0 || hasAlike(level, before: place),
      let opening = opening(level, place)
    else { return nil }
    let first = measures[level[place]]
    var (heads, isNamed) = heads(level, place, opening)
    guard let head = heads.first else { return nil }
    let (candidates, isInterrupted) = candidates(level, place, opening, of: head)
    var readings = readings(candidates, opening, heads.first)
    if opening == .plain { readings.removeAll { $0.count < 2 } }
    // 收到6件（上年结转0件，结转下年0件） has no parts in its bracket.
    if opening == .bracket,
      readings.first?.allSatisfy({
        !measures[$0].roles.isDisjoint(with: [.carriedIn, .carriedOut])
      }) == true, readings[0].count > 1
    {
      return nil
    }
    guard !readings.isEmpty else { return nil }
    if let last = candidates.last, opening != .bracket, isSummedUp(level, behind: last),
      opening != .plain && measures[heads[0]].sentence != first.sentence
        || !measures[heads[0]].isTotal && opening == .plain
    {
      return nil
    }
    heads.removeAll { readings[0].contains($0) }
    if opening == .among { heads = outerFirst(heads, for: readings[0]) }
    guard !heads.isEmpty else { return nil }
    let opensParagraphs =
      opening == .colon && opensParagraphs(first) && !isNumberedFirst(first)
      && !areOutcomesOfOneList(candidates)
    // What follows may be of another thing.
    if opensParagraphs {
      readings += candidates.indices.dropFirst(2).map { Array(candidates[..<$0]) }
    }
    return PartList(
      opening: areLoose(candidates) || opensParagraphs ? .sentence : opening, heads: heads,
      isHeadNamed: isNamed, readings: readings, isInterrupted: isInterrupted)
  }

  /// Some wholes, the first behind what it is an item of where the parts are too many for it, and nearer to that:
  /// 1156条，市直684条、县区472条，其中咨询407条、投诉563条、建议186条.
  private func outerFirst(_ heads: [Int], for parts: [Int]) -> [Int] {
    guard let first = heads.first, let outer = known[first]?.first, heads.contains(outer),
      heads.contains(where: { $0 != first && known[$0]?.first == outer }),
      let sum = Arithmetic.sum(parts.map { measures[$0].figure }), sum > measures[first].value,
      abs(sum - measures[outer].value) < sum - measures[first].value
    else { return heads }
    return [outer] + heads.filter { $0 != outer }
  }

  /// Whether a figure stands so near before a place that what is there may be a part of it.
  private func hasAlike(_ level: [Int], before place: Int) -> Bool {
    let first = measures[level[place]].figure
    return level[..<place].suffix(Self.mostBefore).contains { measures[$0].figure.isAlike(first) }
  }

  /// The parts of each of two wholes that stand in one row, where each part is named after one of them:
  /// 预算92份、决算91份，其中部门预算84份、专项预算8份，部门决算83份、专项决算8份. None for any other list.
  private func divided(_ parts: [Int], among heads: [Int]) -> [(head: Int, parts: [Int])] {
    guard let last = heads.first, measures[last].marks.last == .item,
      let level = passage.levels[measures[last].group], measures[last].place > 0,
      case let first = level[measures[last].place - 1], heads.contains(first)
    else { return [] }
    let owners = parts.map { part in [first, last].filter { isNamed(part, after: $0) } }
    guard owners.allSatisfy({ $0.count == 1 }) else { return [] }
    let divided = [first, last].map { head in
      (head: head, parts: zip(parts, owners).filter { $1 == [head] }.map(\.0))
    }
    return divided.contains { $0.parts.isEmpty } ? [] : divided
  }

  /// Whether a figure counts what another does, by their words: 2个部门 and 36个部门, 部门预算84份 and 预算92份.
  private func isNamed(_ part: Int, after head: Int) -> Bool {
    let (part, whole) = (measures[part], measures[head])
    guard part.tail.isEmpty else { return whole.tail.starts(with: Word(part.tail.prefix(2))) }
    let noun = whole.name.suffix(2)
    return noun.count == 2 && part.name.ends(with: Word(noun))
  }

  /// Whether sentences without figures stand between the parts, as in paragraphs that each say more.
  private func areLoose(_ parts: [Int]) -> Bool {
    zip(parts, parts.dropFirst()).contains { measures[$1].sentence - measures[$0].sentence > 2 }
  }
}
