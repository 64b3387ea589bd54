import ReportLint

/// Writes what fixes would change in each file, for people and for `patch`: a unified diff.
///
/// It is in UTF-8 whatever the file's encoding, so that it can be read; bytes that are UTF-8 already
/// are shown as they are.
struct DiffReporter: Reporter {
  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    guard let fixed = file.fixed else { return }
    for (changed, name) in zip(fixed.files, file.files) {
      UnifiedDiff(changed.readable).write(name.path, to: &output.body)
    }
  }
}

/// Writes the fixed text of what came on standard input, and nothing of any other file.
struct FixedTextReporter: Reporter {
  /// What standard input is called.
  let standardInput: [UInt8]

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    guard let fixed = file.fixed, file.file.path == standardInput else { return }
    output.body = fixed.files[0].contents
  }
}

extension Formats {
  /// The unified diff of `--diff`.
  package static let diff = OutputFormat<CheckedFile>("diff", for: .people) { _ in DiffReporter() }

  /// What `--fix` makes of standard input.
  package static func fixedText(of standardInput: [UInt8]) -> OutputFormat<CheckedFile> {
    OutputFormat("fixed-text", for: .people) { _ in
      FixedTextReporter(standardInput: standardInput)
    }
  }
}
