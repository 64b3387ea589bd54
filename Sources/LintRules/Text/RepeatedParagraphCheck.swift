import LintModel
import Recognition
import ReportText

/// A paragraph that stands twice: pasted twice, or copied to another sub-heading and never rewritten.
///
/// The rule is `text/repeated-word`, which ``RepeatedWordCheck`` documents.
enum RepeatedParagraphCheck: Check {
  private static let rule: RuleID = "text/repeated-word"

  static let rules: [Rule] = []

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    let span = report.bytes.span
    guard mayRepeat(report, span) else { return }
    // The latest block with each text, by its hash, and the latest of all that holds something.
    var seen: [Int: Int] = [:]
    var previous: Int?
    var first: (second: Range<Int>, earlier: Range<Int>)?
    var count = 0
    for block in report.prose {
      let range = report.draft.blocks[block].range
      defer { if !range.isEmpty { previous = block } }
      guard isParagraph(report, block) else { continue }
      let hash = hash(of: range, span)
      guard let earlier = seen[hash], span.isSame(report.draft.blocks[earlier].range, range),
        // What has bars is a row of a table.
        span.firstRange(of: "|", in: range) == nil,
        earlier == previous || mayNotRepeat(span, range)
      else {
        seen[hash] = block
        continue
      }
      first = first ?? (range, report.draft.blocks[earlier].range)
      count += 1
    }
    guard let first else { return }
    findings.report(
      rule, at: first.second, .again(count: count),
      related: [RelatedLocation(first.earlier, .firstTime)])
  }

  /// Whether two paragraphs may have the same text, by their hashes; hardly any report has such.
  private static func mayRepeat(_ report: Report, _ span: Span<UInt8>) -> Bool {
    var hashes: [Int] = []
    hashes.reserveCapacity(usualCount)
    for block in report.prose where isParagraph(report, block) {
      hashes.append(hash(of: report.draft.blocks[block].range, span))
    }
    hashes.sort()
    return zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
  }

  /// Most reports have no more paragraphs.
  private static let usualCount = 32

  /// No shorter paragraph is more than a set phrase, in bytes.
  private static let shortest = 60

  private static let ends: [StaticString] = ["。", "；", "！"]

  private static func isParagraph(_ report: Report, _ block: Int) -> Bool {
    let (blocks, span) = (report.draft.blocks, report.bytes.span)
    guard blocks[block].range.count >= shortest, case .paragraph = blocks[block].kind,
      !blocks[block].continuesPrevious,
      block + 1 >= blocks.count || !blocks[block + 1].continuesPrevious
    else { return false }
    let range = blocks[block].range
    // What ends otherwise may be a title.
    return span.ends(withAnyOf: ends, at: range.upperBound, from: range.lowerBound)
  }

  /// Whether a paragraph says more than that there was none of something, which two parts may say alike.
  private static func mayNotRepeat(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !span.contains(anyOf: ["未", "没有", "无", "详见", "见附"], in: range)
  }

  /// What paragraphs with the same text have in common, and hardly any others: their length and some bytes.
  private static func hash(of range: Range<Int>, _ span: Span<UInt8>) -> Int {
    var hash = range.count
    var offset = range.lowerBound
    // Eight bytes of every 24. The paragraph is in the text.
    while offset &+ 8 <= range.upperBound {
      let word = span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Int.self)
      hash = hash &* 31 &+ word
      offset &+= 24
    }
    return hash
  }
}

extension Message {
  fileprivate static func again(count: Int) -> Message {
    Message(
      en: "this paragraph stands here a second time"
        + (count > 1 ? ", and so do \(count - 1) others" : ""),
      zh: "本段与前文完全相同" + (count > 1 ? "（另有\(count - 1)段也是如此）" : "") + "，疑为重复粘贴")
  }

  fileprivate static let firstTime = Message(en: "it stands here first", zh: "首次出现在这里")
}
