import Foundation
import LintModel
import Recognition
import ReportLint
import ReportModel
import Testing

@testable import NewDraft
@testable import RulePack

/// A draft to start from, for all packs and years and in all formats that are written here: linted,
/// it has only the findings that say what is still to be filled in.
@Suite("New drafts")
struct NewDraftTests {
  /// An agency and a year, with the pack that holds for them.
  struct Form: Sendable, CustomTestStringConvertible {
    let agency: String
    let year: Int
    let pack: String

    var testDescription: String { "\(agency) \(year)" }
  }

  private static let forms =
    (2014...2018).map { Form(agency: "云溪县水务局", year: $0, pack: "gov-2014") }
    + (2014...2018).map { Form(agency: "云溪县水务局", year: $0, pack: "shandong-12") }
    + [2019, 2020].map { Form(agency: "云溪县水务局", year: $0, pack: "gov-2019") }
    + [2021, 2022, 2026, 2027].map { Form(agency: "云溪县水务局", year: $0, pack: "gov-2021") }
    + ["云溪县人民政府", "青禾镇人民政府", "海右市人民政府", "云溪县人民政府办公室", "青禾街道办事处"].map {
      Form(agency: $0, year: 2026, pack: "gov-2021")
    }

  /// The rules that say what is still to be filled in: a text, a cell, a whole table.
  private static let unfilled = ["document/placeholder", "table/blank"]

  private static func saysWhatIsToBeFilledIn(_ diagnostic: Diagnostic, _ pack: String) -> Bool {
    // The trial form has nothing against blanks, but a table that is blank throughout is none.
    unfilled.contains(diagnostic.rule.rawValue)
      || pack == "gov-2019" && diagnostic.rule == "table/missing-column"
        && diagnostic.message[.english].hasPrefix("nothing is filled into this table yet")
  }

  private static let written: [DraftFormat] = [.word, .markdown, .text, .web]

  private func pack(_ id: String) throws -> Pack { try #require(BuiltinPacks.pack(id)) }

  private func lint(
    _ draft: NewDraft, as format: DraftFormat, _ pack: Pack, previous: RecognizedReport? = nil
  ) throws -> LintResult {
    let session = LintSession(LintOptions(pack: .pack(pack)))
    let read = try session.read(format.bytes(of: draft), named: "draft.\(format.rawValue)")
    return try session.lint(read, previous: previous)
  }

  @Test("only what is to be filled in is found", arguments: forms, written)
  func findings(form: Form, format: DraftFormat) throws {
    let pack = try pack(form.pack)
    let draft = DraftOutline(pack, agency: form.agency, year: form.year, previous: nil).draft()
    let result = try lint(draft, as: format, pack)
    let others = result.diagnostics.filter { !Self.saysWhatIsToBeFilledIn($0, form.pack) }
    #expect(others.map { "\($0.rule.rawValue): \($0.message[.english])" } == [])
    #expect(result.diagnostics.contains { $0.rule == "document/placeholder" })
    let report = result.recognized
    let unfilledTables = result.diagnostics.filter {
      $0.message[.english].hasPrefix("nothing is filled into this table yet")
    }
    // An agency that makes no rules has zeros in their row.
    let blank = result.report.tables.count { !$0.hasValues }
    #expect(unfilledTables.count == blank && blank >= pack.tables.count - 1)
    #expect(report.year == form.year)
    #expect(report.tables == pack.tables.map(\.id))
    let required = pack.outline.filter { !$0.isOptional }.map(\.id)
    #expect(report.parts.filter(required.contains) == required)
    #expect(result.report.agency?.name == form.agency)
    let rows = result.report.tables.flatMap(\.rows)
    #expect(!rows.contains { $0.row == nil || $0.unread != nil })
  }

  @Test(
    "the date of signature is the due date",
    arguments: [
      ("云溪县水务局", "2027年1月31日"), ("云溪县人民政府办公室", "2027年1月31日"), ("云溪县人民政府", "2027年3月31日"),
      ("青禾镇人民政府", "2027年3月31日"), ("国家青禾局", "2027年1月31日"),
    ])
  func dueDate(agency: String, date: String) throws {
    let draft = DraftOutline(try pack("gov-2021"), agency: agency, year: 2026, previous: nil)
      .draft()
    guard case .signature(let text) = draft.blocks.last else {
      Issue.record("no signature")
      return
    }
    #expect(text == date)
  }

  // MARK: From last year's report

  /// Last year's report of the examples, with a preamble that says where the agency is reached.
  private static let previous: String = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Examples/last-year.md")
    let contact = "如有疑问，请与云溪县水务局联系（联系地址：云溪县清流路16号，邮编：365000，电话：0599-5550123）。"
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.replacing("\n\n## 一、", with: "\n\n\(contact)\n\n## 一、")
  }()

