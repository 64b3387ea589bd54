import Foundation
import Testing

/// The program in `Examples/library`, which imports the library as any other program would.
@Suite("The library's example")
struct LibraryExampleTests {
  @Test("prints what is found in a string")
  func printsFindings() throws {
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
    #expect(
      lines.contains { $0.hasPrefix("3:11: 318条 ") && $0.hasSuffix(" [prose/sum]") }, "\(lines)")
  }
}
