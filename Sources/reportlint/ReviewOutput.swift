import LintModel
import ReportLint

/// The file that a reviewed copy is written into.
struct ReviewOutput {
  static let option = OptionSyntax(
    "--output", .any("FILE"),
    en:
      "file to write, also -o; - is standard output (default: DRAFT.reviewed.docx beside the draft)",
    zh: "要写入的文件，也可写作 -o；- 表示标准输出（默认写入文稿旁的 DRAFT.reviewed.docx）")

  /// What the command line names; nil where it names none.
  private let named: FilePath?
  private let draft: FilePath
  /// The files that the run reads.
  private let read: [FilePath]

  /// Takes what the command line names.
  ///
  /// - Throws: `RunFailure` for a file that the run reads, and where nothing says what the file is.
  init(
    _ arguments: ParsedArguments, draft: FilePath, others: [FilePath]
  ) throws(RunFailure) {
    named = arguments.value(Self.option)
    self.draft = draft
    read = [draft] + others
    guard named != nil || !draft.isStandardInput else { throw RunFailure(message: .noName) }
    if let named { try check(named) }
  }

  /// The file for a copy in a format, whose name ends accordingly.
  ///
  /// - Parameters:
  ///   - endings: What the name may end with; the first where it says nothing else.
  /// - Throws: `RunFailure` for a file that the run reads; and where the name that the command line gives
  ///   ends as another format's, and there is a file already that it would have to be called by.
  func path(endings: [String]) throws(RunFailure) -> FilePath {
    guard let named else {
      let path = draft.replacingEnding(
        by: "reviewed." + (endings.first(where: draft.hasEnding) ?? endings[0]))
      try check(path)
      return path
    }
    let saysOther =
      !named.isStandardInput && !endings.contains(where: named.hasEnding)
      && DraftReader.endings.contains(where: named.hasEnding)
    guard saysOther else { return named }
    let path = named.replacingEnding(by: endings[0])
    guard path.identity == nil else { throw RunFailure(message: .otherEnding(named, path)) }
    return path
  }

  /// Writes a copy.
  func write(_ bytes: [UInt8], to path: FilePath, _ console: Console) throws(RunFailure) {
    guard !path.isStandardInput else {
      console.print(bytes)
      return
    }
    let file = try OutputFile(replacing: path)
    file.write(bytes)
    try file.finish()
  }

  private func check(_ path: FilePath) throws(RunFailure) {
    guard !path.isStandardInput, let identity = path.identity else { return }
    let isRead = read.contains { $0.identity == identity || $0.normalized == path.normalized }
    guard !isRead else { throw RunFailure(message: .overwritesInput(path)) }
  }
}

extension FilePath {
  /// Whether the name ends with a dot and some letters, upper and lower case alike.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    let end = bytes.suffix(ending.utf8.count + 1).map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    return end.elementsEqual((".\(ending)").utf8)
  }

  /// The path with another ending of the file's name.
  fileprivate func replacingEnding(by ending: String) -> FilePath {
    let name = lastComponent.bytes
    let dot = name.dropFirst().lastIndex(of: UInt8(ascii: ".")) ?? name.count
    return FilePath(directory.bytes + name[..<dot] + Array(".\(ending)".utf8))
  }
}

extension Message {
  fileprivate static let noName = Message(
    en: "a draft from standard input has no name; give the file to write by -o",
    zh: "标准输入没有文件名，请用 -o 指定要写入的文件")

  fileprivate static func otherEnding(_ named: FilePath, _ path: FilePath) -> Message {
    Message(
      en:
        "\(named.printable) does not end as what comes of this draft, and \(path.printable) is there "
        + "already; give -o another name",
      zh: "\(named.printable) 的扩展名与审阅结果的格式不符，而 \(path.printable) 已存在，请在 -o 中换一个文件名")
  }

  fileprivate static func overwritesInput(_ file: FilePath) -> Message {
    Message(
      en: "\(file.text) is read by this run, which never overwrites what it reads",
      zh: "\(file.text) 是本次要读取的文件，不会被覆盖；请另行指定要写入的文件")
  }
}
