import ReportText
import RulePack

/// Decides which of the headings open the parts of the report.
struct OutlineRecognizer {
  typealias Found = HeadingRecognizer.Found

  /// So many headings of a lower form with titles of parts are parts whatever their numbers.
  static let fewestOfForm = 3

  private let blockCount: Int
  private let partCount: Int
  /// Whether parts may stand as pieces of one: （一）主动公开情况 under 一、工作情况.
  let mayJoinParts: Bool
  /// The significant characters of the title of a part of the outline.
  private let titleCore: (PartID) -> [UInt32]
  /// The significant characters of a range of the draft.
  private let core: (Range<Int>) -> [UInt32]
  /// Whether a block is of a table.
  private let isTable: (Int) -> Bool

  init(
    blockCount: Int, partCount: Int, mayJoinParts: Bool, titleCore: @escaping (PartID) -> [UInt32],
    core: @escaping (Range<Int>) -> [UInt32], isTable: @escaping (Int) -> Bool
  ) {
    (self.blockCount, self.partCount, self.mayJoinParts) = (blockCount, partCount, mayJoinParts)
    (self.titleCore, self.core, self.isTable) = (titleCore, core, isTable)
  }

  /// The headings of all levels and the parts, in document order.
  func outline(
    of found: [HeadingRecognizer.Found]
  ) -> (headings: [Heading], sections: [Section]) {
    var found = found
    dropBare(&found)
    dropCaptions(&found)
    settleMarkupLevels(&found)
    demoteBelowMarkedParts(&found)
    settleLowerForms(&found)
    dropContents(&found)
    dropNamesakes(&found)
    settleRivals(&found)
    demoteBelowNumberedParts(&found)
    demoteAmongPieces(&found)
    demoteLists(&found)
    settleGaps(&found)
    found.removeAll { $0.isSentence && $0.heading.level == 1 }

    let headings = found.map(\.heading)
    let tops = found.tops()
    let sections = tops.enumerated().map { position, index in
      let heading = found[index].heading
      let end = position + 1 < tops.count ? found[tops[position + 1]].heading.block : blockCount
      return Section(
        heading: index, part: found[index].part, match: found[index].match,
        body: heading.block + heading.blockCount..<end)
    }
    return (headings, sections)
  }

  /// Drops the captions of tables that repeat the title of the part right above them: those without an
  /// ordinal, and those with the part's own right above the table.
  private func dropCaptions(_ found: inout [Found]) {
    var captions: Set<Int> = []
    for (above, caption) in zip(found, found.dropFirst()) {
      guard caption.part != nil, caption.part == above.part,
        let number = above.heading.ordinal?.number,
        caption.heading.block == above.heading.block + above.heading.blockCount
      else { continue }
      let isNumberedCaption =
        caption.heading.ordinal?.number == number
        && isTable(caption.heading.block + caption.heading.blockCount)
      guard caption.heading.ordinal == nil || isNumberedCaption else { continue }
      captions.insert(caption.heading.block)
    }
    found.removeAll { captions.contains($0.heading.block) }
  }

  /// Puts headings by markup without an ordinal on their level: that of the parts is the level that
  /// most recognised parts have.
  private func settleMarkupLevels(_ found: inout [Found]) {
    let hasParts = found.contains {
      $0.part != nil && $0.heading.ordinal != nil && $0.isTopLevelForm
    }
    for index in found.indices where found[index].heading.ordinal == nil && found[index].part == nil
    {
      let heading = found[index].heading
      // Markdown's # is the title's; the parts have ## or, where the title has no mark, #.
      let level = hasParts ? max(2, heading.level) : max(1, heading.level - 1)
      found[index].heading = heading.with(level: level)
    }
  }

  /// Puts headings without an ordinal that the markup makes lower than the parts below them,
  /// `### 主动公开` under `## 一、总体情况`, unless one has the very title of a part that no other has.
  private func demoteBelowMarkedParts(_ found: inout [Found]) {
    let levels = found.compactMap { $0.part == nil ? nil : $0.markupLevel }
    guard let level = levels.min(), levels.count(where: { $0 == level }) >= Self.fewestOfForm
    else { return }
    let taken = Set(found.compactMap { $0.markupLevel == level ? $0.part : nil })
    for index in found.indices where found[index].heading.ordinal == nil {
      guard let own = found[index].markupLevel, own > level else { continue }
      demote(&found[index], besides: taken)
    }
  }

