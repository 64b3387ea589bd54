import Testing

@testable import ReportText

private func core(_ string: String) -> String {
  String(String.UnicodeScalarView(LabelText.core(string).compactMap { Unicode.Scalar($0) }))
}

@Suite struct LabelTextTests {
  @Test(arguments: [
    ("政府信息公开的收费及减免情况：", "政府信息公开收费及减免情况"), ("统\u{3000}计 指\t标", "统计指标"),
    ("　　其中：涉及国家秘密", "其中涉及国家秘密"), ("１.ＵＲＬ Ａbc", "1urlabc"), ("行政复议、行政诉讼", "行政复议行政诉讼"),
    ("申请数（不同渠道计1条）", "申请数"), ("申请数(不同渠道计1条)情况", "申请数情况"), ("（一）维持（含（部分））数", "维持数"),
    ("概述）", "概述"), ("〔注〕概述", "概述"), ("", ""), ("的", ""), ("𠮷", "𠮷"),
  ])
  func cores(label: String, expected: String) {
    #expect(core(label) == expected)
  }

  @Test(arguments: [
    ("统计 指标", 4, true), ("统计 指标", 3, false), ("统计（不含政府公报）指标", 4, true), ("", 0, true),
    ("统", 0, false),
  ])
  func aCoreThatIsTooLongIsNone(label: String, limit: Int, fits: Bool) {
    let bytes = Array(label.utf8)
    let core = LabelText.core(bytes.span, bytes.indices, upTo: limit)
    #expect(core == (fits ? LabelText.core(label) : nil))
  }

  @Test func labelsOverTwoLinesArePutTogether() {
    let bytes = Array("政府信息公开专项经费（不包括政府公报编辑\n管理等方面的经费）合计".utf8)
    let firstLine = 0..<(bytes.firstIndex(of: 0x0A) ?? 0)
    var core: [UInt32] = []
    LabelText.appendCore(bytes.span, firstLine, to: &core)
    #expect(core == LabelText.core("政府信息公开专项经费"))
    LabelText.appendCore(bytes.span, firstLine.upperBound + 1..<bytes.count, to: &core)
    #expect(core == LabelText.core("政府信息公开专项经费合计"))
  }

  @Test(
    arguments: [
      ("概述", "概述", 1.0), ("概述", "概况", 0), ("概", "概", 1), ("概", "述", 0), ("", "", 1), ("", "概述", 0),
      ("公开情况", "公开工作情况", 0.5), ("一一一", "一一", 2.0 / 3),
    ] as [(String, String, Double)])
  func similarity(left: String, right: String, expected: Double) {
    let (left, right) = (LabelText.core(left), LabelText.core(right))
    #expect(abs(LabelPairs(left).similarity(to: LabelPairs(right)) - expected) < 1e-9)
    #expect(
      LabelPairs(left).similarity(to: LabelPairs(right))
        == LabelPairs(right).similarity(to: LabelPairs(left)))
    #expect(LabelPairs(left).greatestSimilarity(to: LabelPairs(right)) >= expected)
  }
}
