/// All formats that there are, by what is written in them. A new one needs an entry here and a
/// directory of its own.
package enum Formats {
  /// The formats of `lint`, the default first.
  package static let lint: [OutputFormat<CheckedFile>] = [
    OutputFormat("text", for: .people) { TextReporter($0) },
    json,
    OutputFormat("jsonl", for: .programs, details: [.fixes, .fingerprints]) {
      JSONLinesReporter($0)
    },
    OutputFormat("sarif", for: .programs, details: [.fixes, .fingerprints, .logicalPlaces]) {
      SARIFReporter($0)
    },
    OutputFormat("github", for: .people, companion: githubSummary) { GitHubReporter($0) },
    OutputFormat("gitlab", for: .programs, details: .fingerprints) { GitLabReporter($0) },
    OutputFormat("junit", for: .programs) { JUnitReporter($0) },
    OutputFormat("checkstyle", for: .programs) { CheckstyleReporter($0) },
    OutputFormat("rdjson", for: .programs, details: [.fixes, .byteColumns]) { RDJSONReporter($0) },
    html,
  ]

  /// JSON, which the page offers as well.
  package static let json =
    OutputFormat<CheckedFile>("json", for: .programs, details: [.fixes, .fingerprints]) {
      JSONReporter($0)
    }

  /// A page, which a draft that cannot hold comments gets in their place.
  package static let html =
    OutputFormat<CheckedFile>("html", for: .people, index: htmlIndex) { HTMLReporter($0) }

  private static let githubSummary = CompanionFormat(
    fileVariable: "GITHUB_STEP_SUMMARY",
    format: OutputFormat("github-summary", for: .people) { GitHubSummaryReporter($0) })

  private static let htmlIndex = IndexFormat(
    OutputFormat("html", for: .people) { HTMLIndexReporter($0) })

  /// The formats of `view`.
  package static let view: [OutputFormat<ViewedDraft>] = [
    OutputFormat("text", for: .people) { ViewReporter($0) }
  ]

  /// The formats of `config`, the default first.
  package static let settings: [OutputFormat<SettingsOfFile>] = [
    OutputFormat("text", for: .people) { SettingsTextReporter($0) },
    OutputFormat("json", for: .programs) { SettingsJSONReporter($0) },
  ]

  /// The formats of `rollup`, the default first.
  package static let rollup: [OutputFormat<RollupOutcome>] = [
    OutputFormat("text", for: .people) { RollupTextReporter($0) },
    OutputFormat("json", for: .programs) { RollupJSONReporter($0) },
    OutputFormat("csv", for: .people) { RollupCSVReporter($0) },
  ]
}
