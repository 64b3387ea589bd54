import ReportText

/// A place before a unit where nothing was put in for a figure: 公开信息条，; 简报 期。; 同比增长%，.
struct MissingFigure {
  /// The blanks with the unit; without blanks, the word and its unit.
  let range: Range<Int>

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
      CharacterClass.isHan(last), !ChineseNumeral.isNumeral(last), !Self.isNumber(last),
      !unit.endsWord(after: last)
    else { return nil }
    let text = block.lowerBound..<word
    let pair = counted.first { Self.ends(span, text, with: $0, unit) }
    guard word == start else {
      // One blank may have slipped into another word: 停车 场.
      guard let width = Self.blanks(span, word..<start),
        width > 1 || pair != nil || unit.isPlain || unit.isShare
      else { return nil }
      range = word..<mark
      return
    }
    if unit.isShare || Self.isTotal(span, text, unit) {
      range = word - length..<mark
      return
    }
    if let pair, !unit.isKind || Self.hasTotal(span, text) {
      range = mark - pair.count..<mark
    } else if unit.isPlain, Self.hasTotal(span, text) {
      range = word - length..<mark
    } else {
      return nil
    }
  }

  // MARK: - Units

  private struct Unit {
    let name: StaticString
    /// The characters behind which it ends another word: 文件, 层次.
    let notAfter: StaticString
    /// Whether things of a kind are called by it, too: 信访件, 合计项.
    var isKind = false
    /// Whether hardly any other word ends in it but those that are listed.
    var isPlain = false
    /// Whether it is that of a share.
    var isShare: Bool { name.utf8CodeUnitCount == 1 }

    func endsWord(after value: UInt32) -> Bool {
      notAfter.withUTF8Buffer { buffer in
        String(decoding: buffer, as: UTF8.self).unicodeScalars.contains { $0.value == value }
      }
    }
  }

  private static let units = [
    Unit(name: "人次", notAfter: "", isKind: true),
    Unit(name: "条", notAfter: "信逐苗链线头面天枕铁教律萧单枝油发柳荆木纸布藤金粉", isPlain: true),
    Unit(
      name: "件", notAfter: "文条附要邮案事稿信办软证部构组配元零硬物密函来收急快抄批卷原复证器铸备来工管整急散",
      isKind: true),
    Unit(name: "次", notAfter: "层人名多再依其批班频场档屡初历座主席造位版渐挨卷家户台车宗部辆架趟课航", isPlain: true),
    Unit(name: "篇", notAfter: "名长短通诗全单续开连", isPlain: true),
    Unit(name: "期", notAfter: "日定到按长近同分如逾工周时延学短中初早任假暑寒首汛限预过为当届孕保缓刑租宽有无婴幼青更经晚青花雨旱枯丰灌冬夏春秋疫"),
    Unit(name: "场", notAfter: "现市广立当在机农牧林商磁战操剧会停登收进退出开职官菜赛考入球养猪工矿料试卖专"),
    Unit(name: "个", notAfter: "整些"),
    Unit(name: "份", notAfter: "省月年身成股缘部备"),
    Unit(name: "项", notAfter: "事选款专奖单立强弱义杂分子各进逃用欠颈长", isKind: true),
    Unit(name: "万元", notAfter: "", isKind: true),
    Unit(name: "元", notAfter: "单美欧公多二三日港次状万亿", isKind: true),
    Unit(name: "起", notAfter: "一发引掀提兴升想", isKind: true),
    Unit(name: "名", notAfter: "姓署提点著实匿报题冠命签域地罪排知联有书笔网品专", isKind: true),
    Unit(name: "户", notAfter: "农住用客窗门账开落贫商", isKind: true),
    Unit(name: "家", notAfter: "国大专全人作厂店商独管居回科画搬起", isKind: true),
    Unit(name: "%", notAfter: "号"),
  ]

  private static func unit(_ span: Span<UInt8>, endingAt end: Int, from start: Int) -> Unit? {
    // The last byte tells most other words: this is asked at every mark.
    guard end - 1 > start else { return nil }
    return byLastByte[Int(span[end - 1])].first { unit in
      let length = unit.name.utf8CodeUnitCount
      return end - length > start && span.matches(unit.name, at: end - length)
    }
  }

  private static let byLastByte = units.reduce(into: [[Unit]](repeating: [], count: 256)) {
    table, unit in
    unit.name.withUTF8Buffer { table[Int($0[$0.count - 1])].append(unit) }
  }

  // MARK: - The words before

  /// Whether a character stands for a number, or says that each of some things is meant: 多条, 每条.
  private static func isNumber(_ value: UInt32) -> Bool {
    "万亿千百十余多几干数某每各该此首另整半两逐这那哪前后上下本同末首全件条次篇期场个份项"
      .unicodeScalars.contains { $0.value == value }
  }

  /// Whether a text ends with the word of a word and its unit.
  private static func ends(
    _ span: Span<UInt8>, _ text: Range<Int>, with pair: [UInt8], _ unit: Unit
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
  private static func isTotal(_ span: Span<UInt8>, _ text: Range<Int>, _ unit: Unit) -> Bool {
    if span.ends(withAnyOf: ["共计", "累计", "总共"], at: text.upperBound, from: text.lowerBound) {
      return true
    }
    if span.ends(withAnyOf: ["公共", "中共"], at: text.upperBound, from: text.lowerBound) {
      return false
    }
    if span.ends(withAnyOf: ["共"], at: text.upperBound, from: text.lowerBound) { return true }
    return !unit.isKind
      && span.ends(withAnyOf: ["合计", "总计"], at: text.upperBound, from: text.lowerBound)
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

/// The marks that end a clause in which a figure may be missing: ， 。 ； 、.
enum ClauseMark {
  /// Whether one of them stands at an offset.
  static func stands(_ span: Span<UInt8>, at offset: Int) -> Bool {
    guard span[offset] == 0xE3 || span[offset] == 0xEF else { return false }
    return [0xFF0C, 0x3002, 0xFF1B, 0x3001].contains(span.scalar(at: offset).value)
  }
}
