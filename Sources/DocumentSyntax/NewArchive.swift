import CZlib

/// Writes a zip archive from its members.
public enum NewArchive {
  /// The archive.
  ///
  /// - Parameter members: The members' names and contents, in their order.
  public static func bytes(_ members: [(name: String, contents: [UInt8])]) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let checksum = member.contents.withUnsafeBufferPointer {
        crc32(0, $0.baseAddress, UInt32(clamping: $0.count))
      }
      let packed = Deflation.deflated(member.contents)
      let contents = packed ?? member.contents
      // Names in UTF-8; deflated, or stored where there is no memory for that; on 1 January 1980,
      // the first day that there is.
      let description =
        little(1 << 11, 2) + little(packed == nil ? 0 : 8, 2) + little(0, 2) + little(0x21, 2)
        + little(Int(checksum), 4) + little(contents.count, 4) + little(member.contents.count, 4)
        + little(name.count, 2) + little(0, 2)
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + description
      directory += [UInt8](repeating: 0, count: 10) + little(output.count, 4) + name
      output += little(0x0403_4B50, 4) + little(20, 2) + description + name + contents
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(members.count, 2) + little(members.count, 2)
      + little(directory.count, 4) + little(output.count, 4) + little(0, 2)
    return output + directory + end
  }

  /// A number of some bytes, the lowest first.
  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
