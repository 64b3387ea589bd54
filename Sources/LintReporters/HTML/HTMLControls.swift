import LintModel

/// Writes the boxes by which findings are shown and hidden, which are also the bars that show how
/// many there are of each rule.
struct HTMLControls {
  let language: Language

  /// Appends the boxes for the findings on a draft.
  func append(_ findings: HTMLFindings, to output: inout [UInt8]) {
    output.append(literal: "<div class=\"controls\">\n")
    output.append("<fieldset>\n<legend>\(language.words("Severities shown", "显示的级别"))</legend>\n")
    output.append(literal: "<ul class=\"filters\">\n")
    for severity in Severity.allCases.reversed() {
      let count = findings.entries.count { $0.diagnostic.severity == severity }
      guard count > 0 else { continue }
      let name = severity.name(in: language)
      append(severity.rawValue, name, count, nil, &output)
    }
    output.append(literal: "</ul>\n</fieldset>\n")
    output.append("<fieldset>\n<legend>\(language.words("Rules shown", "显示的规则"))</legend>\n")
    output.append(literal: "<ul class=\"filters\">\n")
    let most = findings.rules.first?.count ?? 1
    for (index, broken) in findings.rules.prefix(HTMLStyle.mostRules).enumerated() {
      let bar = HTMLBar([(broken.severity, broken.count)], of: most)
      append("rule-\(index)", broken.rule.rawValue, broken.count, bar, &output)
    }
    output.append(literal: "</ul>\n</fieldset>\n<p class=\"keys\" hidden><label>")
    output.append(literal: "<input type=\"checkbox\" checked> ")
    output.append(
      language.words(
        "Keys: n for the next finding, p for the previous one", "快捷键：n 下一处，p 上一处"))
    output.append(literal: "</label></p>\n</div>\n")
  }

  private func append(
    _ name: String, _ label: String, _ count: Int, _ bar: HTMLBar?, _ output: inout [UInt8]
  ) {
    output.append("<li><label><input type=\"checkbox\" class=\"show-\(name)\" checked> ")
    output.append(escaped: label)
    output.append(literal: "</label>")
    bar?.append(to: &output)
    output.append("<span class=\"count\">\(count)</span></li>\n")
  }
}

/// A bar that shows how many findings there are of each severity. The numbers stand beside it, so
/// that whoever cannot see it misses nothing.
struct HTMLBar {
  private let parts: [(severity: Severity, count: Int)]
  private let most: Int

  /// Creates a bar.
  ///
  /// - Parameters:
  ///   - parts: The counts, side by side.
  ///   - most: The count of a bar of full length.
  init(_ parts: [(Severity, Int)], of most: Int) {
    self.parts = parts
    self.most = max(1, most)
  }

  /// Appends the bar.
  func append(to output: inout [UInt8]) {
    output.append(
      "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
    )
    var start = 0
    for part in parts where part.count > 0 {
      let width = max(4, part.count * 1000 / most)
      output.append(
        "<rect class=\"\(part.severity.rawValue)\" x=\"\(start)\" width=\"\(width)\" height=\"10\"/>"
      )
      start += width
    }
    output.append(literal: "</svg>")
  }
}
