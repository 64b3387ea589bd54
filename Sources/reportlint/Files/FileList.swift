import LintModel

/// `--files-from FILE`: drafts that another program names.
enum FileList {
  static let option = OptionSyntax(
    "--files-from", .any("FILE|-"),
    en: "check the files that are listed in a file or, with -, on standard input, too: one a line, "
      + "or separated by NUL as by find -print0",
    zh: "同时检查列表文件（- 表示标准输入）中的文件：每行一个，或以 NUL 分隔（如 find -print0 的输出）")

  /// The paths that are listed; none where the command line names no list.
  static func paths(_ arguments: ParsedArguments) throws(RunFailure) -> FilePathList {
    var paths = FilePathList()
    let lists = arguments.values(option)
    guard lists.count(where: \.isStandardInput) < 2 else { throw RunFailure(message: .twice) }
    for list in lists {
      let bytes: [UInt8]
      do {
        bytes = try FileReading.contents(list)
      } catch {
        throw error.about(list)
      }
      let count = paths.count
      Self.append(bytes, to: &paths)
      guard paths.count > count else { throw RunFailure(message: .nothing(list)) }
    }
    if lists.contains(where: \.isStandardInput),
      arguments.operands.contains(where: \.isStandardInput)
        || paths.contains(where: \.isStandardInput)
    {
      throw RunFailure(message: .twice)
    }
    return paths
  }

  /// Takes the paths in a list. Where there is a NUL, that ends each of them, and otherwise the line
  /// does.
  static func append(_ list: [UInt8], to paths: inout FilePathList) {
    let end = list.contains(0) ? 0 : UInt8(ascii: "\n")
    var rest = list[...]
    while !rest.isEmpty {
      let next = rest.firstIndex(of: end) ?? rest.endIndex
      var path = rest[..<next]
      if end != 0, path.last == UInt8(ascii: "\r") { path.removeLast() }
      if !path.isEmpty { paths.append(Array(path)) }
      rest = rest[next...].dropFirst()
    }
  }
}

extension Message {
  fileprivate static let twice = Message(
    en: "standard input (-) can be read only once", zh: "标准输入（-）只能读取一次")

  fileprivate static func nothing(_ list: FilePath) -> Message {
    let name = list.text
    return Message(en: "nothing to do: \(name) lists no file", zh: "没有可检查的文件：\(name) 中没有列出文件")
  }
}
