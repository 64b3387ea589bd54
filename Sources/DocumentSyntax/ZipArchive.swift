/// A zip archive in memory, as the packages of office documents are: its directory, and the
/// contents of its members on demand. Nothing is ever written to disk, so members' names are names
/// and no paths.
///
/// Layout of the records: PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16.
public struct ZipArchive: Sendable {
  /// A member as the archive's directory describes it. All of it is a claim of the file.
  private struct Member {
    let method: Int
    let isEncrypted: Bool
    let checksum: UInt
    let packedSize: Int
    let size: Int
    /// Where its header stands; nil for a member that is all of the file.
    let headerOffset: Int?
  }

  let bytes: [UInt8]
  private let members: [[UInt8]: Member]
  /// The names of the members by how they are compared: part names are the same whatever their case
  /// (ECMA-376 part 2, section 6.2.2.3). The first of several counts.
  private let namesByFoldedName: [[UInt8]: [UInt8]]
  /// How many bytes may still be unpacked.
  private var remaining: Int
  private let limit: ExpansionLimit

  /// Reads an archive's directory.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limit: How much may be unpacked from it, all members together.
  public init(_ bytes: [UInt8], limit: ExpansionLimit) throws(PackageError) {
    self.bytes = bytes
    self.limit = limit
    remaining = limit.bytes
    members = try Self.directory(bytes.span)
    namesByFoldedName = Self.foldedNames(of: members.keys)
  }

  /// Takes a file that is no archive for one whose members are all that same file, as documents are
  /// that have all their parts in one piece of XML.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - names: The names of the members.
  ///   - limit: How much may be unpacked from it, all members together.
  public init(of bytes: [UInt8], as names: [String], limit: ExpansionLimit) {
    self.bytes = bytes
    self.limit = limit
    remaining = limit.bytes
    let member = Member(
      method: 0, isEncrypted: false, checksum: MemberUnpacking.checksum(of: bytes),
      packedSize: bytes.count, size: bytes.count, headerOffset: nil)
    members = Dictionary(uniqueKeysWithValues: names.map { (Array($0.utf8), member) })
    namesByFoldedName = Self.foldedNames(of: members.keys)
  }

  /// The members' names, in no order.
  public var names: some Collection<[UInt8]> { members.keys }

  /// Whether there is a member of a name.
  public func contains(_ name: String) -> Bool {
    member(name) != nil
  }

  private func member(_ name: String) -> Member? {
    memberName(name).flatMap { members[$0] }
  }

  /// The name of a member as the archive has it; nil where there is none.
  func memberName(_ name: String) -> [UInt8]? {
    let name = Array(name.utf8)
    return members[name] == nil ? namesByFoldedName[Self.folded(name)] : name
  }

  private static func foldedNames(of names: some Sequence<[UInt8]>) -> [[UInt8]: [UInt8]] {
    // In an order that is the same in every run.
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    return Dictionary(sorted.map { (folded($0), $0) }) { first, _ in first }
  }

