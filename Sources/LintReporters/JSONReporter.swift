import LintModel
import ReportLint
import ReportModel
import ReportText
import RulePack

/// Writes findings for programs: one line of JSON in a stable form, `"version":1`.
///
/// The document is written in three parts, ``opening``, the files and the ``closing(_:)``, so that
/// a run over many files need not keep them all.
package enum JSONReporter {
  /// The start of the document.
  package static let opening = Array(#"{"version":1,"files":["#.utf8)

  /// What stands between two files.
  package static let separator = UInt8(ascii: ",")

  /// A file that was linted.
  ///
  /// - Parameters:
  ///   - paths: The paths of the draft's files, its own first, and then of last year's report;
  ///     bytes that are no UTF-8 are replaced by U+FFFD.
  ///   - result: What the run yielded.
  ///   - diagnostics: Its findings, in their order.
  ///   - language: The language of the reasons in `notChecked`.
  package static func file(
    paths: [[UInt8]], _ result: LintResult, _ diagnostics: [PlacedDiagnostic], language: Language
  ) -> [UInt8] {
    let year = result.report.year
    return file(path: paths[0], pack: result.report.pack.pack.id, year: year) { writer in
      writer.key("diagnostics")
      writer.array(diagnostics) { $0.diagnostic($1, paths) }
      writer.checked(result.checked)
      writer.key("notChecked")
      writer.array(result.notChecked) { writer, gap in
        writer.object {
          $0.key("rule")
          $0.string(gap.rule.rawValue)
          $0.key("reason")
          $0.string(gap.reason[language])
        }
      }
      let draft = result.report.draft
      guard !draft.unread.isEmpty else { return }
      writer.key("notRead")
      writer.array(draft.unread) { writer, unread in
        writer.object {
          $0.key("kind")
          $0.string(unread.kind.rawValue)
          $0.start(of: draft.place(of: unread.offset..<unread.offset), paths)
        }
      }
    }
  }

  /// A file that could not be linted.
  ///
  /// - Parameters:
  ///   - path: The file's path; bytes that are no UTF-8 are replaced by U+FFFD.
  ///   - pack: The id of the pack by which it was read; nil where it could not be read at all.
  ///   - error: Why not.
  package static func failedFile(path: [UInt8], pack: String?, error: String) -> [UInt8] {
    file(path: path, pack: pack, year: nil) { writer in
      writer.key("diagnostics")
      writer.array([Never]()) { _, _ in }
      writer.checked(Coverage())
      writer.key("notChecked")
      writer.array([Never]()) { _, _ in }
      writer.key("error")
      writer.string(error)
    }
  }

  /// The end of the document, with its line break.
  package static func closing(_ summary: RunSummary) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("files")
      $0.number(summary.files + summary.failures)
      $0.counts(summary.findings)
    }
    return Array(#"],"summary":"#.utf8) + writer.bytes + Array("}\n".utf8)
  }

  private static func file(
    path: [UInt8], pack: String?, year: Int?, _ rest: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("path")
      $0.string(String(decoding: path, as: UTF8.self))
      $0.key("pack")
      $0.string(pack)
      $0.key("year")
      $0.number(year)
      rest(&$0)
    }
    return writer.bytes
  }
}

extension JSONWriter {
  /// Writes a finding.
  mutating func diagnostic(_ diagnostic: PlacedDiagnostic, _ paths: [[UInt8]]) {
    object {
      $0.key("rule")
      $0.string(diagnostic.rule.rawValue)
      $0.key("severity")
      $0.string(diagnostic.severity.rawValue)
      $0.start(of: diagnostic.place, paths)
      $0.end(of: diagnostic.place)
      $0.key("message")
      $0.string(diagnostic.message)
      if !diagnostic.related.isEmpty {
        $0.key("related")
        $0.array(diagnostic.related) { writer, note in
          writer.object {
            $0.start(of: note.place, paths)
            $0.key("message")
            $0.string(note.message)
          }
        }
      }
      if let fix = diagnostic.fix {
        $0.key("fix")
        $0.fix(fix, paths)
      }
    }
  }

  private mutating func fix(_ fix: PlacedFix, _ paths: [[UInt8]]) {
    object {
      $0.key("safe")
      $0.bool(fix.isSafe)
      $0.key("edits")
      $0.array(fix.edits) { writer, edit in
        writer.object {
          $0.start(of: edit.place, paths)
          $0.end(of: edit.place)
          $0.key("text")
          $0.string(edit.text)
        }
      }
    }
  }

  /// Where a place starts; the path and the cell only where they are not those of the file.
  fileprivate mutating func start(of place: Place, _ paths: [[UInt8]]) {
    if place.source > 0 {
      key("path")
      string(String(decoding: paths[place.source], as: UTF8.self))
    }
    key("line")
    number(place.start.line)
    key("column")
    number(place.start.column)
    if let cell = place.cell {
      key("cell")
      string(cell)
    }
  }

  private mutating func end(of place: Place) {
    key("endLine")
    number(place.end.line)
    key("endColumn")
    number(place.end.column)
  }

  /// Writes how many findings there are of each severity, as members of the object.
  mutating func counts(_ counts: FindingCounts) {
    key("errors")
    number(counts.errors)
    key("warnings")
    number(counts.warnings)
    key("infos")
    number(counts.infos)
  }

  fileprivate mutating func checked(_ coverage: Coverage) {
    key("checked")
    object {
      $0.key("sections")
      $0.number(coverage.sections)
      $0.key("rows")
      $0.number(coverage.rows)
      $0.key("cells")
      $0.number(coverage.cells)
      $0.key("relations")
      $0.number(coverage.relations)
    }
  }
}
