import Recognition
import ReportText

/// Reads the numbers of a paragraph and what each may be used for.
struct FigureReader {
  let scalars: [UInt32]
  let units: UnitReader
  /// Where the second number of a range is expected.
  var rangeEnd = -1
  /// The numbers that were read, in order.
  var figures: [Figure] = []

  /// The numbers of a paragraph, in order.
  static func figures(of text: MarkTree, _ units: UnitReader) -> [Figure] {
    var reader = FigureReader(text.scalars, units)
    reader.read(text)
    return reader.figures
  }

  private init(_ scalars: [UInt32], _ units: UnitReader) {
    self.units = units
    self.scalars = scalars
    // Mostly enough, and little, for larger pieces of memory are dearer.
    figures.reserveCapacity(min(scalars.count / 40 + 2, 64))
  }

  private static let ordinal: UInt32 = 0x7B2C  // 第

  /// What numerals are made of, what opens ordinals, and full-width digits.
  private static let signs = CharacterSieve(
    "零一二两三四五六七八九十百千第０１２３４５６７８９".unicodeScalars.map(\.value))

  private mutating func read(_ text: MarkTree) {
    // By itself, since the reader, which changes, would be copied for each character.
    let scalars = scalars
    let signs = Self.signs
    var index = Self.nextSign(scalars.span, from: 0, signs)
    while index < scalars.count {
      let value = scalars[index]
      if value == Self.ordinal {
        index = end(ofOrdinalAt: index + 1)
      } else if value >= 0x4E00, value < 0xFF00 {
        index = ChineseNumeral.isNumeral(value) ? readNumeral(at: index, text) : index + 1
      } else if CharacterClass.digit(value) != nil {
        index = readDigits(at: index, text)
      } else if CharacterClass.isLetter(value) {
        index = end(ofNameAt: index)
      } else {
        index += 1
      }
      index = Self.nextSign(scalars.span, from: index, signs)
    }
  }

  /// The index of the next character that a number, a letter or an ordinal may begin with.
  @inline(__always)
  private static func nextSign(
    _ characters: Span<UInt32>, from start: Int, _ signs: CharacterSieve
  ) -> Int {
    var index = start
    while index < characters.count {
      let value = characters[unchecked: index]
      // Between z and the Chinese characters are punctuation and letters that count for none.
      if (value < 0x4E00 ? value <= 0x7A : signs.mayHold(value)) { return index }
      index &+= 1
    }
    return index
  }

  /// Letters and digits in one, a web address for instance: 5G is a name, and so is H5. APP2个 is a name and a figure.
  private func end(ofNameAt start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index] > 0x20, scalars[index] < 0x7F,
      scalars[index] != 0x2C, scalars[index] != 0x3B, scalars[index] != 0x28, scalars[index] != 0x29
    {
      index += 1
    }
    let letters = scalars[start..<index].prefix(while: CharacterClass.isLetter)
    return isCounted(from: letters.endIndex, to: index) && letters.count > 1
      ? letters.endIndex : max(index, start + 1)
  }

  /// Whether a number with a unit behind it begins at an index and does not end before another.
  private func isCounted(from start: Int, to end: Int) -> Bool {
    guard start < end, CharacterClass.digit(scalars[start]) != nil,
      let number = NumberReader.digits(scalars, at: start), number.end >= end,
      let counted = NumberReader.multiplied(number, scalars)
    else { return false }
    return units.unit(scalars.span, at: counted.end) != nil
  }

  private func end(ofOrdinalAt start: Int) -> Int {
    var index = start
    while index < scalars.count,
      CharacterClass.digit(scalars[index]) != nil || ChineseNumeral.isNumeral(scalars[index])
    {
      index += 1
    }
    return index
  }
}

extension FigureReader {
  private mutating func readDigits(at start: Int, _ text: MarkTree) -> Int {
    guard let number = NumberReader.digits(scalars, at: start) else {
      return end(ofOrdinalAt: start)
    }
    let next = number.end < scalars.count ? scalars[number.end] : 0
    if isJoined(before: start) || CharacterClass.isLetter(next) || isJoin(next, at: number.end) {
      add(number, start..<number.end, .bare, .name)
      return CharacterClass.isLetter(next) ? end(ofNameAt: number.end) : number.end
    }
    return finish(number, from: start, text)
  }

  /// Whether a sign before a number makes it part of a name, a formula or an address: 1+X, 7×24.
  private func isJoined(before start: Int) -> Bool {
    guard start > 0 else { return false }
    switch scalars[start - 1] {
    // + × / . _ # * =
    case 0x2B, 0xFF0B, 0xD7, 0x2F, 0xFF0F, 0x2E, 0x5F, 0x23, 0x2A, 0x3D: return true
    default: return false
    }
  }

  private func isJoin(_ value: UInt32, at index: Int) -> Bool {
    switch value {
    case 0x2B, 0xFF0B, 0xD7, 0x2F, 0xFF0F, 0x2A, 0x5F: true  // + × / *
    // 8:30, 1.2.3
    case 0x2E, 0x3A, 0xFF1A:
      index + 1 < scalars.count && CharacterClass.digit(scalars[index + 1]) != nil
    default: false
    }
  }

  private mutating func readNumeral(at start: Int, _ text: MarkTree) -> Int {
    let end = end(ofOrdinalAt: start)
    guard end > start + 1 || end < scalars.count && mayFollowOneDigit(scalars[end]) else {
      return end
    }
    guard let number = NumberReader.numeral(scalars, at: start), number.end == end else {
      return max(end, start + 1)
    }
    if let fraction = fraction(number, at: start) {
      figures.append(fraction)
      return fraction.range.upperBound
    }
    // 二〇二一年 is a time, as 2021年 is.
    if end == start + 4, end < scalars.count, scalars[end] == 0x5E74 {
      return finish(number, from: start, text)
    }
    // 二三类 is two or three; 一 and 两 belong to many words.
    let isOneDigit = end == start + 1
    let hasTens = scalars[start..<end].contains { $0 == 0x5341 || $0 == 0x767E || $0 == 0x5343 }
    guard isOneDigit || hasTens else { return end }
    let unitStart = NumberReader.multiplied(number, scalars)?.end ?? end
    guard let unit = units.unit(scalars.span, at: unitStart) else { return end }
    let behind = unitStart + unit.count
    let isFollowedByWord =
      behind < scalars.count
      && (CharacterClass.isHan(scalars[behind]) || CharacterClass.digit(scalars[behind]) != nil)
    if isOneDigit, scalars[start] == 0x4E00, isFollowedByWord || isInWord(before: start) {
      return end
    }
    return finish(number, from: start, text)
  }

  /// Whether a character may stand behind 一 that counts something, which mostly belongs to a word: 进一步.
  private func mayFollowOneDigit(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E07, 0x4EBF, 0x5206, 0x534A, 0x6210: true  // 万 亿 分 半 成
    default: units.mayBegin(with: value)
    }
  }

  /// Whether 一 ends a word: 统一, 同一, 某一.
  private func isInWord(before start: Int) -> Bool {
    start > 0 && scalars[..<start].endsWithAny(of: Self.endingInOne)
  }

  private static let endingInOne: Words = [
    "统", "唯", "之", "单", "同", "某", "每", "任", "逐", "这", "那", "另",
  ]
}
