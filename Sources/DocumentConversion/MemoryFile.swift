import CProcess
import Glibc

/// A file that is in memory alone: no path leads to it, and nothing is left of it however a run ends.
struct MemoryFile: ~Copyable {
  private let file: OpenFile

  /// Makes one.
  ///
  /// - Parameter contents: What is in it; who reads it begins with the first byte.
  init(_ contents: [UInt8] = []) throws(ConversionError) {
    let file = OpenFile(descriptor: memfd_create("reportlint", Self.closesOnExecution))
    guard file.descriptor >= 0 else { throw .system(errno) }
    do throws(ConversionError) {
      try file.write(contents)
    } catch {
      close(file.descriptor)
      throw error
    }
    lseek(file.descriptor, 0, SEEK_SET)
    self.file = file
  }

  deinit { close(file.descriptor) }

  /// MFD_CLOEXEC.
  private static let closesOnExecution: UInt32 = 1

  /// By what a program reads or writes it.
  var descriptor: Int32 { file.descriptor }

  /// What is in it.
  ///
  /// - Parameter maximum: The most bytes that it may have.
  func contents(atMost maximum: Int) throws(ConversionError) -> [UInt8] {
    lseek(file.descriptor, 0, SEEK_SET)
    return try file.contents(atMost: maximum) ?? []
  }
}
