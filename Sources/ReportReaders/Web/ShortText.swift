import ReportText

/// The start of a text without its white space, and what all of it is like.
struct ShortText {
  /// How many bytes are kept.
  static let longest = 480

  private(set) var bytes: [UInt8] = []
  /// How many characters all of the text has, without white space.
  private(set) var characterCount = 0
  private(set) var linkCharacterCount = 0
  private var sentenceCount = 0

  /// Whether nothing stands outside links, and what is in them is short and no part of a report.
  var isLinkOnly: Bool {
    linkCharacterCount == characterCount && characterCount <= 60 && sentenceCount == 0
      && !startsWithOrdinal && !begins(with: "附件") && !begins(with: "附表")
  }

  /// Whether all of it is a number.
  var isFigure: Bool {
    characterCount <= 16 && !bytes.isEmpty
      && bytes.allSatisfy { (0x30...0x39).contains($0) || [0x2C, 0x2E, 0x25, 0x2D].contains($0) }
      && bytes.contains { (0x30...0x39).contains($0) }
  }

  /// Whether all of it has been kept.
  var isWhole: Bool { bytes.count < Self.longest }

  var hasSentence: Bool { sentenceCount > 0 }

  /// Whether it is what the body of a report consists of.
  ///
  /// - Parameter isReportSeen: Whether such has come before: a date ends a report.
  func isReport(isReportSeen: Bool) -> Bool {
    guard 2 * linkCharacterCount < characterCount else { return false }
    return hasSentence && characterCount >= 25 || startsWithOrdinal || isReportSeen && isDate
  }

  private var startsWithOrdinal: Bool {
    guard let ordinal = Ordinal(bytes.span, 0..<bytes.count) else { return false }
    let isChinese = ordinal.style == .chinese || ordinal.style == .parenthesizedChinese
    return ordinal.isPart || isChinese && ordinal.delimiter != nil
  }

  private var isDate: Bool {
    characterCount <= 12 && ends(with: "日") && bytes.span.contains("年")
      && bytes.span.contains("月")
  }

  func begins(with literal: StaticString) -> Bool {
    bytes.span.matches(literal, at: 0)
  }

  func ends(with literal: StaticString) -> Bool {
    let start = bytes.count - literal.utf8CodeUnitCount
    return isWhole && start >= 0 && bytes.span.matches(literal, at: start)
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, isLink: Bool) {
    let span = text.span
    var count = 0
    var index = 0
    // What stands from here on to the next white space is not kept yet.
    var start = 0
    while index < text.count {
      let blank = text.whiteSpaceLength(at: index)
      if blank > 0 {
        keep(text[start..<index])
        index += blank
        start = index
        continue
      }
      if text[index] == 0xE3, span.matches("。", at: index) { sentenceCount += 1 }
      count += 1
      index = span.offset(after: index)
    }
    keep(text[start...])
    characterCount += count
    if isLink { linkCharacterCount += count }
  }

  /// Keeps some characters, as long as there are not too many.
  private mutating func keep(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var end = bytes.count + text.count <= Self.longest ? text.endIndex : text.startIndex
    // The last character that is kept may reach beyond.
    while end < text.endIndex, bytes.count + end - text.startIndex < Self.longest {
      end = text.base.span.offset(after: end)
    }
    bytes.append(contentsOf: text[..<min(end, text.endIndex)])
  }
}
