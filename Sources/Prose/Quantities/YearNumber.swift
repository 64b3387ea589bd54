import ReportText

extension ArraySlice<UInt32> {
  /// The number of four digits that begins at an index: 2022, 二〇二二, 2O22.
  func year(at index: Int) -> Int? {
    guard Numeral.digit(self[index]) != nil,
      index == startIndex || Numeral.digit(self[index - 1]) == nil,
      let number = Numeral(self, at: index, longest: 4, mixesZeros: true), number.count == 4
    else { return nil }
    return number.value
  }

  /// Whether a year comes first, or any number in Arabic digits.
  var startsWithYear: Bool {
    guard let first else { return false }
    return CharacterClass.digit(first) != nil || year(at: startIndex) != nil
  }

  /// Whether a year stands anywhere, or any number in Arabic digits.
  var containsYear: Bool {
    indices.contains { CharacterClass.digit(self[$0]) != nil || year(at: $0) != nil }
  }

  /// The words behind the year that comes first, or behind any number in Arabic digits.
  var droppingYear: Self {
    guard let first, CharacterClass.digit(first) == nil, startsWithYear else {
      return drop { CharacterClass.digit($0) != nil }
    }
    return dropFirst(4)
  }

  /// The words before the year that comes last: 上升至2022年.
  var droppingYearAtEnd: Self {
    guard last == 0x5E74,  // 年
      let number = Numeral(endOf: dropLast(), longest: 4, mixesZeros: true), number.count == 4
    else { return self }
    return self[..<number.range.lowerBound]
  }
}
