import LintModel

/// Tells people how far a run over many files is.
package enum ProgressLine {
  /// The line.
  ///
  /// - Parameters:
  ///   - done: How many files are done.
  ///   - total: How many there are.
  ///   - findings: How many findings there are so far; nil where that is only known at the end.
  ///   - milliseconds: How long the run has taken so far.
  ///   - language: The language of the line.
  package static func text(
    done: Int, of total: Int, findings: Int?, milliseconds: Double, _ language: Language
  ) -> String {
    let rate = Int((Double(done) * 1000 / max(1, milliseconds)).rounded())
    switch language {
    case .english:
      let found = findings.map { ", \($0) findings" } ?? ""
      return "\(done) of \(total) files\(found), \(rate) files/s"
    case .chinese:
      guard let findings else { return "已读取 \(done)/\(total) 个文件，每秒 \(rate) 个文件" }
      return "已检查 \(done)/\(total) 个文件，发现问题 \(findings) 个，每秒 \(rate) 个文件"
    }
  }
}
