import LintModel
import ReportModel
import ReportText
import RulePack

/// Writes findings for people, and for editors that jump to `PATH:LINE:COLUMN`.
///
///     draft.txt:88:12: error: 收到申请数 12 ≠ … [fixable: unsafe] [table/sum]
///       draft.txt:89:12: note: 当面 3
///
/// Where lines and columns are those of a layout, the heading and the words around follow a finding.
struct TextReporter: Reporter {
  private let language: Language
  private let style: Style

  init(_ context: ReporterContext) {
    self.init(language: context.language, style: context.style)
  }

  init(language: Language, style: Style) {
    self.language = language
    self.style = style
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    guard case .checked(_, let diagnostics) = file.outcome else { return }
    append(diagnostics, file.files, to: &output.body)
  }

  /// Appends findings.
  ///
  /// - Parameters:
  ///   - diagnostics: The findings, in their order.
  ///   - files: The files that they may be in.
  ///   - output: What is appended to, UTF-8 but for the paths.
  func append(
    _ diagnostics: [PlacedDiagnostic], _ files: [NamedFile], to output: inout [UInt8]
  ) {
    for diagnostic in diagnostics {
      appendPlace(diagnostic.place, files, to: &output)
      output.append(style(diagnostic.severity.name(in: language), .severity(diagnostic.severity)))
      output.append(": ")
      output.append(onOneLine: diagnostic.message)
      output.append(" ")
      // The rule comes last, where editors look for it.
      if let fixability = diagnostic.fixability {
        output.append(style("[\(fixability.name(in: language))]", .faint))
        output.append(" ")
      }
      output.append(style("[\(diagnostic.rule.rawValue)]", .faint))
      output.append("\n")
      append(diagnostic.surroundings, to: &output)
      for note in diagnostic.related {
        output.append("  ")
        appendPlace(note.place, files, to: &output)
        output.append(style(language == .english ? "note" : "参见", .note))
        output.append(": ")
        output.append(onOneLine: note.message)
        output.append("\n")
      }
    }
  }

  private func append(_ surroundings: Surroundings?, to output: inout [UInt8]) {
    guard let surroundings else { return }
    let words = surroundings.words
    let text =
      switch (language, surroundings.heading) {
      case (.english, let heading?): "under “\(heading)”: \(words)"
      case (.english, nil): "at: \(words)"
      case (.chinese, let heading?): "在“\(heading)”之下：\(words)"
      case (.chinese, nil): "所在文字：\(words)"
      }
    output.append("  ")
    style.apply(.faint, to: &output) { $0.append(onOneLine: text) }
    output.append("\n")
  }

  private func appendPlace(_ place: PlaceName, _ files: [NamedFile], to output: inout [UInt8]) {
    style.apply(.strong, to: &output) {
      $0.append(fileName: files[place.source].path)
      $0.append(UInt8(ascii: ":"))
      $0.append(decimal: place.start.line)
      $0.append(UInt8(ascii: ":"))
      $0.append(decimal: place.start.column)
      $0.append(UInt8(ascii: ":"))
    }
    output.append(" ")
  }
}

extension Fixability {
  /// The mark behind a finding.
  fileprivate func name(in language: Language) -> String {
    switch (self, language) {
    case (.safe, .english): "fixable"
    case (.safe, .chinese): "可修正"
    case (.unsafe, .english): "fixable: unsafe"
    case (.unsafe, .chinese): "可修正：需核对"
    }
  }
}
