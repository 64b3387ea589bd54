import ReportText

/// How one slip of the hand makes a wrong figure of a right one.
///
/// These are the typographical errors of Scholtus ("Automatic correction of simple typing errors in
/// numerical data with balance edits", Statistics Netherlands, 2009; "Algorithms for correcting sign
/// errors and rounding errors in business survey data", Journal of Official Statistics 27, 2011),
/// which R's deductive (van der Loo and de Jonge) corrects: figures of which one can be made of the
/// other by one step of Damerau and Levenshtein, and figures that differ in the sign. To these come
/// the point in another place and figures that stand in another cell, which a problem calls by its
/// variable and a table by its cell.
package enum TypingSlip<Figure: Hashable & Sendable>: Hashable, Sendable {
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
  /// The figure is that of a neighbouring cell.
  case copied(from: Figure)
  /// The figures of two wrong cells changed places; this is the other.
  case exchanged(with: Figure)

  /// The slip by which one figure became another; nil where it takes more than one.
  ///
  /// - Parameters:
  ///   - right: What should be written.
  ///   - written: What is written.
  package init?(from right: Amount, to written: Amount) {
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

  private static var point: UInt8 { UInt8(ascii: ".") }

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
  /// Whether a figure from which one slip of a digit, the sign or the point leads to another, as far
  /// as it fits, is one of those that may be right.
  static func hasSource(of written: Amount, where mayBeRight: (Amount) -> Bool) -> Bool {
    let text = Array(written.magnitude.description.utf8)
    func mayBe(_ digits: [UInt8]) -> Bool {
      guard let amount = Amount(digits.span, digits.indices) else { return false }
      let source = written < .zero ? Amount(millionths: 0 - amount.millionths) : amount
      return source != written && mayBeRight(source)
    }
    for place in 0...text.count {
      var longer = text
      longer.insert(0x30, at: place)
      for digit in UInt8(0x30)...0x39 {
        longer[place] = digit
        if mayBe(longer) { return true }
      }
      guard place < text.count, text[place] != point else { continue }
      var other = text
      for digit in UInt8(0x30)...0x39 {
        other[place] = digit
        if mayBe(other) { return true }
      }
      other.remove(at: place)
      if mayBe(other) { return true }
      if place + 1 < text.count, text[place + 1] != point {
        var swapped = text
        swapped.swapAt(place, place + 1)
        if mayBe(swapped) { return true }
      }
    }
    return written.millionths != .min && mayBeRight(Amount(millionths: 0 - written.millionths))
  }
}
