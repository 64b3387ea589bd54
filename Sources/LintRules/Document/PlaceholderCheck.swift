import LintModel
import Prose
import Recognition
import ReportText
import RulePack

/// Finds leftovers of templates and converters.
struct PlaceholderCheck {
  private static let id: RuleID = "document/placeholder"

  static let rule =
    Rule(
      id, .error,
      summary: Message(
        en: "a leftover of a template or a converter: XX for a figure, [image: …], {{…}}",
        zh: "模板或格式转换的残留内容，如“XX条”“[image: …]”“{{…}}”"),
      rationale: Message(
        en: """
          The report went out unfinished: a figure was never filled in, or a program left its own \
          marks in the text. The pack lists the marks; X, x, ×, ○, *, ？, dots, blanks and empty \
          brackets in place of a figure are found before units, X after 共 too, and so are empty \
          brackets and quotation marks, underscores behind a colon, and units that end a clause and have \
          no figure at all (公开信息条，; 增长%。). So are notes among the authors and instructions of the template \
          ((请王科长确认), 注：红字需修改), choices that were not made (收取/未收取), and, as a warning, the mark of what \
          is not to be published, on a line above the title or below the date (机密★1年). Emphasis of Markdown, masked names (张XX), formulas and Latin words are left alone.
          """,
        zh: """
          数字没有填写，或者文中留有软件的标记，说明报告没有定稿。标记由规则包列出；代替数字的“X”“×”“○”“*”“？”、\
          省略号、空格和空括号按其后的单位识别，“X”也按其前的“共”识别；空的括号、引号和冒号后的下划线，\
          以及句末漏写数字的量词（如“公开信息条，”“增长%。”）也会报告。起草人员之间的批注、模板的填写说明（如“（请王科长确认）”“注：红字需修改”）\
          和未作选择的表述（如“收取/未收取”）同样报告；标题之上、落款之下单独成行的不宜公开的标注（如“机密★1年”）给出警告。隐去的姓名（如“张XX”）、算式和外文词不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息▸XX条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年主动公开政府信息12条，受理张XX提出的申请1件，大厅面积30×40米。
        """)

  private var finder: LeftoverFinder
  /// With what leftovers end that stand before a mark.
  private let lastCharacters = LeftoverFinder.lastCharacters

  init(_ lexicon: Lexicon) {
    finder = LeftoverFinder(lexicon)
  }

  /// Starts with a block, which may be a text of a table, and looks whether all of it is a note.
  mutating func begin(
    _ report: Report, _ block: Range<Int>, inTable: Bool, isTitle: Bool, _ findings: inout Findings
  ) {
    finder.begin(inTable: inTable, isTitle: isTitle)
    if let note = finder.paragraph(report.bytes.span, block) {
      Self.report(note, report, &findings)
    }
  }

  /// Looks at a place where one of the pack's leftovers may start.
  mutating func visitLiteral(
    _ placeholders: PlaceholderScanner, _ report: Report, _ span: Span<UInt8>, _ offset: Int,
    in block: Range<Int>, _ findings: inout Findings
  ) {
    guard let leftover = finder.mark(placeholders, span, at: offset, in: block),
      !report.draft.hasEntities || span[offset] != UInt8(ascii: "&")
    else { return }
    Self.report(leftover, report, &findings)
  }

  /// Looks at a place where X, an underscore or the like stands, or the first byte of it.
  mutating func visitSign(
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    guard let leftover = finder.sign(span, at: offset, in: block) else { return }
    Self.report(leftover, report, &findings)
  }

  /// Looks at a mark that may end a clause.
  mutating func visitMark(
    _ report: Report, _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>,
    _ findings: inout Findings
  ) {
    guard mayEnd(span, before: offset),
      let leftover = finder.clauseEnd(span, at: offset, in: block)
    else { return }
    Self.report(leftover, report, &findings)
  }

  /// Whether a leftover may end before a mark: its last character tells nearly all other words, and a digit
  /// before that tells a figure with its unit. This is asked at every mark.
  @inline(__always)
  private func mayEnd(_ span: Span<UInt8>, before mark: Int) -> Bool {
    guard let (last, length) = span.scalar(before: mark), lastCharacters.mayHold(last) else {
      return false
    }
    let start = mark - length
    return start == 0 || CharacterClass.digit(UInt32(span[start - 1])) == nil
  }

  private static func report(
    _ leftover: LeftoverFinder.Leftover, _ report: Report, _ findings: inout Findings
  ) {
    let words = report.excerpt(leftover.range)
    let message: Message =
      switch leftover.kind {
      case .mark: .leftover(words)
      case .agency: .agency(words)
      case .figure: .figure(words)
      case .unit(let unit): .missing(report.excerpt(unit))
      case .field: .field(words)
      case .person: .person(words)
      case .choice: .choice(words)
      case .note: .note(words)
      }
    findings.report(id, at: leftover.range, message)
  }
}

extension Message {
  fileprivate static func leftover(_ text: String) -> Message {
    Message(
      en: "“\(text)” is a leftover of a template or a converter; replace or delete it",
      zh: "“\(text)”是模板或格式转换的残留内容，应补全或删除")
  }

  fileprivate static func agency(_ text: String) -> Message {
    Message(
      en: "“\(text)” stands for the name of an agency that was never filled in",
      zh: "“\(text)”尚未填写单位名称")
  }

  fileprivate static func field(_ text: String) -> Message {
    Message(
      en: "nothing was filled in at “\(text)”",
      zh: text.hasPrefix("“") ? "引号中没有内容" : "“\(text)”处尚未填写内容")
  }

  fileprivate static func person(_ text: String) -> Message {
    Message(
      en: "“\(text)” stands for somebody's name that was never filled in",
      zh: "“\(text)”尚未填写姓名")
  }

  fileprivate static func choice(_ text: String) -> Message {
    Message(
      en: "“\(text)” leaves open which of the two holds; delete the other",
      zh: "“\(text)”尚未选定，应只保留与实际相符的一项")
  }

  fileprivate static func note(_ text: String) -> Message {
    Message(
      en:
        "“\(text)” is a note among the authors or an instruction of the template; settle and delete it",
      zh: "“\(text)”是起草时的批注或填写说明，应处理后删除")
  }

  fileprivate static func missing(_ unit: String) -> Message {
    Message(
      en: "the figure before “\(unit)” was never filled in",
      zh: unit == "%" || unit == "％" ? "“\(unit)”之前漏写数字" : "量词“\(unit)”之前漏写数字")
  }

  fileprivate static func figure(_ text: String) -> Message {
    Message(
      en: "“\(text)” stands for a figure that was never filled in",
      zh: "“\(text)”尚未填写数字")
  }
}
