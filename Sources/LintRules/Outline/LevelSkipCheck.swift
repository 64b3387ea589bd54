import LintModel
import Recognition
import ReportText
import RulePack

/// A level of sub-headings is skipped, or two styles are mixed on one level.
enum LevelSkipCheck: Check {
  private static let rule: RuleID = "outline/level-skip"

  static let rules = [
    Rule(
      rule, .info,
      summary: Message(
        en: "a heading level is skipped, or two styles are mixed on one level",
        zh: "标题层次越级，或同级序号写法混用"),
      rationale: Message(
        en: """
          Official documents number their levels 一、 then （一） then 1. then （1） (GB/T 9704-2012, \
          7.3.3). A report that has 1. below 一、 throughout, as most departments write, is no finding. \
          Reported once for each part of the report.
          """,
        zh:
          "公文结构层次序数依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 第7.3.3条）。全文在“一、”之下都直接用“1.”的，不作提示。每一部分只报告一次。"
      ),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        ▸1.加强领导。成立了领导小组。
        2.完善制度。修订了两项制度。
        二、主动公开情况
        （一）网站。公开信息9条。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        （一）组织领导
        1.加强领导。成立了领导小组。
        2.完善制度。修订了两项制度。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            Ordinals of another style are written like those before them. A level that is \
            skipped has no fix.
            """,
          zh: "写法不一的序号改为与前文相同的写法；越级的不作修正。"),
        before: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          （一）组织领导
          1.加强领导。成立了领导小组。
          2、完善制度。修订了两项制度。
          """,
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          （一）组织领导
          1.加强领导。成立了领导小组。
          2.完善制度。修订了两项制度。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    // A report that has 1. below 一、 throughout has left one level out, as most departments do.
    let hasSecondLevel = report.headings.contains { $0.ordinal?.style == .parenthesizedChinese }
    let misstyled = report.misstyledHeadings
    for (position, section) in report.sections.enumerated() {
      check(
        report.headings[report.subheadings(ofSection: position)], of: section, report, misstyled,
        mayStartAtThird: !hasSecondLevel, &findings)
    }
  }

  private static func check(
    _ headings: ArraySlice<Heading>, of section: Section, _ report: Report,
    _ misstyled: [Int: Ordinal.Style], mayStartAtThird: Bool, _ findings: inout Findings
  ) {
    var level = mayStartAtThird ? Ordinal.Style.parenthesizedChinese.rawValue : 1
    var delimiter: UInt32?
    for (index, heading) in zip(headings.indices, headings) {
      guard let ordinal = heading.ordinal, ordinal.style != .itemMark, misstyled[index] == nil
      else { continue }
      guard heading.level <= level + 1 else {
        let due = Ordinal.Style(rawValue: level + 1) ?? .parenthesizedChinese
        findings.report(
          rule, at: ordinal.range,
          .skipped(
            found: report.draft.text.string(in: ordinal.range),
            due: Ordinal.text(1, style: due)))
        return
      }
      level = heading.level
      if ordinal.style == .parenthesizedChinese { delimiter = nil }
      guard ordinal.style == .arabic, let found = ordinal.delimiter else { continue }
      let isIdeographic = found == 0x3001
      if let delimiter, (delimiter == 0x3001) != isIdeographic {
        findings.report(
          rule, at: ordinal.range,
          .mixed(
            found: report.draft.text.string(in: ordinal.range),
            other: "\(ordinal.number)" + (isIdeographic ? "." : "、")),
          fix: fix(headings[index...], like: delimiter, report.bytes.span))
        return
      }
      delimiter = found
    }
  }
}

extension LevelSkipCheck {
  /// Writes the ordinals like those before them, to the end of their list.
  private static func fix(
    _ headings: ArraySlice<Heading>, like delimiter: UInt32, _ span: Span<UInt8>
  ) -> Fix? {
    let mark = delimiter == 0x3001 ? "、" : "."
    let list = headings.prefix { $0.level >= Ordinal.Style.arabic.rawValue }
    let mixed = list.compactMap(\.ordinal).filter { ordinal in
      ordinal.style == .arabic && ordinal.delimiter != nil
        && (ordinal.delimiter == 0x3001) != (delimiter == 0x3001)
    }
    // 3、5个单位 must not become 3.5个单位.
    let isFigure = mixed.contains { ordinal in
      ordinal.range.upperBound < span.count
        && CharacterClass.digit(span.scalar(at: ordinal.range.upperBound).value) != nil
    }
    guard !isFigure else { return nil }
    return Fix(isSafe: false, mixed.map { Fix.Edit($0.range, "\($0.number)\(mark)") })
  }
}

extension Message {
  fileprivate static func skipped(found: String, due: String) -> Message {
    Message(
      en: "the level “\(due)” is skipped: “\(found)” stands directly below the heading above",
      zh: "标题越级：上级标题之下应先用“\(due)”，不应直接用“\(found)”")
  }

  fileprivate static func mixed(found: String, other: String) -> Message {
    Message(
      en: "“\(found)” is written differently from the ordinals before it (“\(other)”)",
      zh: "同级序号写法不一：此处为“\(found)”，前文为“\(other)”一类")
  }
}
