/// The paragraph styles, as far as they make headings and tables of contents.
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
  private var contents: Set<Int> = []

  mutating func add(_ style: Style) {
    let name = String(decoding: style.name.prefix(64), as: UTF8.self).lowercased()
      .prefix { $0 != "," && $0 != ";" }.filter { $0 != " " }
    let level = style.outlineLevel ?? Self.level(of: name, "heading", "标题").map { $0 - 1 }
    if let level { levels[style.number] = level }
    if Self.level(of: name, "toc", "contents", "目录") != nil { contents.insert(style.number) }
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

  /// Whether paragraphs in a style are lines of a table of contents.
  func isContents(_ style: Int) -> Bool {
    contents.contains(style)
  }

  /// The level of a style by its name: “heading 1”, “标题 1” or “TOC 1”, in small letters and without
  /// blanks; nil for a name that does not begin so, or goes on otherwise.
  private static func level(of name: String, _ beginnings: String...) -> Int? {
    guard let beginning = beginnings.first(where: name.hasPrefix),
      let level = Int(name.dropFirst(beginning.count)), (1...9).contains(level)
    else { return nil }
    return level
  }
}
