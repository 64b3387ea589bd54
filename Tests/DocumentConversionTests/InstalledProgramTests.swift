import Foundation
import Testing

@testable import DocumentConversion

/// The programs themselves, where they are installed.
@Suite("Conversion by LibreOffice and pdftotext")
struct InstalledProgramTests {
  static let hasOffice = isInstalled(.office)
  static let hasPDFToText = isInstalled(.pdfToText)

  private static func isInstalled(_ program: ConverterProgram) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return (try? program.path(in: ProgramSearch.directories(of: path))) != nil
  }

  private let converter = DocumentConverter(maximumBytes: 10_000_000)

  @Test(
    "several documents at the same time", .enabled(if: hasOffice, "LibreOffice is not installed"))
  func office() async throws {
    // Rich text called .doc is as good a document as any.
    let contents = Array("{\\rtf1\\ansi Report \\u24180?}".utf8)
    let converter = converter
    let made = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<3 { group.addTask { try converter.convert(contents, from: .document) } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(made.count == 3)
    #expect(made.allSatisfy { $0.starts(with: [0x50, 0x4B, 0x03, 0x04]) })
  }

  @Test("a table", .enabled(if: hasOffice, "LibreOffice is not installed"))
  func workbook() throws {
    let contents = Array("<table><tr><td>1</td></tr></table>".utf8)
    let made = try converter.convert(contents, from: .workbook)
    #expect(made.starts(with: [0x50, 0x4B, 0x03, 0x04]))
  }

  @Test("text of a page", .enabled(if: hasPDFToText, "pdftotext is not installed"))
  func pdf() throws {
    let made = try converter.convert(page("BT /F 12 Tf 72 720 Td (Report 2018) Tj ET"), from: .pdf)
    #expect(String(decoding: made, as: UTF8.self).contains(">Report</word>"))
  }

  @Test("a page without text", .enabled(if: hasPDFToText, "pdftotext is not installed"))
  func picture() {
    #expect(throws: ConversionError.noText) {
      try converter.convert(page("72 720 m 144 720 l S"), from: .pdf)
    }
  }

  @Test("what is no PDF", .enabled(if: hasPDFToText, "pdftotext is not installed"))
  func damaged() {
    #expect {
      try converter.convert(Array("%PDF-1.4 nothing".utf8), from: .pdf)
    } throws: { error in
      guard case .failed(.pdfToText, _, let line)? = error as? ConversionError else { return false }
      return !line.isEmpty
    }
  }

  /// A PDF of one page.
  private func page(_ contents: String) -> [UInt8] {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Length \(contents.utf8.count)>>stream\n\(contents)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\(object)endobj\n"
    }
    let start = file.utf8.count
    let entries = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "xref\n0 6\n0000000000 65535 f \n" + entries.joined()
    file += "trailer<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
