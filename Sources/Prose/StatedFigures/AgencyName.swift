import Recognition
import ReportText

extension Report {
  /// The agency whose report it is, as the title names it, in characters; empty where that is not
  /// known.
  package var agencyCharacters: [UInt32] {
    guard let title else { return [] }
    let text = ProseText(bytes.span, [title.range]).scalars
      .filter { !CharacterClass.isWhitespace($0) }
    guard text.first.map({ CharacterClass.digit($0) != nil }) != true || !isYearAlone(text) else {
      return lineAboveTitle
    }
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

  /// Whether a title names no agency: 2024年政府信息公开工作年度报告.
  private func isYearAlone(_ title: [UInt32]) -> Bool {
    let rest = title.drop { CharacterClass.digit($0) != nil }.droppingPrefixes(Self.yearWords)
    return rest.starts(with: Self.government) || rest.starts(with: Self.subject)
  }

  /// The line above the title, where the agency's name stands if the title does not have it.
  private var lineAboveTitle: [UInt32] {
    guard let title, title.blocks.lowerBound > draft.reportBlocks.lowerBound else { return [] }
    let block = draft.blocks[title.blocks.lowerBound - 1]
    guard case .cell = block.kind else {
      let line = ProseText(bytes.span, [block.range]).scalars
        .filter { !CharacterClass.isWhitespace($0) }
      return line.count <= Self.longestName && line.allSatisfy(CharacterClass.isHan) ? line : []
    }
    return []
  }

  private static let longestName = 40
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
