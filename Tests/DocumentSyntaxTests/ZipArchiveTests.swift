import DocumentSyntax
import Testing

@Suite("Zip archives")
struct ZipArchiveTests {
  @Test("bytes that are no archive")
  func noArchive() {
    #expect(throws: PackageError.damagedArchive) {
      try ZipArchive([0x50, 0x4B], limit: .standard)
    }
  }
}
