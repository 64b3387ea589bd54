import Recognition
import ReportText

/// A number of the prose that cannot stand as it does.
package struct MalformedNumber: Sendable {
  /// What is wrong with it.
  package enum Kind: Sendable, Equatable {
    /// 余 or 多 behind a number that is counted out to the last digit: 18264余条.
    case exactAndMore
    /// 近, 约, 左右 or 以上 beside such a number: 近3217条.
    case exactAndAbout(String)
    /// Two words that say that the number is not exact: 近1200余条, 1200余条左右.
    case approximateTwice
    /// A fraction of what is counted one by one: 12.5人次.
    case fraction(String)
    /// No unit, where the items before it in its list have this one: 目录更新70.
    case withoutUnit(String)
    /// No classifier at the end of what it counts: 公开政府信息260。, 公开260余，.
    case withoutClassifier
  }

  /// What is wrong.
  package let kind: Kind
  /// The number, in bytes; with its unit where it has one.
  package let range: Range<Int>
}

extension Passage {
  /// The numbers that cannot stand as they do, in the order of the text.
  var malformedNumbers: [MalformedNumber] {
    figures.enumerated().compactMap { index, figure in
      if isExactAndMore(figure) {
        return MalformedNumber(kind: .exactAndMore, range: tree.range(figure.range))
      }
      if isApproximateTwice(figure) {
        return MalformedNumber(
          kind: .approximateTwice, range: tree.range(figure.start..<figure.range.upperBound))
      }
      if isFraction(figure) {
        return MalformedNumber(
          kind: .fraction(String(scalars: figure.unit.scalars)), range: tree.range(figure.range))
      }
      if let word = aboutExact(figure) {
        return MalformedNumber(
          kind: .exactAndAbout(String(scalars: word.scalars)),
          range: tree.range(figure.start..<figure.range.upperBound)
        )
      }
      guard figure.kind == .bare else { return nil }
      if let end = endWithoutClassifier(figure) {
        return MalformedNumber(
          kind: .withoutClassifier, range: tree.range(figure.start..<end))
      }
      return missingUnit(index).map {
        MalformedNumber(kind: .withoutUnit($0), range: tree.range(figure.range))
      }
    }
  }

  /// Where a number ends that has 余 or 多 and then a mark behind it, or that ends a sentence behind what it
  /// counts; nil for another.
  private func endWithoutClassifier(_ figure: Figure) -> Int? {
    let end = figure.range.upperBound
    guard figure.multiplier == 1, tree.group(at: figure.start) < 0,
      !(1990...2100).contains(figure.value), figure.start > 3,
      CharacterClass.isHan(tree.scalars[figure.start - 1])
    else { return nil }
    let isOpen: Bool
    if figure.role == .approximate, isMore(tree.scalars[end - 1]) {
      isOpen = end >= tree.scalars.count || Mark(tree.scalars[end]) > .item
    } else {
      // Where a paragraph ends so, the rest of it may be lost.
      isOpen =
        figure.role == .exact && figure.isWhole && end < tree.scalars.count
        && Mark(tree.scalars[end]) == .sentence
        && tree.scalars[..<figure.start].endsWithAny(of: Self.published)
    }
    return isOpen && !tree.scalars[..<figure.start].endsWithAny(of: lexicon.unitless) ? end : nil
  }

  /// Whether a character behind the digits says that there were some more: 余, 多.
  private func isMore(_ value: UInt32) -> Bool { value == 0x4F59 || value == 0x591A }

  /// What becomes of applications and cases.
  private static let outcomes: Words = [
    "撤销", "维持", "纠正", "驳回", "撤诉", "撤回", "予以", "不予", "部分公开", "正在", "已办结", "办结", "答复",
  ]

  /// What is counted by a classifier only.
  private static let published: Words = ["公开政府信息", "公开信息", "发布信息", "发布政府信息"]

