import DraftGenerator
@testable import ReportLint
import Testing

/// Bytes that are edited in steps.
@Suite struct EditedBytesTests {
  private func edit(_ range: Range<Int>, _ text: String) -> EditedBytes.Edit {
    EditedBytes.Edit(range, Array(text.utf8))
  }

  private func text(_ bytes: EditedBytes) -> String {
    String(decoding: bytes.bytes, as: UTF8.self)
  }

  @Test func editsAreMadeAtTheSameTime() {
    var bytes = EditedBytes(Array("abcdef".utf8))
    bytes.apply([edit(0..<0, "<"), edit(1..<3, ""), edit(4..<5, "EEE"), edit(6..<6, ">")])
    #expect(text(bytes) == "<adEEEf>")
    #expect(
      bytes.changes == [
        EditedBytes.Change(original: 0..<0, edited: 0..<1),
        EditedBytes.Change(original: 1..<3, edited: 2..<2),
        EditedBytes.Change(original: 4..<5, edited: 3..<6),
        EditedBytes.Change(original: 6..<6, edited: 7..<8),
      ])
  }

  @Test func whatIsUndoneIsNoChange() {
    var bytes = EditedBytes(Array("abc".utf8))
    bytes.apply([edit(1..<2, "xy")])
    bytes.apply([edit(1..<3, "b")])
    #expect(text(bytes) == "abc")
    #expect(bytes.changes.isEmpty)
  }

  @Test func stepsAddUp() {
    var bytes = EditedBytes(Array("0123456789".utf8))
    bytes.apply([edit(2..<4, "b")])
    bytes.apply([edit(0..<1, ""), edit(4..<6, "X")])
    #expect(text(bytes) == "1b45X89".replacing("45X", with: "4X7"))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func whatNoChangeNamesIsTheOriginals(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var bytes = EditedBytes((0..<40).map { _ in UInt8(random.number(0x61...0x7A)) })
    for _ in 0..<4 {
      var edits: [EditedBytes.Edit] = []
      var offset = 0
      while offset < bytes.bytes.count, edits.count < 5 {
        let start = min(bytes.bytes.count, offset + random.number(0...9))
        let end = min(bytes.bytes.count, start + random.number(0...3))
        edits.append(
          EditedBytes.Edit(
            start..<end, (0..<random.number(0...3)).map { _ in UInt8(random.number(0x41...0x5A)) }))
        offset = end + 1
      }
      var expected: [UInt8] = []
      var copied = 0
      for edit in edits {
        expected += bytes.bytes[copied..<edit.range.lowerBound] + edit.bytes
        copied = edit.range.upperBound
      }
      expected += bytes.bytes[copied...]
      bytes.apply(edits)
      #expect(bytes.bytes == expected)
    }
    var rebuilt: [UInt8] = []
    var copied = 0
    for change in bytes.changes {
      rebuilt += bytes.original[copied..<change.original.lowerBound] + bytes.bytes[change.edited]
      copied = change.original.upperBound
    }
    rebuilt += bytes.original[copied...]
    #expect(rebuilt == bytes.bytes)
  }
}
