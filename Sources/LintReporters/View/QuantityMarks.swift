import LintModel
import LintRules
import Prose
import Recognition
import ReportText
import RulePack

/// The numbers that were read on each line of the prose, and the claims that were checked.
struct QuantityMarks {
  /// What stands below a line.
  struct Mark {
    let text: String
    let role: Style.Role
  }

  private var marks: [Int: [Mark]] = [:]

  init(_ facts: Facts, language: Language) {
    let report = facts.report
    let figures = facts.proseFigures
    let lines = report.draft.text.lines
    var numbers: [Int: [String]] = [:]
    for quantity in figures.quantities {
      let words = report.excerpt(quantity.range)
      let note = Self.note(quantity, language)
      numbers[lines.line(at: quantity.range.lowerBound), default: []]
        .append(note.isEmpty ? words : "\(words) (\(note))")
    }
    for (line, words) in numbers {
      marks[line] = [Mark(text: words.joined(separator: " · "), role: .faint)]
    }
    for claim in figures.claims {
      let verdict = claim.holds ? claim.isChecked ? "✓" : "≈" : "✗"
      marks[lines.line(at: claim.range.lowerBound), default: []].append(
        Mark(
          text: "\(verdict) \(claim.rule.rawValue): \(claim.formula)",
          role: claim.holds ? .faint : .severity(.error)))
    }
  }

  /// What stands below a line, 0-based.
  subscript(line: Int) -> [Mark] { marks[line] ?? [] }

  /// What came of checking a number, or why it is none that is checked.
  private static func note(_ quantity: Quantity, _ language: Language) -> String {
    let isEnglish = language == .english
    switch quantity.outcome {
    case .holds: return "✓"
    case .fails: return "✗"
    case .fits: return "≈"
    case .undecided, .alone: break
    }
    switch quantity.role {
    case .approximate: return isEnglish ? "approximate" : "约数"
    case .range: return isEnglish ? "range" : "范围"
    case .each: return isEnglish ? "for each" : "每"
    case .time: return isEnglish ? "time" : "时间"
    case .name: return isEnglish ? "name" : "名称"
    case .exact where quantity.kind == .bare: return isEnglish ? "no unit" : "无单位"
    case .exact: break
    }
    if case .undecided(let reason) = quantity.outcome { return note(reason, isEnglish) }
    return isEnglish ? "nothing to check it with" : "无可核对"
  }

  /// Why nothing is said of a figure that may be claimed.
  private static func note(_ reason: PassageReading.Undecided, _ isEnglish: Bool) -> String {
    switch reason {
    case .mayBeIncomplete: isEnglish ? "? parts may not be all" : "未定：所列可能不全"
    case .mayOverlap: isEnglish ? "? parts may overlap" : "未定：各项可能重叠"
    case .ambiguous: isEnglish ? "? several may be meant" : "未定：所指不明"
    case .outOfSight: isEnglish ? "? what it is of is not given" : "未定：所据数据未列出"
    }
  }
}
