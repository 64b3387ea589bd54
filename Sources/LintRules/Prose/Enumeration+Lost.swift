import Recognition
import ReportText

// Items whose mark was lost or is written otherwise.

extension Enumeration {
  /// Characters with which a numeral is a number of things, or part of another word: 三级把关, 三方面.
  static let countable = Set(
    ("级个项方大类次年季月步天家份条期层位校重维到员公定责种轮批人点线支张者力化会网微端资农产国省市县乡镇区中全是要为届代等块段站码"
      + "台室楼单样式套本部门包").unicodeScalars.map(\.value))

  /// Where the item of a number stands without its 是: 二审核方面 between 一是 and 三是.
  func bareItem(_ number: Int, before item: Item, _ report: Report) -> Range<Int>? {
    guard style == .is, item.number == number + 1,
      let previous = items.last(where: { $0.range.upperBound <= item.range.lowerBound })
    else { return nil }
    let numeral = Array(ChineseNumeral.string(number).utf8)
    let span = report.bytes.span
    for block in previous.block...item.block where report.prose.contains(block) {
      let paragraph = report.paragraph(of: block)
      var start = max(paragraph.lowerBound, previous.range.upperBound)
      let end = min(paragraph.upperBound, item.range.lowerBound)
      while start < end, let found = span.firstRange(of: numeral, in: start..<end) {
        start = found.upperBound
        let opens =
          found.lowerBound == paragraph.lowerBound
          || span.ends(withAnyOf: ["；", "。"], at: found.lowerBound, from: paragraph.lowerBound)
        // 二十强化培训: 十 for 是.
        if opens, span.matches("十", at: found.upperBound),
          Self.itemOpenings.contains(where: { span.matches($0, at: found.upperBound + 3) })
        {
          return found.lowerBound..<found.upperBound + 3
        }
        if opens, let (next, _) = span.scalar(at: found.upperBound, before: end),
          CharacterClass.isHan(next), !ChineseNumeral.isNumeral(next),
          !Self.countable.contains(next)
        {
          return found
        }
      }
    }
    return bareCopula(before: item, behind: previous, report)
  }

  /// The 是 of an item that has lost its numeral, in one paragraph: 一是健全机制；是强化培训；三是.
  private func bareCopula(before item: Item, behind previous: Item, _ report: Report) -> Range<Int>?
  {
    guard previous.block == item.block else { return nil }
    let between = previous.range.upperBound..<max(previous.range.upperBound, item.range.lowerBound)
    let span = report.bytes.span
    let found = span.ranges(of: "；是", in: between) + span.ranges(of: "，是", in: between)
    guard found.count == 1,
      Self.itemOpenings.contains(where: { span.matches($0, at: found[0].upperBound) })
    else { return nil }
    return found[0].lowerBound + 3..<found[0].upperBound
  }

  /// With what items begin, for those whose 是 was mistyped.
  private static let itemOpenings: [StaticString] = [
    "加强", "强化", "完善", "健全", "优化", "规范", "推进", "提升", "提高", "落实", "拓展", "加大", "建立", "丰富", "做好", "开展",
  ]

  /// The first item with nothing but a mark behind it: 二是；三是…….
  func emptyItem(_ report: Report) -> Item? {
    guard style == .is, items.count > 1 else { return nil }
    let span = report.bytes.span
    return items.first { item in
      let paragraph = report.paragraph(of: item.block)
      return paragraph.contains(item.range.lowerBound)
        && span.literal(["；", "。"], at: item.range.upperBound, before: paragraph.upperBound) != nil
    }
  }

  /// Whether the item of a number may stand before another in other marks: 3、 among 2. and 4., 再次.
  func isWrittenOtherwise(_ number: Int, before item: Item, _ report: Report) -> Bool {
    guard
      let previous = items.last(where: { $0.range.upperBound <= item.range.lowerBound })
    else { return false }
    let numeral = ChineseNumeral.string(number)
    let between = previous.range.upperBound..<item.range.lowerBound
    guard style != .is else {
      // 信息二是: the stop before it is missing, not the item.
      return report.bytes.span.firstRange(of: Array(name(number).utf8), in: between) != nil
    }
    let forms = [
      "\(number).", "\(number)．", "\(number)、", "\(number)）", "（\(number)",
      Style.circle.name(number),
      numeral + "是", numeral + "要", "第" + numeral, numeral + "、", "再次", "最后", "同时", "此外",
    ]
    return forms.contains { report.bytes.span.firstRange(of: Array($0.utf8), in: between) != nil }
  }
}

