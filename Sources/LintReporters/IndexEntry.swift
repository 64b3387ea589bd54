import LintModel
import Recognition
import ReportLint
import RulePack

/// What an index says about a file that has a page of its own.
package struct IndexEntry: Sendable {
  /// How often a rule was broken with a severity.
  struct Count: Sendable {
    let rule: RuleID
    let severity: Severity
    let count: Int
  }

  /// The report's title, else the file's name.
  let title: String
  /// The file's name.
  let path: String
  /// The agency whose report it is; nil where none is named.
  let agency: String?
  /// The year that it is about; nil where nothing tells.
  let year: Int?
  /// The findings.
  let counts: [Count]
  /// Why the file could not be checked; nil where it was.
  let failure: String?

  init(_ file: CheckedFile) {
    title = HTMLArticle.title(of: file)
    path = file.file.name
    switch file.outcome {
    case .failed(_, let reason):
      (agency, year, counts, failure) = (nil, nil, [], reason)
    case .checked(let result, let diagnostics):
      agency = result.report.agency?.name
      year = result.report.year
      failure = nil
      var numbers: [RuleID: [Severity: Int]] = [:]
      for diagnostic in diagnostics {
        numbers[diagnostic.rule, default: [:]][diagnostic.severity, default: 0] += 1
      }
      counts = numbers.flatMap { rule, severities in
        severities.map { Count(rule: rule, severity: $0.key, count: $0.value) }
      }
    }
  }

  /// How many findings have a severity.
  func count(of severity: Severity) -> Int {
    counts.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}

/// A document of its own about one file, beside the index of all.
package struct ReportPage: Sendable {
  /// All of it.
  package let contents: [UInt8]
  /// What the index says about the file.
  let entry: IndexEntry

  /// The name of a page's file.
  ///
  /// - Parameter number: The 1-based number of the file that the page is about.
  package static func name(_ number: Int) -> String { "\(number).html" }

  /// The directory that holds the pages, beside the index: that file's name without its ending.
  package static func directory(beside index: [UInt8]) -> [UInt8] {
    let slash = index.lastIndex(of: UInt8(ascii: "/")) ?? -1
    let dot = index.lastIndex(of: UInt8(ascii: ".")) ?? index.count
    let stem = dot > slash + 1 ? Array(index[..<dot]) : index
    return stem + Array("-pages".utf8)
  }
}
