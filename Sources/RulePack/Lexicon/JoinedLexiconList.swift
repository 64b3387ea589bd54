/// Words of several lists of the lexicon that are looked for together.
public enum JoinedLexiconList: Int, CaseIterable, Sendable {
  /// What says only whom and when a figure is about.
  case wholeYear
  /// What stands before a figure and says no more of whom and when it is about than goes without saying.
  case neutral
  /// What is asked for or begun besides the disclosure of information.
  case otherCases
  /// The outcomes that the form itself closes.
  case anyOutcome

  /// The words in the order in which they are tried.
  ///
  /// - Parameter words: The words of a list.
  func words(_ words: (LexiconList) -> [[UInt32]]) -> [[UInt32]] {
    switch self {
    case .wholeYear: (Self.subjects(words) + Self.scalars(Self.totals)).longestFirst
    case .neutral: (Self.subjects(words) + words(.neutral)).longestFirst
    case .otherCases:
      Self.scalars(Self.reviews) + words(.otherProceedings) + Self.scalars(Self.decisions)
    case .anyOutcome:
      (words(.outcomesOfApplications) + words(.outcomesOfCases)).flatMap { outcome in
        outcome.alternatives.map { Array($0) }
      }
    }
  }

  private static func subjects(_ words: (LexiconList) -> [[UInt32]]) -> [[UInt32]] {
    words(.yearWords) + words(.ownNames) + words(.allOfAgency)
  }

  private static func scalars(_ words: [String]) -> [[UInt32]] {
    words.map { $0.unicodeScalars.map(\.value) }
  }

  private static let totals = ["总共", "一共", "共", "累计", "已", "先后", "：", "，"]
  private static let reviews = ["复议", "诉讼"]
  private static let decisions = ["登记", "处罚", "认定"]
}
