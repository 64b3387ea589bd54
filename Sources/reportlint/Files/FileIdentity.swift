import Glibc

/// Which file a path leads to, whatever it is called there.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  fileprivate init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }
}

extension FilePath {
  /// The file that the path leads to; nil where there is none, and for standard input.
  var identity: FileIdentity? {
    isStandardInput ? nil : (try? status()).map(FileIdentity.init)
  }

  /// The path without the directories before it.
  var lastComponent: FilePath { FilePath(Array(bytes.dropFirst(directory.bytes.count))) }
}
