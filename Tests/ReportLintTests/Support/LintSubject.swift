import DraftGenerator
import Foundation
import Recognition
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import RulePack
import Testing

/// A report to lint: a draft, its pack and last year's report.
struct LintSubject: Sendable, CustomTestStringConvertible {
  let name: String
  let draft: Draft
  let pack: Pack
  var previous: Report?

  var testDescription: String { name }

  init(_ name: String, _ draft: Draft, _ pack: Pack, previous: Report? = nil) {
    self.name = name
    self.draft = draft
    self.pack = pack
    self.previous = previous
  }

  /// A draft with its markers taken out, and the pack that is meant for it.
  private init(_ name: String, _ marked: MarkedDraft, previous: MarkedDraft? = nil) {
    self.init(
      name, marked.draft, TestPack.meant(for: marked),
      previous: previous.flatMap { try? recognize($0) })
  }
}

// MARK: - Where they come from

extension LintSubject {
  /// Reports of every kind, right ones and ones with mistakes of every rule.
  static let all = documentation + examples + generated + tables + national + years

  /// The examples in the documentation of the rules.
  private static let documentation = Linter.rules.flatMap { rule in
    let previous = rule.previous.map(MarkedDraft.init)
    return [
      LintSubject("\(rule.id.rawValue), caught", MarkedDraft(rule.catches), previous: previous),
      LintSubject(
        "\(rule.id.rawValue), left alone", MarkedDraft(rule.leavesAlone), previous: previous),
    ]
  }

  /// The files in `Examples`.
  private static let examples: [LintSubject] = {
    let directory = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Examples")
    func draft(_ name: String) -> Draft? {
      guard let data = try? Data(contentsOf: directory.appendingPathComponent(name)) else {
        return nil
      }
      let text = SourceText(decoding: Array(data))
      return name.hasSuffix(".md") ? MarkdownReader.read(text) : PlainTextReader.read(text)
    }
    func pack(_ draft: Draft) -> Pack { TestPack.meant(for: draft) }
    let names =
      FileManager.default.enumerator(atPath: directory.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted()
      .compactMap { name in
        guard let read = draft(name) else { return nil }
        let last = name == "history.md" ? draft("last-year.md") : nil
        let previous = last.flatMap { try? Linter(pack: pack($0)).recognize($0) }
        return LintSubject(name, read, pack(read), previous: previous)
      }
  }()

  /// Drafts of the generator's with mistakes in their tables, their outline and their text.
  private static let generated = (0..<24 as Range<UInt64>).map { seed in
    let style = DraftStyle(seed: seed)
    var draft = ReportDraft(seed: seed)
    let paths = draft.table.cellPaths
    for number in 0..<Int(seed % 4) {
      let path = paths[(Int(seed) * 7 + number * 13) % paths.count]
      draft.table[path] = ["999", "", "XX件", "2018年2月30日", "若干", "三"][(Int(seed) + number) % 6]
    }
    switch seed % 6 {
    case 1: draft.removeSection(at: Int(seed) % 12, redeclaring: false)
    case 2: draft.swapSections(3, 5, renumbering: false)
    case 3: draft.date = "2020年13月1日"
    case 4: draft.period = "统计期限为2015年1月1日至2015年11月30日。"
    case 5: draft.edition = "全年共公开信息XX条,各单位的的报送情况见（http:/www.example.gov.cn，电话0531-5550。"
    default: break
    }
    let text = SourceText(decoding: Array(draft.rendered(as: style).text.utf8))
    return LintSubject(
      "generated from \(seed)",
      style.isMarkdown ? MarkdownReader.read(text) : PlainTextReader.read(text), TestPack.shandong)
  }

  /// Tables of the form of 2014 with prose that states their figures.
  private static let tables = [
    TableDraft.report(["（一）收到申请数\t件\t12": "（一）收到申请数\t件\t21"], prose: "全年收到政府信息公开申请12件。\n"),
    TableDraft.report(prose: "全年收到政府信息公开申请21件，同比增长10%，去年收到申请10件。\n"),
    TableDraft.report([
      "（二）申请办结数\t件\t12": "（二）申请办结数\t件\t13", "主要负责同志参加新闻发布会次数\t次\t1": "主要负责同志参加新闻发布会次数\t次\t9",
    ]),
    TableDraft.report(["1.当面申请数\t件\t3": "1.当面申请数\t件\t-3", "2.传真申请数\t件\t0": "2.传真申请数\t条\tXX"]),
    TableDraft.report([
      "从事政府信息公开工作人员数\t人\t5": "从事政府信息公开工作人员数\t人\t0", "四、行政复议数量\t件\t2": "四、行政复议数量\t件\t",
    ]),
  ].enumerated().map { LintSubject("table \($0.offset)", $0.element.draft, TestPack.shandong) }

  /// Reports in the national forms with wrong, blank and unreadable cells.
  private static let national = GovReport.Layout.allCases.enumerated().flatMap { number, layout in
    [TestPack.gov2019, TestPack.gov2021].map { pack in
      var report = GovReport(pack, seed: UInt64(number + 3))
      if pack.id == "gov-2019" { (report.year, report.date) = (2020, "2021年4月16日") }
      report.overview.append("全年新收政府信息公开申请\(report["received", 6])件，公开信息XX条。")
      report["received", number % 7] += "7"
      report["results.granted", (number + 2) % 7] = ["", "若干", "XX件", "2022年2月30日"][number % 4]
      report["rules", 0] = number.isMultiple(of: 2) ? "十二" : "3.5"
      return LintSubject("\(pack.id) \(layout)", report.draft(layout), pack)
    }
  }

  /// Reports beside those of the year before, with mistakes that this year's tables show, that only
  /// last year's report shows, and that last year's table has.
  private static let years = (0..<12 as Range<UInt64>).compactMap { seed -> LintSubject? in
    var pair = YearPair(seed + 1)
    let column = Int(seed) % 6
    switch seed % 4 {
    case 0: pair.add(2, to: "carried-over", "carried-forward", columns: column, 6)
    case 1: pair.report["carried-over", column] += "4"
    case 2: pair.last["carried-forward", column] += "4"
    default:
      pair.report["rules", 2] += "0"
      pair.report["documents", 1] = ""
    }
    pair.report.overview.append(
      "全年新收政府信息公开申请\(pair.report["received", 6])件，同比增长\(seed + 1)%。")
    guard let last = try? Linter(pack: pair.last.pack).recognize(pair.last.draft(.pipes)) else {
      return nil
    }
    return LintSubject(
      "two years from \(seed)", pair.report.draft(.pipes), pair.report.pack, previous: last)
  }
}
