import ReportText
import RulePack

/// Finds words that were typed twice.
enum RepeatedWordCheck: Check {
  private static let id: RuleID = "text/repeated-word"

  static let rules = [
    Rule(
      id, .warning,
      summary: LocalizedText(
        en: "A word that was typed twice, such as 是是 or 的的.",
        zh: "字词重复，如“是是”“的的”。"),
      rationale: LocalizedText(
        en: """
          A doubled word is the most common trace of hasty editing. The pack lists the words that \
          are never doubled on purpose, with the neighbours beside which they only look doubled \
          (除了了解). Words that Chinese does double (常常, 各个), and repetitions across a line \
          break, are left alone.
          """,
        zh: """
          字词重复多是改稿时留下的痕迹。哪些字词不会有意重复、哪些相邻的字会造成假重复（如“除了了解”），由规则\
          包列出。叠词（如“常常”“层层”）以及跨行的重复不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        一是健全制度，二是加强培训，三是▸是规范目录。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        除了了解群众的诉求，各科室常常走访企业，做到了实事求是。
        """)
  ]

  static func run(_ report: Report, _ findings: inout Findings) {
    let words = report.pack.repeatedWords
    guard !words.isEmpty, findings.isEnabled(id) else { return }
    for range in report.texts { scan(report, range, words, &findings) }
  }

  private static func scan(
    _ report: Report, _ range: Range<Int>, _ words: RepeatedWords, _ findings: inout Findings
  ) {
    let span = report.draft.text.bytes.span
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let repetition = words.repetition(in: span, at: offset, of: range) else {
        offset = span.offset(after: offset)
        continue
      }
      let second = offset + repetition.wordLength..<repetition.end
      if !repetition.isExcused {
        findings.report(
          id, at: second,
          .repeated(
            report.excerpt(offset..<repetition.end),
            word: report.excerpt(offset..<offset + repetition.wordLength)),
          fix: Fix(isSafe: false, [Fix.Edit(second, "")]))
      }
      offset = repetition.end
    }
  }
}

/// The words of a pack that are never doubled on purpose, by their length.
struct RepeatedWords: Sendable {
  private struct Group {
    /// The length of the words, in bytes.
    let length: Int
    var words: [Word]
  }

  private struct Word {
    let bytes: [UInt8]
    let notAfter: [UInt32]
    let notBefore: [UInt32]
  }

  /// A word that stands two or more times in a row.
  struct Repetition {
    /// The length of the word, in bytes.
    let wordLength: Int
    /// Where the last of them ends.
    let end: Int
    /// Whether a neighbour makes one of them part of another word.
    let isExcused: Bool
  }

  private let groups: [Group]

  /// Prepares the words of a pack.
  init(_ words: [RepeatedWord]) {
    var groups: [Group] = []
    for entry in words where !entry.word.isEmpty {
      let word = Word(
        bytes: Array(entry.word.utf8), notAfter: entry.notAfter.unicodeScalars.map(\.value),
        notBefore: entry.notBefore.unicodeScalars.map(\.value))
      if let index = groups.firstIndex(where: { $0.length == word.bytes.count }) {
        groups[index].words.append(word)
      } else {
        groups.append(Group(length: word.bytes.count, words: [word]))
      }
    }
    self.groups = groups
  }

  var isEmpty: Bool { groups.isEmpty }

  /// The repetition that starts at a byte offset, or nil.
  @inline(__always)
  func repetition(in span: Span<UInt8>, at offset: Int, of block: Range<Int>) -> Repetition? {
    for index in groups.indices {
      let length = groups[index].length
      // The last bytes differ most often.
      guard offset + 2 * length <= block.upperBound,
        span[offset + length - 1] == span[offset + 2 * length - 1],
        Self.isDoubled(span, offset, length),
        let repetition = repetition(of: groups[index], in: span, at: offset, of: block)
      else { continue }
      return repetition
    }
    return nil
  }

  private static func isDoubled(_ span: Span<UInt8>, _ offset: Int, _ length: Int) -> Bool {
    for index in offset..<offset + length where span[index] != span[index + length] {
      return false
    }
    return true
  }

  private func repetition(
    of group: Group, in span: Span<UInt8>, at offset: Int, of block: Range<Int>
  ) -> Repetition? {
    let word = group.words.first { word in
      for index in 0..<group.length where span[offset + index] != word.bytes[index] {
        return false
      }
      return true
    }
    guard let word else { return nil }
    var end = offset + 2 * group.length
    while end + group.length <= block.upperBound,
      Self.isDoubled(span, end - group.length, group.length)
    {
      end += group.length
    }
    var isExcused = false
    if offset > block.lowerBound, let (before, _) = span.scalar(before: offset) {
      isExcused = word.notAfter.contains(before)
    }
    if let (after, _) = span.scalar(at: end, before: block.upperBound) {
      isExcused = isExcused || word.notBefore.contains(after)
    }
    return Repetition(wordLength: group.length, end: end, isExcused: isExcused)
  }
}

extension Message {
  fileprivate static func repeated(_ words: String, word: String) -> Message {
    Message(
      en: "“\(words)” repeats a word; write “\(word)”",
      zh: "“\(words)”字词重复，应为“\(word)”")
  }
}
