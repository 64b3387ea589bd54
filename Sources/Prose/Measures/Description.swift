import Recognition
import ReportText

extension Lexicon {
  /// Says of a measure what the words around it mean.
  func describe(_ measure: inout Measure, year: Int?) {
    let (lead, tail) = (glance(at: measure.lead[...]), glance(at: measure.tail))
    let label = glance(at: measure.label)
    measure.direction = direction(label.words)
    let name = label.part(self.name(label))
    measure.name = name.words
    var roles: Measure.Roles = []
    if measure.figure.kind == .count {
      if let rest = behindTotal(label) {
        roles.insert(rest.droppingSuffixes(fillers).isEmpty ? .bareTotal : .verbTotal)
      }
    }
    if name.containsAny(of: rest), isRest(name.words) { roles.insert(.rest) }
    let isCarried = label.containsAny(of: carried) || tail.containsAny(of: carried)
    let namesLastYear =
      namesLastYear(measure, lead) || year.map { measure.year == $0 - 1 } == true
    if isCarried || label.containsAny(of: nextYear) || tail.containsAny(of: nextYear) {
      let isOut =
        label.containsAny(of: nextYear) || tail.containsAny(of: nextYear)
        || year.map { measure.year == $0 + 1 } == true
      let isAdded = label.words.contains(.plus) || label.words.contains(.togetherWith)
      if isOut {
        roles.insert(.carriedOut)
      } else if namesLastYear || isAdded {
        roles.insert(.carriedIn)
      } else if label.words.contains(.carriedOver) || tail.words.contains(.carriedOver) {
        roles.insert(.carriedOut)
      }
    } else if measure.direction == nil, namesLastYear {
      // 加上2022年的1件, 上年未审结2件
      if label.words.contains(.plus) || label.words.contains(.togetherWith)
        || label.containsAny(of: Self.pending)
      {
        roles.insert(.carriedIn)
      } else {
        roles.insert(.lastYear)
        if label.containsAny(of: comparing) || tail.words.contains(.compared) {
          roles.insert(.compared)
        }
      }
    }
    if lead.containsAny(of: runningTotals), !lead.words.contains(.sinceNewYear) {
      roles.insert(.running)
    }
    // 培训宣传12万元 is what money is spent on.
    if measure.figure.unit != Figure.yuan, name.containsAny(of: steps) { roles.insert(.step) }
    if name.containsAny(of: attributes) || tail.containsAny(of: attributes) {
      roles.insert(.attribute)
    }
    if name.containsAny(of: channels) { roles.insert(.channel) }
    if tail.words.starts(with: .andOthers) || name.containsAny(of: partial) {
      roles.insert(.partial)
    }
    if label.containsAny(of: open) || tail.containsAny(of: open) { roles.insert(.open) }
    measure.roles = roles
  }

  /// Whether the words before a figure say that it is of the year before. A comparison in a clause of
  /// its own says nothing of the figures behind it: 比上年多两成；报纸900条.
  private func namesLastYear(_ measure: Measure, _ lead: Glance) -> Bool {
    guard lead.containsAny(of: lastYear) else { return false }
    if measure.label.containsAny(of: lastYear) { return true }
    let clauses = lead.words[..<measure.marks.end].split { Mark($0) != .none }
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
  private static let pending: Words = ["未审结", "未办结", "未答复"]
  private static let remaining: Words = ["其余", "剩余"]

  private func direction(_ label: ArraySlice<UInt32>) -> Bool? {
    let label = label.droppingSuffixes(changeEnds)
    if label.endsWithAny(of: rises), !label.endsWithAny(of: added) { return true }
    if label.endsWithAny(of: falls), !label.endsWithAny(of: Self.takenOff) { return false }
    return isMore(label, isBehindCompared: false)
  }

  /// Whether words say by how many more, true, or fewer, false, something was done: 比2022年多公开, and behind the
  /// figure that is compared 多公开 alone. Nil for neither.
  func isMore(_ label: ArraySlice<UInt32>, isBehindCompared: Bool) -> Bool? {
    guard let place = label.lastIndex(where: { $0 == 0x591A || $0 == 0x5C11 }),  // 多 少
      label.endIndex - place <= 4, case let before = label[..<place],
      isBehindCompared
        ? before.isEmpty
        : before.containsAny(of: comparing)
          && (before.last == 0x5E74 || before.endsWithAny(of: lastYear))
    else { return nil }
    return label[place] == 0x591A
  }

  /// The words that tell what a figure counts.
  func name(_ label: ArraySlice<UInt32>) -> ArraySlice<UInt32> { name(glance(at: label)) }

  private func name(_ label: Glance) -> ArraySlice<UInt32> {
    var name = label.words
    for words in [among, respectively] where label.part(name).containsAny(of: words) {
      for word in words.all {
        if word.scalars.count > 1, let index = name.lastIndex(of: word) {
          name = name[(index + word.scalars.count)...]
        }
      }
    }
    name = name.droppingPrefixes(conjunctions)
    name = name.drop {
      $0 <= 0x7F && !CharacterClass.isLetter($0) || (0x2460...0x2473).contains($0)
    }
    name = name.droppingPrefixes(ordinals)
    return name.droppingSuffixes(fillers)
  }

  /// What stands behind the word in a label that makes a figure a total; nil where there is none.
  func behindTotal(_ label: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
    behindTotal(glance(at: label))
  }

  private func behindTotal(_ glance: Glance) -> ArraySlice<UInt32>? {
    let label = glance.words
    if glance.containsAny(of: totals) {
      for word in totals.all {
        if let index = label.lastIndex(of: word) { return label[(index + word.scalars.count)...] }
      }
    }
    var index = label.endIndex - 1
    while index >= label.startIndex {
      if label[index] == 0x5171 {  // 共
        let isWord =
          label[..<index].endsWithAny(of: Self.beforeTogether)
          || label[(index + 1)...].startsWithAny(of: Self.behindTogether)
        if !isWord { return label[(index + 1)...] }
      }
      index -= 1
    }
    return nil
  }

  private static let beforeTogether: Words = ["公", "中", "国", "一"]
  private static let behindTogether: Words = [
    "产", "同", "享", "建", "青", "和", "治", "识", "商", "赢", "管", "筹", "服", "性", "资", "利", "场",
  ]

  /// Which of some kinds a figure is of by its name, else by the words behind it; nil for none.
  func kind(of measure: Measure, among kinds: [Words]) -> Int? {
    kinds.firstIndex { measure.name.containsAny(of: $0) }
      ?? kinds.firstIndex { measure.tail.startsWithAny(of: $0) }
  }

  /// Whether some figures are what became of documents that were gone through, what was kept among
  /// them.
  func areResultsOfClearing(_ parts: [Measure]) -> Bool {
    guard parts.count >= 3 else { return false }
    let kinds = parts.map { $0.roles.contains(.rest) ? -1 : kind(of: $0, among: resultsOfClearing) }
    return !kinds.contains(nil) && kinds.contains(0) && Set(kinds).count == kinds.count
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

extension Word {
  fileprivate static let carriedOver: Word = "结转"
  fileprivate static let sinceNewYear: Word = "今年以来"
  fileprivate static let plus: Word = "加上"
  fileprivate static let togetherWith: Word = "连同"
  fileprivate static let compared: Word = "相比"
  static let andOthers: Word = "等"
}
