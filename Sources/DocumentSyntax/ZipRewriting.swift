import CZlib

extension ZipArchive {
  /// The archive with other contents of some members. All other members are copied as they stand,
  /// packed, in their order; new ones come last.
  ///
  /// - Parameter replacements: The contents by the members' names, in the order of the new ones.
  /// - Throws: ``PackageError/damagedArchive`` where members overlap.
  public func replacing(
    _ replacements: [(name: String, contents: [UInt8])]
  ) throws(PackageError) -> [UInt8] {
    let entries = try ZipEntries(bytes)
    var changed: [[UInt8]: PackedMember] = [:]
    var added: [PackedMember] = []
    for (name, contents) in replacements {
      let own = memberName(name)
      let member = try PackedMember(own ?? Array(name.utf8), contents)
      if let own { changed[own] = member } else { added.append(member) }
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + changed.values.reduce(0) { $0 + $1.packed.count })
    var offsets: [Int: Int] = [:]
    for index in entries.inOrderOfContents {
      offsets[index] = output.count
      if let member = changed[entries.all[index].name] {
        output += member.header
        output += member.packed
      } else {
        output += bytes[entries.all[index].contents]
      }
    }
    var directory: [UInt8] = []
    for (index, entry) in entries.all.enumerated() {
      let offset = offsets[index] ?? 0
      if let member = changed[entry.name] {
        directory += member.directoryRecord(at: offset)
      } else {
        directory += bytes[entry.record].replacing32(at: 42, by: offset)
      }
    }
    for member in added {
      directory += member.directoryRecord(at: output.count)
      output += member.header
      output += member.packed
    }
    let start = output.count
    output += directory
    output += Self.end(
      count: entries.all.count + added.count, directory: start..<output.count)
    return output
  }

  private static func end(count: Int, directory: Range<Int>) -> [UInt8] {
    // Neither in several pieces, nor with a remark.
    .little(0x0605_4B50, 4) + .little(0, 4) + .little(count, 2) + .little(count, 2)
      + .little(directory.count, 4) + .little(directory.lowerBound, 4) + .little(0, 2)
  }
}

/// The members of an archive as its directory has them.
private struct ZipEntries {
  struct Entry {
    /// Its name, with slashes between folders.
    let name: [UInt8]
    /// Its record in the directory.
    let record: Range<Int>
    /// Its header, its packed contents and what follows them.
    var contents: Range<Int>
  }

  /// In the directory's order.
  private(set) var all: [Entry] = []

  /// The indices of the members in the order in which they stand in the archive.
  var inOrderOfContents: [Int] {
    all.indices.sorted { all[$0].contents.lowerBound < all[$1].contents.lowerBound }
  }

  init(_ bytes: [UInt8]) throws(PackageError) {
    let span = bytes.span
    guard let end = ZipArchive.endOfDirectory(span) else { throw .damagedArchive }
    let start = span.integer32(end + 16)
    var offset = start
    for _ in 0..<span.integer16(end + 10) {
      guard let record = span.record(0x0201_4B50, at: offset, length: 46) else {
        throw .damagedArchive
      }
      let nameEnd = record + 46 + span.integer16(record + 28)
      let next = nameEnd + span.integer16(record + 30) + span.integer16(record + 32)
      let header = span.integer32(record + 42)
      guard next <= end, header < start,
        span.record(0x0403_4B50, at: header, length: 30) != nil
      else { throw .damagedArchive }
      let name = bytes[record + 46..<nameEnd].map { $0 == 0x5C ? 0x2F : $0 }
      all.append(Entry(name: name, record: record..<next, contents: header..<header))
      offset = next
    }
    // Each ends where the next begins: some have a description of their lengths behind them.
    var following = start
    for index in inOrderOfContents.reversed() {
      let header = all[index].contents.lowerBound
      guard header < following else { throw .damagedArchive }
      all[index].contents = header..<following
      following = header
    }
  }
}

/// A member that is written anew.
private struct PackedMember {
  let name: [UInt8]
  let packed: [UInt8]
  /// What the member's header and its record in the directory both say.
  private let description: [UInt8]

  init(_ name: [UInt8], _ contents: [UInt8]) throws(PackageError) {
    guard let packed = Deflation.deflated(contents) else {
      throw .damagedPart(name: String(decoding: name, as: UTF8.self))
    }
    self.name = name
    self.packed = packed
    // Names are UTF-8; the time is the first that archives can have, as Word writes it.
    let flags = name.allSatisfy { $0 < 0x80 } ? 0 : 0x0800
    let checksum = Int(MemberUnpacking.checksum(of: contents))
    description =
      .little(20, 2) + .little(flags, 2) + .little(Int(Z_DEFLATED), 2) + .little(0, 2)
      + .little(0x21, 2) + .little(checksum, 4) + .little(packed.count, 4)
      + .little(contents.count, 4) + .little(name.count, 2) + .little(0, 2)
  }

  var header: [UInt8] { .little(0x0403_4B50, 4) + description + name }

  func directoryRecord(at offset: Int) -> [UInt8] {
    .little(0x0201_4B50, 4) + .little(20, 2) + description + .little(0, 10)
      + .little(offset, 4) + name
  }
}

extension [UInt8] {
  /// A number, its least byte first.
  fileprivate static func little(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with a number of four bytes in place of that at an offset from their start.
  fileprivate func replacing32(at offset: Int, by value: Int) -> [UInt8] {
    var bytes = Array(self)
    bytes.replaceSubrange(offset..<offset + 4, with: [UInt8].little(value, 4))
    return bytes
  }
}
