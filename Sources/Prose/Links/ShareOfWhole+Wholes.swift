import Recognition
import ReportText

// What a part may be a share of.

extension PassageReading {
  /// All figures that a part may be a share of, the likeliest first.
  func wholesOf(_ part: Int) -> [Int] {
    let found = wholesOf(part, orLess: false)
    // A whole with a slip may be less than its part.
    return found.isEmpty ? wholesOf(part, orLess: true) : found
  }

  private func wholesOf(_ part: Int, orLess isAnySize: Bool) -> [Int] {
    var found = wholes[part] ?? []
    let measure = measures[part]
    func add(_ index: Int) {
      if index != part, !found.contains(index), measures[index].isExactLevel,
        measures[index].isAlike(measure), isAnySize || measures[index].value >= measure.value
      {
        found.append(index)
      }
    }
    if let owner = passage.owner(of: measure.group) {
      for whole in wholes[owner] ?? [] { add(whole) }
    }
    wholeOfItsParts(part).map(add)
    for head in found { for outer in wholes[head] ?? [] { add(outer) } }
    let near = before(part, most: 80) { measure.sentence - $0.sentence <= 6 }
    for index in near
    where measure.paragraph - measures[index].paragraph <= 1 || measures[index].paragraph == 0 {
      add(index)
    }
    let outer = passage.owner(of: measure.group) ?? part
    for later in neighbours(outer) where later > part { add(later) }
    return found
  }

  /// The wholes of which one must be meant; empty where that cannot be told.
  func sureWholes(_ part: Int, _ words: ArraySlice<UInt32>, _ all: [Int]) -> [Int] {
    let bare = words.droppingSuffixes(Self.attribution)
    let isPure = bare.isEmpty || bare.equalsAny(of: Self.pureTotals)
    if !isPure {
      let stem = words.droppingSuffixes(Self.wholeEnds).droppingPrefixes(Self.wholeStarts)
      let end = stem.suffix(2)
      guard end.count == 2 else { return Array(all.prefix(1)) }
      // 占主动公开信息的31.5%: of what is named 主动公开.
      let inFull = all.filter {
        measures[$0].name.count >= 4 && stem.contains(Word(measures[$0].name))
      }
      if inFull.count == 1, !saysWhole(words) { return inFull }
      let word = Word(end)
      // 占政策类信息的48.7% is of no 公开信息.
      let kind = saysWhole(words) || stem.count < 4 ? word : Word(stem.suffix(4).prefix(2))
      let isOfAll = saysWhole(words)
      let named = all.filter { index in
        [word, kind].allSatisfy {
          measures[index].label.contains($0) || measures[index].tail.contains($0)
        } && !(isOfAll && isOfSome(index, apartFrom: part))
      }
      if named.count == 1 { return named }
      if named.count > 1 {
        return [named.first { wholes[part]?.contains($0) == true } ?? named[0]]
      }
      // 图解92篇，占解读总量的一半；视频58篇: what stands behind is no whole that has another name.
      return isOfAll ? wholes[part].map { Array($0.prefix(1)) } ?? wholeBeside(part, all) : []
    }
    if let first = wholes[part]?.first ?? wholeOfItsParts(part) { return [first] }
    let before = all.filter { $0 < part }
    let here = before.filter {
      measures[$0].sentence == measures[part].sentence && !measures[$0].roles.contains(.compared)
    }
    // 在收到的1176条中，咨询类占47.3%，为556条
    if let all = here.last(where: { measures[$0].opensParts }) { return [all] }
    if here.count == 1, before.count == 1 || saysWhole(words) { return here }
    // 子站57个，部门39个，镇街18个；其中改版23个，占40.4%: of all of them.
    let head = here.first { head in
      here.allSatisfy { $0 == head || wholes[$0]?.contains(head) == true }
    }
    if here.count > 1, let head { return [head] }
    if here.isEmpty, let nearest = before.max() {
      let sentence = before.filter { measures[$0].sentence == measures[nearest].sentence }
      if sentence.count == 1 { return sentence }
    }
    if let total = here.last(where: {
      measures[$0].isTotal
    }) {
      return [total]
    }
    return []
  }

  /// Whether a figure of another sentence is of some of what there is, or of more than the year: 网站发布信息9250条,
  /// 上半年公开信息9250条, which is not 全部信息.
  private func isOfSome(_ index: Int, apartFrom part: Int) -> Bool {
    let measure = measures[index]
    guard measure.sentence != measures[part].sentence, wholes[part]?.contains(index) != true,
      !hasSharesBeside(part, of: index)
    else { return false }
    return !measure.roles.isDisjoint(with: [.channel, .running, .lastYear])
      || measure.text.leadHas(lexicon.scopes) || measure.text.leadHas(lexicon.subUnits)
      || measure.lead.containsAny(of: Self.offices) || measure.lead.containsAny(of: Self.soFar)
  }

