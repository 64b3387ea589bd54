import ReportText
import RulePack

/// Finds the leftovers that a pack lists.
struct PlaceholderScanner: Sendable {
  private struct Entry {
    let close: [UInt8]
    /// Whether it is one Chinese word, which other words may contain.
    let isWord: Bool
  }

  private let entries: [Entry]
  private let opens: LiteralScanner?

  /// Prepares the leftovers of a pack.
  init(_ placeholders: [Placeholder]) {
    entries = placeholders.map { placeholder in
      Entry(
        close: Array((placeholder.close ?? "").utf8),
        isWord: placeholder.close == nil
          && placeholder.open.unicodeScalars.allSatisfy { CharacterClass.isHan($0.value) })
    }
    opens = placeholders.isEmpty ? nil : LiteralScanner(placeholders.map { Array($0.open.utf8) })
  }

  /// The leftovers in a block, in order and without overlap.
  func leftovers(in span: Span<UInt8>, _ block: Range<Int>) -> [Range<Int>] {
    guard let opens else { return [] }
    var matches: [LiteralScanner.Match] = []
    opens.forEachMatch(in: span, block) { matches.append($0) }
    guard !matches.isEmpty else { return [] }

    var leftovers: [Range<Int>] = []
    // From where on a mark is known not to be closed, so that no stretch is searched twice.
    var unclosed = [Bool](repeating: false, count: entries.count)
    for match in matches {
      guard match.range.lowerBound >= leftovers.last?.upperBound ?? 0 else { continue }
      let entry = entries[match.literal]
      if entry.close.isEmpty {
        guard !entry.isWord || standsAlone(span, match.range, in: block) else { continue }
        leftovers.append(match.range)
      } else if !unclosed[match.literal] {
        if let end = end(of: entry.close, in: span, match.range.upperBound..<block.upperBound) {
          leftovers.append(match.range.lowerBound..<end)
        } else {
          unclosed[match.literal] = true
        }
      }
    }
    return leftovers
  }

  private func end(of close: [UInt8], in span: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= close.count else { return nil }
    for offset in range.lowerBound...(range.upperBound - close.count)
    where span[offset] == close[0] && close.indices.allSatisfy({ span[offset + $0] == close[$0] }) {
      return offset + close.count
    }
    return nil
  }

  /// 数据待补充。 is a note to oneself; 有待补充, 待补充完善 and 待补充材料 are language.
  private func standsAlone(_ span: Span<UInt8>, _ word: Range<Int>, in block: Range<Int>) -> Bool {
    if let (after, _) = span.scalar(at: word.upperBound, before: block.upperBound),
      CharacterClass.isHan(after)
    {
      return false
    }
    guard word.lowerBound > block.lowerBound,
      let (before, _) = span.scalar(before: word.lowerBound), let mark = Unicode.Scalar(before)
    else { return true }
    return !"有尚亟仍还需等对期急".unicodeScalars.contains(mark)
  }
}