  /// A name in lower case, without what may be escaped in references to parts, from the archive's root on.
  private static func folded(_ name: [UInt8]) -> [UInt8] {
    let isEscaped = name.contains(UInt8(ascii: "%"))
    let plain = isEscaped ? Array(String(decoding: name, as: UTF8.self).unescaped.utf8) : name
    let isRooted = plain.starts(with: "/".utf8)
    let rest = plain.dropFirst(isRooted ? 1 : plain.starts(with: "./".utf8) ? 2 : 0)
    return rest.map { byte in
      byte == UInt8(ascii: "\\")
        ? UInt8(ascii: "/") : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
  }

  /// Unpacks a member piece by piece, and checks its length and sum at the end.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - body: Takes the pieces, in order. It returns whether more is wanted.
  public mutating func unpack(
    _ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(PackageError) {
    var unpacking = try self.unpacking(name, limit: remaining)
    defer { remaining -= unpacking.total }
    while try unpacking.next(body) {}
  }

  /// Begins to unpack a member that need not be unpacked to its end. All of what it claims to hold
  /// counts as unpacked.
  mutating func beginUnpacking(_ name: String) throws(PackageError) -> MemberUnpacking {
    guard let member = member(name) else { throw .missingPart(name: name) }
    guard member.size <= remaining else { throw .exceedsLimit(limit) }
    remaining -= member.size
    return try unpacking(name, limit: member.size)
  }

  private func unpacking(_ name: String, limit: Int) throws(PackageError) -> MemberUnpacking {
    guard let member = member(name) else { throw .missingPart(name: name) }
    guard !member.isEncrypted else { throw .encrypted }
    let range = try contents(of: member, name)
    return try MemberUnpacking(
      bytes, range, name: name, method: member.method, size: member.size,
      checksum: member.checksum, limit: limit, of: self.limit)
  }

  /// Where a member's packed contents stand. The lengths in its own header count, not the
  /// directory's.
  private func contents(of member: Member, _ name: String) throws(PackageError) -> Range<Int> {
    guard let offset = member.headerOffset else { return bytes.indices }
    let span = bytes.span
    guard let header = span.record(0x0403_4B50, at: offset, length: 30) else {
      throw .damagedArchive
    }
    let start = header + 30 + span.integer16(header + 26) + span.integer16(header + 28)
    guard start <= span.count, member.packedSize <= span.count - start else {
      throw .damagedArchive
    }
    return start..<start + member.packedSize
  }
}

// MARK: - The directory

extension ZipArchive {
  private static func directory(_ span: Span<UInt8>) throws(PackageError) -> [[UInt8]: Member] {
    guard let end = endOfDirectory(span) else { throw .damagedArchive }
    let count = span.integer16(end + 10)
    var offset = span.integer32(end + 16)
    // What every zip program puts in place of numbers that do not fit: no document is that large.
    guard count != 0xFFFF, offset != 0xFFFF_FFFF else { throw .damagedArchive }
    var members: [[UInt8]: Member] = [:]
    for _ in 0..<count {
      guard let record = span.record(0x0201_4B50, at: offset, length: 46) else {
        throw .damagedArchive
      }
      let nameStart = record + 46
      let nameEnd = nameStart + span.integer16(record + 28)
      guard nameEnd <= end else { throw .damagedArchive }
      // Some programs of Windows write paths as that system does.
      let name = (nameStart..<nameEnd).map {
        span[$0] == UInt8(ascii: "\\") ? UInt8(ascii: "/") : span[$0]
      }
      let member = Member(
        method: span.integer16(record + 10), isEncrypted: span[record + 8] & 1 != 0,
        checksum: UInt(span.integer32(record + 16)), packedSize: span.integer32(record + 20),
        size: span.integer32(record + 24), headerOffset: span.integer32(record + 42))
      // Two members of one name: what is read would depend on the program that reads.
      guard members.updateValue(member, forKey: name) == nil else { throw .damagedArchive }
      offset = nameEnd + span.integer16(record + 30) + span.integer16(record + 32)
    }
    return members
  }

  /// Where the record at the archive's end stands, which a comment of up to 65,535 bytes may follow.
  static func endOfDirectory(_ span: Span<UInt8>) -> Int? {
    var offset = span.count - 22
    let lowest = max(0, offset - 0xFFFF)
    while offset >= lowest {
      if let record = span.record(0x0605_4B50, at: offset, length: 22) { return record }
      offset -= 1
    }
    return nil
  }
}

extension String {
  /// The text with the bytes in place of their escapes: %20.
  fileprivate var unescaped: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first?.hexadecimalValue,
        let low = rest.dropFirst().first?.hexadecimalValue
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// The offset again, if a record of a signature and a least length stands there.
  func record(_ signature: Int, at offset: Int, length: Int) -> Int? {
    guard offset >= 0, offset <= count - length, integer32(offset) == signature else { return nil }
    return offset
  }

  func integer16(_ offset: Int) -> Int {
    Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  func integer32(_ offset: Int) -> Int {
    integer16(offset) | integer16(offset + 2) << 16
  }
}
