import ReportText
import Testing

@testable import Rollup

/// Who is named as the one behind a difference, and who is not.
@Suite struct RollupCauseTests {
  private static let three = [
    "5 2 1 2 0 0.1 3 1 20", "14 8 0 6 0 0 13 0 0", "43 37 0 6 0 0.2 1 4 66",
  ]
  // 62 47 1 14 0 0.3 17 5 86

  // MARK: One figure

  @Test func aFigureThatWasLeftOut() throws {
    let sample = try RollupSample("62 47 1 14 0 0.3 ▸4 5 86", Self.three)
    sample.expect("“召开政府信息公开工作会议或专题会议数”汇总数 4 与各单位之和 17 不符（差 13）：疑漏计“云桥县档案馆”的 13")
    let source = try #require(sample.rollup.findings()[0].source)
    #expect(source.constituent == 1)
    #expect(source.message[.english] == "“云桥县档案馆”: “召开政府信息公开工作会议或专题会议数” 13")
    let place = sample.rollup.constituents[1].place(ofCell: source.cell, source: 7)
    #expect(place?.source == 7)
    #expect(place?.start == Position(line: 11, column: 22))
  }

  @Test func aFigureThatWasCountedTwice() throws {
    try RollupSample("62 47 1 14 0 0.3 ▸30 5 86", Self.three)
      .expect("“召开政府信息公开工作会议或专题会议数”汇总数 30 与各单位之和 17 不符（差 13）：疑重复计入“云桥县档案馆”的 13")
  }

