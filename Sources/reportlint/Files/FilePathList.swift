/// Many paths, one behind the other in one piece of memory, those in one directory without it: of a run
/// over hundreds of thousands of files they are all that grows with the number of files, and an array
/// for each path would take ten times as much.
struct FilePathList: RandomAccessCollection, Sendable {
  private var names: [UInt8] = []
  /// Where each name ends, and the directory that it is in, an index of ``directories``.
  private var ends: [Int] = []
  private var directoryOf: [Int32] = []
  /// The directories, each with the slash at its end; the same one only once in a row.
  private var directories: [[UInt8]] = []

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count }

  subscript(index: Int) -> FilePath {
    FilePath(directories[Int(directoryOf[index])] + name(index))
  }

  private func name(_ index: Int) -> ArraySlice<UInt8> {
    names[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func append(_ path: [UInt8]) {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    if directories.last?.elementsEqual(path[..<start]) != true {
      directories.append(Array(path[..<start]))
    }
    directoryOf.append(Int32(directories.count - 1))
    names.append(contentsOf: path[start...])
    ends.append(names.count)
  }

  /// Whether the bytes of one path come before those of another.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    guard directoryOf[left] == directoryOf[right] else {
      return self[left].bytes.lexicographicallyPrecedes(self[right].bytes)
    }
    return name(left).lexicographicallyPrecedes(name(right))
  }
}

extension FilePathList {
  init(_ paths: some Sequence<FilePath>) {
    for path in paths { append(path.bytes) }
  }
}
