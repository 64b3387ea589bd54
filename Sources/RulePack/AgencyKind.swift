/// A kind of agency, told by the ending of the name: 云溪县人民政府 is a government, 云溪县人民政府办公室 a
/// department.
public struct AgencyKind: Sendable {
  /// The id, unique in the pack.
  public let id: String
  /// How the names begin, where that tells the kind: 国家.
  public let beginnings: [String]
  /// How the names end.
  public let endings: [String]
  /// Whether it is the kind of all agencies whose names have no ending of any kind, too.
  public let isForOthers: Bool
}

extension Pack {
  /// The kind of an agency: the one with the longest beginning or ending that the name has, or the
  /// one for all others. Nil where the name is not known or the pack has no kind for it.
  public func kind(ofAgency name: String) -> AgencyKind? {
    guard !name.isEmpty else { return nil }
    let bytes = name.utf8Span.span
    let kinds = agencyKinds.span
    var best: Int?
    var length = 0
    for index in kinds.indices {
      let longest = kinds[index].longestSign(in: bytes, over: length)
      if longest > length { (best, length) = (index, longest) }
    }
    return best.map { agencyKinds[$0] } ?? agencyKinds.first(where: \.isForOthers)
  }
}

extension AgencyKind {
  /// How long the longest beginning or ending is that a name has, in bytes, if it is longer than
  /// others; else as long as they are.
  fileprivate func longestSign(in name: Span<UInt8>, over length: Int) -> Int {
    var longest = length
    for ending in endings where ending.utf8.count > longest && name.ends(with: ending) {
      longest = ending.utf8.count
    }
    for start in beginnings where start.utf8.count > longest && name.begins(with: start) {
      longest = start.utf8.count
    }
    return longest
  }
}

extension Span<UInt8> {
  /// Whether the text ends with another: mostly the last bytes differ.
  fileprivate func ends(with ending: String) -> Bool {
    ending.withBytes { ending in
      guard ending.count <= count else { return false }
      let start = count &- ending.count
      for index in ending.indices.reversed()
      where self[unchecked: start &+ index] != ending[index] { return false }
      return true
    }
  }

  /// Whether the text begins with another.
  fileprivate func begins(with beginning: String) -> Bool {
    beginning.withBytes { beginning in
      guard beginning.count <= count else { return false }
      for index in beginning.indices
      where self[unchecked: index] != beginning[index] { return false }
      return true
    }
  }
}

extension String {
  /// What something makes of the text's bytes. They are nearly always there to be looked at as they
  /// are: that costs less than a span, for which the text is kept alive.
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
