import ReportText

/// How one slip of the hand makes a wrong figure of a right one.
///
/// These are the typographical errors of Scholtus ("Automatic correction of simple typing errors in
/// numerical data with balance edits", Statistics Netherlands, 2009; "Algorithms for correcting sign
/// errors and rounding errors in business survey data", Journal of Official Statistics 27, 2011),
/// which R's deductive (van der Loo and de Jonge) corrects: figures of which one can be made of the
/// other by one step of Damerau and Levenshtein, and figures that differ in the sign. To these come
/// the point in another place and figures that stand in another cell.
public enum TypingSlip: Hashable, Sendable {
  /// Nothing was written.
  case leftOut
  /// The sign is wrong.
  case sign
  /// Two neighbouring digits changed places.
  case digitsSwapped
  /// A digit was left out.
  case digitDropped
  /// There is a digit too many.
  case digitAdded
  /// A digit is another.
  case digitChanged
  /// The decimal point is in another place.
  case pointMoved
  /// The figure is that of a neighbouring cell, a variable of the problem.
  case copied(from: Int)
  /// The figures of two wrong cells changed places; the other is a variable of the problem.
  case exchanged(with: Int)

  /// The slip by which one figure became another; nil where it takes more than one.
  ///
  /// - Parameters:
  ///   - right: What should be written.
  ///   - written: What is written.
  public init?(from right: Amount, to written: Amount) {
    guard right != written else { return nil }
    let opposite = Int64(0).subtractingReportingOverflow(written.millionths)
    if !opposite.overflow, right.millionths == opposite.partialValue {
      self = .sign
      return
    }
    guard (right < .zero) == (written < .zero) || right == .zero || written == .zero else {
      return nil
    }
    let expected = Array(right.magnitude.description.utf8)
    let found = Array(written.magnitude.description.utf8)
    if Self.isSwap(expected, found) {
      self = .digitsSwapped
    } else if Self.isDigitMore(expected, than: found) {
      self = .digitDropped
    } else if Self.isDigitMore(found, than: expected) {
      self = .digitAdded
    } else if Self.isDigitOther(expected, found) {
      self = .digitChanged
    } else if Self.isPointMoved(right.millionths.magnitude, written.millionths.magnitude) {
      self = .pointMoved
    } else {
      return nil
    }
  }

  // MARK: Digits

  private static let point: UInt8 = 0x2E

  private static func isSwap(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count,
      let first = left.indices.first(where: { left[$0] != right[$0] }), first + 1 < left.count
    else { return false }
    return left[first] == right[first + 1] && left[first + 1] == right[first]
      && left[first] != point && right[first] != point
      && left[(first + 2)...] == right[(first + 2)...]
  }

  private static func isDigitMore(_ longer: [UInt8], than shorter: [UInt8]) -> Bool {
    guard longer.count == shorter.count + 1 else { return false }
    let first = shorter.indices.first { longer[$0] != shorter[$0] } ?? shorter.count
    return longer[first] != point && longer[(first + 1)...] == shorter[first...]
  }

  private static func isDigitOther(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count,
      let first = left.indices.first(where: { left[$0] != right[$0] })
    else { return false }
    return left[first] != point && right[first] != point
      && left[(first + 1)...] == right[(first + 1)...]
  }

  private static func isPointMoved(_ left: UInt64, _ right: UInt64) -> Bool {
    let larger = max(left, right)
    var smaller = min(left, right)
    guard smaller > 0 else { return false }
    while smaller < larger {
      let (tenfold, overflow) = smaller.multipliedReportingOverflow(by: 10)
      guard !overflow else { return false }
      smaller = tenfold
    }
    return smaller == larger
  }
}

extension TypingSlip {
  /// The figures that become another by one slip of a digit, the sign or the point, as far as they
  /// fit: those that should be written where another is.
  static func sources(of written: Amount) -> [Amount] {
    var texts: [[UInt8]] = []
    let text = Array(written.magnitude.description.utf8)
    let digits: ClosedRange<UInt8> = 0x30...0x39
    for place in 0...text.count {
      for digit in digits {
        texts.append(Array(text[..<place]) + [digit] + Array(text[place...]))
        guard place < text.count, text[place] != point else { continue }
        texts.append(Array(text[..<place]) + [digit] + Array(text[(place + 1)...]))
      }
      guard place < text.count, text[place] != point else { continue }
      texts.append(Array(text[..<place] + text[(place + 1)...]))
      if place + 1 < text.count, text[place + 1] != point {
        var swapped = text
        swapped.swapAt(place, place + 1)
        texts.append(swapped)
      }
    }
    let amounts = texts.compactMap { Amount($0.span, 0..<$0.count) }
    let isNegative = written < .zero
    let signed = isNegative ? amounts.map { Amount(millionths: 0 - $0.millionths) } : amounts
    return signed.filter { $0 != written }
      + (written.millionths == .min ? [] : [Amount(millionths: 0 - written.millionths)])
  }
}