  /// Whether another share of the sentence of a part is one of a whole.
  private func hasSharesBeside(_ part: Int, of whole: Int) -> Bool {
    otherShares(near: part, besides: part).contains { share, other in
      Arithmetic.isShare(measures[share].figure, measures[other].figure, of: measures[whole].figure)
    }
  }

  /// The percentages beside a measure that stand behind other figures than a part, with these.
  func otherShares(near index: Int, besides part: Int) -> [(share: Int, part: Int)] {
    neighbours(index).compactMap { share in
      guard measures[share].figure.kind == .percentage, let other = previous(share), other != part,
        measures[other].isExactLevel
      else { return nil }
      return (share, other)
    }
  }

  private static let offices: Words = ["局", "委", "乡", "镇"]
  private static let soFar: Words = ["累计", "截至", "截止"]

  /// The nearest figure before a part in its sentence that may be its whole; none where there is none.
  private func wholeBeside(_ part: Int, _ all: [Int]) -> [Int] {
    Array(
      all.filter { $0 < part && measures[$0].sentence == measures[part].sentence }.prefix(1))
  }

  /// What the parts of a total are parts of besides it: 满意786份、基本满意284份、不满意58份，满意和基本满意合计1070份.
  private func wholeOfItsParts(_ total: Int) -> Int? {
    parts[total]?.first.flatMap { wholes[$0]?.first { $0 != total } }
  }

  func saysWhole(_ words: ArraySlice<UInt32>) -> Bool {
    words.containsAny(of: Self.wholeWords)
  }

  /// The figures of the unit of a part on its level and in its sentence, with itself.
  func siblings(_ part: Int) -> [Int] {
    neighbours(part).filter { measures[$0].isExactLevel && measures[$0].isAlike(measures[part]) }
  }

  /// The whole that the share before a part states, of which its own is, too.
  func statedWhole(before part: Int) -> Int? {
    guard !measures[part].text.leadHas(lexicon.among) else { return nil }
    return siblings(part).last { $0 < part && measures[$0].label.contains(.share) }
  }

  /// The figure alone in a bracket between the words of a share: 占申请总数（198件）的69.2%.
  func wholeInBracket(of share: Int) -> Int? {
    let inner = share - 1
    guard inner >= 0, case let group = measures[inner].group, group >= 0,
      group != measures[share].group, measures[inner].sentence == measures[share].sentence,
      passage.levels[group]?.count == 1, measures[inner].isExactLevel,
      passage.tree.words(directlyBefore: group).contains(0x5360)  // 占
    else { return nil }
    return inner
  }

  /// The whole of the last share before one that is of the same in the same words, or of what its sentence
  /// speaks of: 297件，占61.1%；124件，占25.5%.
  ///
  /// - Parameter sentences: How many sentences before its own that share may stand.
  func wholeOfShare(before share: Int, _ all: [Int], sentences: Int = 0) -> Int? {
    guard let words = wordsOfWhole(share) else { return nil }
    let start = passage.sentences[max(0, measures[share].sentence - sentences)].lowerBound
    let claim = claims.last {
      $0.kind == .share && $0.holds && $0.place.start >= start
        && $0.place.start < measures[share].start
    }
    guard let claim, claim.statedOperands.count == 2,
      let other = measures.firstIndex(where: { $0.start == claim.place.start }),
      wordsOfWhole(other) == words || words.isEmpty && sentences == 0,
      measures[other].paragraph == measures[share].paragraph
    else { return nil }
    return all.first { measures[$0].start == claim.operands[1].start }
  }

  /// The words for the whole of a share; none where it names none, nil where it is no share.
  func wordsOfWhole(_ share: Int) -> ArraySlice<UInt32>? {
    let label = measures[share].label
    return label.lastIndex(of: .share).map {
      label[($0 + 1)...].droppingSuffixes(Self.shareFillers)
    }
  }

  /// Judges a share that is of all figures of a name together, each of which is divided by itself:
  /// 自然人申请187件，其中网络申请124件；法人申请27件，其中网络申请13件；网络申请共137件，占全部申请的64%.
  ///
  /// - Returns: Whether it is of these.
  mutating func judge(_ share: Int, _ part: Int, ofAll words: ArraySlice<UInt32>) -> Bool {
    let stem = words.droppingSuffixes(Self.wholeEnds).droppingPrefixes(Self.wholeStarts).suffix(2)
    guard saysWhole(words), stem.count == 2, case let name = Word(stem) else { return false }
    let named = siblings(part).filter { index in
      index < part && measures[index].name.contains(name)
        && next(index).map { measures[$0].label.startsWithAny(of: lexicon.among) } == true
    }
    guard named.count > 1, let sum = sum(named) else { return false }
    let figure = measures[part].figure
    judge(share, figure, of: figure.with(sum))
    return true
  }
}
