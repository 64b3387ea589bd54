import LintModel
import Testing

@Suite struct BasisTests {
  private let rule: RuleID = "document/basis"

  private func draft(_ year: Int, _ text: String) -> MarkedDraft {
    MarkedDraft("海右市云门区\(year)年政府信息公开工作年度报告\n\(text)\n一、概述\n工作有序开展。\n")
  }

  @Test(arguments: [2021, 2022, 2030])
  func findsTheTrialFormatFrom2021(year: Int) {
    expect(
      rule, in: draft(year, "按照▸国办公开办函〔2019〕60号的要求，编制本报告。"),
      containing: "国办公开办函〔2021〕30号")
  }

  @Test func findsTheOldRegulationsFrom2019() {
    expect(
      rule, in: draft(2019, "根据《中华人民共和国政府信息公开条例》（▸国务院令第492号）编制本报告。"),
      containing: "国务院令第711号")
  }

  @Test func findsEveryCitation() {
    expect(rule, in: draft(2021, "根据▸国务院令第492号和▸国办公开办函〔2019〕60号，以及▸国务院令第492号。"))
  }

  @Test(arguments: [
    (2020, "按照国办公开办函〔2019〕60号的要求，编制本报告。"), (2019, "按照国办公开办函〔2019〕60号的要求，编制本报告。"),
    (2021, "按照国办公开办函〔2021〕30号的要求，编制本报告。"), (2018, "根据国务院令第492号，编制本报告。"),
    (2019, "根据国务院令第711号，编制本报告。"), (2021, "根据国办公开办函〔2019〕61号，编制本报告。"),
    (2017, "根据《中华人民共和国政府信息公开条例》编制本报告。"),
  ])
  func leavesAlone(year: Int, text: String) {
    expectNothing(rule, in: draft(year, text))
  }

  @Test func tellsOfASupersededTitleOnce() {
    let title = "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"
    expect(
      rule, in: draft(2023, "根据▸\(title)（国办公开办函〔2019〕61号）编制本报告。"),
      containing: "已不适用于2023年度报告")
    expect(
      rule, in: draft(2020, "根据\(title)（▸国办公开办函〔2019〕61号）编制本报告。"), containing: "文号为")
  }

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》（2019年▸国务院令第717号修订）编制本报告。",
    "根据《中华人民共和国政府信息公开条例》和国务院办公厅▸关于政府信息公开工作年度报告有关事项的通知编制本报告。",
    "▸国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知印发后，本机关据此编制报告。",
    "根据▸国办公开办函〔2012〕30号编制本报告。", "按照▸国办发〔2021〕30号文件的规定编制本报告。",
  ])
  func readsNumbersAndTitlesAmongOtherWords(text: String) {
    expect(rule, in: draft(2023, text))
  }

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》（2019年国务院令第711号修订）编制本报告。",
    "根据《中华人民共和国政府信息公开条例》（2019年4月3日中华人民共和国国务院令第711号公布）编制本报告。",
    "根据上级关于做好政府信息公开工作年度报告有关事项的通知编制本报告。",
    "根据中华人民共和国政府信息公开条例和上级的通知编制本报告。", "根据国办发〔2021〕12号、国办函〔2020〕109号文件编制本报告。",
  ])
  func leavesRightNumbersAmongOtherWordsAlone(text: String) {
    expectNothing(rule, in: draft(2023, text))
  }

  @Test func tellsThatTheNoticeIsNoneOfTheTitle() {
    expect(
      rule, in: draft(2023, "根据《中华人民共和国政府信息公开工作年度报告格式的通知▸》（国办公开办函〔2021〕30号）编制本报告。"),
      fixed: draft(2023, "根据《中华人民共和国政府信息公开工作年度报告格式》的通知（国办公开办函〔2021〕30号）编制本报告。").text,
      containing: "“》”应在“的通知”之前")
  }

  @Test func leavesAReportWithoutAYearAlone() {
    expectNothing(
      rule,
      in: MarkedDraft("海右市政府信息公开工作年度报告\n根据国务院令第492号编制本报告。\n一、概述\n工作有序开展。\n"))
  }

  @Test(arguments: [
    "根据国办公开办函〔2021〕30号编制，2020年度报告采用国办公开办函〔2019〕60号的格式。",
    "根据国办公开办函〔2021〕30号编制。与2020年度报告所用的国办公开办函〔2019〕60号格式相比，本年度报告有所调整。",
    "国办公开办函〔2019〕60号自国办公开办函〔2021〕30号印发之日起停止执行，本报告据此编制。",
    "根据国办公开办函〔2021〕30号编制，不再使用国办公开办函〔2019〕60号规定的格式。",
  ])
  func whatHeldBeforeMayBeNamedBesides(preamble: String) {
    expectNothing(rule, in: draft(2021, preamble))
  }

  @Test(arguments: [
    "根据国办公开办函〔2021〕30号和▸国办公开办函〔2019〕60号编制。", "2020年度报告采用▸国办公开办函〔2019〕60号的格式，本报告从之。",
  ])
  func whatHeldBeforeIsNoBasis(preamble: String) {
    expect(rule, in: draft(2021, preamble))
  }
}
