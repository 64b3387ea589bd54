/// Writes zip archives whose members are stored as they are, for documents made in tests.
package enum ZipWriter {
  /// An archive with members in an order.
  package static func archive(_ members: [(name: String, contents: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let contents = Array(member.contents.utf8)
      // Flags, method, time and date, sum, both sizes, and the lengths of the name and of nothing.
      let description =
        integer(0, 2) + integer(0, 2) + integer(0, 4) + integer(checksum(of: contents), 4)
        + integer(contents.count, 4) + integer(contents.count, 4) + integer(name.count, 2)
        + integer(0, 2)
      directory += integer(0x0201_4B50, 4) + integer(20, 2) + integer(20, 2) + description
      directory += integer(0, 10) + integer(bytes.count, 4) + name
      bytes += integer(0x0403_4B50, 4) + integer(20, 2) + description + name + contents
    }
    let start = bytes.count
    bytes += directory
    bytes += integer(0x0605_4B50, 4) + integer(0, 4) + integer(members.count, 2)
    bytes += integer(members.count, 2) + integer(directory.count, 4) + integer(start, 4)
    return bytes + integer(0, 2)
  }

  private static func integer(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// The CRC-32 of bytes.
  private static func checksum(of bytes: [UInt8]) -> Int {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      checksum = table[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] ^ checksum >> 8
    }
    return Int(~checksum)
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }
}
