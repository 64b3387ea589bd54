import DraftGenerator
import LintModel
import ReportLint
import ReportText
import Testing

/// Whom, when and what a figure is said of before it is compared with the table.
@Suite("What the figures of the prose are said of")
struct StatedScopeTests {
  private static let linter = Linter(pack: TestPack.gov2021, select: ["prose/table"])

  /// A report in which some applications were carried on to the next year.
  private static let base =
    (1..<60).lazy.map { GovReport(TestPack.gov2021, seed: $0) }.first {
      $0["carried-forward", 6] != "0"
    } ?? GovReport(TestPack.gov2021, seed: 1)
  /// How many digits the number of its applications has.
  private static let digits = base["received", 6].count

  /// The report with some sentences about applications.
  private static func report(_ agency: String, _ text: (GovReport) -> String) -> GovReport {
    var report = base
    report.agency = agency
    report.overview = ["依申请公开情况如下。\(text(report))"]
    return report
  }

  /// The columns, 1-based and in characters, and the messages of what is found in the sentences.
  private func find(
    _ agency: String = "云溪县人民政府", _ text: (GovReport) -> String
  ) throws -> [(column: Int, message: String)] {
    let result = try Self.linter.lint(Self.report(agency, text).draft(.pipes))
    return result.diagnostics.map { finding in
      let position = result.report.draft.text.position(at: finding.range.lowerBound)
      return (position.column, finding.message[.chinese])
    }
  }

  @Test(
    "an agency is known by its short names",
    arguments: [
      ("云溪县石桥镇人民政府", "石桥镇"), ("云溪县石桥镇人民政府", "石桥镇人民政府"), ("云溪县石桥镇", "镇人民政府"),
      ("云溪县石桥镇人民政府", "我镇"), ("云溪市发展和改革委员会", "市发改委"), ("云溪市国有资产监督管理委员会", "市国资委"),
      ("云溪市水务局", "市局"), ("云溪县市场监督管理局", "县市场监管局"), ("云溪县城市管理局", "县城管局"),
      ("云溪高新技术产业开发区管理委员会", "高新区"), ("云溪经济技术开发区管理委员会", "经开区管委会"),
      ("云溪综合保税区管理委员会", "综保区"), ("云溪县青山风景名胜区管理处", "景区"), ("云溪海关", "我关"),
      ("云溪市住房公积金管理中心", "市公积金中心"), ("云溪市人民政府外事办公室", "市外办"), ("云溪市人民防空办公室", "市人防办"),
      ("云溪市青门区柳林街道办事处", "柳林街道办"), ("云溪市青门区柳林街道办事处", "柳林办事处"), ("云溪县人民政府", "云溪县"),
      ("青溪市生态环境局云溪县分局", "县生态环境分局"), ("云溪县人民政府办公室", "县政府办"), ("云溪县民政局", "县民政局"),
    ])
  func ownNames(agency: String, name: String) throws {
    let found = try find(agency) { "2022年，\(name)共收到政府信息公开申请\($0["received", 6])7件。" }
    #expect(found.map(\.column) == [28 + name.count])
    #expect(found.first?.message.hasPrefix("正文“收到政府信息公开申请") == true)
  }

  @Test(
    "another agency is none of its names",
    arguments: [
      ("云溪县石桥镇人民政府", "白沙镇"), ("云溪县水务局", "市局"), ("云溪县水务局", "市水务局"), ("云溪县水务局", "云溪县"),
      ("云溪县人民政府", "云溪县公安局"), ("云溪县人民政府", "云溪县石桥镇"), ("云溪县人民政府", "县政府办公室"),
      ("云溪县人民政府", "县政府部门"), ("云溪县人民政府办公室", "县政府"), ("云溪市青门区柳林街道办事处", "青门区"),
      ("云溪高新技术产业开发区管理委员会", "经开区"), ("云溪市青门区教育局", "市教育局"), ("云溪县石桥镇人民政府", "县政府"),
    ])
  func otherNames(agency: String, name: String) throws {
    let found = try find(agency) { "2022年，\(name)共收到政府信息公开申请\($0["received", 6])7件。" }
    #expect(found.map(\.message) == [])
  }

