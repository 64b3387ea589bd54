import Recognition
import ReportText

/// What a change is about: what its own words name, else what the figure before it counts.
struct ChangeSubject {
  /// The change.
  let change: Int
  /// The nearest figure before it in its sentence that it may be about.
  let figure: Int?
  /// What its own words name, as long as they say no more than that: 申请量 of 申请量同比增长.
  let name: [UInt32]
  /// Whether it is one of those that another is made of: 减少6家，其中部门网站减少4家.
  let isPart: Bool
  /// Whether nothing else is counted in its sentence: 全年受理297件。上年受理189件。同比增长57.1%.
  let isAlone: Bool
}

extension PassageReading {
  /// How few characters of a name may be a word for the counting alone: 发布量.
  private static let shortestName = 4

  private static let quantities: Words = ["数量", "总量", "总数", "总体", "量", "数", "总", "率", "占比"]

  /// What a change is about.
  func subject(ofChange index: Int) -> ChangeSubject {
    let change = measures[index]
    let words = change.label.prefix(before: lexicon.comparing, lexicon.rises, lexicon.falls)
    // 与2022年（1200条）相比
    let name = lexicon.droppingScope(
      words.droppingPrefixes(lexicon.conjunctions), lexicon.lastYear
    ).droppingPrefixes(lexicon.among)
      .droppingSuffixes(lexicon.respectively).droppingSuffixes(Self.quantities)
    let neighbours = neighbours(index)
    return ChangeSubject(
      change: index, figure: nearestFigure(before: index),
      name: name.filter(CharacterClass.isHan), isPart: isPart(index, of: neighbours),
      isAlone: change.group < 0 && neighbours.allSatisfy { measures[$0].direction != nil })
  }

  /// Whether a change may be between two figures: both are of its subject, and no other is nearer.
  func isSubject(_ subject: ChangeSubject, between before: Int, and after: Int) -> Bool {
    !subject.isPart && isNamed(subject, by: before, after) && isNearest(subject, before, after)
      && !namesAnother(before, than: after) && countOneThing(before, after, subject.change)
  }

  /// Whether two figures are of one thing in the same words, whatever year they are of.
  func haveOneName(_ before: Int, _ after: Int) -> Bool {
    let names = [before, after].map { counted(measures[$0]) }
    return !names[0].isEmpty && names[0] == names[1]
  }

  /// What a figure counts, in the author's words, without whose and which year's it is.
  func counted(_ measure: Measure) -> ArraySlice<UInt32> {
    lexicon.droppingScope(measure.label, lexicon.lastYear).droppingSuffixes(lexicon.fillers)
      + measure.tail
  }

  /// The nearest figure before a change that it may be about: of percentages, where it is in points.
  private func nearestFigure(before change: Int) -> Int? {
    let isOfPoints = measures[change].figure.kind == .points
    var back = previous(change)
    while let index = back {
      let measure = measures[index]
      if isOfPoints
        ? measure.figure.kind == .percentage && isLevel(index, for: measures[change])
        : measure.isExactLevel, !isLastYear(index), !isOlder(index),
        !measure.roles.contains(.compared),
        !isBase(index)
      {
        return index
      }
      back = previous(index)
    }
    return nil
  }

  /// Whether a figure of the year before belongs to another change than one that is compared by itself:
  /// 1381条，同比下降6.8%（上年1481条）；留言1982条，同比增长34.3%.
  func isOfAnother(_ last: Int, than change: Int) -> Bool {
    if let owner = passage.owner(of: measures[last].group), measures[owner].direction != nil {
      return owner != change && isComparedItself(change)
    }
    guard last < change, let other = next(last), other < change, measures[other].direction != nil
    else { return false }
    // 增加21万次，同比增长20% are one change.
    let hasOwnFigure = (other..<change).contains { measures[$0].isExactLevel }
    return isComparedItself(change)
      && (hasOwnFigure || subject(ofChange: change).name.count >= 2)
  }

  private func isComparedItself(_ change: Int) -> Bool {
    let label = measures[change].label
    return label.containsAny(of: lexicon.lastYear) || label.containsAny(of: lexicon.comparing)
  }

  private func isPart(_ index: Int, of neighbours: [Int]) -> Bool {
    let change = measures[index]
    let before = neighbours.filter { $0 <= index }
    guard change.figure.kind == .count,
      let opening = before.last(where: { measures[$0].label.startsWithAny(of: lexicon.among) })
    else { return false }
    return before.contains {
      $0 < opening && measures[$0].direction == change.direction && measures[$0].isAlike(change)
    }
  }

