import ReportText

/// Where a clause that says that there was none of something goes on behind what may stand between two words of a
/// wording. All wordings that are looked for in it share this.
final class ClaimLeaps {
  private let scalars: [UInt32]
  private let matcher: ClaimMatcher
  /// What was found for each place so far, the end of the clause included.
  private var known: [[Int]?]
  /// Whether the clause may end at each place, as far as it was asked.
  private var ends: [Bool?]
  /// Which choices of the wording that is looked for do not follow at each place: two bits for each, without
  /// unknown words and with them.
  private var failures: [UInt64]

  /// What may stand between two things that there were none of.
  static let joints: Words = ["、", "以及", "或者", "和", "及", "或", "与"]
  private static let causes: Words = ["因", "由", "针对", "就", "对"]
  private static let lateDisclosure: Words = [
    "公开不及时", "公开迟延", "公开延迟", "公开迟缓", "公开滞后", "公开工作不及时", "公开信息不及时", "公开政府信息不及时",
    "公开拖延", "公开延误", "公开超期", "公开逾期", "迟延公开", "延迟公开", "未及时公开", "不及时公开",
  ]
  private static let causeEnds: Words = [
    "而起的", "引起的", "引发的", "导致的", "产生的", "提起的", "提出的", "引起", "引发",
  ]

  init(_ text: ClaimText, _ matcher: ClaimMatcher) {
    scalars = text.scalars
    self.matcher = matcher
    known = Array(repeating: nil, count: text.scalars.count + 1)
    ends = Array(repeating: nil, count: known.count)
    failures = Array(repeating: 0, count: known.count)
  }

  /// Forgets what did not follow of the wording before.
  func beginSearch() {
    for place in failures.indices { failures[place] = 0 }
  }

  /// Takes note that the rest of the wording, from a choice on, does not follow at a place.
  func noteFailure(_ choice: Int, at place: Int, mayLeap: Bool) {
    failures[place] |= Self.bit(choice, mayLeap)
  }

  /// Whether it is known not to follow.
  func hasFailed(_ choice: Int, at place: Int, mayLeap: Bool) -> Bool {
    failures[place] & Self.bit(choice, mayLeap) != 0
  }

  /// No bit for the last of many choices, of which nothing is remembered then.
  private static func bit(_ choice: Int, _ mayLeap: Bool) -> UInt64 {
    1 << UInt64(2 * choice + (mayLeap ? 1 : 0))
  }

  /// Whether nothing that matters follows at a place in the clause: other things that there were none of, and
  /// words such as 情况.
  func isClauseOver(at place: Int) -> Bool {
    if let isOver = ends[place] { return isOver }
    let isOver = isOver(scalars[place...])
    ends[place] = isOver
    return isOver
  }

  private func isOver(_ words: ArraySlice<UInt32>) -> Bool {
    var rest = words
    // 无政府信息公开申请行政复议 is about no application; 、行政诉讼 goes on.
    var isJoined = false
    while !rest.isEmpty {
      if let joint = Self.joints.first(startingIn: rest) {
        rest = rest.dropFirst(joint.scalars.count)
        isJoined = true
      } else if isJoined, let object = matcher.vocabulary.noneObjects.first(startingIn: rest) {
        rest = rest.dropFirst(object.scalars.count)
        isJoined = false
      } else if isJoined, let negation = matcher.lexicon.negations.first(startingIn: rest) {
        // 无行政复议、无行政诉讼
        rest = rest.dropFirst(negation.scalars.count)
      } else if let word = matcher.lexicon.noneEnds.first(startingIn: rest)
        ?? matcher.vocabulary.modifiers.first(startingIn: rest)
        ?? matcher.lexicon.noneLinks.first(startingIn: rest)
      {
        rest = rest.dropFirst(word.scalars.count)
      } else {
        return false
      }
    }
    return true
  }

  /// The places behind what may be left out at a place, each once.
  func places(behind place: Int) -> [Int] {
    if let places = known[place] { return places }
    let places = read(place)
    known[place] = places
    return places
  }

  private func read(_ place: Int) -> [Int] {
    var places: [Int] = []
    func add(_ behind: Int) {
      if !places.contains(behind) { places.append(behind) }
    }
    matcher.vocabulary.modifiers.forEachLength(in: scalars, at: place) { add(place + $0) }
    // 未发生因政府信息公开引起的行政复议、行政诉讼
    if let behind = behindCause(place) { add(behind) }
    matcher.lexicon.noneLinks.forEachLength(in: scalars, at: place) { add(place + $0) }
    matcher.vocabulary.noneObjects.forEachLength(in: scalars, at: place) { length in
      let behind = scalars[(place + length)...]
      if let joint = Self.joints.first(startingIn: behind) {
        add(behind.startIndex + joint.scalars.count)
      }
    }
    return places
  }

  /// Where the text goes on behind what something is caused by: 因公开迟延引起的.
  private func behindCause(_ place: Int) -> Int? {
    guard scalars[place...].startsWithAny(of: Self.causes) else { return nil }
    let rest = scalars[place...].prefix(24)
    for word in Self.causeEnds.all {
      guard let index = rest.firstIndex(of: word) else { continue }
      // 因超期答复引发的 restricts what there was none of, and 因公开迟缓引发的 is the general phrase.
      let cause = rest[..<index].droppingSuffixes(Self.lateDisclosure)
      return cause.containsAny(of: ClaimMatcher.failings) ? nil : index + word.scalars.count
    }
    return nil
  }
}
