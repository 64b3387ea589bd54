import Recognition
import ReportText

/// Parts of other classifiers than their whole, which count the same things: 信息4352条，其中政策文件84件、解读132篇、
/// 其他信息4136条.
///
/// Catches: 申请66件，其中当面申请6宗、网上申请47宗、信函申请23宗。
/// Leaves alone: 申请66件，其中当面申请6宗、网上申请47宗、信函申请13宗。
extension PassageReading {
  /// Reads the list that begins at a place of a level, if its classifiers differ.
  ///
  /// - Returns: Whether it was judged.
  mutating func readMixedParts(_ reader: PartListReader, _ level: [Int], _ place: Int) -> Bool {
    guard let head = headOfMixed(reader, level, place),
      let parts = mixedParts(reader, level, place, of: measures[head])
    else { return false }
    let count = claims.count
    readParts(
      PartList(
        opening: measures[parts[0]].group < 0 ? .among : .bracket, heads: [head], isHeadNamed: true,
        readings: [parts], isInterrupted: false))
    return claims.count > count
  }

  /// What stands right before the words that open a list, if it may be the whole of parts of other classifiers.
  private func headOfMixed(_ reader: PartListReader, _ level: [Int], _ place: Int) -> Int? {
    let first = measures[level[place]]
    guard first.isExactLevel, reader.opensAmong(first) else { return nil }
    let isInBracket = first.group >= 0 && first.isFirst
    guard let head = isInBracket ? passage.owner(of: first.group) : before(level, place) else {
      return nil
    }
    let whole = measures[head]
    // 信息1166条，涉及15个领域，其中网站307条: of what has the classifier of the parts.
    let hasOwnWhole = level[..<place].contains {
      $0 != head && measures[$0].sentence == first.sentence && measures[$0].isAlike(first)
        && measures[$0].value >= first.value
    }
    guard whole.isExactLevel, !hasOwnWhole, areKindred(whole, first),
      whole.roles.isDisjoint(with: [.lastYear, .running, .carriedIn, .carriedOut])
    else { return nil }
    return head
  }

  /// The figure before a place: in its sentence, or alone in the one before.
  private func before(_ level: [Int], _ place: Int) -> Int? {
    guard place > 0 else { return nil }
    let (head, first) = (level[place - 1], measures[level[place]])
    if measures[head].sentence == first.sentence { return head }
    return measures[head].sentence == first.sentence - 1 && measures[head].isFirst
      && measures[head].paragraph == first.paragraph ? head : nil
  }

  /// The figures of a list in their sentence; nil where they are all of one classifier, where the list has other
  /// things or lists in it, and where some of them fit without the others.
  private func mixedParts(
    _ reader: PartListReader, _ level: [Int], _ place: Int, of head: Measure
  ) -> [Int]? {
    let first = measures[level[place]]
    var parts = [level[place]]
    for index in level[(place + 1)...] {
      let measure = measures[index]
      guard measure.sentence == first.sentence else { break }
      guard measure.figure.kind == .count, measure.direction == nil,
        !measure.label.contains(.share), !measure.roles.contains(.compared)
      else { continue }
      guard measure.isExactLevel, areKindred(head, measure), !reader.opensAmong(measure) else {
        return nil
      }
      let separator = parts.count > 1 ? measures[parts[1]].marks.strongest : Mark.semicolon
      if measure.marks.strongest > max(separator, .comma) || reader.ends(measure, first, .among)
        || !measure.isAlike(head) && isOfItsOwn(measure)
      {
        break
      }
      parts.append(index)
    }
    let alike = parts.filter { measures[$0].isAlike(head) }
    let areOfOneUnit = parts.allSatisfy { measures[$0].isAlike(first) }
    // 文件26件，其中解读12篇、图解9份: of other things.
    guard parts.count > 1, alike.count < parts.count, !alike.isEmpty || areOfOneUnit else {
      return nil
    }
    let shorter = [alike] + parts.indices.dropFirst(2).map { Array(parts[..<$0]) }
    let fitsShorter = shorter.contains {
      $0.count > 1 && Arithmetic.agrees(head.figure, figures($0))
    }
    return fitsShorter ? nil : parts
  }

  /// Whether a figure is no item of a row, by its words: …46条，共收到建议、提案4件，4件主办件已办结.
  private func isOfItsOwn(_ measure: Measure) -> Bool {
    measure.name.isEmpty || measure.lead.containsAny(of: Self.receivedWords)
  }

  /// Whether a figure counts what a whole does, if by a different classifier: no 信息48条 are of 简报12期.
  private func areKindred(_ whole: Measure, _ part: Measure) -> Bool {
    whole.isAlike(part)
      || lexicon.kindredUnits.contains {
        $0.prefix(2).contains(whole.figure.unit) && $0.contains(part.figure.unit)
      }
  }
}
