/// Which keys an object of a pack has. `Rules/pack.schema.json` says the same for editors; a test
/// compares the two.
struct ObjectShape: Sendable {
  /// The name of the object's definition in the schema.
  let name: String

  /// The key by which entries of a list are told apart, and by which an entry of a pack overrides
  /// the entry of the pack that it extends; nil where entries have no identity.
  let identity: PackKey?

  /// The other keys that must be given.
  let required: [PackKey]

  /// The keys that may be given.
  let optional: [PackKey]

  /// All keys that must be given, unless an entry overrides that of another pack.
  let mandatory: [PackKey]

  /// All keys.
  let keys: [PackKey]

  private init(
    _ name: String, identity: PackKey? = nil, required: [PackKey] = [], optional: [PackKey] = []
  ) {
    self.name = name
    self.identity = identity
    self.required = required
    self.optional = optional
    mandatory = (identity.map { [$0] } ?? []) + required
    keys = mandatory + optional
  }
}

extension ObjectShape {
  static let pack = ObjectShape(
    "pack", required: [.id, .name],
    optional: [
      .schema, .extends, .years, .places, .automatic, .alternatives, .outline, .statements, .tables,
      .relations, .claims, .wordLists, .lexicon, .modifiers, .agencyKinds, .dueDates,
      .supersededBases, .bases, .reportNames, .placeholders, .repeatedWords, .wrongWords, .rules,
      .template,
    ])
  static let localizedText = ObjectShape("localizedText", required: [.english, .chinese])
  static let years = ObjectShape("years", optional: [.from, .to])
  static let place = ObjectShape(
    "place", required: [.name], optional: [.aliases, .shared, .within])
  static let alternative = ObjectShape(
    "alternative", required: [.packs], optional: [.from, .to, .severity, .explanation])
  static let yearlySeverity = ObjectShape(
    "yearlySeverity", required: [.severity], optional: [.from, .to])
  static let outline = ObjectShape("outline", required: [.sections], optional: [.mayBeJoined])
  static let section = ObjectShape(
    "section", identity: .id, required: [.title],
    optional: [
      .accepted, .shortened, .keywords, .optional, .anywhere, .missing, .leastCharacters, .states,
      .topics, .paragraphs, .after,
    ])
  static let topic = ObjectShape(
    "topic", identity: .id, required: [.name, .words],
    optional: [.except, .exceptBehind, .agencies, .whenDivided])
  static let wording = ObjectShape("wording", required: [.text], optional: [.from, .to, .numbered])
  static let statement = ObjectShape(
    "statement", identity: .id, required: [.anyOf], optional: [.name])
  static let table = ObjectShape(
    "table", identity: .id, required: [.captions, .columns, .rows],
    optional: [.orientation, .section, .outdatedForms, .corner, .above])
  static let column = ObjectShape(
    "column", identity: .id, required: [.title, .role],
    optional: [.group, .aliases, .signed])
  static let row = ObjectShape(
    "row", identity: .id, required: [.label],
    optional: [
      .name, .aliases, .unit, .columns, .optional, .together, .variant, .decimals, .noneFor, .means,
      .children, .block, .after,
    ])
  static let outdatedForm = ObjectShape("outdatedForm", required: [.name, .labels, .atLeast])
  static let relation = ObjectShape(
    "relation", identity: .id, required: [.rule, .formula],
    optional: [.inEach, .severity, .basis, .unless, .explanation])
  static let claim = ObjectShape(
    "claim", identity: .id, required: [.phrases, .units, .equals],
    optional: [.none, .sections, .context, .follows, .severity])
  static let wordList = ObjectShape("wordList", identity: .id, required: [.words])
  static let agencyKind = ObjectShape(
    "agencyKind", identity: .id, optional: [.beginnings, .endings, .others])
  static let dueDate = ObjectShape(
    "dueDate", identity: .by, optional: [.severity, .agencies, .warningFor, .explanation])
  static let supersededBasis = ObjectShape(
    "supersededBasis", identity: .citation, required: [.from, .replacement])
  static let knownBasis = ObjectShape(
    "knownBasis", identity: .number, required: [.title], optional: [.aliases, .from, .to])
  static let placeholder = ObjectShape(
    "placeholder", identity: .open, optional: [.close, .bracketed, .field, .stands])
  static let repeatedWord = ObjectShape(
    "repeatedWord", identity: .word, optional: [.onlyAfter, .notAfter, .notBefore])
  static let wrongWord = ObjectShape(
    "wrongWord", identity: .word, required: [.right],
    optional: [.notAfter, .notBefore, .followedBy, .near])
  static let rule = ObjectShape(
    "rule", identity: .id, optional: [.severity, .inYears, .optional, .states, .basis])

  static let template = ObjectShape("template", optional: [.title, .preamble, .contacts])
  static let contact = ObjectShape("contact", identity: .id, required: [.labels, .blank])

  /// Every shape, for the test that compares them with the schema.
  static let all: [ObjectShape] = [
    .pack, .localizedText, .years, .place, .alternative, .yearlySeverity, .outline, .section,
    .topic, .wording, .statement, .table, .column, .row, .outdatedForm, .relation, .claim,
    .wordList, .agencyKind, .dueDate, .supersededBasis, .knownBasis, .placeholder,
    .repeatedWord, .wrongWord, .rule, .template, .contact,
  ]

  /// The shape of the objects that stand under a key and that are merged field by field when a
  /// pack extends another; nil for values that are replaced as a whole.
  static func mergeable(under key: PackKey?) -> ObjectShape? {
    switch key {
    case .outline: .outline
    case .sections: .section
    case .topics: .topic
    case .statements: .statement
    case .tables: .table
    case .columns: .column
    case .rows, .children: .row
    case .relations: .relation
    case .claims: .claim
    case .wordLists, .lexicon: .wordList
    case .agencyKinds: .agencyKind
    case .dueDates: .dueDate
    case .supersededBases: .supersededBasis
    case .bases: .knownBasis
    case .placeholders: .placeholder
    case .repeatedWords: .repeatedWord
    case .wrongWords: .wrongWord
    case .rules: .rule
    case .template: .template
    case .contacts: .contact
    default: nil
    }
  }
}
