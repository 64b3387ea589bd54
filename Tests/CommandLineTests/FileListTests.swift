import Foundation
import Testing

/// `--files-from`.
@Suite("Lists of files")
struct FileListTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    for path in ["a.txt", "b c.txt", "dir/d.txt"] { try workspace.write(Draft.flawed, to: path) }
  }

  private func names(_ run: Workspace.Run) -> [String] {
    run.lines.map { String($0.prefix { $0 != ":" }) }
  }

  @Test(
    "one a line, or separated by NUL",
    arguments: [
      "a.txt\nb c.txt\ndir\n", "a.txt\r\n\r\nb c.txt\r\ndir", "a.txt\0b c.txt\0dir\0",
      "a.txt\nb c.txt\na.txt\ndir/d.txt\n",
    ])
  func list(contents: String) throws {
    let expected = ["a.txt", "b c.txt", "dir/d.txt"]
    let piped = try workspace.run(
      "--files-from", "-", "--select", "text/url", "--quiet", input: contents)
    #expect(names(piped) == expected)
    #expect(piped.status == 1)
    try workspace.write(contents, to: "list")
    #expect(try names(workspace.run("--files-from=list", "--select", "text/url")) == expected)
  }

  @Test("a name with a line break, separated by NUL")
  func lineBreak() throws {
    try workspace.write(Draft.flawed, to: "x\ny.txt")
    let run = try workspace.run(
      "--files-from", "-", "--select", "text/url", input: "x\ny.txt\0")
    #expect(run.lines.count == 1)
    #expect(run.text.hasPrefix(#"x\ny.txt:4:32: error: "#))
  }

  @Test("operands come first")
  func operands() throws {
    let run = try workspace.run(
      "dir/d.txt", "--select", "text/url", "--files-from", "-", input: "a.txt\n")
    #expect(names(run) == ["dir/d.txt", "a.txt"])
  }

  @Test("lists that cannot be used")
  func wrong() throws {
    let empty = try workspace.run("--files-from", "-", input: "\n\n")
    #expect(empty.status == 2)
    #expect(empty.errors == "reportlint: nothing to do: - lists no file\n")
    let absent = try workspace.run("--files-from", "nowhere")
    #expect(absent.status == 2)
    #expect(absent.errors == "reportlint: nowhere: No such file or directory\n")
    let twice = try workspace.run("--files-from", "-", "-", input: "a.txt\n")
    #expect(twice.status == 2)
    #expect(twice.errors.contains("can be read only once"))
    let missing = try workspace.run("--files-from", "-", input: "nowhere.txt\na.txt\n")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere.txt: No such file"))
    #expect(missing.text.contains("a.txt:4:32"))
  }
}
