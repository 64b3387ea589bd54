import Recognition
import ReportText

/// A place before a unit where nothing was put in for a figure: 公开信息条，; 简报 期。; 同比增长%，.
struct MissingFigure {
  /// The blanks with the unit; without blanks, the word and its unit.
  let range: Range<Int>
  /// The unit; nil where a note stands for the figure.
  var unit: Range<Int>?

  /// Reads the unit that ends right before the end of a clause.
  ///
  /// - Parameters:
  ///   - span: The text.
  ///   - mark: Where the clause ends, in bytes.
  ///   - block: The paragraph.
  ///   - counted: Words with their unit that are no other word together: 信息条.
  init?(_ span: Span<UInt8>, before mark: Int, in block: Range<Int>, counted: [[UInt8]]) {
    guard let unit = Self.unit(span, endingAt: mark, from: block.lowerBound) else { return nil }
    let start = mark - unit.name.utf8CodeUnitCount
    let word = span.trimmed(block.lowerBound..<start).upperBound
    guard word > block.lowerBound, let (last, length) = span.scalar(before: word),
      CharacterClass.isHan(last), !ChineseNumeral.isNumeral(last), !Self.isNumber(last)
    else { return nil }
    let text = block.lowerBound..<word
    if word == start, unit.nature != .kind, let note = Self.note(span, endingAt: word, in: text) {
      range = note..<mark
      return
    }
    // 5.03万剂次: the unit is one of two characters.
    guard !unit.endsWord(after: last), !Self.isFigure(span.scalar(before: word - length)?.value)
    else { return nil }
    self.unit = start..<mark
    let pair = counted.first { Self.ends(span, text, with: $0, unit) }
    guard word == start else {
      // One blank may have slipped into another word: 停车 场.
      guard let width = Self.blanks(span, word..<start),
        width > 1 || pair != nil || unit.nature == .plain || unit.nature == .share
          || Self.isTotal(span, text, unit)
      else { return nil }
      range = word..<mark
      return
    }
    if unit.nature == .share || Self.isTotal(span, text, unit) {
      range = word - length..<mark
      return
    }
    if span.matches("人次", at: start), !span.matches("、", at: mark), Self.isServed(span, text) {
      range = word - length..<mark
    } else if let pair, unit.nature != .kind || Self.hasTotal(span, text) {
      range = mark - pair.count..<mark
    } else if unit.nature == .plain, Self.hasTotal(span, text) {
      range = word - length..<mark
    } else {
      return nil
    }
  }

  // MARK: - Units

  private static func unit(_ span: Span<UInt8>, endingAt end: Int, from start: Int) -> UnitWord? {
    UnitWord.telling.first { unit in
      let length = unit.name.utf8CodeUnitCount
      return end - length > start && span.matches(unit.name, at: end - length)
    }
  }

  /// With what the units end.
  static let lastCharacters = UnitWord.telling.compactMap {
    $0.name.description.unicodeScalars.last?.value
  }

  // MARK: - The words before

  /// Whether a character stands for a number, or says that each of some things is meant: 多条, 每条.
  private static func isNumber(_ value: UInt32) -> Bool {
    mayBeNumbers.mayHold(value) && numbers.unicodeScalars.contains { $0.value == value }
  }

  private static let numbers = "万亿千百十余多几干数某每各该此首另整半两逐这那哪前后上下本同末首全件条次篇期场个份项"
  /// Tells nearly all other characters apart, for less.
  private static let mayBeNumbers = CharacterSieve(numbers.unicodeScalars.map(\.value))

  /// Whether a character is one of a figure's: a digit, 万 or 余.
  private static func isFigure(_ value: UInt32?) -> Bool {
    guard let value else { return false }
    return CharacterClass.digit(value) != nil || value == 0x4E07 || value == 0x4F59
  }

  /// Whether a text ends with the word of a word and its unit.
  private static func ends(
    _ span: Span<UInt8>, _ text: Range<Int>, with pair: [UInt8], _ unit: UnitWord
  ) -> Bool {
    let length = pair.count - unit.name.utf8CodeUnitCount
    guard length > 0, length <= text.count else { return false }
    let start = text.upperBound - length
    for index in 0..<length where span[start + index] != pair[index] { return false }
    return unit.name.withUTF8Buffer { $0.elementsEqual(pair[length...]) }
  }

  /// How wide blanks are, in half-width ones; nil where anything else is between them.
  private static func blanks(_ span: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    var width = 0
    while offset < range.upperBound {
      let (value, length) = span.scalar(at: offset)
      guard value == 0x20 || value == 0x3000 else { return nil }
      offset += length
      width += value == 0x3000 ? 2 : 1
    }
    return width
  }

  /// Whether a total is announced right before the unit: 共计条.
  private static func isTotal(_ span: Span<UInt8>, _ text: Range<Int>, _ unit: UnitWord) -> Bool {
    if span.ends(withAnyOf: ["共计", "累计", "总共"], at: text.upperBound, from: text.lowerBound) {
      return true
    }
    if span.ends(withAnyOf: ["公共", "中共"], at: text.upperBound, from: text.lowerBound) {
      return false
    }
    if span.ends(withAnyOf: ["共"], at: text.upperBound, from: text.lowerBound) { return true }
    return unit.nature != .kind
      && span.ends(withAnyOf: ["合计", "总计"], at: text.upperBound, from: text.lowerBound)
  }

  /// Where a note to oneself starts that stands for the figure: 处理留言待定条.
  private static func note(_ span: Span<UInt8>, endingAt end: Int, in text: Range<Int>) -> Int? {
    let notes: [StaticString] = ["待定", "待核", "待核实", "待填", "待补", "待统计", "待确认"]
    return notes.lazy.map { (note: $0, start: end - $0.utf8CodeUnitCount) }.first {
      $0.start >= text.lowerBound && span.matches($0.note, at: $0.start)
    }?.start
  }

  /// Whether a clause that ends in 人次 tells whom something was done for: 接待群众来访人次.
  private static func isServed(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    let clause = span.clause(around: text.upperBound, in: text)
    let other: [StaticString] = [
      "统计", "登记", "记录", "公布", "公开", "通报", "核对", "按", "以", "每", "逐", "对", "占", "增", "减", "提", "升",
      "降", "压",
      "和", "及", "与", "、", "等", "的",
    ]
    return span.contains(anyOf: ["接待", "参训", "受训", "培训人员", "培训干部", "解答咨询", "惠及"], in: clause)
      && !span.contains(anyOf: other, in: clause)
  }

  /// Whether the clause says how many there were in all, and not of what each is: 共召开会议次.
  private static func hasTotal(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    let clause = span.clause(around: text.upperBound, in: text)
    guard !span.contains(anyOf: ["每", "逐", "对"], in: clause) else { return false }
    if span.contains(anyOf: ["共计", "累计", "总共", "全年共", "我局共", "年共", "一共"], in: clause) {
      return true
    }
    let verbs: [StaticString] = [
      "共收", "共受理", "共发", "共公开", "共主动", "共办", "共召开", "共举办", "共组织", "共制", "共接", "共答复", "共开", "共推送",
      "共印",
      "共编", "共新",
    ]
    return span.contains(anyOf: verbs, in: clause)
  }
}

extension Span<UInt8> {
  /// Whether a full-width mark stands at a byte offset that ends a clause in which a figure may be missing.
  func endsClause(at offset: Int) -> Bool {
    guard self[offset] == 0xE3 || self[offset] == 0xEF else { return false }
    let mark = Mark(scalar(at: offset).value)
    return mark != .none && mark != .colon
  }
}
