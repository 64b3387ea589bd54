import DocumentConversion
import LintModel
import LintReporters
import NewDraft
import ReportLint
import ReportModel
import RulePack

/// `reportlint new`: a draft to start from.
enum NewCommand: Command {
  static let name = "new"

  static let syntax = CommandSyntax(
    name: name, operands: "", operandCount: 0...0,
    summary: Message(
      en: "write a draft to start from, in the form for the year",
      zh: "按当年格式生成一份待填写的文稿"),
    details: Message(
      en: """
        The ending of the file tells the format: .docx, .odt (by LibreOffice), .md, .txt or .html. What \
        is to be filled in is marked 【请填写…】, or blank in the tables; linting the draft lists it. From \
        last year's report, what was carried forward, what is in force and where the agency is reached \
        are taken over.
        """,
      zh: """
        文件扩展名决定格式：.docx、.odt（由 LibreOffice 转换）、.md、.txt 或 .html。待填内容以【请填写……】标出，\
        表格中留空；对文稿运行检查即可列出。给出上年报告时，自动填入上年结转数、现行有效件数和联系方式。
        """),
    options: [agency, year, .pack, previous, formerName, output, force])

  static let agency = OptionSyntax(
    "--agency", .any("NAME"), en: "the agency whose report it is", zh: "报告单位的名称")
  static let year = OptionSyntax(
    "--year", .any("YYYY"), en: "the year that the report is about", zh: "报告的年度")
  static let previous = OptionSyntax(
    "--previous", .any("FILE"), en: "last year's report, in any format", zh: "上年报告，格式不限")
  static let formerName = OptionSyntax(
    "--former-name", .any("NAME"),
    en: "what the agency was called in last year's report, where it has been renamed since",
    zh: "单位更名的，上年报告中的原名称")
  static let output = OptionSyntax(
    ReviewOutput.option.name, .any("FILE"), en: "the file that the draft is written into, also -o",
    zh: "写入文稿的文件，也可写作 -o")
  static let force = OptionSyntax(
    "--force", en: "write over a file that is there already", zh: "覆盖已有文件")

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    guard let name = try agencyName(arguments, agency) else {
      throw RunFailure(message: .missing(agency))
    }
    let formerName = try agencyName(arguments, Self.formerName)
    guard let year = try InputOptions.year(arguments) else {
      throw RunFailure(message: .missing(Self.year))
    }
    guard let path = arguments.value(output) else { throw RunFailure(message: .missing(output)) }
    guard let format = DraftFormat(fileName: path.bytes) else {
      throw RunFailure(message: .noFormat(path))
    }
    if !arguments.isSet(force), (try? path.status()) != nil {
      throw RunFailure(message: .isThere(path))
    }
    let session = try PackArgument.session(arguments.value(.pack))
    let form = try form(name, formerName, year, session)
    if let years = form.pack.years, !years.contains(year) {
      throw RunFailure(message: .otherYears(form.pack, year))
    }
    let reading = try InputOptions.reading(arguments)
    let previous = try arguments.value(Self.previous).map { (path) throws(RunFailure) in
      try PreviousFile(path, reading, session)
    }
    if let previous { try check(previous, form) }
    if let previous, previous.path.leadsToFile(of: path) {
      throw RunFailure(message: .isThere(path))
    }
    let draft = DraftOutline(
      form.pack, agency: name, year: year, formerName: formerName,
      previous: previous?.report.report
    ).draft()
    try write(draft, as: format, to: path)
    console.note(Message.written(path, form.pack)[console.language])
    return .success
  }

  /// What the pack makes of the draft's title, which tells by which pack a report is written.
  private static func form(
    _ agency: String, _ formerName: String?, _ year: Int, _ session: LintSession
  ) throws(RunFailure) -> RecognizedReport {
    do {
      var text = "\(agency)\(year)年政府信息公开工作年度报告\n"
      if let formerName { text += "\(agency)（原\(formerName)）\n" }
      return try session.recognize(session.read(Array(text.utf8), named: "title.txt"))
    } catch {
      throw RunFailure(error)
    }
  }

  /// Refuses a report that is not last year's of the agency.
  private static func check(
    _ previous: PreviousFile, _ form: RecognizedReport
  ) throws(RunFailure) {
    if case .otherAgency(let other, let own) = previous.report.objection(asPreviousOf: form) {
      throw RunFailure(message: .otherAgency(previous.path, other, own))
    }
    if let objection = previous.objection(to: form) { throw RunFailure(message: objection) }
  }

  private static func agencyName(
    _ arguments: ParsedArguments, _ option: OptionSyntax
  ) throws(RunFailure) -> String? {
    guard let name = arguments.value(option)?.text else { return nil }
    // In every format, nothing in such a name means anything else.
    let isName = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.isIdeographic
        || ("0"..."9").contains(scalar) || "（）()·、".unicodeScalars.contains(scalar)
    }
    guard (2...40).contains(name.count), isName else { throw RunFailure(message: .noName(name)) }
    return name
  }

  private static func write(
    _ draft: NewDraft, as format: DraftFormat, to path: FilePath
  ) throws(RunFailure) {
    let file = try OutputFile(replacing: path)
    var bytes = format.bytes(of: draft)
    if format == .openDocument {
      do {
        bytes = try DraftReader().openDocument(from: bytes)
      } catch {
        throw RunFailure(error)
      }
    }
    file.write(bytes)
    try file.finish()
  }
}

extension Message {
  fileprivate static func missing(_ option: OptionSyntax) -> Message {
    Message(
      en: "\(option.usage) is needed (reportlint new --help tells more)",
      zh: "缺少 \(option.usage)（详见 reportlint new --help）")
  }

  fileprivate static func noFormat(_ path: FilePath) -> Message {
    Message(
      en:
        "\(path.printable): the ending tells no format; there are .docx, .odt, .md, .txt and .html",
      zh: "\(path.printable)：不能由扩展名确定格式，可用 .docx、.odt、.md、.txt 和 .html")
  }

  fileprivate static func isThere(_ path: FilePath) -> Message {
    Message(
      en: "\(path.printable) is there already; choose another name, or write over it by --force",
      zh: "\(path.printable) 已存在，请换一个文件名，或用 --force 覆盖")
  }

  fileprivate static func noName(_ name: String) -> Message {
    Message(
      en: "“\(name)” is no name of an agency: 2 to 40 letters or characters are expected",
      zh: "“\(name)”不是单位名称，应为 2 至 40 个字")
  }

  fileprivate static func otherAgency(
    _ path: FilePath, _ other: String, _ own: String
  ) -> Message {
    let option = NewCommand.formerName.name
    return Message(
      en: "\(path.printable) is the report of “\(other)”, not of “\(own)”; where the agency was "
        + "renamed, add \(option) \(other)",
      zh: "\(path.printable) 是“\(other)”的报告，不是“\(own)”的；单位更名的，请加上 \(option) \(other)")
  }

  fileprivate static func otherYears(_ pack: Pack, _ year: Int) -> Message {
    let name = pack.name
    return Message(
      en: "there is no form for \(year): the pack is \(pack.id), \(name.english)",
      zh: "没有\(year)年度的格式：规则包为 \(pack.id)，\(name.chinese)")
  }

  fileprivate static func written(_ path: FilePath, _ pack: Pack) -> Message {
    let name = pack.name
    return Message(
      en: "\(path.printable): \(name.english); what is to be filled in is marked 【请填写…】 or blank",
      zh: "\(path.printable)：\(name.chinese)；待填内容以【请填写……】标出或留空")
  }
}
