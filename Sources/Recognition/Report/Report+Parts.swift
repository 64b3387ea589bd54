import ReportText
import RulePack

extension Report {
  /// The parts that a heading opens: alone, or, where the pack lets parts be joined, with others or as a
  /// piece of one.
  package var presentParts: Set<PartID> {
    let present = Set(sections.compactMap(\.part))
    guard pack.pack.mayJoinParts else { return present }
    var joined = present
    for section in sections where section.match != .accepted || section.part == nil {
      joined.formUnion(parts(namedIn: headings[section.heading]))
    }
    return joined.union(partsOfPieces)
  }

  /// The parts that a part is divided into by sub-headings （一）: all of a report may stand under one 一、.
  package var partsOfPieces: Set<PartID> {
    guard pack.pack.mayJoinParts else { return [] }
    return headings.lazy.filter { $0.ordinal?.style == .parenthesizedChinese && $0.level > 1 }
      .reduce(into: []) { parts, heading in
        let core = LabelText.core(bytes.span, heading.titleRange)
        if let part = pack.outline.exact(core, year: year)?.part {
          parts.insert(part)
        } else {
          parts.formUnion(pack.outline.parts(namedIn: core))
        }
      }
  }

  private func parts(namedIn heading: Heading) -> Set<PartID> {
    pack.outline.parts(namedIn: LabelText.core(bytes.span, heading.titleRange))
  }
}
