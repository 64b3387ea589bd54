import Glibc
import LintModel
import LintReporters
import ReportLint
import Synchronization

/// A file with an index, and beside it the directory with the pages that the index leads to.
final class IndexFile: DocumentDestination {
  private let index: OutputFile
  private let pages: FilePath
  private let failure = Mutex<RunFailure?>(nil)

  /// Prepares the directory.
  ///
  /// - Parameters:
  ///   - index: The file with the index.
  ///   - path: Its path.
  init(_ index: OutputFile, at path: FilePath) throws(RunFailure) {
    self.index = index
    pages = Self.pages(beside: path)
    guard pages.withCString({ mkdir($0, 0o777) }) != 0 else { return }
    let error = SystemError(errno)
    guard error.number == EEXIST, (try? pages.status())?.isDirectory == true else {
      throw RunFailure(message: error.message).about(pages)
    }
  }

  /// The directory that holds the pages of an index.
  static func pages(beside path: FilePath) -> FilePath {
    FilePath(ReportPage.directory(beside: path.bytes))
  }

  func write(_ bytes: [UInt8]) { index.write(bytes) }

  func write(_ bytes: [UInt8], toPage name: String) {
    do throws(RunFailure) {
      let page = try OutputFile(replacing: pages.appending(FilePath(name)))
      page.write(bytes)
      try page.finish()
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }

  /// Completes the index.
  func finish() throws(RunFailure) {
    if let failure = failure.withLock({ $0 }) { throw failure }
    try index.finish()
  }
}
