import ReportText
import RulePack

/// The outline's titles in the form in which headings are compared with them.
struct OutlineVocabulary: Sendable {
  private struct Wording {
    let core: [UInt32]
    /// The core without conjunctions, in which spellings of a title differ too.
    let words: [UInt32]
    let part: PartID
    let match: Section.Match
    let years: ClosedRange<Int>?
    let needsOrdinal: Bool

    init(
      _ text: String, _ part: PartID, _ match: Section.Match, years: ClosedRange<Int>? = nil,
      needsOrdinal: Bool = false
    ) {
      core = LabelText.core(text)
      words = OutlineVocabulary.words(core)
      self.part = part
      self.match = match
      self.years = years
      self.needsOrdinal = needsOrdinal
    }

    func holds(in year: Int?, hasOrdinal: Bool = true) -> Bool {
      guard hasOrdinal || !needsOrdinal else { return false }
      guard let years, let year else { return true }
      return years.contains(year)
    }
  }

  /// How alike a heading and a title must be, once the words that all titles share are left out.
  private static let leastSimilarity = 0.6

  private let wordings: [Wording]
  /// The indices into ``wordings``, each below the key of its words, in that order.
  private let byWords: [UInt64]
  private let distinctive: MadeOnce<[LabelPairs]>
  /// The words by which parts are known, in the order of their first characters.
  private let keywords: [(core: [UInt32], part: PartID)]
  /// These characters, one for each.
  private let keywordFirsts: [UInt32]
  private let keywordBeginnings: CharacterSieve
  /// The characters with which the words of a wording begin.
  private let beginnings: CharacterSieve
  /// The length of the longest wording, in significant characters.
  let longest: Int

  /// The length of the longest core that ``exact(_:year:)`` finds.
  var longestExact: Int { longest + Self.yearLength }

  init(_ outline: PackList<PartID, OutlineSection>) {
    var wordings: [Wording] = []
    var keywords: [(core: [UInt32], part: PartID)] = []
    for (part, section) in outline.entries {
      wordings.append(
        Wording(section.title, part, .accepted))
      for wording in section.accepted {
        wordings.append(
          Wording(
            wording.text, part, .accepted, years: wording.years,
            needsOrdinal: wording.needsOrdinal))
      }
      for text in section.shortened {
        wordings.append(Wording(text, part, .shortened))
      }
      keywords += section.keywords.map { (LabelText.core($0), part) }
    }
    self.wordings = wordings
    // Of wordings of the same words, the first comes first.
    byWords = wordings.enumerated().map { Self.key($1.words[...]) << 32 | UInt64($0) }.sorted()
    beginnings = CharacterSieve(wordings.compactMap { $0.words.first })
    distinctive = MadeOnce { [wordings] in
      wordings.map { LabelPairs(Self.distinctive($0.core)) }
    }
    // Closures, since a key path of two steps is followed at run time, at a hundred times the cost.
    let byFirst = keywords.filter { !$0.core.isEmpty }.sorted { $0.core[0] < $1.core[0] }
    self.keywords = byFirst
    keywordFirsts = byFirst.map { $0.core[0] }
    keywordBeginnings = CharacterSieve(keywordFirsts)
    longest = wordings.reduce(0) { max($0, $1.core.count) }
  }

  /// Whether a core that begins with a character may be a wording, as far as ``exact(_:year:)`` can
  /// tell.
  func mayBeExact(beginningWith value: UInt32) -> Bool {
    CharacterClass.digit(value) != nil || Self.mayBeConjunction(value) || beginnings.mayHold(value)
  }

  /// Whether a character is or begins one of the words that ``words(_:)`` leaves out.
  private static func mayBeConjunction(_ value: UInt32) -> Bool {
    LabelText.isConjunction(value) || value == 0x4EE5  // 以及
  }

