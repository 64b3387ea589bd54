import LintModel
import Recognition
import ReportText
import RulePack

/// A part's ordinal is missing, repeated, skipped or malformed.
enum SectionNumberCheck: Check {
  private static let rule: RuleID = "outline/section-number"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "a part's ordinal is missing, repeated, skipped or malformed",
        zh: "一级标题的序号缺失、重复、跳号或写法有误"),
      rationale: Message(
        en: """
          Parts are numbered 一、二、… without gaps, counting the headings that are there; Word's \
          automatic numbering often loses an ordinal when text is pasted. A gap that a missing part \
          explains is not reported a second time. When all ordinals are written in another style, \
          that is one finding.
          """,
        zh: """
          各部分按“一、二、……”连续编号，以报告中实际出现的标题计；从 Word 粘贴时，自动编号常会丢失。\
          因缺少某一部分而产生的空号不再重复报告；全文序号统一用了其他写法的，只报告一次。
          """),
      catches: """
        云溪县统计局2017年政府信息公开工作年度报告
        ▸概述
        本年度工作有序开展。
        二、政府信息公开的组织领导和制度建设情况
        制度健全。
        """,
      leavesAlone: """
        云溪县统计局2017年政府信息公开工作年度报告
        一、概述
        本年度工作有序开展。
        二、政府信息公开申请办理情况
        未收到申请。
        三、政府信息公开收费及减免情况
        未收取费用。
        """,
      fix: RuleFix(
        .mixed,
        Message(
          en: """
            A lost or malformed ordinal is put right; where several headings are renumbered, \
            somebody has to look whether a part is missing.
            """,
          zh: """
            缺失或写法有误的序号补正；需要依次改动多个标题的，须核对是否缺少某一部分。
            """),
        after: """
          云溪县统计局2017年政府信息公开工作年度报告
          一、概述
          本年度工作有序开展。
          二、政府信息公开的组织领导和制度建设情况
          制度健全。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let headings = report.sections.map { report.headings[$0.heading] }
    for heading in headings { findings.reportRepeatedOrdinal(of: heading, report, as: rule) }
    guard !isInSequence(headings, report, facts.order) else { return }
    let reported = checkForm(report, headings, &findings)
    checkSequence(report, facts.order, headings, except: reported, &findings)
  }

  /// Whether the ordinals are 一、, 二、 and so on, and no heading has to move.
  private static func isInSequence(
    _ headings: [Heading], _ report: Report, _ order: SectionOrder
  ) -> Bool {
    headings.indices.allSatisfy { index in
      headings[index].hasProperOrdinal && headings[index].ordinal?.number == index + 1
        && (report.sections[index].part == nil || order.inPlace.contains(index))
    }
  }

  // MARK: Form

  /// Reports ordinals that are lost or malformed, once for each way of being so.
  ///
  /// - Returns: The indices of the headings whose ordinal is reported.
  private static func checkForm(
    _ report: Report, _ headings: [Heading], _ findings: inout Findings
  ) -> Set<Int> {
    let faulty = headings.indices.filter { !headings[$0].hasProperOrdinal }
    guard !faulty.isEmpty else { return [] }
    let byForm = Dictionary(grouping: faulty) { OrdinalForm(headings[$0].ordinal) }
    for (form, indices) in byForm.sorted(by: { $0.value[0] < $1.value[0] }) {
      // One or two lost ordinals are two slips; if every heading lacks it, it is one habit.
      let isHabit = indices.count > 2
      let groups = isHabit ? [indices] : indices.map { [$0] }
      for group in groups {
        let edits = group.map { headings[$0].ordinalEdit(number: $0 + 1, report) }
        let heading = headings[group[0]]
        let right = Ordinal.text(group[0] + 1, style: .chinese)
        let mistyped = report.mistypedOrdinal(of: heading)
        let message: Message =
          form.style == nil
          ? mistyped.map { .mistypedOrdinal(report.excerpt($0), right) }
            ?? .lost(right, count: group.count)
          : .malformed(
            heading.ordinal.map { report.draft.text.string(in: $0.range) } ?? "", right,
            count: group.count)
        findings.report(
          rule, at: heading.ordinal?.range ?? mistyped ?? heading.range, message,
          fix: Fix(isSafe: group.count == 1, edits))
      }
    }
    return Set(faulty)
  }

  private struct OrdinalForm: Hashable {
    let style: Ordinal.Style?
    let delimiter: UInt32?

    init(_ ordinal: Ordinal?) {
      style = ordinal?.style
      delimiter = ordinal?.delimiter
    }
  }

  // MARK: Sequence

  private static func checkSequence(
    _ report: Report, _ order: SectionOrder, _ headings: [Heading], except reported: Set<Int>,
    _ findings: inout Findings
  ) {
    let staying = order.inPlace
    let sections = report.sections
    let outline = report.pack.pack.outline
    // A heading that has to move brings its number along.
    let indices = sections.indices.filter { index in
      guard let part = sections[index].part, !staying.contains(index) else { return true }
      return headings[index].ordinal?.number != part.number
    }
    let present = indices.compactMap { staying.contains($0) ? sections[$0].part : nil }
    let numbers = indices.map { reported.contains($0) ? nil : headings[$0].ordinal?.number }
    let anomalies = OrdinalSequence(allowsRestart: false).anomalies(of: numbers) {
      position, previous in
      guard let part = sections[indices[position]].part, let number = numbers[position] else {
        return false
      }
      let before = indices[..<position].last { sections[$0].part != nil }
      let firstBetween = before.flatMap { sections[$0].part?.advanced(by: 1) } ?? outline.startIndex
      guard firstBetween <= part else { return false }
      let missing = (firstBetween..<part).count { !present.contains($0) }
      return number == part.number && number == previous + 1 + missing
    }
    if reportExchange(anomalies, headings, indices, &findings) { return }
    for (position, anomaly) in anomalies.enumerated() {
      // Renumbering from the first fault on mends the others too.
      reportAnomaly(anomaly, headings, indices, offersFix: position == 0, &findings)
    }
  }

  /// Reports that the ordinals of two headings one behind the other changed places, which is one mistake.
  private static func reportExchange(
    _ anomalies: [OrdinalSequence.Anomaly], _ headings: [Heading], _ indices: [Int],
    _ findings: inout Findings
  ) -> Bool {
    guard anomalies.count == 2, anomalies[1].index == anomalies[0].index + 1,
      let first = headings[indices[anomalies[0].index]].ordinal,
      let second = headings[indices[anomalies[1].index]].ordinal,
      first.number == anomalies[1].expected, second.number == anomalies[0].expected
    else { return false }
    let texts = [first, second].map { Ordinal.text($0.number, style: .chinese, like: $0) }
    findings.report(
      rule, at: first.range, .exchanged(texts[0], texts[1]),
      related: [RelatedLocation(second.range, .otherOrdinal)],
      fix: Fix(
        isSafe: false, [Fix.Edit(first.range, texts[1]), Fix.Edit(second.range, texts[0])]))
    return true
  }

  private static func reportAnomaly(
    _ anomaly: OrdinalSequence.Anomaly, _ headings: [Heading], _ indices: [Int],
    offersFix: Bool, _ findings: inout Findings
  ) {
    let heading = headings[indices[anomaly.index]]
    guard let ordinal = heading.ordinal else { return }
    let last = anomaly.shiftsOthers ? indices.count - 1 : anomaly.index
    let edits =
      !offersFix
      ? []
      : (anomaly.index...last).map { position in
        headings[indices[position]].ordinalEdit(
          number: anomaly.expected + position - anomaly.index, nil)
      }
    findings.report(
      rule, at: ordinal.range,
      .outOfSequence(
        anomaly.fault, found: Ordinal.text(ordinal.number, style: .chinese, like: ordinal),
        right: Ordinal.text(anomaly.expected, style: .chinese, like: ordinal),
        previous: anomaly.expected > 1
          ? Ordinal.text(anomaly.expected - 1, style: .chinese, like: ordinal) : nil,
        shiftsOthers: anomaly.shiftsOthers),
      fix: offersFix ? Fix(isSafe: !anomaly.shiftsOthers, edits) : nil)
  }
}

extension Heading {
  /// Whether the ordinal is written 一、 or 第一部分.
  fileprivate var hasProperOrdinal: Bool {
    guard let ordinal, ordinal.style == .chinese else { return false }
    return ordinal.isPart || ordinal.delimiter == 0x3001
  }

  /// Replaces the ordinal, or puts one where it is lost.
  fileprivate func ordinalEdit(number: Int, _ report: Report?) -> Fix.Edit {
    let text = Ordinal.text(number, style: .chinese, like: ordinal)
    if let mistyped = report?.mistypedOrdinal(of: self) { return Fix.Edit(mistyped, text) }
    guard let ordinal else { return Fix.Edit(range.lowerBound..<range.lowerBound, text) }
    return Fix.Edit(ordinal.range, text)
  }
}

extension Report {
  /// What stands in the place of an ordinal and is none: a dash, as 一 is mistyped (—、总体情况), or another
  /// character (西、).
  fileprivate func mistypedOrdinal(of heading: Heading) -> Range<Int>? {
    guard heading.ordinal == nil, heading.titleRange.lowerBound > heading.range.lowerBound else {
      return nil
    }
    return bytes.span.trimmed(heading.range.lowerBound..<heading.titleRange.lowerBound)
  }
}

extension Message {
  fileprivate static let otherOrdinal = Message(en: "the other one", zh: "互换的另一处")

  fileprivate static func exchanged(_ first: String, _ second: String) -> Message {
    Message(
      en: "the ordinals “\(first)” and “\(second)” changed places",
      zh: "序号“\(first)”与“\(second)”颠倒，此处应为“\(second)”")
  }

  fileprivate static func lost(_ right: String, count: Int) -> Message {
    guard count > 1 else {
      return Message(
        en: "the heading has lost its ordinal; it should be “\(right)”", zh: "标题缺少序号，应为“\(right)”")
    }
    return Message(
      en: "\(count) headings of parts have no ordinal; this one should have “\(right)”, and so on",
      zh: "有\(count)个一级标题缺少序号，自此处起应依次编为“\(right)”等")
  }

  fileprivate static func malformed(_ found: String, _ right: String, count: Int) -> Message {
    guard count > 1 else {
      return Message(
        en: "the ordinal “\(found)” of a part should be written “\(right)”",
        zh: "一级标题的序号“\(found)”应写作“\(right)”")
    }
    return Message(
      en:
        "\(count) ordinals of parts are written like “\(found)”; they should be “\(right)” and so on",
      zh: "有\(count)个一级标题的序号写作“\(found)”等，应依次写作“\(right)”等")
  }

  fileprivate static func outOfSequence(
    _ fault: OrdinalSequence.Fault, found: String, right: String, previous: String?,
    shiftsOthers: Bool
  ) -> Message {
    let others = shiftsOthers
    switch fault {
    case .repeated:
      return Message(
        en:
          "the ordinal “\(found)” is used twice; this one should be “\(right)”\(others ? ", and the ones after it shift" : "")",
        zh: "序号“\(found)”重复，此处应为“\(right)”\(others ? "，其后序号依次顺延" : "")")
    case .skipped:
      return Message(
        en:
          "the ordinal jumps to “\(found)”; it should be “\(right)”\(others ? ", and the ones after it shift" : "")",
        zh: (previous.map { "序号由“\($0)”跳到“\(found)”" } ?? "序号从“\(found)”开始")
          + "，此处应为“\(right)”\(others ? "，其后序号依次调整" : "")")
    case .backward:
      return Message(
        en:
          "the ordinal goes back to “\(found)”; it should be “\(right)”\(others ? ", and the ones after it shift" : "")",
        zh: "序号退回到“\(found)”，此处应为“\(right)”\(others ? "，其后序号依次调整" : "")")
    }
  }
}
