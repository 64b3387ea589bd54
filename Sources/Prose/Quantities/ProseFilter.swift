import ReportText

/// Tells the few sentences that may state arithmetic from the many that do not, by their bytes.
enum ProseFilter {
  /// What a sentence has.
  private struct Signs {
    /// Numbers with something behind them that may be counted.
    var numbers = 0
    var numbersInBracket = 0
    /// Whether two numbers have the same unit; rarely also where they have not.
    var hasSameUnit = false
    var units: UInt64 = 0
    var hasPercentage = false
    var percentages = 0
    /// 其中, 在立案提案中: the whole may stand in a sentence before.
    var refersBack = false
    /// 占: a share may be that in a total of the sentence before.
    var hasShare = false
    /// A word that joins a total and its parts.
    var hasSum = false
    /// A word for more or less, and one for what it is more or less than.
    var hasChange = false
    var hasComparison = false
    /// A year, 全年 or 本年度 at the start, and the name of one of the report's main figures.
    var hasPeriod: Bool?
    var hasMeasure = false
    /// Numerals with a common unit behind them.
    var numerals = 0
    /// The character before.
    var previous: UInt32 = 0
    var hasTwoInBracket = false

    /// Whether the sentence may state arithmetic.
    var mayClaim: Bool {
      if hasSameUnit {
        if hasPercentage || hasSum || hasTwoInBracket || hasChange && hasComparison { return true }
      }
      return numbers >= 2 && hasShare || percentages >= 2 && hasChange && hasComparison
        || numbers >= 1 && hasMeasure && hasPeriod == true || hasSum && numerals >= 2
    }
  }

  /// The parts of a paragraph that may state arithmetic: each such sentence, with the two before it
  /// where it refers to them. Each part is a list of pieces.
  static func claimingParts(of pieces: [Range<Int>], _ span: Span<UInt8>) -> [[Range<Int>]] {
    guard pieces.contains(where: { hasNumbers(span, $0) }) else { return [] }
    var parts: [Range<Int>] = []
    var before: (Int, Int) = (pieces[0].lowerBound, pieces[0].lowerBound)
    var start = pieces[0].lowerBound
    var signs = Signs()
    let sieve = Self.sieve
    func finish(at end: Int) {
      if signs.mayClaim {
        let first = signs.hasShare || signs.refersBack ? before.0 : start
        if let last = parts.last, last.upperBound >= first {
          parts[parts.count - 1] = last.lowerBound..<end
        } else {
          parts.append(first..<end)
        }
      }
      before = (before.1, start)
      start = end
      signs = Signs()
    }
    for piece in pieces {
      var offset = piece.lowerBound
      while offset < piece.upperBound {
        let (end, mayBeCounted) = sentence(span, offset..<piece.upperBound)
        if mayBeCounted || pieces.count > 1 {
          var place = offset
          while place < end {
            // Most characters need not be looked at.
            if place &+ 2 < end, span[unchecked: place] & 0xF0 == 0xE0, signs.hasPeriod != nil {
              let character = key(span, place)
              if !maySay(character, sieve) {
                signs.previous = character
                place &+= 3
                continue
              }
            }
            read(span, &place, before: end, &signs)
          }
        }
        if end < piece.upperBound || span.matches("。", at: end - 3) { finish(at: end) }
        offset = end
      }
    }
    if let last = pieces.last, start < last.upperBound { finish(at: last.upperBound) }
    return parts.map { part in
      pieces.compactMap { piece in
        let shared = piece.clamped(to: part)
        return shared.isEmpty ? nil : shared
      }
    }
  }

