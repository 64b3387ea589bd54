/// The words in which a title differs from the right one, where they are few: 模板 and 格式.
struct TitleDifference {
  /// The words that are wrong or too many.
  let found: String
  /// The words that belong there.
  let meant: String

  /// Longer words are not read at a glance.
  private static let longest = 8

  /// Compares two titles; nil where they are the same or differ in much.
  init?(_ found: String, _ meant: String) {
    let left = Self.characters(found)
    let right = Self.characters(meant)
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let most = min(left.count, right.count) - prefix
    var suffix = min(most, zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count)
    let rest = (left.count - prefix - suffix, right.count - prefix - suffix)
    guard rest != (0, 0), max(rest.0, rest.1) <= Self.longest else { return nil }
    // A word, not a character of it: 样式 for 格式.
    if rest == (1, 1), suffix > 0 { suffix -= 1 }
    self.found = String(left[prefix..<left.count - suffix])
    self.meant = String(right[prefix..<right.count - suffix])
  }

  /// The characters of a title, the marks of titles in it made alike.
  private static func characters(_ title: String) -> [Character] {
    title.compactMap { character in
      switch character {
      case "《", "<", "＜": "〈"
      case "》", ">", "＞": "〉"
      default: character.isWhitespace ? nil : character
      }
    }
  }
}
