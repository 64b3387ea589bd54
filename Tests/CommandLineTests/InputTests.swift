import Foundation
import ReportModel
import Testing

@Suite("Files, directories and bad input")
struct InputTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// The paths in the order in which the program takes them.
  private func paths(_ arguments: String...) throws -> [String] {
    let run =
      arguments.count == 1
      ? try workspace.run("--format=json", arguments[0])
      : try workspace.run("--format=json", arguments[0], arguments[1])
    return try run.jsonFiles().compactMap { $0["path"] as? String }
  }

  @Test("a directory: drafts by their endings, sorted by path, nothing hidden, no linked directory")
  func directory() throws {
    for path in ["d/b.txt", "d/a.MD", "d/sub/c.markdown", "d/sub-z.text", "d/é.txt"] {
      try workspace.write(to: path)
    }
    for path in ["d/.hidden.txt", "d/.git/x.txt", "d/picture.png", "d/txt", "e/x.txt"] {
      try workspace.write(to: path)
    }
    try workspace.link("d/loop", to: ".")
    try workspace.link("d/other", to: "../e")
    try workspace.link("d/z.txt", to: "../e/x.txt")
    try workspace.link("d/z.md", to: "../e")
    #expect(
      try paths("d") == [
        "d/a.MD", "d/b.txt", "d/sub-z.text", "d/sub/c.markdown", "d/z.txt", "d/é.txt",
      ])
    #expect(try paths("d/sub/") == ["d/sub/c.markdown"])
  }

  @Test("a directory: documents of every format")
  func documents() throws {
    let names = ["a.docx", "b.Docm", "c.rtf", "d.odt", "e.HTM", "f.html", "g.shtml", "h.xlsx"]
    let converted = ["i.csv", "j.tsv", "k.doc", "l.wps", "m.pdf", "n.xls", "o.et", "p.ods"]
    for name in names + converted { try workspace.write(to: "d/\(name)") }
    #expect(try paths("d") == (names + converted).map { "d/\($0)" })
  }

  @Test("operands keep their order, and what comes up twice counts once")
  func order() throws {
    for path in ["b.txt", "a.txt"] { try workspace.write(to: path) }
    #expect(try paths("b.txt", ".") == ["b.txt", "./a.txt"])
    #expect(try paths("a.txt", "./a.txt") == ["a.txt"])
    let absolute = workspace.directory.appendingPathComponent("a.txt").path
    #expect(try paths(".//a.txt", absolute).count == 1)
  }

  @Test("an explicit file is read whatever it is called")
  func anyName() throws {
    try workspace.write(to: "draft.doc")
    #expect(try workspace.run("draft.doc", "--fail-on=never").status == 0)
  }

  @Test("standard input")
  func standardInput() throws {
    let plain = try workspace.run("-", "--format", "json", input: Draft.clean)
    #expect(try plain.jsonFiles().first?["path"] as? String == "<stdin>")
    let named = try workspace.run(
      "-", "--stdin-name", "draft.md", "--format", "json", input: Draft.clean)
    #expect(try named.jsonFiles().first?["path"] as? String == "draft.md")
    #expect(try workspace.run("-", "-", "--format=json", input: Draft.clean).jsonFiles().count == 1)
  }

  @Test("a pipe")
  func pipe() throws {
    let path = workspace.directory.appendingPathComponent("pipe").path
    #expect(mkfifo(path, 0o600) == 0)
    let writer = Thread {
      let handle = FileHandle(forWritingAtPath: path)
      handle?.write(Data(Draft.clean.utf8))
      try? handle?.close()
    }
    writer.start()
    #expect(try workspace.run("pipe", "--fail-on=never").status == 0)
  }

  @Test("what cannot be read is reported, and the rest is linted")
  func missing() throws {
    try workspace.write(to: "a.txt")
    try FileManager.default.createDirectory(
      at: workspace.directory.appendingPathComponent("empty"), withIntermediateDirectories: true)
    try workspace.link("loop.txt", to: "loop.txt")
    let run = try workspace.run("nowhere.txt", "empty", "loop.txt", "a.txt", "--format=json")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        reportlint: nowhere.txt: No such file or directory
        reportlint: empty: no draft in this directory, in any format that can be read
        reportlint: loop.txt: Too many levels of symbolic links

        """)
    let files = try run.jsonFiles()
    #expect(files.map { $0["error"] != nil } == [true, true, true, false])
    #expect(files.first?["error"] as? String == "No such file or directory")
    #expect(files.first?["pack"] is NSNull)
  }

  @Test("a failure outranks --fail-on never")
  func failureOutranks() throws {
    #expect(try workspace.run("nowhere.txt", "--fail-on", "never").status == 2)
  }

  @Test("no permission", .enabled(if: geteuid() != 0))
  func noPermission() throws {
    try workspace.write(to: "secret.txt")
    chmod(workspace.directory.appendingPathComponent("secret.txt").path, 0)
    let run = try workspace.run("secret.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("secret.txt: Permission denied"))
  }

  @Test(
    "a file that cannot be read is told by its content",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04] + Array("\u{0}OFD.xml".utf8), "an OFD document"),
      ([0x50, 0x4B, 0x03, 0x04, 0x00], "a compressed file"),
      (Array("<?xml version='1.0'?><w:wordDocument>".utf8), "an XML document"),
      (Array("MIME-Version: 1.0\r\n".utf8), "a web archive (MHTML)"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a picture"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a picture"),
      ([0x1F, 0x8B, 0x08], "a compressed file"),
      ([UInt8](repeating: 0, count: 100), "neither a document nor text"),
      (Array(0...255), "neither a document nor text"),
    ] as [([UInt8], String)])
  func foreign(contents: [UInt8], name: String) throws {
    try workspace.write(Data(contents), to: "draft.txt")
    let run = try workspace.run("draft.txt")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("reportlint: draft.txt: this is "))
    #expect(run.errors.contains(name))
  }

  @Test("UTF-16 without its mark", arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func unmarkedUTF16(encoding: String.Encoding) throws {
    try workspace.write(#require(Draft.clean.data(using: encoding)), to: "draft.txt")
    let run = try workspace.run("draft.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("UTF-16 text without a byte-order mark"))
  }

  @Test("UTF-16 with its mark is text")
  func markedUTF16() throws {
    let text = try #require(("\u{FEFF}" + Draft.clean).data(using: .utf16LittleEndian))
    try workspace.write(text, to: "draft.txt")
    #expect(try workspace.run("draft.txt", "--fail-on=never").status == 0)
  }

  @Test("a few stray NULs do not make a text binary")
  func strayNULs() throws {
    try workspace.write(Draft.clean + "\u{0}\u{0}末尾\u{0}\n", to: "draft.txt")
    #expect(try workspace.run("draft.txt", "--fail-on=never").status == 0)
  }

  @Test("an empty file", arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{3000}\u{3000}\n"])
  func empty(contents: String) throws {
    try workspace.write(contents, to: "draft.txt")
    let run = try workspace.run("draft.txt")
    #expect(run.status == 2)
    #expect(run.errors == "reportlint: draft.txt: the file is empty; there is nothing to check\n")
  }

  @Test(
    "a draft in which nothing is recognised is no clean draft")
  func nothingRecognised() throws {
    try workspace.write("今天天气很好。\n我们去公园散步。\n", to: "draft.txt")
    let run = try workspace.run("draft.txt", "--format=json")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("reportlint: draft.txt: "))
    #expect(try run.jsonFiles().first?["error"] is String)
    #expect(try run.jsonFiles().first?["pack"] as? String == "shandong-12")
  }

  @Test("names that are no UTF-8 stay as they are in text, and become readable in JSON")
  func fileNameBytes() throws {
    let name =
      workspace.directory.path.utf8CString.dropLast() + [0x2F, CChar(bitPattern: 0xD0), 0x2E]
    let path = Array(name) + "txt".utf8CString
    let file = try #require(fopen(path, "w"))
    fclose(file)
    let text = try workspace.run(".")
    #expect(text.status == 2)
    let json = try workspace.run(".", "--format=json")
    #expect(try json.jsonFiles().first?["path"] as? String == "./%D0.txt")
  }
}

@Suite("The pack by the report's year")
struct PackByYearTests {
  @Test(
    "is the one that is meant for it",
    arguments: [
      ("2012", "shandong-12"), ("2017", "shandong-12"), ("2019", "gov-2019"), ("2020", "gov-2019"),
      ("2021", "gov-2021"), ("2025", "gov-2021"),
    ])
  func byYear(year: String, pack: String) throws {
    let workspace = try Workspace()
    try workspace.write("云溪县民政局\(year)年政府信息公开工作年度报告\n一、总体情况\n工作有序开展。\n", to: "a.txt")
    let run = try workspace.run("--format", "json", "a.txt")
    #expect(try run.jsonFiles().first?["pack"] as? String == pack)
  }
}
