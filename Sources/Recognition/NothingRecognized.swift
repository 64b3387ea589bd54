import LintModel

/// A draft in which nothing of a report was recognised.
package struct NothingRecognized: Error, Sendable {
  /// What to tell the user.
  package let message: Message

  init(_ report: Report) {
    message = report.draft.blocks.isEmpty ? .empty : .nothingRecognized
  }
}

extension Report {
  /// Whether anything in the draft shows that it is a report at all.
  var isRecognized: Bool {
    title != nil || !tables.isEmpty || !outdatedForms.isEmpty
      || sections.contains { $0.part != nil }
  }
}

extension Message {
  fileprivate static let empty = Message(
    en: "the file is empty; there is nothing to check", zh: "文件是空的，没有可检查的内容")

  fileprivate static let nothingRecognized = Message(
    en:
      "nothing of a report was recognised: no title, no heading of the outline and no row of the statistics table; is it the right file?",
    zh: "未识别到年度报告的任何内容（没有标题、没有提纲中的部分，也没有统计表），请确认文件是否正确")
}