extension Report {
  /// Where the clause before the second item begins with 一 and a verb at the start of its sentence.
  func bareFirstItem(before item: Enumeration.Item, _ verbs: [[UInt8]]) -> Range<Int>? {
    let span = bytes.span
    let paragraph = paragraph(of: item.block)
    guard paragraph.contains(item.range.lowerBound), item.range.lowerBound > paragraph.lowerBound,
      let (_, length) = span.scalar(before: item.range.lowerBound)
    else { return nil }
    let sentence = span.statement(
      around: item.range.lowerBound - length, in: paragraph.lowerBound..<item.range.lowerBound)
    let start = span.trimmed(sentence).lowerBound
    let numeral = start..<start + 3
    guard numeral.upperBound < item.range.lowerBound, span.matches("一", at: start) else {
      return nil
    }
    return span.begins(numeral.upperBound..<item.range.lowerBound, withAnyOf: verbs) ? numeral : nil
  }
}

extension Report {
  /// How a first item may be marked besides 一是.
  private static let firstMarks: [StaticString] = [
    "一是", "其一", "第一", "首先", "首要", "首个", "一方面", "先是", "1.", "1、", "1．", "（1）", "(1)", "①", "（一）",
    "(一)", "一、",
  ]

  /// Whether a second item has no first: none stands before it, in any marks.
  ///
  /// - Parameters:
  ///   - second: The item.
  ///   - list: The list before it under the same heading; nil where there is none.
  func lacksFirst(_ second: Enumeration.Item, behind list: Enumeration?) -> Bool {
    let paragraph = paragraph(of: second.block)
    guard paragraph.contains(second.range.lowerBound) else { return false }
    let start = second.range.lowerBound
    if let list {
      // Behind a list that has come to its third item, a second one may go on with the list around it,
      // unless its paragraph has begun with other words.
      guard let last = list.items.last, last.number > 2, last.block < second.block,
        paragraph.lowerBound < start, !draft.blocks[second.block].continuesPrevious
      else { return false }
      return !hasFirst(paragraph.lowerBound..<start)
    }
    // An item with a line of its own may have pieces under headings of theirs, and so may the first.
    let opensLine = paragraph.lowerBound == start
    let heading =
      headings.last { $0.block <= second.block && (!opensLine || $0.level == 1) }?.block ?? 0
    return prose.allSatisfy { block in
      guard block >= heading, block <= second.block else { return true }
      let text = self.paragraph(of: block)
      return !hasFirst(text.lowerBound..<min(text.upperBound, start))
    }
  }

  private func hasFirst(_ text: Range<Int>) -> Bool {
    let span = bytes.span
    return span.contains(anyOf: Self.firstMarks, in: text)
      || span.ranges(of: "一", in: text).contains { opensClause($0.lowerBound, in: text) }
  }
}

// MARK: - How many are announced

