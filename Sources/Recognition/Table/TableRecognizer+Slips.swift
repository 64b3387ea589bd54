import ReportText
import RulePack

/// Labels with slips: which row of the form is meant.
extension TableRecognizer {
  /// How alike a misworded label must be to a row's.
  private static let leastSimilarity = 0.6

  /// The row of the form that a misworded label must be: one of those that are missing at its place,
  /// with a similar label.
  func similarRow(
    to row: AssembledRow, among missing: [RowID], _ span: Span<UInt8>
  ) -> (row: RowID, score: Double)? {
    let pairs = LabelPairs(core(of: row, span))
    let scored = missing.filter { !vocabulary.isHeading[$0] }.map { row in
      let label = vocabulary.labelPairs[vocabulary.rowRange.lowerBound.distance(to: row)]
      return (row: row, score: pairs.similarity(to: label))
    }
    if let best = scored.max(by: { $0.score < $1.score }), best.score >= Self.leastSimilarity {
      return best
    }
    return slip(of: row, among: missing, span)
  }

  /// Whether a label in a form with several columns, whose labels are long, has lost one character of the
  /// row's, other than such as a phrase may do without.
  func hasLostCharacter(_ row: AssembledRow, as place: RowID, _ span: Span<UInt8>) -> Bool {
    guard form.hasSeveralColumns else { return false }
    let core = core(of: row, span)
    let label = RowLabelTrie.core(pack.rows[place].label)
    guard label.count == core.count + 1 else { return false }
    let first = zip(label, core).prefix { $0 == $1 }.count
    guard label[(first + 1)...] == core[first...] else { return false }
    // 属于行政查询事 is cut off.
    let isCut = first == core.count && core.last == 0x4E8B && label[first] == 0x9879  // 事 项
    return isCut || !Self.mayBeLeftOut.contains(label[first])
  }

  /// The row of the form in whose place one stands whose label the table has already: the only row that is
  /// missing there, with the same number.
  func copied(_ row: AssembledRow, among missing: [RowID], _ span: Span<UInt8>) -> RowID? {
    guard let own = row.candidates.first, row.hasData, row.unread == nil, missing.count == 1,
      let place = missing.first, !vocabulary.isHeading[place], !row.candidates.contains(place),
      pack.rows[place].columns == pack.rows[own].columns,
      let number = Ordinal(span, row.label)?.number
    else { return nil }
    let label = Array(pack.rows[place].label.utf8)
    return Ordinal(label.span, label.indices)?.number == number ? place : nil
  }

  /// The significant characters of a label without its ordinal.
  private func core(of row: AssembledRow, _ span: Span<UInt8>) -> [UInt32] {
    LabelText.core(span, LabelText.wordsStart(span, row.label)..<row.label.upperBound)
  }

  // 的 数 等 和 及 与 或 者 其 之 了 项 个
  private static let mayBeLeftOut: [UInt32] = [
    0x7684, 0x6570, 0x7B49, 0x548C, 0x53CA, 0x4E0E, 0x6216, 0x8005, 0x5176, 0x4E4B, 0x4E86, 0x9879,
    0x4E2A,
  ]

  /// The row of the form whose label a short one is but for one character, where its ordinal is the same;
  /// or the one row that is missing there, where half of its characters are the same besides.
  private func slip(
    of row: AssembledRow, among missing: [RowID], _ span: Span<UInt8>
  ) -> (row: RowID, score: Double)? {
    guard let ordinal = Ordinal(span, row.label) else { return nil }
    let core = core(of: row, span)
    let isOnlyOne = missing.count { !vocabulary.isHeading[$0] } == 1
    let found = missing.first { candidate in
      let label = pack.rows[candidate].label
      let bytes = Array(label.utf8)
      guard !vocabulary.isHeading[candidate],
        Ordinal(bytes.span, bytes.indices).map({
          ($0.style, $0.number) == (ordinal.style, ordinal.number)
        })
          ?? false
      else { return false }
      let words = RowLabelTrie.core(label)
      return words.isOneEditFrom(core)
        || isOnlyOne && words.count(where: core.contains) * 2 >= max(words.count, core.count)
    }
    return found.map { ($0, Self.leastSimilarity) }
  }
}
