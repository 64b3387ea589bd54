import Foundation
import Testing

/// The files in `Tests/Documents/Hostile`: damaged, protected, or meant to do harm.
@Suite("Hostile files")
struct HostileFileTests {
  private let workspace: Workspace
  private static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documents/Hostile")

  private static let reasons = [
    "billion-rows.xlsx": "the file is empty",
    "cut-short.docx": "the document is damaged or incomplete",
    "encrypted-member.docx": "protected by a password",
    "encrypted.docx": "protected by a password",
    "entities.docx": "declares entities (word/document.xml)",
    "expands-a-thousandfold.docx": "packed so tightly (word/document.xml)",
    "external-entity.docx": "declares entities (word/document.xml)",
    "main-part-missing.docx": "lacks its main part (word/document.xml)",
    "names-two-members-alike.docx": "the document is damaged or incomplete",
    "nested-deep.docx": "nested deeper than any real one",
    "nested-deep.html": "nested deeper than any real one",
    "nested-deep.rtf": "nested deeper than any real one",
    "never-closed.rtf": "the document ends too soon",
    "no-directory.docx": "the document is damaged or incomplete",
    "no-workbook.xlsx": "lacks its main part (xl/workbook.xml)",
    "no-xml.docx": "the document is damaged (word/document.xml, line 1)",
    // What is said depends on whether pdftotext is there.
    "nothing-in-it.pdf": "pdftotext",
    "wrong-sum.docx": "the document is damaged (word/document.xml)",
  ]

  init() throws {
    workspace = try Workspace()
  }

  @Test("each is refused with its name and the reason, and the other files are linted")
  func refused() throws {
    try workspace.write(to: "draft.txt")
    let draft = workspace.directory.appendingPathComponent("draft.txt").path
    let run = try workspace.run([".", draft, "--fail-on=never"], in: Self.directory)
    #expect(run.status == 2)
    let complaints = run.errors.split(separator: "\n").map(String.init)
    for (name, reason) in Self.reasons {
      let complaint = complaints.first { $0.hasPrefix("reportlint: ./\(name): ") }
      #expect(complaint?.contains(reason) == true, "\(name): \(complaint ?? "nothing")")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.directory.path)
    #expect(Set(files) == Set(Self.reasons.keys))
    #expect(run.errors.contains("1 file: "))
    #expect(run.errors.contains("\(files.count) files could not be checked"))
  }

  @Test("what is more than the limit allows can be allowed")
  func limit() throws {
    let documents = Self.directory.deletingLastPathComponent()
    let large = try workspace.run(["report.docx", "--max-expansion=1"], in: documents)
    #expect(large.status == 1)
    let padded = "<html><body><p>" + String(repeating: "公开", count: 400_000)
    try workspace.write(padded, to: "long.html")
    let refused = try workspace.run("long.html", "--max-expansion", "1")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("more than 1 MB"))
    #expect(refused.errors.contains("--max-expansion"))
    let allowed = try workspace.run("long.html", "--max-expansion", "8")
    #expect(!allowed.errors.contains("--max-expansion"))
  }

  @Test(
    "limits, encodings and tables that make no sense",
    arguments: [
      (["--max-expansion", "0"], "is no value for --max-expansion MB"),
      (["--max-expansion", "many"], "is no value for --max-expansion MB"),
      (["--encoding", "gbkk"], "did you mean “gbk”?"),
      (["--input-format", "word"], "is no value for --input-format"),
      (["--table", "nowhere.xlsx"], "nowhere.xlsx: No such file or directory"),
      (["--table", "draft.txt", "draft.txt", "other.txt"], "name one draft only"),
    ])
  func options(arguments: [String], complaint: String) throws {
    try workspace.write(to: "draft.txt")
    try workspace.write(to: "other.txt")
    let run = try workspace.run(["draft.txt"] + arguments, in: workspace.directory)
    #expect(run.status == 2)
    #expect(run.errors.contains(complaint), "\(run.errors)")
  }

  @Test("a format that is said outranks what the file looks like")
  func saidFormat() throws {
    try workspace.write("# 云桥县水务局2017年政府信息公开工作年度报告\n", to: "draft.txt")
    let shown = try workspace.run("view", "draft.txt", "--input-format=html").text
    #expect(shown.contains("│ # 云桥县"))
    let report = Self.directory.deletingLastPathComponent().appendingPathComponent("report.docx")
    let run = try workspace.run(
      ["view", report.path, "--input-format=text"], in: workspace.directory)
    #expect(run.status == 2)
  }

  @Test("an encoding that is said is the one that is read")
  func saidEncoding() throws {
    let documents = Self.directory.deletingLastPathComponent()
    func view(_ encoding: String) throws -> String {
      let arguments = ["view", "table-gbk.csv", "--encoding=\(encoding)"]
      return try workspace.run(arguments, in: documents).text
    }
    #expect(try view("gbk").contains("政府信息公开情况统计表"))
    #expect(try view("utf-8").contains("\u{FFFD}"))
  }
}
