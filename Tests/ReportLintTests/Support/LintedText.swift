import LintModel
import ReportLint

extension LintSession {
  /// Reads a text as a file of that name, and lints it.
  func lint(_ text: String, named name: String = "draft.txt") throws -> LintResult {
    try lint(read(Array(text.utf8), named: name))
  }
}

extension LintResult {
  /// Each finding's rule and what it says in Chinese: “table/sum: …”.
  var told: [String] {
    diagnostics.map { "\($0.rule.rawValue): \($0.message[.chinese])" }
  }
}
