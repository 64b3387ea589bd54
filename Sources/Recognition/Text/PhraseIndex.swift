import ReportModel
import RulePack

/// Where phrases stand in the prose of a draft: an object, for hundreds of places ask it.
package final class PhraseIndex: Sendable {
  /// A place where one of the fixed phrases stands.
  package struct Hit: Sendable {
    package let phrase: Phrase
    /// The block, an index into ``Draft/blocks``.
    package let block: Int
    package let range: Range<Int>
  }

  /// A place where one of a family of phrases stands.
  package struct Place: Sendable {
    /// Which of them: an index of ``Pack/wrongWords``, or the year.
    package let index: Int
    /// The block, an index into ``Draft/blocks``.
    package let block: Int
    /// Where it stands, in bytes.
    package let range: Range<Int>
  }

  /// A place where a superseded basis is cited.
  package struct Citation: Sendable {
    /// The index into ``Pack/supersededBases``.
    package let basis: Int
    /// The block, an index into ``Draft/blocks``.
    package let block: Int
    package let range: Range<Int>
  }

  package let hits: [Hit]
  /// The marks of the phrases that there are hits of.
  private let found: UInt128
  package let citations: [Citation]
  /// Where words stand that the pack lists as mistyped.
  package let wrongWords: [Place]
  /// Where years stand: 2023年.
  package let years: [Place]
  /// Where the name of an agency may be joined to another: 局和.
  package let joints: [Place]
  /// Where the prose makes each of the pack's statements first; nil where it does not.
  private let statements: [Range<Int>?]
  /// The ids of the pack's statements. They are few, and few are asked for.
  private let statementIDs: [String]

  init(
    hits: [Hit], citations: [Citation], wrongWords: [Place], years: [Place], joints: [Place],
    statements: [Range<Int>?], statementIDs: [String]
  ) {
    self.hits = hits
    found = hits.reduce(0) { $0 | $1.phrase.mark }
    self.citations = citations
    self.wrongWords = wrongWords
    self.years = years
    self.joints = joints
    self.statements = statements
    self.statementIDs = statementIDs
  }

  /// The first place where the prose makes one of the pack's statements, in bytes; nil where it
  /// makes none.
  package func statement(_ id: String) -> Range<Int>? {
    zip(statementIDs, statements).first { $0.0 == id && $0.1 != nil }?.1
  }

  /// The places of some phrases, in document order.
  package func hits(of phrases: [Phrase]) -> [Hit] {
    // A report has hundreds of hits, of which a check asks for a few, and often there are none.
    let wanted: UInt128 = phrases.reduce(0) { $0 | $1.mark }
    guard wanted & found != 0 else { return [] }
    return hits.filter { wanted & $0.phrase.mark != 0 }
  }
}

extension Phrase {
  /// A bit of its own.
  fileprivate var mark: UInt128 { 1 &<< UInt128(truncatingIfNeeded: rawValue) }
}
