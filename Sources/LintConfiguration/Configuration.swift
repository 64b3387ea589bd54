import RulePack

/// A configuration file, read: `.reportlint.json`.
package struct Configuration: Sendable {
  /// The name under which the file is looked for.
  package static let fileName = ".reportlint.json"

  /// The path of the file, as it stands in messages.
  package let path: String
  /// What holds for all files.
  package let settings: PartialSettings
  /// The files and directories that are left out of directories.
  package let excluded: [Setting<Glob>]
  /// What holds for some files besides, the one that counts least first.
  package let overrides: [Override]

  /// What holds for the files that globs match.
  package struct Override: Sendable {
    /// The globs.
    package let files: [Glob]
    /// What holds for the files.
    package let settings: PartialSettings
  }

  /// The glob that leaves a file or directory out; nil where none does.
  ///
  /// - Parameters:
  ///   - path: The path from the configuration's directory on, without `.` or `..` in it.
  ///   - isDirectory: Whether it is that of a directory.
  package func exclusion(of path: ArraySlice<UInt8>, isDirectory: Bool) -> Setting<Glob>? {
    excluded.first { $0.value.matches(path, isDirectory: isDirectory) }
  }

  /// Whether a file has settings of its own: the indices of the overrides that hold for it.
  ///
  /// - Parameter path: The path from the configuration's directory on, without `.` or `..` in it.
  package func overrides(for path: ArraySlice<UInt8>) -> [Int] {
    overrides.indices.filter { index in
      overrides[index].files.contains { $0.matches(path, isDirectory: false) }
    }
  }

  /// Everything that the file says of a draft, what counts least first.
  ///
  /// - Parameter overrides: Indices of the overrides that hold for it.
  package func layers(_ overrides: [Int]) -> [PartialSettings] {
    [settings] + overrides.map { self.overrides[$0].settings }
  }
}

/// What is wrong with a configuration: everything that was found, not only the first.
package struct ConfigurationError: Error, Sendable {
  /// The problems by position; at least one.
  package let problems: [JSONProblem]
}
