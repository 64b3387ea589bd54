import ReportText

/// The words around a figure, in which wordings are looked for. The figure itself, and the numbers
/// of the years before and after the report's, are each one character that no text has.
struct ClaimText {
  /// Stands for the figure.
  static let figure: UInt32 = 0x11_0000
  /// Stands for the number of the year before the report's.
  static let previousYear: UInt32 = 0x11_0001
  /// Stands for the number of the year after the report's.
  static let nextYear: UInt32 = 0x11_0002

  /// The characters.
  let scalars: [UInt32]
  /// Where the figure stands; the end where there is none.
  let figureIndex: Int
  /// Whether the words behind the figure are all up to the next mark.
  private let isTailWhole: Bool

  /// - Parameters:
  ///   - before: The words before the figure.
  ///   - after: The words behind it up to the next mark.
  ///   - isTailWhole: Whether these are all: no other figure stands before the mark.
  ///   - year: The report's year.
  init(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>, isTailWhole: Bool, year: Int?) {
    self.isTailWhole = isTailWhole
    let words = Self.normalizing(before, around: year)
    scalars = words + [Self.figure] + Self.normalizing(after, around: year)
    figureIndex = words.count
  }

  /// Whether the words behind the figure up to a place are modifiers, and the figure's own: no other
  /// figure follows before the next mark.
  func isFollowed(by place: Int, _ modifiers: Words) -> Bool {
    guard isTailWhole else { return false }
    var rest = scalars[(figureIndex + 1)..<place]
    while !rest.isEmpty {
      guard let word = modifiers.first(startingIn: rest) ?? Self.linking.first(startingIn: rest)
      else { return false }
      rest = rest.dropFirst(word.scalars.count)
    }
    return true
  }

  private static let linking: Words = [
    "为", "是", "由", "因", "以", "属于", "系", "均", "已", "作出", "告知", "决定", "申请件", "申请", "案件",
  ]

  /// A clause without a figure.
  init(_ clause: ArraySlice<UInt32>, year: Int?) {
    isTailWhole = true
    scalars = Self.normalizing(clause, around: year)
    figureIndex = scalars.count
  }

  /// A word of a pack, in which `{previous-year}` and `{next-year}` stand for numbers.
  static func word(_ text: String) -> Word {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count / 3)
    var isPlaceholder = false
    for scalar in text.unicodeScalars where !isQuotation(scalar.value) {
      switch scalar {
      case "{":
        isPlaceholder = true
        scalars.append(text.contains(nextYearName) ? nextYear : previousYear)
      case "}": isPlaceholder = false
      default: if !isPlaceholder { scalars.append(scalar.value) }
      }
    }
    return Word(scalars[...])
  }

  private static let nextYearName = "{next-year}"

  private static func normalizing(
    _ text: ArraySlice<UInt32>, around year: Int?
  ) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      if let year, let number = text.year(at: index), abs(number - year) == 1 {
        result.append(number < year ? previousYear : nextYear)
        index += 4
      } else if isQuotation(text[index]) {
        index += 1
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// “予以公开”20件 is 予以公开20件.
  private static func isQuotation(_ value: UInt32) -> Bool {
    switch value {
    case 0x201C, 0x201D, 0x2018, 0x2019, 0x22, 0x300C, 0x300D: true
    default: false
    }
  }
}
