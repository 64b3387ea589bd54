/// All formats that there are, by what is written in them. A new one needs an entry here and a
/// directory of its own.
public enum Formats {
  /// The formats of `lint`, the default first.
  public static let lint: [OutputFormat<CheckedFile>] = [
    OutputFormat("text", for: .people) { TextReporter($0) },
    OutputFormat("json", for: .programs, details: [.fixes, .fingerprints]) { JSONReporter($0) },
  ]

  /// The formats of `view`.
  public static let view: [OutputFormat<ViewedDraft>] = [
    OutputFormat("text", for: .people) { ViewReporter($0) }
  ]

  /// The formats of `rollup`, the default first.
  public static let rollup: [OutputFormat<RollupOutcome>] = [
    OutputFormat("text", for: .people) { RollupTextReporter($0) },
    OutputFormat("json", for: .programs) { RollupJSONReporter($0) },
    OutputFormat("csv", for: .people) { RollupCSVReporter($0) },
  ]
}
