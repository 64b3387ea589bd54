import LintModel
import ReportText

/// The files of a pack and of the packs that it extends, read one after the other.
struct PackChain {
  /// How many packs may extend one another in a row.
  private static let longest = 16

  private let knownPacks: [String]
  private var files: [PackFile] = []

  /// The files' texts.
  private(set) var texts: [SourceText] = []

  /// What is wrong so far.
  var problems = ProblemList()

  /// Begins a chain.
  ///
  /// - Parameter knownPacks: The ids of the packs that can be extended, for a "did you mean".
  init(knownPacks: [String]) {
    self.knownPacks = knownPacks
  }

  /// Everything that is wrong, by file and position.
  var error: PackError { PackError(problems: located(problems)) }

  /// Problems with their files and positions, in order.
  func located(_ problems: ProblemList) -> [JSONProblem] {
    problems.problems.sorted { $0.place < $1.place }.map { problem in
      JSONProblem(
        path: files[problem.place.file].path,
        position: texts[problem.place.file].position(at: problem.place.offset),
        message: problem.message)
    }
  }

  /// Reads the next file of the chain.
  mutating func read(_ file: PackFile) throws(PackError) -> JSONNode {
    let document = JSONDocument(file.json, file: files.count, problems: &problems)
    files.append(file)
    texts.append(document.text)
    guard let tree = document.root else { throw error }
    return tree
  }

  /// The file that a pack extends; nil when it extends none.
  mutating func base(of tree: JSONNode, _ find: PackLoader.BaseFinder) throws(PackError)
    -> PackFile?
  {
    guard let extends = tree[.extends] else { return nil }
    guard let name = extends.string else {
      problems.report(extends.place, .expected(.text, found: extends.value))
      throw error
    }
    guard let file = try find(name, files[files.count - 1].path) else {
      problems.report(
        extends.place,
        .noBase(name).didYouMean(Suggestion.nearest(to: name, in: knownPacks)))
      throw error
    }
    let first = files.firstIndex { $0.path == file.path || $0.json == file.json }
    if let first {
      problems.report(
        extends.place, .cycle(files[first...].map(\.path) + [files[first].path]))
      throw error
    }
    guard files.count < Self.longest else {
      problems.report(extends.place, .chainTooLong(Self.longest))
      throw error
    }
    return file
  }

  /// Notes the packs that a report may go by instead and that do not exist.
  mutating func checkAlternatives(of tree: JSONNode, _ find: PackLoader.BaseFinder)
    throws(PackError)
  {
    guard case .array(let alternatives) = tree[.alternatives]?.value else { return }
    for alternative in alternatives {
      guard case .array(let packs) = alternative[.packs]?.value else { continue }
      for pack in packs {
        guard let name = pack.string, !name.isEmpty,
          try find(name, files[pack.file].path) == nil
        else { continue }
        problems.report(
          pack.place, .noPack(name).didYouMean(Suggestion.nearest(to: name, in: knownPacks)))
      }
    }
  }
}

extension Message {
  fileprivate static func noBase(_ name: String) -> Message {
    Message(
      en: "there is no pack “\(name)” to extend", zh: "找不到要扩展的规则包“\(name)”")
  }

  fileprivate static func noPack(_ name: String) -> Message {
    Message(en: "there is no pack “\(name)”", zh: "找不到规则包“\(name)”")
  }

  fileprivate static func cycle(_ paths: [String]) -> Message {
    let cycle = paths.joined(separator: " → ")
    return Message(
      en: "these packs extend one another: \(cycle)", zh: "规则包循环扩展：\(cycle)")
  }

  fileprivate static func chainTooLong(_ longest: Int) -> Message {
    Message(
      en: "more than \(longest) packs extend one another", zh: "规则包逐级扩展超过 \(longest) 层")
  }
}