  /// Where the parts are numbered 第一部分, the headings 一、 are a level below them, unless one has
  /// the very title of a part that no other heading has.
  private func demoteBelowNumberedParts(_ found: inout [Found]) {
    let numbered = found.filter { $0.heading.ordinal?.isPart == true }
    guard numbered.count >= 3 else { return }
    let taken = Set(numbered.compactMap(\.part))
    for index in found.indices where found[index].heading.level == 1 {
      guard let ordinal = found[index].heading.ordinal, !ordinal.isPart else { continue }
      demote(&found[index], besides: taken)
    }
  }

  /// Puts lists within a part that are numbered 一、二、 again a level below the parts.
  ///
  /// Such a list starts at 一 below another part and runs on; a heading with the very title of a part
  /// ends it, and so does one that continues the parts' own numbers.
  private func demoteLists(_ found: inout [Found]) {
    let tops = found.tops()
    var position = 0
    var previous: Int?
    while position < tops.count {
      let list = list(at: position, of: tops, after: previous, found)
      guard list.isEmpty else {
        for index in list { demote(&found[index]) }
        position += list.count
        continue
      }
      if !found[tops[position]].isSentence {
        previous = found[tops[position]].heading.ordinal?.number ?? previous.map { $0 + 1 } ?? 1
      }
      position += 1
    }
  }

  /// Takes a heading with the number of a part that no other heading is, between the parts before and
  /// behind that, for this part, if half of what tells its title from others is in the part's, or a word
  /// of it. The first part has a name for everything, and so may have others: 年度工作回顾.
  private func settleGaps(_ found: inout [Found]) {
    let tops = found.tops { !$0.isSentence }
    // Mostly each is the heading of a part.
    guard tops.contains(where: { found[$0].part == nil || isCopied($0, found, tops) }) else {
      return
    }
    let present = Set(tops.compactMap { found[$0].part })
    for (position, index) in tops.enumerated()
    where found[index].part == nil || isCopied(index, found, tops) {
      guard let number = found[index].heading.ordinal?.number, (1...partCount).contains(number),
        case let part = PartID(rawValue: number - 1), !present.contains(part)
      else { continue }
      let before = position > 0 ? found[tops[position - 1]].part?.number : 0
      let after = position + 1 < tops.count ? found[tops[position + 1]].part?.number : partCount + 1
      guard before == number - 1, after == number + 1 else { continue }
      guard found[index].part == nil else {
        (found[index].part, found[index].match) = (part, .similar)
        continue
      }
      let whole = core(found[index].heading.titleRange)
      let words = whole.filter { !Self.common.contains($0) }
      let title = titleCore(part)
      let isLike =
        words.count(where: title.contains) * 2 >= words.count
        || zip(whole, whole.dropFirst()).contains { first, second in
          !Self.common.contains(first) && !Self.common.contains(second)
            && zip(title, title.dropFirst()).contains { $0 == first && $1 == second }
        }
      let isOnlyGap = present.count == partCount - 1 && tops.count == partCount
      guard !words.isEmpty, isLike || isOnlyGap && number == 1 else { continue }
      (found[index].part, found[index].match) = (part, .similar)
    }
  }

  /// Whether a heading has the title of another part, which stands under the number of its own besides: the
  /// title was copied, or kept from the part before.
  private func isCopied(_ index: Int, _ found: [Found], _ tops: [Int]) -> Bool {
    guard let part = found[index].part, let number = found[index].heading.ordinal?.number,
      number != part.number
    else { return false }
    return tops.contains {
      $0 != index && found[$0].part == part && found[$0].heading.ordinal?.number == part.number
    }
  }

  /// Characters that any title has.
  private static let common = Set("情况和及与等的政府信息公开工作".unicodeScalars.map(\.value))

