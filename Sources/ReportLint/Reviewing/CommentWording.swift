import LintModel
import ReportModel
import RulePack

/// What the comments on findings say.
struct CommentWording {
  /// More of the words that a comment is about is not quoted by another, in characters.
  private static let longestQuotation = 20
  /// More of a corrected text is not shown, in characters.
  private static let longestCorrection = 60

  private let result: LintResult
  private let places: DocumentPlaces
  private let language: Language

  private var draft: Draft { result.report.draft }
  private var isChinese: Bool { language == .chinese }

  init(_ result: LintResult, _ places: DocumentPlaces, _ language: Language) {
    self.result = result
    self.places = places
    self.language = language
  }

  // MARK: Findings

  /// What the comment on a finding says: what is wrong, what would be right, and why.
  func paragraphs(about diagnostic: Diagnostic, isFixTracked: Bool) -> [String] {
    let severity = diagnostic.severity.word(in: language)
    var paragraphs = [severity + (isChinese ? "：" : ": ") + diagnostic.message[language]]
    if places.origins(of: diagnostic.range).isEmpty { paragraphs.append(place(of: diagnostic)) }
    for related in diagnostic.related where !isApart(related, from: diagnostic) {
      paragraphs.append(placeName(of: related) + related.message[language])
    }
    if let fix = diagnostic.fix, let text = correction(fix, of: diagnostic, isFixTracked) {
      paragraphs.append(text + (isFixTracked ? trackedNote : ""))
    }
    paragraphs.append(rule(diagnostic.rule))
    if let basis = result.report.pack.pack.rules[diagnostic.rule]?.basis {
      paragraphs.append((isChinese ? "依据：" : "Basis: ") + basis[language])
    }
    return paragraphs
  }

  private func rule(_ id: RuleID) -> String {
    let summary = RuleCatalogue.rules.first { $0.id == id }?.summary[language]
    let name = (isChinese ? "规则：" : "Rule: ") + id.rawValue
    return summary.map { name + (isChinese ? "（\($0)）" : " (\($0))") } ?? name
  }

  /// Where a finding is that no words of the document have.
  private func place(of diagnostic: Diagnostic) -> String {
    let name = draft.placeName(of: diagnostic.range)
    let isInTable = draft.source(of: diagnostic.range).file == .table
    let file = isInTable ? isChinese ? "统计表文件，" : "the table's file, " : ""
    let line = name.cell ?? (isChinese ? "第\(name.start.line)行" : "line \(name.start.line)")
    return isChinese ? "位置：\(file)\(line)" : "Place: \(file)\(line)"
  }

  // MARK: What would be right

  private func correction(
    _ fix: Fix, of diagnostic: Diagnostic, _ isFixTracked: Bool
  ) -> String? {
    guard let first = fix.edits.first, let last = fix.edits.last else { return nil }
    let whole =
      min(
        first.range.lowerBound, diagnostic.range.lowerBound)..<max(
        last.range.upperBound, diagnostic.range.upperBound)
    let old = draft.text.string(in: whole)
    let text = corrected(whole, by: fix)
    // The message says it already.
    let message = diagnostic.message[language]
    if !isFixTracked, !text.isEmpty, message.contains("“\(text)”") { return nil }
    if text.isEmpty { return isChinese ? "改法：删去“\(old)”" : "Correction: delete “\(old)”" }
    guard !old.isEmpty, max(text.count, old.count) <= Self.longestCorrection else {
      let pieces = fix.edits.map { $0.text.isEmpty ? "" : "“\($0.text)”" }.joined()
      guard !pieces.isEmpty else { return nil }
      return isChinese ? "改法：\(pieces)" : "Correction: \(pieces)"
    }
    return isChinese ? "改为：“\(text)”" : "Should read: “\(text)”"
  }

  private func corrected(_ range: Range<Int>, by fix: Fix) -> String {
    var text = ""
    var position = range.lowerBound
    for edit in fix.edits {
      text += draft.text.string(in: position..<edit.range.lowerBound) + edit.text
      position = edit.range.upperBound
    }
    return text + draft.text.string(in: position..<max(position, range.upperBound))
  }

  private var trackedNote: String {
    isChinese ? "（已用修订标出，请接受或拒绝）" : " (tracked in the text: accept or reject it)"
  }

  // MARK: Places that belong to findings

  /// The places that get comments of their own.
  func placesApart(of diagnostic: Diagnostic) -> [RelatedLocation] {
    diagnostic.related.filter { isApart($0, from: diagnostic) }
  }

  private func isApart(_ related: RelatedLocation, from diagnostic: Diagnostic) -> Bool {
    related.place.file == .draft && related.range != diagnostic.range
      && !places.origins(of: related.range).isEmpty
  }

  /// What the comment on a place says that belongs to a finding.
  func text(about related: RelatedLocation, of diagnostic: Diagnostic) -> String {
    let quotation = quotation(diagnostic.range)
    let message = related.message[language]
    let rule = diagnostic.rule.rawValue
    if isChinese {
      let words = quotation.map { "“\($0)”处" } ?? "空白处"
      return "参见\(words)的批注（\(rule)）：\(message)"
    }
    let words = quotation.map { "“\($0)”" } ?? "the blank place"
    return "See the comment on \(words) (\(rule)): \(message)"
  }

  /// Which words of a note a comment is about that is at the note's mark.
  func wordsInNote(_ range: Range<Int>) -> String {
    let words = quotation(range) ?? ""
    return isChinese ? "位置：脚注或尾注中的“\(words)”" : "Place: “\(words)” in the note"
  }

  private func placeName(of related: RelatedLocation) -> String {
    switch related.place.file {
    case .previous: isChinese ? "上年报告：" : "Last year's report: "
    case .draft, .table, .constituent: isChinese ? "参见：" : "See also: "
    }
  }

  private func quotation(_ range: Range<Int>) -> String? {
    let words = draft.text.string(in: range)
    guard !words.isEmpty else { return nil }
    let isLong = words.count > Self.longestQuotation
    return (isLong ? words.prefix(Self.longestQuotation) + "…" : words[...])
      .map { $0 == "\t" || $0.isNewline ? " " : String($0) }.joined().insideQuotes
  }
}

extension Severity {
  fileprivate func word(in language: Language) -> String {
    switch (self, language) {
    case (.error, .english): "Error"
    case (.warning, .english): "Warning"
    case (.info, .english): "Note"
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    case (.info, .chinese): "提示"
    }
  }
}
