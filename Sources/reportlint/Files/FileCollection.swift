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
  private(set) var entries = FileEntries()
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
  /// The paths that came up; none where there is one operand, in which none can come up twice.
  private var seen: Set<PathDigest> = []
  private let mayRepeat: Bool
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
    _ operands: FilePathList, _ finder: SettingsFinder, standardInputName: FilePath? = nil
  ) throws(RunFailure) {
    self.finder = finder
    mayRepeat = operands.count > 1
    for operand in operands { try add(operand, standardInputName) }
    if entries.isEmpty, excluded.count > 0, let operand = operands.first {
      entries.append(.unavailable(operand, excluded.reason))
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
      if isNew(operand, absolute) { entries.append(.unavailable(operand, error.message)) }
      return
    }
    guard isDirectory else {
      try add(operand, settingsOf: absolute)
      return
    }
    try addContents(of: operand, absolute.asDirectory)
  }

  private mutating func add(_ path: FilePath, settingsOf file: FilePath) throws(RunFailure) {
    guard isNew(path, path.isStandardInput ? path : file) else { return }
    entries.append(.file(path, settings: try finder.settings(of: file)))
  }

  /// Whether a path has not come up yet.
  private mutating func isNew(_ path: FilePath, _ absolute: @autoclosure () -> FilePath) -> Bool {
    guard !mayRepeat || seen.insert(PathDigest(absolute())).inserted else {
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

  private mutating func addContents(
    of directory: FilePath, _ absolute: FilePath
  ) throws(RunFailure) {
    var found = FileEntries()
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
        found.append(.unavailable(next.path, error.message))
        continue
      }
      let configuration = try finder.configuration(
        for: next.absolute, listing, above: next.above)
      for item in listing.items {
        add(item, of: next, configuration, to: &found, &waiting)
      }
    }
    if found.isEmpty, lockFiles.count + excluded.count == passedOver {
      found.append(.unavailable(directory, .noDrafts))
    }
    found.sort()
    guard mayRepeat else {
      entries = found
      return
    }
    for entry in found {
      let path = entry.path
      let behind = path.bytes.dropFirst(directory.bytes.count).drop { $0 == UInt8(ascii: "/") }
      if isNew(path, absolute.appending(FilePath(Array(behind))).normalized) {
        entries.append(entry)
      }
    }
  }

  private mutating func add(
    _ item: DirectoryListing.Item, of directory: Directory, _ configuration: FoundConfiguration?,
    to found: inout FileEntries, _ waiting: inout [Directory]
  ) {
    let path = directory.path.appending(item.name)
    let absolute = directory.absolute.appending(item.name)
    let isDirectory = item.kind == .directory
    if let glob = configuration?.exclusion(of: absolute, isDirectory: isDirectory) {
      if item.kind != .lockFile { excluded.add(path, by: glob.origin) }
      return
    }
    switch item.kind {
    case .lockFile: lockFiles.append(path)
    case .directory:
      waiting.append(
        Directory(path: path, absolute: absolute.asDirectory, above: configuration))
    case .draft:
      found.append(.file(path, settings: finder.settings(of: absolute, configuration)))
    }
  }
}

extension FileCollection {
  /// The settings of the run as a whole: those of the first file; nil where there is none.
  var settings: Settings? {
    for case .file(_, let settings) in entries { return finder.settings[settings] }
    return nil
  }
}

extension Message {
  fileprivate static let emptyPath = Message(en: "the path is empty", zh: "路径为空")
  fileprivate static let noDrafts = Message(
    en: "no draft in this directory, in any format that can be read",
    zh: "该目录中没有可检查的文稿")
}
