import Glibc
import LintModel
import ReportLint

/// Reads regular files, pipes and standard input.
enum FileReading {
  /// How much is read before it is asked whether the rest is wanted.
  private static let sampleSize = 64 * 1024
  /// How much is read at once after that.
  private static let pieceSize = 1024 * 1024

  /// Reads a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes it may have.
  ///   - refusal: Says why a file with these first bytes cannot be used; nil where it can.
  static func contents(
    _ path: FilePath, atMost limit: Int = .max,
    refusing refusal: ([UInt8]) -> Message? = { _ in nil }
  ) throws(RunFailure) -> [UInt8] {
    guard !path.isStandardInput else {
      return try contents(ofDescriptor: STDIN_FILENO, limit, refusal)
    }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw RunFailure(message: SystemError(errno).message) }
    defer { close(descriptor) }
    return try contents(ofDescriptor: descriptor, limit, refusal)
  }

  private static func contents(
    ofDescriptor descriptor: Int32, _ limit: Int, _ refusal: ([UInt8]) -> Message?
  ) throws(RunFailure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw RunFailure(message: SystemError(errno).message)
    }
    let size = status.isRegularFile ? Int(status.st_size) : sampleSize
    guard size <= limit else { throw RunFailure(message: .tooLarge(limit)) }
    var piece = min(size + 1, sampleSize)
    var bytes = try read(descriptor, atMost: piece)
    if let reason = refusal(bytes) { throw RunFailure(message: reason) }
    guard bytes.count == piece else { return bytes }
    bytes.reserveCapacity(size + 1)
    repeat {
      piece = pieceSize
      let more = try read(descriptor, atMost: piece)
      bytes += more
      guard bytes.count <= limit else { throw RunFailure(message: .tooLarge(limit)) }
      piece = more.count
    } while piece == pieceSize
    return bytes
  }

  /// Reads until a number of bytes is there or no more follow.
  private static func read(_ descriptor: Int32, atMost count: Int) throws(RunFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let target = UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled)
        let length = Glibc.read(descriptor, target, count - filled)
        if length > 0 {
          filled += length
        } else if length == 0 {
          return
        } else if errno == EAGAIN {
          var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          poll(&request, 1, -1)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw RunFailure(message: SystemError(failure).message) }
    return bytes
  }
}

extension Message {
  fileprivate static func tooLarge(_ limit: Int) -> Message {
    let megabytes = limit / (1024 * 1024)
    return Message(
      en: "the file is larger than \(megabytes) MB, which is no file of this kind",
      zh: "文件超过 \(megabytes) MB，不是此类文件")
  }
}
