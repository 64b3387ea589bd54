import Foundation
import Testing

@Suite("Fixes")
struct FixTests {
  let workspace: Workspace

  private let flawed = Draft.clean.replacingOccurrences(of: "http://", with: "http:/") + "布署工作，，\n"
  private let safe = Draft.clean + "布署工作，\n"

  init() throws {
    workspace = try Workspace()
    try workspace.write(flawed, to: "draft.txt")
  }

  private func contents(_ path: String) throws -> Data {
    try Data(contentsOf: workspace.directory.appendingPathComponent(path))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try contents(path), as: UTF8.self)
  }

  private func path(_ name: String) -> String {
    workspace.directory.appendingPathComponent(name).path
  }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path))
  }

  private func encoded(_ text: String, as name: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", name]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    return output.fileHandleForReading.readDataToEndOfFile()
  }

  // MARK: What is fixed

  @Test("--fix makes the safe fixes, --unsafe-fixes the others too")
  func levels() throws {
    let before = try workspace.run("draft.txt", "--select=text")
    #expect(before.status == 1)
    #expect(before.lines[0].hasSuffix("[fixable] [text/url]"))
    #expect(before.lines[1].hasSuffix("[fixable: unsafe] [text/wrong-word]"))
    #expect(before.errors.contains("Fixable: 2 with --fix, 1 more with --fix --unsafe-fixes.\n"))
    let run = try workspace.run("draft.txt", "--select=text", "--fix")
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.errors.contains("1 file: 0 errors, 1 warning, 0 infos"))
    #expect(
      run.errors.contains("Fixed: 2 findings in 1 file.\nFixable: 1 with --fix --unsafe-fixes.\n"))
    #expect(try text("draft.txt") == safe)
    let rest = try workspace.run("draft.txt", "--select=text", "--fix", "--unsafe-fixes")
    #expect(rest.status == 0)
    #expect(rest.output.isEmpty)
    #expect(try text("draft.txt") == safe.replacingOccurrences(of: "布署", with: "部署"))
    let again = try workspace.run("draft.txt", "--select=text", "--fix", "--unsafe-fixes")
    #expect(!again.errors.contains("Fixed"))
    #expect(try names() == ["draft.txt"])
  }

  @Test("the marks and the summary in Chinese")
  func chinese() throws {
    let run = try workspace.run("draft.txt", "--select=text", "--lang=zh")
    #expect(run.lines[0].hasSuffix("[可修正] [text/url]"))
    #expect(run.lines[1].hasSuffix("[可修正：需核对] [text/wrong-word]"))
    #expect(
      run.errors.contains("可修正：2 处可用 --fix 修正；另有 1 处可用 --fix --unsafe-fixes 修正，修正后须核对。\n"))
    let fixed = try workspace.run("draft.txt", "--select=text", "--lang=zh", "--fix")
    #expect(fixed.errors.contains("已修正：1 个文件中的 2 处问题。\n"))
  }

  @Test("only selected rules are fixed, and JSON says how many")
  func selection() throws {
    let run = try workspace.run("draft.txt", "--select=text/url", "--fix", "--format=json")
    #expect((try run.json()["summary"] as? [String: Any])?["fixed"] as? Int == 1)
    #expect(try text("draft.txt") == flawed.replacingOccurrences(of: "http:/", with: "http://"))
  }

  @Test("--unsafe-fixes alone changes nothing, and says so")
  func levelAlone() throws {
    let run = try workspace.run("draft.txt", "--unsafe-fixes")
    #expect(run.errors.contains("nothing is changed without --fix"))
    #expect(try text("draft.txt") == flawed)
  }

  // MARK: The diff

  @Test("--diff prints a unified diff, changes nothing and fails where there is one")
  func diff() throws {
    let run = try workspace.run("draft.txt", "--select=text", "--diff")
    #expect(run.status == 1)
    #expect(
      run.text == """
        --- draft.txt
        +++ draft.txt
        @@ -1,5 +1,5 @@
         云桥县水务局2017年政府信息公开工作年度报告
        \u{20}
         一、概述
        -2017年，云桥县水务局及时公开供水、防汛等方面的信息。网站：http:/www.yunqiao.example
        -布署工作，，
        +2017年，云桥县水务局及时公开供水、防汛等方面的信息。网站：http://www.yunqiao.example
        +布署工作，

        """)
    #expect(run.errors.contains("To be fixed: 2 findings in 1 file; nothing was changed."))
    #expect(try text("draft.txt") == flawed)
    let both = try workspace.run("draft.txt", "--select=text", "--diff", "--fix", "--unsafe-fixes")
    #expect(both.text.contains("+部署工作，\n"))
    #expect(try text("draft.txt") == flawed)
    _ = try workspace.run("draft.txt", "--select=text", "--fix")
    let none = try workspace.run("draft.txt", "--select=text", "--diff")
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
  }

  @Test("--diff takes no format, and a report is written all the same")
  func diffAndFormats() throws {
    let run = try workspace.run("draft.txt", "--diff", "--format=json")
    #expect(run.status == 2)
    #expect(run.errors.contains("--diff prints a unified diff; --format cannot be given with it"))
    _ = try workspace.run("draft.txt", "--diff", "--report=json=out.json")
    #expect(try text("out.json").contains("text/url"))
  }

  @Test("a diff of a GBK file can be read")
  func diffOfGBK() throws {
    try workspace.write(try encoded(flawed, as: "GBK"), to: "draft.txt")
    let run = try workspace.run("draft.txt", "--select=text", "--diff")
    #expect(run.text.contains("-布署工作，，\n"))
  }

  // MARK: Files

  @Test(
    "the encoding, the mark and the line ends of a file stay, and its mode",
    arguments: ["UTF-8", "GBK", "UTF-16LE"])
  func bytes(encoding: String) throws {
    let mark = encoding == "GBK" ? "" : "\u{FEFF}"
    func file(_ text: String) throws -> Data {
      try encoded(mark + text.replacingOccurrences(of: "\n", with: "\r\n"), as: encoding)
    }
    try workspace.write(try file(flawed), to: "draft.txt")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: path("draft.txt"))
    let run = try workspace.run("draft.txt", "--select=text", "--fix")
    #expect(run.status == 0)
    #expect(try contents("draft.txt") == file(safe))
    let mode = try FileManager.default.attributesOfItem(atPath: path("draft.txt"))[
      .posixPermissions]
    #expect(mode as? Int == 0o640)
  }

  @Test("a symbolic link goes on leading to the file, which is fixed once")
  func links() throws {
    try workspace.write(flawed, to: "real/draft.txt")
    try workspace.link("link.txt", to: "real/draft.txt")
    let run = try workspace.run("link.txt", "real/draft.txt", "--select=text", "--fix")
    #expect(run.status == 0)
    #expect(run.errors.contains("Fixed: 2 findings in 1 file."))
    #expect(try text("real/draft.txt") == safe)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path("link.txt"))
        == "real/draft.txt")
  }

  @Test("the fixed text of standard input is printed, and the findings beside it")
  func standardInput() throws {
    let run = try workspace.run("--fix", "--select=text", "-", input: flawed)
    #expect(run.text == safe)
    #expect(run.status == 0)
    #expect(run.errors.contains("<stdin>:5:1: warning: "))
    let clean = try workspace.run("--fix", "-", input: Draft.clean)
    #expect(clean.text == Draft.clean)
    let none = try workspace.run("--fix", "-", input: "no report\n")
    #expect(none.status == 2)
    #expect(none.output.isEmpty)
    let diff = try workspace.run("--diff", "--select=text", "-", input: flawed)
    #expect(diff.text.hasPrefix("--- <stdin>\n+++ <stdin>\n"))
  }

  // MARK: Files that stay as they are

  @Test("a read-only file, and one in a read-only directory", arguments: [true, false])
  func readOnly(isFile: Bool) throws {
    try workspace.write(flawed, to: "sub/draft.txt")
    let protected = isFile ? "sub/draft.txt" : "sub"
    let mode = isFile ? 0o444 : 0o555
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(protected))
    let run = try workspace.run("sub/draft.txt", "draft.txt", "--select=text", "--fix")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(protected))
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "reportlint: fixes were not written: sub/draft.txt: the \(isFile ? "file" : "directory") is read-only"
      ))
    #expect(run.errors.contains("Fixed: 2 findings in 1 file."))
    // What is found in it is still told.
    #expect(run.lines.contains { $0.hasPrefix("sub/draft.txt:4:32: error") })
    #expect(try text("sub/draft.txt") == flawed)
    #expect(try text("draft.txt") == safe)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path("sub")) == ["draft.txt"])
  }

  @Test("a pipe cannot be fixed")
  func pipe() throws {
    let run = try workspace.run("/dev/stdin", "--select=text", "--fix", input: flawed)
    #expect(run.status == 0 || run.status == 2)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "cat draft.txt | \"$0\" --select=text --fix /dev/stdin", Workspace.program.path,
    ]
    shell.currentDirectoryURL = workspace.directory
    let errors = Pipe()
    (shell.standardError, shell.standardOutput) = (errors, FileHandle.nullDevice)
    try shell.run()
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(complaint.contains("this is no regular file; give - to have the fixed text printed"))
  }

  @Test("a file that has changed since it was read is left alone")
  func changedMeanwhile() throws {
    try workspace.write("收到申请数,件,2\n当面申请数,件,2\n", to: "table.csv")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The table is read twice, and the second time after the draft.
    shell.arguments = [
      "-c",
      """
      mkfifo fifo.csv
      (cat table.csv >fifo.csv; sleep 0.5; exec 3>fifo.csv; echo 新增一行。 >>draft.txt; cat table.csv >&3) &
      exec "$0" --fix --table fifo.csv draft.txt >/dev/null
      """, Workspace.program.path,
    ]
    shell.currentDirectoryURL = workspace.directory
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(
      complaint.contains(
        "fixes were not written: draft.txt: the file has changed since it was read; run again"),
      "\(complaint)")
    #expect(try text("draft.txt") == flawed + "新增一行。\n")
  }

  @Test("a full disk leaves the file as it is")
  func fullDisk() throws {
    let long = flawed + String(repeating: "有序开展。\n", count: 2_000)
    try workspace.write(long, to: "draft.txt")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" --select=text --fix draft.txt >/dev/null",
      Workspace.program.path,
    ]
    shell.currentDirectoryURL = workspace.directory
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(complaint.contains("fixes were not written: draft.txt: File too large"), "\(complaint)")
    #expect(try text("draft.txt") == long)
    #expect(try names() == ["draft.txt"])
  }

  @Test("a document gets no fixes, and is told what does them")
  func documents() throws {
    let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Documents")
    let document = directory.appendingPathComponent("report.docx")
    let before = try Data(contentsOf: document)
    try workspace.write(before, to: "report.docx")
    let run = try workspace.run("report.docx", "--fix", "--unsafe-fixes")
    #expect(run.status == 1)
    #expect(!run.text.contains("fixable"))
    #expect(run.errors.contains("only text, Markdown, HTML and CSV files are fixed"))
    #expect(run.errors.contains("reportlint review --track-changes"))
    #expect(try contents("report.docx") == before)
    let input = try workspace.run(
      ["--fix", "--quiet", "-"], in: workspace.directory, input: "")
    #expect(input.status == 2)
  }

  @Test("last year's report of another year: nothing is changed")
  func wrongYear() throws {
    try workspace.write(
      Draft.clean.replacingOccurrences(of: "2017", with: "2012"), to: "last.txt")
    let run = try workspace.run("draft.txt", "--previous=last.txt", "--fix")
    #expect(run.status == 2)
    #expect(try text("draft.txt") == flawed)
  }

  @Test("a character that GBK lacks is not written")
  func unencodable() throws {
    try workspace.write(try encoded(flawed, as: "GBK"), to: "draft.txt")
    try workspace.write(
      """
      { "id": "test", "name": { "en": "test", "zh": "测试" }, "extends": "shandong-12",
        "wrongWords": [{ "word": "布署", "right": "部𠮷" }] }
      """, to: "pack.json")
    let run = try workspace.run(
      "draft.txt", "--pack=pack.json", "--select=text", "--fix", "--unsafe-fixes")
    #expect(
      run.errors.contains(
        "draft.txt: a fix was not made, since the file's encoding lacks a character of it (line 5)"),
      "\(run.errors)")
    #expect(try contents("draft.txt") == encoded(safe, as: "GBK"))
  }
}
