import Glibc
import LintModel
import ReportReaders

/// Finds the drafts that operands of the command line stand for.
struct FileCollection {
  /// A draft to lint, or why there is none.
  enum Entry: Sendable {
    /// A file, or `-` for standard input.
    case file(FilePath)
    /// A path behind which there is nothing to lint.
    case unavailable(FilePath, Message)
  }

  /// The drafts in the order of the operands, those of a directory sorted by the bytes of their
  /// paths. A path that comes up twice counts once.
  private(set) var entries: [Entry] = []
  /// The paths that came up again, as they were written then.
  private(set) var repeated: [FilePath] = []
  /// What was passed over since it is no draft but a sign that one is open in a program.
  private(set) var lockFiles: [FilePath] = []
  private var seen: Set<FilePath> = []
  private var seenFiles: Set<FileIdentity> = []
  private let workingDirectory: FilePath
  private let isOncePerFile: Bool

  /// Finds the drafts that operands stand for.
  ///
  /// - Parameters:
  ///   - operands: The operands.
  ///   - oncePerFile: Whether another path that leads to a file, such as a symbolic link, is passed
  ///     over as well: a file that is written must not be dealt with twice.
  init(_ operands: [FilePath], oncePerFile: Bool = false) {
    isOncePerFile = oncePerFile
    guard operands != [FilePath("-")] else {
      workingDirectory = FilePath(".")
      entries = [.file(FilePath("-"))]
      return
    }
    let directory = getcwd(nil, 0)
    defer { free(directory) }
    workingDirectory = FilePath(directory.map { String(cString: $0) } ?? ".")
    for operand in operands { add(operand) }
  }

  private mutating func add(_ operand: FilePath) {
    guard !operand.isStandardInput else {
      add(.file(operand), at: operand)
      return
    }
    guard !operand.bytes.isEmpty else {
      entries.append(.unavailable(operand, .emptyPath))
      return
    }
    do {
      let status = try operand.status()
      if status.isDirectory {
        addContents(of: operand)
      } else if LockFile.isOne(operand.lastComponent.bytes), status.st_size <= LockFile.largest {
        lockFiles.append(operand)
      } else {
        add(.file(operand), at: operand)
      }
    } catch {
      add(.unavailable(operand, error.message), at: operand)
    }
  }

  private mutating func addContents(of directory: FilePath) {
    var found: [(path: FilePath, entry: Entry)] = []
    let knownLockFiles = lockFiles.count
    // Not recursive, so that no depth of directories exhausts the stack.
    var waiting = [directory]
    while let next = waiting.popLast() {
      do {
        for item in try DirectoryListing.items(of: next) {
          switch item.kind {
          case .directory: waiting.append(item.path)
          case .lockFile: lockFiles.append(item.path)
          case .draft: found.append((item.path, .file(item.path)))
          }
        }
      } catch {
        found.append((next, .unavailable(next, error.message)))
      }
    }
    if found.isEmpty, lockFiles.count == knownLockFiles {
      found.append((directory, .unavailable(directory, .noDrafts)))
    }
    found.sort { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
    for (path, entry) in found { add(entry, at: path) }
  }

  private mutating func add(_ entry: Entry, at path: FilePath) {
    let full = path.isStandardInput ? path : workingDirectory.appending(path)
    guard seen.insert(full.normalized).inserted else {
      repeated.append(path)
      return
    }
    if isOncePerFile, let identity = path.identity, !seenFiles.insert(identity).inserted {
      repeated.append(path)
      return
    }
    entries.append(entry)
  }
}

extension FileCollection {
  /// The paths of all entries.
  var paths: [FilePath] {
    entries.map { entry in
      switch entry {
      case .file(let path), .unavailable(let path, _): path
      }
    }
  }
}

extension Message {
  fileprivate static let emptyPath = Message(en: "the path is empty", zh: "路径为空")
  fileprivate static let noDrafts = Message(
    en: "no draft in this directory, in any format that can be read",
    zh: "该目录中没有可检查的文稿")
}
