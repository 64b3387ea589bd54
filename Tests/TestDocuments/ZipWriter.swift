import CZlib

/// Writes zip archives, also such as no program would write.
package enum ZipWriter {
  /// A member, and what its records say of it.
  package struct Member {
    package var name: String
    /// Its contents as they stand in the archive.
    package var packed: [UInt8]
    package var method: Int
    package var flags = 0
    package var checksum: Int
    package var size: Int
    /// The packed size that the records claim.
    package var packedSize: Int

    /// A member that is stored as it is, or deflated.
    package init(_ name: String, _ contents: [UInt8], deflated: Bool = false) {
      self.name = name
      packed = deflated ? ZipWriter.deflate(contents) : contents
      method = deflated ? 8 : 0
      checksum = Int(crc32(0, contents, UInt32(contents.count)))
      size = contents.count
      packedSize = packed.count
    }

    package init(_ name: String, _ contents: String, deflated: Bool = false) {
      self.init(name, Array(contents.utf8), deflated: deflated)
    }
  }

  /// An archive with members in an order.
  package static func archive(_ members: [Member]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let description =
        integer(member.flags, 2) + integer(member.method, 2) + integer(0, 4)
        + integer(member.checksum, 4) + integer(member.packedSize, 4) + integer(member.size, 4)
        + integer(name.count, 2) + integer(0, 2)
      directory += integer(0x0201_4B50, 4) + integer(20, 2) + integer(20, 2) + description
      directory += integer(0, 10) + integer(bytes.count, 4) + name
      bytes += integer(0x0403_4B50, 4) + integer(20, 2) + description + name + member.packed
    }
    let start = bytes.count
    bytes += directory
    bytes += integer(0x0605_4B50, 4) + integer(0, 4) + integer(members.count, 2)
    bytes += integer(members.count, 2) + integer(directory.count, 4) + integer(start, 4)
    return bytes + integer(0, 2)
  }

  /// An archive with members that are stored as they are.
  package static func archive(_ members: [(name: String, contents: String)]) -> [UInt8] {
    archive(members.map { Member($0.name, $0.contents) })
  }

  private static func integer(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// Deflates bytes without a header of zlib's own.
  private static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        CZlib.deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }
}
