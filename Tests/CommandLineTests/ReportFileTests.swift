import Foundation
import Testing

@Suite("Reports in files")
struct ReportFileTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Draft.flawed, to: "flawed.txt")
  }

  private func contents(_ path: String) throws -> String {
    try String(contentsOf: workspace.directory.appendingPathComponent(path), encoding: .utf8)
  }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path))
  }

  private static let formats = [
    "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson",
  ]

  @Test(
    "a report is what would have been printed, and what is printed is the same", arguments: formats)
  func sameAsPrinted(format: String) throws {
    let printed = try workspace.run("flawed.txt", "--quiet", "--format", format)
    let plain = try workspace.run("flawed.txt", "--quiet")
    let run = try workspace.run("flawed.txt", "--quiet", "--report", "\(format)=out/../out.txt")
    #expect(run.status == 2)
    let good = try workspace.run("flawed.txt", "--quiet", "--report", "\(format)=out.txt")
    #expect(good.status == 1)
    #expect(good.output == plain.output)
    #expect(good.errors.isEmpty)
    #expect(try contents("out.txt") == printed.text)
    #expect(try names() == ["flawed.txt", "out.txt"])
  }

  @Test("several reports of one run, and colours in none of them")
  func several() throws {
    try workspace.write(to: "clean.txt")
    let run = try workspace.run(
      "flawed.txt", "clean.txt", "--color=always", "--report=text=a=b.txt", "--report=sarif=c.sarif"
    )
    #expect(run.status == 1)
    #expect(run.text.contains("\u{1B}["))
    #expect(try !contents("a=b.txt").contains("\u{1B}["))
    #expect(try contents("c.sarif").hasSuffix("}\n"))
  }

  @Test("a report replaces a file, keeps its mode and leaves the links to it alone")
  func replaces() throws {
    try workspace.write("old", to: "real/out.json")
    try workspace.link("out.json", to: "real/out.json")
    let file = workspace.directory.appendingPathComponent("real/out.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(try workspace.run("flawed.txt", "--report=json=out.json").status == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try contents("real/out.json").hasPrefix(#"{"version":1"#))
    let link = workspace.directory.appendingPathComponent("out.json").path
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/out.json")
  }

  @Test("a device or a pipe is written to as it is")
  func device() throws {
    #expect(try workspace.run("flawed.txt", "--report=json=/dev/null").status == 1)
    let run = try workspace.run("flawed.txt", "--quiet", "--report", "text=/dev/stderr")
    #expect(run.errors == run.text)
  }

  @Test(
    "a report that cannot be written is told of, and nothing is left of it",
    arguments: [
      ("json=nowhere/out.json", "nowhere/out.json: No such file or directory"),
      ("json=.", ".: Is a directory"), ("json=flawed.txt/out.json", "Not a directory"),
    ])
  func unwritable(value: String, complaint: String) throws {
    let run = try workspace.run("flawed.txt", "--report", value, "--report=text=out.txt")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(complaint), "\(run.errors)")
    #expect(try names() == ["flawed.txt"])
  }

  @Test("a full disk is a failure", .enabled(if: access("/dev/full", W_OK) == 0))
  func fullDisk() throws {
    let run = try workspace.run("flawed.txt", "--report=json=/dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("/dev/full: No space left on device"))
    #expect(run.text.contains("flawed.txt:4:"))
  }

  @Test(
    "requests that make no sense",
    arguments: [
      (["--report", "json"], "“json” is no value for --report FORMAT=FILE"),
      (["--report", "json="], "is no value for --report FORMAT=FILE"),
      (["--report", "json=-"], "is no value for --report FORMAT=FILE"),
      (["--report", "sariff=x"], "unknown format “sariff”; did you mean “sarif”?"),
      (["--report", "json=x", "--report", "text=./x"], "two reports cannot go into one file: ./x"),
      (
        ["--report", "json=new", "--report", "text=../work/new"],
        "two reports cannot go into one file: ../work/new"
      ),
      (["--report", "json=flawed.txt"], "flawed.txt is read by this run"),
      (["--report", "json=link.txt"], "link.txt is read by this run"),
      (["--format", "sariff"], "did you mean “sarif”?"),
    ])
  func refused(arguments: [String], complaint: String) throws {
    try workspace.link("link.txt", to: "flawed.txt")
    let run = try workspace.run(["flawed.txt"] + arguments, in: workspace.directory)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(complaint), "\(run.errors)")
    #expect(try contents("flawed.txt") == Draft.flawed)
    #expect(try names() == ["flawed.txt", "link.txt"])
  }

  @Test("a report is complete where a file could not be checked")
  func failedFile() throws {
    let run = try workspace.run("nowhere.txt", "flawed.txt", "--report=junit=out.xml")
    #expect(run.status == 2)
    let xml = try contents("out.xml")
    #expect(xml.contains(#"<error message="No such file or directory" type="error"/>"#))
    #expect(xml.hasSuffix("</testsuites>\n"))
  }

  @Test("on GitHub the job's summary gets a table, below what is there")
  func jobSummary() throws {
    try workspace.write("before\n", to: "summary.md")
    let file = workspace.directory.appendingPathComponent("summary.md").path
    let run = try workspace.run(
      "flawed.txt", "--format=github", "--select=text/url",
      environment: ["GITHUB_STEP_SUMMARY": file])
    #expect(run.status == 1)
    #expect(run.lines.first?.hasPrefix("::error file=flawed.txt,line=4,endLine=4,col=32,") == true)
    let summary = try contents("summary.md")
    #expect(summary.hasPrefix("before\n### reportlint\n\n1 file: 1 error, 0 warnings, 0 infos\n"))
    #expect(summary.contains("| error | flawed.txt:4:32 | "))
    let text = try workspace.run(
      "flawed.txt", environment: ["GITHUB_STEP_SUMMARY": file])
    #expect(text.status == 1)
    #expect(try contents("summary.md") == summary)
  }

  @Test("a case of JUnit fails where the run does")
  func failOn() throws {
    func failures(_ level: String) throws -> Int {
      let run = try workspace.run(
        "flawed.txt", "--format=junit", "--fail-on", level, "--select=text")
      return run.text.components(separatedBy: "<failure ").count - 1
    }
    #expect(try failures("error") == 1)
    #expect(try failures("never") == 0)
    let run = try workspace.run("flawed.txt", "--format=junit", "--select=text,table/sum")
    #expect(run.lines.count { $0.contains("<testcase ") } == 2)
  }

  @Test("reports on many files are the same, whatever the number of jobs", arguments: formats)
  func jobs(format: String) throws {
    for number in 0..<40 {
      try workspace.write(number.isMultiple(of: 3) ? Draft.flawed : "", to: "many/\(number).txt")
    }
    let one = try workspace.run("many", "--format", format, "--jobs=1")
    let several = try workspace.run("many", "--format", format, "--jobs=8")
    #expect(one.output == several.output)
  }

  @Test("ten thousand findings in one file, in every format and in a baseline")
  func manyFindings() throws {
    let sentence = "网站为http:/www.yunqiao.example。"
    try workspace.write(
      Draft.clean + String(repeating: sentence, count: 10_000) + "\n", to: "many.txt")
    let reports = Self.formats.map { "--report=\($0)=\($0).out" }
    let run = try workspace.run(
      ["many.txt", "--select=text/url", "--quiet"] + reports, in: workspace.directory)
    #expect(run.status == 1)
    #expect(run.lines.count == 10_000)
    for format in Self.formats {
      let count = try contents("\(format).out").components(separatedBy: "http:/www.yunqiao").count
      #expect(count > 10_000, "\(format)")
    }
    let options = ["many.txt", "--select=text/url", "--quiet"]
    #expect(
      try workspace.run(options + ["--write-baseline=known.json"], in: workspace.directory).status
        == 0)
    let known = try workspace.run(options + ["--baseline=known.json"], in: workspace.directory)
    #expect(known.status == 0)
    #expect(known.output.isEmpty)
  }
}
