/// Many paths, one behind the other in one piece of memory: of a run over hundreds of thousands of
/// files they are all that grows with the number of files, and an array for each would take several
/// times as much.
struct FilePathList: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  /// Where each path ends.
  private var ends: [Int] = []

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count }

  subscript(index: Int) -> FilePath { FilePath(Array(self.bytes(at: index))) }

  /// The bytes of a path.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  mutating func append(_ path: some Collection<UInt8>) {
    bytes.append(contentsOf: path)
    ends.append(bytes.count)
  }
}

extension FilePathList {
  init(_ paths: some Sequence<FilePath>) {
    for path in paths { append(path.bytes) }
  }
}
