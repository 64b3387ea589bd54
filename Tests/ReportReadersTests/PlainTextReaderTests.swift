import ReportModel
import ReportReaders
import ReportText
import Testing

/// The blocks of a draft, as a test writes them: # for each level of a heading, then the text.
func outline(_ draft: Draft) -> [String] {
  draft.blocks.map { block in
    let text = draft.text.string(in: block.range)
    switch block.kind {
    case .paragraph: return text
    case .heading(let level): return String(repeating: "#", count: level) + " " + text
    case .cell(let cell): return "[\(cell.row)] " + text
    }
  }
}

@Suite struct PlainTextReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineThatIsNotBlankIsAParagraph(lineBreak: String) {
    let lines = ["", "\u{3000}\u{3000}一、概述 ", "", "\t", "# 甲\t乙", "\u{3000}", "| 丙 | 1 |", "---"]
    let draft = PlainTextReader.read(SourceText(lines.joined(separator: lineBreak)))
    #expect(outline(draft) == ["一、概述", "# 甲\t乙", "| 丙 | 1 |", "---"])
    #expect(draft.blocks.map { draft.text.position(at: $0.range.lowerBound).line } == [2, 5, 7, 8])
    #expect(draft.text.position(at: draft.blocks[0].range.lowerBound).column == 3)
  }

  @Test(arguments: ["", "\n", " \r\n\u{3000}\r\n", "\u{FEFF}"])
  func blankTextHasNoBlocks(content: String) {
    #expect(PlainTextReader.read(SourceText(content)).blocks.isEmpty)
  }
}
