import LintModel
import ReportLint

/// What people are told of a baseline.
struct BaselineNotes {
  /// No more findings are named.
  private static let mostNamed = 100

  private let file: String
  private let language: Language

  init(_ path: FilePath, _ language: Language) {
    file = path.text
    self.language = language
  }

  /// What has been written.
  func written(_ baseline: Baseline) -> String {
    let (findings, files) = (baseline.count, baseline.files.count)
    switch language {
    case .english:
      return "note: \(findings) \(findings == 1 ? "finding" : "findings") in \(files) "
        + "\(files == 1 ? "file" : "files") written to \(file)"
    case .chinese: return "注意：已将 \(files) 个文件的 \(findings) 个问题写入 \(file)"
    }
  }

  /// What is gone, a line each; nothing where nothing is.
  ///
  /// - Parameters:
  ///   - gone: The findings with the paths of their files.
  ///   - isPruned: Whether they have been dropped.
  func gone(_ gone: [(path: String, finding: Baseline.Finding)], isPruned: Bool) -> [String] {
    guard !gone.isEmpty else { return [] }
    let named = gone.prefix(Self.mostNamed).map { "  \(name($0.path, $0.finding))" }
    let rest = gone.count - named.count
    let more = language == .english ? "  … and \(rest) more" : "  ……另有 \(rest) 个"
    return [head(gone.count, isPruned)] + named + (rest > 0 ? [more] : [])
  }

  private func head(_ count: Int, _ isPruned: Bool) -> String {
    switch language {
    case .english:
      let subject =
        count == 1 ? "1 finding of \(file) is gone" : "\(count) findings of \(file) are gone"
      let consequence =
        isPruned
        ? count == 1 ? " and has been dropped:" : " and have been dropped:"
        : "; \(BaselineOptions.prune.name) drops \(count == 1 ? "it" : "them"):"
      return "note: \(subject)\(consequence)"
    case .chinese:
      return "注意：\(file) 中的 \(count) 个问题已不存在"
        + (isPruned ? "，已从中删去：" : "，可用 \(BaselineOptions.prune.name) 删去：")
    }
  }

  private func name(_ path: String, _ finding: Baseline.Finding) -> String {
    let words = [finding.place, finding.text].filter { !$0.isEmpty }
      .map { "“\($0.insideQuotes)”" }
    return ([path + ":", "[\(finding.rule)]"] + words).joined(separator: " ").onOneLine
  }
}

extension String {
  /// The text with a blank for every character that could break the line or steer a terminal.
  fileprivate var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          return isControl || [0x2028, 0x2029].contains(scalar.value) ? " " : scalar
        }))
  }
}
