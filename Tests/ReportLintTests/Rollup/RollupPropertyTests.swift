import DraftGenerator
import Figures
import Recognition
import ReportLint
import ReportModel
import ReportReaders
import ReportText
import Rollup
import RulePack
import Testing

/// What must hold for every summary, tried on constituents made up from seeds.
@Suite struct RollupPropertyTests {
  /// A summary and its constituents in one form: drafts, and the figures of their cells.
  private struct Case {
    let pack: Pack
    let constituents: [(draft: Draft, figures: PackList<CellID, Amount?>)]
    /// Writes a report with other figures.
    let render: (PackList<CellID, Amount?>) -> Draft

    func sum(without left: Int? = nil) -> PackList<CellID, Amount?> {
      let sums = pack.cells.indices.map { cell -> Amount? in
        var sum: Amount? = nil
        for (index, constituent) in constituents.enumerated() {
          guard let amount = constituent.figures[cell] else { continue }
          sum = (sum ?? .zero).adding(index == left ? .zero : amount)
        }
        return sum
      }
      return PackList(sums)
    }

    /// The constituents as they are read.
    func read() throws -> [Constituent] {
      let reader = ConstituentReader(for: try summary(sum()))
      return try constituents.enumerated().map { index, constituent in
        guard
          case .figures(let read) = try reader.read(
            constituent.draft, named: "\(index)", file: index)
        else { throw RollupSample.NoFigures() }
        return read
      }
    }

    func summary(_ figures: PackList<CellID, Amount?>) throws -> Report {
      let draft = render(figures)
      return try Recognizer.recognize(
        draft, by: CompiledPack(pack), title: Recognizer.title(of: draft))
    }
  }

  private static func amount(_ text: String) -> Amount? {
    let bytes = Array(text.utf8)
    return Amount(bytes.span, 0..<bytes.count)
  }

  private static func shandong(_ seed: UInt64) -> Case {
    let form = StatisticsForm.all[Int(seed) % StatisticsForm.all.count]
    let pack = TestPack.shandong
    let style = DraftStyle.everyTable[Int(seed) * 7 % DraftStyle.everyTable.count]
    func read(_ draft: ReportDraft) -> Draft {
      let text = SourceText(decoding: Array(draft.rendered(as: style).text.utf8))
      return style.isMarkdown ? MarkdownReader.read(text) : PlainTextReader.read(text)
    }
    let all = (seed * 100..<seed * 100 + 99).lazy.map { ReportDraft(seed: $0, form: form) }
    let drafts = Array(all.filter { $0.year == 2017 }.prefix(6))
    let model = drafts[0]
    return Case(
      pack: pack,
      constituents: drafts.map { draft in
        (
          read(draft),
          pack.cells.mapElements { draft.table[pack.rows[$0.row].path].flatMap(amount) }
        )
      },
      render: { figures in
        var draft = model
        for (cell, figure) in zip(pack.cells, figures) {
          guard let figure else { continue }
          draft.table[pack.rows[cell.row].path] = "\(figure)"
        }
        return read(draft)
      })
  }

  private static func gov(_ seed: UInt64) -> Case {
    let pack = TestPack.gov2021
    let layouts = GovReport.Layout.allCases
    let agencies = ["云溪县自然资源局", "云溪县档案馆", "云溪县青柳镇人民政府", "云溪县统计局", "云溪县水务局"]
    let reports = agencies.enumerated().map { index, agency in
      var report = GovReport(pack, seed: seed * 10 + UInt64(index) + 1)
      report.agency = agency
      return report
    }
    let hasValue = pack.cells.map { !pack.rows[$0.row].isHeading }
    return Case(
      pack: pack,
      constituents: reports.enumerated().map { index, report in
        (
          report.draft(layouts[(index + Int(seed)) % layouts.count]),
          PackList(zip(report.values, hasValue).map { $1 ? amount($0) : nil })
        )
      },
      render: { figures in
        var report = reports[0]
        report.agency = "云溪县"
        for (cell, figure) in figures.entries {
          if let figure { report.values[cell] = "\(figure)" }
        }
        return report.draft(layouts[Int(seed) % layouts.count])
      })
  }

  private static func example(_ number: Int) -> Case {
    let seed = UInt64(number / 2)
    return number.isMultiple(of: 2) ? shandong(seed) : gov(seed)
  }

  private func describe(_ findings: [RollupFinding]) -> Comment {
    "\(findings.map { $0.diagnostic.message[.chinese] }.prefix(4).joined(separator: "\n"))"
  }

  @Test(arguments: 0..<16)
  func theTrueSumIsNoFinding(number: Int) throws {
    let example = Self.example(number)
    let rollup = Rollup(try example.summary(example.sum()), of: try example.read())
    let findings = rollup.findings()
    #expect(findings.isEmpty, describe(findings))
    let sums = example.sum()
    for cell in rollup.cells {
      #expect(cell.status == .agrees)
      #expect(cell.sum == sums[cell.cell])
    }
    #expect(rollup.cells.count == sums.count { $0 != nil })
  }

  @Test(arguments: 0..<16)
  func oneChangedFigureIsOneFindingThere(number: Int) throws {
    let example = Self.example(number)
    let sums = example.sum()
    let constituents = try example.read()
    for (cell, figure) in sums.entries where (cell.rawValue + number).isMultiple(of: 4) {
      guard let figure, let changed = figure.adding(Amount(whole: 7)) else { continue }
      var figures = sums
      figures[cell] = changed
      let rollup = Rollup(try example.summary(figures), of: constituents)
      let findings = rollup.findings()
      #expect(findings.count == 1, describe(findings))
      let place = TableFigures(rollup.summary.pack, rollup.summary.tableSets[0])
        .range(ofCell: cell)
      #expect(findings.first?.diagnostic.range == place, describe(findings))
      #expect(findings.first?.diagnostic.related.isEmpty == true)
    }
  }

  @Test(arguments: 0..<16)
  func aReportThatWasLeftOutIsNamed(number: Int) throws {
    let example = Self.example(number)
    let constituents = try example.read()
    for left in constituents.indices {
      let rollup = Rollup(try example.summary(example.sum(without: left)), of: constituents)
      let findings = rollup.findings()
      #expect(findings.count == 1, describe(findings))
      #expect(findings.first?.source?.constituent == left, describe(findings))
    }
  }

  @Test(arguments: 0..<16)
  func aReportThatIsNotThereIsOneFindingThatNamesNobody(number: Int) throws {
    let example = Self.example(number)
    let constituents = try example.read()
    let summary = try example.summary(example.sum())
    for absent in constituents.indices {
      let others = constituents.indices.filter { $0 != absent }.map { constituents[$0] }
      let findings = Rollup(summary, of: others).findings()
      #expect(findings.count == 1, describe(findings))
      #expect(findings.first?.source == nil, describe(findings))
      #expect(
        findings.first?.diagnostic.message[.chinese].hasPrefix("疑缺少某个单位的报告：") == true,
        describe(findings))
    }
  }
}

extension Amount {
  /// A number of whole units.
  fileprivate init(whole number: Int64) {
    self.init(millionths: number * 1_000_000)
  }
}