extension Enumeration {
  private static let numerals: [StaticString] = ["两", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let measures: [StaticString] = [
    "个方面", "方面", "个问题", "点", "项措施", "条措施", "项工作", "个不足", "大问题", "类问题", "项举措", "条举措", "项制度", "项重点",
    "项任务", "个重点", "个环节", "个问题", "项内容",
    "个短板", "项不足",
  ]
  /// What may stand between such a number and the end of its clause.
  private static let endings: [StaticString] = [
    "的", "问题", "不足", "工作", "措施", "做法", "举措", "着手", "入手", "发力", "改进", "努力", "加强", "下功夫", "开展", "推进",
    "：", ":",
    "，", ",", "。", "以下",
  ]

  /// The number of items that the words right before the first announce: 三个方面：; “三个强化”：.
  func announced(_ report: Report) -> (count: Int, range: Range<Int>)? {
    // The others may go on in the next paragraph.
    guard style == .is, let first = items.first else { return nil }
    let span = report.bytes.span
    let paragraph = report.paragraph(of: first.block)
    let end = first.range.lowerBound
    guard paragraph.contains(end), end > paragraph.lowerBound,
      let (mark, length) = span.scalar(before: end),
      [0xFF1A, 0x3A, 0xFF0C, 0x2C, 0x3002].contains(mark)  // ： : ， , 。
    else { return nil }
    let isColon = mark == 0xFF1A || mark == 0x3A
    let behind = end - length
    let clause = span.clause(around: behind, in: paragraph.lowerBound..<behind)
    if let slogan = slogan(clause, report) { return slogan }
    guard
      let number = Self.number(before: Self.measures, in: clause, span)
        ?? (isColon ? Self.numberAtEnd(of: clause, span) : nil)
    else { return nil }
    // 十二个方面, 第三方面
    if let (before, _) = span.scalar(before: number.range.lowerBound),
      number.range.lowerBound > paragraph.lowerBound,
      ChineseNumeral.isNumeral(before) || before == 0x7B2C
    {
      return nil
    }
    // 针对上述两方面问题，一是…: what follows are measures.
    let before = clause.lowerBound..<number.range.lowerBound
    guard !span.contains(anyOf: ["针对", "解决", "围绕", "对照", "面对", "上述", "以上"], in: before) else {
      return nil
    }
    // Behind a comma or full stop, nothing else may have come in between.
    guard isColon || isEnd(number.end..<clause.upperBound, span) else { return nil }
    return (number.count, number.range)
  }

  /// The first number of items in a clause that one of some measures follows: how many, where its numeral
  /// stands, and where the measure ends.
  private static func number(
    before measures: [StaticString], behind opening: StaticString = "", in clause: Range<Int>,
    _ span: Span<UInt8>
  ) -> (count: Int, range: Range<Int>, end: Int)? {
    for (index, numeral) in numerals.enumerated() {
      let places = span.ranges(of: numeral, in: clause).filter {
        span.ends(withAnyOf: [opening], at: $0.lowerBound, from: clause.lowerBound)
      }
      guard !places.isEmpty else { continue }
      for measure in measures {
        let found = places.first {
          span.literal([measure], at: $0.upperBound, before: clause.upperBound) != nil
        }
        guard let found else { continue }
        return (max(2, index + 1), found, found.upperBound + measure.utf8CodeUnitCount)
      }
    }
    return nil
  }

  /// The number of items with which a clause ends: 主要问题有四个：, 问题有三：.
  private static func numberAtEnd(
    of clause: Range<Int>, _ span: Span<UInt8>
  ) -> (count: Int, range: Range<Int>, end: Int)? {
    let found =
      number(before: ["个"], in: clause, span) ?? number(before: [""], behind: "有", in: clause, span)
    return found?.end == clause.upperBound ? found : nil
  }

  private func isEnd(_ rest: Range<Int>, _ span: Span<UInt8>) -> Bool {
    var offset = rest.lowerBound
    while let word = span.literal(Self.endings, at: offset, before: rest.upperBound) {
      offset += word.utf8CodeUnitCount
    }
    return offset >= rest.upperBound
  }

  /// A number of items in quotation marks, where each item has the word behind it: “三个强化”：一是强化领导.
  private func slogan(_ clause: Range<Int>, _ report: Report) -> (count: Int, range: Range<Int>)? {
    let span = report.bytes.span
    guard span.ends(withAnyOf: ["”"], at: clause.upperBound, from: clause.lowerBound) else {
      return nil
    }
    let measures: [StaticString] = ["个", "项", "大", ""]
    guard let number = Self.number(before: measures, behind: "“", in: clause, span) else {
      return nil
    }
    let word = number.end..<clause.upperBound - 3
    guard word.count >= 6, word.count <= 12, haveAll(word, report) else { return nil }
    return (number.count, number.range)
  }

  /// Whether each item has a word in the clause that it begins with.
  private func haveAll(_ word: Range<Int>, _ report: Report) -> Bool {
    let span = report.bytes.span
    let bytes = Array(word.map { span[$0] })
    return items.allSatisfy { item in
      let paragraph = report.paragraph(of: item.block)
      let clause = span.clause(around: item.range.upperBound, in: paragraph)
      return span.firstRange(of: bytes, in: clause) != nil
    }
  }
}