  /// Whether the change names nothing else than the figures: …61份；“三公”经费支出下降7.3%; 信息86条…，网站增长5.2%.
  private func isNamed(_ subject: ChangeSubject, by before: Int, _ after: Int) -> Bool {
    let name = subject.name
    guard name.count > 1, max(before, after) < subject.change else { return true }
    let named = [before, after].flatMap { index in
      measures[index].label + measures[index].figure.unit.scalars + measures[index].tail
    }[...]
    guard name.count >= Self.shortestName else { return name.contains(where: named.contains) }
    return zip(name, name.dropFirst()).contains { named.contains(Word([$0, $1])) }
  }

  /// Whether the figure that a change follows is the one of this year, or is it again or a part of it:
  /// 信息180条，比上年增加30条；留言40条，上年50条.
  private func isNearest(_ subject: ChangeSubject, _ before: Int, _ after: Int) -> Bool {
    // 征集意见较上年减少4条，达103条；留言311条，比上年的179条增加132条
    guard
      min(before, after) < subject.change || measures[before].text.labelHas(lexicon.from)
    else { return false }
    guard let own = subject.figure, !(own < before && before < subject.change) else { return true }
    if before < own {
      // 上年300条，今年360条, and not 比上年的386条减少35条，信息91条, nor 微信282条，上年290条，留言118条.
      guard measures[(before + 1)...own].allSatisfy({ $0.direction == nil }),
        isUnpaired(before) || haveOneName(before, after)
      else { return false }
    }
    return own == after || wholes[own]?.contains(after) == true
      || measures[own].value == measures[after].value && measures[own].isAlike(measures[after])
  }

  /// Whether no figure stands before one of the year before that it is of: 微信282条，上年290条; 办结率99%（上年98%）.
  private func isUnpaired(_ last: Int) -> Bool {
    guard let partner = previous(last) ?? passage.owner(of: measures[last].group) else {
      return true
    }
    let (first, second) = (measures[partner], measures[last])
    let areAlike =
      first.isAlike(second)
      || first.figure.kind == .percentage && second.figure.kind == .percentage
    return !areAlike || first.direction != nil || isLastYear(partner) || isOlder(partner)
  }

  /// Whether a figure of the year before stands with one of this year, and does not count what another does: 结转11件（上年6件）;
  /// 上年末58件，年末63件.
  private func isPaired(_ last: Int, besides other: Int) -> Bool {
    guard !haveOneName(last, other) else { return false }
    if let owner = passage.owner(of: measures[last].group) { return owner != other }
    return neighbours(last).contains {
      $0 != last && measures[$0].isExactLevel && measures[$0].isAlike(measures[last])
        && !isLastYear($0) && !isOlder($0)
    }
  }

  /// Whether a figure of the year before is not of another thing than one of another sentence:
  /// 办结27件。2023年收到申请31件，本年减少5件 is none of what was closed.
  private func countOneThing(_ before: Int, _ after: Int, _ change: Int) -> Bool {
    guard measures[before].sentence != measures[after].sentence else { return true }
    guard !isPaired(before, besides: after) else { return false }
    // 较上年的96%提高4个百分点: that has been compared already.
    let isElsewhere = measures[before].sentence != measures[change].sentence
    if isElsewhere, measures[before].text.labelHas(lexicon.comparing) { return false }
    let named = nameOfBase(measures[before])
    guard named.count > 1, named.allSatisfy(CharacterClass.isHan) else { return true }
    // 2022年收到申请120件。2023年收到147件: what is counted is said once.
    let verb = measures[after].label.suffix(2)
    let words = measures[after].label + measures[after].tail
    return zip(named, named.dropFirst()).contains { words.contains(Word([$0, $1])) }
      || named.containsAny(of: Self.receivedWords) && words.containsAny(of: Self.receivedWords)
      || measures[after].tail.isEmpty && verb.count == 2
        && measures[before].label.contains(Word(verb))
  }

  /// What the figure that another is compared with counts, in its own words: 与2022年新收141件相比,
  /// 与2022年的141件新收申请相比.
  private func nameOfBase(_ measure: Measure) -> ArraySlice<UInt32> {
    let name = lexicon.droppingScope(
      measure.label.droppingPrefixes(lexicon.comparing).droppingPrefixes(lexicon.conjunctions),
      lexicon.lastYear
    ).droppingPrefixes(Self.attribution).droppingSuffixes(Self.attribution)
    return name.isEmpty ? measure.tail.droppingSuffixes(lexicon.comparing) : name
  }
}

extension ArraySlice<UInt32> {
  /// The characters before the first word of some kinds.
  fileprivate func prefix(before kinds: Words...) -> Self {
    let end = indices.first { index in kinds.contains { self[index...].startsWithAny(of: $0) } }
    return self[..<(end ?? endIndex)]
  }
}
