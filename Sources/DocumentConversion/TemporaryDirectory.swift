import CProcess
import Glibc

/// A directory of our own that nobody else can read, with all that a conversion needs and makes.
struct TemporaryDirectory: ~Copyable {
  /// Where it is: an absolute path.
  let path: String
  /// Removes it when this process is killed.
  let remover: LeftoverRemover?

  /// Makes one in the directory for temporary files.
  init() throws(ConversionError) {
    var template = Array("\(Self.parent)/reportlint.XXXXXX".utf8CString)
    // mkdtemp gives the owner alone access.
    guard mkdtemp(&template) != nil else { throw .system(errno) }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    remover = LeftoverRemover(of: path)
  }

  /// Removes it with all that is in it.
  deinit {
    let failure = nftw(
      path, { name, _, _, _ in name.map { remove($0) } ?? 0 }, 16, Self.depthFirst)
    if failure == 0 { remover?.noteRemoval() }
  }

  /// Contents first, and symbolic links not followed: FTW_DEPTH and FTW_PHYS.
  private static let depthFirst: Int32 = 8 | 1

  private static var parent: String {
    guard let variable = getenv("TMPDIR") else { return "/tmp" }
    let path = String(cString: variable)
    return path.hasPrefix("/") ? path : "/tmp"
  }

  /// Makes a directory in it, with those that lead to it.
  func makeDirectory(_ name: String) throws(ConversionError) {
    var directory = path
    for part in name.split(separator: "/") {
      directory += "/\(part)"
      guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { throw .system(errno) }
    }
  }

  /// Writes a new file in it.
  func write(_ contents: some Collection<UInt8>, to name: String) throws(ConversionError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = open("\(path)/\(name)", flags, 0o600)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    try OpenFile(descriptor: descriptor).write(Array(contents))
  }

  /// Reads a file in it; nil when there is none, or what is there is no file.
  ///
  /// - Parameter maximum: The most bytes that it may have.
  func contents(of name: String, atMost maximum: Int) throws(ConversionError) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      guard errno == ENOENT || errno == ELOOP else { throw .system(errno) }
      return nil
    }
    defer { close(descriptor) }
    return try OpenFile(descriptor: descriptor).contents(atMost: maximum)
  }
}
