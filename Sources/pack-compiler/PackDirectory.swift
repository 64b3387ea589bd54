import LintModel
import RulePack

/// The packs of a directory, some of which extend others.
struct PackDirectory {
  /// What is wrong with packs, one line a problem.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let files: [String: PackFile]

  /// Takes up files; a pack is known by the file's name without its ending.
  init(_ files: [PackFile]) {
    self.files = Dictionary(
      files.map { ($0.path.fileName, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The packs that the program may choose by itself.
  ///
  /// - Throws: ``Failure`` where one is wrong that no other extends: what others extend need not be a
  ///   pack by itself.
  func automaticPacks() throws(Failure) -> [Pack] {
    var packs: [Pack] = []
    var bases: Set<String> = []
    var problems: [String: [JSONProblem]] = [:]
    for (name, file) in files {
      do {
        let pack = try PackLoader.load(file.json, path: file.path) { name, _ throws(PackError) in
          bases.insert(name)
          return files[name]
        }
        if pack.isAutomatic { packs.append(pack) }
      } catch {
        problems[name] = error.problems
      }
    }
    let wrong = problems.filter { !bases.contains($0.key) }.flatMap(\.value)
    guard wrong.isEmpty else {
      throw Failure(description: wrong.map(\.line).joined(separator: "\n"))
    }
    return packs
  }
}

extension JSONProblem {
  /// The problem as compilers print theirs.
  fileprivate var line: String {
    "\(path):\(position.line):\(position.column): error: \(message.english)"
  }
}

extension String {
  /// The name of the file at the end of the path, without its ending.
  fileprivate var fileName: String {
    let name = split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
