/// A pattern of paths, such as `drafts/**/*.md`.
///
/// `*` and `?` stand for characters of a name, `[a-z]` and `[!a-z]` for one of several, `{md,txt}` for
/// either of several, `**` as a part of the path for any number of directories, and `\` takes from the
/// next character what it would stand for. A pattern without a slash matches names at any depth; one
/// with a slash at its end matches directories alone. What a pattern matches, it matches with all that
/// is below it.
package struct Glob: Sendable {
  /// The pattern as it was written.
  package let text: String
  private let alternatives: [[GlobPart]]
  private let isOfDirectories: Bool

  /// Reads a pattern.
  ///
  /// - Throws: ``GlobError`` where it is none.
  package init(_ text: String) throws(GlobError) {
    var parser = try GlobParser(text)
    self.text = text
    alternatives = try parser.alternatives()
    isOfDirectories = text.utf8.last == UInt8(ascii: "/")
  }

  /// Whether the pattern matches a path or one of the directories in it.
  ///
  /// - Parameters:
  ///   - path: A path relative to where the pattern begins, without `.` or `..` in it.
  ///   - isDirectory: Whether it is that of a directory.
  package func matches(_ path: ArraySlice<UInt8>, isDirectory: Bool) -> Bool {
    let names = path.split(separator: UInt8(ascii: "/")).map(Array.init)
    guard !names.isEmpty else { return false }
    return alternatives.contains { parts in
      (1...names.count).contains { count in
        let isWhole = count == names.count
        guard !isOfDirectories || !isWhole || isDirectory else { return false }
        return Self.match(parts[...], names[..<count])
      }
    }
  }

  /// Whether the parts of a pattern match names, all of them. Only the last `**` before a mismatch
  /// need be tried with one name more: an earlier one could reach nothing else.
  private static func match(_ parts: ArraySlice<GlobPart>, _ names: ArraySlice<[UInt8]>) -> Bool {
    var (part, name) = (parts.startIndex, names.startIndex)
    var retry: (part: Int, name: Int)?
    while name < names.endIndex {
      if part < parts.endIndex, case .directories = parts[part] {
        part += 1
        retry = (part, name)
      } else if part < parts.endIndex, case .name(let pattern) = parts[part],
        pattern.matches(names[name])
      {
        (part, name) = (part + 1, name + 1)
      } else if let last = retry {
        retry = (last.part, last.name + 1)
        (part, name) = (last.part, last.name + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { if case .directories = $0 { true } else { false } }
  }
}

/// A part of a pattern, between slashes.
enum GlobPart: Sendable {
  /// `**`: any number of directories.
  case directories
  /// A name.
  case name(NamePattern)
}
