import DocumentSyntax

/// How the levels of a list, or of headings, are numbered.
struct ListStyle {
  /// The levels of the format.
  static let levelCount = 10

  private var levels: [ListLevel?] = Array(repeating: nil, count: levelCount)

  /// A level, 1 to 10; nil for one that has bullets or nothing.
  func level(_ level: Int) -> ListLevel? {
    levels.indices.contains(level - 1) ? levels[level - 1] : nil
  }

  mutating func set(_ style: ListLevel, level: Int) {
    if levels.indices.contains(level - 1) { levels[level - 1] = style }
  }

  /// The label of an item: 一、 or （二） or 3.1.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of the item and of those above it, from the first level on.
  func label(_ numbers: ArraySlice<Int>) -> String {
    let number = numbers.count
    guard let level = level(number) else { return "" }
    if let pattern = level.pattern { return label(numbers, level: level, pattern: pattern) }
    guard level.form != nil else { return level.prefix + level.suffix }
    let first = max(1, number - level.displayedLevels + 1)
    let shown = (first...number).compactMap { text(numbers, level: $0) }
    return level.prefix + shown.joined(separator: ".") + level.suffix
  }

  /// The label by a pattern, as LibreOffice writes it: 第%1%章, %1%.%2%.
  private func label(_ numbers: ArraySlice<Int>, level: ListLevel, pattern: String) -> String {
    let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
    // Parts at odd places stand between two signs: the numbers of levels.
    guard parts.count % 2 == 1 else { return "" }
    // A level without numbers shows what stands before the first and behind the last.
    guard level.form != nil else {
      return parts.count == 1 ? pattern : String(parts[0] + parts[parts.count - 1])
    }
    var label = ""
    var isSeparatorMissing = false
    for (index, part) in parts.enumerated() {
      if index % 2 == 0 {
        if !isSeparatorMissing || index == parts.count - 1 { label += part }
        isSeparatorMissing = false
      } else if let place = Int(part), let text = text(numbers, level: place) {
        label += text
      } else {
        isSeparatorMissing = true
      }
    }
    return label
  }

  private func text(_ numbers: ArraySlice<Int>, level place: Int) -> String? {
    guard (1...numbers.count).contains(place), let form = level(place)?.form else { return nil }
    return form.text(numbers[numbers.startIndex + place - 1])
  }
}

/// How a level of a list is numbered.
struct ListLevel {
  /// Prefixes and patterns longer than this, in bytes, are none: a file may repeat them without end.
  private static let longestAffix = 64

  /// How numbers are written; nil for none at all.
  let form: NumberForm?
  let prefix: String
  let suffix: String
  /// How many levels are shown, its own included.
  let displayedLevels: Int
  /// The first number.
  let start: Int
  /// The whole label, with %1% for the number of the first level.
  let pattern: String?

  init(_ attributes: XMLAttributes) {
    form = attributes.string("num-format").flatMap {
      NumberForm($0, isLetterRepeated: attributes.string("num-letter-sync") == "true")
    }
    prefix = Self.affix(attributes.string("num-prefix")) ?? ""
    suffix = Self.affix(attributes.string("num-suffix")) ?? ""
    displayedLevels = min(max(attributes.integer("display-levels") ?? 1, 1), ListStyle.levelCount)
    start = attributes.integer("start-value") ?? 1
    pattern = Self.affix(attributes.string("num-list-format"))
  }

  private static func affix(_ text: String?) -> String? {
    guard let text, text.utf8.count <= longestAffix else { return nil }
    return text
  }
}
