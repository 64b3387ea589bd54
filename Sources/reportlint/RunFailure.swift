import LintModel
import ReportLint
import ReportText
import RulePack

/// Why a run, or a part of it, could not be done; for people.
struct RunFailure: Error {
  /// What went wrong.
  let message: Message
  /// What is wrong with a rule pack, a configuration or a baseline, where that is why: all of it, and
  /// the message has the first.
  let problems: [JSONProblem]

  init(message: Message) {
    self.message = message
    problems = []
  }

  init(_ error: LintError) {
    self.init(message: error.message)
  }

  /// Says what is wrong with a file.
  init(_ problems: [JSONProblem]) {
    self.problems = problems
    guard let first = problems.first else { preconditionFailure("a failure without a reason") }
    let place = "\(first.path):\(first.position.line):\(first.position.column)"
    let message = first.message
    self.message = Message(
      en: "\(place): \(message[.english])", zh: "\(place)：\(message[.chinese])")
  }

  /// Tells people.
  func report(on console: Console) {
    guard !problems.isEmpty else {
      console.complain(message[console.language])
      return
    }
    for problem in problems { problem.report(.error, on: console) }
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
