import LintModel
import ReportLint
import ReportText

/// Why a run, or a part of it, could not be done; for people.
struct RunFailure: Error {
  /// What went wrong.
  let message: Message

  init(message: Message) {
    self.message = message
  }

  init(_ error: LintError) {
    message = error.message
  }

  /// The same, said about a file: its name stands before what went wrong.
  func about(_ path: FilePath) -> RunFailure {
    RunFailure(
      message: Message(
        en: "\(path.text): \(message[.english])", zh: "\(path.text)：\(message[.chinese])"))
  }
}

extension Message {
  /// A name that is none of those that there are, with the one that was probably meant.
  ///
  /// - Parameters:
  ///   - english: What the name is of, such as "option".
  ///   - chinese: The same in Chinese.
  ///   - name: The name as it was typed.
  ///   - candidates: The names that there are.
  static func unknown(
    en english: String, zh chinese: String, _ name: String, among candidates: [String]
  ) -> Message {
    let nearest = Suggestion.nearest(to: name, in: candidates)
    let englishHint = nearest.map { "; did you mean “\($0)”?" } ?? ""
    let chineseHint = nearest.map { "，您是不是要输入“\($0)”？" } ?? "。"
    return Message(
      en: "unknown \(english) “\(name)”\(englishHint)", zh: "没有“\(name)”这个\(chinese)\(chineseHint)")
  }
}
