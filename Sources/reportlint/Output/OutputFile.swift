import Glibc
import LintModel
import LintReporters
import ReportLint
import Synchronization

/// A file that a document is written into.
///
/// A regular file gets its name only when all of the document is in it, so that nobody ever reads
/// half of one. Until then it has none, so that nothing is left of a run that is killed; where the file
/// system has no files without a name, it has another one in the same directory. A pipe or a device is
/// written to as it is.
final class OutputFile: DocumentDestination {
  /// What is held back at most, in bytes.
  private static let pieceSize = 64 * 1024

  private struct State {
    var descriptor: Int32
    var pending: [UInt8] = []
    var failure: SystemError?
  }

  /// What becomes of what has been written.
  private enum Name {
    /// It stands in the file that was there.
    case own
    /// It gets a name.
    case none(final: FilePath)
    /// It gets another name.
    case temporary(FilePath, final: FilePath)
  }

  private let path: FilePath
  private let name: Name
  private let state: Mutex<State>

  /// Prepares a file that is made anew, or replaced.
  init(replacing path: FilePath) throws(RunFailure) {
    self.path = path
    do throws(SystemError) {
      let status = try? path.status()
      guard status?.isDirectory != true else { throw SystemError(EISDIR) }
      if let status, !status.isRegularFile {
        name = .own
        state = Mutex(State(descriptor: try Self.open(path, O_WRONLY)))
        return
      }
      let final = status == nil ? path : path.resolved
      if status != nil, final.withCString({ access($0, W_OK) }) != 0 { throw SystemError(errno) }
      let descriptor: Int32
      (name, descriptor) = try Self.openUnfinished(final)
      if let status {
        // Only root may give a file away; anybody else has it in the group that may be had.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        fchmod(descriptor, status.st_mode & 0o7777)
      }
      state = Mutex(State(descriptor: descriptor))
    } catch {
      throw RunFailure(message: error.message).about(path)
    }
  }

  /// Prepares a file that the document is put at the end of.
  init(appendingTo path: FilePath) throws(RunFailure) {
    self.path = path
    name = .own
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
      if case .own = name {
        // Not every device can be waited for.
      } else if state.failure == nil {
        if fsync(state.descriptor) != 0 { state.failure = SystemError(errno) }
        if state.failure == nil { state.failure = giveName(state.descriptor) }
      }
      if close(state.descriptor) != 0, state.failure == nil { state.failure = SystemError(errno) }
      state.descriptor = -1
      return state.failure
    }
    guard let failure else { return }
    removeTemporary()
    throw RunFailure(message: failure.message).about(path)
  }

  private func giveName(_ descriptor: Int32) -> SystemError? {
    switch name {
    case .own: return nil
    case .temporary(let temporary, let final): return Self.rename(temporary, to: final)
    case .none(let final):
      if Self.link(descriptor, to: final) { return nil }
      guard errno == EEXIST else { return SystemError(errno) }
      // Only a file with a name can replace another.
      for temporary in Self.temporaryNames(beside: final) {
        if Self.link(descriptor, to: temporary) {
          let failure = Self.rename(temporary, to: final)
          if failure != nil { _ = temporary.withCString { unlink($0) } }
          return failure
        }
        guard errno == EEXIST else { break }
      }
      return SystemError(errno)
    }
  }

  private static func link(_ descriptor: Int32, to path: FilePath) -> Bool {
    FilePath("/proc/self/fd/\(descriptor)").withCString { from in
      path.withCString { to in linkat(AT_FDCWD, from, AT_FDCWD, to, AT_SYMLINK_FOLLOW) == 0 }
    }
  }

  private static func rename(_ path: FilePath, to final: FilePath) -> SystemError? {
    let result = path.withCString { from in final.withCString { Glibc.rename(from, $0) } }
    return result == 0 ? nil : SystemError(errno)
  }

  private func removeTemporary() {
    if case .temporary(let temporary, _) = name { _ = temporary.withCString { unlink($0) } }
  }

  private static func open(
    _ path: FilePath, _ flags: Int32
  ) throws(SystemError) -> Int32 {
    let descriptor = path.withCString { Glibc.open($0, flags | O_CLOEXEC | O_NOCTTY, 0o666) }
    guard descriptor >= 0 else { throw SystemError(errno) }
    return descriptor
  }

  /// O_TMPFILE, which the headers give only to those who ask for all that is not in POSIX.
  private static let withoutName = O_DIRECTORY | 0o20_000_000

  /// Opens a file that is to become another when it is complete.
  private static func openUnfinished(_ final: FilePath) throws(SystemError) -> (Name, Int32) {
    let directory = final.directory.bytes.isEmpty ? FilePath(".") : final.directory
    // Without /proc, a file that has no name cannot get one.
    if access("/proc/self/fd", X_OK) == 0,
      let descriptor = try? open(directory, O_WRONLY | withoutName)
    {
      return (.none(final: final), descriptor)
    }
    var failure = SystemError(EEXIST)
    for temporary in temporaryNames(beside: final) {
      do {
        let descriptor = try open(temporary, O_WRONLY | O_CREAT | O_EXCL)
        return (.temporary(temporary, final: final), descriptor)
      } catch {
        // Another report of this run, or what a run with this number left when it was killed.
        guard error.number == EEXIST else { throw error }
        failure = error
      }
    }
    throw failure
  }

  private static func temporaryNames(
    beside path: FilePath
  ) -> some Sequence<FilePath> {
    (0..<1000).lazy.map { number in
      path.directory.appending(FilePath(".reportlint-\(getpid())-\(number).tmp"))
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
