/// The paragraph styles, as far as they make headings.
struct StyleSheet {
  /// A style as the style sheet describes it.
  struct Style {
    var number = 0
    /// 0 for the highest level, 9 for running text.
    var outlineLevel: Int?
    var basis: Int?
    /// Its name in UTF-8, with the semicolon that ends it.
    var name: [UInt8] = []
  }

  /// A style may be based on another, that on a third, and so on so many times.
  private static let longestChain = 10

  private var levels: [Int: Int] = [:]
  private var bases: [Int: Int] = [:]

  mutating func add(_ style: Style) {
    let level =
      style.outlineLevel
      ?? Self.headingLevel(name: String(decoding: style.name.prefix(64), as: UTF8.self))
    if let level { levels[style.number] = level }
    if let basis = style.basis, basis != style.number { bases[style.number] = basis }
  }

  /// The outline level of paragraphs in a style: 0 for the highest, 9 for running text; nil if
  /// the style says nothing about it.
  func outlineLevel(of style: Int) -> Int? {
    var style = style
    for _ in 0..<Self.longestChain {
      if let level = levels[style] { return level }
      guard let basis = bases[style] else { return nil }
      style = basis
    }
    return nil
  }

  /// The level of a style that is a heading by its name, such as “heading 1” or “标题 1,H1”.
  private static func headingLevel(name: String) -> Int? {
    let words = name.lowercased().prefix { $0 != "," && $0 != ";" }.filter { $0 != " " }
    for heading in ["heading", "标题"] where words.hasPrefix(heading) {
      guard let level = Int(words.dropFirst(heading.count)), (1...9).contains(level) else {
        return nil
      }
      return level - 1
    }
    return nil
  }
}