  /// Whether 余 or 多 stands between a number that is not round and its classifier.
  private func isExactAndMore(_ figure: Figure) -> Bool {
    guard figure.kind == .count, figure.role == .approximate, figure.isWhole,
      figure.multiplier == 1, figure.value % 10 != 0
    else { return false }
    let words = tree.scalars[figure.range]
    guard let place = words.firstIndex(where: { $0 == 0x4F59 || $0 == 0x591A }),  // 余 多
      place + 1 < words.endIndex, place > words.startIndex,
      CharacterClass.digit(words[place - 1]) != nil
    else { return false }
    return words[place + 1] == figure.unit.first
  }

  /// Whether two words say that a number is not exact, which repeat or contradict one another.
  private func isApproximateTwice(_ figure: Figure) -> Bool {
    // Either word makes it no exact number.
    guard figure.kind == .count, figure.role != .exact else { return false }
    let words = tree.scalars[figure.range]
    let before = tree.scalars[max(0, figure.start - 4)..<figure.start]
    if words.contains(0x4F59) {  // 余
      if words.endsWithAny(of: Self.aboutBehind) { return true }
      // 近5000余 is said of a number that nobody counted.
      if figure.value % 1000 != 0, before.endsWithAny(of: Self.nearly),
        !before.endsWithAny(of: Self.otherNear)
      {
        return true
      }
    }
    return words.endsWithAny(of: Self.orMore) && before.endsWithAny(of: Self.moreThan)
  }

  private static let orMore: Words = ["以上"]
  private static let moreThan: Words = ["超过", "超出"]
  private static let nearly: Words = ["将近", "近", "约", "大约"]
  private static let otherNear: Words = ["附近", "就近", "预约", "节约", "邻近", "最近", "临近", "接近"]

  /// Whether a number has a fraction of what is counted one by one. A mean may have one.
  private func isFraction(_ figure: Figure) -> Bool {
    guard figure.kind == .count, figure.role == .exact, !figure.isWhole, figure.multiplier == 1,
      Self.counted.contains(figure.unit), figure.unit != "个",
      let sentence = sentences.first(where: { $0.contains(figure.start) })
    else { return false }
    return !tree.scalars[sentence].containsAny(of: Self.means)
      && (figure.start == 0
        || !tree.scalars[..<figure.start].endsWithAny(of: Self.joiners))
  }

  private static let joiners: Words = ["/", "-", "—", "."]
  private static let means: Words = ["均", "每", "率", "折合", "相当于", "约合", "折算"]

  /// The word that says that a number is not exact beside one that is counted out to the last digit;
  /// nil where none does. Measures and money are counted out and rounded at once.
  private func aboutExact(_ figure: Figure) -> Word? {
    guard figure.kind == .count, figure.isWhole, figure.multiplier == 1, figure.value >= 1000,
      figure.value % 10 != 0,
      case let before = tree.scalars[max(0, figure.start - 4)..<figure.start],
      figure.role == .approximate || before.endsWithAny(of: Self.about),
      Self.counted.contains(figure.unit)
    else { return nil }
    let words = tree.scalars[figure.range]
    if let word = Self.aboutBehind.first(endingIn: words) { return word }
    return before.endsWithAny(of: Self.near) ? nil : Self.aboutBefore.first(endingIn: before)
  }

  private static let counted: [Unit] = [
    "条", "件", "次", "篇", "份", "个", "人", "人次", "户", "家", "册", "期", "场",
  ]
  private static let aboutBehind: Words = ["以上", "左右", "上下"]
  private static let aboutBefore: Words = ["约有", "约为", "将近", "近", "约"]
  private static let about: Words = ["约有"]
  private static let near: Words = ["附近", "就近", "预约", "节约", "大约"]

