import Glibc
import LintModel
import LintReporters
import ReportLint
import Synchronization

/// A file that a document is written into.
///
/// A regular file gets its name only when all of the document is in it, so that nobody ever reads
/// half of one: until then it is a file of another name in the same directory. A pipe or a device is
/// written to as it is.
final class OutputFile: DocumentDestination {
  /// What is held back at most, in bytes.
  private static let pieceSize = 64 * 1024

  private struct State {
    var descriptor: Int32
    var pending: [UInt8] = []
    var failure: SystemError?
  }

  private let path: FilePath
  /// The file's name until it is complete, and then; nil where it is written to as it is.
  private let names: (temporary: FilePath, final: FilePath)?
  private let state: Mutex<State>

  /// Prepares a file that is made anew, or replaced.
  init(replacing path: FilePath) throws(RunFailure) {
    self.path = path
    do throws(SystemError) {
      let status = try? path.status()
      guard status?.isDirectory != true else { throw SystemError(EISDIR) }
      if let status, !status.isRegularFile {
        names = nil
        state = Mutex(State(descriptor: try Self.open(path, O_WRONLY)))
        return
      }
      let final = status == nil ? path : path.resolved
      if status != nil, final.withCString({ access($0, W_OK) }) != 0 { throw SystemError(errno) }
      let (temporary, descriptor) = try Self.openTemporary(beside: final)
      if let status {
        // Only root may give a file away; anybody else has it in the group that may be had.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        fchmod(descriptor, status.st_mode & 0o7777)
      }
      names = (temporary, final)
      state = Mutex(State(descriptor: descriptor))
    } catch {
      throw RunFailure(message: error.message).about(path)
    }
  }

  /// Prepares a file that the document is put at the end of.
  init(appendingTo path: FilePath) throws(RunFailure) {
    self.path = path
    names = nil
    do {
      state = Mutex(State(descriptor: try Self.open(path, O_WRONLY | O_APPEND | O_CREAT)))
    } catch {
      throw RunFailure(message: error.message).about(path)
    }
  }

  deinit {
    // Of a run that failed before the document was complete, nothing is left.
    let descriptor = state.withLock { $0.descriptor }
    guard descriptor >= 0 else { return }
    close(descriptor)
    removeTemporary()
  }

  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      state.pending += bytes
      if state.pending.count >= Self.pieceSize { Self.flush(&state) }
    }
  }

  /// Writes what has been held back, and gives the file its name.
  func finish() throws(RunFailure) {
    let failure = state.withLock { state -> SystemError? in
      Self.flush(&state)
      if names != nil, state.failure == nil, fsync(state.descriptor) != 0 {
        state.failure = SystemError(errno)
      }
      if close(state.descriptor) != 0, state.failure == nil { state.failure = SystemError(errno) }
      state.descriptor = -1
      return state.failure
    }
    let error = failure ?? rename()
    guard let error else { return }
    removeTemporary()
    throw RunFailure(message: error.message).about(path)
  }

  private func rename() -> SystemError? {
    guard let names else { return nil }
    let result = names.temporary.withCString { from in
      names.final.withCString { to in Glibc.rename(from, to) }
    }
    return result == 0 ? nil : SystemError(errno)
  }

  private func removeTemporary() {
    if let names { _ = names.temporary.withCString { unlink($0) } }
  }

  private static func open(
    _ path: FilePath, _ flags: Int32
  ) throws(SystemError) -> Int32 {
    let descriptor = path.withCString { Glibc.open($0, flags | O_CLOEXEC | O_NOCTTY, 0o666) }
    guard descriptor >= 0 else { throw SystemError(errno) }
    return descriptor
  }

  private static func openTemporary(
    beside path: FilePath
  ) throws(SystemError) -> (path: FilePath, descriptor: Int32) {
    var number = 0
    while true {
      let name = FilePath(".reportlint-\(getpid())-\(number).tmp")
      let temporary = path.directory.appending(name)
      do {
        return (temporary, try open(temporary, O_WRONLY | O_CREAT | O_EXCL))
      } catch {
        // Another report of this run, or what a run with this number left when it was killed.
        guard error.number == EEXIST, number < 1000 else { throw error }
        number += 1
      }
    }
  }

  private static func flush(_ state: inout State) {
    var failure = state.failure
    state.pending.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty, failure == nil {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let written = Glibc.write(state.descriptor, piece.baseAddress, piece.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno == EAGAIN {
          var request = pollfd(fd: state.descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&request, 1, -1)
        } else if errno != EINTR {
          failure = SystemError(errno)
        }
      }
    }
    state.failure = failure
    state.pending.removeAll(keepingCapacity: true)
  }
}
