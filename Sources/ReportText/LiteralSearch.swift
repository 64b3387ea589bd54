/// Looking for one of several literals.
extension Span where Element == UInt8 {
  /// Whether one of some literals stands in a range.
  public func contains(anyOf literals: [StaticString], in range: Range<Int>) -> Bool {
    literals.contains { firstRange(of: $0, in: range) != nil }
  }

  /// The one of some literals that stands at an offset before an end; the first that does.
  public func literal(
    _ literals: [StaticString], at offset: Int, before end: Int
  ) -> StaticString? {
    guard offset >= 0, end <= count else { return nil }
    return literals.first { $0.utf8CodeUnitCount <= end - offset && stands($0, at: offset) }
  }

  /// Whether one of some literals ends at an offset and begins at a start or behind it.
  public func ends(withAnyOf literals: [StaticString], at end: Int, from start: Int) -> Bool {
    guard start >= 0, end <= count else { return false }
    return literals.contains {
      $0.utf8CodeUnitCount <= end - start && stands($0, at: end - $0.utf8CodeUnitCount)
    }
  }

  /// Whether a range holds one of some literals and nothing else.
  public func isAny(of literals: [StaticString], _ range: Range<Int>) -> Bool {
    guard range.upperBound <= count else { return false }
    return literals.contains {
      $0.utf8CodeUnitCount == range.count && stands($0, at: range.lowerBound)
    }
  }

  /// Whether a full stop stands in a range, so that it is running text and no title, cell or line of a form.
  public func hasFullStop(in range: Range<Int>) -> Bool { firstRange(of: "。", in: range) != nil }

  /// Whether a range ends in a full stop.
  public func endsInFullStop(_ range: Range<Int>) -> Bool {
    range.count >= 3 && matches("。", at: range.upperBound - 3)
  }
}
