import ReportText
import RulePack

extension Report {
  /// Finds ``presentParts``, which keeps them.
  func findPresentParts() -> PartSet {
    var present = PartSet(count: pack.pack.outline.count)
    for section in sections {
      if let part = section.part { present.insert(part) }
    }
    guard pack.pack.mayJoinParts else { return present }
    for section in sections where section.match != .accepted || section.part == nil {
      for part in parts(namedIn: headings[section.heading]) { present.insert(part) }
    }
    for part in partsOfPieces { present.insert(part) }
    return present
  }

  /// Finds ``partsOfPieces``, which keeps them.
  func findPartsOfPieces() -> Set<PartID> {
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

  /// The parts of the outline by whose words a heading may be known.
  package func parts(namedIn heading: Heading) -> Set<PartID> {
    pack.outline.parts(namedIn: LabelText.core(bytes.span, heading.titleRange))
  }
}
