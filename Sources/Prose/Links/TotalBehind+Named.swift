import Recognition
import ReportText

// A total that names what it sums up.

extension PassageReading {
  /// The two figures of which a total says by their names that it is both together: 满意与基本满意合计1236份. Nil where it
  /// names none, or where several have one of the names.
  func partsNamed(by index: Int) -> (readings: [[Int]], limit: Double)? {
    let total = measures[index]
    guard total.roles.contains(.bareTotal), total.label.contains(where: Self.isJoint) else {
      return nil
    }
    let words = total.label.droppingSuffixes(lexicon.fillers)
    guard let joint = words.lastIndex(where: Self.isJoint),
      let first = bearer(of: words[..<joint], before: index),
      let second = bearer(of: words[(joint + 1)...], before: index), first != second
    else { return nil }
    return ([[min(first, second), max(first, second)]], 1)
  }

  /// 与 和 及
  private static func isJoint(_ value: UInt32) -> Bool {
    value == 0x4E0E || value == 0x548C || value == 0x53CA
  }

  /// The only figure before a total in its sentence that has a name.
  private func bearer(of name: ArraySlice<UInt32>, before total: Int) -> Int? {
    guard name.count > 1 else { return nil }
    let start = passage.firstMeasure[measures[total].sentence]
    let bearers = (start..<total).filter { index in
      let measure = measures[index]
      return measure.isExactLevel && measure.isAlike(measures[total]) && !measure.isTotal
        && measure.name.ends(with: Word(name))
        && !measure.name.dropLast(name.count).endsWithAny(of: Self.qualifiers)
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// What makes another thing of what is named behind it: 基本满意, 不予公开.
  private static let qualifiers: Words = ["不", "不予", "未", "非", "基本", "部分", "较", "非常", "很"]
}
