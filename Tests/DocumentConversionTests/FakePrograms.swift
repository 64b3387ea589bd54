import Foundation

@testable import DocumentConversion

/// A directory with shell scripts that pass for the programs that convert documents.
final class FakePrograms {
  let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "fake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  /// Where the scripts are found, and what they need of the system.
  var searchPath: String { "\(directory.path):/usr/bin:/bin" }

  /// Adds a script.
  ///
  /// Another process writes it: a file that this one has open for writing might at that moment be
  /// inherited by a program that another test starts, and could then not be executed.
  func add(_ name: String, _ script: String, mode: Int = 0o755) throws {
    let source = directory.appending(path: "\(name).source")
    try "#!/bin/sh\n\(script)\n".write(to: source, atomically: false, encoding: .utf8)
    let install = Process()
    install.executableURL = URL(fileURLWithPath: "/usr/bin/install")
    install.arguments = [
      "--mode=\(String(mode, radix: 8))", source.path, directory.appending(path: name).path,
    ]
    try install.run()
    install.waitUntilExit()
  }

  /// Adds a directory.
  func addDirectory(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: directory.appending(path: name), withIntermediateDirectories: false)
  }

  /// What a script wrote to a file beside it; nil when it wrote none.
  func note(_ name: String) -> String? {
    try? String(contentsOf: directory.appending(path: name), encoding: .utf8)
  }

  func converter(seconds: Int = 20, maximumBytes: Int = 1_000_000) -> DocumentConverter {
    DocumentConverter(seconds: seconds, maximumBytes: maximumBytes, searchPath: searchPath)
  }
}
