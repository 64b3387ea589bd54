import LintModel
import Recognition
import ReportText
import RulePack

/// The preamble's count of parts, or its list of titles, disagrees with the headings or with
/// itself.
enum DeclaredSectionsCheck: Check {
  private static let rule: RuleID = "outline/declared-sections"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "the parts that the preamble declares are not the parts that follow", zh: "前言所述的部分与正文不符"
      ),
      rationale: Message(
        en: """
          “本报告由……等十二部分组成” is a promise about the headings: their number and, where the \
          list is complete, their titles. 等 may end a complete list or cut one short; a shorter list \
          with 等 is no mistake. A part that is listed twice is an error; a list without a number that \
          lacks a part, or names one that does not follow, is a warning. Where the sentence announces the \
          outline as it is prescribed and one heading is lost, doubled or moved, that is told by the \
          other rules alone.
          """,
        zh: """
          前言中“本报告由……等十二部分组成”的数目和所列标题应与正文一致。\
          “等”字既可煞尾也可表示列举未尽，列举未尽的不算错误。\
          同一部分列了两次的为错误；没有写明数目的列举缺少某一部分或列有正文没有的部分的，为警告。\
          前言所述与规定提纲相符、正文只有一个标题缺失、重复或错位的，由其他规则指出，不再重复报告。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        本报告由概述、政府信息公开收费及减免情况等▸三部分组成。
        一、概述
        本年度工作有序开展。
        二、政府信息公开收费及减免情况
        未收取费用。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        本报告由概述、政府信息公开收费及减免情况等2个部分组成。
        一、概述
        本年度工作有序开展。
        二、政府信息公开收费及减免情况
        未收取费用。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    guard !report.sections.isEmpty else {
      findings.skip(rule, because: .noHeadings)
      return
    }
    guard let declaration = report.declaredOutline else {
      guard let list = report.declaredList else {
        findings.skip(rule, because: .noDeclaration)
        return
      }
      compare(list, report, &findings)
      return
    }
    if let twice = declaration.titles.firstRepeated {
      findings.report(rule, at: declaration.listRange, .listedTwice(twice.text))
    } else if let slip = report.mistyped(declaration.titles) {
      findings.report(
        rule, severity: .warning, at: declaration.listRange,
        .mistyped(slip.title, report.excerpt(slip.heading)))
    } else {
      compare(declaration, report, &findings)
    }
  }

  /// Compares a list of parts without their number.
  private static func compare(
    _ list: DeclaredList, _ report: Report, _ findings: inout Findings
  ) {
    if let twice = list.titles.firstRepeated {
      findings.report(rule, at: list.range, .listedTwice(twice.text))
      return
    }
    if let slip = report.mistyped(list.titles) {
      findings.report(
        rule, severity: .warning, at: list.range,
        .mistyped(slip.title, report.excerpt(slip.heading)))
      return
    }
    if let word = list.misnamed {
      findings.report(rule, severity: .warning, at: word, .partsMisnamed)
    }
    guard !list.endsOpen else { return }
    let absent = report.absent(list.titles).filter { !report.isToldMissing($0.part) }
    let outline = report.pack.pack.outline
    let listed = Set(list.titles.compactMap(\.part))
    let unlisted =
      absent.isEmpty && list.titles.count == listed.count
      ? report.sections.compactMap(\.part).filter { !listed.contains($0) }.map { outline[$0].title }
      : []
    guard !absent.isEmpty || !unlisted.isEmpty else { return }
    findings.report(
      rule, severity: .warning, at: list.range,
      .otherTitles(absent: absent.map(\.text), unlisted: unlisted))
  }

  private static func compare(
    _ declaration: DeclaredOutline, _ report: Report, _ findings: inout Findings
  ) {
    let outline = report.pack.pack.outline
    let headings = report.sections.compactMap(\.part)
    let listed = declaration.isListKnown ? declaration.parts : []
    // A list that goes on to the last part is complete, whether 等 follows or not.
    let reachesEnd = listed.last != nil && listed.last == report.sections.last?.part
    let isComplete =
      !listed.isEmpty
      && (listed.count >= declaration.count || !declaration.endsOpen || reachesEnd)
    let unlisted = headings.filter { !listed.contains($0) }.map { outline[$0].title }
    let count = report.sections.count
    // One heading that is lost or doubled is the mistake; where more differ, the preamble may be.
    guard abs(declaration.count - count) > 1 || !declaration.isOutline(of: report.pack.pack) else {
      return
    }

    // The attachment is counted, and is no part with a heading.
    if declaration.count == count + 1, let last = declaration.titles.last,
      report.hasAttachment(last), !declaration.hasHeading(for: last, among: headings)
    {
      return
    }
    guard !report.loses(listed, of: declaration) else { return }
    if declaration.count != count {
      let names = isComplete && unlisted.count == count - declaration.count ? unlisted : []
      findings.report(
        rule, at: declaration.countRange,
        .wrongCount(declaration.count, actual: count, unlisted: names))
    } else if isComplete, listed.count != declaration.count {
      findings.report(
        rule, at: declaration.countRange,
        .wrongList(declaration.count, listed: listed.count, unlisted: unlisted))
    } else if isComplete, headings.count == count, Set(headings) != Set(listed) {
      let absent = listed.filter { !headings.contains($0) }.map { outline[$0].title }
      findings.report(
        rule, at: declaration.listRange, .otherTitles(absent: absent, unlisted: unlisted))
    } else if isComplete, headings.count == count, headings != listed {
      findings.report(rule, at: declaration.listRange, .otherOrder)
    } else if !declaration.endsOpen, !declaration.isListKnown {
      // Some titles are of no part; the others may be those of an older form.
      let absent = report.absent(declaration.titles)
      guard !absent.isEmpty else { return }
      findings.report(
        rule, severity: .warning, at: declaration.listRange,
        .otherTitles(absent: absent.map(\.text), unlisted: []))
    }
  }
}

extension [DeclaredTitle] {
  /// The first title that is listed a second time.
  fileprivate var firstRepeated: DeclaredTitle? {
    for (index, title) in enumerated()
    where self[..<index].contains(where: { $0.core == title.core }) {
      return title
    }
    return nil
  }
}

extension DeclaredOutline {
  /// Whether one of the headings is that of a title, and of no other in the list: 其他需要报告的事项、附表 may be
  /// one part.
  fileprivate func hasHeading(for title: DeclaredTitle, among headings: [PartID]) -> Bool {
    guard let part = title.part, headings.contains(part) else { return false }
    return titles.count { $0.part == part } == 1
  }

  /// Whether this is the prescribed outline, so that any difference is a mistake of the headings.
  /// Where parts may be left out or joined, the number of headings is another matter.
  fileprivate func isOutline(of pack: Pack) -> Bool {
    let outline = pack.outline
    guard count == outline.count, !pack.mayJoinParts, !outline.contains(where: \.isOptional)
    else { return false }
    guard !titles.isEmpty else { return true }
    // 等 ends a list of all of them as well as one that was cut short.
    let isWhole = parts.count == count || endsOpen && parts.last != outline.indices.last
    return isListKnown && isWhole && zip(parts, parts.dropFirst()).allSatisfy(<)
  }
}

extension Report {
  /// Whether the parts are all those of a list in the prescribed order, but for some that are missing or
  /// stand elsewhere: what other rules report.
  fileprivate func loses(_ listed: [PartID], of declaration: DeclaredOutline) -> Bool {
    let headings = sections.compactMap(\.part)
    let lost = listed.filter { !headings.contains($0) }
    return listed.count == declaration.count && zip(listed, listed.dropFirst()).allSatisfy(<)
      && headings.count == sections.count && headings.count + lost.count == listed.count
      && headings.allSatisfy(listed.contains)
      && lost.allSatisfy(isToldMissing)
  }

  /// Whether a part is one that has to be there and is not, which `outline/missing-section` tells.
  fileprivate func isToldMissing(_ part: PartID?) -> Bool {
    guard let part else { return false }
    return !pack.pack.outline[part].isOptional && !presentParts.contains(part)
  }

  /// The titles of a list that no heading resembles: those of another form.
  fileprivate func absent(_ titles: [DeclaredTitle]) -> [DeclaredTitle] {
    let parts = sections.map(\.part)
    let cores = sections.map { LabelText.core(bytes.span, headings[$0.heading].titleRange) }
    return titles.filter { title in
      let words = title.core.filter { !Self.commonCharacters.contains($0) }
      if let part = title.part, let section = parts.firstIndex(of: part) {
        // 概述 stands for 总体情况 in another form, and has nothing in common with it.
        return words.count >= 2 && !words.contains(where: cores[section].contains)
      }
      if hasAttachment(title) { return false }
      guard words.count >= 2 else { return false }
      // 收费 has one character in common with 收到和处理, too.
      let enough = words.count == 2 ? 2 : (words.count + 1) / 2
      return !cores.contains { heading in words.count { heading.contains($0) } >= enough }
    }
  }

  /// Whether a title is that of an attachment, and the table is there or a line below the parts begins as
  /// an attachment does: 附表一.
  fileprivate func hasAttachment(_ title: DeclaredTitle) -> Bool {
    let isAttachment =
      ["附表", "附件"].contains { title.core.starts(with: LabelText.core($0)) }
      || title.core.suffix(3).elementsEqual(LabelText.core("统计表"))
    guard isAttachment else { return false }
    let last = sections.last.map { headings[$0.heading].range.upperBound } ?? 0
    return attachment != nil || tables.contains { $0.range.lowerBound >= last }
  }

  /// 情 况 和 及 与 等 其 他 政 府 信 息 公 开 工 作: characters that any title has.
  private static let commonCharacters = Set("情况和及与等政府信息公开工作".unicodeScalars.map(\.value))
}

extension Message {
  fileprivate static func listedTwice(_ title: String) -> Message {
    Message(
      en: "the preamble lists the part “\(title)” twice", zh: "前言所列的部分中“\(title)”重复")
  }

  fileprivate static func mistyped(_ title: String, _ heading: String) -> Message {
    Message(
      en:
        "the preamble lists “\(title)”, which differs from the heading “\(heading)” in one character",
      zh: "前言所列“\(title)”与标题“\(heading)”差一字，疑有错漏")
  }

  fileprivate static let partsMisnamed = Message(
    en: "“部门” is a department; a report is made of “部分”", zh: "“部门”应为“部分”")

  fileprivate static let noHeadings = Message(
    en: "no heading of a part was recognised", zh: "未识别到任何部分的标题")

  fileprivate static let noDeclaration = Message(
    en: "the preamble does not say how many parts there are", zh: "前言未说明报告由几部分组成")

  fileprivate static func wrongCount(_ declared: Int, actual: Int, unlisted: [String]) -> Message {
    let names = unlisted.map { "“\($0)”" }
    return Message(
      en: "the preamble announces \(declared) parts, but there are \(actual)"
        + (names.isEmpty ? "" : "; not listed: \(names.joined(separator: ", "))"),
      zh: "前言称报告由\(declared)个部分组成，实际有\(actual)个部分"
        + (names.isEmpty ? "" : "，未列入\(names.joined())"))
  }

  fileprivate static func wrongList(_ declared: Int, listed: Int, unlisted: [String]) -> Message {
    let names = unlisted.map { "“\($0)”" }
    return Message(
      en: "the preamble announces \(declared) parts but lists \(listed)"
        + (names.isEmpty ? "" : "; not listed: \(names.joined(separator: ", "))"),
      zh: "前言称由\(declared)个部分组成，所列标题却有\(listed)个"
        + (names.isEmpty ? "" : "，未列入\(names.joined())"))
  }

  fileprivate static func otherTitles(absent: [String], unlisted: [String]) -> Message {
    let absent = absent.map { "“\($0)”" }
    let unlisted = unlisted.map { "“\($0)”" }
    return Message(
      en: "the parts listed are not those that follow"
        + (absent.isEmpty ? "" : "; listed but absent: \(absent.joined(separator: ", "))")
        + (unlisted.isEmpty ? "" : "; not listed: \(unlisted.joined(separator: ", "))"),
      zh: "前言所列的部分与正文不符"
        + (absent.isEmpty ? "" : "，正文没有\(absent.joined())")
        + (unlisted.isEmpty ? "" : "，未列入\(unlisted.joined())"))
  }

  fileprivate static let otherOrder = Message(
    en: "the preamble lists the parts in another order than they follow", zh: "前言所列各部分的顺序与正文不一致")
}
