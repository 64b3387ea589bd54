import Recognition
import ReportText

/// A figure that is said again: 收到申请50件。在50件申请中，….
///
/// Catches: 全年收到政府信息公开申请230件。收到的280件申请中，多数为自然人提出。
/// Leaves alone: 全年收到政府信息公开申请230件。征地类的80件申请中，多数为自然人提出。
extension PassageReading {
  mutating func readRestated() {
    for index in measures.indices {
      let measure = measures[index]
      guard measure.isExact, measure.group < 0, measure.figure.isWhole, isReference(measure) else {
        continue
      }
      readReference(index)
    }
  }

  /// Whether a figure refers to what was counted before: 在收到的50件申请中, 50件申请均已办结.
  private func isReference(_ measure: Measure) -> Bool {
    guard measure.label.count <= 14, measure.direction == nil,
      measure.roles.isDisjoint(with: [.lastYear, .rest, .carriedIn, .carriedOut, .partial]),
      !measure.label.contains(.ofThese)
    else { return false }
    return lexicon.opensParts(measure)
      || measure.tail.containsAny(of: Self.all)
      // 这27次会议中邀请公众列席的9次
      || measure.label.startsWithAny(of: Self.pointing)
        && measure.tail.prefix(6).containsAny(of: Self.amongThese)
  }

  private static let amongThese: Words = ["中", "里"]

  /// What a figure must be equal to because it points back to it: 收到申请100件。上述600件申请中.
  ///
  /// It cannot be more than what it points to; where it is less, words must say that it is the same.
  private func anaphor(_ index: Int, _ earlier: [Int]) -> Int? {
    let measure = measures[index]
    guard earlier.count == 1, let only = earlier.first,
      measures[only].roles.isDisjoint(with: [.lastYear, .carriedIn, .carriedOut]),
      measures[only].sentence < measure.sentence
        ? beginsSentence(measure)
        : measure.marks.count >= 1 && measure.marks.last >= .comma
          && (measure.marks.count == 1 || measure.marks.count == 2 && measure.label.isEmpty)
          && (previous(index) == only
            || previous(index).flatMap { wholes[$0] }?.contains(only) == true)
    else { return nil }
    let noun = measure.tail.prefix(2)
    guard noun.count == 2 else { return nil }
    let names = measures[only].lead.suffix(16)
    guard names.contains(Word(noun)) || measures[only].tail.starts(with: Word(noun)) else {
      return nil
    }
    let slips = Arithmetic.isSlip(
      measures[only].value / 1_000_000, measure.value / 1_000_000)
    let words = measure.label
    let points =
      words.isEmpty || words.startsWithAny(of: Self.pointing)
      || words.endsWithAny(of: Self.pointing)
    guard points, slips, !areOfDifferentThings(measures[only], measure) else { return nil }
    // 制发文件54件。14件文件均已解读，其中图文9件、视频5件: its own parts bear the second out.
    let isSome =
      words.isEmpty && measure.value < measures[only].value && !isNamedInFull(index, as: only)
    let isSum = claims.contains {
      $0.holds && $0.kind == .sum && $0.place.start == measure.start
    }
    return isSome && !isSum && !isDivided(only, behind: measure) ? nil : only
  }

  /// Whether a figure is said to be all of what another counts in the same words, which its parts bear out:
  /// 承办建议提案54件，其中建议23件、提案31件，34件建议提案已全部答复.
  private func isNamedInFull(_ index: Int, as other: Int) -> Bool {
    let measure = measures[index]
    // 44件建议提案已全部答复，10件正在办理
    if let rest = next(index), measures[rest].value + measure.value == measures[other].value {
      return false
    }
    let noun = measure.tail.prefix { !Self.endsOfNouns.contains($0) }
    return noun.count >= 4 && measure.tail.containsAny(of: Self.all)
      && measures[other].lead.suffix(16).contains(Word(noun))
      && claims.contains {
        $0.holds && $0.kind == .sum && $0.place.start == measures[other].start
      }
  }

  /// 均 已 全 都
  private static let endsOfNouns: [UInt32] = [0x5747, 0x5DF2, 0x5168, 0x90FD]

  /// Whether the parts behind a figure are all of one before it: 收到17件，11件申请中网上9件、信函8件.
  private func isDivided(_ earlier: Int, behind measure: Measure) -> Bool {
    lexicon.opensParts(measure)
      && claims.contains { claim in
        claim.holds && claim.kind == .sum && claim.place.start == measures[earlier].start
          && claim.operands.allSatisfy { $0.start > measure.start }
      }
  }

  /// Whether a figure is the first of its sentence, behind nothing but 从渠道看.
  private func beginsSentence(_ measure: Measure) -> Bool {
    measure.isFirst && measure.group < 0
      && (measure.marks.count == 0
        || measure.marks.count == 1 && measure.label.isEmpty
          && PartListReader(passage, known: wholes).hasDimension(measure))
  }

