import Recognition
import ReportText

extension Lexicon {
  /// What the words around a figure say of it.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - text: The words.
  ///   - named: The year that the words before it name last.
  ///   - direction: Whether something rose by it, or fell.
  ///   - year: The year that its paragraph speaks of.
  func roles(
    of figure: Figure, _ text: MeasureText, _ named: Int?, _ direction: Bool?, year: Int?
  ) -> Measure.Roles {
    let label = text.label
    var roles: Measure.Roles = []
    if figure.kind == .count {
      if let rest = text.behindTotal(self) {
        roles.insert(rest.droppingSuffixes(fillers).isEmpty ? .bareTotal : .verbTotal)
      }
    }
    if text.nameHas(rest), isRest(text.name) {
      roles.insert(.rest)
      // 其他部门共收到213件: of these together, and no total.
      if text.name.startsWithAny(of: rest) { roles.subtract([.bareTotal, .verbTotal]) }
    }
    let isOut = text.labelHas(nextYear) || text.tailHas(nextYear)
    let namesLastYear =
      namesLastYear(text) || year.map { named == $0 - 1 } == true
      || label.containsAny(of: Self.atFirst)
    if isOut || text.labelHas(carried) || text.tailHas(carried) {
      let isAdded = label.contains(.plus) || label.contains(.togetherWith)
      if isOut || year.map({ named == $0 + 1 }) == true {
        roles.insert(.carriedOut)
      } else if namesLastYear || isAdded {
        roles.insert(.carriedIn)
      } else if label.containsAny(of: Self.carriedOver)
        || text.tail.containsAny(of: Self.carriedOver)
      {
        roles.insert(.carriedOut)
      }
    } else if direction == nil, namesLastYear {
      // 加上2022年的1件, 上年未审结2件
      if label.contains(.plus) || label.contains(.togetherWith)
        || label.containsAny(of: Self.pending)
      {
        roles.insert(.carriedIn)
      } else if !label.containsAny(of: Self.atFirst) {
        roles.insert(.lastYear)
        if text.labelHas(comparing) || text.tail.contains(.compared) { roles.insert(.compared) }
      }
    }
    if text.leadHas(runningTotals), !text.lead.containsAny(of: Self.withinYear) {
      roles.insert(.running)
    }
    // 培训宣传12万元 is what money is spent on.
    if figure.unit != Figure.yuan, text.nameHas(steps) { roles.insert(.step) }
    if text.nameHas(attributes) || text.tailHas(attributes) { roles.insert(.attribute) }
    if text.nameHas(channels) { roles.insert(.channel) }
    if text.tail.starts(with: .andOthers) || text.nameHas(partial) { roles.insert(.partial) }
    if text.labelHas(open) || text.tailHas(open) { roles.insert(.open) }
    // 差 者
    if label.contains(where: { $0 == 0x5DEE || $0 == 0x8005 }),
      label.droppingSuffixes(fillers).endsWithAny(of: Self.apart)
    {
      roles.insert(.difference)
    }
    return roles
  }

  /// Whether the words before a figure say that it is of the year before. A comparison in a clause of
  /// its own says nothing of the figures behind it: 比上年多两成；报纸900条.
  private func namesLastYear(_ text: MeasureText) -> Bool {
    guard text.leadHas(lastYear) else { return false }
    if text.labelHas(lastYear) { return true }
    let clauses = text.lead[..<text.marks.end].split { Mark($0) != .none }
    return clauses.contains {
      $0.containsAny(of: lastYear) && !$0.containsAny(of: comparing) && !$0.containsAny(of: carried)
        && !$0.containsAny(of: unchanged)
    }
  }