  @Test(
    "outcomes are of what was counted last",
    arguments: [
      "各街道收到政府信息公开申请51件，予以公开933件，部分公开4件。", "县政府工作部门收到申请63件，予以公开998件。",
      "截至9月底，收到申请16件，办结15件，予以公开997件。", "1至11月收到申请19件，予以公开920件，结转下年度931件。",
      "12月收到申请24件，结转下年度977件。", "7月以来收到申请12件，予以公开967件。", "去年同期收到申请18件，予以公开902件。",
      "涉及征地的申请88件，予以公开951件。", "网上申请50件，予以公开999件。",
      "同一申请人提出的27件申请，予以公开910件，不予公开952件。", "法院判决后重新答复83件，其中予以公开952件。",
      "县政府收到申请58件（不含部门），予以公开930件。", "抽查答复书30件，予以公开类920件、不予公开类904件。",
      "目录共310条，其中主动公开280条，依申请公开930条。", "归档文件350件，其中依申请公开920件，不予公开980件。",
      "主动公开960件，依申请公开926件，不予公开910件。",
      "二〇一九年，未收到政府信息公开申请。", "2O19年，未收到政府信息公开申请。",
      "公开行政处罚决定906件，公开行政许可决定983件。", "收到的申请已按规定处理。其中987条依申请公开。",
      "县住建局收到申请46件，占全县的21.3%，其中予以公开917件。", "青溪镇收到申请18件，占全县申请的8.3%，予以公开937件、无法提供927件。",
    ])
  func otherBases(text: String) throws {
    #expect(try find { _ in text }.map(\.message) == [])
  }

  @Test(
    "outcomes of the whole are the table's, whatever stands between",
    arguments: [
      "收到政府信息公开申请R件，其中网上申请3件，予以公开▸997件。", "收到政府信息公开申请R件，上年为18件，予以公开▸997件。",
      "收到政府信息公开申请R件，加上2021年的C件，予以公开▸997件。", "收到政府信息公开申请R件，加上二〇二一年的C件，予以公开▸997件。",
      "县公安局收到申请4件，予以公开2件；全县收到申请R件，予以公开▸997件。",
    ])
  func wholeBases(text: String) throws {
    let marked = text.replacing("R", with: Self.base["received", 6])
      .replacing("C", with: Self.base["carried-over", 6])
    let found = try find { _ in marked.replacing("▸", with: "") }
    // The text begins behind 依申请公开情况如下。.
    #expect(found.map(\.column) == [11 + marked.prefix { $0 != "▸" }.count])
  }

  @Test("some of the applications cannot be more than all of them")
  func parts() throws {
    let sentences = [
      "通过电子邮箱收到政府信息公开申请", "收到辖区企业书面提交的政府信息公开申请", "收到省水利厅转来的政府信息公开申请",
    ]
    for sentence in sentences {
      #expect(try find { _ in sentence + "1件，均已答复。" }.map(\.message) == [])
      let found = try find { sentence + $0["received", 6] + "7件。" }
      #expect(found.map(\.column) == [11 + sentence.count])
      #expect(found.first?.message.contains("多于表中的总数") == true)
    }
  }

  @Test(
    "that all are closed is not said where some are carried on",
    arguments: ["均已办结", "已全部答复", "均已依法办理完毕", "件件有答复"])
  func allClosed(words: String) throws {
    let found = try find { "收到政府信息公开申请\($0["received", 6])件，\(words)。" }
    #expect(found.map(\.column) == [23 + Self.digits])
    #expect(found.first?.message.hasPrefix("正文“\(words)”与表格不符，表中“") == true)
    #expect(try find { _ in "收到网上申请1件，\(words)。" }.map(\.message) == [])
    #expect(
      try find { "收到政府信息公开申请\($0["received", 6])件，网上申请1件，\(words)。" }.map(\.message) == [])
  }

  @Test("what is closed in time is what was due", arguments: ["均已按时办理完毕", "均按期答复", "均在法定期限内办结"])
  func allDueClosed(words: String) throws {
    #expect(try find { "收到政府信息公开申请\($0["received", 6])件，\(words)。" }.map(\.message) == [])
  }

  @Test(
    "none of one kind is not none at all",
    arguments: [
      "未收到来自境外的政府信息公开申请。", "未收到新闻媒体提出的政府信息公开申请。", "未收到要求公开历史档案的政府信息公开申请。",
      "对未收到政府信息公开申请的单位，抽查其受理渠道。", "未发生因政府信息公开引发的群体性行政诉讼。",
      "全年行政诉讼9件，均与政府信息公开无关。", "行政复议案件12件，均为工伤认定类。", "全年新增行政诉讼9件，主要涉及房屋征收。",
      "未收到社会组织提出的政府信息公开申请。",
      "收到政府信息公开申请R件，没有收到企业申请。", "未收到通过传真提出的政府信息公开申请。", "未收到企业提出的有关征地的政府信息公开申请。",
      "第一季度没有收到政府信息公开申请。",
    ])
  func noneOfOneKind(text: String) throws {
    #expect(try find { text.replacing("R", with: $0["received", 6]) }.map(\.message) == [])
  }

  @Test(
    "none in other words is none",
    arguments: [
      "全年零申请。", "依申请公开：无。", "未收到通过信函、网络或当面提出的政府信息公开申请。", "我县暂无依申请公开业务。",
      "本年度没有受理也没有答复政府信息公开申请。", "未有企业、个人提交信息公开申请表。", "全年没有需要依申请公开的事项。",
    ])
  func none(text: String) throws {
    let found = try find { _ in text }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("与表格不符") == true)
  }
}
