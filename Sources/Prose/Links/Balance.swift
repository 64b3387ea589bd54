import Recognition
import ReportText

/// What came in and what was there before is what was done and what is left: 新收95件，上年结转5件，办结97件，
/// 结转下年度3件.
///
/// Catches: 新收申请95件，上年结转5件，办结98件，结转下年度3件。
/// Leaves alone: 新收申请95件，上年结转5件，办结97件，结转下年度3件。
extension PassageReading {
  mutating func readBalances(on level: [Int]) {
    guard level.count > 1 else { return }
    let hasLeft = level.contains { isLeft($0) }
    var before: Int?
    for sentence in passage.rows(of: level, by: { measures[$0].sentence }) {
      guard sentence.count > 1 else {
        before = sentence.first
        continue
      }
      if hasLeft { readBalance(sentence) }
      readStock(sentence)
      // 2022年底有栏目56个。2023年新增5个，撤销8个，年底共有53个。
      if let first = before, saysBefore(first),
        measures[first].paragraph == measures[sentence[sentence.startIndex]].paragraph
      {
        readStock(level[(sentence.startIndex - 1)..<sentence.endIndex])
      }
      before = nil
    }
    guard hasLeft else { return }
    // 新收…，上年结转…。办结…，结转…。
    for paragraph in passage.rows(of: level, by: { measures[$0].paragraph }) {
      guard let first = paragraph.first, let last = paragraph.last,
        measures[first].sentence != measures[last].sentence, paragraph.count <= 24
      else { continue }
      readBalance(paragraph)
    }
  }

  static let receivedWords: Words = [
    "收到", "新收", "受理", "接收", "接到", "收悉", "收件", "新增", "立案", "共办理", "共处理", "应办理",
  ]
  static let doneWords: Words = [
    "办结", "答复", "办理完", "审结", "结案", "化解", "处理完", "办复", "办理", "回复", "反馈",
  ]
  static let notDone: Words = ["未办结", "未答复", "未回复", "尚未", "待答复", "不予", "无法", "部分", "应办", "需办"]

  private mutating func readBalance(_ row: ArraySlice<Int>) {
    let exact = row.filter { measures[$0].isExactLevel }
    guard exact.count >= 3, let sides = sides(of: exact) else { return }
    let (came, went) = (sides.came(in: measures), sides.went(in: measures))
    let isTotalled = exact.contains {
      measures[$0].value == went && $0 != sides.closed && $0 != sides.left && measures[$0].isTotal
    }
    if came == went || isTotalled {
      return add(.balance, sides.closed, sides.operands, holds: true)
    }
    // 共办理520件（含上年结转9件），办结510件，结转10件
    if measures[sides.new].value == went, !measures[sides.new].label.contains(Self.new) {
      return add(.balance, sides.closed, [sides.new, sides.left], holds: true)
    }
    // 受理95件（上年结转5件）: in it, or besides it.
    if sides.carried == nil, !sides.isInclusive, let carried = carriedBehind(sides.new),
      came + measures[carried].value == went
    {
      return add(.balance, sides.closed, [sides.new, carried, sides.left], holds: true)
    }
    guard sides.areAlone, !countsOtherThings(sides.closed, than: sides.operands, among: exact),
      !isLeftOfOthers(sides, among: exact), !isOfSome(sides, among: exact)
    else { return leave(sides.closed, .ambiguous) }
    if let reason = reservation(sides, came, went) { return leave(sides.closed, reason) }
    add(
      .balance, sides.closed, sides.operands, holds: false,
      expected: came - measures[sides.left].value)
  }

  /// The figures on both sides of a balance.
  struct Sides {
    /// What came in.
    let new: Int
    /// What was there before; nil where nothing is said of it.
    let carried: Int?
    /// What was done.
    let closed: Int
    /// What is left.
    let left: Int
    /// Whether what came in includes what was there before: 办理154件（含上年结转3件）.
    let isInclusive: Bool
    /// Whether no other figure is of what came in or was done.
    let areAlone: Bool

