import ReportText

/// Makes typing slips at random. Those that show by themselves, because a count becomes negative or
/// a fraction, are not made: `table/number` finds them.
enum RandomSlip: CaseIterable {
  case digitDropped
  case digitAdded
  case digitChanged
  case digitsSwapped
  case pointMoved
  case copied

  /// What a person who slips writes in place of a figure.
  ///
  /// - Parameters:
  ///   - right: The figure, in millionths.
  ///   - neighbours: The figures of the cells around.
  ///   - allowsDecimals: Whether the figure may have decimals.
  static func written(
    for right: Int64, neighbours: [Int64], allowsDecimals: Bool, _ random: inout SplitMix
  ) -> Int64? {
    guard let kind = allCases.randomElement(using: &random) else { return nil }
    let text = Array(Amount(millionths: right).description.utf8)
    guard let written = kind.apply(right, text, neighbours, &random), written != right,
      allowsDecimals || written % 1_000_000 == 0
    else { return nil }
    return written
  }

  private func apply(
    _ right: Int64, _ text: [UInt8], _ neighbours: [Int64], _ random: inout SplitMix
  ) -> Int64? {
    var text = text
    let place = Int.random(in: text.indices, using: &random)
    let digit = UInt8.random(in: 0x30...0x39, using: &random)
    let point: UInt8 = 0x2E
    switch self {
    case .digitDropped:
      guard text.count > 1, text[place] != point else { return nil }
      text.remove(at: place)
    case .digitAdded:
      text.insert(digit, at: Int.random(in: 0...text.count, using: &random))
    case .digitChanged:
      guard text[place] != point else { return nil }
      text[place] = digit
    case .digitsSwapped:
      guard place + 1 < text.count, text[place] != point, text[place + 1] != point else {
        return nil
      }
      text.swapAt(place, place + 1)
    case .pointMoved:
      return Bool.random(using: &random) ? right * 10 : right % 10 == 0 ? right / 10 : nil
    case .copied:
      return neighbours.filter { $0 != 0 }.randomElement(using: &random)
    }
    // Nobody leaves a zero standing in front.
    guard text.count == 1 || text[0] != 0x30 || text[1] == point else { return nil }
    return Amount(text.span, 0..<text.count)?.millionths
  }
}