  private static let pointing: Words = [
    "上述", "以上", "这", "该", "在这", "收到的", "受理的", "在收到的", "在受理的", "办理的", "新收的", "公开的",
    "全部", "所有",
  ]

  private static let all: Words = ["均", "全部", "都已", "已全部"]

  /// Whether the thing that a figure counts is named with another, too: 41个问题 are no 行政村.
  private func sharesNoun(_ earlier: Measure, _ measure: Measure) -> Bool {
    let noun = measure.tail.prefix { $0 != 0x4E2D }.prefix(2)  // 中
    guard noun.count == 2 else { return true }
    return earlier.lead.suffix(16).contains(Word(noun)) || earlier.tail.contains(Word(noun))
  }

  /// Whether words say that two figures are not one: what was received and what was answered, an outcome
  /// and all of them, this year’s and last year’s.
  private func areOfDifferentThings(_ first: Measure, _ second: Measure) -> Bool {
    if first.roles.contains(.lastYear) != second.roles.contains(.lastYear) { return true }
    // What is said of a figure that refers to another, 107件申请已全部办结, is no name of it.
    let words = [first.label + first.tail, second.label]
    let reviews = [first, second].map { measure in
      Self.reviews.firstIndex {
        measure.label.containsAny(of: $0) || measure.tail.containsAny(of: $0)
      }
    }
    if let one = reviews[0], let other = reviews[1], one != other { return true }
    let stages = words.map { words in Self.stages.firstIndex { words.containsAny(of: $0) } }
    if let one = stages[0], let other = stages[1], one != other { return true }
    // What stands behind 中 names the first of the parts.
    let outcomes = [first, second].map { measure in
      lexicon.outcome(measure.label, measure.tail.prefix { $0 != 0x4E2D }).map { $0.index }
    }
    return outcomes[0] != outcomes[1]
  }

  private static let reviews: [Words] = [["复议"], ["诉讼", "应诉"]]
  static let stages: [Words] = [["收到", "新收", "受理", "接收"], ["办结", "答复", "审结", "办理"]]

  /// Says that a head is not the sum of its parts where a figure behind them says that again: 收到864件，其中自然人226件、
  /// 法人38件。上述264件均已登记.
  ///
  /// - Returns: Whether it is not.
  private mutating func refutesHead(of earlier: [Int], _ reference: Int) -> Bool {
    let stated = measures[reference].value
    for (place, head) in earlier.enumerated() {
      let behind = Array(earlier[..<place].reversed())
      let isList = behind.first.map { measures[$0].text.leadHas(lexicon.among) } == true
      let list = parts[head] ?? (isList ? behind : [])
      guard list.count > 1, sum(list) == stated,
        Slip.isOneDigit(measures[head].figure, figures(list))
      else { continue }
      add(.sum, head, list, holds: false, expected: stated)
      return true
    }
    return false
  }

  private mutating func readReference(_ index: Int) {
    let measure = measures[index]
    // 184件申请中 may begin the next paragraph.
    let reach = beginsSentence(measure) ? 1 : 0
    let near = before(index, most: 100) { measure.paragraph - $0.paragraph <= reach }
    let earlier = Array(
      near.filter { measures[$0].isExactLevel && measures[$0].isAlike(measure) }.prefix(24))
    guard !earlier.isEmpty else { return }
    let stated = measure.value
    if let same = earlier.first(where: { measures[$0].value == stated }) {
      add(.same, index, [same], holds: true)
      return
    }
    if refutesHead(of: earlier, index) { return }
    for (place, first) in earlier.enumerated() {
      for second in earlier.dropFirst(place + 1) {
        let (one, other) = (measures[first].value, measures[second].value)
        if one + other == stated || abs(one - other) == stated {
          return leave(index, .ambiguous)
        }
      }
    }
    // 信息524条，其中通告86条…。上述524条信息
    if let same = anaphor(index, earlier.filter { wholes[$0] == nil }) {
      add(.same, index, [same], holds: false, expected: measures[same].value)
      return
    }
    // 收到40件，办结37件。办结的31件中公开20件、部分公开10件、不予公开7件
    let divided = earlier.first {
      isDivided($0, behind: measure) && !areOfDifferentThings(measures[$0], measure)
        && Arithmetic.isSlip(measures[$0].value / 1_000_000, stated / 1_000_000)
    }
    if let divided {
      add(.same, index, [divided], holds: false, expected: measures[divided].value)
      return
    }
    guard earlier.count <= 3 else { return leave(index, .ambiguous) }
    let slips = earlier.filter {
      measures[$0].paragraph == measure.paragraph
        && !areOfDifferentThings(measures[$0], measure) && sharesNoun(measures[$0], measure)
        && Arithmetic.isSlip(measures[$0].value / 1_000_000, stated / 1_000_000)
        && Slip.chance(measures[$0].figure, [measure.figure]) <= 0.12
    }
    guard let slip = slips.last, slips.count == 1 else { return leave(index, .ambiguous) }
    add(.same, index, [slip], holds: false, expected: measures[slip].value)
  }
}
