import Foundation
import RulePack

// pack-compiler OUTPUT PACK.json…: writes a Swift source with the packs that the program may choose.
// The build runs it (the plugin `CompilePacks`); what it prints on standard error is shown there.

do {
  guard let output = CommandLine.arguments.dropFirst().first else {
    throw PackDirectory.Failure(description: "usage: pack-compiler OUTPUT PACK.json…")
  }
  let files = try CommandLine.arguments.dropFirst(2).map { path in
    PackFile(path: path, json: Array(try Data(contentsOf: URL(filePath: path))))
  }
  let source = try GeneratedSource(PackDirectory(files).automaticPacks())
  try source.text.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
