import LintModel
import LintReporters
import ReportLint
import ReportModel

/// Fixes drafts in the files that they are in.
struct DraftFixing: Sendable {
  private let options: FixOptions
  private let fixing: FixRounds
  private let reading: DraftReader

  /// Prepares to fix; nil where nothing is to be fixed.
  init?(_ options: FixOptions, _ reading: DraftReader) {
    guard options.action != .none else { return nil }
    self.options = options
    self.reading = reading
    fixing = FixRounds(level: options.level, reader: reading)
  }

  /// What became of a draft.
  struct Outcome {
    /// The fixes.
    let fixed: FixedDraft
    /// What is found in the files as they are now: after the fixes, unless these could not be written
    /// or were only to be shown.
    let result: LintResult
    /// What the summary counts.
    let counts: FixCounts
    /// What people are told.
    let remarks: [Message]
  }

  /// Fixes a draft.
  ///
  /// - Parameters:
  ///   - path: Its file; `-` is standard input, which is not written to.
  ///   - name: What the file is called.
  ///   - table: The file with its table, where that is another.
  ///   - lint: Finds what is to be fixed.
  /// - Throws: ``RunFailure`` where the draft cannot be read or linted.
  func fix(
    _ path: FilePath, named name: FilePath, table: FilePath?,
    lint: (Draft) throws(LintError) -> LintResult
  ) throws(RunFailure) -> Outcome {
    var files: [(contents: [UInt8], name: [UInt8])] = []
    for (path, name) in [(path, name)] + (table.map { [($0, $0)] } ?? []) {
      let contents = try FileReading.contents(path) {
        reading.objection(to: $0, named: name.bytes)
      }
      files.append((contents, name.bytes))
    }
    do {
      let fixed = try fixing.fix(files, lint: lint)
      return outcome(fixed, paths: [path] + (table.map { [$0] } ?? []), name)
    } catch {
      throw RunFailure(error)
    }
  }

  private func outcome(_ fixed: FixedDraft, paths: [FilePath], _ name: FilePath) -> Outcome {
    var counts = FixCounts(isPreview: options.action == .show)
    var remarks = FixRemarks(fixed, name, isWord: isWord(fixed)).all
    counts.fixes = fixed.count
    counts.files = fixed.files.count(where: \.isChanged)
    if options.action == .show {
      return Outcome(fixed: fixed, result: fixed.before, counts: counts, remarks: remarks)
    }
    for (file, path) in zip(fixed.files, paths) where file.isChanged && !path.isStandardInput {
      do {
        try FileReplacement(path: path, original: file.original, contents: file.contents).write()
      } catch {
        remarks.append(error.message)
        counts.failures += 1
      }
    }
    guard counts.failures > 0 else {
      return Outcome(fixed: fixed, result: fixed.after, counts: counts, remarks: remarks)
    }
    (counts.fixes, counts.files) = (0, 0)
    return Outcome(fixed: fixed, result: fixed.before, counts: counts, remarks: remarks)
  }

  private func isWord(_ fixed: FixedDraft) -> Bool {
    guard case .runs = fixed.after.report.draft.sources[0].origins else { return false }
    return true
  }
}
