import Glibc
import LintConfiguration
import ReportLint
import ReportReaders

/// What a directory holds that may be, or hold, a draft.
struct DirectoryListing {
  /// Something in a directory.
  struct Item {
    enum Kind: UInt8 {
      case directory
      case draft
      /// What a program keeps beside a document that it has open.
      case lockFile
    }

    /// Its name in the directory.
    let name: FilePath
    let kind: Kind
  }

  private var names = FilePathList()
  private var kinds: [Item.Kind] = []
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
        add(name, .lockFile)
        continue
      }
      guard name.first != UInt8(ascii: ".") else {
        note(hidden: name)
        continue
      }
      if let kind = Self.kind(of: name, in: directory, type: Int32(entry.pointee.d_type)) {
        add(name, kind)
      }
    }
    guard errno == 0 else { throw SystemError(errno) }
  }

  /// The directories and drafts.
  var items: some Sequence<Item> {
    zip(names, kinds).lazy.map { Item(name: $0, kind: $1) }
  }

  private mutating func add(_ name: [UInt8], _ kind: Item.Kind) {
    names.append(name)
    kinds.append(kind)
  }

  private mutating func note(hidden name: [UInt8]) {
    if name.elementsEqual(Configuration.fileName.utf8) { hasConfiguration = true }
    if name.elementsEqual(".git".utf8) { isRepository = true }
  }

  /// What an entry is; nil for what is neither a directory nor a draft.
  private static func kind(
    of name: [UInt8], in directory: FilePath, type: Int32
  ) -> Item.Kind? {
    guard type != Int32(DT_DIR) else { return .directory }
    let document: Item.Kind? = InputFormat(fileName: name) != nil ? .draft : nil
    guard type != Int32(DT_REG) else { return document }
    let path = directory.appending(FilePath(name))
    switch type {
    case Int32(DT_LNK): return document != nil && linksToFile(path) ? document : nil
    case Int32(DT_UNKNOWN): break
    default: return nil
    }
    // Some file systems do not say here what an entry is.
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
    if status.isDirectory { return .directory }
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
