import Foundation
import Testing

/// The completions and the manual page. `Tests/Oracles/shells` asks zsh, fish, man and mandoc.
@Suite("Shells")
struct ShellTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private static let commands = [
    "lint", "view", "rollup", "rules", "explain", "packs", "config", "completions", "manual",
  ]

  private func bash(_ script: String, _ arguments: [String] = []) throws -> (Int32, [String]) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["--noprofile", "--norc", "-c", script, "bash"] + arguments
    process.currentDirectoryURL = workspace.directory
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text.split(separator: "\n").map(String.init))
  }

  @Test("what bash offers", .enabled(if: FileManager.default.fileExists(atPath: "/bin/bash")))
  func completions() throws {
    let script = try workspace.run("completions", "bash")
    #expect(script.status == 0)
    try workspace.write(script.text, to: "completions.bash")
    #expect(try bash("bash -n completions.bash").0 == 0)
    func offered(_ words: String...) throws -> [String] {
      try bash(
        """
        source completions.bash
        COMP_WORDS=(reportlint "$@") COMP_CWORD=$#
        _reportlint 2> /dev/null
        printf '%s\\n' "${COMPREPLY[@]}"
        """, words
      ).1
    }
    #expect(try Set(offered("")).isSuperset(of: Self.commands))
    #expect(try offered("vi") == ["view"])
    #expect(try offered("--form") == ["--format"])
    #expect(try offered("lint", "--files") == ["--files-from"])
    #expect(try offered("view", "--quan") == ["--quantities"])
    #expect(try offered("a.txt", "--format", "js") == ["json", "jsonl"])
    #expect(try offered("a.txt", "--format", "=", "js") == ["json", "jsonl"])
    #expect(try offered("rollup", "--format", "=") == ["text", "json", "csv"])
    #expect(try offered("--select", "table/sum,text/ur") == ["table/sum,text/url"])
    #expect(try offered("explain", "table/su") == ["table/sum"])
    #expect(try offered("--pack", "gov-20") == ["gov-2019", "gov-2021", "gov-2014"])
    #expect(try offered("--lang", "") == ["en", "zh"])
    #expect(try offered("--report", "sar") == ["sarif="])
    #expect(try offered("completions", "") == ["bash", "zsh", "fish"])
    #expect(try offered("--table", "") == [])
    #expect(try offered("a.txt", "b") == [])
  }

  @Test("each shell's script names every command and option", arguments: ["bash", "zsh", "fish"])
  func everything(shell: String) throws {
    let script = try workspace.run("completions", shell, "--lang", "zh").text
    for command in Self.commands {
      let help = try workspace.run(command, "--help").text
      #expect(script.contains(command))
      for option in help.matches(of: /(?m)^  (--[a-z-]+)/) {
        let name = String(option.output.1)
        #expect(script.contains(shell == "fish" ? "-l \(name.dropFirst(2))" : name), "\(name)")
      }
    }
  }

  @Test("a shell that there is not")
  func unknownShell() throws {
    let run = try workspace.run("completions", "zhs")
    #expect(run.status == 2)
    #expect(run.errors == "reportlint: unknown shell “zhs”; did you mean “zsh”?\n")
  }

  @Test("the manual page has every command and option", arguments: ["en", "zh"])
  func manual(language: String) throws {
    let page = try workspace.run("manual", "--lang", language).text
    #expect(page.hasPrefix(#".TH REPORTLINT 1 "#))
    for command in Self.commands {
      #expect(page.contains(".SS \"reportlint \(command)"))
      let help = try workspace.run(command, "--help").text
      for option in help.matches(of: /(?m)^  (--[a-z-]+)/) {
        let name = option.output.1.replacingOccurrences(of: "-", with: #"\-"#)
        #expect(page.contains(".B \"\(name)"), "\(name)")
      }
    }
    for line in page.split(separator: "\n") where line.first == "'" {
      Issue.record("roff takes this line for a request: \(line)")
    }
  }
}
