import Glibc
import LintReporters
import ReportLint

/// The name of a file as the system has it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
  /// The bytes, without a terminating NUL.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Hashes all bytes at once, where an array would hash one by one.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// The path for people; bytes that are no UTF-8 are percent-encoded.
  var text: String { String(path: bytes) }

  /// The path for people, on one line; bytes that are no UTF-8 are replaced.
  var printable: String {
    String(fileName: bytes)
  }

  /// Whether it stands for standard input.
  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path of something in this directory, or the other path where that is absolute. An empty
  /// path is the working directory.
  func appending(_ other: FilePath) -> FilePath {
    let slash = UInt8(ascii: "/")
    guard !bytes.isEmpty, other.bytes.first != slash else { return other }
    return FilePath(bytes.last == slash ? bytes + other.bytes : bytes + [slash] + other.bytes)
  }

  /// The directory of the file, with the slash at its end; empty where the path names none.
  var directory: FilePath {
    FilePath(Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]))
  }

  /// The path without what changes nothing: `.` as a part, and doubled slashes.
  var normalized: FilePath {
    // Mostly there is nothing of the kind.
    guard hasIdleParts else { return self }
    let slash = UInt8(ascii: "/")
    let parts = bytes.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
    let isAbsolute = bytes.first == slash
    return FilePath((isAbsolute ? [slash] : []) + Array(parts.joined(separator: [slash])))
  }

  /// Whether one of its parts is `.`, or empty as behind a doubled slash or at the end.
  private var hasIdleParts: Bool {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var start = bytes.first == slash ? 1 : 0
    guard start < bytes.count else { return false }
    for end in start...bytes.count where end == bytes.count || bytes[end] == slash {
      if end == start || end == start + 1 && bytes[start] == dot { return true }
      start = end + 1
    }
    return false
  }

  /// Calls a function of the C library with the path.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { preconditionFailure("no path is empty") }
        return body(start)
      }
    }
  }

  /// What the path leads to, symbolic links followed.
  func status() throws(SystemError) -> stat {
    var status = stat()
    guard withCString({ stat($0, &status) }) == 0 else { throw SystemError(errno) }
    return status
  }
}

extension stat {
  /// Whether it is a directory.
  var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
  /// Whether it is a regular file.
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}