  /// Whether a name says that it is what is left: 其他方式, but not 法人或其他组织.
  private func isRest(_ name: ArraySlice<UInt32>) -> Bool {
    guard !name.containsAny(of: notRest) || name.startsWithAny(of: Self.remaining) else {
      return false
    }
    for word in rest.all {
      guard let index = name.firstIndex(of: word) else { continue }
      if word.scalars.count == 1 { return index == name.startIndex && name.count <= 2 }
      guard index > name.startIndex else { return true }
      // 或其他, 和其他
      switch name[index - 1] {
      case 0x6216, 0x8005: return false
      default: return true
      }
    }
    return false
  }

  private static let takenOff: Words = ["核减"]
  /// Since when no more is counted than the year.
  private static let withinYear: Words = ["今年以来", "会议以来", "大会以来", "全会以来"]
  private static let pending: Words = ["未审结", "未办结", "未答复", "未回复", "未结", "在办", "待办", "存量"]
  /// When there was what was carried over.
  private static let atFirst: Words = ["年初", "期初", "旧存"]
  private static let carriedOver: Words = ["结转", "结存"]
  private static let remaining: Words = ["其余", "剩余"]
  private static let apart: Words = ["相差", "差距", "之差", "比后者多", "比后者少", "比前者多", "比前者少"]

  /// Whether the words around a figure say that something rose by it, true, or fell, false; nil for neither.
  func direction(_ text: MeasureText) -> Bool? {
    let ends = text.labelMayHave(changeEnds)
    let label = ends ? text.label.droppingSuffixes(changeEnds) : text.label
    if text.labelMayHave(rises), label.endsWithAny(of: rises), !label.endsWithAny(of: added) {
      return true
    }
    if text.labelMayHave(falls), label.endsWithAny(of: falls),
      !label.endsWithAny(of: Self.takenOff)
    {
      return false
    }
    return isMore(label, isBehindCompared: false)
  }

  /// Whether words say by how many more, true, or fewer, false, something was done: 比2022年多公开, and behind the
  /// figure that is compared 多公开 alone. Nil for neither.
  func isMore(_ label: ArraySlice<UInt32>, isBehindCompared: Bool) -> Bool? {
    guard let place = label.suffix(4).lastIndex(where: { $0 == 0x591A || $0 == 0x5C11 }),  // 多 少
      case let before = label[..<place],
      isBehindCompared
        ? before.isEmpty
        : before.containsAny(of: comparing)
          && (before.last == 0x5E74 || before.endsWithAny(of: lastYear))
    else { return nil }
    return label[place] == 0x591A
  }

  /// The words that tell what a figure counts.
  ///
  /// - Parameter lists: The lists of which a word may begin in its label.
  func name(_ label: ArraySlice<UInt32>, lists: UInt64 = .max) -> ArraySlice<UInt32> {
    var name = label
    if lists & among.bit != 0 { name = name.behindAll(of: among) }
    if lists & respectively.bit != 0 { name = name.behindAll(of: respectively) }
    if lists & conjunctions.bit != 0 { name = name.droppingPrefixes(conjunctions) }
    name = name.drop {
      $0 <= 0x7F && !CharacterClass.isLetter($0) || (0x2460...0x2473).contains($0)
    }
    if lists & ordinals.bit != 0, !name.starts(with: .thirdParty) {
      name = name.droppingPrefixes(ordinals)
    }
    return lists & fillers.bit != 0 ? name.droppingSuffixes(fillers) : name
  }

  /// Words without those at their start that say only whom and when they are about: 2023年全县.
  ///
  /// - Parameter others: What else says no more.
  func droppingScope(_ words: ArraySlice<UInt32>, _ others: Words) -> ArraySlice<UInt32> {
    let prefixes = [subject.wholeYear, subject.territories, others]
    var words = words.droppingYear
    while let word = prefixes.lazy.compactMap({ $0.first(startingIn: words) }).first {
      words = words.dropFirst(word.scalars.count)
    }
    return words
  }

