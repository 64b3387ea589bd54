import ReportText

/// The spellings of a label that nobody would take for another row's: with 数 at its end or without,
/// with 或 for 或者, and with another word for 和.
enum LabelVariants {
  private static let count: UInt32 = 0x6570  // 数
  private static let or: UInt32 = 0x6216  // 或
  private static let orElse: [UInt32] = [0x6216, 0x8005]  // 或者
  /// 和 与 及 以及
  private static let conjunctions: [[UInt32]] = [[0x548C], [0x4E0E], [0x53CA], [0x4EE5, 0x53CA]]

  /// The variants of a label, without the label itself.
  ///
  /// - Parameter core: The label's significant characters.
  static func of(_ core: [UInt32]) -> [[UInt32]] {
    var variants: [[UInt32]] = []
    appendAlternatives(to: core, &variants)
    appendConjunctions(in: core, &variants)
    let count = variants.count
    variants.append(changingEnd(core))
    for number in 0..<count { variants.append(changingEnd(variants[number])) }
    return variants
  }

  private static func changingEnd(_ core: [UInt32]) -> [UInt32] {
    var changed = core
    if changed.last == count { changed.removeLast() } else { changed.append(count) }
    return changed
  }

  private static func appendAlternatives(to core: [UInt32], _ variants: inout [[UInt32]]) {
    guard let place = core.firstIndex(of: or) else { return }
    let isLong = core[place...].starts(with: orElse)
    variants.append(
      replacing(place..<place + (isLong ? 2 : 1), of: core, with: isLong ? [or] : orElse))
  }

  /// Appends the label with every other conjunction in the place of each one that it has.
  private static func appendConjunctions(in core: [UInt32], _ variants: inout [[UInt32]]) {
    for place in core.indices where mayBeginConjunction(core[place]) {
      // 以及 before 及, which is its end; 涉及, 普及 and the like are no conjunctions, but their
      // variants do no harm.
      let found = conjunctions.last { core[place...].starts(with: $0) }
      guard let found, place == 0 || core[place - 1] != conjunctions[3][0] else { continue }
      for other in conjunctions where other != found {
        variants.append(replacing(place..<place + found.count, of: core, with: other))
      }
    }
  }

  private static func mayBeginConjunction(_ character: UInt32) -> Bool {
    switch character {
    case 0x548C, 0x4E0E, 0x53CA, 0x4EE5: true
    default: false
    }
  }

  private static func replacing(
    _ range: Range<Int>, of core: [UInt32], with words: [UInt32]
  ) -> [UInt32] {
    var variant = core
    variant.replaceSubrange(range, with: words)
    return variant
  }
}
