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
  func located(_ problems: ProblemList) -> [PackProblem] {
    problems.problems.sorted { $0.place < $1.place }.map { problem in
      PackProblem(
        path: files[problem.place.file].path,
        position: texts[problem.place.file].position(at: problem.place.offset),
        message: problem.message)
    }
  }

  /// Reads the next file of the chain.
  mutating func read(_ file: PackFile) throws(PackError) -> JSONNode {
    let index = files.count
    files.append(file)
    let text = SourceText(decoding: file.json)
    let isUTF8 = text.encoding == .utf8 && text.invalidBytes.isEmpty
    if !isUTF8, let fault = EncodingFault(in: file.json) {
      texts.append(SourceText(decoding: Array(file.json[..<fault.offset])))
      let end = Place(file: index, offset: texts[index].bytes.count)
      problems.report(end, fault.message)
      throw error
    }
    texts.append(text)
    guard let tree = JSONText.parse(text, file: index, problems: &problems) else {
      throw error
    }
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

/// The first place in a file where it is no text in UTF-8.
private struct EncodingFault {
  /// The offset in the file, 0-based, in bytes; what stands before it is valid UTF-8.
  let offset: Int
  /// What is wrong.
  let message: Message

  init?(in file: [UInt8]) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      offset = 0
      message = .isUTF16
      return
    }
    do {
      _ = try UTF8Span(validating: file.span)
      guard let zero = file.firstIndex(of: 0) else { return nil }
      offset = zero
      message = .zeroByte(offset: zero)
    } catch {
      offset = error.byteOffsets.lowerBound
      message = .notUTF8(byte: file[offset], offset: offset)
    }
  }
}

extension Message {
  fileprivate static let isUTF16 = Message(
    en: "the pack is in UTF-16; save it as UTF-8", zh: "规则包的编码是 UTF-16，请另存为 UTF-8")

  fileprivate static func zeroByte(offset: Int) -> Message {
    Message(
      en: "the byte at offset \(offset) is 0, which stands in no text",
      zh: "偏移 \(offset) 处的字节为 0，文本中不能出现")
  }

  fileprivate static func notUTF8(byte: UInt8, offset: Int) -> Message {
    let hex = (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Message(
      en: "byte 0x\(hex) at offset \(offset) is not UTF-8; save the pack as UTF-8",
      zh: "偏移 \(offset) 处的字节 0x\(hex) 不是 UTF-8，请把规则包另存为 UTF-8")
  }

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
