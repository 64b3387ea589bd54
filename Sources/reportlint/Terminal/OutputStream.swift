import Glibc
import ReportLint

/// Writes to a descriptor in large pieces.
struct OutputStream {
  /// How much is held back at most, in bytes.
  private static let pieceSize = 64 * 1024
  /// What there is room for from the start: a piece, and most of what can stand behind its end.
  private static let room = pieceSize + pieceSize / 4

  private let descriptor: Int32
  private var pending: [UInt8] = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes bytes, now or with later ones.
  mutating func write(_ bytes: [UInt8]) {
    if pending.capacity == 0 { pending.reserveCapacity(Self.room) }
    pending += bytes
    if pending.count >= Self.pieceSize { flush() }
  }

  /// Writes what has been held back.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    pending.withUnsafeBytes(writeAll)
    pending.removeAll(keepingCapacity: true)
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else {
        recover(from: errno)
      }
    }
  }

  /// Waits where writing can go on; ends the program where nobody can be told anything any more.
  private func recover(from error: Int32) {
    switch error {
    case EINTR:
      break
    case EAGAIN:
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&request, 1, -1)
    case EPIPE:
      // The reader has left, as in `reportlint … | head`; it needs no complaint.
      exit(ExitStatus.failure.rawValue)
    default:
      if descriptor != STDERR_FILENO {
        var errors = OutputStream(descriptor: STDERR_FILENO)
        errors.write(Array("reportlint: \(SystemError(error).message[.english])\n".utf8))
        errors.flush()
      }
      exit(ExitStatus.failure.rawValue)
    }
  }
}