  /// The indices of the headings that are a list at a position; empty where there is none.
  private func list(
    at position: Int, of tops: [Int], after previous: Int?, _ found: [Found]
  ) -> [Int] {
    guard let previous else { return [] }
    if let nested = nestedList(at: position, of: tops, after: previous, found) { return nested }
    var list: [Int] = []
    for index in tops[position...] {
      guard found[index].match != .accepted || found[index].part == nil,
        let number = found[index].heading.ordinal?.number, number == list.count + 1
      else { break }
      // The second part may come after a list of one as well as after a list of two.
      if number == previous + 1, found[index].part != nil { break }
      list.append(index)
    }
    guard list.count == 1, position + 1 < tops.count else { return list }
    // 五、一、七、: not a list of one, but a slip in the number of a part.
    let next = found[tops[position + 1]].heading.ordinal?.number
    return next == previous + 2 ? [] : list
  }

  /// A list of two or more that counts from 一 on below a part, whatever its titles are like and however long
  /// it is, and behind which the parts go on with the next number.
  private func nestedList(
    at position: Int, of tops: [Int], after previous: Int, _ found: [Found]
  ) -> [Int]? {
    var count = 0
    while position + count < tops.count,
      found[tops[position + count]].heading.ordinal?.number == count + 1
    {
      count += 1
    }
    guard count > 1, position + count < tops.count else { return nil }
    let next = found[tops[position + count]]
    guard next.heading.ordinal?.number == previous + 1, next.part != nil, next.match == .accepted
    else { return nil }
    return Array(tops[position..<position + count])
  }

  /// Demotes a heading unless it has the very title of a part that is none of those taken.
  private func demote(_ found: inout Found, besides taken: Set<PartID>) {
    let isPart = found.match == .accepted && found.part.map { !taken.contains($0) } ?? false
    if !isPart { demote(&found) }
  }

  func demote(_ found: inout Found) {
    found.heading = found.heading.with(level: 2)
    found.part = nil
  }

  /// Where several headings look like one part, those that only resemble it give way.
  private func settleRivals(_ found: inout [Found]) {
    let tops = found.tops { $0.part != nil }
    let isRivalled = tops.indices.contains { number in
      tops[..<number].contains { found[$0].part == found[tops[number]].part }
    }
    guard isRivalled else { return }
    let rivals = Dictionary(grouping: tops) { found[$0].part }
    for indices in rivals.values where indices.count > 1 {
      let best = indices.max { left, right in
        (found[left].match, found[left].score, right) < (
          found[right].match, found[right].score, left
        )
      }
      for index in indices where index != best {
        let isPiece = best.map { isOtherPiece(found[index], beside: found[$0]) } ?? false
        if found[index].match == .similar || isPiece { found[index].part = nil }
      }
    }
  }

  /// Whether two headings have different pieces of the title of one part: 组织领导情况 and 制度建设情况.
  private func isOtherPiece(_ piece: Found, beside other: Found) -> Bool {
    guard let part = piece.part else { return false }
    var (own, others) = (core(piece.heading.titleRange)[...], core(other.heading.titleRange)[...])
    let start = zip(own, others).prefix { $0 == $1 }.count
    (own, others) = (own.dropFirst(start), others.dropFirst(start))
    let end = zip(own.reversed(), others.reversed()).prefix { $0 == $1 }.count
    let pieces = [own.dropLast(end), others.dropLast(end)]
    let title = titleCore(part)
    return pieces.allSatisfy { $0.count > 2 && LabelText.contains(title, Array($0)) }
  }
}

extension [HeadingRecognizer.Found] {
  /// The indices of those on the level of parts for which something holds.
  fileprivate func tops(where holds: (Element) -> Bool = { _ in true }) -> [Int] {
    var tops: [Int] = []
    tops.reserveCapacity(count)
    for index in indices where self[index].heading.level == 1 && holds(self[index]) {
      tops.append(index)
    }
    return tops
  }
}

extension Heading {
  func with(level: Int) -> Heading {
    Heading(
      block: block, blockCount: blockCount, level: level, ordinal: ordinal, titleRange: titleRange,
      range: range)
  }
}
