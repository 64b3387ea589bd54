import Foundation
import Testing

/// The same draft in every format (`Tests/Documents`) must give the same findings.
@Suite("Formats")
struct FormatTests {
  private let workspace: Workspace
  private static let documents = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Documents")

  init() throws {
    workspace = try Workspace()
  }

  /// Documents that need no program but this one.
  private static let direct = [
    "report.docx", "report-plain.docx", "report.odt", "report.rtf", "report.html", "page.html",
    "docx-inside.doc", "rtf-inside.doc", "html-inside.doc",
  ]

  @Test("a draft gives the same findings in every format", arguments: direct)
  func sameFindings(document: String) throws {
    #expect(try findings(document) == findings("report.txt"))
  }

  @Test(
    "and when another program has to convert it",
    .enabled(if: hasProgram("soffice"), "LibreOffice is not installed"))
  func converted() throws {
    #expect(try findings("report.doc") == findings("report.txt"))
  }

  @Test(
    "and as a PDF", .enabled(if: hasProgram("pdftotext"), "poppler-utils are not installed"))
  func pdf() throws {
    #expect(try findings("report.pdf") == findings("report.txt"))
  }

  @Test(
    "a table alone gives the findings of its rules",
    arguments: [
      "table.csv", "table-gbk.csv", "table.xlsx", "table-libreoffice.xlsx", "table.rtf",
      "html-inside.xls",
    ])
  func tableAlone(document: String) throws {
    let expected = try findings("table.tsv")
    #expect(expected.map(\.rule) == ["table/blank", "table/sum", "table/unit"])
    #expect(try findings(document) == expected)
  }

  @Test(
    "a report and its table in two files are one report, and a finding names its file",
    arguments: ["table.xlsx", "table.rtf", "table.csv", "table-gbk.csv", "table.tsv"])
  func tableBeside(table: String) throws {
    let found = try findings("report-without-table.docx", "--table", table)
    #expect(try found == findings("report.txt"))
    let run = try self.run("report-without-table.docx", "--table", table, "--lang=en")
    let sum = try #require(run.lines.first { $0.contains("[table/sum]") })
    #expect(sum.hasPrefix("\(table):"))
    let missing = try #require(run.lines.first { $0.contains("[outline/missing-section]") })
    #expect(missing.hasPrefix("report-without-table.docx:"))
  }

  @Test(
    "a finding keeps its fingerprint when the draft is saved in another format", arguments: direct)
  func sameFingerprints(document: String) throws {
    #expect(try fingerprints(document) == fingerprints("report.txt"))
  }

  @Test("what has lines of its own is not said to be a layout, and the rest is")
  func layout() throws {
    func isLayout(_ document: String) throws -> Bool? {
      try run(document, "--format=json").jsonFiles().first?["layout"] as? Bool
    }
    for document in ["report.docx", "report.odt", "report.rtf", "table.xlsx", "rtf-inside.doc"] {
      #expect(try isLayout(document) == true, "\(document)")
    }
    for document in ["report.txt", "report.html", "page.html", "html-inside.doc", "table.csv"] {
      #expect(try isLayout(document) == nil, "\(document)")
    }
  }

  @Test("a place in another file says whether that is laid out")
  func layoutOfOtherFile() throws {
    let run = try self.run("report.txt", "--table", "table.xlsx", "--format=json")
    let file = try #require(try run.jsonFiles().first)
    #expect(file["layout"] == nil)
    let diagnostics = try #require(file["diagnostics"] as? [[String: Any]])
    let inTable = diagnostics.filter { $0["path"] != nil }
    #expect(!inTable.isEmpty)
    #expect(inTable.allSatisfy { $0["layout"] as? Bool == true })
  }

  @Test(
    "a fix is offered in the file or not at all",
    arguments: [
      ("report.txt", true), ("report.html", true), ("report.docx", false), ("report.odt", false),
      ("table.csv", true), ("table.xlsx", false),
    ])
  func fixes(document: String, areOffered: Bool) throws {
    let file = try #require(try run(document, "--format=json").jsonFiles().first)
    let diagnostics = try #require(file["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.contains { $0["fix"] != nil } == areOffered)
  }

  @Test("the cell of a workbook is named")
  func cellNamed() throws {
    let run = try self.run("table.xlsx", "--lang=en")
    let sum = try #require(run.lines.first { $0.contains("[table/sum]") })
    #expect(sum.contains(/\(cell .+![A-Z]+[0-9]+\) \[table\/sum\]$/))
    let diagnostics = try self.run("table.xlsx", "--format=json").jsonFiles().first?["diagnostics"]
    let cells = (diagnostics as? [[String: Any]])?.map { $0["cell"] as? String }
    #expect(cells?.count == 3)
    #expect(cells?.contains(nil) == false)
  }

  // MARK: -

  private struct Finding: Hashable, Comparable {
    let rule: String
    let severity: String
    let message: String

    static func < (left: Finding, right: Finding) -> Bool {
      (left.rule, left.message) < (right.rule, right.message)
    }
  }

  private func run(_ arguments: String...) throws -> Workspace.Run {
    try workspace.run(arguments, in: Self.documents)
  }

  /// The findings, sorted. Lines are others in every format, PDF has blanks of its own between
  /// figures and words, and the names of cells are a workbook's alone, so none of them counts.
  private func findings(_ arguments: String...) throws -> [Finding] {
    let run = try workspace.run(
      arguments + ["--quiet", "--format=json", "--lang=en"], in: Self.documents)
    #expect(run.errors.isEmpty, "\(arguments)")
    let diagnostics = try run.jsonFiles().first?["diagnostics"] as? [[String: Any]] ?? []
    return diagnostics.map { diagnostic in
      let message = diagnostic["message"] as? String ?? ""
      return Finding(
        rule: diagnostic["rule"] as? String ?? "",
        severity: diagnostic["severity"] as? String ?? "",
        message: message.replacing(/lines? \d+( (to|and) \d+)?/, with: "")
          .replacing(#/ \(cell [^)]+\)$/#, with: "").filter { !$0.isWhitespace })
    }.sorted()
  }

  private func fingerprints(_ document: String) throws -> [String] {
    let diagnostics = try run(document, "--format=json").jsonFiles().first?["diagnostics"]
    return (diagnostics as? [[String: Any]] ?? []).map {
      "\($0["rule"] ?? "") \($0["fingerprint"] ?? "")"
    }.sorted()
  }

  private static func hasProgram(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
