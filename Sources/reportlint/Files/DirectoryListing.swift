import Glibc
import LintConfiguration
import ReportLint
import ReportReaders

/// What a directory holds that may be, or hold, a draft.
struct DirectoryListing {
  /// Something in a directory.
  struct Item {
    enum Kind {
      case directory
      case draft
      /// What a program keeps beside a document that it has open.
      case lockFile
    }

    let path: FilePath
    let kind: Kind
  }

  /// The directories and drafts.
  private(set) var items: [Item] = []
  /// Whether there is a configuration file.
  private(set) var hasConfiguration = false
  /// Whether it is the root of a repository.
  private(set) var isRepository = false

  /// Lists the directories and drafts in a directory. Hidden ones, and symbolic links to
  /// directories, are not among them, so that no loop of links is ever entered.
  init(of directory: FilePath) throws(SystemError) {
    guard let stream = directory.withCString({ opendir($0) }) else { throw SystemError(errno) }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = Self.name(of: entry)
      if LockFile.isOne(name) {
        items.append(Item(path: directory.appending(FilePath(name)), kind: .lockFile))
        continue
      }
      guard name.first != UInt8(ascii: ".") else {
        note(hidden: name)
        continue
      }
      if let item = Self.item(
        directory.appending(FilePath(name)), name, type: Int32(entry.pointee.d_type))
      {
        items.append(item)
      }
    }
    guard errno == 0 else { throw SystemError(errno) }
  }

  private mutating func note(hidden name: [UInt8]) {
    if name.elementsEqual(Configuration.fileName.utf8) { hasConfiguration = true }
    if name.elementsEqual(".git".utf8) { isRepository = true }
  }

  private static func item(_ path: FilePath, _ name: [UInt8], type: Int32) -> Item? {
    guard type != Int32(DT_DIR) else { return Item(path: path, kind: .directory) }
    let isDraft = InputFormat(fileName: name) != nil
    let document = isDraft ? Item(path: path, kind: .draft) : nil
    switch type {
    case Int32(DT_REG): return document
    case Int32(DT_LNK): return document != nil && linksToFile(path) ? document : nil
    case Int32(DT_UNKNOWN): break
    default: return nil
    }
    // Some file systems do not say here what an entry is.
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
    if status.isDirectory { return Item(path: path, kind: .directory) }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    let isFile = isLink ? linksToFile(path) : status.isRegularFile
    return isFile ? document : nil
  }

  /// Whether a link leads to a regular file. One that leads nowhere passes for one, so that it is
  /// reported rather than passed over.
  private static func linksToFile(_ path: FilePath) -> Bool {
    (try? path.status())?.isRegularFile ?? true
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}
