import ReportLint
import ReportModel
import ReportText
import Rollup
import RulePack
import Testing

/// A summary and its constituents, with a few rows of the table of 2014, for tests of the roll-up.
struct RollupSample {
  /// The rows that all of them have.
  static let rows = [
    "收到申请数\t件", "当面申请数\t件", "传真申请数\t件", "网络申请数\t件", "信函申请数\t件", "政府信息公开专项经费\t万元",
    "召开政府信息公开工作会议或专题会议数\t次", "举办各类培训班数\t次", "接受培训人员数\t人次",
  ]
  private static let agencies = ["云桥县水务局", "云桥县档案馆", "云桥县渡口镇人民政府", "云桥县青柳镇人民政府"]

  let summary: MarkedDraft
  let rollup: Rollup

  /// Rolls tables up.
  ///
  /// - Parameters:
  ///   - summary: The summary's figures in the order of ``rows``, apart by blanks; `▸` stands before
  ///     those where findings are expected, and `_` for a blank cell.
  ///   - constituents: The constituents' figures.
  ///   - missing: Constituents of which there are no figures.
  init(_ summary: String, _ constituents: [String], missing: Rollup.Missing = .init()) throws {
    try self.init(
      MarkedDraft(Self.report("云桥县", summary)),
      constituents.enumerated().map {
        MarkedDraft(Self.report(Self.agencies[$0 % Self.agencies.count], $1)).draft
      }, missing: missing)
  }

  init(
    _ summary: MarkedDraft, _ constituents: [Draft], missing: Rollup.Missing = .init(),
    pack: Pack = TestPack.shandong
  ) throws {
    let report = try Linter(pack: pack).lint(summary.draft).report
    let reader = ConstituentReader(for: report)
    let read = try constituents.enumerated().map { file, draft in
      guard case .figures(let constituent) = try reader.read(draft, named: "\(file)", file: file)
      else { throw NoFigures() }
      return constituent
    }
    self.summary = summary
    rollup = Rollup(report, of: read, missing: missing)
  }

  struct NoFigures: Error {}

  /// A report with a table.
  static func report(_ agency: String, _ figures: String) -> String {
    let figures = figures.split(separator: " ").map { $0.replacing("_", with: "") }
    let table = zip(rows, figures).map { "\($0)\t\($1)\n" }.joined()
    return "\(agency)2018年政府信息公开工作年度报告\n一、概述\n工作有序开展。\n2018年政府信息公开情况统计表\n\(table)"
  }

  /// The status of a row.
  func status(_ row: Int) -> RollupCell.Status? {
    let label = Self.rows[row].prefix { $0 != "\t" }
    let pack = rollup.summary.pack
    return rollup.cells.first { pack.title(ofRow: pack.cells[$0.cell].row) == label }?.status
  }

  /// Expects findings at the summary's markers, with these messages in Chinese.
  func expect(_ messages: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let findings = rollup.findings()
    let source = rollup.summary.draft.text
    let found = findings.map { source.position(at: $0.diagnostic.range.lowerBound) }
    let texts = findings.map { $0.diagnostic.message[.chinese] }
    #expect(found == summary.positions, "\(texts)", sourceLocation: sourceLocation)
    #expect(texts == messages, sourceLocation: sourceLocation)
    for finding in findings {
      #expect(finding.diagnostic.rule == "rollup/total", sourceLocation: sourceLocation)
      #expect(!finding.diagnostic.message[.english].isEmpty, sourceLocation: sourceLocation)
    }
  }

  /// The lines of the related places of the first finding, those in the summary.
  var relatedLines: [Int] {
    rollup.findings().first?.diagnostic.related.map {
      rollup.summary.draft.text.position(at: $0.range.lowerBound).line
    } ?? []
  }
}
