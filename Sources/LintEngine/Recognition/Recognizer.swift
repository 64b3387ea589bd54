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
      guard let found = recognizer.recognize(fragments) else { continue }
      tables.append(found.table)
      taken.append(found.blocks)
    }
    let prose = draft.blocks.indices.filter { block in !taken.contains { $0.contains(block) } }
    let title = TitleRecognizer(draft).recognize()
    let belowTitle = prose.filter { $0 >= title?.blocks.upperBound ?? 0 }
    let found = HeadingRecognizer(draft, by: pack, year: title?.year).headings(in: belowTitle)
    let outline = OutlineRecognizer(blockCount: draft.blocks.count).outline(of: found)
    return Report(
      draft: draft, pack: pack, title: title, headings: outline.headings,
      sections: outline.sections, prose: prose, tables: tables,
      outdatedForm: tables.isEmpty ? OutdatedFormMatch.find(in: draft, fragments, pack) : nil,
      phrases: pack.phrases.scan(draft, prose, year: title?.year))
  }
}