  /// Where the first sentence of a range ends, behind its full stop, and whether it has two numbers
  /// that may count something, a word of sums, a full-width digit or the opening of a statement about
  /// a whole year.
  private static func sentence(
    _ span: Span<UInt8>, _ range: Range<Int>, endsAtFullStop: Bool = true
  ) -> (end: Int, mayBeCounted: Bool) {
    var numbers = 0
    var units: UInt64 = 0
    var mayClaim = false
    var end = range.upperBound
    var offset = range.lowerBound
    while true {
      offset = ProseScan.nextSign(span, offset..<range.upperBound, fullStops: endsAtFullStop)
      guard offset < range.upperBound else { break }
      let byte = span[unchecked: offset]
      if byte &- 0x30 < 10 {
        repeat {
          offset &+= 1
        } while offset < range.upperBound
          && isInNumber(span[unchecked: offset])
        guard isCounted(span, at: offset, before: range.upperBound) else { continue }
        numbers &+= 1
        // Nothing follows from two figures of different things; from a percentage and another, it may.
        let unit = UInt64(1) << (unitKey(span, offset, before: range.upperBound) % 61)
        let isPercentage = offset < range.upperBound && span[unchecked: offset] == 0x25
        if numbers >= 2, isPercentage || units & unit != 0 || units & 1 << 63 != 0 {
          mayClaim = true
          if !endsAtFullStop { return (range.upperBound, true) }
        }
        units |= unit | (isPercentage ? 1 << 63 : 0)
      } else if endsAtFullStop, byte == 0xE3, offset &+ 2 < range.upperBound,
        span[unchecked: offset &+ 1] == 0x80, span[unchecked: offset &+ 2] == 0x82
      {
        end = offset &+ 3
        break
      } else {
        offset &+= 1
      }
    }
    if mayClaim { return (end, true) }
    let first = span[range.lowerBound]
    let opens = first == 0x32 || first == 0xE5 || first == 0xE6
    return (end, numbers >= 1 && opens || hasSumWord(span, range.lowerBound..<end))
  }

  /// Whether a piece has two numbers from which anything may follow, or a word of sums, which sets
  /// most paragraphs aside.
  private static func hasNumbers(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    guard piece.count > 8 else { return false }
    return sentence(span, piece, endsAtFullStop: false).mayBeCounted
  }

  /// Whether 其中, 共计 or 合计 or a full-width digit stands in a piece.
  private static func hasSumWord(_ span: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    piece.count > 8 && ProseScan.hasSumWord(span, piece)
  }

  /// Reads a number or a character.
  private static func read(
    _ span: Span<UInt8>, _ offset: inout Int, before end: Int, _ signs: inout Signs
  ) {
    let byte = span[unchecked: offset]
    if signs.hasPeriod == nil, byte > 0x20 {
      // 2018年, 全年, 本年度
      let first = offset + 2 < end ? key(span, offset) : 0
      signs.hasPeriod = byte == 0x32 || first == 0xE585A8 || first == 0xE69CAC
    }
    if byte < 0x80 {
      if byte &- 0x30 < 10 {
        repeat { offset &+= 1 } while offset < end && isInNumber(span[unchecked: offset])
        if isCounted(span, at: offset, before: end) {
          signs.numbers &+= 1
          signs.numbersInBracket &+= 1
          if signs.numbersInBracket == 2 { signs.hasTwoInBracket = true }
          let unit = UInt64(1) << (unitKey(span, offset, before: end) % 61)
          if signs.units & unit != 0 { signs.hasSameUnit = true }
          signs.units |= unit
        }
        return
      }
      if byte == 0x25 {
        signs.hasPercentage = true
        signs.percentages &+= 1
      }
      if byte == 0x28 { signs.numbersInBracket = 0 }
      offset &+= 1
      return
    }
    guard byte >= 0xE0, byte < 0xF0, offset + 2 < end else {
      offset &+= byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return
    }
    let character = key(span, offset)
    offset &+= 3
    let previous = signs.previous
    signs.previous = character
    let next = offset + 2 < end ? key(span, offset) : 0
    switch character {
    case 0xEFBC88: signs.numbersInBracket = 0  // （
    case 0xEFBC85, 0xE280B0, 0xE799BE: signs.hasPercentage = true  // ％ ‰ 百
    case 0xE585B1:  // 共, but not 公共, 共同, 共享, 共建, 共产
      signs.hasSum =
        signs.hasSum
        || previous != 0xE585AC && next != 0xE5908C && next != 0xE4BAAB && next != 0xE5BBBA
          && next != 0xE4BAA7
    case 0xE59088, 0xE680BB:  // 合计, 总计
      if next == 0xE8AEA1 { signs.hasSum = true }
    case 0xE585B6, 0xE58C85:  // 其中, 包括, 包含
      if next == 0xE4B8AD || next == 0xE68BAC || next == 0xE590AB { signs.hasSum = true }
      if next == 0xE4B8AD { signs.refersBack = true }
    case 0xE58DA0: signs.hasShare = true  // 占
    case 0xE58886:  // 分别, 分为, 分， 分：
      if next == 0xE588AB || next == 0xE4B8BA || next == 0xEFBC8C || next == 0xEFBC9A {
        signs.hasSum = true
      }
    case 0xE79C8B, 0xE4B8AD, 0xE7B1BB, 0xE59E8B:  // 看， 中， 类， 型，
      if next == 0xEFBC8C || next == 0xEFBC9A {
        signs.hasSum = true
        signs.refersBack = true
      }
    // 增 减 降 升 提 压 多 少
    case 0xE5A29E, 0xE5878F, 0xE9998D, 0xE58D87, 0xE68F90, 0xE58E8B, 0xE5A49A, 0xE5B091:
      signs.hasChange = true
    // 较 比 由 从
    case 0xE8BE83, 0xE6AF94, 0xE794B1, 0xE4BB8E: signs.hasComparison = true
    case 0xE4B88A, 0xE58EBB:  // 上年, 上一年, 去年
      if next == 0xE5B9B4 || next == 0xE4B880 { signs.hasComparison = true }
    case 0xE5B9B4:  // 2017年
      signs.hasComparison = true
    // 主动 申请 规范 解读 复议 诉讼
    case 0xE4B8BB, 0xE794B3, 0xE8A784, 0xE8A7A3, 0xE5A48D, 0xE8AF89:
      switch next {
      case 0xE58AA8, 0xE8AFB7, 0xE88C83, 0xE8AFBB, 0xE8AEAE, 0xE8AEBC: signs.hasMeasure = true
      default: break
      }
    default:
      if character >= 0xEFBC90, character <= 0xEFBC99 {
        signs.numbers &+= 1
        signs.hasSameUnit = true
      }
      if isNumeral(character), isUnit(next) { signs.numerals &+= 1 }
    }
  }

