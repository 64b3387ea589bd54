/// Packages made of an input: members that are stored, with right sums. A line of NULs separates the
/// parts of the input.
enum InputPackage {
  static func word(_ input: [UInt8]) -> [UInt8] {
    archive(
      input, ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"])
  }

  static func openDocument(_ input: [UInt8]) -> [UInt8] {
    archive(input, ["content.xml", "styles.xml"])
  }

  static func workbook(_ input: [UInt8]) -> [UInt8] {
    let workbook = """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
      relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
      """
    let fixed: [(name: String, contents: [UInt8])] = [
      ("xl/workbook.xml", Array(workbook.utf8)),
      ("xl/_rels/workbook.xml.rels", Array(relationships.utf8)),
    ]
    let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
    return archive(input, names, beside: fixed)
  }

  private static func archive(
    _ input: [UInt8], _ names: [String], beside fixed: [(name: String, contents: [UInt8])] = []
  ) -> [UInt8] {
    let parts = input.split(separator: 0, maxSplits: names.count - 1)
    var archive = StoredArchive()
    for member in fixed { archive.append(member.name, member.contents) }
    for (name, part) in zip(names, parts) { archive.append(name, Array(part)) }
    return archive.closed()
  }
}

/// A zip archive that is being written.
private struct StoredArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func append(_ name: String, _ contents: [UInt8]) {
    let offset = bytes.count
    // From "version needed" to "length of the extra field", the same in both headers.
    let common =
      little(20, 2) + little(0, 8) + little(Self.checksum(contents), 4)
      + little(contents.count, 4) + little(contents.count, 4) + little(name.utf8.count, 2)
      + little(0, 2)
    bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + contents
    directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 10) + little(offset, 4)
    directory += Array(name.utf8)
    count += 1
  }

  func closed() -> [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }

  private func little(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
