import Recognition
import ReportText

/// Items that follow each other: 一是……；二是……, 一要……, 第一，……, 1.……；2.…….
struct Enumeration {
  struct Item {
    let number: Int
    let range: Range<Int>
    let block: Int
  }

  /// How the items are numbered.
  enum Style: CaseIterable {
    case `is`, must, aspect, place, ofThem, chineseBrackets, dot, wideDot, pause, brackets, circle

    /// The second item, by which a list in a paragraph is found; nil for 一是, whose items are.
    fileprivate var second: Phrase? {
      switch self {
      case .is: nil
      case .must: .secondMust
      case .aspect: .secondAspect
      case .place: .secondPlace
      case .ofThem: .secondOfThem
      case .chineseBrackets: .secondInChineseBrackets
      case .dot: .secondWithDot
      case .wideDot: .secondWithWideDot
      case .pause: .secondWithPause
      case .brackets: .secondInBrackets
      case .circle: .secondInCircle
      }
    }

    /// The third item, by which a list without a second is found.
    fileprivate var third: Phrase? {
      switch self {
      case .must: .thirdMust
      case .place: .thirdPlace
      case .dot: .thirdWithDot
      case .pause: .thirdWithPause
      case .brackets: .thirdInBrackets
      case .circle: .thirdInCircle
      case .is, .aspect, .ofThem, .chineseBrackets, .wideDot: nil
      }
    }

    /// How the item of a number is marked.
    func name(_ number: Int) -> String {
      let numeral = ChineseNumeral.string(number)
      switch self {
      case .is: return numeral + "是"
      case .must: return numeral + "要"
      case .aspect: return numeral + "方面"
      case .place: return "第" + numeral + "，"
      case .ofThem: return "其" + numeral + "，"
      case .chineseBrackets: return "（" + numeral + "）"
      case .dot: return "\(number)."
      case .wideDot: return "\(number)．"
      case .pause: return "\(number)、"
      case .brackets: return "（\(number)）"
      case .circle:
        return Unicode.Scalar(UInt32(0x245F + number)).map { String($0) } ?? "\(number)"
      }
    }

    /// Whether a Chinese character has to follow the mark: 2.5 is a number.
    fileprivate var isOfFigures: Bool {
      switch self {
      case .is, .must, .aspect, .place, .ofThem: false
      case .chineseBrackets, .dot, .wideDot, .pause, .brackets, .circle: true
      }
    }
  }

  let style: Style
  fileprivate(set) var items: [Item]
  /// Where the first item stands, if it has lost its 是: 一加强领导，二是完善制度.
  fileprivate(set) var lostFirst: Range<Int>?
  /// Whether it begins with the second item.
  fileprivate(set) var lacksFirst = false

  private static let phrases: [Phrase] = [
    .firstIs, .secondIs, .thirdIs, .fourthIs, .fifthIs, .sixthIs, .seventhIs, .eighthIs, .ninthIs,
    .tenthIs,
  ]

  /// How an item is marked.
  func name(_ number: Int) -> String { style.name(number) }

  /// The enumerations of a report: each has at least two items, the first of which is 一是 or the like, unless
  /// that is missing.
  ///
  /// - Parameter verbs: With what items begin, for those whose 是 was lost.
  static func all(in report: Report, verbs: [[UInt8]]) -> [Enumeration] {
    var lists: [Enumeration] = []
    for hit in report.phrases.hits(of: phrases) {
      guard let number = phrases.firstIndex(of: hit.phrase).map({ $0 + 1 }),
        report.opensClause(hit.range.lowerBound, in: report.paragraph(of: hit))
      else { continue }
      let item = Item(number: number, range: hit.range, block: hit.block)
      let isInList =
        lists.last?.items.last.map { last in
          !report.headings.contains { $0.block > last.block && $0.block <= hit.block }
        } ?? false
      if number == 1 {
        lists.append(Enumeration(style: .is, items: [item]))
      } else if number == 2, lists.last?.items.last?.block != hit.block,
        let lost = report.bareFirstItem(before: item, verbs)
      {
        let first = Item(number: 1, range: lost, block: hit.block)
        lists.append(Enumeration(style: .is, items: [first, item], lostFirst: lost))
      } else if number == 2, report.lacksFirst(item, behind: isInList ? lists.last : nil) {
        lists.append(Enumeration(style: .is, items: [item], lacksFirst: true))
      } else if isInList {
        // 一是…，具体表现为：一是…，二是…。二是…: the second 二是 goes on with the list around.
        let isOuter =
          lists.count > 1 && lists[lists.count - 1].items.last?.number == number
          && lists[lists.count - 2].items.map(\.number) == Array(1..<number)
        lists[lists.count - (isOuter ? 2 : 1)].items.append(item)
      }
    }
    return lists.filter { $0.items.count > 1 } + inParagraphs(of: report)
  }

