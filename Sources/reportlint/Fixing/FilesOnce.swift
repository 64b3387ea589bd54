extension [FileCollection.Entry] {
  /// The entries without paths that lead to a file of another, such as symbolic links: a file that is
  /// written must not be dealt with twice.
  var oncePerFile: [FileCollection.Entry] {
    var seen: Set<FileIdentity> = []
    return filter { entry in
      guard case .file(let path, _) = entry, let identity = path.identity else { return true }
      return seen.insert(identity).inserted
    }
  }
}

extension FileCollection.Entry {
  /// Whether it is what comes on standard input.
  var isStandardInput: Bool {
    if case .file(let path, _) = self { path.isStandardInput } else { false }
  }
}
