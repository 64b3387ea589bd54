import LintModel
import LintRules
import Recognition
import ReportModel
import ReportText

/// The comments of a report by which findings are suppressed.
struct Suppressions {
  /// What a comment suppresses.
  private struct Instruction {
    let comment: DraftComment
    let directive: SuppressionDirective
    /// What of the text it is about; nil for all of its file.
    let passages: [Range<Int>]?
    let suppression: Suppression
    /// Which of its selectors have suppressed something, by their indices.
    var used: Set<Int> = []
  }

  private let report: Report
  private let policy: RulePolicy
  /// Whether there is a report of last year to compare with.
  private let hasPrevious: Bool
  /// The rules whose findings are looked at.
  private let rules: [Rule]
  private var instructions: [Instruction] = []
  /// What is wrong with comments whatever is found.
  private var mistakes: [Diagnostic] = []

  private var draft: Draft { report.draft }

  /// Reads the comments of a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - policy: Which rules count, and how much, whatever the user has selected of them.
  ///   - hasPrevious: Whether there is a report of last year to compare with.
  ///   - rules: The rules whose findings are looked at.
  init(
    _ report: Report, _ policy: RulePolicy, hasPrevious: Bool, rules: [Rule] = Rules.all
  ) {
    self.report = report
    self.policy = policy
    self.hasPrevious = hasPrevious
    self.rules = rules
    for comment in report.draft.comments { read(comment) }
  }

  private mutating func read(_ comment: DraftComment) {
    if let fault = comment.fault {
      // One that is damaged and speaks of something else is none of the program's business.
      let reading = SuppressionDirective.reading(comment, isKnown: RuleNames.isKnown)
      if reading != .other || fault == .unreadable { note(.faulty(fault), at: comment) }
      return
    }
    switch SuppressionDirective.reading(comment, isKnown: RuleNames.isKnown) {
    case .other: break
    case .unknownInstruction(let word, let meant):
      note(.unknownInstruction(word, meant: meant), at: comment)
    case .directive(let directive):
      if directive.selectors.isEmpty { note(.namesNoRule, at: comment) }
      for selector in directive.selectors where !RuleNames.isKnown(selector) {
        note(.unknownRule(selector, meant: RuleNames.nearest(to: selector)), at: comment)
      }
      if directive.reason.isEmpty, directive.selectors.contains(where: RuleNames.isKnown) {
        note(.noReason, at: comment)
      }
      instructions.append(
        Instruction(
          comment: comment, directive: directive,
          passages: directive.scope == .file ? nil : report.passages(of: comment),
          suppression: Suppression(
            reason: directive.reason, place: draft.placeName(of: comment))))
    }
  }

  // MARK: Findings

  /// Takes out the findings that comments suppress, and adds those on the comments themselves.
  ///
  /// - Parameter diagnostics: The findings, by their places.
  mutating func apply(
    to diagnostics: [Diagnostic]
  ) -> (kept: [Diagnostic], suppressed: [SuppressedDiagnostic]) {
    var outcome = take(diagnostics)
    // What is said of the comments can be suppressed, too, and is only known now.
    let unused = take((mistakes + unusedInstructions).inOrderOfPlaces)
    outcome.kept += unused.kept
    outcome.suppressed += unused.suppressed
    return outcome
  }

  private mutating func take(
    _ diagnostics: [Diagnostic]
  ) -> (kept: [Diagnostic], suppressed: [SuppressedDiagnostic]) {
    let suppressed = suppressions(of: diagnostics)
    let kept = diagnostics.indices.filter { suppressed[$0] == nil }.map { diagnostics[$0] }
    let taken = diagnostics.indices.compactMap { index in
      suppressed[index].map {
        SuppressedDiagnostic(diagnostic: diagnostics[index], suppression: $0)
      }
    }
    return (kept, taken)
  }