  /// The part whose wording a core is, conjunctions and a year in front aside.
  func exact(
    _ core: [UInt32], year: Int?, hasOrdinal: Bool = true
  ) -> (part: PartID, match: Section.Match)? {
    guard !core.isEmpty, core.count <= longestExact else { return nil }
    let core = Self.withoutYear(core)
    let key = Self.key(core)
    guard key != 0 else { return nil }
    let start = byWords.partitioningIndex { $0 >> 32 >= key }
    for entry in byWords[start...] {
      guard entry >> 32 == key else { return nil }
      let index = Int(entry & 0xFFFF_FFFF)
      if Self.isSame(core, wordings[index].words),
        wordings[index].holds(in: year, hasOrdinal: hasOrdinal)
      {
        return (wordings[index].part, wordings[index].match)
      }
    }
    return nil
  }

  /// What tells nearly all words from others at a glance: the first character and the last, and how many
  /// there are; 0 for none.
  private static func key(_ core: ArraySlice<UInt32>) -> UInt64 {
    var (first, last, count): (UInt32, UInt32, UInt64) = (0, 0, 0)
    forEachWord(of: core) { character in
      if count == 0 { first = character }
      last = character
      count += 1
    }
    return UInt64(first & 0xFFF) << 20 | UInt64(last & 0xFFF) << 8 | count & 0xFF
  }

  /// Whether a core has some words.
  private static func isSame(_ core: ArraySlice<UInt32>, _ words: [UInt32]) -> Bool {
    var count = 0
    var isSame = true
    forEachWord(of: core) { character in
      isSame = isSame && count < words.count && words[count] == character
      count += 1
    }
    return isSame && count == words.count
  }

  /// The part whose accepted wording stands behind the name of an agency.
  private func behindAgency(
    _ core: [UInt32], year: Int?, hasOrdinal: Bool
  ) -> (part: PartID, match: Section.Match)? {
    guard core.count <= longest + Self.yearLength + Self.longestAgency else { return nil }
    let words = Self.words(core)
    // By their numbers, since to copy a wording costs more than to look at it.
    let number = wordings.indices.first { number in
      let count = wordings[number].words.count
      return count >= Self.leastNamed && words.count > count
        && words.count - count <= Self.longestAgency && wordings[number].match == .accepted
        && wordings[number].holds(in: year, hasOrdinal: hasOrdinal)
        && words.suffix(count) == wordings[number].words[...]
        && !words.dropLast(count).contains(where: Self.negations.contains)
    }
    return number.map { (wordings[$0].part, wordings[$0].match) }
  }

  // 未 无 没 不: 全年未发生… is a sentence, not an agency in front of a title.
  private static let negations: [UInt32] = [0x672A, 0x65E0, 0x6CA1, 0x4E0D]

  /// The characters of 2017年度.
  private static let yearLength = 6
  /// An agency's name in front of a title is no longer than this.
  private static let longestAgency = 20
  /// A title must have this many words for something else to stand in front of it.
  private static let leastNamed = 10

