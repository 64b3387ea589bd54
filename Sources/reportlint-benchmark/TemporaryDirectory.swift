import Glibc

/// A directory of our own that nobody else can read, for as long as a benchmark runs.
final class TemporaryDirectory {
  /// Where it is.
  let path: String
  private var files: [String] = []

  init() throws(BenchmarkError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/reportlint-benchmark.XXXXXX".utf8CString)
    guard let created = mkdtemp(&template) else { throw .system(parent) }
    path = String(cString: created)
  }

  /// Writes a file in the directory.
  func write(_ bytes: [UInt8], to file: String) throws(BenchmarkError) {
    guard let stream = fopen(file, "wx") else { throw .system(file) }
    files.append(file)
    let written = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, written == bytes.count else { throw .system(file) }
  }

  /// Gives a file a second name in the directory.
  func link(_ existing: String, as file: String) throws(BenchmarkError) {
    guard Glibc.link(existing, file) == 0 else { throw .system(file) }
    files.append(file)
  }

  /// Removes the directory with its files.
  func remove() {
    for file in files { unlink(file) }
    rmdir(path)
  }
}
