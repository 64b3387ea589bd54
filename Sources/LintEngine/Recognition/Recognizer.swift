import ReportModel
import ReportText
import RulePack

/// Finds in a draft what the pack describes.
enum Recognizer {
  static func recognize(_ draft: Draft, by pack: CompiledPack) -> Report {
    Report(
      draft: draft, pack: pack, title: nil, headings: [], sections: [],
      prose: Array(draft.blocks.indices), tables: [], phrases: PhraseIndex())
  }
}
