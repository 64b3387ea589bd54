import Foundation
import Testing

/// The program in `Examples/library`. `Tests/Oracles/library` builds it in a package of its own.
@Suite("The library's example")
struct LibraryExampleTests {
  @Test(
    "prints what the library's guides show",
    arguments: ["Sources/ReportLint/README.md", "Sources/ReportLint/README.zh-CN.md"])
  func printsFindings(guide: String) throws {
    let output = Pipe()
    let process = Process()
    process.executableURL = Workspace.program.deletingLastPathComponent()
      .appendingPathComponent("library-example")
    process.standardOutput = output
    try process.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let shown = try Document(path: guide).lines()
    let command = try #require(shown.firstIndex(of: "$ swift run library-example"))
    #expect(lines.map(String.init) == [shown[command + 1]])
  }
}
