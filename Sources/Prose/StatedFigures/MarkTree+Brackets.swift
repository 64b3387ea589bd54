import Recognition
import ReportText

// What a bracket says of the figure before it, and the words before it of it.

extension MarkTree {
  private static let exclusions: Words = ["不含", "不包括", "不包含", "除外", "未含"]
  /// How many characters of a bracket are looked at.
  private static let reach = 24

  /// Whether a bracket says that a figure before it leaves something out: 58件（不含部门）.
  func hasExclusion(at bracket: Int) -> Bool {
    guard bracket >= 0 else { return false }
    return scalars[bracket...].prefix(Self.reach).prefix { $0 != 0xFF09 && $0 != 0x29 }
      .containsAny(of: Self.exclusions)
  }

  /// Whether the words directly before a bracket are the last of several that are named together: 复议、诉讼（14件）.
  func endsList(directlyBefore bracket: Int) -> Bool {
    let start = scalars[..<bracket].lastIndex { Mark($0) != .none } ?? 0
    guard start > 0, Mark(scalars[start]) == .item else { return false }
    return CharacterClass.isHan(scalars[start - 1])
  }

  /// What a bracket directly before a place says, which is what the words before it include, leave out
  /// or are of: 予以公开（含部分公开）120件. Nil for none.
  func bracket(directlyBefore place: Int) -> ArraySlice<UInt32>? {
    guard place > 0, scalars[place - 1] == 0xFF09 || scalars[place - 1] == 0x29,
      case let start = group(at: place - 1), start >= 0
    else { return nil }
    return scalars[(start + 1)..<(place - 1)]
  }
}