  /// What suppresses findings, by their indices.
  ///
  /// - Parameter diagnostics: The findings, by their places.
  mutating func suppressions(of diagnostics: [Diagnostic]) -> [Int: Suppression] {
    let longest = diagnostics.lazy.map(\.range.count).max() ?? 0
    var suppressed: [Int: Suppression] = [:]
    for index in instructions.indices {
      let found = candidates(for: instructions[index], in: diagnostics, longest: longest)
      for (position, selector) in found {
        instructions[index].used.insert(selector)
        if suppressed[position] == nil { suppressed[position] = instructions[index].suppression }
      }
    }
    return suppressed
  }

  /// The findings that a comment suppresses, each with the selector that names its rule.
  private func candidates(
    for instruction: Instruction, in diagnostics: [Diagnostic], longest: Int
  ) -> [(diagnostic: Int, selector: Int)] {
    let selectors = instruction.directive.selectors
    func match(_ index: Int) -> (diagnostic: Int, selector: Int)? {
      let rule = diagnostics[index].rule
      return selectors.firstIndex(where: rule.isSelected(by:)).map { (index, $0) }
    }
    guard let passages = instruction.passages else {
      return diagnostics.indices.filter { index in
        draft.place(of: diagnostics[index].range).file
          == draft.sources[instruction.comment.source].file
      }.compactMap(match)
    }
    return passages.flatMap { passage in
      let first = diagnostics.partitioningIndex {
        $0.range.lowerBound + longest >= passage.lowerBound
      }
      let window = diagnostics[first...].prefix { $0.range.lowerBound < passage.upperBound }
      return window.indices.filter { diagnostics[$0].range.touches(passage) }.compactMap(match)
    }
  }

  // MARK: The comments

  /// What is said of comments that have suppressed nothing so far.
  var unusedInstructions: [Diagnostic] {
    instructions.flatMap { instruction in
      instruction.directive.selectors.enumerated().compactMap { index, selector in
        guard !instruction.used.contains(index), isJudged(selector) else { return nil }
        return diagnostic(.unused(selector, lines(of: instruction)), at: instruction.comment)
      }
    }
  }

  /// Whether it can be told that nothing is found by the rules that a selector names: they are checked,
  /// and there is what they need.
  private func isJudged(_ selector: String) -> Bool {
    guard !UnusedSuppression.id.isSelected(by: selector) else { return false }
    return rules.contains { rule in
      rule.id.isSelected(by: selector) && policy.includes(rule.id)
        && (rule.previous == nil || hasPrevious)
    }
  }

  /// The lines that a comment is about, as people are told them; nil for all of the file.
  private func lines(of instruction: Instruction) -> UnusedSuppression.Lines {
    guard let passages = instruction.passages else { return .file }
    guard let first = passages.first, let last = passages.last else { return .nothing }
    let end = min(last.upperBound, draft.text.bytes.count)
    let range = draft.text.bytes.span.trimmed(first.lowerBound..<max(first.lowerBound, end))
    let place = draft.placeName(of: range)
    return .lines(place.start.line...max(place.start.line, place.end.line))
  }

  private mutating func note(_ mistake: UnusedSuppression.Mistake, at comment: DraftComment) {
    if let diagnostic = diagnostic(mistake, at: comment) { mistakes.append(diagnostic) }
  }

  private func diagnostic(
    _ mistake: UnusedSuppression.Mistake, at comment: DraftComment
  ) -> Diagnostic? {
    guard let severity = policy.severity(of: UnusedSuppression.id, in: report.year) else {
      return nil
    }
    return Diagnostic(
      rule: UnusedSuppression.id, severity: severity, range: comment.range,
      message: mistake.message, subject: comment.text, placeName: draft.placeName(of: comment))
  }
}

extension Range<Int> {
  /// Whether a finding here is one on a passage: it has a character of it, or stands between two.
  fileprivate func touches(_ passage: Range<Int>) -> Bool {
    isEmpty ? passage.contains(lowerBound) : overlaps(passage)
  }
}

/// The names by which comments select rules.
private enum RuleNames {
  private static let all = RuleCatalogue.selectors + RuleCatalogue.selectorsOfRollup
  private static let known = Set(all)

  static func isKnown(_ name: String) -> Bool { known.contains(name) }

  static func nearest(to name: String) -> String? { Suggestion.nearest(to: name, in: all) }
}
