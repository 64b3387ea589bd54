import ReportText

// A total behind items each of which has its figure in a bracket.

extension PassageReading {
  /// The figures that a total sums up where it says of how many items: 土地征收（58件）、房屋拆迁（41件），两类合计99件. Nil where
  /// it says so of none.
  func partsInBrackets(before index: Int) -> (readings: [[Int]], limit: Double)? {
    guard let number = numberNamed(measures[index]), number > 1, number <= index else { return nil }
    let parts = Array(index - number..<index)
    guard parts.allSatisfy({ isAloneInBracket($0, before: index) }) else { return nil }
    return ([parts], 1)
  }

  private func isAloneInBracket(_ part: Int, before total: Int) -> Bool {
    let (measure, whole) = (measures[part], measures[total])
    return measure.group >= 0 && measure.group != whole.group && measure.lead.isEmpty
      && measure.sentence == whole.sentence && measure.isExactLevel && measure.isAlike(whole)
      && passage.levels[measure.group]?.count == 1
  }
}
