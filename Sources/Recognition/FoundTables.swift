import RulePack

/// What is found in a draft before its headings: the tables, and the prose that is left.
struct FoundTables {
  /// The tables, by form and in document order.
  var tables: [RecognizedTable] = []
  /// Tables in a form that has been replaced.
  var outdatedForms: [OutdatedFormMatch] = []
  /// Whether the cells of tables have run together.
  var hasUndividedTables = false
  /// The blocks of all these tables.
  var blocks: [Range<Int>] = []
  /// The blocks of the agency's own tables, whose rows have no headings.
  var ownTables: [Range<Int>] = []
  /// The blocks that are left, without a web page's controls.
  var prose: [Int] = []

  /// Nothing.
  init() {}

  /// What was found by another pack, where this one finds the same; nil where it may find something
  /// else.
  init?(_ report: Report, by pack: CompiledPack) {
    guard report.outdatedForms.isEmpty, pack.findsTables(of: report.pack) else { return nil }
    tables = report.tables
    hasUndividedTables = report.hasUndividedTables
    blocks = report.tableBlocks
    ownTables = report.ownTables
    prose = report.prose
  }
}

extension CompiledPack {
  /// Whether it finds what another pack finds of tables: it has the same forms, and they are such
  /// that neither the outline nor the rules have a say in them.
  fileprivate func findsTables(of other: CompiledPack) -> Bool {
    pack.tables.allSatisfy { $0.section == nil && !$0.hasSeveralColumns }
      && hasForms(of: other)
  }
}