  /// The unit that a number without one should have: that of the items on both sides of it, or of the
  /// two before the last.
  private func missingUnit(_ index: Int) -> String? {
    let figure = figures[index]
    if let unit = tree.unitLostBeforeShare(index, of: figures[...]) {
      return String(scalars: unit.scalars)
    }
    // 3件，其中2撤销
    if index > 0, figures[index - 1].isExactCount, figure.role == .exact, figure.isWhole,
      tree.scalars[..<figure.start].ends(with: .ofThese),
      tree.scalars[figure.range.upperBound...].startsWithAny(of: Self.outcomes)
    {
      return String(scalars: figures[index - 1].unit.scalars)
    }
    guard figure.role == .exact, figure.isWhole,
      tree.group(at: figure.start) < 0, isClosed(figure), !(1990...2100).contains(figure.value),
      let name = name(before: figure), name.count >= 2
    else { return nil }
    // 网站信息数198条，微信信息数120，其他信息数43条
    let isNamedAlike =
      index > 0
      && tree.scalars[..<figures[index - 1].start].suffix(2).elementsEqual(name.suffix(2))
    if isNamedAlike || !name.endsWithAny(of: lexicon.unitless), let unit = unitAround(index) {
      return unit
    }
    guard index > 1, name.count >= 3 else { return nil }
    let items = figures[(index - 2)..<index]
    guard let unit = items.first?.unit, !unit.isEmpty,
      items.allSatisfy({
        $0.isExactCount && $0.unit == unit
          && self.name(before: $0)?.suffix(2).elementsEqual(name.suffix(2)) == true
      })
    else { return nil }
    return String(scalars: unit.scalars)
  }

  /// The unit of the items before and behind a number in its sentence, or of the two before one that
  /// ends it.
  private func unitAround(_ index: Int) -> String? {
    let figure = figures[index]
    let sentence = sentences.first { $0.contains(figure.start) } ?? 0..<0
    func isItem(_ place: Int) -> Bool {
      figures.indices.contains(place) && sentence.contains(figures[place].start)
        && figures[place].isExactCount && tree.group(at: figures[place].start) < 0
    }
    guard isItem(index - 1) else {
      // The first of three.
      guard isItem(index + 1), isItem(index + 2),
        figures[index + 1].unit == figures[index + 2].unit,
        isItemOfList(index, figures[index + 1]), isItemOfList(index + 1, figures[index + 2]),
        !figures[index + 1].unit.isEmpty
      else { return nil }
      return String(scalars: figures[index + 1].unit.scalars)
    }
    let unit = figures[index - 1].unit
    let isLast = figure.range.upperBound >= sentence.upperBound
    let other = isLast ? index - 2 : index + 1
    guard isItem(other), figures[other].unit == unit, !unit.isEmpty,
      isItemOfList(index - 1, figure) && (isLast || isItemOfList(index, figures[other]))
    else { return nil }
    return String(scalars: unit.scalars)
  }

  /// Whether a mark stands right behind a figure, and only a name between that and the next.
  private func isItemOfList(_ index: Int, _ next: Figure) -> Bool {
    let between = tree.scalars[figures[index].range.upperBound..<next.start]
    guard let first = between.first, [.item, .comma, .semicolon].contains(Mark(first)) else {
      return false
    }
    return between.count <= 14 && between.dropFirst().allSatisfy(CharacterClass.isHan)
  }

  private func isClosed(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    return end >= tree.scalars.count || Mark(tree.scalars[end]) != .none
  }

  /// The Chinese characters between the mark before a figure and it; nil where anything else stands
  /// there.
  private func name(before figure: Figure) -> ArraySlice<UInt32>? {
    let before = tree.scalars[max(0, figure.start - 12)..<figure.start]
    let mark = before.lastIndex { Mark($0) != .none }
    // A paragraph begins without one.
    guard mark != nil || before.startIndex == 0 else { return nil }
    let name = before[(mark.map { $0 + 1 } ?? 0)...]
    return name.allSatisfy(CharacterClass.isHan) ? name : nil
  }
}

extension String {
  /// The characters that some Unicode values are.
  fileprivate init(scalars: some Sequence<UInt32>) {
    self.init(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}

extension Figure {
  /// The value as a whole number.
  fileprivate var value: Int64 { amount.millionths / 1_000_000 }
}
