/// The directory of a compound file, as Office wrote documents before 2007 ([MS-CFB]).
public struct CompoundFile: Sendable {
  /// No directory of a document is longer, in sectors.
  private static let mostSectors = 65_536
  private static let entrySize = 128
  /// What stands for no sector and no entry.
  private static let none: UInt32 = 0xFFFF_FFFF

  /// The names of the streams and storages that stand at the top; those in an embedded document are
  /// none of the file's own.
  public let topNames: [String]

  /// Reads the directory of a file; nil for one that is damaged.
  ///
  /// - Parameter bytes: All of the file.
  public init?(_ bytes: Span<UInt8>) {
    guard let directory = Self.directory(bytes) else { return nil }
    var names: [String] = []
    var seen: Set<UInt32> = []
    // The top is a tree below the first entry, the root.
    var waiting = [Self.child(of: directory, 0)]
    while let entry = waiting.popLast() {
      let start = Int(entry) * Self.entrySize
      guard entry != Self.none, start + Self.entrySize <= directory.count,
        seen.insert(entry).inserted
      else { continue }
      names.append(Self.name(directory, start))
      waiting.append(directory.integer(start + 68))
      waiting.append(directory.integer(start + 72))
    }
    guard !names.isEmpty else { return nil }
    topNames = names
  }

  private static func child(of directory: [UInt8], _ start: Int) -> UInt32 {
    directory.count >= start + entrySize ? directory.integer(start + 76) : none
  }

  private static func name(_ directory: [UInt8], _ start: Int) -> String {
    // Its length counts a zero at the end.
    let length = min(max(0, Int(directory[start + 64]) - 2), 62)
    let units = stride(from: start, to: start + length, by: 2).map { index in
      UInt16(directory[index]) | UInt16(directory[index + 1]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The bytes of the directory's sectors.
  private static func directory(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard bytes.count >= 512 else { return nil }
    let shift = Int(bytes[30]) | Int(bytes[31]) << 8
    guard shift == 9 || shift == 12 else { return nil }
    let sectors = Sectors(size: 1 << shift, bytes)
    var directory: [UInt8] = []
    var sector = bytes.integer(48)
    while sector < 0xFFFF_FFFA {
      guard directory.count < mostSectors * entrySize, let start = sectors.offset(of: sector)
      else { return nil }
      for index in start..<start + sectors.size { directory.append(bytes[index]) }
      guard let next = sectors.next(behind: sector, bytes) else { return nil }
      sector = next
    }
    return directory
  }
}

/// The sectors of a compound file and which follows which.
private struct Sectors {
  let size: Int
  private let count: Int

  init(size: Int, _ bytes: Span<UInt8>) {
    self.size = size
    count = bytes.count / size - 1
  }

  /// Where a sector starts; nil for one that is not there.
  func offset(of sector: UInt32) -> Int? {
    Int(sector) < count ? (Int(sector) + 1) * size : nil
  }

  /// The sector that follows another, by the allocation table.
  func next(behind sector: UInt32, _ bytes: Span<UInt8>) -> UInt32? {
    let perTable = size / 4
    guard let table = table(Int(sector) / perTable, bytes), let start = offset(of: table) else {
      return nil
    }
    return bytes.integer(start + Int(sector) % perTable * 4)
  }

  /// The sector of a part of the allocation table. The header names the first 109; further ones are
  /// named in sectors that follow one another.
  private func table(_ number: Int, _ bytes: Span<UInt8>) -> UInt32? {
    guard number >= 109 else { return bytes.integer(76 + number * 4) }
    let perSector = size / 4 - 1
    var sector = bytes.integer(68)
    for _ in 0..<(number - 109) / perSector {
      guard let start = offset(of: sector) else { return nil }
      sector = bytes.integer(start + size - 4)
    }
    guard let start = offset(of: sector) else { return nil }
    return bytes.integer(start + (number - 109) % perSector * 4)
  }
}

extension Span<UInt8> {
  fileprivate func integer(_ offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(self[offset + $1]) << (8 * UInt32($1)) }
  }
}

extension [UInt8] {
  fileprivate func integer(_ offset: Int) -> UInt32 { span.integer(offset) }
}
