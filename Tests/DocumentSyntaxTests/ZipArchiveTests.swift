import DocumentSyntax
import TestDocuments
import Testing

/// What a member unpacks to.
private func contents(
  of name: String, in bytes: [UInt8], limit: ExpansionLimit = .standard
) throws(PackageError) -> [UInt8] {
  var archive = try ZipArchive(bytes, limit: limit)
  var contents: [UInt8] = []
  try archive.unpack(name) {
    contents += $0
    return true
  }
  return contents
}

@Suite("Zip archives")
struct ZipArchiveTests {
  private let text = Array(String(repeating: "政府信息公开", count: 30_000).utf8)

  @Test("bytes that are no archive")
  func noArchive() {
    #expect(throws: PackageError.damagedArchive) {
      try ZipArchive([0x50, 0x4B], limit: .standard)
    }
    #expect(throws: PackageError.damagedArchive) { try ZipArchive([], limit: .standard) }
  }

  @Test(arguments: [false, true])
  func members(deflated: Bool) throws {
    let bytes = ZipWriter.archive([
      .init("a.xml", "甲", deflated: deflated), .init("empty", "", deflated: deflated),
      .init("folder/b.xml", text, deflated: deflated),
    ])
    #expect(try contents(of: "a.xml", in: bytes) == Array("甲".utf8))
    #expect(try contents(of: "empty", in: bytes) == [])
    #expect(try contents(of: "folder/b.xml", in: bytes) == text)
    #expect(throws: PackageError.missingPart(name: "c")) { try contents(of: "c", in: bytes) }
  }

  @Test("a comment may follow the directory")
  func comment() throws {
    var bytes = ZipWriter.archive([.init("a", "甲")])
    bytes[bytes.count - 2] = 3
    #expect(try contents(of: "a", in: bytes + Array("abc".utf8)) == Array("甲".utf8))
  }

  @Test("names are names and no paths")
  func names() throws {
    let names = ["/etc/passwd", "../../a", "C:\\a", "..", ""]
    let bytes = ZipWriter.archive(names.map { .init($0, $0) })
    for name in names { #expect(try contents(of: name, in: bytes) == Array(name.utf8)) }
  }

  @Test("two members of one name")
  func duplicates() {
    let bytes = ZipWriter.archive([.init("a", "甲"), .init("a", "乙")])
    #expect(throws: PackageError.damagedArchive) { try ZipArchive(bytes, limit: .standard) }
  }

  @Test(arguments: [false, true])
  func wrongSumOrSize(deflated: Bool) {
    var member = ZipWriter.Member("a", text, deflated: deflated)
    member.checksum ^= 1
    let wrongSum = ZipWriter.archive([member])
    #expect(throws: PackageError.damagedPart(name: "a")) { try contents(of: "a", in: wrongSum) }
    member.checksum ^= 1
    member.size -= 1
    let wrongSize = ZipWriter.archive([member])
    #expect(throws: PackageError.damagedPart(name: "a")) { try contents(of: "a", in: wrongSize) }
  }

  @Test("contents that cannot be inflated")
  func noDeflation() {
    var member = ZipWriter.Member("a", text, deflated: true)
    member.packed = Array(repeating: 0xFF, count: member.packed.count)
    let bytes = ZipWriter.archive([member])
    #expect(throws: PackageError.damagedPart(name: "a")) { try contents(of: "a", in: bytes) }
  }

  @Test("a packed size that leaves the end of the contents out, or goes beyond the archive")
  func wrongPackedSize() {
    var member = ZipWriter.Member("a", text, deflated: true)
    member.packedSize -= 10
    let short = ZipWriter.archive([member])
    #expect(throws: PackageError.damagedPart(name: "a")) { try contents(of: "a", in: short) }
    member.packedSize = 0xFFFF_FFFF
    let long = ZipWriter.archive([member])
    #expect(throws: PackageError.damagedArchive) { try contents(of: "a", in: long) }
  }

  @Test("encrypted members, and other methods than deflation")
  func encryptionAndMethods() {
    var member = ZipWriter.Member("a", "甲")
    member.flags = 1
    let encrypted = ZipWriter.archive([member])
    #expect(throws: PackageError.encrypted) { try contents(of: "a", in: encrypted) }
    member.flags = 0
    for method in [1, 9, 12, 14, 93, 99] {
      member.method = method
      let bytes = ZipWriter.archive([member])
      #expect(throws: PackageError.unsupportedCompression(part: "a")) {
        try contents(of: "a", in: bytes)
      }
    }
  }

  @Test("the limit holds for all members together")
  func limit() throws {
    let bytes = ZipWriter.archive([
      .init("a", text), .init("b", text, deflated: true), .init("c", text),
    ])
    let limit = ExpansionLimit(bytes: 2 * text.count)
    var archive = try ZipArchive(bytes, limit: limit)
    try archive.unpack("a") { _ in true }
    try archive.unpack("b") { _ in true }
    #expect(throws: PackageError.exceedsLimit(limit)) { try archive.unpack("c") { _ in true } }
  }

  @Test("a bomb is told by what it swells to, whatever size it claims")
  func bomb() {
    var member = ZipWriter.Member("a", Array(repeating: 0x20, count: 10_000_000), deflated: true)
    let honest = ZipWriter.archive([member])
    #expect(throws: PackageError.suspiciousExpansion(part: "a")) {
      try contents(of: "a", in: honest)
    }
    member.size = 100
    let dishonest = ZipWriter.archive([member])
    #expect(throws: PackageError.suspiciousExpansion(part: "a")) {
      try contents(of: "a", in: dishonest)
    }
    let limit = ExpansionLimit(bytes: 1_000_000)
    #expect(throws: PackageError.exceedsLimit(limit)) {
      try contents(of: "a", in: honest, limit: limit)
    }
  }

  @Test("more members claimed than there are")
  func claimedMembers() {
    var bytes = ZipWriter.archive([.init("a", "甲")])
    bytes[bytes.count - 12] = 0xFE
    bytes[bytes.count - 11] = 0xFF
    let claiming = bytes
    #expect(throws: PackageError.damagedArchive) { try ZipArchive(claiming, limit: .standard) }
  }

  @Test("an archive cut off anywhere, and one with any byte changed, is read or refused")
  func damage() {
    let bytes = ZipWriter.archive([
      .init("a", "甲乙丙"), .init("b", Array(text.prefix(3000)), deflated: true),
    ])
    for length in bytes.indices {
      #expect(throws: PackageError.self) { try contents(of: "a", in: Array(bytes[..<length])) }
    }
    for index in bytes.indices {
      for value: UInt8 in [0x00, 0x7F, 0xFF] {
        var changed = bytes
        changed[index] = value
        _ = try? contents(of: "a", in: changed)
        _ = try? contents(of: "b", in: changed)
      }
    }
  }
}
