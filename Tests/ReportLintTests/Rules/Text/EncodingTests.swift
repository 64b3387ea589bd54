import LintModel
import ReportLint
import ReportReaders
import ReportText
import Testing

@Suite struct EncodingTests {
  private static let start = Array(MarkedDraft.frame.utf8)

  @Test func namesOffsetByteAndEncoding() throws {
    let file = Self.start + Array("公开".utf8) + [0xFF] + Array("信息".utf8)
    let diagnostics = try lint(file)
    #expect(diagnostics.map(\.range.lowerBound) == [Self.start.count + 6])
    let message = try #require(diagnostics.first?.message)
    #expect(message[.chinese].contains("文件偏移 \(Self.start.count + 6) 处的字节 0xFF 不符合 UTF-8 编码"))
    #expect(message[.english].contains("byte 0xFF at offset \(Self.start.count + 6)"))
  }

  @Test func hasItsOwnWordsForNUL() throws {
    let diagnostics = try lint(Self.start + [0] + Array("信息".utf8))
    #expect(diagnostics.first?.message[.chinese].contains("空字符（NUL）") == true)
  }

  @Test func stopsCountingAtAHundred() throws {
    let file = Self.start + (0..<250).flatMap { _ in [0] + Array("信息".utf8) }
    let diagnostics = try lint(file)
    #expect(diagnostics.count == 100)
    #expect(diagnostics.last?.message[.chinese].contains("其后还有 150 处") == true)
    #expect(diagnostics.first?.message[.chinese].contains("其后") == false)
  }

  private func lint(_ file: [UInt8]) throws -> [Diagnostic] {
    let draft = PlainTextReader.read(SourceText(decoding: file))
    return try Linter(pack: TestPack.shandong, select: ["text/encoding"]).lint(draft).diagnostics
  }
}