  /// What stands behind the word in a label that makes a figure a total; nil where there is none.
  ///
  /// - Parameter lists: The lists of which a word may begin in the label.
  func behindTotal(_ label: ArraySlice<UInt32>, lists: UInt64 = .max) -> ArraySlice<UInt32>? {
    if lists & totals.bit != 0, label.containsAny(of: totals) {
      for word in totals.all {
        if let index = label.lastIndex(of: word) { return label[(index + word.scalars.count)...] }
      }
    }
    // 共
    return label.indices.last { index in
      label[index] == 0x5171 && !label[..<index].endsWithAny(of: Self.beforeTogether)
        && !label[(index + 1)...].startsWithAny(of: Self.behindTogether)
    }.map { label[($0 + 1)...] }
  }

  /// Whether the words before 共 name one of several, whose figure it is: 咨询类共.
  func isOfOneItem(_ measure: Measure) -> Bool {
    guard let place = measure.label.firstIndex(of: 0x5171) else { return false }  // 共
    let owner = name(measure.label[..<place])
    return owner.count >= 2 && owner.first.flatMap(Numeral.digit) == nil
      && !owner.startsWithAny(of: Self.ofAll)
  }

  private static let ofAll: Words = [
    "全", "各", "总", "累计", "上述", "以上", "我", "年", "今年", "本年", "本机关", "本局", "本单位", "本县", "本市", "本区",
    "本镇",
  ]
  private static let beforeTogether: Words = ["公", "中", "国", "一"]
  private static let behindTogether: Words = [
    "产", "同", "享", "建", "青", "和", "治", "识", "商", "赢", "管", "筹", "服", "性", "资", "利", "场",
  ]

  /// Which of some kinds a figure is of by its name, else by the words behind it; nil for none.
  func kind(of measure: Measure, among kinds: [Words]) -> Int? {
    kinds.firstIndex { measure.name.containsAny(of: $0) }
      ?? kinds.firstIndex {
        measure.tail.droppingPrefixes(Self.copulas).startsWithAny(of: $0)
      }
  }

  /// 51件为网上申请
  private static let copulas: Words = ["为", "是", "系", "属于", "属"]

  /// Whether some figures are what became of documents that were gone through, what was kept among
  /// them.
  func areResultsOfClearing(_ parts: [Measure]) -> Bool {
    guard parts.count >= 3 else { return false }
    let kinds = parts.map { $0.roles.contains(.rest) ? -1 : kind(of: $0, among: resultsOfClearing) }
    return !kinds.contains(nil) && kinds.contains(0) && Set(kinds).count == kinds.count
  }

  /// Which outcome of which closed list a figure is.
  func outcome(_ measure: Measure) -> (list: Int, index: Int)? {
    measure.text.mayHave(anyOutcome) ? outcome(measure.name, measure.tail) : nil
  }

  /// Which outcome of which closed list a name is.
  func outcome(_ name: ArraySlice<UInt32>, _ tail: ArraySlice<UInt32>) -> (list: Int, index: Int)? {
    // 公开栏 is where something was made public.
    guard name.containsAny(of: anyOutcome) || name.count <= 1 && tail.containsAny(of: anyOutcome),
      !name.endsWithAny(of: channels)
    else { return nil }
    for (list, outcomes) in outcomes.enumerated() {
      for (index, words) in outcomes.enumerated()
      where name.containsAny(of: words) || name.count <= 1 && tail.containsAny(of: words) {
        return (list, index)
      }
    }
    return nil
  }
}

extension ArraySlice<UInt32> {
  /// What stands behind the last of each of some words that have more than one character.
  fileprivate func behindAll(of words: Words) -> Self {
    guard containsAny(of: words) else { return self }
    return words.all.reduce(self) { rest, word in
      guard word.scalars.count > 1, let index = rest.lastIndex(of: word) else { return rest }
      return rest[(index + word.scalars.count)...]
    }
  }
}

extension Word {
  fileprivate static let thirdParty: Word = "第三方"
  fileprivate static let plus: Word = "加上"
  fileprivate static let togetherWith: Word = "连同"
  fileprivate static let compared: Word = "相比"
  static let andOthers: Word = "等"
}
