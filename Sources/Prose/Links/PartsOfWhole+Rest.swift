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

  private static let remaining: Words = ["其余", "剩余", "余下", "剩下"]

  /// Whether a part is said to be what the others leave: 主办64件，其余32件为会办.
  static func isRemainder(_ part: Measure?) -> Bool {
    part?.label.startsWithAny(of: remaining) == true
  }

  /// Whether the last part is said to be there besides the others, which without it are not all:
  /// 网上64件，信函32件，另有7件为当面申请.
  func isAddedLast(_ parts: [Measure], _ head: Measure) -> Bool {
    guard parts.count > 2, let last = parts.last, last.label.startsWithAny(of: Self.besides) else {
      return false
    }
    return parts.dropLast().reduce(0) { $0 + $1.value } != head.value
  }

  private static let besides: Words = ["另有", "另外"]

  private static let ordinal: Word = "第"
}