    /// What came in and was there.
    var before: [Int] { [new] + (carried.map { [$0] } ?? []) }

    /// What the figure of what was done follows from.
    var operands: [Int] { before + [left] }

    func came(in measures: [Measure]) -> Int64 { before.reduce(0) { $0 + measures[$1].value } }

    func went(in measures: [Measure]) -> Int64 { measures[closed].value + measures[left].value }
  }

  private func isOf(_ words: Words, _ index: Int) -> Bool {
    let measure = measures[index]
    return measure.label.containsAny(of: words) || measure.tail.prefix(8).containsAny(of: words)
  }

  /// Whether a figure is what is left.
  private func isLeft(_ index: Int) -> Bool {
    let roles = measures[index].roles
    return roles.contains(.carriedOut)
      || !roles.contains(.carriedIn)
        && (roles.contains(.open) || measures[index].label.contains(Self.pending))
  }

  /// Whether what was done is said of one of the other figures: 来信871件，其中有效信件743件。有效信件中，已办结729件，正在办理14件.
  private func isOfSome(_ sides: Sides, among exact: [Int]) -> Bool {
    let lead = measures[sides.closed].lead
    return exact.contains { index in
      let name = measures[index].name
      return index != sides.new && index != sides.closed && name.count > 1
        && lead.contains(Word(name + [Self.within]))
    }
  }

  private static let within: UInt32 = 0x4E2D  // 中

  /// Which figures are the sides of a balance; nil where it cannot be told, or one is missing.
  private func sides(of exact: [Int]) -> Sides? {
    var out = exact.filter { isLeft($0) }
    var into = exact.filter { measures[$0].roles.contains(.carriedIn) }
    // 新收216件，结转6件，办结211件，未办结11件: what stands before what was done was there before.
    if into.isEmpty, out.count == 2, measures[out[0]].label.elementsEqual(Self.carriedOver.scalars),
      exact.contains(where: { (out[0]..<out[1]).contains($0) && isOf(Self.doneWords, $0) })
    {
      into.append(out.removeFirst())
    }
    guard let rest = out.last, out.count == 1 else { return nil }
    let others = exact.filter { !out.contains($0) && !into.contains($0) }
    let received = others.filter {
      isOf(Self.receivedWords, $0) && measures[$0].roles.isDisjoint(with: [.lastYear])
        && !measures[$0].label.contains(.ofThese)
    }
    // 办理154件（含上年结转3件），办结150件, but 办结154件（其中上年结转3件），新收155件
    let holder = others.first { carriedInBracket(of: $0) != nil }
    let inclusive = holder.flatMap { index in received.allSatisfy { $0 == index } ? index : nil }
    if inclusive == nil, let carried = holder.flatMap(carriedInBracket) { into.append(carried) }
    let closed = closed(among: others, but: inclusive)
    let new = (inclusive.map { [$0] } ?? received).filter { index in
      // 办结480件，其中上年结转的5件、本年新收的475件
      !closed.contains(index)
        && wholes[index]?.contains {
          received.contains($0) || closed.contains($0) && isPart(index, of: $0)
        } != true
    }
    guard let first = new.first, let result = closed.first,
      into.count == 1 || first < result && result < rest, into.count <= 1,
      ([result, rest] + into).allSatisfy({ measures[$0].isAlike(measures[first]) })
    else { return nil }
    // 应办理243件，其中本年新收231件、上年结转12件
    let isWithin = into.first.map { isPart($0, of: first) } ?? false
    return Sides(
      new: first, carried: isWithin ? nil : into.first, closed: result, left: rest,
      isInclusive: isWithin || inclusive == first,
      areAlone: new.count == 1 && closed.count == 1)
  }

  /// Whether a figure is one of those that add up to another.
  private func isPart(_ index: Int, of whole: Int) -> Bool {
    claims.contains { claim in
      claim.holds && claim.kind == .sum && claim.place.start == measures[whole].start
        && claim.operands.contains { $0.start == measures[index].start }
    }
  }

