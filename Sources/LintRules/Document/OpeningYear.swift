import Recognition

extension Report {
  /// The year with which a part opens; nil where it opens otherwise.
  func openingYear(of section: Section) -> OpeningYear? {
    section.body.first.flatMap { OpeningYear(bytes.span, draft.blocks[$0].range) }
  }

  /// The year with which the first part opens.
  var openingYear: OpeningYear? {
    guard let first = sections.first(where: { $0.part?.number == 1 }) else { return nil }
    return openingYear(of: first)
  }
}
