import ReportModel
import ReportText
import Testing

@testable import ReportReaders

@Suite struct HardWrapTests {
  /// The numbers of the lines that continue the one before, 1-based.
  private func continued(_ text: String) -> [Int] {
    let draft = PlainTextReader.read(SourceText(text))
    return draft.blocks.filter(\.continuesPrevious).map {
      draft.text.position(at: $0.range.lowerBound).line
    }
  }

  /// Six paragraphs of a sentence, broken at a width in columns of which each Chinese character
  /// fills two, or in characters.
  private func broken(_ sentence: String, at width: Int, wide: Int = 2) -> String {
    var text = ""
    for _ in 1...6 {
      text += "　　"
      var column = 2 * wide
      for character in sentence {
        let columns = character.isASCII ? 1 : wide
        if column + columns > width, !"，。".contains(character) {
          text += "\n"
          column = 0
        }
        text.append(character)
        column += columns
      }
      text += "\n"
    }
    return text
  }

  private let sentence = "本机关公开各类信息320条，其中在2018年12月31日前公开312条，其余8条依法不予公开，并已逐条说明理由。"

  @Test("a page into which printed lines were copied, each a paragraph or a line of one")
  func pages() throws {
    func continued(_ width: Int, _ between: String) throws -> Int {
      let lines = broken(sentence, at: width).split(separator: "\n")
      let page = "<p>" + lines.joined(separator: between) + "</p>"
      let draft = try DocumentReader().read(Array(page.utf8), as: .html)
      #expect(draft.blocks.count == lines.count)
      return draft.blocks.count { $0.continuesPrevious }
    }
    for between in ["</p><p>", "<br>"] {
      #expect(try continued(40, between) >= 10)
      #expect(try continued(200, between) == 0)
    }
  }

  @Test(arguments: [56, 57, 60, 64])
  func findsTheMargin(width: Int) {
    let text = broken(sentence, at: width)
    #expect(continued(text) == [2, 4, 6, 8, 10, 12], "\(text)")
  }

  @Test(arguments: [34, 36])
  func countsCharactersWhereColumnsDiffer(width: Int) {
    let sentence = "统计期限自2018年1月1日起至2018年12月31日止，联系电话0599-5550123，由各科室逐项汇总、核对后报送。"
    let text = broken(sentence, at: width, wide: 1)
    #expect(continued(text) == [2, 4, 6, 8, 10, 12], "\(text)")
  }

  @Test func leavesWholeParagraphsAlone() {
    let text = (1...9).map { _ in "　　" + sentence }.joined(separator: "\n")
    #expect(continued(text).isEmpty)
    #expect(continued("海右市云门区2018年政府信息公开工作年度报告\n" + text + "\n云门区统计局\n2019年1月8日").isEmpty)
  }

  @Test func leavesHeadingsAndIndentedLinesAlone() {
    let heading = "因政府信息公开申请提起行政复议、行政诉讼的情况说明"
    let headings = ["一、", "二、", "三、", "四、", "五、", "六、"].map { $0 + heading }.joined(separator: "\n")
    #expect(continued(headings).isEmpty)
    let indented = (1...6).map { _ in "　　" + heading }.joined(separator: "\n")
    #expect(continued(indented).isEmpty)
    let apart = (1...6).map { _ in heading }.joined(separator: "\n\n")
    #expect(continued(apart).isEmpty)
  }

  @Test func leavesTablesAlone() {
    let label = "不同渠道和方式公开政府信息的情况统计数"
    for row in ["\(label)\t条\t12", "|\(label)|条|12|", "\(label)　条　12"] {
      #expect(continued((1...9).map { _ in row }.joined(separator: "\n")).isEmpty, "\(row)")
    }
  }
}
