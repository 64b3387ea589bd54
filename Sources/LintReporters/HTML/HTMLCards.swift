import LintModel
import ReportModel
import ReportText
import RulePack

/// Writes what is said of the findings, a card each.
struct HTMLCards {
  let language: Language
  let findings: HTMLFindings
  let file: CheckedFile
  /// The draft's lines, for links to the places that belong to a finding.
  let lines: LineIndex
  /// What the rules say, by their ids.
  let rules: [RuleID: Rule]
  /// The pack, for the legal bases of its rules.
  let pack: Pack
  /// Which lines are shown, 0-based.
  let isShown: (Int) -> Bool

  /// Appends the cards of some findings.
  func append(_ entries: [HTMLFindings.Entry], to output: inout [UInt8]) {
    for entry in entries { append(entry, to: &output) }
  }

  private func append(_ entry: HTMLFindings.Entry, to output: inout [UInt8]) {
    let diagnostic = entry.diagnostic
    let title = language.words("Finding \(entry.number)", "问题 \(entry.number)")
    output.append(
      "<div class=\"card \(entry.classes)\" id=\"\(findings.id(ofCard: entry.number))\" "
        + "tabindex=\"-1\" role=\"group\" aria-label=\"\(title)\">\n<p>\(entry.number) "
        + "<strong>\(diagnostic.severity.name(in: language))</strong> ")
    output.append(escaped: diagnostic.message)
    output.append(literal: "</p>\n")
    if !diagnostic.related.isEmpty {
      output.append(literal: "<ul>\n")
      for note in diagnostic.related { append(note, to: &output) }
      output.append(literal: "</ul>\n")
    }
    appendReason(diagnostic, to: &output)
    appendSteps(entry, to: &output)
    output.append(literal: "</div>\n")
  }

  private func append(_ note: PlacedNote, to output: inout [UInt8]) {
    output.append(literal: "<li>")
    let line = note.textRange.map { lines.line(at: $0.lowerBound) }
    let name = name(of: note.place)
    if let line, isShown(line) {
      output.append("<a href=\"#\(findings.id(ofLine: line))\">")
      output.append(escaped: name)
      output.append(literal: "</a>")
    } else {
      output.append(escaped: name)
    }
    output.append(language.words(": ", "："))
    output.append(escaped: note.message)
    output.append(literal: "</li>\n")
  }

  /// What a place is called: its line, behind its file's name where that is another.
  private func name(of place: PlaceName) -> String {
    let line = language.words("line \(place.start.line)", "第 \(place.start.line) 行")
    return place.source == 0 ? line : "\(file.file(of: place).name) \(line)"
  }

  /// What the rule asks for, and by what right.
  private func appendReason(_ diagnostic: PlacedDiagnostic, to output: inout [UInt8]) {
    output.append("<p class=\"more\"><code>\(diagnostic.rule.rawValue)</code> ")
    if let rule = rules[diagnostic.rule] { output.append(escaped: rule.summary[language]) }
    if let basis = pack.rules[diagnostic.rule]?.basis {
      output.append(language.words(". Basis: ", "。依据："))
      output.append(escaped: basis[language])
    }
    output.append(literal: "</p>\n")
  }

  private func appendSteps(_ entry: HTMLFindings.Entry, to output: inout [UInt8]) {
    let place = entry.diagnostic.place
    let name = name(of: place)
    output.append(literal: "<p class=\"more\">")
    output.append(escaped: name)
    output.append(language.words(", column \(place.start.column)", "第 \(place.start.column) 列"))
    output.append(literal: "<span class=\"steps\">")
    let last = findings.entries.count
    if entry.number > 1 {
      appendStep("previous", to: entry.number - 1, language.words("previous", "上一处"), &output)
    }
    if entry.number < last {
      appendStep("next", to: entry.number + 1, language.words("next", "下一处"), &output)
    }
    output.append(literal: "</span></p>\n")
  }

  private func appendStep(
    _ direction: String, to number: Int, _ label: String, _ output: inout [UInt8]
  ) {
    output.append(
      " · <a data-by=\"\(direction)\" href=\"#\(findings.id(ofCard: number))\">\(label)</a>")
  }
}
