import ReportReaders
import TestDocuments

extension WordDocument {
  /// The lines that it is laid out as.
  func lines() throws(ReadError) -> [String] {
    layoutLines(try WordReader.read(bytes, limit: .standard))
  }
}
