import ReportModel
import ReportText
import RulePack

/// Finds in a draft what the pack describes: first the tables, whose numbered rows look like
/// headings, then the title, then the headings, in that order.
enum Recognizer {
  static func recognize(_ draft: Draft, by pack: CompiledPack) -> Report {
    var fragments: [Fragment] = []
    fragments.reserveCapacity(draft.blocks.count)
    for block in draft.blocks.indices { draft.appendFragments(ofBlock: block, to: &fragments) }

    var tables: [RecognizedTable] = []
    var taken: [Range<Int>] = []
    for vocabulary in pack.tables {
      let recognizer = TableRecognizer(draft, by: pack, vocabulary)
      for found in recognizer.recognize(fragments) {
        tables.append(found.table)
        taken.append(found.blocks)
      }
    }
    let prose = reportBlocks(of: draft, outside: taken)
    let title = TitleRecognizer(draft).recognize()
    let belowTitle = prose.filter { $0 >= title?.blocks.upperBound ?? 0 }
    let found = HeadingRecognizer(draft, by: pack, year: title?.year).headings(in: belowTitle)
    let outline = OutlineRecognizer(blockCount: draft.reportBlocks.upperBound).outline(of: found)
    return Report(
      draft: draft, pack: pack, title: title, headings: outline.headings,
      sections: outline.sections, prose: prose, tables: tables,
      outdatedForms: tables.isEmpty ? OutdatedFormMatch.find(in: draft, fragments, pack) : [],
      phrases: pack.phrases.scan(draft, prose, year: title?.year))
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
