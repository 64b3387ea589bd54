import LintModel
import ReportText

/// Turns the JSON tree of a pack into a ``Pack``.
///
/// Decoding never stops: where a value cannot be used, a problem is noted and an empty value put in
/// its place, so that one run finds everything that is wrong. The result counts only while
/// ``problems`` is empty.
struct PackDecoder {
  /// What is wrong so far.
  var problems = ProblemList()

  /// The texts of the files being loaded.
  let texts: [SourceText]

  /// The rules that there are; nil when any will do.
  let knownRules: Set<String>?

  /// Creates a decoder.
  init(texts: [SourceText], knownRules: Set<String>?) {
    self.texts = texts
    self.knownRules = knownRules
  }

  /// Decodes the tree of a pack, already laid over its base.
  mutating func pack(_ root: JSONNode) -> Pack? {
    guard check(root, .pack) else { return nil }
    let statements = statements(of: root)
    let agencyKinds = agencyKinds(of: root)
    let agencies = agencyKinds.map(\.id)
    let outline = outline(of: root, statements: statements.map(\.id), agencies: agencies)
    let tables = tables(of: root, agencies: agencies)
    let rows = RowDirectory(tables)
    let wordLists = wordLists(of: root)
    let relations = relations(of: root, rows: rows, statements: statements.map(\.id))
    let pack = Pack(
      id: text(.id, of: root) ?? "",
      name: localizedText(.name, of: root) ?? Message(en: "", zh: ""),
      years: packYears(of: root),
      places: places(of: root),
      isAutomatic: boolean(.automatic, of: root),
      alternatives: alternatives(of: root),
      outline: PackList(outline),
      mayJoinParts: mayJoinParts(root),
      statements: statements,
      tables: tables,
      relations: relations.filter { !$0.comparesYears },
      historyRelations: relations.filter(\.comparesYears),
      claims: PackList(
        claims(of: root, outline: outline.map(\.id), rows: rows, lists: Set(wordLists.map(\.id)))),
      wordLists: wordLists,
      lexicon: .lists(lexicon(of: root)),
      modifiers: texts(.modifiers, of: root),
      rules: rules(of: root, statements: statements.map(\.id)),
      supersededBases: supersededBases(of: root),
      bases: bases(of: root),
      reportNames: texts(.reportNames, of: root),
      agencyKinds: agencyKinds,
      dueDates: dueDates(of: root, agencies: agencies),
      placeholders: placeholders(of: root),
      repeatedWords: repeatedWords(of: root),
      wrongWords: wrongWords(of: root),
      template: template(of: root)
    )
    if root[.outline] == nil, pack.tables.isEmpty, problems.isEmpty {
      problems.report(root.place, .demandsNothing)
    }
    return pack
  }

  private mutating func packYears(of root: JSONNode) -> ClosedRange<Int>? {
    guard let node = root[.years], check(node, .years) else { return nil }
    if node[.from] == nil, node[.to] == nil { problems.report(node.place, .noYears) }
    return years(of: node)
  }
}

extension Message {
  fileprivate static let demandsNothing = Message(
    en: "a pack needs an outline or a table, or “extends” with the pack that has them",
    zh: "规则包须有“outline”或“tables”，或用“extends”指明所扩展的规则包")
  fileprivate static let noYears = Message(
    en: "“years” needs “from”, “to” or both", zh: "“years”须有“from”或“to”，或两者都有")
}
