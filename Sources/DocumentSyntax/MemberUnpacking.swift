import CZlib

/// Unpacks a member of an archive a piece at a time, and checks its length and sum at the end.
struct MemberUnpacking {
  /// The bytes of a member that is not packed come in pieces, too.
  private static let pieceSize = 64 * 1024

  /// How many bytes have been unpacked.
  private(set) var total = 0
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let name: String
  private let size: Int
  private let checksum: UInt
  private let limit: Int
  private let documentLimit: ExpansionLimit
  /// What inflates the member; nil for one that is stored as it is.
  private let inflation: Inflation?
  /// The sum of what has been unpacked.
  private var sum: UInt = 0
  /// Where the packed bytes go on.
  private var offset: Int

  /// Begins.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - range: Where the member's packed contents stand in it.
  ///   - name: The member's name.
  ///   - method: How it is packed, as the archive says.
  ///   - size: How many bytes it has, as the archive says.
  ///   - checksum: Their sum, as the archive says.
  ///   - limit: How many bytes it may have.
  ///   - documentLimit: The limit of the whole document.
  init(
    _ bytes: [UInt8], _ range: Range<Int>, name: String, method: Int, size: Int, checksum: UInt,
    limit: Int, of documentLimit: ExpansionLimit
  ) throws(PackageError) {
    switch method {
    case 0: inflation = nil
    case Int(Z_DEFLATED):
      guard let inflation = Inflation() else { throw .damagedPart(name: name) }
      self.inflation = inflation
    default: throw .unsupportedCompression(part: name)
    }
    self.bytes = bytes
    self.range = range
    self.name = name
    self.size = size
    self.checksum = checksum
    self.limit = limit
    self.documentLimit = documentLimit
    offset = range.lowerBound
  }

  /// The sum of bytes, as archives have it.
  static func checksum(of bytes: [UInt8]) -> UInt {
    bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
  }

  /// Unpacks the next piece.
  ///
  /// - Parameter body: Takes the piece. It returns whether more is wanted.
  /// - Returns: Whether there is more, and it is wanted.
  mutating func next(_ body: (UnsafeBufferPointer<UInt8>) -> Bool) throws(PackageError) -> Bool {
    let (isWanted, isAtEnd) =
      if let inflation { try inflate(inflation, body) } else { try copy(body) }
    guard isWanted, isAtEnd else { return isWanted }
    guard sum == checksum, total == size else { throw .damagedPart(name: name) }
    return false
  }

  private mutating func copy(
    _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(PackageError) -> (isWanted: Bool, isAtEnd: Bool) {
    let piece = offset..<min(offset + Self.pieceSize, range.upperBound)
    offset = piece.upperBound
    total += piece.count
    guard total <= limit else { throw .exceedsLimit(documentLimit) }
    let isWanted = bytes.withUnsafeBufferPointer { buffer in
      let contents = UnsafeBufferPointer(rebasing: buffer[piece])
      sum = crc32(sum, contents.baseAddress, UInt32(contents.count))
      return contents.isEmpty || body(contents)
    }
    return (isWanted, offset == range.upperBound)
  }

  private mutating func inflate(
    _ inflation: Inflation, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(PackageError) -> (isWanted: Bool, isAtEnd: Bool) {
    let step = inflation.step(bytes, offset..<range.upperBound)
    guard step != .failed else { throw .damagedPart(name: name) }
    (offset, total, sum) = (inflation.offset, inflation.total, inflation.checksum)
    guard total <= limit else { throw .exceedsLimit(documentLimit) }
    let packed = offset - range.lowerBound
    guard
      total <= ExpansionLimit.unsuspiciousBytes || total / ExpansionLimit.ratio <= packed
    else { throw .suspiciousExpansion(part: name) }
    return (inflation.output.isEmpty || body(inflation.output), step == .ended)
  }
}
