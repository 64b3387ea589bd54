import Prose
import Recognition
import ReportText

/// Another agency of the same kind as the one whose work a part of the report tells: 云溪县教育局高度重视政务公开工作 in the
/// report of 云溪县水务局. Where the paragraph speaks of itself (我局), the other one is somebody else on purpose.
enum OtherSubject {
  /// Where a sentence has another agency as its subject, in bytes.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - agency: Whose report it is.
  ///   - selfNames: Where the prose has 我, in order, among others.
  ///   - words: The words of the lexicon.
  static func mentions(
    in report: Report, _ agency: ReportAgency, _ selfNames: [PhraseIndex.Hit],
    _ words: InspectionWords
  ) -> [Range<Int>] {
    let own = agency.name
    guard let kind = kinds.first(where: { own.ends(withAnyOf: $0.ofAgency) }),
      let first = report.firstPartBlock
    else { return [] }
    let span = report.bytes.span
    var speaking = selfNames.lazy.filter { $0.phrase == .we }.map(\.block).makeIterator()
    var speaker = speaking.next()
    var mentions: [Range<Int>] = []
    for block in report.prose where block > first {
      while let known = speaker, known < block { speaker = speaking.next() }
      let paragraph = report.draft.blocks[block].range
      guard speaker != block, paragraph.count > kind.shortest,
        span.contains(anyOf: kind.endings, in: paragraph)
      else { continue }
      for sentence in span.sentences(in: paragraph) {
        guard let name = subject(span, sentence, kind, words),
          !span.contains(any: words.othersDoings, in: sentence)
        else { continue }
        let text = report.draft.text.string(in: name.agency)
        guard !agency.name.hasPrefix(text),
          !AgencyIdentity(agency.name).mayBe(AgencyIdentity(text))
        else { continue }
        mentions.append(name.range)
      }
    }
    return mentions
  }

  /// A kind of agencies, as their names end.
  private struct Kind {
    /// What its agencies' full names end in.
    let ofAgency: [StaticString]
    /// What the names of others of the kind end in where a sentence tells of them.
    let endings: [StaticString]
    /// How many bytes a name has at least.
    let shortest: Int
  }

  private static let kinds = [
    Kind(ofAgency: ["局"], endings: ["局"], shortest: 12),
    Kind(
      ofAgency: ["镇", "镇人民政府", "镇政府", "乡", "乡人民政府", "乡政府", "街道", "街道办事处"],
      endings: ["镇", "乡", "街道"], shortest: 9),
    Kind(ofAgency: ["县", "县人民政府", "县政府"], endings: ["县"], shortest: 9),
  ]

  /// What may stand behind a name for its organs.
  private static let organs: [StaticString] = [
    "人民政府", "党委、政府", "党委政府", "党工委、办事处", "党委", "党工委", "政府", "办事处", "委、县政府",
  ]

  /// No name has more bytes.
  private static let longest = 60

  /// The name with which a sentence begins, the year before it aside, where a set phrase of reports follows; with its
  /// organ and without.
  private static func subject(
    _ span: Span<UInt8>, _ sentence: Range<Int>, _ kind: Kind, _ words: InspectionWords
  ) -> (range: Range<Int>, agency: Range<Int>)? {
    let start = afterTime(span, sentence)
    let limit = min(sentence.upperBound, start + longest)
    let reach = min(sentence.upperBound, limit + kind.shortest)
    guard span.contains(anyOf: kind.endings, in: start..<reach) else { return nil }
    var offset = start
    while let (value, length) = span.scalar(at: offset, before: limit), CharacterClass.isHan(value)
    {
      offset += length
      guard offset - start >= kind.shortest,
        span.ends(withAnyOf: kind.endings, at: offset, from: start)
      else { continue }
      var end = offset
      if let organ = span.literal(organs, at: offset, before: sentence.upperBound) {
        end += organ.utf8CodeUnitCount
      }
      let verb = afterTime(span, end..<sentence.upperBound)
      guard span.end(ofAny: words.setPhrases, at: verb, before: sentence.upperBound) != nil else {
        continue
      }
      return isName(span, start..<offset) ? (start..<end, start..<offset) : nil
    }
    return nil
  }

  /// Whether words are one name with its place, and not a superior's or of several: 市水利局, 青禾镇.
  private static func isName(_ span: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let others: [StaticString] = [
      "各", "该", "其他", "下属", "所属", "直属", "国家", "省", "厅", "和", "与", "及", "乡镇", "城镇", "村镇", "集镇",
      "对", "向", "由", "被", "在", "将", "把", "从", "为", "的", "区县", "市县", "辖", "邻", "兄弟",
    ]
    return !span.contains(anyOf: others, in: name)
      && span.literal(["原", "本", "全"], at: name.lowerBound, before: name.upperBound) == nil
  }

  private static let times: [StaticString] = [
    "本年度", "一年来", "全年", "年内", "今年", "年度", "，", "共", "累计", "年",
  ]

  /// The place behind words for the time: 2022年，, 本年度.
  private static func afterTime(_ span: Span<UInt8>, _ text: Range<Int>) -> Int {
    var offset = span.trimmed(text).lowerBound
    if let year = Numeral(digits: span, at: offset, before: text.upperBound),
      span.matches("年", at: year.range.upperBound)
    {
      offset = year.range.upperBound
    }
    while let word = span.literal(times, at: offset, before: text.upperBound) {
      offset += word.utf8CodeUnitCount
    }
    return offset
  }
}