  /// The figures of what was done: those that say so, else the total of outcomes.
  private func closed(among figures: [Int], but inclusive: Int?) -> [Int] {
    let done = figures.filter {
      // 办结的211件中: said again.
      $0 != inclusive && isOf(Self.doneWords, $0) && !isOf(Self.notDone, $0)
        && !measures[$0].opensParts
        && measures[$0].roles.isDisjoint(with: [.lastYear, .bareTotal])
    }
    // 办结140件，其中按期办结131件，延期办结9件
    let whole = done.filter { wholes[$0]?.contains(where: done.contains) != true }
    return whole.isEmpty ? figures.filter(isTotalOfOutcomes) : whole
  }

  private func isTotalOfOutcomes(_ index: Int) -> Bool {
    guard let parts = parts[index], measures[index].isTotal else { return false }
    return parts.count > 2 && outcomes(parts.map { measures[$0] }) >= parts.count - 1
  }

  /// What was carried over, as a bracket behind a figure says that it is in it, alone or beside what is new.
  private func carriedInBracket(of index: Int) -> Int? {
    let bracket = measures[index].bracket
    guard bracket >= 0, let inner = passage.levels[bracket], inner.count <= 2,
      let carried = inner.first(where: { measures[$0].roles.contains(.carriedIn) }),
      inner.count == 2
        ? inner.contains(where: { isOf(Self.receivedWords, $0) })
        : measures[carried].text.leadHas(lexicon.among)
    else { return nil }
    return carried
  }

  private func carriedBehind(_ index: Int) -> Int? {
    let bracket = measures[index].bracket
    guard bracket >= 0, let inner = passage.levels[bracket], inner.count == 1 else { return nil }
    return inner.first { measures[$0].roles.contains(.carriedIn) }
  }

  /// Why nothing is said of a balance that does not hold; nil where it has to.
  private func reservation(_ sides: Sides, _ came: Int64, _ went: Int64) -> Undecided? {
    let sentences = [sides.new, sides.closed, sides.left]
      .map { passage.sentences[measures[$0].sentence] }
    let text = passage.tree.scalars[
      sentences.reduce(sentences[0]) {
        min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
      }]
    guard !text.containsAny(of: Self.withdrawn) else { return .outOfSight }
    let slip = isOneSlip(sides.before, [sides.closed, sides.left])
    if sides.carried != nil || sides.isInclusive {
      return slip || Double(abs(came - went)) < 0.5 * Double(came) ? nil : .ambiguous
    }
    // What was carried in is often left unsaid.
    let isSlight = went > came && (went - came) * 8 < came
    let whole = measures[sides.new].figure.with(Amount(millionths: came))
    let isSure =
      slip && !isSlight
      && Slip.chance(whole, figures([sides.closed, sides.left])) <= (went < came ? 0.3 : 0.15)
    return isSure ? nil : .outOfSight
  }

  /// Whether the sentence of what was closed has said of what: 来信31件，办结31件 or 寄送答复文书31件 behind a
  /// sentence about applications.
  private func countsOtherThings(_ result: Int, than operands: [Int], among exact: [Int]) -> Bool {
    let closed = measures[result]
    guard closed.sentence != measures[operands[0]].sentence, !isTotalOfOutcomes(result) else {
      return false
    }
    guard closed.label.endsWithAny(of: Self.doneWords) || closed.label.containsAny(of: Self.objects)
    else { return true }
    return exact.contains { other in
      other < result && measures[other].sentence == closed.sentence
        && measures[other].isAlike(closed) && !operands.contains(other)
    }
  }

  private static let objects: Words = ["申请", "公开", "收结", "共计"]

  private static let carriedOver: Word = "结转"
  private static let pending: Word = "未审结"
  private static let new: Word = "新收"
  private static let withdrawn: Words = [
    "撤回", "撤销申请", "主动撤销", "自行撤销", "移送", "终止", "未计入", "转办", "不属于本",
  ]

  /// Whether one slip in one of the figures makes both sides agree.
  func isOneSlip(_ left: [Int], _ right: [Int]) -> Bool {
    Slip.explains(figures(left), figures(right))
  }
}
