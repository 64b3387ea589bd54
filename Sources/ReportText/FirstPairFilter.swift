/// Tells cheaply that two Chinese characters begin none of some texts, where the first of them alone
/// may.
struct FirstPairFilter: Sendable {
  /// Whether a text may begin with two characters: a bit for each hash of two.
  private let table: [UInt64]

  /// Prepares a filter.
  ///
  /// - Parameter texts: The texts in UTF-8.
  init(_ texts: [[UInt8]]) {
    var table = [UInt64](repeating: 0, count: 1 << 10)
    func insert(_ hash: Int) { table[hash >> 6] |= 1 << UInt64(hash & 63) }
    for text in texts where text.count >= 3 && FirstCharacterFilter.isLead(text[0]) {
      let first = FirstCharacterFilter.slot(text[1], text[2])
      if text.count >= 6, FirstCharacterFilter.isLead(text[3]) {
        insert(Self.hash(first, FirstCharacterFilter.slot(text[4], text[5])))
      } else if text.count == 3 {
        // A text of one character may stand before any.
        for second in 0..<1 << 12 { insert(Self.hash(first, second)) }
      }
    }
    self.table = table
  }

  /// Whether the character at an index stands before another Chinese one with which it begins none of
  /// the texts.
  ///
  /// - Parameters:
  ///   - span: Valid UTF-8.
  ///   - index: Where a character of three bytes stands.
  @inline(__always)
  func excludesPair(_ span: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 6 <= span.count, FirstCharacterFilter.isLead(span[unchecked: index + 3]) else {
      return false
    }
    let hash = Self.hash(
      FirstCharacterFilter.slot(span[unchecked: index + 1], span[unchecked: index + 2]),
      FirstCharacterFilter.slot(span[unchecked: index + 4], span[unchecked: index + 5]))
    // A hash has sixteen bits, as many as the table has.
    return table.span[unchecked: hash >> 6] &>> UInt64(hash & 63) & 1 == 0
  }

  private static func hash(_ first: Int, _ second: Int) -> Int { first << 4 ^ second }
}
