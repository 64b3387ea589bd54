import LintModel
import ReportText

/// The relations.
extension PackDecoder {
  /// What the entry of a relation says beside its formula.
  fileprivate struct Settings {
    let id: String
    let rule: RuleID
    let severity: SeveritySetting?
    let basis: Message?
    let unless: [String]
    let explanation: Message?
  }

  /// The relations that are not switched off.
  mutating func relations(
    of root: JSONNode, rows: RowDirectory, statements: [String]
  ) -> [Relation] {
    let statements = Set(statements)
    var relations: [Relation] = []
    var formulas: [JSONNode] = []
    for entry in entries(.relations, of: root, .relation) {
      let settings = settings(of: entry, statements: statements)
      guard let formula = entry.node[.formula], let text = text(formula), !problems.isFull else {
        continue
      }
      let scope = choice(.inEach, of: entry.node, RelationScope.self)
      guard entry.node[.inEach] == nil || scope != nil else { continue }
      let compiled = compile(text, at: formula, rows, scope).map {
        Relation(settings, formula: text, $0)
      }
      checkYears(of: compiled, entry)
      guard settings.severity != .off else { continue }
      relations += compiled
      formulas += compiled.map { _ in formula }
    }
    let cells = rows.tables.cells
    for cycle in DefinitionCycles.cycles(in: relations, cellCount: cells.count) {
      let paths = cycle.cells.map { cells[$0].name(in: rows) }
      problems.report(formulas[cycle.relation].place, .cycle(paths))
    }
    return relations
  }

  private mutating func settings(of entry: Entry, statements: Set<String>) -> Settings {
    let node = entry.node
    return Settings(
      id: entry.id,
      rule: relationRule(of: node),
      severity: choice(.severity, of: node, SeveritySetting.self),
      basis: localizedText(.basis, of: node),
      unless: statementIDs(of: node, statements),
      explanation: localizedText(.explanation, of: node))
  }

  private mutating func relationRule(of relation: JSONNode) -> RuleID {
    guard let rule = text(.rule, of: relation), let node = relation[.rule] else {
      return RuleID(rawValue: "")
    }
    let allowed = Relation.rules.map(\.rawValue)
    if !allowed.contains(rule) {
      problems.report(
        node.place,
        .noRelationRule(
          rule, allowed: allowed, meant: Suggestion.nearest(to: rule, in: allowed)))
    }
    return RuleID(rawValue: rule)
  }

  /// Refuses a rule for the figures of one report where last year's take part, and the other way
  /// round.
  private mutating func checkYears(of relations: [Relation], _ entry: Entry) {
    guard let node = entry.node[.rule], let first = relations.first else { return }
    if first.comparesYears, Relation.tableRules.contains(first.rule) {
      problems.report(
        node.place,
        .notForYears(first.rule.rawValue, allowed: Relation.historyRules.map(\.rawValue)))
    } else if !first.comparesYears, Relation.historyRules.contains(first.rule) {
      problems.report(node.place, .needsPrevious(first.rule.rawValue))
    }
  }

  private mutating func statementIDs(of relation: JSONNode, _ statements: Set<String>) -> [String] {
    guard let list = relation[.unless] else { return [] }
    return self.list(list).compactMap { node in
      guard let id = text(node) else { return nil }
      if !statements.contains(id) {
        problems.report(
          node.place,
          .unknownStatement(id, meant: Suggestion.nearest(to: id, in: statements.sorted())))
      }
      return id
    }
  }

  private mutating func compile(
    _ formula: String, at node: JSONNode, _ rows: RowDirectory, _ scope: RelationScope?
  ) -> [FormulaCompiler.Output] {
    let (outputs, formulaProblems) = FormulaCompiler.compile(formula, rows, scope: scope)
    for problem in formulaProblems {
      let place = node.place(
        ofByte: problem.range.lowerBound, in: texts[node.file].bytes)
      problems.report(place, problem.message)
    }
    return outputs
  }
}

extension CellAddress {
  /// The cell as formulas name it.
  fileprivate func name(in rows: RowDirectory) -> String {
    let form = rows.rows[row]
    guard form.columns.count > 1 else { return form.path }
    return "\(form.path)[\(rows.tables[rows.table(of: row)].valueColumns[column].id)]"
  }
}

extension Relation {
  fileprivate convenience init(
    _ settings: PackDecoder.Settings, formula: String, _ output: FormulaCompiler.Output
  ) {
    self.init(
      id: settings.id, rule: settings.rule, severity: settings.severity?.severity,
      basis: settings.basis, formula: formula, left: output.left, comparison: output.comparison,
      right: output.right, conditions: output.conditions, unless: settings.unless,
      explanation: settings.explanation)
  }
}

extension Message {
  fileprivate static func noRelationRule(_ rule: String, allowed: [String], meant: String?)
    -> Message
  {
    let list = allowed.map { "“\($0)”" }
    return Message(
      en: "a relation belongs to one of the rules \(list.joined(separator: ", ")), not “\(rule)”",
      zh: "勾稽关系的规则应为\(list.joined(separator: "、"))之一，不能是“\(rule)”"
    ).didYouMean(meant)
  }

  fileprivate static func notForYears(_ rule: String, allowed: [String]) -> Message {
    let list = allowed.map { "“\($0)”" }
    return Message(
      en: "a formula with “previous” belongs to one of the rules \(list.joined(separator: ", ")), "
        + "not “\(rule)”",
      zh: "公式中有“previous”的，规则应为\(list.joined(separator: "、"))之一，不能是“\(rule)”")
  }

  fileprivate static func needsPrevious(_ rule: String) -> Message {
    Message(
      en: "“\(rule)” is about last year's figures: a formula for it names one by “previous”, as in "
        + "a = previous b",
      zh: "“\(rule)”须与上年数据比较：公式中应有“previous”，如 a = previous b")
  }

  static func unknownStatement(_ id: String, meant: String?) -> Message {
    Message(en: "there is no statement “\(id)”", zh: "没有表述“\(id)”").didYouMean(meant)
  }

  fileprivate static func cycle(_ paths: [String]) -> Message {
    let longest = 12
    let shown =
      paths.count > longest ? paths.prefix(longest - 2) + ["…"] + paths.suffix(1) : paths[...]
    let cycle = shown.joined(separator: " → ")
    return Message(
      en: "these totals are defined by one another: \(cycle)", zh: "这些合计互相定义：\(cycle)")
  }
}
