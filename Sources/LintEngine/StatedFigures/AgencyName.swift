import ReportText

extension Report {
  /// The agency whose report it is, as the title names it, in characters; empty where that is not
  /// known.
  var agencyCharacters: [UInt32] {
    guard let title else { return [] }
    let text = ProseText(bytes.span, [title.range]).scalars
      .filter { !CharacterClass.isWhitespace($0) }
    let name = text[..<(Self.endOfAgency(in: text) ?? text.endIndex)]
    // 2022年云溪县人民政府, 云溪县人民政府2022年, 云溪县人民政府2022年度
    let withoutYear = name.drop { CharacterClass.digit($0) != nil }
    let isYearFirst = withoutYear.count + 4 == name.count
    let agency =
      isYearFirst
      ? withoutYear.droppingPrefixes(Self.yearWords)
      : name.prefix { CharacterClass.digit($0) == nil }
    return Array(agency.droppingPrefixes(Self.openings))
  }

  private static let yearWords: Words = ["年度", "年"]
  private static let openings: Words = ["关于", "《"]
  private static let subject: Word = "信息公开"
  private static let government: Word = "政府"
  private static let people: Word = "人民政府"

  /// Where the name of the agency ends at the latest: before 政府信息公开, of which the first two
  /// characters belong to the name in 云溪县人民政府信息公开工作年度报告.
  private static func endOfAgency(in text: [UInt32]) -> Int? {
    guard let index = text[...].firstIndex(of: subject) else { return nil }
    let before = text[..<index]
    return before.ends(with: government) && !before.ends(with: people)
      ? index - government.scalars.count : index
  }
}
