import ReportText
import RulePack

/// The outline's titles in the form in which headings are compared with them.
struct OutlineVocabulary: Sendable {
  private struct Wording {
    let core: [UInt32]
    let part: Int
    let match: Section.Match
    let years: ClosedRange<Int>?
  }

  /// How alike a heading and a title must be, once the words that all titles share are left out.
  private static let leastSimilarity = 0.6

  private let wordings: [Wording]
  /// The indices into ``wordings`` by core.
  private let byCore: [[UInt32]: [Int]]
  private let distinctive: [LabelPairs]
  private let keywords: [(core: [UInt32], part: Int)]
  /// The length of the longest wording, in significant characters.
  let longest: Int

  init(_ outline: [OutlineSection]) {
    var wordings: [Wording] = []
    var keywords: [(core: [UInt32], part: Int)] = []
    for (part, section) in outline.enumerated() {
      wordings.append(
        Wording(core: LabelText.core(section.title), part: part, match: .accepted, years: nil))
      for wording in section.accepted {
        wordings.append(
          Wording(
            core: LabelText.core(wording.text), part: part, match: .accepted, years: wording.years))
      }
      for text in section.shortened {
        wordings.append(
          Wording(core: LabelText.core(text), part: part, match: .shortened, years: nil))
      }
      keywords += section.keywords.map { (LabelText.core($0), part) }
    }
    self.wordings = wordings
    byCore = Dictionary(grouping: wordings.indices) { wordings[$0].core }
    distinctive = wordings.map { LabelPairs(Self.distinctive($0.core)) }
    self.keywords = keywords
    longest = wordings.map(\.core.count).max() ?? 0
  }

  /// The part whose wording a core is, letter by letter.
  func exact(_ core: [UInt32], year: Int?) -> (part: Int, match: Section.Match)? {
    guard core.count <= longest, let indices = byCore[core] else { return nil }
    for index in indices {
      let wording = wordings[index]
      guard let years = wording.years, let year, !years.contains(year) else {
        return (wording.part, wording.match)
      }
    }
    return nil
  }

  /// The part whose wording a core starts with, and the wording's length in significant characters.
  func prefix(
    _ core: ArraySlice<UInt32>, year: Int?
  ) -> (part: Int, match: Section.Match, length: Int)? {
    var best: (part: Int, match: Section.Match, length: Int)?
    for wording in wordings where core.starts(with: wording.core) {
      guard wording.core.count > best?.length ?? 0 else { continue }
      if let years = wording.years, let year, !years.contains(year) { continue }
      best = (wording.part, wording.match, wording.core.count)
    }
    return best
  }

  /// Whether a core is the beginning of some wording, but not all of it.
  func isBeginning(_ core: [UInt32]) -> Bool {
    wordings.contains { $0.core.count > core.count && $0.core.starts(with: core) }
  }

  /// The part that a heading with this core opens, as well as can be told.
  func part(of core: [UInt32], year: Int?) -> (part: Int, match: Section.Match, score: Double)? {
    if let exact = exact(core, year: year) { return (exact.part, exact.match, 1) }
    let own = LabelPairs(Self.distinctive(core))
    var best: (part: Int, score: Double)?
    for (index, wording) in wordings.enumerated() where !distinctive[index].isEmpty {
      if let years = wording.years, let year, !years.contains(year) { continue }
      let score = own.similarity(to: distinctive[index])
      if score > best?.score ?? 0 { best = (wording.part, score) }
    }
    if let best, best.score >= Self.leastSimilarity { return (best.part, .similar, best.score) }
    let parts = Set(keywords.filter { Self.contains(core, $0.core) }.map(\.part))
    guard parts.count == 1, let part = parts.first else { return nil }
    return (part, .similar, best?.part == part ? best?.score ?? 0 : 0)
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

  private static func contains(_ core: [UInt32], _ keyword: [UInt32]) -> Bool {
    guard !keyword.isEmpty, core.count >= keyword.count else { return false }
    return (0...core.count - keyword.count).contains { core[$0...].starts(with: keyword) }
  }
}
