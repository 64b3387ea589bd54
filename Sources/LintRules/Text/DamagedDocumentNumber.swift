import Recognition
import ReportText

/// The number of a document in its own brackets, 〔2023〕12号, with a piece lost or damaged.
struct DamagedDocumentNumber {
  /// What is wrong with it.
  enum Slip {
    /// 〔2023〕号
    case noNumber
    /// 〔〕12号
    case noYear
    /// 〔2O23〕12号
    case letter
    /// 〔20023〕12号
    case yearDigits
    /// 〔2032〕12号 in a report for 2023
    case laterYear
    /// 12号号
    case markTwice
  }

  /// All of it, in bytes.
  let range: Range<Int>
  let slip: Slip

  /// Reads what stands before 号.
  ///
  /// - Parameter year: The report's year: a document of a year long after it cannot be named.
  init?(_ span: Span<UInt8>, before mark: Int, in block: Range<Int>, _ year: Int?) {
    var start = mark
    while start > block.lowerBound, (0x30...0x39).contains(span[start - 1]) { start -= 1 }
    guard start - 3 > block.lowerBound, span.matches("〕", at: start - 3),
      let opening = span.lastRange(
        of: "〔", in: max(block.lowerBound, start - 3 - Self.longest)..<start - 3),
      opening.lowerBound > block.lowerBound,
      let (sign, _) = span.scalar(before: opening.lowerBound), CharacterClass.isHan(sign)
    else { return nil }
    range = opening.lowerBound..<mark + 3
    let inner = opening.upperBound..<start - 3
    let digits = inner.filter { (0x30...0x39).contains(span[$0]) }.count
    let letters = inner.count { CharacterClass.isTypedForDigit(UInt32(span[$0])) }
    let isFollowed = span.matches("号", at: mark + 3) && mark + 6 <= block.upperBound
    if inner.isEmpty, start < mark {
      slip = .noYear
    } else if start == mark, inner.count == 4, digits == 4 {
      slip = .noNumber
    } else if start < mark, letters > 0, inner.count == 4, digits + letters == 4 {
      slip = .letter
    } else if start < mark, inner.count == 5, digits == 5 {
      slip = .yearDigits
    } else if start < mark, inner.count == 4, digits == 4, let year,
      let found = Numeral(digits: span, at: inner.lowerBound, before: inner.upperBound)?.value,
      found > year + 1
    {
      slip = .laterYear
    } else if isFollowed, start < mark, digits == 4 {
      slip = .markTwice
    } else {
      return nil
    }
  }

  /// What stands between the brackets has no more bytes.
  private static let longest = 12
}
