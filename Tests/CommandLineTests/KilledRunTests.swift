import Foundation
import Testing

@Suite("Runs that end too soon")
struct KilledRunTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path))
  }

  @Test("nothing is left of a report when the run is killed, and an old one stays")
  func killed() throws {
    try workspace.write("old", to: "old.json")
    // Nobody ever writes into it, so that the program waits.
    let pipe = workspace.directory.appendingPathComponent("draft.txt").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let process = Process()
    process.executableURL = Workspace.program
    process.arguments = [
      "draft.txt", "--report=json=old.json", "--report=sarif=new.sarif",
      "--write-baseline=known.json",
    ]
    process.currentDirectoryURL = workspace.directory
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Once the program has opened the pipe, it has opened its reports.
    let writer = open(pipe, O_WRONLY)
    defer { close(writer) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try names() == ["draft.txt", "old.json"])
    let old = workspace.directory.appendingPathComponent("old.json")
    #expect(try String(contentsOf: old, encoding: .utf8) == "old")
  }

  @Test("nor when the reader of what is printed leaves early")
  func brokenPipe() throws {
    let address = "网站为http:/www.yunqiao.example。\n"
    try workspace.write(
      Draft.clean + String(repeating: address, count: 5000), to: "draft.txt")
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try workspace.run(
      "draft.txt", "--report=json=out.json", output: pipe.fileHandleForWriting)
    #expect(run.signal == SIGPIPE || run.status == 2)
    #expect(try names().subtracting(["out.json"]) == ["draft.txt"])
  }
}
