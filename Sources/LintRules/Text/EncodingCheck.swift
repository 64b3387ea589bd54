import LintModel
import Recognition
import ReportText
import RulePack

/// Finds bytes that do not belong to the encoding of the file.
enum EncodingCheck: Check {
  static let id: RuleID = "text/encoding"

  /// The most places that are reported one by one: more of them mean that the whole file is damaged.
  private static let limit = 100

  static let rules = [
    Rule(
      id, .error,
      summary: Message(
        en: "bytes that are no text in the encoding of the file, and NUL bytes",
        zh: "文件中有不符合其编码的字节，或有空字符（NUL）"),
      rationale: Message(
        en: """
          What such bytes once meant is lost: readers see a replacement character or nothing at all. \
          They come from files that were cut off, joined from parts in different encodings, or \
          damaged in transfer. The rest of the draft is checked all the same. A UTF-8, UTF-16 or \
          GB18030 file that is intact is left alone. A replacement character (U+FFFD) in the text, or ?? \
          between Chinese characters, is what an earlier conversion left of a character. That a text is in \
          traditional characters throughout is said once; nothing else in it is checked.
          """,
        zh: """
          这样的字节已看不出原来是什么字，读者只能看到乱码或空白，多由文件截断、不同编码的内容拼接或者\
          传输损坏造成。其余内容照常检查。完好的 UTF-8、UTF-16、GB18030 文件不受影响。文中的替换字符（U+FFFD）和汉字之间的“??”是以往转换时丢字留下的。\
          全文为繁体字的，只说明一次，不作其他检查。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年共公开▸\u{0}信息12条。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        全年共公开信息12条。
        """)
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    let places = report.draft.text.invalidBytes
    guard !places.isEmpty, findings.isEnabled(id) else { return }
    let encoding = report.draft.text.encoding
    for (index, place) in places.prefix(limit).enumerated() {
      let more = index == limit - 1 ? places.count - limit : 0
      let message: Message =
        place.firstByte == 0
        ? .nul(at: place.fileOffset, more: more)
        : .invalid(place, in: encoding, more: more)
      findings.report(id, at: place.range, message)
    }
  }
}

extension EncodingCheck {
  /// Says that a text is in traditional characters throughout.
  static func reportScript(of report: Report, _ findings: inout Findings) {
    guard let first = report.draft.blocks.first?.range else { return }
    findings.report(id, severity: .info, at: first, .traditional)
  }

  /// Looks at ?? between Chinese characters, which a conversion puts where it has lost one.
  static func visitQuestionMark(
    _ report: Report, _ offset: Int, in block: Range<Int>, _ findings: inout Findings
  ) {
    let span = report.bytes.span
    guard span[offset] == UInt8(ascii: "?"), offset > block.lowerBound,
      offset + 2 < block.upperBound, span[offset + 1] == UInt8(ascii: "?"),
      let (before, _) = span.scalar(before: offset), CharacterClass.isHan(before),
      let (after, _) = span.scalar(at: offset + 2, before: block.upperBound),
      CharacterClass.isHan(after),
      // 信息??条 is a figure that was not filled in.
      BlankSlot(span, at: offset, in: block) == nil
    else { return }
    findings.report(id, at: offset..<offset + 2, .questionMarks)
  }

  /// Looks at U+FFFD, which an earlier conversion puts where it has lost a character.
  static func visitReplacementCharacter(
    _ report: Report, _ offset: Int, _ findings: inout Findings
  ) {
    // Bytes of the file that are no text have become the same character.
    let invalid = report.draft.text.invalidBytes
    let next = invalid.partitioningIndex { $0.range.upperBound > offset }
    guard next == invalid.endIndex || !invalid[next].range.contains(offset) else { return }
    findings.report(id, at: offset..<offset + 3, .replacementCharacter)
  }
}

extension Message {
  fileprivate static let traditional = Message(
    en:
      "the text is in traditional characters throughout and was not checked; reports are written in "
      + "simplified ones",
    zh: "全文为繁体字，未作检查；报告应使用规范汉字（简体）")

  fileprivate static let questionMarks = Message(
    en: "“??” stands for a character that was lost in a conversion; restore it",
    zh: "“??”处的字在格式转换中丢失，应恢复原来的文字")

  fileprivate static let replacementCharacter = Message(
    en: "“�” stands for a character that was lost in a conversion; restore it",
    zh: "“�”处的字在格式转换中丢失，应恢复原来的文字")

  fileprivate static func nul(at offset: Int, more: Int) -> Message {
    Message(
      en: "NUL byte at offset \(offset) of the file; delete it" + moreInEnglish(more),
      zh: "文件偏移 \(offset) 处是空字符（NUL），应删除" + moreInChinese(more))
  }

  fileprivate static func invalid(
    _ place: InvalidBytes, in encoding: TextEncoding, more: Int
  ) -> Message {
    let byte = "0x" + (place.firstByte < 16 ? "0" : "")
    let hex = byte + String(place.firstByte, radix: 16, uppercase: true)
    return Message(
      en: """
        byte \(hex) at offset \(place.fileOffset) of the file is not valid \(encoding.rawValue); \
        restore what stood here\(moreInEnglish(more))
        """,
      zh: """
        文件偏移 \(place.fileOffset) 处的字节 \(hex) 不符合 \(encoding.rawValue) 编码，应恢复原来的\
        文字\(moreInChinese(more))
        """)
  }

  private static func moreInEnglish(_ count: Int) -> String {
    count == 0 ? "" : " (\(count) more such places follow)"
  }

  private static func moreInChinese(_ count: Int) -> String {
    count == 0 ? "" : "（其后还有 \(count) 处）"
  }
}
