import ReportModel
import ReportText
import Testing

@testable import ReportReaders

/// Texts whose line breaks were lost.
@Suite("Texts in one line")
struct RunTogetherTests {
  private func blocks(_ text: String) -> (lines: [String], isSaid: Bool) {
    let draft = PlainTextReader.read(SourceText(text))
    return (
      draft.blocks.map { draft.text.string(in: $0.range) },
      draft.unread.map(\.kind) == [.lineBreaks]
    )
  }

  @Test("the parts are told by the ordinals of any style")
  func ordinals() {
    let brackets = blocks("前言 由青禾街道编写。 （一）概述 公开41条。 （二）主动公开情况 公开41条。 （三）存在的问题 更新慢。")
    #expect(
      brackets.lines == [
        "前言 由青禾街道编写。", "（一）概述", "公开41条。", "（二）主动公开情况", "公开41条。", "（三）存在的问题", "更新慢。",
      ])
    #expect(brackets.isSaid)
    let marked = blocks("本报告写明三方面。（一）概述。公开没有中断。（二）主动公开情况：公开41条。（三）存在的问题。更新慢。")
    #expect(
      marked.lines == [
        "本报告写明三方面。", "（一）概述。", "公开没有中断。", "（二）主动公开情况：", "公开41条。", "（三）存在的问题。", "更新慢。",
      ])
    let arabic = blocks("说明 正文分三块。 1、概述 公开没有中断。 2、主动公开情况 公开41条。 3、存在的问题 更新慢。")
    #expect(
      arabic.lines == [
        "说明 正文分三块。", "1、概述", "公开没有中断。", "2、主动公开情况", "公开41条。", "3、存在的问题", "更新慢。",
      ])
  }

  @Test("two parts with 一、 are enough")
  func twoParts() {
    let found = blocks("前言 依照条例编制。 一、总体情况 公开信息12条。 二、主动公开政府信息情况 见表。")
    #expect(found.lines == ["前言 依照条例编制。", "一、总体情况", "公开信息12条。", "二、主动公开政府信息情况", "见表。"])
    #expect(found.isSaid)
  }

  @Test("titles without ordinals are told by how they end")
  func unnumbered() {
    let found = blocks("总体情况：公开12条。主动公开政府信息情况：见附件。其他需要报告的事项：无。")
    #expect(
      found.lines == ["总体情况：", "公开12条。", "主动公开政府信息情况：", "见附件。", "其他需要报告的事项：", "无。"])
    #expect(found.isSaid)
  }

  @Test("without so much as a blank, titles end with the words with which titles do")
  func noBlanks() {
    let found = blocks(
      "云溪县水务局2023年政府信息公开工作年度报告依照条例编制。一、总体情况2023年工作平稳。"
        + "二、主动公开政府信息情况第二十条第（一）项规章000三、收到和处理政府信息公开申请情况一、本年新收申请数量0"
        + "四、结转下年度继续办理0五、存在的主要问题及改进情况更新慢。")
    #expect(
      found.lines == [
        "云溪县水务局2023年政府信息公开工作年度报告", "依照条例编制。", "一、总体情况", "2023年工作平稳。",
        "二、主动公开政府信息情况", "第二十条第（一）项规章000", "三、收到和处理政府信息公开申请情况",
        "一、本年新收申请数量0四、结转下年度继续办理0五、存在的主要问题及改进情况更新慢。",
      ])
    #expect(found.isSaid)
  }

  @Test("a row of figures is no heading")
  func rows() {
    let found = blocks(
      "一、总体情况 平稳。 二、收到和处理政府信息公开申请情况 三、结转下年度继续办理 0 0 0 三、存在的主要问题及改进情况 更新慢。")
    #expect(
      found.lines == [
        "一、总体情况", "平稳。", "二、收到和处理政府信息公开申请情况", "三、结转下年度继续办理 0 0 0",
        "三、存在的主要问题及改进情况", "更新慢。",
      ])
  }

  @Test(
    "other texts stay as they are",
    arguments: [
      "（一）加强领导，成立小组。（二）加强培训。", "1、2023年公开12条。2、2023年公开13条。3、2023年公开14条。",
      "工作情况：平稳。人员情况：2人。", "一、公开信息12条，收到申请3件。二、公开13条，没有申请。",
    ])
  func others(text: String) {
    let found = blocks(text)
    #expect(found.lines == [text])
    #expect(!found.isSaid)
  }
}
