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
  let known: [Int: [Int]]
  var lexicon: Lexicon { passage.lexicon }
  var measures: [Measure] { passage.measures }

  /// How many parts a list has at the most, and how many ways of reading it are tried.
  static let mostParts = 60
  static let mostReadings = 40

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
    guard !heads.isEmpty else { return nil }
    return PartList(
      opening: areLoose(candidates) ? .sentence : opening, heads: heads, isHeadNamed: isNamed,
      readings: readings, isInterrupted: isInterrupted)
  }

  /// Whether sentences without figures stand between the parts, as in paragraphs that each say more.
  private func areLoose(_ parts: [Int]) -> Bool {
    zip(parts, parts.dropFirst()).contains { measures[$1].sentence - measures[$0].sentence > 2 }
  }
}
