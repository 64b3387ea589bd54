import ReportModel
import ReportReaders
import ReportText
import Testing

/// The blocks of a table: cells as row and column before their text.
private func read(
  _ content: String, _ separator: SeparatedValuesReader.Separator = .comma
) -> [String] {
  let draft = SeparatedValuesReader.read(SourceText(content), separator: separator)
  return draft.blocks.map { block in
    let text = draft.text.string(in: block.range)
    guard case .cell(let cell) = block.kind else { return text }
    return "\(cell.row),\(cell.column) \(text)"
  }
}

@Suite struct SeparatedValuesReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func rowsAndCells(lineBreak: String) {
    let lines = ["甲街道统计表,,", "统计指标,单位,统计数", "收到申请数 , 件 ,3", "", ",,", ",件,", "合计,,4,"]
    #expect(
      read(lines.joined(separator: lineBreak)) == [
        "甲街道统计表", "0,0 统计指标", "0,1 单位", "0,2 统计数", "1,0 收到申请数", "1,1 件", "1,2 3", "2,0 ",
        "2,1 件", "2,2 ",
        "3,0 合计", "3,1 ", "3,2 4",
      ])
  }

  @Test func quotedValues() {
    #expect(
      read("\"收到,申请数\",件,\"1,427\"\r\n \" 第一行\n第二行 \" ,\"他说\"\"好\"\"\",\"\"\n") == [
        "0,0 收到,申请数", "0,1 件", "0,2 1,427", "1,0 第一行\n第二行", "1,1 他说\"\"好\"\"", "1,2 ",
      ])
  }

  @Test(arguments: [
    ("\"收到,件\n其他,次", ["0,0 \"收到", "0,1 件", "1,0 其他", "1,1 次"]),
    ("\"收到,件\n\"其他\",次", ["0,0 \"收到", "0,1 件", "1,0 其他", "1,1 次"]),
    ("\"收到\"的,件", ["0,0 \"收到\"的", "0,1 件"]),
    ("收\"到,件\"", ["0,0 收\"到", "0,1 件\""]),
    ("\"", ["\""]), ("\"\"", []), ("", []), (",", []), ("\n\n", []),
  ])
  func quotesThatQuoteNothingAreText(content: String, expected: [String]) {
    #expect(read(content) == expected)
  }

  @Test(arguments: [",", ";", "\t"])
  func tellsTheSeparator(separator: String) {
    let lines = ["统计表", "指标|单位|统计数", "收到申请数|件|3"]
    let content = lines.joined(separator: "\n").replacing("|", with: separator)
    #expect(
      read(content) == [
        "统计表", "0,0 指标", "0,1 单位", "0,2 统计数", "1,0 收到申请数", "1,1 件", "1,2 3",
      ])
  }

  @Test func tabSeparatedValuesKeepCommas() {
    #expect(read("一，甲,乙\t1,427", .tab) == ["0,0 一，甲,乙", "0,1 1,427"])
  }

  @Test func positionsAreThoseOfTheFile() {
    let content = "统计表,,\r\n收到申请数,\" 件\",▸3\r\n"
    let file = content.replacing("▸", with: "")
    let draft = SeparatedValuesReader.read(SourceText(file), separator: .comma)
    let last = draft.blocks[draft.blocks.count - 1]
    #expect(draft.placeName(of: last.range).start == Position(line: 2, column: 12))
    #expect(draft.text.position(at: draft.blocks[2].range.lowerBound).column == 9)
  }

  @Test func hostileTexts() {
    for piece in [
      ",", "\"", "\"\"", ",\"", "\",", "\n\"", "\"\n", ",\"\"\"", ",\"a\"\"", "甲,", "\"甲\",",
    ] {
      let content = String(repeating: piece, count: 300_000)
      for separator in [SeparatedValuesReader.Separator.comma, .tab] {
        let draft = SeparatedValuesReader.read(SourceText(content), separator: separator)
        #expect(draft.blocks.count <= 300_001)
      }
    }
  }
}
