import Glibc
import LintReporters

/// What files are called in a baseline: by their paths from its directory on, so that they have the same
/// names wherever the program is run.
struct BaselinePaths: Sendable {
  private let workingDirectory: FilePath
  /// The names of the directories down to the baseline's.
  private let directory: [ArraySlice<UInt8>]

  /// Takes the path of a baseline.
  init(ofBaselineAt path: FilePath) {
    let current = getcwd(nil, 0)
    defer { free(current) }
    workingDirectory = FilePath(current.map { String(cString: $0) } ?? ".")
    directory = Self.steps(workingDirectory.appending(path.directory))
  }

  /// What a file is called. Bytes that are no UTF-8 are percent-encoded.
  func key(of file: FilePath) -> String {
    let steps = Self.steps(workingDirectory.appending(file))
    let common = zip(steps, directory).prefix { $0.elementsEqual($1) }.count
    let upward = [ArraySlice<UInt8>](
      repeating: Array("..".utf8)[...], count: directory.count - common)
    let path = (upward + steps[common...]).joined(separator: [UInt8(ascii: "/")])
    return String(path: Array(path))
  }

  /// Whether there is a file of a name.
  func isThere(_ key: String) -> Bool {
    let slash = [UInt8(ascii: "/")]
    let base = FilePath(slash + Array(directory.joined(separator: slash)) + slash)
    return (try? base.appending(FilePath(key)).status()) != nil
  }

  /// The names on the way to a file from the root on, without `.` and `..`.
  private static func steps(_ path: FilePath) -> [ArraySlice<UInt8>] {
    var steps: [ArraySlice<UInt8>] = []
    for step in path.bytes.split(separator: UInt8(ascii: "/")) where !step.elementsEqual(".".utf8) {
      if step.elementsEqual("..".utf8) { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps
  }
}
