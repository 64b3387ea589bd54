import LintModel
import ReportLint

/// What people are told about fixes that were not made.
struct FixRemarks {
  private let fixed: FixedDraft
  private let name: FilePath
  /// Whether the draft is in a format that tracks changes.
  private let isWord: Bool

  init(_ fixed: FixedDraft, _ name: FilePath, isWord: Bool) {
    self.fixed = fixed
    self.name = name
    self.isWord = isWord
  }

  /// All there is to say, a line each.
  var all: [Message] {
    var remarks: [Message] = []
    switch fixed.ending {
    case .settled: break
    case .roundLimit(let rules): remarks.append(roundLimit(rules))
    case .unreadable(let reason): remarks.append(unreadable(reason))
    }
    if let first = fixed.unencodable.first { remarks.append(unencodable(first)) }
    if !fixed.laidOut.isEmpty { remarks.append(laidOut) }
    return remarks
  }

  private func roundLimit(_ rules: [RuleID]) -> Message {
    let name = name.text
    let rounds = fixed.rounds
    let names = rules.map(\.rawValue)
    return Message(
      en: "\(name): fixes are left after \(rounds) rounds "
        + "(\(names.joined(separator: ", "))); they may undo one another, see to them by hand",
      zh: "\(name)：修正 \(rounds) 轮后仍有未尽之处（\(names.joined(separator: "、"))），"
        + "可能是几处修正相互抵消，请人工处理")
  }

  private func unreadable(_ reason: Message) -> Message {
    let name = name.text
    return Message(
      en: "\(name): further fixes were not made, since the draft could not be read any more: "
        + reason.english,
      zh: "\(name)：其余修正未作，否则文稿将无法识别：\(reason.chinese)")
  }

  private func unencodable(_ first: Diagnostic) -> Message {
    let name = name.text
    let count = fixed.unencodable.count
    let line = fixed.after.place(of: first).start.line
    return Message(
      en: "\(name): \(count == 1 ? "a fix was" : "\(count) fixes were") not made, since the file's "
        + "encoding lacks a character of \(count == 1 ? "it" : "theirs") (line \(line)); save the "
        + "file as UTF-8",
      zh: "\(name)：有 \(count) 处修正所用的字在文件的编码中不存在（第 \(line) 行"
        + (count == 1 ? "" : "等") + "），未作修正；请将文件另存为 UTF-8 编码")
  }

  private var laidOut: Message {
    let name = name.text
    let count = fixed.laidOut.count
    let english = isWord ? "; reportlint review --track-changes puts them into a Word document" : ""
    let chinese = isWord ? "；Word 文稿可用 reportlint review --track-changes 以修订方式写入" : ""
    return Message(
      en: "\(name): \(count == 1 ? "1 fix was" : "\(count) fixes were") not made: only text, "
        + "Markdown, HTML and CSV files are fixed\(english)",
      zh: "\(name)：有 \(count) 处修正未作：只修正纯文本、Markdown、网页和 CSV 文件\(chinese)")
  }
}
