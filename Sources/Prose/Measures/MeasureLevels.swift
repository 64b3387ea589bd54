import ReportText

/// The measures of a passage by the bracket that they stand in, and the measures that brackets follow.
///
/// There are few brackets, so that one is found sooner in their order than by a hash.
struct MeasureLevels {
  /// What stands in one bracket.
  struct Level {
    /// The index of the bracket, -1 for what stands in none.
    let group: Int
    /// The measures, in order.
    var measures: [Int] = []
    /// The measure that the bracket follows.
    var owner: Int?
  }

  /// How many measures stand on a level at the most, mostly.
  private static let usual = 8

  /// In the order of the brackets.
  private var levels: [Level] = []

  /// The measures of each level that has some, what stands in no bracket first.
  var all: [[Int]] { levels.compactMap { $0.measures.isEmpty ? nil : $0.measures } }

  /// The measures in a bracket; nil where there are none.
  subscript(group: Int) -> [Int]? {
    guard let place = place(of: group), !levels[place].measures.isEmpty else { return nil }
    return levels[place].measures
  }

  /// The last measure in a bracket so far; nil where there are none.
  func last(in group: Int) -> Int? { place(of: group).flatMap { levels[$0].measures.last } }

  /// The measure that a bracket follows.
  func owner(of group: Int) -> Int? { place(of: group).flatMap { levels[$0].owner } }

  /// Puts a measure behind those of its bracket, and tells how many stand before it there.
  mutating func append(_ measure: Int, in group: Int) -> Int {
    let place = makePlace(of: group)
    let count = levels[place].measures.count
    if count == 0 { levels[place].measures.reserveCapacity(Self.usual) }
    levels[place].measures.append(measure)
    return count
  }

  /// Takes down which measure a bracket follows.
  mutating func setOwner(of group: Int, to measure: Int) {
    levels[makePlace(of: group)].owner = measure
  }

  /// Adds the levels of a text that follows this one.
  ///
  /// - Parameters:
  ///   - other: The levels.
  ///   - characters: How many characters this text has.
  ///   - measures: How many measures it has.
  mutating func append(_ other: MeasureLevels, characters: Int, measures: Int) {
    for level in other.levels {
      let place = makePlace(of: level.group < 0 ? level.group : level.group + characters)
      for measure in level.measures { levels[place].measures.append(measure + measures) }
      if let owner = level.owner { levels[place].owner = owner + measures }
    }
  }

  private func place(of group: Int) -> Int? {
    let place = levels.partitioningIndex { $0.group >= group }
    return place < levels.count && levels[place].group == group ? place : nil
  }

  private mutating func makePlace(of group: Int) -> Int {
    let place = levels.partitioningIndex { $0.group >= group }
    if place == levels.count {
      levels.append(Level(group: group))
    } else if levels[place].group != group {
      levels.insert(Level(group: group), at: place)
    }
    return place
  }
}