  /// The character behind a number, 万 and 亿 aside; another number for each percentage.
  private static func unitKey(_ span: Span<UInt8>, _ start: Int, before end: Int) -> UInt32 {
    var offset = start
    while offset + 2 < end {
      if span[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      guard span[offset] >= 0x80 else { return UInt32(offset) }
      let key = key(span, offset)
      guard key == 0xE4B887 || key == 0xE4BABF else { return key }
      offset += 3
    }
    return 0
  }

  /// The characters that ``read(_:_:before:_:_:)`` looks at.
  private static let sieve = CharacterSieve(
    ("（％‰百共合总其包占分看中类型增减降升提压多少较比由从上去年主申规解复诉０１２３４５６７８９"
      + "二两三四五六七八九十").unicodeScalars.map(\.value))

  /// Whether a character of three bytes may mean something.
  @inline(__always)
  private static func maySay(_ key: UInt32, _ sieve: CharacterSieve) -> Bool {
    sieve.mayHold((key >> 16 & 0xF) << 12 | (key >> 8 & 0x3F) << 6 | key & 0x3F)
  }

  /// The three bytes of a character as a number.
  private static func key(_ span: Span<UInt8>, _ offset: Int) -> UInt32 {
    UInt32(span[unchecked: offset]) << 16 | UInt32(span[unchecked: offset &+ 1]) << 8
      | UInt32(span[unchecked: offset &+ 2])
  }

  private static func isNumeral(_ character: UInt32) -> Bool {
    switch character {
    // 二 两 三 四 五 六 七 八 九 十
    case 0xE4BA8C, 0xE4B8A4, 0xE4B889, 0xE59B9B, 0xE4BA94, 0xE585AD, 0xE4B883, 0xE585AB, 0xE4B99D,
      0xE58D81:
      true
    default: false
    }
  }

  private static func isUnit(_ character: UInt32) -> Bool {
    switch character {
    // 件 条 次 篇 份 个 人 场 期 项 家
    case 0xE4BBB6, 0xE69DA1, 0xE6ACA1, 0xE7AF87, 0xE4BBBD, 0xE4B8AA, 0xE4BABA, 0xE59CBA, 0xE69C9F,
      0xE9A1B9, 0xE5AEB6:
      true
    default: false
    }
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Whether a number that ends here may count something: no 年, 月, 日, 号 or bracket follows it,
  /// and no letter or hyphen.
  private static func isCounted(_ span: Span<UInt8>, at offset: Int, before end: Int) -> Bool {
    guard offset + 2 < end else {
      return offset < end && span[offset] == UInt8(ascii: "%")
    }
    let byte = span[offset]
    guard byte >= 0x80 else { return byte == UInt8(ascii: "%") || byte == UInt8(ascii: " ") }
    switch key(span, offset) {
    case 0xE5B9B4, 0xE69C88, 0xE697A5, 0xE58FB7, 0xEFBC89, 0xE38095, 0xE38081: return false
    default: return true
    }
  }
}
