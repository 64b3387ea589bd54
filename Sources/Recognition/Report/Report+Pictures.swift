import ReportModel
import RulePack

/// Pictures in which a table may be, as agencies paste them from the screen.
extension Report {
  /// The pictures in the part to which a table belongs.
  package func pictures(inPartOf form: TableForm) -> [UnreadContent] {
    guard !draft.pictures.isEmpty, let id = form.section,
      let index = sections.firstIndex(where: { section in
        section.part.map { pack.pack.outline[$0].id } == id
      })
    else { return [] }
    let start = headings[sections[index].heading].range.lowerBound
    let end =
      index + 1 < sections.count
      ? headings[sections[index + 1].heading].range.lowerBound : bytes.count
    return draft.pictures.filter { start <= $0.offset && $0.offset < end }
  }

  /// What was not read of the draft: of its pictures those in the part of a table that was not found.
  package var unread: [UnreadContent] {
    guard !draft.pictures.isEmpty else { return draft.unread }
    let found = Set(tables.map(\.form)).union(outdatedForms.map(\.replacement))
    let forms = pack.pack.tables
    return draft.unread
      + forms.indices.filter { !found.contains($0) }.flatMap { pictures(inPartOf: forms[$0]) }
  }
}
