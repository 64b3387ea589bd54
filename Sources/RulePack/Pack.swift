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
  /// The places whose reports the pack is meant for, those above before those within them; empty
  /// when it is meant for all.
  public let places: [AdministrativeDivision]
  /// Whether the program may choose the pack by itself, for a report of these years and places.
  public let isAutomatic: Bool
  /// Other packs that a report may go by in some years.
  public let alternatives: [PackAlternative]
  /// The required parts of a report, in order.
  public let outline: PackList<PartID, OutlineSection>
  /// Whether one heading may open several parts at once: 依申请公开和复议诉讼情况.
  public let mayJoinParts: Bool
  /// Statements that the prose is searched for, by id.
  public let statements: [Statement]
  /// The required tables. Relations may refer to the rows of any of them.
  public let tables: PackList<FormID, TableForm>
  /// The relations between the tables' values.
  public let relations: [Relation]
  /// The relations between the tables' values and those of last year's report: only for a report
  /// beside which last year's is given.
  public let historyRelations: [Relation]
  /// The figures of the tables that the prose may state.
  public let claims: PackList<ClaimID, TableClaim>
  /// The lists of words that the claims name.
  public let wordLists: [WordList]
  /// The words that link the figures of the prose.
  public let lexicon: PackLexicon
  /// Words that may stand between the words of a claim without changing what it says.
  public let modifiers: [String]
  /// What the pack says about single rules, by rule id.
  public let rules: [RuleID: RuleSettings]
  /// Legal bases that later ones have replaced.
  public let supersededBases: [SupersededBasis]
  /// The documents that a report may name as its basis.
  public let bases: [KnownBasis]
  /// What the report is called, the required name first; empty where the pack does not say.
  public let reportNames: [String]
  /// The kinds of agencies, told by the endings of their names.
  public let agencyKinds: [AgencyKind]
  /// By when a report has to be published, the earliest date first: 31 March where the pack
  /// says nothing.
  public let dueDates: [DueDate]
  /// The leftovers of templates and converters.
  public let placeholders: [Placeholder]
  /// The words that are never doubled on purpose.
  public let repeatedWords: [RepeatedWord]
  /// Words that are mistyped, with what was meant.
  public let wrongWords: [WrongWord]
  /// What stands around the parts in a new draft.
  public let template: DraftTemplate
}

/// What a pack says about one rule.
public struct RuleSettings: Sendable {
  /// The severity; nil for the rule's own default.
  public let severity: Severity?
  /// The severity in some years, where it is another.
  public let yearlySeverities: [YearlySeverity]
  /// Whether the rule is switched off.
  public let isOff: Bool
  /// Whether what the rule asks for may be left out; where it is there, it is checked all the same.
  public let isOptional: Bool
  /// The id of the statement that the prose has to make; nil where the rule asks for none.
  public let statement: String?
  /// The law or official notice on which the rule rests; empty where it rests on common sense.
  public let basis: Message?

  /// The severity in a report for a year; nil for the rule's own.
  public func severity(in year: Int?) -> Severity? {
    yearlySeverities.severity(in: year) ?? severity
  }
}

/// A statement that the prose may make: it does when one paragraph's sentence contains all
/// phrases of one of the alternatives.
public struct Statement: Sendable {
  /// The id by which rules and relations refer to the statement.
  public let id: String
  /// What is stated, for a message that it is not: 信息处理费的收取情况; nil where the pack does not say.
  public let name: Message?
  /// The alternatives; each is a list of phrases that must all stand in one sentence. A phrase may
  /// begin with `{previous-year}`, which stands for the year before the report's.
  public let anyOf: [[String]]
}

extension Pack {
  /// The statement that has an id; nil where there is none.
  public func statement(_ id: String) -> Statement? {
    statements.first { $0.id == id }
  }
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

extension Pack {
  /// A superseded basis with what holds for reports for a year: what has replaced it may have been replaced
  /// in its turn.
  public func supersededBasis(_ index: Int, for year: Int) -> SupersededBasis {
    let basis = supersededBases[index]
    let next = supersededBases.first {
      $0.citation == basis.replacement && year >= $0.from && $0.replacement != basis.citation
    }
    guard let next else { return basis }
    return SupersededBasis(
      citation: basis.citation, from: basis.from, replacement: next.replacement)
  }
}

/// A leftover of a template or converter: a literal, or everything from `open` to `close`.
public struct Placeholder: Sendable {
  /// Where a text has to stand to be a leftover.
  public enum Place: String, Sendable, CaseIterable {
    /// Anywhere.
    case anywhere
    /// In a paragraph that holds nothing else: （略）.
    case alone
    /// In the title: （征求意见稿）.
    case title
    /// On a line of its own above the title or below the date, as the mark of a document that is not to be
    /// published: 机密★1年.
    case outside
    /// On such a line below the date: 签发人：.
    case below
  }

  /// The text with which the leftover starts, or all of it.
  public let open: String
  /// The text with which it ends, on the same line; nil when `open` is all of it.
  public let close: String?
  /// Whether it is a place for words that were never filled in, rather than a mark of a program.
  public let isField: Bool
  /// Where it has to stand.
  public let place: Place
}

/// A word that is never doubled on purpose, and the neighbours with which it only looks doubled.
public struct RepeatedWord: Sendable {
  /// The word, one or more characters.
  public let word: String
  /// Characters of which one has to stand before the first of the two (按 for 照: 按照照); empty where
  /// it is a slip behind any.
  public let onlyAfter: String
  /// Characters before the first of the two with which it forms another word (现 for 在: 现在在).
  public let notAfter: String
  /// Characters after the second of the two with which it forms another word (解 for 了: 了了解).
  public let notBefore: String
}