  private func recognized(_ text: String) throws -> RecognizedReport {
    let session = LintSession()
    return try session.recognizePrevious(session.read(Array(text.utf8), named: "last.md"))
  }

  @Test("figures, address and telephone are taken over", arguments: written)
  func previous(format: DraftFormat) throws {
    let pack = try pack("gov-2021")
    let previous = try recognized(Self.previous)
    let draft = DraftOutline(
      pack, agency: "云溪县水务局", year: 2022, previous: previous.report
    ).draft()
    let result = try lint(draft, as: format, pack, previous: previous)
    let text = result.report.draft.text
    #expect(text.bytes.contains("地址：云溪县清流路16号，邮编：365000，电话：0599-5550123，电子邮箱：【请填写电子邮箱】"))
    let values = result.report.tables.flatMap(\.rows).compactMap { row -> String? in
      guard let index = row.row else { return nil }
      let numbers = row.cells.compactMap(\.value.amount).map { "\($0)" }
      return numbers.isEmpty ? nil : "\(pack.rows[index].path) \(numbers.joined(separator: " "))"
    }
    #expect(values.sorted() == ["carried-over 2 1 0 0 0 0 3", "documents 12", "rules 0 0 0"])
    let others = result.diagnostics.filter { !Self.saysWhatIsToBeFilledIn($0, "gov-2021") }
    #expect(others.map { "\($0.rule.rawValue): \($0.message[.english])" } == [])
  }

  @Test("a contact that was not filled in last year is not one")
  func blankContact() throws {
    let text = Self.previous.replacing("0599-5550123", with: "XXXX-XXXXXXX")
      .replacing("云溪县清流路16号", with: "【请填写联系地址】")
    let draft = DraftOutline(
      try pack("gov-2021"), agency: "云溪县水务局", year: 2022, previous: try recognized(text).report
    ).draft()
    guard case .paragraph(let preamble) = draft.blocks[1] else {
      Issue.record("no preamble")
      return
    }
    #expect(preamble.contains("地址：【请填写联系地址】，邮编：365000，电话：【请填写联系电话】"))
  }

  // MARK: The tables

  @Test("merged cells cover the grid, each place once", arguments: forms)
  func grid(form: Form) throws {
    let pack = try pack(form.pack)
    let draft = DraftOutline(pack, agency: form.agency, year: form.year, previous: nil).draft()
    for case .table(let table) in draft.blocks {
      var covered = table.rows.map { _ in [Int](repeating: 0, count: table.widths.count) }
      for (row, cells) in table.rows.enumerated() {
        for cell in cells {
          for line in row..<row + cell.rowSpan {
            for column in cell.column..<cell.column + cell.columnSpan { covered[line][column] += 1 }
          }
        }
      }
      #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
    }
  }

  @Test("the official head of the applications' table")
  func head() throws {
    let pack = try pack("gov-2021")
    let form = try #require(pack.tables.first { $0.id == "applications" })
    let table = FormRows(form, agencyKind: nil, figures: [:]).table()
    #expect(table.headCount == 3)
    #expect(table.widths.count == 10)
    let corner = table.rows[0][0]
    #expect(corner.text == "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")
    #expect((corner.columnSpan, corner.rowSpan) == (3, 3))
    #expect(table.rows[1].map(\.text) == ["自然人", "法人或其他组织", "总计"])
    #expect(table.rows[1].map(\.columnSpan) == [1, 5, 1])
    let results = table.rows[5][0]
    #expect((results.text, results.rowSpan) == ("三、本年度办理结果", 22))
  }

  @Test("fields that there are not stay as they are, and values are not looked into")
  func fields() {
    let template = DraftTemplate(
      title: nil, preamble: [],
      contacts: [DraftTemplate.Contact(id: "address", labels: ["地址"], blank: "{year}")])
    let fields = DraftFields(template, agency: "{year}", year: 2026, parts: ["一", "二"], nil)
    #expect(
      fields.filled("{agency}{year}{none}{address}{parts}{part-count}{")
        == "{year}2026{none}{year}一、二二{")
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
