import Recognition
import ReportText

/// A number of the prose that cannot stand as it does.
package struct MalformedNumber: Sendable {
  /// What is wrong with it.
  package enum Kind: Sendable, Equatable {
    /// 余 or 多 behind a number that is counted out to the last digit: 18264余条.
    case exactAndMore
    /// No unit, where the items before it in its list have this one: 目录更新70.
    case withoutUnit(String)
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
      return missingUnit(index).map {
        MalformedNumber(kind: .withoutUnit($0), range: tree.range(figure.range))
      }
    }
  }

  /// Whether 余 or 多 stands between a number that is not round and its classifier.
  private func isExactAndMore(_ figure: Figure) -> Bool {
    guard figure.kind == .count, figure.role == .approximate, figure.isWhole,
      figure.multiplier == 1, figure.value >= 100, figure.value % 10 != 0
    else { return false }
    let words = tree.scalars[figure.range]
    guard let place = words.firstIndex(where: { $0 == 0x4F59 || $0 == 0x591A }),  // 余 多
      place + 1 < words.endIndex, place > words.startIndex,
      CharacterClass.digit(words[place - 1]) != nil
    else { return false }
    return words[place + 1] == figure.unit.first
  }

  /// The unit that a number without one should have: that of the two items before it, which are named
  /// alike.
  private func missingUnit(_ index: Int) -> String? {
    let figure = figures[index]
    guard index > 1, figure.kind == .bare, figure.role == .exact, figure.isWhole,
      tree.group(at: figure.start) < 0, isClosed(figure),
      let name = name(before: figure), name.count >= 3
    else { return nil }
    let items = figures[(index - 2)..<index]
    guard let unit = items.first?.unit, !unit.isEmpty,
      items.allSatisfy({
        $0.isExactCount && $0.unit == unit
          && self.name(before: $0)?.suffix(2).elementsEqual(name.suffix(2)) == true
      })
    else { return nil }
    return String(String.UnicodeScalarView(unit.scalars.compactMap(Unicode.Scalar.init)))
  }

  private func isClosed(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    return end >= tree.scalars.count || Mark(tree.scalars[end]) >= .comma
  }

  /// The Chinese characters between the mark before a figure and it; nil where anything else stands
  /// there.
  private func name(before figure: Figure) -> ArraySlice<UInt32>? {
    let before = tree.scalars[max(0, figure.start - 12)..<figure.start]
    guard let mark = before.lastIndex(where: { Mark($0) != .none }) else { return nil }
    let name = before[(mark + 1)...]
    return name.allSatisfy(CharacterClass.isHan) ? name : nil
  }
}

extension Figure {
  /// The value as a whole number.
  fileprivate var value: Int64 { amount.millionths / 1_000_000 }
}