  /// A core without 和, 与, 及 and 以及.
  private static func words(_ core: [UInt32]) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(core.count)
    forEachWord(of: core[...]) { words.append($0) }
    return words
  }

  /// Calls a closure for each character of a core but those of 和, 与, 及 and 以及.
  @inline(__always)
  private static func forEachWord(of core: ArraySlice<UInt32>, _ body: (UInt32) -> Void) {
    let core = core.span
    for index in core.indices {
      // The index is one of the core's.
      switch core[unchecked: index] {
      case let character where LabelText.isConjunction(character): continue
      case 0x4EE5 where index + 1 < core.count && core[index + 1] == 0x53CA: continue
      case let character: body(character)
      }
    }
  }

  /// A core without a year at its start: 2017年度.
  private static func withoutYear(_ core: [UInt32]) -> ArraySlice<UInt32> {
    guard core.count > 5, core[4] == 0x5E74,
      core[..<4].allSatisfy({ CharacterClass.digit($0) != nil })
    else { return core[...] }
    return core.dropFirst(core[5] == 0x5EA6 ? 6 : 5)
  }

  /// The part whose wording a core starts with, and the wording's length in significant characters.
  func prefix(
    _ core: ArraySlice<UInt32>, year: Int?
  ) -> (part: PartID, match: Section.Match, length: Int)? {
    var best: (part: PartID, match: Section.Match, length: Int)?
    guard let first = core.first, Self.mayBeConjunction(first) || beginnings.mayHold(first)
    else { return nil }
    // By their numbers, since to copy a wording costs more than to look at it.
    for number in wordings.indices where wordings[number].core.count > best?.length ?? 0 {
      guard Self.areAlike(first, wordings[number].core[0]),
        core.starts(with: wordings[number].core, by: Self.areAlike),
        wordings[number].holds(in: year)
      else { continue }
      best = (wordings[number].part, wordings[number].match, wordings[number].core.count)
    }
    return best
  }

  /// Whether two characters are the same, or both conjunctions: 需要说明的事项与附表, 需要说明的事项和附表.
  private static func areAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    one == other || LabelText.isConjunction(one) && LabelText.isConjunction(other)
  }

  /// Whether a core is the beginning of some wording, but not all of it.
  func isBeginning(_ core: [UInt32]) -> Bool {
    let words = Self.words(core)
    return wordings.contains { $0.words.count > words.count && $0.words.starts(with: words) }
  }

  /// The part that a heading with this core opens, as well as can be told.
  func part(
    of core: [UInt32], year: Int?, hasOrdinal: Bool = true
  ) -> (part: PartID, match: Section.Match, score: Double)? {
    let exact = exact(core, year: year, hasOrdinal: hasOrdinal)
    if let exact = exact ?? behindAgency(core, year: year, hasOrdinal: hasOrdinal) {
      return (exact.part, exact.match, 1)
    }
    let own = LabelPairs(Self.distinctive(core))
    // Nearly all wordings are seen not to be as alike as that.
    if let best = mostAlike(
      own, above: Self.leastSimilarity.nextDown, year: year, hasOrdinal: hasOrdinal)
    {
      return (best.part, .similar, best.score)
    }
    let parts = parts(namedIn: core)
    guard parts.count == 1, let part = parts.first else { return nil }
    let best = mostAlike(own, above: 0, year: year, hasOrdinal: hasOrdinal)
    return (part, .similar, best?.part == part ? best?.score ?? 0 : 0)
  }

  /// The part with the wording that is most like a heading, and how alike they are; nil where none is
  /// more alike than that.
  private func mostAlike(
    _ heading: LabelPairs, above least: Double, year: Int?, hasOrdinal: Bool
  ) -> (part: PartID, score: Double)? {
    let kept = distinctive.value
    // Neither is copied to be looked at.
    let (labels, wordings) = (kept.span, self.wordings.span)
    var best: (part: PartID, score: Double)?
    for index in wordings.indices where !labels[index].isEmpty {
      guard heading.greatestSimilarity(to: labels[index]) > best?.score ?? least,
        wordings[index].holds(in: year, hasOrdinal: hasOrdinal)
      else { continue }
      let score = heading.similarity(to: labels[index])
      if score > best?.score ?? least { best = (wordings[index].part, score) }
    }
    return best
  }

  /// The parts of whose keywords a core has one.
  func parts(namedIn core: [UInt32]) -> Set<PartID> {
    var parts: Set<PartID> = []
    let characters = core.span
    // The core may be a paragraph, most of whose characters begin no keyword. All of the indices are its own.
    for start in characters.indices
    where keywordBeginnings.mayHold(characters[unchecked: start]) {
      var next = keywordFirsts.partitioningIndex { $0 >= core[start] }
      while next < keywords.count, keywordFirsts[next] == core[start] {
        if core[start...].starts(with: keywords[next].core) { parts.insert(keywords[next].part) }
        next += 1
      }
    }
    return parts
  }

  /// A core without the words with which nearly every title begins or ends.
  private static func distinctive(_ core: [UInt32]) -> [UInt32] {
    var rest = core[...]
    for common in commonBeginnings where rest.starts(with: common) {
      rest = rest.dropFirst(common.count)
    }
    for common in commonEndings where rest.count > common.count {
      if rest.suffix(common.count) == common[...] { rest = rest.dropLast(common.count) }
    }
    return Array(rest)
  }

  private static let commonBeginnings = ["因", "政府信息公开", "政务公开", "工作"].map(LabelText.core)
  private static let commonEndings = ["情况"].map(LabelText.core)
}
