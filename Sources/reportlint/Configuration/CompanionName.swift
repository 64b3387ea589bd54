import Glibc
import LintConfiguration
import ReportReaders

/// Finds the file that goes with a draft, where its path depends on the draft's name or year.
///
/// Last year's report may be in another format, so that an ending is tried after the path as it is
/// written; and where the year is a part of the draft's name, last year's report is sought under the
/// same name with the year before, too.
struct CompanionName {
  private let path: ConfiguredPath
  private let draft: FilePath
  private let year: Int?

  /// Prepares to look.
  ///
  /// - Parameters:
  ///   - path: The path as the configuration has it.
  ///   - draft: The draft's path.
  ///   - year: The year that the draft is about; nil where it is unknown.
  init(_ path: ConfiguredPath, of draft: FilePath, year: Int?) {
    (self.path, self.draft, self.year) = (path, draft, year)
  }

  /// The file's path as it is written for this draft; nil where it needs a year that is unknown.
  var expected: FilePath? { path(name: stem) }

  /// The file that is there; nil where none is. It is never the draft itself.
  var existing: FilePath? {
    let own = draft.identity
    for name in names {
      guard let path = path(name: name) else { continue }
      for candidate in [path] + endings.map({ FilePath(path.bytes + [UInt8(ascii: ".")] + $0) }) {
        guard let status = try? candidate.status(), !status.isDirectory,
          own == nil || candidate.identity != own
        else { continue }
        return candidate
      }
    }
    return nil
  }

  private func path(name: [UInt8]) -> FilePath? {
    path.path(name: name, previousYear: year.map { $0 - 1 }).map(FilePath.init)
  }

  /// The draft's name without its ending.
  private var stem: [UInt8] {
    let name = draft.lastComponent.bytes
    return Array(name[..<(name.lastIndex(of: UInt8(ascii: ".")) ?? name.count)])
  }

  /// The name, and the same with the year before in place of the draft's.
  private var names: [[UInt8]] {
    guard path.placeholders.contains(.name), let year else { return [stem] }
    let (own, before) = (Array(String(year).utf8), Array(String(year - 1).utf8))
    let stem = stem
    guard let range = stem.firstRange(of: own) else { return [stem] }
    return [stem, stem[..<range.lowerBound] + before + stem[range.upperBound...]]
  }

  /// The endings that are tried, the draft's own first.
  private var endings: [[UInt8]] {
    let name = draft.lastComponent.bytes
    let own = name.lastIndex(of: UInt8(ascii: ".")).map { Array(name[($0 + 1)...]) }
    return (own.map { [$0] } ?? []) + InputFormat.allCases.flatMap(\.endings).map { Array($0.utf8) }
  }
}
