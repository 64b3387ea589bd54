import LintModel
import ReportText
import RulePack

/// Tells people what a run came to: the counts, what was checked, and what could not be, so that
/// silence is never mistaken for a pass.
package struct SummaryReporter: Sendable {
  /// How many reasons for unchecked rules are listed; the rest is only counted.
  private static let mostGaps = 10

  /// How many rules are named that could not be checked for one reason.
  private static let mostRules = 6

  private let language: Language
  private let style: Style

  /// Creates a reporter.
  package init(language: Language, style: Style) {
    self.language = language
    self.style = style
  }

  /// The lines of the summary.
  ///
  /// - Parameters:
  ///   - summary: What the run came to.
  ///   - milliseconds: How long it took.
  package func lines(_ summary: RunSummary, milliseconds: Double) -> [String] {
    let duration = duration(milliseconds)
    let first = counts(summary) + (language == .english ? " (\(duration))" : "（用时 \(duration)）")
    guard summary.files > 0 else { return [style(first, .strong)] }
    return [style(first, .strong)] + fixes(summary) + packs(summary)
      + [coverage(summary.coverage)] + gaps(summary)
  }

  /// How many files were linted and how many findings there are, in one line.
  package func counts(_ summary: RunSummary) -> String {
    switch language {
    case .english: english(summary)
    case .chinese: chinese(summary)
    }
  }

  /// What was fixed and what can be, in a line each.
  private func fixes(_ summary: RunSummary) -> [String] {
    [summary.fixes.flatMap(line), fixable(summary.findings)].compactMap(\.self)
  }

  private func line(for fixes: FixCounts) -> String? {
    guard fixes.fixes > 0 else {
      guard fixes.isPreview else { return nil }
      return language == .english ? "Nothing to be fixed." : "没有可修正的问题。"
    }
    let findings = counted(fixes.fixes, "finding")
    let files = counted(fixes.files, "file")
    switch (language, fixes.isPreview) {
    case (.english, false): return "Fixed: \(findings) in \(files)."
    case (.english, true): return "To be fixed: \(findings) in \(files); nothing was changed."
    case (.chinese, false): return "已修正：\(fixes.files) 个文件中的 \(fixes.fixes) 处问题。"
    case (.chinese, true): return "可修正 \(fixes.files) 个文件中的 \(fixes.fixes) 处问题，文件未作改动。"
    }
  }

  private func fixable(_ counts: FindingCounts) -> String? {
    let (safe, unsafe) = (counts.safelyFixable, counts.unsafelyFixable)
    guard safe + unsafe > 0 else { return nil }
    switch language {
    case .english:
      let parts = [
        safe > 0 ? "\(safe) with --fix" : nil,
        unsafe > 0 ? "\(unsafe)\(safe > 0 ? " more" : "") with --fix --unsafe-fixes" : nil,
      ]
      return "Fixable: \(parts.compactMap(\.self).joined(separator: ", "))."
    case .chinese:
      let parts = [
        safe > 0 ? "\(safe) 处可用 --fix 修正" : nil,
        unsafe > 0
          ? "\(safe > 0 ? "另有 " : "")\(unsafe) 处可用 --fix --unsafe-fixes 修正，修正后须核对" : nil,
      ]
      return "可修正：\(parts.compactMap(\.self).joined(separator: "；"))。"
    }
  }

  /// The packs that files were checked by, and what told it of a single one, in one line; none where
  /// they are not known.
  private func packs(_ summary: RunSummary) -> [String] {
    let packs = summary.packs
    guard let first = packs.first else { return [] }
    let isEnglish = language == .english
    guard packs.count == 1 else {
      let named = packs.map { pack in
        isEnglish
          ? "\(pack.id) (\(counted(pack.files, "file")))" : "\(pack.id)（\(pack.files) 个文件）"
      }
      return [
        isEnglish
          ? "Packs: \(named.joined(separator: ", "))." : "规则包：\(named.joined(separator: "、"))。"
      ]
    }
    guard let evidence = summary.evidence?[language] else {
      return [isEnglish ? "Pack: \(first.id)." : "规则包：\(first.id)。"]
    }
    return [isEnglish ? "Pack: \(first.id) (\(evidence))." : "规则包：\(first.id)（\(evidence)）。"]
  }

  /// What was looked at, in one line.
  package func coverage(_ coverage: Coverage) -> String {
    switch language {
    case .english:
      let sections = counted(coverage.sections, "section")
      let rows = counted(coverage.rows, "table row")
      let cells = counted(coverage.cells, "cell")
      let relations = counted(coverage.relations, "relation")
      return
        "Checked: \(sections) recognised, \(rows) and \(cells) read, \(relations) evaluated."
    case .chinese:
      return
        "已检查：识别出 \(coverage.sections) 个部分，读取表格 \(coverage.rows) 行、"
        + "单元格 \(coverage.cells) 个，核对勾稽关系 \(coverage.relations) 条。"
    }
  }

  /// What could not be checked on one draft, in one line.
  package func line(for gap: Gap) -> String {
    guard !gap.rules.isEmpty else { return gap.reason }
    switch language {
    case .english: return "Not checked: \(rules(of: gap)): \(gap.reason)"
    case .chinese: return "未检查：\(rules(of: gap))：\(gap.reason)"
    }
  }

  /// The rules of a gap; of many, the first few and how many there are.
  private func rules(of gap: Gap) -> String {
    let isShort = gap.rules.count <= Self.mostRules
    let named = isShort ? gap.rules[...] : gap.rules.prefix(Self.mostRules / 2)
    let rest = gap.rules.count - named.count
    switch language {
    case .english:
      return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more rules" : "")
    case .chinese:
      return named.joined(separator: "、") + (rest > 0 ? "等 \(gap.rules.count) 条规则" : "")
    }
  }

  private func gaps(_ summary: RunSummary) -> [String] {
    let gaps = summary.gaps
    var lines = gaps.prefix(Self.mostGaps).map { line(for: $0, of: summary.files) }
    let rest = gaps.count - lines.count
    if rest > 0 {
      switch language {
      case .english:
        lines.append("… and \(counted(rest, "more reason")); JSON output has them all.")
      case .chinese: lines.append("……另有 \(rest) 种原因，JSON 输出中列有全部。")
      }
    }
    return lines
  }

  private func line(for gap: (gap: Gap, files: Int), of files: Int) -> String {
    guard files > 1 else { return line(for: gap.gap) }
    guard !gap.gap.rules.isEmpty else {
      switch language {
      case .english: return "In \(counted(gap.files, "file")): \(gap.gap.reason)"
      case .chinese: return "\(gap.files) 个文件中\(gap.gap.reason)"
      }
    }
    switch language {
    case .english:
      return "Not checked in \(counted(gap.files, "file")): \(rules(of: gap.gap)): "
        + gap.gap.reason
    case .chinese:
      return "\(gap.files) 个文件中未检查：\(rules(of: gap.gap))：\(gap.gap.reason)"
    }
  }

  private func english(_ summary: RunSummary) -> String {
    var parts: [String] = []
    if summary.files > 0 {
      let findings = summary.findings
      let counts = [
        counted(findings.errors, "error"), counted(findings.warnings, "warning"),
        counted(findings.infos, "info"),
      ]
      parts.append("\(counted(summary.files, "file")): \(counts.joined(separator: ", "))")
      let hidden = [
        findings.suppressed > 0 ? "\(findings.suppressed) suppressed" : nil,
        findings.known > 0 ? "\(findings.known) in the baseline" : nil,
      ].compactMap(\.self)
      if !hidden.isEmpty { parts.append(hidden.joined(separator: ", ")) }
    }
    if summary.failures > 0 {
      parts.append("\(counted(summary.failures, "file")) could not be checked")
    }
    if parts.isEmpty { parts.append("no file checked") }
    return parts.joined(separator: "; ")
  }

  private func chinese(_ summary: RunSummary) -> String {
    var parts: [String] = []
    if summary.files > 0 {
      let findings = summary.findings
      parts.append(
        "\(summary.files) 个文件：错误 \(findings.errors) 个，警告 \(findings.warnings) 个，"
          + "提示 \(findings.infos) 个")
      let hidden = [
        findings.suppressed > 0 ? "已注明忽略 \(findings.suppressed) 个" : nil,
        findings.known > 0 ? "基线中已有 \(findings.known) 个" : nil,
      ].compactMap(\.self)
      if !hidden.isEmpty { parts.append(hidden.joined(separator: "，")) }
    }
    if summary.failures > 0 { parts.append("\(summary.failures) 个文件无法检查") }
    if parts.isEmpty { parts.append("没有检查任何文件") }
    return parts.joined(separator: "；")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// How long something took, in words.
  package func duration(_ milliseconds: Double) -> String {
    let isEnglish = language == .english
    guard milliseconds >= 1000 else {
      let whole = max(1, Int(milliseconds.rounded()))
      return isEnglish ? "\(whole) ms" : "\(whole) 毫秒"
    }
    let hundredths = Int((milliseconds / 10).rounded())
    let fraction = hundredths % 100
    let seconds = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    return isEnglish ? "\(seconds) s" : "\(seconds) 秒"
  }
}
