/// Finds the units and classifiers of reports.
struct UnitReader: Sendable {
  /// What may begin with a character.
  private struct Candidates {
    var units: [Word] = []
    var others: [Word] = []
  }

  private let candidates: [UInt32: Candidates]

  /// Units of time, the longest first.
  private let times: Words

  /// - Parameters:
  ///   - units: Units and classifiers.
  ///   - others: What begins with a classifier and is none: 12部门, 3个月.
  ///   - times: Units of time, which are never counted with.
  init(units: [Word], others: [Word], times: [Word]) {
    var candidates: [UInt32: Candidates] = [:]
    // Longer ones first where one begins another.
    for unit in units.sorted(by: { $0.scalars.count > $1.scalars.count }) {
      guard let first = unit.scalars.first else { continue }
      candidates[first, default: Candidates()].units.append(unit)
    }
    for other in others {
      guard let first = other.scalars.first else { continue }
      candidates[first]?.others.append(other)
    }
    self.candidates = candidates
    self.times = Words(times.sorted { $0.scalars.count > $1.scalars.count })
  }

  /// The unit that begins at an index.
  func unit(_ text: ArraySlice<UInt32>, at index: Int) -> Unit? {
    guard index < text.endIndex, let candidates = candidates[text[index]] else { return nil }
    guard let unit = candidates.units.first(where: { text.matches($0, at: index) }) else {
      return nil
    }
    if unit.scalars.count == 1, candidates.others.contains(where: { text.matches($0, at: index) }) {
      return nil
    }
    return Unit(unit)
  }

  /// The length of the unit of time that begins at an index.
  func time(_ text: ArraySlice<UInt32>, at index: Int) -> Int? {
    guard index < text.endIndex else { return nil }
    return times.first(startingIn: text[index...])?.scalars.count
  }
}
