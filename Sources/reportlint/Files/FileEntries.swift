import LintModel

/// The drafts of a run, in order.
struct FileEntries: RandomAccessCollection, Sendable {
  /// Their paths as they were added, whether there is something behind them or not.
  private(set) var paths = FilePathList()
  /// The settings of each; where there is nothing to lint, one's complement of an index into
  /// ``reasons``.
  private var settings: [Int32] = []
  private var reasons: [Message] = []
  /// The places of the entries among those that were added; empty where that is their order.
  private var order: [Int32] = []

  var startIndex: Int { 0 }
  var endIndex: Int { settings.count }

  subscript(index: Int) -> FileCollection.Entry {
    let place = order.isEmpty ? index : Int(order[index])
    let number = settings[place]
    return number >= 0
      ? .file(paths[place], settings: Int(number))
      : .unavailable(paths[place], reasons[Int(~number)])
  }

  mutating func append(_ entry: FileCollection.Entry) {
    if !order.isEmpty { order.append(Int32(settings.count)) }
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

  /// Puts the entries in the order of the bytes of their paths.
  mutating func sort() {
    order = settings.indices.map { Int32($0) }
    order.sort { [paths] in paths.precedes(Int($0), Int($1)) }
  }
}

extension FileCollection.Entry {
  /// The path, whether there is something behind it or not.
  var path: FilePath {
    switch self {
    case .file(let path, _), .unavailable(let path, _): path
    }
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