  private static let styles = Style.allCases.filter { $0.second != nil }
  private static let signsInParagraphs =
    styles.compactMap(\.second) + styles.compactMap(\.third)

  /// The lists of other styles, each in one paragraph.
  private static func inParagraphs(of report: Report) -> [Enumeration] {
    report.phrases.hits(of: signsInParagraphs).compactMap { hit in
      // Most （二） begin a heading.
      guard
        hit.phrase != .secondInChineseBrackets
          || hit.range.lowerBound > report.draft.blocks[hit.block].range.lowerBound
      else { return nil }
      if let style = styles.first(where: { $0.second == hit.phrase }) {
        return list(of: style, around: hit, in: report)
      }
      guard let style = styles.first(where: { $0.third == hit.phrase }) else { return nil }
      return listWithoutSecond(of: style, around: hit, in: report)
    }
  }

  /// The list with a first and a third item and no second: 第一，……。第三，…….
  private static func listWithoutSecond(
    of style: Style, around hit: PhraseIndex.Hit, in report: Report
  ) -> Enumeration? {
    let paragraph = report.paragraph(of: hit)
    guard paragraph.contains(hit.range.lowerBound) else { return nil }
    let places = { report.places(of: $0, style, in: paragraph) }
    guard let third = places(3).first(where: { $0.overlaps(hit.range) }),
      let first = places(1).last(where: { $0.lowerBound < third.lowerBound }),
      !places(2).contains(where: { (first.upperBound..<third.lowerBound).contains($0.lowerBound) })
    else { return nil }
    return Enumeration(
      style: style,
      items: [
        Item(number: 1, range: first, block: hit.block),
        Item(number: 3, range: third, block: hit.block),
      ])
  }

  private static func list(
    of style: Style, around hit: PhraseIndex.Hit, in report: Report
  ) -> Enumeration? {
    let paragraph = report.paragraph(of: hit)
    guard paragraph.contains(hit.range.lowerBound) else { return nil }
    let places = { report.places(of: $0, style, in: paragraph) }
    guard let second = places(2).first(where: { $0.overlaps(hit.range) }) else { return nil }
    guard let first = places(1).last(where: { $0.lowerBound < second.lowerBound }) else {
      let item = Item(number: 2, range: second, block: hit.block)
      // 第二， and 第三， are ranks too; items are so marked one after the other.
      guard style == .place, places(3).contains(where: { $0.lowerBound > second.lowerBound }),
        report.lacksFirst(item, behind: nil)
      else { return nil }
      return Enumeration(style: style, items: [item], lacksFirst: true)
    }
    let end =
      places(1).first { $0.lowerBound > second.lowerBound }?.lowerBound ?? paragraph.upperBound
    let all = (1...10).flatMap { number in
      places(number).filter { $0.lowerBound >= first.lowerBound && $0.lowerBound < end }
        .map { Item(number: number, range: $0, block: hit.block) }
    }
    return Enumeration(
      style: style, items: all.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}

extension Report {
  /// Where the items of a number stand in a paragraph.
  fileprivate func places(
    of number: Int, _ style: Enumeration.Style, in paragraph: Range<Int>
  ) -> [Range<Int>] {
    places(of: Array(style.name(number).utf8), in: paragraph).filter {
      opensItem($0, in: paragraph)
        && (!style.isOfFigures || isHan(behind: $0.upperBound, in: paragraph))
    }
  }

  /// Where some bytes stand in a range, the first ten times.
  private func places(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = range.lowerBound
    while places.count < 10,
      let found = bytes.span.firstRange(of: text, in: start..<range.upperBound)
    {
      places.append(found)
      start = found.upperBound
    }
    return places
  }

  /// Whether a clause begins here: 十一是 and 第一是 are other words.
  func opensClause(_ offset: Int, in paragraph: Range<Int>) -> Bool {
    guard offset > paragraph.lowerBound, let (before, _) = bytes.span.scalar(before: offset) else {
      return true
    }
    return !CharacterClass.isHan(before)
  }

  /// Whether the mark of an item stands behind the end of a clause, or begins its paragraph.
  fileprivate func opensItem(_ mark: Range<Int>, in paragraph: Range<Int>) -> Bool {
    let start = bytes.span.trimmed(paragraph.lowerBound..<mark.lowerBound)
    guard !start.isEmpty, let (before, _) = bytes.span.scalar(before: start.upperBound) else {
      return true
    }
    // 。 ； ： ，
    return [0x3002, 0xFF1B, 0xFF1A, 0xFF0C, 0x3B].contains(before)
  }

  fileprivate func isHan(behind offset: Int, in paragraph: Range<Int>) -> Bool {
    bytes.span.scalar(at: offset, before: paragraph.upperBound).map {
      CharacterClass.isHan($0.value)
    } ?? false
  }
}
