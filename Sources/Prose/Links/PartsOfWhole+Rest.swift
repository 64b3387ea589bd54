import Recognition
import ReportText

// What words behind a list leave over of its whole.

extension PassageReading {
  /// Whether a list that is numbered has an item behind it without a figure: 第一批420套、第二批310套，第三批正在公示.
  func goesOnInWords(_ parts: [Measure]) -> Bool {
    guard let last = parts.last, parts.allSatisfy({ $0.label.contains(Self.ordinal) }) else {
      return false
    }
    let end = passage.sentences[last.sentence].upperBound
    return passage.tree.scalars[last.figure.range.upperBound..<end].contains(Self.ordinal)
  }

  /// Whether what is left is named behind the list without a figure: …214件，其余均为零散诉求.
  func isRestUncounted(_ parts: [Measure]) -> Bool {
    guard let last = parts.last, !parts.contains(where: { $0.roles.contains(.rest) }) else {
      return false
    }
    let end = passage.sentences[last.sentence].upperBound
    let words = passage.tree.scalars[min(last.figure.range.upperBound, end)..<end]
    guard let place = Self.remaining.all.compactMap({ words.firstIndex(of: $0) }).min() else {
      return false
    }
    return !words[place...].prefix { Mark($0) < .semicolon }.contains {
      CharacterClass.digit($0) != nil
    }
  }

  private static let remaining: Words = ["其余", "剩余", "余下"]

  private static let ordinal: Word = "第"
}
