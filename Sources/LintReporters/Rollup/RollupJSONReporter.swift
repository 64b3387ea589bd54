import LintModel
import ReportText
import Rollup
import RulePack

/// Writes a roll-up for programs: one line of JSON in a stable form, `"version":1`.
struct RollupJSONReporter: Reporter {
  init(_ context: ReporterContext) {}

  func file(_ outcome: RollupOutcome, _ output: inout ReporterOutput) {
    output.body.appendJSON { $0.document(outcome.result, outcome.notes) }
    output.body.append(UInt8(ascii: "\n"))
  }
}

extension JSONWriter {
  fileprivate mutating func document(_ result: RollupResult, _ notes: RollupNotes) {
    let summary = result.rollup.summary
    object {
      $0.key("version")
      $0.number(1)
      $0.key("path")
      $0.string(path: result.files[0].path)
      $0.layout(of: result.files[0])
      $0.key("pack")
      $0.string(summary.pack.pack.id)
      $0.key("year")
      $0.number(summary.year)
      $0.key("constituents")
      $0.number(result.rollup.constituents.count)
      $0.key("diagnostics")
      $0.array(result.diagnostics) { $0.diagnostic($1, result.files) }
      if !result.suppressed.isEmpty {
        $0.key("suppressed")
        $0.array(result.suppressed) { $0.diagnostic($1, result.files) }
      }
      $0.key("table")
      $0.array(RollupLine.all(result.rollup)) { $0.line($1, result.language) }
      $0.key("notes")
      $0.array(notes.all) { writer, entry in
        writer.object {
          $0.key("path")
          $0.string(path: entry.path)
          $0.key("kind")
          $0.string(entry.note.kind)
          $0.key("message")
          $0.string(entry.note.text(result.language))
        }
      }
      $0.key("summary")
      $0.object { $0.counts(result.counts) }
    }
  }

  fileprivate mutating func line(_ line: RollupLine, _ language: Language) {
    object {
      $0.key("label")
      $0.string(line.label)
      $0.key("column")
      $0.string(line.column)
      $0.key("unit")
      $0.string(line.unit)
      $0.key("stated")
      $0.number(line.stated)
      $0.key("sum")
      $0.number(line.cell.sum)
      $0.key("difference")
      $0.number(line.difference)
      $0.key("result")
      switch line.cell.status {
      case .agrees: $0.string("agrees")
      case .differs: $0.string("differs")
      case .fallsShort: $0.string("fallsShort")
      case .notChecked(let gap):
        $0.string("notCompared")
        $0.key("reason")
        $0.string(gap.text(language))
      }
    }
  }
}
