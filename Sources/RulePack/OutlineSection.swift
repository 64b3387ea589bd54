import LintModel

/// A part of the outline.
public struct OutlineSection: Sendable {
  /// The id, unique in the outline.
  public let id: String
  /// The required title.
  public let title: String
  /// Other wordings that are as good as the required title.
  public let accepted: [Wording]
  /// Wordings by which the part is recognised, but which should be the required title.
  public let shortened: [String]
  /// Words that tell the part in a heading that has none of the wordings: a heading that contains
  /// a keyword of this part and of no other is this part.
  public let keywords: [String]
  /// Whether a report without the part is complete too.
  public let isOptional: Bool
  /// Whether the part may stand anywhere among the others.
  public let isAnywhere: Bool
  /// How much it matters in some years that the part is missing, where it is not what the rule says.
  public let missingSeverities: [YearlySeverity]
  /// How many characters the part has to have, tables and headings aside; nil where it need not.
  public let leastCharacters: Int?
  /// The id of a statement that the part has to make; nil where it has to make none.
  public let states: String?
  /// What the part has to write about.
  public let topics: [SectionTopic]
  /// What stands in the part in a new draft; see ``DraftTemplate``. A paragraph that begins with `# `
  /// is a heading.
  public let paragraphs: [String]
}

/// A wording of a title, with the reports' years in which it is accepted.
public struct Wording: Sendable {
  /// The wording.
  public let text: String
  /// The years of reports in which it is accepted; nil for all.
  public let years: ClosedRange<Int>?
  /// Whether it is a title behind an ordinal only: the caption of a table without one is none.
  public let needsOrdinal: Bool
}

/// Something that a part of the outline has to write about.
public struct SectionTopic: Sendable {
  /// The id, unique in the part.
  public let id: String
  /// What it is called, for people.
  public let name: Message
  /// Words of which one, in the part's headings or sentences, shows that it is written about; `{next-year}年`
  /// is the year after the report's.
  public let words: [String]
  /// Longer words that begin with one of them and show nothing: 不断 where 不 is one.
  public let except: [String]
  /// Words right behind which one of them shows nothing: 有待 before 提升.
  public let exceptBehind: [String]
  /// The ids of the kinds of agencies that have to; empty for all.
  public let agencies: [String]
  /// Whether only a part that is divided by sub-headings has to.
  public let isForDividedParts: Bool
}
