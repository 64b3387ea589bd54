/// A document in the making: the pieces that a reporter has written about files, put together in
/// their order.
package struct ReportDocument<Subject>: Sendable {
  private let reporter: any Reporter<Subject>
  private var held: [UInt8] = []
  private var hasPiece = false
  private var entries: [IndexEntry] = []

  /// Begins a document of a reporter's.
  package init(by reporter: any Reporter<Subject>) {
    self.reporter = reporter
  }

  /// What stands before the first piece.
  package func beginning() -> [UInt8] {
    var output: [UInt8] = []
    reporter.begin(&output)
    return output
  }

  /// What the next piece adds to the document.
  package mutating func adding(_ piece: ReporterOutput) -> [UInt8] {
    if !piece.held.isEmpty {
      if !held.isEmpty { held += reporter.separator }
      held += piece.held
    }
    if let page = piece.page { entries.append(page.entry) }
    guard !piece.body.isEmpty else { return [] }
    defer { hasPiece = true }
    return hasPiece && !reporter.separator.isEmpty ? reporter.separator + piece.body : piece.body
  }

  /// What stands behind the last piece.
  package func ending(_ run: RunSummary) -> [UInt8] {
    var output: [UInt8] = []
    reporter.finish(run, held: held, entries: entries, &output)
    return output
  }

  /// How many files have pages of their own so far.
  package var pageCount: Int { entries.count }
}
