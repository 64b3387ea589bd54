import Foundation
import LintReporters
import Testing

/// `reportlint review`: the copy, and what is never touched.
@Suite("Reviewing")
struct ReviewCommandTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.document("report.docx"), to: "稿.docx")
  }

  private static func document(_ name: String) throws -> Data {
    try Data(contentsOf: Document.project.appendingPathComponent("Tests/Documents/\(name)"))
  }

  private func contents(_ name: String) throws -> Data {
    try Data(contentsOf: workspace.directory.appendingPathComponent(name))
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path).sorted()
  }

  /// The findings on a file, without its name.
  private func findings(_ name: String) throws -> [String] {
    try workspace.run("--quiet", name).lines.filter { !$0.hasPrefix(" ") }.map { line in
      String(line.drop { $0 != ":" })
    }
  }

  @Test("the copy stands beside the draft, which stays as it is; lint finds the same in it")
  func copy() throws {
    let run = try workspace.run("review", "--lang", "zh", "稿.docx")
    #expect(run.status == 0)
    #expect(run.text.isEmpty)
    #expect(run.errors.hasPrefix("稿.reviewed.docx：12个问题，15条批注（"))
    #expect(try names() == ["稿.docx", "稿.reviewed.docx"])
    #expect(try contents("稿.docx") == Self.document("report.docx"))
    #expect(try findings("稿.reviewed.docx") == findings("稿.docx"))
  }

  @Test("a review of the copy replaces the first one, and cleaning takes it out")
  func replacing() throws {
    #expect(try workspace.run("review", "--quiet", "稿.docx", "-o", "一.docx").errors.isEmpty)
    #expect(try workspace.run("review", "一.docx", "--output=二.docx").errors.contains("15 comments"))
    let clean = try workspace.run("review", "--clean", "二.docx", "-o", "三.docx")
    #expect(clean.status == 0)
    #expect(clean.errors == "三.docx: 15 comments taken out\n")
    let again = try workspace.run("review", "--clean", "三.docx", "-o", "四.docx")
    #expect(again.errors == "四.docx: 0 comments taken out\n")
    #expect(try contents("四.docx") == contents("三.docx"))
  }

  @Test("tracked changes mend what is safe, and more when asked to")
  func trackedChanges() throws {
    let safe = try workspace.run("review", "--track-changes", "稿.docx", "-o", "一.docx")
    #expect(safe.errors.hasPrefix("一.docx: 12 findings, 15 comments, 2 tracked fixes ("))
    #expect(try findings("一.docx").count == findings("稿.docx").count - 2)
    let all = try workspace.run(
      "review", "--track-changes", "--unsafe-fixes", "稿.docx", "-o", "二.docx")
    // The year of the table has two fixes that exclude each other, so that one is told only.
    #expect(all.errors.contains("6 tracked fixes"))
    #expect(try findings("二.docx").count == findings("稿.docx").count - 6)
  }

  @Test("what the run reads is never overwritten", arguments: ["稿.docx", "./稿.docx", "link.docx"])
  func overwriting(output: String) throws {
    try workspace.link("link.docx", to: "稿.docx")
    let run = try workspace.run("review", "稿.docx", "-o", output)
    #expect(run.status == 2)
    let reason = "is read by this run, which never overwrites what it reads"
    #expect(run.errors == "reportlint: \(output) \(reason)\n")
    #expect(try contents("稿.docx") == Self.document("report.docx"))
  }

  @Test("from standard input to standard output")
  func streams() throws {
    let run = try workspace.run("review", "-", "-o", "out.docx")
    #expect(run.status == 2)
    #expect(run.errors.contains("the file is empty"))
    #expect(try workspace.run("review", "-").errors.contains("give the file to write by -o"))
    let printed = try workspace.run("review", "稿.docx", "-o", "-")
    #expect(printed.output.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(printed.errors.hasPrefix("12 findings, 15 comments ("))
  }

  @Test("annotations in an OpenDocument text, with the ending that it has")
  func openDocument() throws {
    try workspace.write(Self.document("report.odt"), to: "稿.ODT")
    let run = try workspace.run("review", "--track-changes", "稿.ODT", "--lang", "zh")
    #expect(run.status == 0)
    #expect(run.errors.contains("OpenDocument 文稿只加批注，2处改法见批注"))
    #expect(try findings("稿.reviewed.odt") == findings("稿.ODT"))
  }

  @Test("a draft that cannot hold comments gets an HTML report, and is told so")
  func otherFormats() throws {
    try workspace.write(Draft.flawed, to: "稿.txt")
    let run = try workspace.run("review", "稿.txt", "-o", "out.docx")
    #expect(run.status == 0)
    #expect(run.errors.contains("cannot hold comments"))
    #expect(run.errors.contains("the findings are in the HTML report out.html"))
    #expect(try names() == ["out.html", "稿.docx", "稿.txt"])
    let page = try contents("out.html")
    #expect(String(decoding: page, as: UTF8.self).contains("1 file"))
    // Nobody has named the page that is there now.
    let again = try workspace.run("review", "稿.txt", "-o", "out.docx")
    #expect(again.status == 2)
    #expect(again.errors.contains("out.html is there already"))
    #expect(try contents("out.html") == page)
  }

  @Test(
    "a damaged draft leaves nothing behind",
    arguments: [
      ("cut-short.docx", "damaged or incomplete"), ("encrypted.docx", "protected by a password"),
      ("entities.docx", "declares entities"), ("names-two-members-alike.docx", "damaged"),
    ])
  func damaged(name: String, message: String) throws {
    try workspace.write(Self.document("Hostile/\(name)"), to: name)
    let run = try workspace.run("review", name)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(name): ") && run.errors.contains(message))
    #expect(try names() == [name, "稿.docx"].sorted())
  }

  @Test("findings are a failure only where the command line says so")
  func exitStatus() throws {
    #expect(try workspace.run("review", "--fail-on", "error", "稿.docx").status == 1)
    #expect(try workspace.run("review", "--fail-on", "never", "稿.docx").status == 0)
    let select = try workspace.run(
      "review", "--select", "text/phone", "--fail-on", "error", "稿.docx")
    #expect(select.status == 0)
    #expect(select.errors.contains("1 finding, 1 comment ("))
  }

  @Test("options that contradict each other are refused")
  func options() throws {
    let alone = try workspace.run("review", "--unsafe-fixes", "稿.docx")
    #expect(alone.status == 2)
    #expect(alone.errors.contains("--unsafe-fixes goes with --track-changes"))
    #expect(try workspace.run("review", "--clean", "--track-changes", "稿.docx").status == 2)
    #expect(try workspace.run("review", "稿.docx", "稿.docx").status == 2)
    #expect(try names() == ["稿.docx"])
  }
}
