import Glibc
import LintConfiguration
import LintModel
import ReportLint
import ReportReaders

/// Finds the drafts that operands of the command line stand for, and the settings that hold for each.
struct FileCollection {
  /// A draft to lint, or why there is none.
  enum Entry: Sendable {
    /// A file, or `-` for standard input, and the settings that hold for it, as an index into those of
    /// ``FileCollection/finder``.
    case file(FilePath, settings: Int)
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
  /// Whether one of the operands is a directory.
  private(set) var hasDirectory = false
  /// What a configuration leaves out of directories.
  private(set) var excluded = ExcludedPaths()
  /// The settings of the files.
  private(set) var finder: SettingsFinder
  private var seen: Set<FilePath> = []
  private var workingDirectory: FilePath { finder.workingDirectory }

  /// Finds the drafts that operands stand for.
  ///
  /// - Parameters:
  ///   - operands: Files, directories, and `-` for standard input.
  ///   - finder: Finds the settings.
  ///   - standardInputName: What standard input is called; its settings are those of a file of that
  ///     name.
  /// - Throws: ``RunFailure`` where a configuration is wrong.
  init(
    _ operands: [FilePath], _ finder: SettingsFinder, standardInputName: FilePath? = nil
  ) throws(RunFailure) {
    self.finder = finder
    for operand in operands { try add(operand, standardInputName) }
    if entries.isEmpty, excluded.count > 0, let operand = operands.first {
      entries = [.unavailable(operand, excluded.reason)]
    }
  }

  private mutating func add(
    _ operand: FilePath, _ standardInputName: FilePath?
  ) throws(RunFailure) {
    guard !operand.isStandardInput else {
      let name = standardInputName ?? operand
      try add(operand, settingsOf: name.absolute(in: workingDirectory))
      return
    }
    guard !operand.bytes.isEmpty else {
      entries.append(.unavailable(operand, .emptyPath))
      return
    }
    let absolute = operand.absolute(in: workingDirectory)
    let isDirectory: Bool
    do throws(SystemError) {
      let status = try operand.status()
      isDirectory = status.isDirectory
      if isDirectory { hasDirectory = true }
      if !isDirectory, LockFile.isOne(operand.lastComponent.bytes),
        status.st_size <= LockFile.largest
      {
        lockFiles.append(operand)
        return
      }
    } catch {
      if isNew(absolute, operand) { entries.append(.unavailable(operand, error.message)) }
      return
    }
    guard isDirectory else {
      try add(operand, settingsOf: absolute)
      return
    }
    try addContents(of: operand, absolute.asDirectory)
  }

  private mutating func add(_ path: FilePath, settingsOf file: FilePath) throws(RunFailure) {
    guard isNew(path.isStandardInput ? path : file, path) else { return }
    entries.append(.file(path, settings: try finder.settings(of: file)))
  }

  /// Whether a path has not come up yet.
  private mutating func isNew(_ absolute: FilePath, _ path: FilePath) -> Bool {
    guard seen.insert(absolute).inserted else {
      repeated.append(path)
      return false
    }
    return true
  }
}

// MARK: - Directories

extension FileCollection {
  /// A directory whose contents are wanted.
  private struct Directory {
    let path: FilePath
    /// The path from the root on, with the slash at its end.
    let absolute: FilePath
    /// The configuration that holds for the directory above.
    let above: FoundConfiguration?
  }

  /// Something in a directory.
  private struct Found {
    let path: FilePath
    let absolute: FilePath
    let entry: Entry
  }

  private mutating func addContents(
    of directory: FilePath, _ absolute: FilePath
  ) throws(RunFailure) {
    var found: [Found] = []
    let passedOver = lockFiles.count + excluded.count
    // Not recursive, so that no depth of directories exhausts the stack.
    var waiting = [
      Directory(
        path: directory, absolute: absolute, above: try finder.configuration(for: absolute))
    ]
    while let next = waiting.popLast() {
      let listing: DirectoryListing
      do {
        listing = try DirectoryListing(of: next.path)
      } catch {
        let entry = Entry.unavailable(next.path, error.message)
        found.append(Found(path: next.path, absolute: next.absolute, entry: entry))
        continue
      }
      let configuration = try finder.configuration(
        for: next.absolute, listing, above: next.above)
      for item in listing.items {
        add(item, of: next, configuration, to: &found, &waiting)
      }
    }
    if found.isEmpty, lockFiles.count + excluded.count == passedOver {
      let entry = Entry.unavailable(directory, .noDrafts)
      found = [Found(path: directory, absolute: absolute, entry: entry)]
    }
    found.sort { $0.path.bytes.lexicographicallyPrecedes($1.path.bytes) }
    for item in found where isNew(item.absolute, item.path) { entries.append(item.entry) }
  }

  private mutating func add(
    _ item: DirectoryListing.Item, of directory: Directory, _ configuration: FoundConfiguration?,
    to found: inout [Found], _ waiting: inout [Directory]
  ) {
    let absolute = directory.absolute.appending(item.path.lastComponent)
    let isDirectory = item.kind == .directory
    if let glob = configuration?.exclusion(of: absolute, isDirectory: isDirectory) {
      if item.kind != .lockFile { excluded.add(item.path, by: glob.origin) }
      return
    }
    switch item.kind {
    case .lockFile: lockFiles.append(item.path)
    case .directory:
      waiting.append(
        Directory(path: item.path, absolute: absolute.asDirectory, above: configuration))
    case .draft:
      let settings = finder.settings(of: absolute, configuration)
      let entry = Entry.file(item.path, settings: settings)
      found.append(Found(path: item.path, absolute: absolute, entry: entry))
    }
  }
}

extension FileCollection {
  /// The settings of the run as a whole: those of the first file; nil where there is none.
  var settings: Settings? {
    for case .file(_, let settings) in entries { return finder.settings[settings] }
    return nil
  }

  /// The paths of all entries.
  var paths: [FilePath] {
    entries.map { entry in
      switch entry {
      case .file(let path, _), .unavailable(let path, _): path
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
