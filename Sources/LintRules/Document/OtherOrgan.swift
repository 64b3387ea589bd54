import Prose
import Recognition
import ReportText

/// The organs of another kind of body than the one whose report it is, as the subject of its work: 镇党委高度重视 in a
/// bureau's report, 局党组 in a town's.
enum OtherOrgan {
  private struct Kind {
    /// What the names of such agencies end in.
    let endings: [StaticString]
    let organs: [[UInt8]]
  }

  /// The first place where a paragraph begins with such an organ, in bytes; nil where none does.
  static func mention(
    in report: Report, _ agency: ReportAgency, _ words: InspectionWords
  ) -> Range<Int>? {
    let kinds = [
      Kind(endings: ["局"], organs: words.bureauOrgans),
      Kind(endings: ["镇", "镇人民政府", "镇政府"], organs: words.townOrgans),
      Kind(endings: ["乡", "乡人民政府", "乡政府"], organs: words.townshipOrgans),
      Kind(endings: ["街道", "街道办事处", "街道办"], organs: words.streetOrgans),
    ]
    let name = agency.name
    guard let own = kinds.firstIndex(where: { name.ends(withAnyOf: $0.endings) }),
      let first = report.firstPartBlock
    else { return nil }
    let others = kinds.indices.filter { $0 != own }.flatMap { kinds[$0].organs }
    let organs = others + words.committeeOrgans
    let beginnings = CharacterSieve(
      organs.compactMap { $0.span.scalar(at: 0, before: $0.count)?.value })
    let span = report.bytes.span
    for block in report.prose where block > first {
      let paragraph = report.draft.blocks[block].range
      let text = opening(span, paragraph)..<paragraph.upperBound
      if let organ = Self.organ(span, paragraph, organs, beginnings)
        ?? (text == paragraph ? nil : Self.organ(span, text, organs, beginnings))
      {
        return organ
      }
    }
    return nil
  }

  /// The organ with which a text begins, in bytes.
  private static func organ(
    _ span: Span<UInt8>, _ text: Range<Int>, _ organs: [[UInt8]],
    _ beginnings: CharacterSieve
  ) -> Range<Int>? {
    let start = text.lowerBound
    guard let (first, _) = span.scalar(at: start, before: text.upperBound),
      beginnings.mayHold(first),
      let end = span.end(ofAny: organs, at: start, before: text.upperBound)
    else { return nil }
    let verb = verbs.first { span.ends(withAnyOf: [$0], at: end, from: start) }
    return start..<end - (verb?.utf8CodeUnitCount ?? 0)
  }

  /// What the words of the lexicon have behind an organ, so that it is the one that acts.
  private static let verbs: [StaticString] = ["将", "高度", "共发布", "主动公开"]

  /// Where the text of a paragraph begins behind a sub-heading at its start: （五）监督保障。.
  private static func opening(_ span: Span<UInt8>, _ paragraph: Range<Int>) -> Int {
    guard Ordinal(span, paragraph) != nil else { return paragraph.lowerBound }
    let end = span.endOfStretch(from: paragraph.lowerBound, before: paragraph.upperBound, .sentence)
    return end + 3 <= paragraph.upperBound ? end + 3 : paragraph.lowerBound
  }
}
