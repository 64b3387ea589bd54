import LintModel
import ReportLint
import ReportModel

extension DraftReader {
  /// Reads the draft in a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: The name that tells the format where the contents do not.
  ///   - work: What is done while another program converts it, if one does.
  func draft(
    _ path: FilePath, named name: FilePath, meanwhile work: () -> Void = {}
  ) throws(RunFailure) -> Draft {
    let contents = try FileReading.contents(path) { objection(to: $0, named: name.bytes) }
    do {
      return try draft(contents, named: name.bytes, meanwhile: work)
    } catch {
      throw RunFailure(error)
    }
  }
}
