import LintModel
import ReportModel
import ReportText
import RulePack

/// A table in a form that the pack's has replaced.
package struct OutdatedFormMatch: Sendable {
  /// What the form is called.
  package let name: Message
  /// The form that has replaced it.
  package let replacement: FormID
  /// The first label that only the old form has, in bytes.
  package let firstLabel: Range<Int>
  /// The blocks of the table, as far as its lines have cells side by side.
  let blocks: Range<Int>

  /// Looks for the labels of the outdated forms of the pack's tables, one for each table.
  static func find(
    in draft: Draft, _ fragments: [Fragment], _ pack: CompiledPack
  ) -> [OutdatedFormMatch] {
    let span = draft.text.bytes.span
    var found: [OutdatedFormMatch] = []
    for vocabulary in pack.tables {
      let forms = pack.pack.tables[vocabulary.form].outdatedForms
      for (form, labels) in zip(forms, vocabulary.outdatedForms) {
        var seen: Set<Int> = []
        var first: Range<Int>?
        var blocks: [Int] = []
        for fragment in fragments where !fragment.range.isEmpty && fragment.range.count <= 240 {
          var walk = RowLabelTrie.Walk()
          guard fragment.words < fragment.range.upperBound,
            case let text = fragment.words..<fragment.range.upperBound,
            let match = labels.follow(span, text, &walk).match
          else { continue }
          seen.insert(match.label)
          blocks.append(fragment.block)
          first = first ?? fragment.range
        }
        guard seen.count >= form.atLeast, let first else { continue }
        found.append(
          OutdatedFormMatch(
            name: form.name, replacement: vocabulary.form, firstLabel: first,
            blocks: table(with: blocks, in: draft, pack)))
        break
      }
    }
    return found
  }

  /// Labels of one table are no further apart, in blocks: each cell of a row may be one.
  private static let greatestGap = 100

  /// The blocks of the table that has most of the labels, with the rows around them.
  private static func table(with labels: [Int], in draft: Draft, _ pack: CompiledPack) -> Range<Int>
  {
    var runs: [(blocks: ClosedRange<Int>, count: Int)] = []
    for block in labels {
      if let last = runs.last, block - last.blocks.upperBound <= greatestGap {
        runs[runs.count - 1] = (last.blocks.lowerBound...block, last.count + 1)
      } else {
        runs.append((block...block, 1))
      }
    }
    guard let most = runs.max(by: { $0.count < $1.count })?.blocks else { return 0..<0 }
    var (start, end) = (most.lowerBound, most.upperBound + 1)
    func isHeading(_ block: Int) -> Bool { isHeadingRow(block, draft, pack) }
    while start > 0 {
      if isRow(start - 1, draft) {
        start -= 1
      } else if isHeading(start - 1), isRow(start - 2, draft) {
        start -= 2
      } else {
        break
      }
    }
    while end < draft.blocks.count {
      if isRow(end, draft) {
        end += 1
      } else if isHeading(end), isRow(end + 1, draft) {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a line may be a row without figures, whose empty cells were lost with its end: it is short, and no
  /// title of a part.
  private static func isHeadingRow(_ block: Int, _ draft: Draft, _ pack: CompiledPack) -> Bool {
    guard draft.blocks.indices.contains(block) else { return false }
    let span = draft.text.bytes.span
    let line = draft.blocks[block].range
    guard line.count <= longestHeading, let ordinal = Ordinal(span, line), ordinal.delimiter != nil
    else { return false }
    let title = LabelText.core(span, ordinal.range.upperBound..<line.upperBound)
    return pack.outline.exact(title, year: nil)?.match != .accepted
  }

  /// No row without figures is longer, in bytes.
  private static let longestHeading = 90

  /// Whether a block is a cell of a table, or a line with cells side by side.
  private static func isRow(_ block: Int, _ draft: Draft) -> Bool {
    guard draft.blocks.indices.contains(block) else { return false }
    if case .cell = draft.blocks[block].kind { return true }
    let span = draft.text.bytes.span
    return draft.blocks[block].range.contains { span[$0] == 0x09 || span[$0] == UInt8(ascii: "|") }
  }
}
