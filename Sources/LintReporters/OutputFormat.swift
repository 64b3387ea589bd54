/// A format of the output: an entry of the list in `Formats.swift`.
package struct OutputFormat<Subject>: Sendable {
  /// Whom a format is for.
  package enum Audience: Sendable {
    /// People read it; they are told on standard error what the run came to.
    case people
    /// Programs read it.
    case programs
  }

  /// The name by which the format is asked for.
  package let name: String
  /// Whom it is for.
  package let audience: Audience
  /// What of the findings it shows besides places and messages.
  package let details: FindingDetails
  /// What is written beside it, where the surroundings name a file for that.
  package let companion: CompanionFormat<Subject>?
  /// The format of an index with a page for each file, where several files are written about.
  package let index: IndexFormat<Subject>?
  private let make: @Sendable (ReporterContext) -> any Reporter<Subject>

  init(
    _ name: String, for audience: Audience, details: FindingDetails = [],
    companion: CompanionFormat<Subject>? = nil, index: IndexFormat<Subject>? = nil,
    _ make: @escaping @Sendable (ReporterContext) -> any Reporter<Subject>
  ) {
    self.name = name
    self.audience = audience
    self.details = details
    self.companion = companion
    self.index = index
    self.make = make
  }

  /// The reporter that writes the format.
  package func reporter(_ context: ReporterContext) -> any Reporter<Subject> {
    make(context)
  }
}

/// A document that goes with one in another format, at the end of a file that a variable of the
/// environment names.
package final class CompanionFormat<Subject>: Sendable {
  /// The variable that names the file.
  package let fileVariable: String
  /// The document's format.
  package let format: OutputFormat<Subject>

  init(fileVariable: String, format: OutputFormat<Subject>) {
    self.fileVariable = fileVariable
    self.format = format
  }
}

/// A document that goes into several files: an index, and a page for each file that it is about.
package final class IndexFormat<Subject>: Sendable {
  /// The index's format.
  package let format: OutputFormat<Subject>

  init(_ format: OutputFormat<Subject>) {
    self.format = format
  }
}
