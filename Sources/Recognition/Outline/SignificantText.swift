import ReportText

/// The significant characters of a text, and where punctuation stands between them.
struct SignificantText {
  /// The marks that may stand between titles: commas of any kind.
  static let marks: [UInt32] = commas + [0x3001]
  /// Those of them that no title holds.
  static let commas: [UInt32] = [0xFF0C, 0x2C, 0xFF1B, 0x3B]

  private(set) var core: [UInt32] = []
  /// Whether one of the marks stands behind each character, or a quotation mark that closes a title.
  private var isFollowedByMark: [Bool] = []

  init(_ span: Span<UInt8>, _ range: Range<Int>, marks: [UInt32]) {
    core.reserveCapacity(range.count / 3)
    isFollowedByMark.reserveCapacity(range.count / 3)
    var offset = range.lowerBound
    var isQuoted = false
    var openedBy: UInt32 = 0
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      offset += length
      if !core.isEmpty, let aside = Self.endOfAside(value, span, offset..<range.upperBound) {
        offset = aside
        continue
      }
      if let significant = LabelText.significant(value) {
        core.append(significant)
        isFollowedByMark.append(false)
        continue
      }
      switch value {
      case 0x201C, 0x300A:  // “ 《
        // “总体情况“主动公开…”: a title whose closing mark was lost ends here.
        if isQuoted, value == 0x201C, openedBy == value, !isFollowedByMark.isEmpty {
          isFollowedByMark[isFollowedByMark.count - 1] = true
        }
        (isQuoted, openedBy) = (true, value)
      case 0x201D, 0x300B: isQuoted = false  // ” 》
      default:
        guard !isQuoted, marks.contains(value) else { continue }
      }
      if !isQuoted, !isFollowedByMark.isEmpty {
        isFollowedByMark[isFollowedByMark.count - 1] = true
      }
    }
  }

  /// Where the brackets close that a character opens behind a title: 主要工作情况（包括…、…）. What stands
  /// in them are no titles.
  private static func endOfAside(
    _ value: UInt32, _ span: Span<UInt8>, _ rest: Range<Int>
  ) -> Int? {
    switch value {
    case 0xFF08: span.firstRange(of: "）", in: rest)?.upperBound
    case 0x28: span.firstRange(of: ")", in: rest)?.upperBound
    default: nil
    }
  }

  /// 以及
  private static let asWellAs: [UInt32] = [0x4EE5, 0x53CA]

  func isBoundary(after index: Int) -> Bool {
    index + 1 >= core.count || isFollowedByMark[index] || conjunctionLength(index + 1) > 0
  }

  /// The index behind the next comma.
  func nextBoundary(from index: Int) -> Int {
    var end = index
    while end < core.count, !isFollowedByMark[end] {
      // 其他报告事项以及附表 are two.
      if end > index, core[(end + 1)...].starts(with: Self.asWellAs) { break }
      end += 1
    }
    return min(end + 1, core.count)
  }

  /// Whether a mark stands between the two kinds of cases that one title names: 申请行政复议、行政诉讼情况.
  func isCutBetweenCases(at index: Int) -> Bool {
    guard index < core.count else { return false }
    let (before, after) = (core[..<index], core[index..<nextBoundary(from: index)])
    // Anything longer holds another title, whose comma is missing.
    guard after.count <= 12 else { return false }
    return before.suffix(2) == Self.review[2...]
      && Self.lawsuits.contains { after.starts(with: $0) }
      || before.suffix(2) == Self.lawsuits[0][2...] && after.starts(with: Self.review)
  }

  private static let review = LabelText.core("行政复议")
  private static let lawsuits = ["行政诉讼", "提起行政诉讼", "被提起行政诉讼"].map { LabelText.core($0) }

  func afterConjunction(_ index: Int) -> Int {
    index + conjunctionLength(index)
  }

  /// The length of 以及, 和, 及 or 与 at an index.
  private func conjunctionLength(_ index: Int) -> Int {
    guard index < core.count else { return 0 }
    if core[index...].starts(with: Self.asWellAs) { return 2 }
    return LabelText.isConjunction(core[index]) ? 1 : 0
  }
}
