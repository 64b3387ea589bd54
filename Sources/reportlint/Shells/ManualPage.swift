import LintConfiguration
import LintModel

/// The manual page in the language of man(7), made from what the commands say about themselves.
struct ManualPage {
  let commands: [CommandSyntax]
  let language: Language

  /// The page.
  var text: String {
    let lint = commands[0]
    var page = Roff()
    page.header(".TH REPORTLINT 1 \"\(Program.date)\" \"reportlint \(Program.version)\"")
    // Chinese has no spaces to stretch.
    if language == .chinese { page.header(".ad l") }
    page.section(word("NAME", "名称"))
    page.paragraph(
      word(
        "reportlint \\- check annual reports on the disclosure of government information",
        "reportlint \\- 检查政府信息公开工作年度报告"), isEscaped: true)
    page.section(word("SYNOPSIS", "用法"))
    for command in commands { page.usage(command, isDefault: command.name == lint.name, language) }
    page.section(word("DESCRIPTION", "说明"))
    page.paragraphs(Self.description[language])
    page.section(word("COMMANDS", "命令"))
    for command in commands {
      page.subsection("reportlint \(command.name) \(command.operands)")
      page.paragraph(command.summary[language] + word(".", "。"))
      page.paragraphs(command.details[language])
      for option in command.options { page.item(option.usage, option.help[language]) }
    }
    page.section(word("OPTIONS OF EVERY COMMAND", "各命令通用的选项"))
    for option in OptionSyntax.everywhere { page.item(option.usage, option.help[language]) }
    page.section(word("EXIT STATUS", "退出状态"))
    for (status, meaning) in Self.statuses { page.item(status, meaning[language]) }
    page.section(word("FILES", "文件"))
    page.item(Configuration.fileName, Self.configuration[language])
    page.section(word("ENVIRONMENT", "环境变量"))
    for (variable, meaning) in Self.variables { page.item(variable, meaning[language]) }
    page.section(word("EXAMPLES", "示例"))
    for (command, meaning) in Self.examples { page.item(command, meaning[language]) }
    return page.text
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}

extension ManualPage {
  private static let description = Message(
    en: """
      reportlint checks drafts of the annual reports that Chinese agencies publish on their disclosure of \
      government information: whether the prescribed outline is there, whether the tables add up, whether \
      dates, years and figures agree, and whether anything was mistyped or left over from a template.
      Each finding is a line PATH:LINE:COLUMN: severity: message [rule], which editors understand; \
      reportlint explain tells the reason and the basis of a rule. Without a command, lint is meant.
      """,
    zh: """
      reportlint 检查政府信息公开工作年度报告文稿：法定部分是否齐全，表格数据是否平衡，日期、年度和数字是否前后一致，\
      有无错字和模板残留。
      每个问题一行：路径:行:列: 级别: 说明 [规则]，编辑器可以识别；reportlint explain 说明规则的理由和依据。\
      不写命令时即为 lint。
      """)

  private static let statuses: [(String, Message)] = [
    (
      "0",
      Message(
        en: "nothing was found at or above the severity of --fail-on",
        zh: "没有达到 --fail-on 级别的问题")
    ),
    ("1", Message(en: "something was", zh: "有达到该级别的问题")),
    (
      "2",
      Message(
        en:
          "a file could not be checked, or the command line, a rule pack or a configuration is wrong",
        zh: "有文件无法检查，或命令行、规则包、配置文件有误")
    ),
  ]

  private static let configuration = Message(
    en: "settings for the drafts in its directory and below, in JSON; the nearest one counts, and "
      + "reportlint config shows what holds for a file and where each value comes from",
    zh: "其所在目录及下级目录中文稿的设置，JSON 格式；以最近的一个为准。reportlint config 显示某个文件适用的设置及其来源")

  private static let variables: [(String, Message)] = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Message(
        en: "the language of the output, where neither --lang nor a configuration says it",
        zh: "输出所用的语言（--lang 和配置文件均未指定时）")
    ),
    ("NO_COLOR", Message(en: "no colours where it is set", zh: "设置后不使用颜色")),
    (
      "GITHUB_STEP_SUMMARY",
      Message(
        en: "the file to which --format github appends a table of the findings",
        zh: "--format github 追加问题汇总表的文件")
    ),
  ]

  private static let examples: [(String, Message)] = [
    (
      "reportlint drafts/",
      Message(en: "check all drafts in a directory", zh: "检查目录中的全部文稿")
    ),
    (
      "reportlint --select table draft.docx --table table.xlsx",
      Message(
        en: "check the table of a draft, which is in a file of its own", zh: "检查单独存放的统计表")
    ),
    (
      "find . -name '*.docx' -print0 | reportlint --files-from -",
      Message(en: "check the files that another program names", zh: "检查其他程序列出的文件")
    ),
    (
      "reportlint --report sarif=findings.sarif drafts/",
      Message(
        en: "print the findings and leave them in a file for other programs",
        zh: "输出问题，同时写入供其他程序使用的文件")
    ),
  ]
}
