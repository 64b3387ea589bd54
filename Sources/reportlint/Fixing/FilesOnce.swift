extension FileEntries {
  /// The entries without paths that lead to a file of another, such as symbolic links: a file that is
  /// written must not be dealt with twice.
  var oncePerFile: FileEntries {
    var seen: Set<FileIdentity> = []
    var once = FileEntries()
    for entry in self {
      if case .file(let path, _) = entry, let identity = path.identity,
        !seen.insert(identity).inserted
      {
        continue
      }
      once.append(entry)
    }
    return once
  }
}

extension FileCollection.Entry {
  /// Whether it is what comes on standard input.
  var isStandardInput: Bool {
    if case .file(let path, _) = self { path.isStandardInput } else { false }
  }
}
