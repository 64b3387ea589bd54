import DocumentSyntax
import LintModel
import ReportLint
import ReportReaders
import ReportText

/// The options that say how drafts are read.
enum InputOptions {
  /// All of them.
  static let all = [year, table, previous, format, encoding, limit]

  static let table = OptionSyntax(
    RollupSession.tableOption, .any("FILE"),
    en: "file with the statistics table of the draft, checked together with it as one report",
    zh: "文稿的统计表所在的文件，与文稿合为一份报告检查")

  static let year = OptionSyntax(
    "--year", .any("YYYY"),
    en:
      "year that the reports are about (default: told by the title, the reporting period and more)",
    zh: "报告的年度；未指定时根据标题、统计期限等判断")

  /// The year that the command line gives; nil where it gives none.
  static func year(_ arguments: ParsedArguments) throws(RunFailure) -> Int? {
    guard let text = arguments.value(year)?.text else { return nil }
    guard let year = Int(text), (2008...2099).contains(year) else {
      throw RunFailure(message: .noYear(text))
    }
    return year
  }

  static let previous = OptionSyntax(
    "--previous", .any("FILE"),
    en: "last year's report, in any format, with which the draft is compared",
    zh: "上年报告所在的文件，格式不限，用于与本年文稿对照检查")

  static let format = OptionSyntax(
    "--input-format", .choice(InputFormat.allCases.map(\.rawValue)),
    en: "format of the drafts (default: told by their contents and names)",
    zh: "文稿的格式；未指定时根据文件内容和扩展名判断")
  static let encoding = OptionSyntax(
    "--encoding", .any("NAME"),
    en: "encoding of text, web pages and tables in text: utf-8, gbk, gb18030, utf-16le or utf-16be "
      + "(default: told by their contents)",
    zh: "纯文本、网页等的编码：utf-8、gbk、gb18030、utf-16le 或 utf-16be；未指定时自动判断")
  /// The names of the encodings.
  static let encodings = ["utf-8", "gbk", "gb18030", "gb2312", "utf-16le", "utf-16be"]

  static let limit = OptionSyntax(
    DraftReader.limitOption, .any("MB"),
    en: "the most that a document may hold when it is unpacked (default: 128)",
    zh: "单个文件解压后的大小上限，单位为 MB（默认 128）")

  /// How drafts are to be read.
  static func reading(_ arguments: ParsedArguments) throws(RunFailure) -> DraftReader {
    var expansion = ExpansionLimit.standard
    if let text = arguments.value(limit)?.text {
      guard let megabytes = Int(text), (1...1_000_000).contains(megabytes) else {
        throw RunFailure(message: .noLimit(text))
      }
      expansion = ExpansionLimit(bytes: megabytes * 1024 * 1024)
    }
    var textEncoding: TextEncoding?
    if let name = arguments.value(encoding)?.text {
      guard let known = TextEncoding(name: name) else {
        throw RunFailure(
          message: .unknown(
            en: "encoding", zh: "编码", name, among: encodings))
      }
      textEncoding = known
    }
    return DraftReader(
      format: arguments.choice(format), encoding: textEncoding, limit: expansion)
  }
}

extension Message {
  fileprivate static func noYear(_ text: String) -> Message {
    let usage = InputOptions.year.usage
    return Message(
      en: "“\(text)” is no value for \(usage): a year from 2008 on, in four digits, is expected",
      zh: "“\(text)”不是 \(usage) 可用的值，应为2008年以后的四位年份")
  }

  fileprivate static func noLimit(_ text: String) -> Message {
    let usage = InputOptions.limit.usage
    return Message(
      en: "“\(text)” is no value for \(usage): a whole number of megabytes is expected",
      zh: "“\(text)”不是 \(usage) 可用的值，应为以 MB 为单位的整数")
  }
}
