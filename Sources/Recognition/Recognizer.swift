import ReportModel
import ReportText
import RulePack

/// Finds in a draft what the pack describes: first the tables, whose numbered rows look like
/// headings, then the title, then the headings, in that order.
package enum Recognizer {
  /// Everything in a draft that tells the year of its report, in no order.
  package static func yearClues(in draft: Draft) -> [YearClue] {
    YearClueFinder.clues(in: draft)
  }

  /// The surest clue that a title has the wrong year; nil where nothing is surer than the title.
  package static func yearClue(against title: ReportTitle, in draft: Draft) -> YearClue? {
    YearClueFinder.clue(against: title, in: draft)
  }

  /// Recognises a report in a draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - pack: The pack whose labels are looked for.
  ///   - title: Its title; see ``title(of:)``.
  ///   - clue: What tells the year, where it is not the title.
  ///   - other: What another pack made of the draft: where its tables are those of the pack, they are
  ///     not looked for again.
  /// - Throws: ``NothingRecognized`` when the draft has no title, no part of the outline and no row
  ///   of a table.
  package static func recognize(
    _ draft: Draft, by pack: CompiledPack, title: ReportTitle?, year clue: YearClue? = nil,
    beside other: Report? = nil
  ) throws(NothingRecognized) -> Report {
    let found = other.flatMap { FoundTables($0, by: pack) } ?? tables(in: draft, by: pack)
    let report = report(in: draft, by: pack, title, year: clue, found)
    // A draft without a title or headings that calls itself such a report is one.
    guard report.isRecognized || clue?.source == .ownName || draft.isTraditional else {
      throw NothingRecognized(report)
    }
    return report
  }

  private static func tables(in draft: Draft, by pack: CompiledPack) -> FoundTables {
    var fragments: [Fragment] = []
    fragments.reserveCapacity(draft.blocks.count)
    for block in draft.blocks.indices { draft.appendFragments(ofBlock: block, to: &fragments) }
    let own = OwnTables(
      in: fragments, isSingleColumn: !pack.pack.tables.contains(where: \.hasSeveralColumns),
      draft.text.bytes.span)
    fragments = own.others

    var found = FoundTables()
    found.ownTables = own.blocks
    for vocabulary in pack.tables {
      let recognizer = TableRecognizer(draft, by: pack, vocabulary)
      for table in recognizer.recognize(fragments) {
        found.tables.append(table.table)
        found.blocks.append(table.blocks)
      }
    }
    let outdated = outdatedForms(in: draft, fragments, found.tables, pack)
    // What an old form has in common with the pack's is no table of the pack.
    found.tables.removeAll { table in outdated.contains { $0.replacement == table.form } }
    found.blocks += outdated.map(\.blocks)
    found.outdatedForms = outdated
    let undivided = pack.tables.filter { vocabulary in
      !found.tables.contains { $0.form == vocabulary.form }
    }.compactMap { UndividedTable(of: $0, in: fragments, draft.text.bytes.span) }
    found.blocks += undivided.map(\.blocks)
    found.hasUndividedTables = !undivided.isEmpty
    found.prose = withoutFurniture(reportBlocks(of: draft, outside: found.blocks), draft)
    return found
  }

  private static func report(
    in draft: Draft, by pack: CompiledPack, _ title: ReportTitle?, year clue: YearClue?,
    _ found: FoundTables
  ) -> Report {
    let year = clue?.year ?? title?.year
    let belowTitle = found.prose.filter { block in
      block >= title?.blocks.upperBound ?? 0
        && !found.ownTables.contains { $0.contains(block) }
    }
    let headings = HeadingRecognizer(draft, by: pack, year: year).headings(in: belowTitle)
    let outline = OutlineRecognizer(
      blockCount: draft.reportBlocks.upperBound, partCount: pack.pack.outline.count,
      mayJoinParts: pack.pack.mayJoinParts,
      titleCore: { LabelText.core(pack.pack.outline[$0].title) },
      core: { [bytes = draft.text.bytes] in LabelText.core(bytes.span, $0) },
      isTable: { [blocks = found.blocks] block in blocks.contains { $0.contains(block) } }
    ).outline(of: headings)
    return Report(
      draft: draft, pack: pack, title: title, headings: outline.headings,
      sections: outline.sections, found, yearClue: clue)
  }

  /// The tables in forms that have been replaced. Where the form has several value columns, an old
  /// one has rows in common with it; where it has one, no table of the pack may be there.
  private static func outdatedForms(
    in draft: Draft, _ fragments: [Fragment], _ tables: [RecognizedTable], _ pack: CompiledPack
  ) -> [OutdatedFormMatch] {
    let hasColumns = pack.pack.tables.contains(where: \.hasSeveralColumns)
    guard tables.isEmpty || hasColumns else { return [] }
    return OutdatedFormMatch.find(in: draft, fragments, pack).filter { found in
      pack.pack.tables[found.replacement].hasSeveralColumns
        || !tables.contains { $0.form == found.replacement }
    }
  }

  /// How many blocks from the top a page's controls are looked for in.
  private static let reachFromTop = 12
  /// How many blocks from the end: what a site has below its pages is longer.
  private static let reachFromEnd = 30

  /// The blocks without a web page's controls above and below the report.
  private static func withoutFurniture(_ blocks: [Int], _ draft: Draft) -> [Int] {
    let span = draft.text.bytes.span
    var kept: [Int] = []
    kept.reserveCapacity(blocks.count)
    var isBetweenParts = false
    for (number, block) in blocks.enumerated() {
      let isNearEnd =
        number < reachFromTop || number >= blocks.count - reachFromEnd
      let range = draft.blocks[block].range
      if isNearEnd, PageFurniture.isControls(span, range) {
        // Between the report's parts, such a mark stands for something of the report's.
        guard isBetweenParts, PageFurniture.isTemplateMark(span, range),
          blocks[number...].contains(where: { opensPart(span, draft.blocks[$0].range) })
        else { continue }
      }
      if !isBetweenParts { isBetweenParts = opensPart(span, range) }
      kept.append(block)
    }
    return kept
  }

  private static func opensPart(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard let ordinal = Ordinal(span, line) else { return false }
    return ordinal.style == .chinese && ordinal.delimiter != nil
  }

  /// The report's own blocks that are in none of some ranges.
  private static func reportBlocks(of draft: Draft, outside taken: [Range<Int>]) -> [Int] {
    let end = draft.reportBlocks.upperBound
    var prose: [Int] = []
    prose.reserveCapacity(end)
    var next = draft.reportBlocks.lowerBound
    for range in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound < end {
      prose.append(contentsOf: next..<max(next, range.lowerBound))
      next = max(next, range.upperBound)
    }
    prose.append(contentsOf: next..<max(next, end))
    return prose
  }
}
