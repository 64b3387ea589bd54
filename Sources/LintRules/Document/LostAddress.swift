import Recognition
import ReportText

/// A place where the address of the electronic edition was lost: 电子版可以从下载。, between the word that
/// leads up to it and what is done there.
struct LostAddress {
  /// The words around it, in bytes.
  let range: Range<Int>

  /// Reads the words that end right before the end of a clause.
  ///
  /// - Parameters:
  ///   - span: The text.
  ///   - mark: Where the clause ends, in bytes.
  ///   - block: The paragraph.
  init?(_ span: Span<UInt8>, before mark: Int, in block: Range<Int>) {
    guard mark - block.lowerBound > 15,
      var start = Self.start(of: Self.verbs, span, endingAt: mark, in: block)
    else { return nil }
    while let earlier = Self.start(
      of: Self.verbs + ["和", "并", "、", "上"], span, endingAt: start, in: block)
    {
      start = earlier
    }
    let blank = span.trimmed(block.lowerBound..<start).upperBound
    guard let lead = Self.start(of: Self.leads, span, endingAt: blank, in: block) else {
      return nil
    }
    range = lead..<mark
  }

  private static let verbs: [StaticString] = ["下载", "查阅", "浏览", "查看"]
  /// What goes on with an address. One can also 登录查询, with none.
  private static let leads: [StaticString] = [
    "可以从", "可从", "可以在", "可在", "可以到", "可到", "可以登录", "可登录", "可以登陆", "可登陆", "可以通过", "可通过", "请登录",
    "请登陆",
    "请从", "请到", "请在",
  ]
  /// With what the verbs end.
  static let lastCharacters = verbs.compactMap { $0.description.unicodeScalars.last?.value }

  private static func start(
    of words: [StaticString], _ span: Span<UInt8>, endingAt end: Int, in block: Range<Int>
  ) -> Int? {
    words.lazy.map { (word: $0, start: end - $0.utf8CodeUnitCount) }.first {
      $0.start >= block.lowerBound && span.matches($0.word, at: $0.start)
    }?.start
  }
}