  @Test func aFigureThatWasEnteredWithASlip() throws {
    let sample = try RollupSample("62 47 1 14 0 0.3 ▸35 5 86", Self.three)
    sample.expect(
      "“召开政府信息公开工作会议或专题会议数”汇总数 35 与各单位之和 17 不符（差 18）：疑将“云桥县档案馆”的 13 误作 31（相邻数字颠倒）")
    #expect(
      sample.rollup.findings()[0].diagnostic.message[.english].hasSuffix(
        ": the 13 of “云桥县档案馆” seems to have been added as 31 (two neighbouring digits swapped?)"))
  }

  @Test func aTotalFollowsWhatWasLeftOut() throws {
    let sample = try RollupSample("25 ▸10 1 14 0 0.3 17 5 86", Self.three)
    sample.expect("“当面申请数”汇总数 10 与各单位之和 47 不符（差 37）：疑漏计“云桥县渡口镇人民政府”的 37")
    #expect(sample.relatedLines == [5])
  }

  @Test func whereSeveralExplainItNobodyIsNamed() throws {
    // 6 of the archives and 6 of the town.
    try RollupSample("56 47 1 ▸8 0 0.3 17 5 86", Self.three)
      .expect("“网络申请数”汇总数 8 与各单位之和 14 不符（差 6）")
    // 13 becomes 15, and so 11 becomes 13.
    try RollupSample(
      "62 47 1 14 0 0.3 ▸29 5 86", Self.three.dropLast() + ["43 37 0 6 0 0.2 11 4 66"]
    )
    .expect("“召开政府信息公开工作会议或专题会议数”汇总数 29 与各单位之和 27 不符（差 2）")
  }

  @Test func aSingleDigitThatBecameAnotherIsNoSlip() throws {
    try RollupSample("62 47 1 14 0 0.3 17 ▸7 86", Self.three)
      .expect("“举办各类培训班数”汇总数 7 与各单位之和 5 不符（差 2）")
  }

  @Test func ofSeveralTheOneThatExplainsMost() throws {
    // The water bureau and the town both have 2 in 传真, but the bureau's meetings are missing too.
    let parts = ["5 2 2 1 0 0.1 3 1 20", "43 37 2 4 0 0.2 11 4 66", "19 17 0 2 0 9 30 7 1"]
    let sample = try RollupSample("65 56 ▸2 7 0 9.3 41 12 87", parts)
    sample.expect("“传真申请数”汇总数 2 与各单位之和 4 不符（差 2）：疑漏计“云桥县水务局”的 2，另有 1 项同样如此")
    #expect(sample.relatedLines == [11, 5])
  }

  // MARK: Whole reports

  @Test func aReportThatWasLeftOutIsOneFinding() throws {
    let whole = try RollupSample("19 ▸10 1 8 0 0.1 16 1 20", Self.three)
    whole.expect(
      "疑漏计“云桥县渡口镇人民政府”的整份报告：“当面申请数”汇总数 10 与各单位之和 47 不符（差 37），另有 5 项同样少计")
    #expect(whole.relatedLines == [8, 10, 11, 12, 13])
  }

  @Test func aReportThatWasCountedTwiceIsOneFinding() throws {
    try RollupSample("105 ▸84 1 20 0 0.5 18 9 152", Self.three).expect(
      "疑重复计入“云桥县渡口镇人民政府”的整份报告：“当面申请数”汇总数 84 与各单位之和 47 不符（差 37），另有 5 项同样多计")
  }

  @Test func twoReportsThatWereLeftOutAreTwoFindings() throws {
    try RollupSample("14 ▸8 ▸0 6 0 0 13 0 0", Self.three).expect(
      "疑漏计“云桥县渡口镇人民政府”的整份报告：“当面申请数”汇总数 8 与各单位之和 47 不符"
        + "（差 39；“云桥县水务局”漏计 2；“云桥县渡口镇人民政府”漏计 37），另有 5 项同样少计",
      "疑漏计“云桥县水务局”的整份报告：“传真申请数”汇总数 0 与各单位之和 1 不符（差 1），另有 6 项同样少计")
  }

  @Test func whatALeftOutReportDoesNotExplainIsToldApart() throws {
    try RollupSample("19 ▸10 1 8 0 0.1 16 1 ▸30", Self.three).expect(
      "疑漏计“云桥县渡口镇人民政府”的整份报告：“当面申请数”汇总数 10 与各单位之和 47 不符（差 37），另有 4 项同样少计",
      "“接受培训人员数”汇总数 30 与各单位之和 86 不符（差 56；“云桥县渡口镇人民政府”漏计 66，除此之外差 10）")
  }

  @Test func aReportThatIsNotThereIsOneFinding() throws {
    let sample = try RollupSample("162 ▸77 71 14 0 8.3 57 76 586", Self.three)
    sample.expect(
      "疑缺少某个单位的报告：“当面申请数”汇总数 77 与各单位之和 47 不符（差 30），另有 5 项汇总数也偏大，且各项差额相互吻合")
    #expect(sample.relatedLines == [7, 10, 11, 12, 13])
  }

  @Test func ofTwoEqualReportsNoneIsNamed() throws {
    let parts = ["5 2 1 2 0 0.1 3 1 20", "5 2 1 2 0 0.1 3 1 20"]
    let names = try RollupSample("5 2 1 2 0 0.1 3 1 20", parts).rollup.findings().map(\.source)
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0 == nil })
  }

  // MARK: Sums

  @Test func sumsThatGoRoundLoseNoDifference() {
    let totals = DependentTotals(TestPack.shandong)
    #expect(totals.split(Differences()).roots == [])
    let rows = TestPack.shandong.rows
    let received = rows.first { $0.path == "applications.received" }?.firstCell ?? 0
    let (desk, fax) = (received.advanced(by: 1), received.advanced(by: 2))
    var differences = Differences(repeating: 0, count: TestPack.shandong.cells.count)
    differences[received] = 5
    differences[desk] = 3
    differences[fax] = 2
    let split = totals.split(differences)
    #expect(split.roots == [desk, fax])
    #expect(split.totals == [desk: [received], fax: [received]])
    differences[fax] = .max
    #expect(totals.split(differences).roots == [received, desk, fax])
  }
}
