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
    for head in found { for outer in wholes[head] ?? [] { add(outer) } }
    let near = before(part, most: 80) {
      measure.sentence - $0.sentence <= 6
        && (measure.paragraph - $0.paragraph <= 1 || $0.paragraph == 0)
    }
    for index in near { add(index) }
    for later in neighbours(part) where later > part { add(later) }
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
      let word = Word(end)
      let named = all.filter {
        measures[$0].label.contains(word) || measures[$0].tail.contains(word)
      }
      if named.count == 1 { return named }
      if named.count > 1 {
        return [named.first { wholes[part]?.contains($0) == true } ?? named[0]]
      }
      return saysWhole(words)
        ? wholes[part].map { Array($0.prefix(1)) } ?? Array(all.prefix(1)) : []
    }
    if let known = wholes[part], let first = known.first { return [first] }
    let before = all.filter { $0 < part }
    let here = before.filter { measures[$0].sentence == measures[part].sentence }
    if here.count == 1, before.count == 1 || saysWhole(words) { return here }
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

  func saysWhole(_ words: ArraySlice<UInt32>) -> Bool {
    words.containsAny(of: Self.wholeWords)
  }

  /// The figures of the unit in the sentence of a part that have a share of their own.
  func siblings(_ part: Int) -> [Int] {
    neighbours(part).filter {
      measures[$0].isExactLevel && measures[$0].isAlike(measures[part])
    }
  }
}
