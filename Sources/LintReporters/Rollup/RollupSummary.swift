import LintModel
import Rollup
import RulePack

/// Tells people what a roll-up came to, and what could not be compared.
package struct RollupSummary: Sendable {
  /// How many cells are named that were not compared for one reason.
  private static let mostNamed = 3

  private let result: RollupResult
  private let style: Style

  private var language: Language { result.language }

  /// Sums a roll-up up.
  package init(_ result: RollupResult, style: Style) {
    self.result = result
    self.style = style
  }

  /// The lines of the summary.
  ///
  /// - Parameters:
  ///   - unreadable: How many files could not be read.
  ///   - milliseconds: How long it took.
  package func lines(unreadable: Int, milliseconds: Double) -> [String] {
    let duration = SummaryReporter(language: language, style: style).duration(milliseconds)
    let cells = result.rollup.cells
    let different = cells.count { $0.difference != nil }
    let first =
      switch language {
      case .english: english(cells.count, different, unreadable) + " (\(duration))"
      case .chinese: chinese(cells.count, different, unreadable) + "（用时 \(duration)）"
      }
    return [style(first, .strong)] + gaps
  }

  private func english(_ cells: Int, _ different: Int, _ unreadable: Int) -> String {
    let compared = result.comparedCount
    var text = counted(result.rollup.constituents.count, "constituent")
    text += ": \(counted(compared, "figure")) compared"
    if different == 0 {
      text += compared > 0 ? ", all agree" : ""
    } else {
      text += ", \(different) \(different == 1 ? "differs" : "differ")"
      text += ", put down to \(counted(mistakeCount, "mistake"))"
    }
    if !result.suppressed.isEmpty { text += ", \(result.suppressed.count) suppressed" }
    if cells > compared { text += "; \(cells - compared) not compared" }
    if unreadable > 0 { text += "; \(counted(unreadable, "file")) could not be read" }
    return text
  }

  private func chinese(_ cells: Int, _ different: Int, _ unreadable: Int) -> String {
    let compared = result.comparedCount
    var text = "汇总 \(result.rollup.constituents.count) 个单位：核对 \(compared) 项"
    if different == 0 {
      text += compared > 0 ? "，全部相符" : ""
    } else {
      text += "，不符 \(different) 项，归为 \(mistakeCount) 个问题"
    }
    if !result.suppressed.isEmpty { text += "，已注明忽略 \(result.suppressed.count) 个" }
    if cells > compared { text += "；未核对 \(cells - compared) 项" }
    if unreadable > 0 { text += "；\(unreadable) 个文件无法读取" }
    return text
  }

  /// How many findings there are, those included that comments suppress.
  private var mistakeCount: Int { result.diagnostics.count + result.suppressed.count }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// What was not compared, by the reason.
  private var gaps: [String] {
    var reasons: [String] = []
    var names: [String: [String]] = [:]
    for line in RollupLine.all(result.rollup) {
      guard case .notChecked(let gap) = line.cell.status else { continue }
      let reason = gap.text(language)
      if names[reason] == nil { reasons.append(reason) }
      names[reason, default: []].append(name(line))
    }
    return reasons.map { reason in
      let all = names[reason, default: []]
      let rest = all.count - Self.mostNamed
      let shown = all.prefix(Self.mostNamed)
      switch language {
      case .english:
        let more = rest > 0 ? " and \(rest) more" : ""
        return "Not compared: \(shown.joined(separator: ", "))\(more): \(reason)"
      case .chinese:
        let more = rest > 0 ? "等 \(all.count) 项" : ""
        return "未核对：\(shown.joined(separator: "、"))\(more)：\(reason)"
      }
    }
  }

  private func name(_ line: RollupLine) -> String {
    guard let column = line.column else { return "“\(line.label)”" }
    return language == .english
      ? "“\(column)” in row “\(line.label)”" : "“\(line.label)”行“\(column)”栏"
  }
}
