import LintModel

/// The drafts of a run, in order.
struct FileEntries: RandomAccessCollection, Sendable {
  /// Their paths, whether there is something behind them or not.
  private(set) var paths = FilePathList()
  /// The settings of each; where there is nothing to lint, one's complement of an index into
  /// ``reasons``.
  private var settings: [Int32] = []
  private var reasons: [Message] = []

  var startIndex: Int { 0 }
  var endIndex: Int { settings.count }

  subscript(index: Int) -> FileCollection.Entry {
    let number = settings[index]
    return number >= 0
      ? .file(paths[index], settings: Int(number))
      : .unavailable(paths[index], reasons[Int(~number)])
  }

  mutating func append(_ entry: FileCollection.Entry) {
    switch entry {
    case .file(let path, let number):
      paths.append(path.bytes)
      settings.append(Int32(number))
    case .unavailable(let path, let reason):
      paths.append(path.bytes)
      settings.append(~Int32(reasons.count))
      reasons.append(reason)
    }
  }

  /// The indices in the order of the bytes of the paths.
  var byPath: [Int] {
    indices.sorted { paths.bytes(at: $0).lexicographicallyPrecedes(paths.bytes(at: $1)) }
  }
}

/// What tells a path from all others, in sixteen bytes however long it is: two hashes with seeds that
/// each run draws anew. That two paths have the same happens once in 2^128 pairs.
struct PathDigest: Hashable, Sendable {
  private let first: Int
  private let second: Int

  init(_ path: FilePath) {
    var hasher = Hasher()
    hasher.combine(path)
    first = hasher.finalize()
    hasher = Hasher()
    hasher.combine(1)
    hasher.combine(path)
    second = hasher.finalize()
  }
}
