import LintModel
import Recognition
import ReportLint
import ReportModel
import RulePack

/// What a file came to, in the form that all JSON of our own has.
extension JSONWriter {
  /// Writes a file with its findings, or why it could not be linted.
  mutating func file(_ file: CheckedFile, _ language: Language) {
    object {
      $0.key("path")
      $0.string(path: file.file.path)
      switch file.outcome {
      case .checked(let result, let diagnostics):
        $0.checked(result, diagnostics, in: file, language)
      case .failed(let pack, let reason):
        $0.failed(pack, reason)
      }
    }
  }

  private mutating func checked(
    _ result: LintResult, _ diagnostics: [PlacedDiagnostic], in file: CheckedFile,
    _ language: Language
  ) {
    let files = file.files
    layout(of: file.file)
    key("pack")
    string(result.report.pack.pack.id)
    key("year")
    number(result.report.year)
    key("diagnostics")
    array(diagnostics) { $0.diagnostic($1, files) }
    if !file.suppressed.isEmpty {
      key("suppressed")
      array(file.suppressed) { $0.diagnostic($1, files) }
    }
    if !file.known.isEmpty {
      key("baselined")
      number(file.known.count)
    }
    coverage(result.checked)
    key("notChecked")
    array(result.notChecked) { writer, gap in
      writer.object {
        $0.key("rule")
        $0.string(plain: gap.rule.rawValue)
        $0.key("reason")
        $0.string(gap.reason[language])
      }
    }
    let unread = result.report.unread
    guard !unread.isEmpty else { return }
    let draft = result.report.draft
    key("notRead")
    array(unread) { writer, unread in
      writer.object {
        $0.key("kind")
        $0.string(unread.kind.rawValue)
        $0.start(of: draft.placeName(of: unread.offset..<unread.offset), files)
      }
    }
  }

  private mutating func failed(_ pack: String?, _ reason: String) {
    key("pack")
    string(pack)
    key("year")
    number(nil as Int?)
    key("diagnostics")
    array([Never]()) { _, _ in }
    coverage(Coverage())
    key("notChecked")
    array([Never]()) { _, _ in }
    key("error")
    string(reason)
  }

  /// Writes a finding.
  mutating func diagnostic(_ diagnostic: PlacedDiagnostic, _ files: [NamedFile]) {
    object {
      $0.key("rule")
      $0.string(plain: diagnostic.rule.rawValue)
      $0.key("severity")
      $0.string(plain: diagnostic.severity.rawValue)
      $0.start(of: diagnostic.place, files)
      $0.end(of: diagnostic.place)
      $0.key("message")
      $0.string(diagnostic.message)
      if let fingerprint = diagnostic.fingerprint {
        $0.key("fingerprint")
        $0.string(plain: fingerprint.description)
      }
      if !diagnostic.related.isEmpty {
        $0.key("related")
        $0.array(diagnostic.related) { writer, note in
          writer.object {
            $0.start(of: note.place, files)
            $0.key("message")
            $0.string(note.message)
          }
        }
      }
      if let fix = diagnostic.fix {
        $0.key("fix")
        $0.fix(fix, files)
      }
      if let suppression = diagnostic.suppression {
        $0.key("suppression")
        $0.object {
          $0.key("reason")
          $0.string(suppression.reason)
          $0.start(of: suppression.place, files)
        }
      }
    }
  }

  private mutating func fix(_ fix: PlacedFix, _ files: [NamedFile]) {
    object {
      $0.key("safe")
      $0.bool(fix.isSafe)
      $0.key("edits")
      $0.array(fix.edits) { writer, edit in
        writer.object {
          $0.start(of: edit.place, files)
          $0.end(of: edit.place)
          $0.key("text")
          $0.string(edit.text)
        }
      }
    }
  }

  /// Where a place starts; the path, whether that file is laid out, and the cell only where they are
  /// not those of the file.
  private mutating func start(of place: PlaceName, _ files: [NamedFile]) {
    if place.source > 0 {
      key("path")
      string(path: files[place.source].path)
      layout(of: files[place.source])
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

  private mutating func end(of place: PlaceName) {
    key("endLine")
    number(place.end.line)
    key("endColumn")
    number(place.end.column)
  }

  /// Writes whether the lines of a file are those of its layout, where they are.
  mutating func layout(of file: NamedFile) {
    guard file.isLaidOut else { return }
    key("layout")
    bool(true)
  }

  /// Writes what a run came to.
  mutating func summary(_ run: RunSummary) {
    object {
      $0.key("files")
      $0.number(run.files + run.failures)
      $0.counts(run.findings)
      if let fixes = run.fixes {
        $0.key("fixed")
        $0.number(fixes.fixes)
      }
    }
  }

  /// Writes how many findings there are of each severity, as members of the object.
  mutating func counts(_ counts: FindingCounts) {
    key("errors")
    number(counts.errors)
    key("warnings")
    number(counts.warnings)
    key("infos")
    number(counts.infos)
    if counts.suppressed > 0 {
      key("suppressed")
      number(counts.suppressed)
    }
    if counts.known > 0 {
      key("baselined")
      number(counts.known)
    }
  }

  private mutating func coverage(_ coverage: Coverage) {
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
