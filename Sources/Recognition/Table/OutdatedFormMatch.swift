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
        for fragment in fragments where !fragment.range.isEmpty && fragment.range.count <= 240 {
          var walk = RowLabelTrie.Walk()
          let start = LabelText.wordsStart(span, fragment.range)
          let text = start..<fragment.range.upperBound
          guard let match = labels.follow(span, text, &walk).match else { continue }
          seen.insert(match.label)
          first = first ?? fragment.range
        }
        guard seen.count >= form.atLeast, let first else { continue }
        found.append(
          OutdatedFormMatch(name: form.name, replacement: vocabulary.form, firstLabel: first))
        break
      }
    }
    return found
  }
}
