import Glibc

extension FilePath {
  /// The working directory; `.` where it is gone.
  static var workingDirectory: FilePath {
    let directory = getcwd(nil, 0)
    defer { free(directory) }
    guard let directory else { return FilePath(".") }
    return FilePath(Array(UnsafeRawBufferPointer(start: directory, count: strlen(directory))))
  }

  /// The path of the file or directory itself, where links lead to it.
  var resolved: FilePath {
    withCString { path in
      guard let resolved = realpath(path, nil) else { return self }
      defer { free(resolved) }
      return FilePath(Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }
  }

  /// Whether one of its parts is `..`.
  private var leadsUpward: Bool {
    let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
    return bytes.indices.dropLast().contains { index in
      bytes[index] == dot && bytes[index + 1] == dot && (index == 0 || bytes[index - 1] == slash)
        && (index + 2 == bytes.count || bytes[index + 2] == slash)
    }
  }

  /// The path from the root on, without `.` or `..` in it.
  ///
  /// - Parameter directory: The working directory.
  func absolute(in directory: FilePath) -> FilePath {
    let path = directory.appending(self)
    guard leadsUpward else { return path.normalized }
    // What is above a link is above what it leads to.
    guard path.lastComponent.bytes != Array("..".utf8) else { return path.resolved }
    let parent = path.directory.leadsUpward ? path.directory.resolved : path.directory
    return parent.appending(path.lastComponent).normalized
  }

  /// What stands behind a directory's path in this one; nil where that is not below it.
  ///
  /// - Parameter directory: The path of the directory, with the slash at its end.
  func path(below directory: FilePath) -> ArraySlice<UInt8>? {
    bytes.starts(with: directory.bytes) ? bytes[directory.bytes.count...] : nil
  }

  /// The path as people read it from a directory: short where it is in it or above it.
  ///
  /// - Parameter directory: The directory, absolute, without a slash at its end.
  func shown(from directory: FilePath) -> FilePath {
    let slash = UInt8(ascii: "/")
    let base = directory.bytes.last == slash ? directory.bytes : directory.bytes + [slash]
    if let inside = path(below: FilePath(base)) { return FilePath(Array(inside)) }
    let own = self.directory.bytes
    guard own.count > 1, base.starts(with: own) else { return self }
    let levels = base[own.count...].count { $0 == slash }
    let upward = [[UInt8]](repeating: Array("../".utf8), count: levels).joined()
    return FilePath(Array(upward) + lastComponent.bytes)
  }
}
