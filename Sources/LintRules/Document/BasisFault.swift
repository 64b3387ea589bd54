import LintModel
import ReportText

/// What is wrong with a citation.
struct BasisFault {
  /// Where, in bytes.
  let place: Range<Int>
  /// What.
  let message: Message
  /// What would be right, where that is certain.
  var edit: Fix.Edit?
}

extension BasisFault {
  /// 》 behind 的通知, as if the notice with which a document was issued had its title: 《……年度报告格式的通知》.
  ///
  /// - Parameters:
  ///   - found: The significant characters of the title that is cited.
  ///   - title: Those of the document's.
  init?(noticeIn cited: CitedTitle, _ found: [UInt32], after title: [UInt32]) {
    guard found.starts(with: title), found[title.count...] == Self.ofNotice[...] else { return nil }
    let end = cited.range.upperBound
    self.init(
      place: end - "》".utf8.count..<end, message: .noticeInTitle,
      edit: Fix.Edit(end - "的通知》".utf8.count..<end, "》的通知"))
  }

  private static let ofNotice = LabelText.core("的通知")
}

extension Message {
  fileprivate static let noticeInTitle = Message(
    en: "the title of the document ends before “的通知”; write “》的通知”",
    zh: "“》”应在“的通知”之前，“的通知”不是文件标题的一部分")
}
