import LintModel

/// A rule pack: everything that one format of the report demands, as data.
///
/// A pack is written in JSON (`Rules/pack.schema.json` describes it), decoded once a run, with the
/// paths in its relations resolved to row indices.
public struct Pack: Sendable {
  /// The pack's stable id, such as `shandong-12`.
  public let id: String
  /// The pack's name for people.
  public let name: Message
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
  /// The relations between the tables' values and those of last year's report: only for a report
  /// beside which last year's is given.
  public let historyRelations: [Relation]
  /// The figures of the tables that the prose may state.
  public let claims: [TableClaim]
  /// The lists of words that the claims name.
  public let wordLists: [WordList]
  /// Words that may stand between the words of a claim without changing what it says.
  public let modifiers: [String]
  /// What the pack says about single rules, by rule id.
  public let rules: [String: RuleSettings]
  /// Legal bases that later ones have replaced.
  public let supersededBases: [SupersededBasis]
  /// By when a report has to be published, the earliest date first: 31 March where the pack
  /// says nothing.
  public let dueDates: [DueDate]
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
  /// Whether what the rule asks for may be left out; where it is there, it is checked all the same.
  public let isOptional: Bool
  /// The law or official notice on which the rule rests; empty where it rests on common sense.
  public let basis: Message?
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
  /// How many characters the part has to have, tables and headings aside; nil where it need not.
  public let leastCharacters: Int?
  /// The id of a statement that the part has to make; nil where it has to make none.
  public let states: String?
}

/// A day of the year after the report's by which the report has to be published.
public struct DueDate: Sendable {
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// The severity of a later date of signature.
  public let severity: Severity
  /// Words of which one in the title shows that the date is not the agency's.
  public let unlessTitle: [String]
  /// Endings of which one in the agency's name shows that the date is not the agency's: 市 for
  /// 云溪市2022年政府信息公开工作年度报告.
  public let unlessAgency: [String]
  /// For whom the date is, for people.
  public let explanation: Message?
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
