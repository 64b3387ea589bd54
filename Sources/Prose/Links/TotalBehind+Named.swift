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

  /// Whether a total is one more than its parts, among which one is named without a figure: 11个乡镇、29个部门及县政府办公室，
  /// 共41个单位.
  func hasMemberWithoutFigure(_ total: Int, _ parts: [Int], _ sum: Int64) -> Bool {
    guard measures[total].value == sum + 1_000_000, let first = parts.first, let last = parts.last,
      !measures[first].text.leadHas(lexicon.respectively)
    else { return false }
    let behind = measures[last].tail
    let member = behind.indices.last { Self.isJoint(behind[$0]) }.map { behind[($0 + 1)...] }
    let name = member?.droppingSuffixes(lexicon.fillers).count ?? 0
    return name > 1 || measures[first].lead.contains { Mark($0) == .item }
      || measures[total].lead.dropFirst().contains { Mark($0) != .none }
        && measures[total].marks.first == .item
  }

  /// Whether a total is that of another doing, which none of the parts is named after: 网站发布46件、公报刊登15件；全年共
  /// 办理建议提案67件.
  func isStatementOfItsOwn(_ total: Measure, _ parts: [Int]) -> Bool {
    guard total.label.startsWithAny(of: lexicon.thisYear),
      let doing = lexicon.behindTotal(total.label), doing.count > 3
    else { return false }
    return doing.indices.dropLast().allSatisfy { place in
      let word = Word(doing[place...(place + 1)])
      return !parts.contains { measures[$0].lead.contains(word) }
    }
  }

  /// Whether a total says what each of the parts is named after: 网上申请156件，当面申请31件。全年申请总数271件.
  func areNamedAfter(_ total: Measure, _ parts: [Measure]) -> Bool {
    guard let noun = parts.first?.name.suffix(2), noun.count == 2 else { return false }
    return parts.count > 2 && parts.allSatisfy { $0.name.count > 2 && $0.name.suffix(2) == noun }
      && (total.label.contains(Word(noun)) || total.tail.contains(Word(noun)))
  }
}
