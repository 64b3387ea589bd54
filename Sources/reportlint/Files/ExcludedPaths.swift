import LintConfiguration
import LintModel

/// What a configuration leaves out of directories.
struct ExcludedPaths {
  /// How many files and directories.
  private(set) var count = 0
  private var first: (path: FilePath, origin: SettingOrigin)?

  mutating func add(_ path: FilePath, by origin: SettingOrigin) {
    count += 1
    first = first ?? (path, origin)
  }

  /// Why there is no draft where all is left out.
  var reason: Message {
    let place = first?.origin.place ?? ""
    return Message(
      en: "all drafts are left out by “exclude” (\(place))", zh: "文稿均已由“exclude”（\(place)）排除")
  }

  /// The note about what was left out; nil where nothing was.
  func note(_ language: Language) -> String? {
    guard let first else { return nil }
    let place = first.origin.place
    let path = first.path.printable
    switch language {
    case .english where count == 1: return "note: \(path) was left out by “exclude” (\(place))"
    case .english:
      return "note: \(count) files or directories were left out by “exclude” (\(place)); the first "
        + "is \(path)"
    case .chinese where count == 1: return "注意：\(path) 已由“exclude”（\(place)）排除"
    case .chinese: return "注意：有 \(count) 个文件或目录由“exclude”（\(place)）排除，第一个是 \(path)"
    }
  }
}
