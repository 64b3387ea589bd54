import ReportText
import RulePack

/// The fixed phrases that checks look for, found in one pass together with the pack's.
enum Phrase: String, CaseIterable {
  case period = "统计期限"
}

/// Finds all phrases that any check asks for in one pass over the prose.
struct PhraseScanner: Sendable {
  init(_ pack: Pack) {}
}

/// Where phrases stand in the prose of a draft.
public struct PhraseIndex: Sendable {
}
