import Recognition
import ReportText

/// Shares of one whole are not more than all of it, neither one nor all together.
///
/// Catches: 申请人中，个人占72%，企业占21%，其他占12%。
/// Leaves alone: 参训人员中，党员占72%，女性占41%，干部占12%。
extension PassageReading {
  private static let all: Int64 = 100_000_000
  /// 占比.
  private static let ratio: Words = ["比", "比例", "比重"]
  private static let verbs: Words = ["为", "达", "达到", "是", "到", "的", "约", "均", "高达"]

  /// What the names of classes end in, to one of which each thing belongs.
  private static let classes: Words = ["类", "类信息", "类别", "类申请", "类文件"]

  mutating func readSharesOfOne() {
    for index in measures.indices where isPlainPercentage(index) {
      let measure = measures[index]
      guard measure.figure.amount.millionths > Self.all, !hasClaim(at: measure.start) else {
        continue
      }
      let name = measure.label.droppingSuffixes(Self.verbs)
      if name.endsWithAny(of: lexicon.ratesOfAll) || isShareOfAll(measure) {
        add(.limit, measure.figure, [], false, Self.all)
      }
    }
    for sentence in passage.sentences.indices where hasShares(inSentence: sentence) {
      readSharesOfEachOther(inSentence: sentence)
      for clause in passage.clauses(ofSentence: sentence) where clause.measures.count > 2 {
        readShares(of: clause.measures)
      }
    }
  }

  func isPlainPercentage(_ index: Int) -> Bool {
    measures[index].figure.kind == .percentage && measures[index].figure.role == .exact
      && measures[index].direction == nil
      && measures[index].roles.isDisjoint(with: [.lastYear, .compared])
  }

  /// Whether a sentence has several percentages.
  private func hasShares(inSentence number: Int) -> Bool {
    let places = passage.firstMeasure[number]..<passage.firstMeasure[number + 1]
    return places.count { measures[$0].figure.kind == .percentage } > 1
  }

  /// Whether a percentage is behind 占 with nothing that names a whole out of sight: 占145.2%, 占总数的145%.
  func isShareOfAll(_ measure: Measure) -> Bool {
    guard let place = measure.label.lastIndex(of: .share) else { return false }
    let whole = measure.label[(place + 1)...].droppingSuffixes(Self.verbs)
      .droppingSuffixes(Self.ratio)
    return whole.isEmpty || whole.equalsAny(of: Self.pureTotals)
  }

  /// Says whether the shares of a sentence are more than all, where they cannot overlap.
  private mutating func readShares(of sentence: [Measure]) {
    let shares = sentence.filter {
      $0.figure.kind == .percentage && $0.figure.role == .exact && isShareOfAll($0)
        && $0.direction == nil
    }
    guard shares.count > 1, shares.count == sentence.count(where: { $0.figure.kind == .percentage })
    else {
      return
    }
    let sum = shares.reduce(Int64(0)) { $0 + $1.figure.amount.millionths }
    let step = shares.map(\.figure.step).max() ?? 0
    let most = Self.all + max(500_000, step / 2 * Int64(shares.count))
    guard sum > most, divideTheWhole(shares, in: sentence),
      !passage.tree.scalars[passage.sentences[shares[0].sentence]].containsAny(
        of: lexicon.overlaps)
    else { return }
    let places = shares.map(\.start)
    guard !claims.contains(where: { !$0.holds && places.contains($0.place.start) }) else { return }
    // The one that follows from nothing is likely to be the wrong one.
    let open = shares.filter { share in
      !claims.contains { $0.holds && $0.place.start == share.start }
    }
    guard let place = open.last else { return }
    add(.shares, place.figure, shares.map(\.figure), false, sum)
  }

  /// Whether shares are of parts that exclude one another: the last is the rest, or they are outcomes,
  /// applicants or ways to apply.
  private func divideTheWhole(_ shares: [Measure], in sentence: [Measure]) -> Bool {
    let parts = shares.map { share in named(share, in: sentence) }
    if shares.count > 2, let last = parts.last, last.containsAny(of: lexicon.rest),
      !last.containsAny(of: lexicon.notRest)
    {
      return true
    }
    // 水质类, 河道类, 工程类
    if shares.count > 2, Set(parts.map(Array.init)).count == parts.count,
      parts.allSatisfy({ $0.endsWithAny(of: Self.classes) })
    {
      return true
    }
    let kinds = lexicon.outcomes + [lexicon.waysToApply]
    return kinds.contains { words in
      let found = parts.map { part in words.firstIndex { part.containsAny(of: $0) } }
      return !found.contains(nil) && Set(found).count == parts.count
    }
  }

  /// What a share is of: the words before 占, or those of the figure before it.
  private func named(_ share: Measure, in sentence: [Measure]) -> ArraySlice<UInt32> {
    let place = share.label.lastIndex(of: .share) ?? share.label.startIndex
    let name = share.label[..<place]
    guard name.isEmpty, let index = sentence.firstIndex(where: { $0.start == share.start }),
      index > 0
    else { return name }
    return sentence[index - 1].words
  }
}
