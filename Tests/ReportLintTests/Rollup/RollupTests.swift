import Recognition
import ReportLint
import ReportText
import Rollup
import Testing

/// The sums over the constituents, and what is compared with them.
@Suite struct RollupTests {
  private static let two = ["5 2 1 2 0 0.1 3 1 20", "4 2 0 2 0 0.2 1 0 0"]

  @Test func figuresThatAgreeAreNoFinding() throws {
    let sample = try RollupSample("9 4 1 4 0 0.3 4 1 20", Self.two)
    sample.expect()
    #expect((0..<9).allSatisfy { sample.status($0) == .agrees })
  }

  @Test func oneWrongFigureIsOneFinding() throws {
    try RollupSample("9 4 1 4 0 ▸0.7 4 1 20", Self.two)
      .expect("“政府信息公开专项经费”汇总数 0.7 与各单位之和 0.3 不符（差 0.4）")
  }

  @Test func theMessageInEnglish() throws {
    let sample = try RollupSample("9 4 1 4 0 0.7 4 1 20", Self.two)
    #expect(
      sample.rollup.findings().map { $0.diagnostic.message[.english] }
        == ["“政府信息公开专项经费” is 0.7, but the sum over 2 constituents is 0.3 (difference 0.4)"])
  }

  // MARK: Totals

  @Test func aTotalThatIsOffWithItsPartBelongsToThePart() throws {
    let sample = try RollupSample("16 4 1 ▸11 0 0.3 4 1 20", Self.two)
    sample.expect("“网络申请数”汇总数 11 与各单位之和 4 不符（差 7）")
    #expect(sample.relatedLines == [5])
  }

  @Test func aTotalThatIsOffByItselfIsTheFinding() throws {
    let sample = try RollupSample("▸16 4 1 4 0 0.3 4 1 20", Self.two)
    sample.expect("“收到申请数”汇总数 16 与各单位之和 9 不符（差 7）")
    #expect(sample.relatedLines == [])
  }

  @Test func aTotalThatIsOffByMoreIsAFindingOfItsOwn() throws {
    try RollupSample("▸26 4 1 ▸11 0 0.3 4 1 20", Self.two).expect(
      "“收到申请数”汇总数 26 与各单位之和 9 不符（差 17）", "“网络申请数”汇总数 11 与各单位之和 4 不符（差 7）")
  }

  // MARK: Blanks

  @Test func blanksHoldAsZeros() throws {
    try RollupSample("5 2 1 2 0 0.1 3 1 20", ["5 2 1 2 _ 0.1 3 1 20", "0 0 — 0 0 _ 0 / 0"]).expect()
  }

  @Test func aBlankInTheSummaryIsNoSum() throws {
    let sample = try RollupSample("9 4 ▸_ 4 _ 0.3 4 1 20", Self.two)
    sample.expect("“传真申请数”未填汇总数，各单位之和为 1：疑漏计“云桥县水务局”的 1")
    #expect(sample.status(4) == .agrees)
  }

  @Test func theOnlyBlankMayBeWhatWasCounted() throws {
    try RollupSample("9 4 1 4 0 0.3 4 ▸8 20", [Self.two[0], "4 2 0 2 0 0.2 1 _ 0"])
      .expect("“举办各类培训班数”汇总数 8 与各单位之和 1 不符（差 7；1 个单位未填，按0计）：疑为“云桥县档案馆”漏填的数")
  }

  @Test func severalBlanksAreCounted() throws {
    try RollupSample("9 4 1 4 0 0.3 4 ▸8 20", ["5 2 1 2 0 0.1 3 _ 20", "4 2 0 2 0 0.2 1 _ 0"])
      .expect("“举办各类培训班数”汇总数 8 与各单位之和 0 不符（差 8；2 个单位未填，按0计）")
  }

  // MARK: What cannot be compared

  @Test(arguments: ["若干", "XX", "1.2.3"])
  func aFigureThatIsNoNumberIsNotCompared(text: String) throws {
    let sample = try RollupSample(
      "9 4 1 4 0 0.3 4 8 20", [Self.two[0], "4 2 0 2 0 0.2 1 \(text) 0"])
    sample.expect()
    #expect(sample.status(7) == .notChecked(.lacking(1)))
    #expect(sample.status(8) == .agrees)
  }

  @Test func aSumThatExceedsTheFigureWithoutThoseThatLackIsAFinding() throws {
    let sample = try RollupSample("9 4 1 4 0 0.3 4 1 ▸7", [Self.two[0], "4 2 0 2 0 0.2 1 0 若干"])
    sample.expect("“接受培训人员数”汇总数 7，小于有数据的各单位之和 20（至少差 13；1 个单位没有该项数据）")
    #expect(
      sample.rollup.findings()[0].diagnostic.message[.english]
        == "“接受培训人员数” is 7, but the sum over the constituents that have a figure is 20 already "
        + "(at least 13 short; 1 has none)")
  }

  @Test func aConstituentWithoutARowIsNotCompared() throws {
    let short = RollupSample.report("云桥县档案馆", "4 2 0 2 0 0.2 1 0")
    let sample = try RollupSample(
      MarkedDraft(RollupSample.report("云桥县", "9 4 1 4 0 0.3 4 1 25")),
      [RollupSample.report("云桥县水务局", Self.two[0]), short].map { MarkedDraft($0).draft })
    sample.expect()
    #expect(sample.status(8) == .notChecked(.lacking(1)))
    #expect(sample.status(7) == .agrees)
    #expect(sample.rollup.gaps(of: sample.rollup.constituents[1]).unusable == 1)
  }

  @Test func nothingIsComparedWhereAConstituentIsUnreadable() throws {
    var missing = Rollup.Missing()
    missing.unusable = 1
    let sample = try RollupSample("10 5 1 4 0 0.3 4 1 20", Self.two, missing: missing)
    sample.expect()
    #expect((0..<9).allSatisfy { sample.status($0) == .notChecked(.lacking(1)) })
  }

  @Test func reportsForOtherYearsMayAccountForWhatIsTooMuch() throws {
    var missing = Rollup.Missing()
    missing.otherYear = 2
    let sample = try RollupSample("10 5 1 4 0 0.3 4 1 ▸13", Self.two, missing: missing)
    sample.expect("“接受培训人员数”汇总数 13 与各单位之和 20 不符（差 7）")
    #expect(sample.status(1) == .notChecked(.otherYear(2)))
    #expect(sample.status(2) == .agrees)
  }

  @Test func sumsThatAreTooLargeAreNotComputed() throws {
    let large = "9 4 1 4 0 5000000000000 4 1 20"
    let sample = try RollupSample(large, [large, "0 0 0 0 0 5000000000000 0 0 0"])
    sample.expect()
    #expect(sample.status(5) == .notChecked(.tooLarge))
    #expect(sample.rollup.cells.contains { $0.sum == nil })
  }

  @Test func theLargestDifferencesAreFindingsLikeAnyOther() throws {
    let half = "4611686018427.387904"
    for (stated, added) in [("-\(half)", half), (half, "-4611686018427.387903")] {
      let sample = try RollupSample(
        "9 4 1 4 0 \(stated) 4 1 20", ["9 4 1 4 0 \(added) 4 1 20", "0 0 0 0 0 0 0 0 0"])
      #expect(sample.rollup.findings().count == 1)
    }
  }

  @Test func withoutConstituentsNothingIsCompared() throws {
    let sample = try RollupSample("9 4 1 4 0 0.3 4 1 20", [])
    sample.expect()
    #expect(!sample.rollup.cells.contains { $0.isChecked })
    #expect(sample.rollup.cells.allSatisfy { $0.sum == nil })
  }

  @Test func aRowThatTheSummaryLacksIsNotCompared() throws {
    let sample = try RollupSample("9 4 1 4 0 0.3 4 1", Self.two)
    sample.expect()
    #expect(sample.status(8) == .notChecked(.noFigure))
  }

  // MARK: Reports

  @Test func theFirstOfSeveralTablesCounts() throws {
    let text = RollupSample.report("云桥县", "9 4 1 4 0 0.3 4 1 20")
    let second = text.split(separator: "\n").dropFirst(3).joined(separator: "\n")
    let part = RollupSample.report("云桥县水务局", "9 4 1 4 0 0.3 4 1 20")
    let sample = try RollupSample(
      MarkedDraft(text + second.replacing("\t20", with: "\t99") + "\n"),
      [MarkedDraft(part + second + "\n").draft])
    sample.expect()
    #expect(sample.rollup.constituents.allSatisfy { $0.hasSeveralTables })
  }

  @Test func otherReportsYieldNoFigures() throws {
    let summary = try Linter(pack: TestPack.shandong)
      .lint(MarkedDraft(RollupSample.report("云桥县", Self.two[0])).draft).report
    let reader = ConstituentReader(for: summary)
    let text = RollupSample.report("云桥县水务局", Self.two[0])
    guard
      case .otherYear(2017) = try reader.read(
        MarkedDraft(text.replacing("2018年", with: "2017年")).draft, named: "a", file: 0)
    else { throw RollupSample.NoFigures() }
    let prose = String(text.prefix { $0 != "2" }) + "2018年政府信息公开工作年度报告\n一、概述\n有序开展。\n"
    guard case .noTable = try reader.read(MarkedDraft(prose).draft, named: "a", file: 0) else {
      throw RollupSample.NoFigures()
    }
    #expect(throws: NothingRecognized.self) {
      try reader.read(MarkedDraft("无关的文字。\n").draft, named: "a", file: 0)
    }
  }

  @Test func aConstituentIsCalledByItsAgencyOrItsFile() throws {
    let summary = try Linter(pack: TestPack.shandong)
      .lint(MarkedDraft(RollupSample.report("云桥县", Self.two[0])).draft).report
    let reader = ConstituentReader(for: summary)
    func name(_ text: String) throws -> String {
      guard
        case .figures(let constituent) = try reader.read(
          MarkedDraft(text).draft, named: "file.txt", file: 0)
      else { throw RollupSample.NoFigures() }
      return constituent.name
    }
    let text = RollupSample.report("云桥县水务局", Self.two[0])
    #expect(try name(text) == "云桥县水务局")
    #expect(try name("云桥县水务局\n" + text.dropFirst(6)) == "云桥县水务局")
    #expect(try name("云桥县第一中学" + text.dropFirst(6)) == "云桥县第一中学")
    let year = text.firstIndex(of: "2") ?? text.startIndex
    #expect(try name(String(text[year...])) == "file.txt")
  }

  @Test func copiesAreToldByTitleAndFigures() throws {
    let copies = [Self.two[0], Self.two[1], Self.two[0], "0 0 0 0 0 0 0 0 0"]
    let agencies = ["云桥县水务局", "云桥县水务局", "云桥县水务局", "云桥县水务局"]
    let sample = try RollupSample(
      MarkedDraft(RollupSample.report("云桥县", Self.two[0])),
      zip(agencies, copies).map { MarkedDraft(RollupSample.report($0, $1)).draft })
    let identities = sample.rollup.constituents.map(\.identity)
    #expect(identities[0] == identities[2])
    #expect(identities[0] != identities[1])
    #expect(identities[3] == nil)
  }
}
