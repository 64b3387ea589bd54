/// A rule pack: everything that one format of the report demands, as data.
///
/// A pack is written in JSON (`Rules/pack.schema.json` describes it), decoded once a run, with the
/// paths in its relations resolved to row indices.
public struct Pack: Sendable {
  /// The pack's stable id, such as `shandong-12`.
  public let id: String
  /// The pack's name for people.
  public let name: LocalizedText
  /// The years of reports that the pack is meant for; nil when it is meant for all.
  public let years: ClosedRange<Int>?
  /// The required parts of a report, in order.
  public let outline: [OutlineSection]
  /// Statements that the prose is searched for, by id.
  public let statements: [Statement]
  /// The required tables. Relations may refer to the rows of any of them.
  public let tables: [TableForm]
  /// The relations between the tables' values.
  public let relations: [Relation]
  /// What the pack says about single rules, by rule id.
  public let rules: [String: RuleSettings]
  /// Legal bases that later ones have replaced.
  public let supersededBases: [SupersededBasis]
  /// The leftovers of templates and converters.
  public let placeholders: [Placeholder]
  /// The words that are never doubled on purpose.
  public let repeatedWords: [RepeatedWord]
}

/// What a pack says about one rule.
public struct RuleSettings: Sendable {
  /// The severity; nil for the rule's own default.
  public let severity: Severity?
  /// Whether the rule is switched off.
  public let isOff: Bool
  /// The law or official notice on which the rule rests; empty where it rests on common sense.
  public let basis: LocalizedText?
}

/// A required part of the outline.
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
}

/// A wording of a title, with the reports' years in which it is accepted.
public struct Wording: Sendable {
  /// The wording.
  public let text: String
  /// The years of reports in which it is accepted; nil for all.
  public let years: ClosedRange<Int>?
}

/// A statement that the prose may make: it does when one paragraph's sentence contains all
/// phrases of one of the alternatives.
public struct Statement: Sendable {
  /// The id by which rules and relations refer to the statement.
  public let id: String
  /// The alternatives; each is a list of phrases that must all stand in one sentence. A phrase may
  /// begin with `{previous-year}`, which stands for the year before the report's.
  public let anyOf: [[String]]
}

/// A legal basis that has been replaced.
public struct SupersededBasis: Sendable {
  /// The document number as it is cited, such as 国办公开办函〔2019〕60号.
  public let citation: String
  /// The first year of reports for which it no longer holds.
  public let from: Int
  /// The document that replaces it.
  public let replacement: String
}

/// A leftover of a template or converter: a literal, or everything from `open` to `close`.
public struct Placeholder: Sendable {
  /// The text with which the leftover starts, or all of it.
  public let open: String
  /// The text with which it ends, on the same line; nil when `open` is all of it.
  public let close: String?
}

/// A word that is never doubled on purpose, and the neighbours with which it only looks doubled.
public struct RepeatedWord: Sendable {
  /// The word, one or more characters.
  public let word: String
  /// Characters before the first of the two with which it forms another word (现 for 在: 现在在).
  public let notAfter: String
  /// Characters after the second of the two with which it forms another word (解 for 了: 了了解).
  public let notBefore: String
}
