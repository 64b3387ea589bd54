import DocumentSyntax
import Glibc
import ReportModel
import ReportReaders
import ReportText

/// What libFuzzer calls with every input: reads it as the format that the environment names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let contents = target.packing?(input) ?? input
  let reader = DocumentReader(limit: ExpansionLimit(bytes: 4 * 1024 * 1024))
  guard let draft = try? reader.read(contents, as: target.format) else { return 0 }
  checkInvariants(of: draft)
  return 0
}

private let target = FuzzTarget.named(by: "FUZZ_READER")

/// A reader, and how an input becomes a document for it.
private struct FuzzTarget: Sendable {
  let format: InputFormat
  /// Packs the input as a member of a package, so that what is fuzzed is the XML and not the sums
  /// that guard it; nil where the input is the document.
  let packing: (@Sendable ([UInt8]) -> [UInt8])?

  static func named(by variable: String) -> FuzzTarget {
    let name = getenv(variable).map { String(cString: $0) } ?? ""
    switch name {
    case "docx-parts": return FuzzTarget(format: .word, packing: InputPackage.word)
    case "odt-parts": return FuzzTarget(format: .openDocument, packing: InputPackage.openDocument)
    case "xlsx-parts": return FuzzTarget(format: .workbook, packing: InputPackage.workbook)
    default:
      guard let format = InputFormat(rawValue: name) else {
        fatalError("\(variable) must name a reader, not “\(name)”")
      }
      return FuzzTarget(format: format, packing: nil)
    }
  }
}

/// Stops at a draft that no reader may deliver.
private func checkInvariants(of draft: Draft) {
  let bytes = draft.text.bytes
  precondition((try? UTF8Span(validating: bytes.span)) != nil, "the text is not valid UTF-8")
  var end = 0
  var row = -1
  for block in draft.blocks {
    precondition(block.range.lowerBound >= end, "blocks overlap or are out of order")
    precondition(block.range.upperBound <= bytes.count, "a block ends behind the text")
    precondition(isBoundary(block.range.lowerBound, bytes), "a block begins within a character")
    precondition(isBoundary(block.range.upperBound, bytes), "a block ends within a character")
    if case .cell(let cell) = block.kind {
      precondition(cell.row >= row, "rows are out of order")
      row = cell.row
    } else {
      precondition(!block.range.isEmpty, "a paragraph is empty")
    }
    let place = draft.placeName(of: block.range)
    precondition(place.start <= place.end, "a place ends before it starts")
    end = block.range.upperBound
  }
}

private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
  offset == bytes.count || bytes[offset] & 0b1100_0000 != 0b1000_0000
}
