import Foundation

/// A temporary directory with drafts in which the built program is run.
final class Workspace {
  /// What a run of the program came to.
  struct Run {
    let status: Int32
    /// The signal that ended the program; 0 when it ended by itself.
    let signal: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: output) as? [String: Any] ?? [:]
    }

    func jsonFiles() throws -> [[String: Any]] {
      try json()["files"] as? [[String: Any]] ?? []
    }
  }

  /// The program under test: it stands where the test program does.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("reportlint")

  let directory: URL
  private let scratch: URL

  init() throws {
    let name = "reportlint-tests-\(UUID().uuidString)"
    let parent = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    directory = parent.appendingPathComponent("work")
    scratch = parent.appendingPathComponent("scratch")
    for url in [directory, scratch] {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: directory.deletingLastPathComponent())
  }

  /// Writes a file, with the directories above it.
  func write(_ contents: String = Draft.clean, to path: String) throws {
    try write(Data(contents.utf8), to: path)
  }

  /// Writes a file, with the directories above it.
  func write(_ contents: Data, to path: String) throws {
    let file = directory.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try contents.write(to: file)
  }

  /// Makes a symbolic link.
  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: directory.appendingPathComponent(path).path, withDestinationPath: target)
  }

  /// Runs the program in the workspace's directory, in English unless `environment` says otherwise.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Run {
    try run(arguments, in: directory, input: input, environment: environment, output: output)
  }

  /// Runs the program in any directory.
  func run(
    _ arguments: [String], in directory: URL, input: String = "",
    environment: [String: String] = [:], output: FileHandle? = nil
  ) throws -> Run {
    let files = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["LC_ALL": "C"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try output ?? FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let bySignal = process.terminationReason == .uncaughtSignal
    return Run(
      status: bySignal ? -1 : process.terminationStatus,
      signal: bySignal ? process.terminationStatus : 0,
      output: try Data(contentsOf: files[1]),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

/// Drafts of an agency that does not exist.
enum Draft {
  /// A draft with nothing in it that any `text` rule objects to.
  static let clean = """
    云桥县水务局2017年政府信息公开工作年度报告

    一、概述
    2017年，云桥县水务局及时公开供水、防汛等方面的信息。网站：http://www.yunqiao.example

    """

  /// The same with a malformed address on line 4.
  static let flawed = clean.replacingOccurrences(of: "http://", with: "http:/")

  /// The column on line 4 at which the malformed address starts.
  static let flawColumn = 32
}
