import LintModel
import Recognition
import ReportText
import RulePack

/// The mark of a document that is not to be published, on a line of its own above the title or below the date:
/// 机密★1年, （此件不公开）, 拟稿：小周.
enum UnpublishedMark {
  /// No such line is longer, in bytes (about 30 Chinese characters).
  private static let longest = 90

  /// Reports the marks of a report.
  static func report(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(PlaceholderCheck.rule.id), let title = report.title else { return }
    let signature = report.signature?.range.upperBound
    let marks = facts.rules.pack.pack.placeholders
    // Who wrote and signed a text, a page says below it on purpose.
    let isPage = report.isOnWebPage || report.pageTitle != nil
    for block in report.prose {
      let range = report.draft.blocks[block].range
      let isAbove = block < title.blocks.lowerBound
      let isBelow = signature.map { range.lowerBound >= $0 } ?? false
      guard isAbove || isBelow, range.count <= longest else { continue }
      let place = report.bytes.span.trimmed(range)
      let isMark = marks.contains { mark in
        switch mark.place {
        case .outside: stands(mark.open, report.bytes.span, place)
        case .below: isBelow && !isPage && stands(mark.open, report.bytes.span, place)
        default: false
        }
      }
      guard isMark, !isOutcome(block, report) else { continue }
      findings.report(
        PlaceholderCheck.rule.id, severity: .warning, at: place, .unpublished(report.excerpt(place))
      )
    }
  }

  /// Whether a line is of a table, where 不予公开 is what came of applications: among figures or other outcomes.
  private static func isOutcome(_ block: Int, _ report: Report) -> Bool {
    let span = report.bytes.span
    let blocks = report.draft.blocks
    let line = span.withoutBars(blocks[block].range)
    if line != blocks[block].range { return true }
    if span.contains(UInt8(ascii: "|"), or: UInt8(ascii: "\t"), in: line) {
      return endsInFigure(line, span) || span.contains(anyOf: outcomes, in: line)
    }
    let beside = [block - 1, block + 1].filter(blocks.indices.contains).map {
      span.withoutBars(blocks[$0].range)
    }
    if beside.contains(where: { span.isAny(of: outcomes, $0) }) { return true }
    return beside.count == 2
      && beside.allSatisfy { $0.count <= longestFigure && endsInFigure($0, span) }
  }

  /// The outcomes beside 不予公开 in the form.
  private static let outcomes: [StaticString] = ["予以公开", "部分公开", "无法提供", "不予处理"]
  /// No figure is longer, in bytes.
  private static let longestFigure = 9

  private static func endsInFigure(_ text: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    return (0x30...0x39).contains(span[last]) || span[last] == UInt8(ascii: "%")
  }

  /// Whether a line, its bracket aside, begins with a mark and no longer word: 内部资料性出版物 is one.
  private static func stands(_ mark: String, _ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let bracket = span.literal(["（", "(", "【", "["], at: line.lowerBound, before: line.upperBound)
    let start = line.lowerBound + (bracket?.utf8CodeUnitCount ?? 0)
    let word = mark.utf8Span.span
    guard start + word.count <= line.upperBound else { return false }
    for index in 0..<word.count where span[start + index] != word[index] { return false }
    guard let (after, _) = span.scalar(at: start + word.count, before: line.upperBound) else {
      return true
    }
    return !CharacterClass.isHan(after)
  }
}

extension Message {
  fileprivate static func unpublished(_ text: String) -> Message {
    Message(
      en: "“\(text)” marks what is internal or not to be published; a report is published",
      zh: "“\(text)”是涉密或内部文稿的标注，公开发布的报告不应带有")
  }
}
