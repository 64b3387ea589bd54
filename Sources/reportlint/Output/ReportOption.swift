import LintModel
import LintReporters
import ReportText

/// `--report FORMAT=FILE`: findings that are written into a file besides those that are printed.
enum ReportOption {
  static let option = OptionSyntax(
    "--report", .any("FORMAT=FILE"),
    en: "write the findings into a file, too, in any of the formats; may be given several times",
    zh: "同时将检查结果写入文件，格式同上，可多次使用")

  /// What the command line asks for.
  struct Request {
    let format: OutputFormat<CheckedFile>
    let file: FilePath
  }

  /// The reports that the command line asks for, each into a file of its own.
  static func requests(_ arguments: ParsedArguments) throws(RunFailure) -> [Request] {
    var requests: [Request] = []
    for value in arguments.values(option) {
      let request = try request(value)
      guard !requests.contains(where: { $0.file.leadsToFile(of: request.file) }) else {
        throw RunFailure(message: .sameFile(request.file))
      }
      requests.append(request)
    }
    return requests
  }

  private static func request(_ value: FilePath) throws(RunFailure) -> Request {
    guard let equals = value.bytes.firstIndex(of: UInt8(ascii: "=")),
      equals + 1 < value.bytes.count
    else { throw RunFailure(message: .noFile(value.text)) }
    let name = String(decoding: value.bytes[..<equals], as: UTF8.self)
    guard let format = Formats.lint.first(where: { $0.name == name }) else {
      throw RunFailure(
        message: .unknown(en: "format", zh: "输出格式", name, among: Formats.lint.map(\.name)))
    }
    let file = FilePath(Array(value.bytes[(equals + 1)...]))
    guard !file.isStandardInput else { throw RunFailure(message: .noFile(value.text)) }
    return Request(format: format, file: file)
  }

  /// Refuses a report into a file that the run reads, and pages among the drafts.
  static func check(_ requests: [Request], against read: [FilePath]) throws(RunFailure) {
    for request in requests {
      try check(request.file, against: read)
      guard request.format.index != nil else { continue }
      let pages = IndexFile.pages(beside: request.file).normalized.bytes + [UInt8(ascii: "/")]
      if let page = read.first(where: { $0.normalized.bytes.starts(with: pages) }) {
        throw RunFailure(message: .overwritesInput(page))
      }
    }
  }

  /// Refuses to write a file that the run reads.
  static func check(_ file: FilePath, against read: [FilePath]) throws(RunFailure) {
    let name = file.normalized
    // A file that is not there yet can be none of those that are read.
    guard let identity = file.identity else { return }
    guard !read.contains(where: { $0.normalized == name || $0.identity == identity }) else {
      throw RunFailure(message: .overwritesInput(file))
    }
  }

  /// Refuses a report into the file of the baseline.
  static func check(_ requests: [Request], besides baseline: FilePath) throws(RunFailure) {
    guard !requests.contains(where: { $0.file.leadsToFile(of: baseline) }) else {
      throw RunFailure(message: .sameFile(baseline))
    }
  }
}

extension FilePath {
  /// Whether two paths lead to one file, whether there is one already or not.
  func leadsToFile(of other: FilePath) -> Bool {
    if normalized == other.normalized { return true }
    if let identity { return identity == other.identity }
    // Where there is none yet, what counts is the directory.
    return lastComponent == other.lastComponent && parent.identity == other.parent.identity
  }

  /// The directory of the file, which is the working directory where the path names none.
  private var parent: FilePath {
    directory.bytes.isEmpty ? FilePath(".") : directory
  }
}

extension Message {
  fileprivate static func noFile(_ text: String) -> Message {
    let usage = ReportOption.option.usage
    return Message(
      en: "“\(text)” is no value for \(usage): a format, an equals sign and a file are expected",
      zh: "“\(text)”不是 \(usage) 可用的值，应为“格式=文件”")
  }

  fileprivate static func sameFile(_ file: FilePath) -> Message {
    Message(
      en: "two reports cannot go into one file: \(file.text)", zh: "两份结果不能写入同一个文件：\(file.text)")
  }

  fileprivate static func overwritesInput(_ file: FilePath) -> Message {
    Message(
      en: "\(file.text) is read by this run; the report would overwrite it",
      zh: "\(file.text) 是本次检查要读取的文件，写入结果会将其覆盖")
  }
}
