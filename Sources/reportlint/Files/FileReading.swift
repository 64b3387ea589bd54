import Glibc
import LintEngine
import ReportModel
import ReportReaders
import ReportText

/// Reads drafts: regular files, pipes and standard input.
enum FileReading {
  /// How much is read at once after the first bytes have shown that it is text.
  private static let pieceSize = 1024 * 1024

  /// Reads the draft in a file; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: The name that tells the format.
  static func draft(_ path: FilePath, named name: FilePath) throws(RunFailure) -> Draft {
    let text = SourceText(decoding: try contents(path))
    let draft = (InputFormat(fileName: name.bytes) ?? .plainText).read(text)
    guard !draft.blocks.isEmpty else { throw RunFailure(message: .empty) }
    return draft
  }

  /// Reads a file of any kind of text; `-` is standard input.
  static func contents(_ path: FilePath) throws(RunFailure) -> [UInt8] {
    do throws(Refusal) {
      guard !path.isStandardInput else { return try contents(ofDescriptor: STDIN_FILENO) }
      let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
      guard descriptor >= 0 else { throw Refusal.system(SystemError(errno)) }
      defer { close(descriptor) }
      return try contents(ofDescriptor: descriptor)
    } catch {
      throw RunFailure(message: error.message)
    }
  }

  /// Reads all there is, unless its beginning shows that it is no text.
  private static func contents(ofDescriptor descriptor: Int32) throws(Refusal) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(SystemError(errno)) }
    let size = status.isRegularFile ? Int(status.st_size) : ForeignFormat.sampleSize
    var piece = min(size + 1, ForeignFormat.sampleSize)
    var bytes = try read(descriptor, atMost: piece)
    if let format = ForeignFormat(sample: bytes.span) { throw .foreign(format) }
    guard bytes.count == piece else { return bytes }
    bytes.reserveCapacity(size + 1)
    repeat {
      piece = Self.pieceSize
      let more = try read(descriptor, atMost: piece)
      bytes += more
      piece = more.count
    } while piece == Self.pieceSize
    return bytes
  }

  /// Reads until a number of bytes is there or no more follow.
  private static func read(_ descriptor: Int32, atMost count: Int) throws(Refusal) -> [UInt8] {
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
    guard failure == 0 else { throw .system(SystemError(failure)) }
    return bytes
  }

  /// Why the contents of a file cannot be used.
  private enum Refusal: Error {
    case system(SystemError)
    case foreign(ForeignFormat)

    var message: Message {
      switch self {
      case .system(let error): error.message
      case .foreign(let format): .foreign(format)
      }
    }
  }
}

extension Message {
  fileprivate static let empty = Message(
    en: "the file is empty; there is nothing to check", zh: "文件是空的，没有可检查的内容")
}
