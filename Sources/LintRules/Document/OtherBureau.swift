import Recognition
import ReportText

/// Another bureau of the same place where the preamble names its own: as the report's, or as whom to ask.
enum OtherBureau {
  /// Where the preamble names another bureau, in bytes.
  static func mentions(in report: Report, _ agency: ReportAgency) -> [Range<Int>] {
    let own = AgencyIdentity(agency.name)
    guard agency.name.hasSuffix("局"), let end = report.firstPartBlock else { return [] }
    let start = report.title?.blocks.upperBound ?? 0
    let span = report.bytes.span
    return report.prose.filter { $0 >= start && $0 < end }.flatMap { block in
      let paragraph = report.paragraph(of: block)
      return names(span, paragraph, report.phrases.years).filter { name in
        let text = report.draft.text.string(in: name)
        return isOfSamePlace(text, agency.name) && !own.mayBe(AgencyIdentity(text))
          && !span.isInTitle(name.lowerBound, in: paragraph)
      }
    }
  }

  /// The names of bureaus as whose the report is presented, and with whom to get in touch.
  private static func names(
    _ span: Span<UInt8>, _ paragraph: Range<Int>, _ years: [PhraseIndex.Place]
  ) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for year in years where paragraph.contains(year.range.lowerBound) {
      var behind = year.range.upperBound
      if span.matches("度", at: behind) { behind += 3 }
      guard span.matches("政府信息公开", at: behind),
        let name = name(span, paragraph.lowerBound..<year.range.lowerBound, behind: makers)
      else { continue }
      names.append(name)
    }
    if let contact = span.firstRange(of: "联系", in: paragraph) {
      var end = contact.lowerBound
      for tail: StaticString in ["办公室", "政务公开科", "政务公开股"]
      where span.ends(withAnyOf: [tail], at: end, from: paragraph.lowerBound) {
        end -= tail.utf8CodeUnitCount
      }
      if let name = name(span, paragraph.lowerBound..<end, behind: ["请与", "可与"]) {
        names.append(name)
      }
    }
    return names
  }

  private static let makers: [StaticString] = ["编制", "编写", "公布", "撰写", "发布", "制作"]

  /// The name of a bureau that ends a text behind one of some words.
  private static func name(
    _ span: Span<UInt8>, _ text: Range<Int>, behind words: [StaticString]
  ) -> Range<Int>? {
    guard span.ends(withAnyOf: ["局"], at: text.upperBound, from: text.lowerBound) else {
      return nil
    }
    let near = max(text.lowerBound, text.upperBound - 66)..<text.upperBound
    let start = words.compactMap { span.lastRange(of: $0, in: near)?.upperBound }.max()
    guard let start, start < text.upperBound, AgencyLine.isAgency(span, start..<text.upperBound)
    else { return nil }
    return start..<text.upperBound
  }

  /// Whether two names begin with the same place, of at least two characters.
  private static func isOfSamePlace(_ one: String, _ other: String) -> Bool {
    zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count >= 3
  }
}
