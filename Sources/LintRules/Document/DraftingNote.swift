import Prose
import Recognition
import ReportText

/// A note among the authors of a draft, or an instruction of its template: （请王科长确认）,
/// 【以上为模板，请根据实际修改】, 备注：本段需李主任审定。
struct DraftingNote {
  /// The note with its brackets, or the paragraph that it is, in bytes.
  let range: Range<Int>

  /// No note is longer, in bytes (about 40 Chinese characters).
  private static let longest = 120

  /// Reads a note in brackets that open at an offset.
  init?(_ span: Span<UInt8>, bracketAt start: Int, in block: Range<Int>, _ words: NoteWords) {
    guard let content = Self.content(span, start, in: block) else { return nil }
    let whole = start..<span.offset(after: content.upperBound)
    let inner = span.trimmed(content)
    // （注：以上数据请财务科核实）
    let lead = words.leads.first { Self.begins(span, inner, with: $0) }
    let note = span.trimmed(inner.lowerBound + (lead?.count ?? 0)..<inner.upperBound)
    let text = NoteText(note, isAlone: whole == span.trimmed(block), words)
    guard text.isNote(span, behindFigure: Self.isBehindFigure(span, start, in: block)) else {
      return nil
    }
    range = whole
  }

  /// Reads a paragraph that is nothing but a note.
  init?(_ span: Span<UInt8>, filling block: Range<Int>, _ words: NoteWords) {
    let paragraph = span.trimmed(block)
    guard !paragraph.isEmpty, paragraph.count <= 2 * Self.longest,
      [0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9].contains(span[paragraph.lowerBound])
    else { return nil }
    let sentence =
      paragraph
      .lowerBound..<span.endOfStretch(
        from: paragraph.lowerBound, before: paragraph.upperBound, .sentence)
    if let lead = words.leads.first(where: { Self.begins(span, sentence, with: $0) }) {
      let text = NoteText(
        span.trimmed(sentence.lowerBound + lead.count..<sentence.upperBound), isAlone: true, words)
      guard text.isNote(span, behindFigure: false) else { return nil }
    } else {
      let isWhole = sentence.upperBound + 3 >= paragraph.upperBound
      let text = NoteText(sentence, isAlone: false, words)
      guard isWhole && text.isAboutPlace(span) || text.asksSomebody(span, onlyNamed: true) else {
        return nil
      }
    }
    range = paragraph
  }

  static func begins(_ span: Span<UInt8>, _ text: Range<Int>, with word: [UInt8]) -> Bool {
    text.lowerBound + word.count <= text.upperBound && span.matches(word, at: text.lowerBound)
  }

  /// What stands between a bracket and the one that closes it.
  private static func content(
    _ span: Span<UInt8>, _ start: Int, in block: Range<Int>
  ) -> Range<Int>? {
    let (open, length) = span.scalar(at: start)
    let close: UInt32
    switch open {
    case 0xFF08: close = 0xFF09  // （
    case 0x28: close = 0x29  // (
    case 0x3010: close = 0x3011  // 【
    case 0x5B: close = 0x5D  // [
    case 0xFF3B: close = 0xFF3D  // ［
    default: return nil
    }
    let contents = start + length
    var depth = 0
    var offset = contents
    while offset - start <= longest,
      let (value, length) = span.scalar(at: offset, before: block.upperBound)
    {
      if value == close {
        if depth == 0 {
          return offset > start + 3 ? contents..<offset : nil
        }
        depth -= 1
      }
      if value == open { depth += 1 }
      offset += length
    }
    return nil
  }

  /// Whether a figure with its unit stands right before an offset: 412条（需核实）.
  private static func isBehindFigure(
    _ span: Span<UInt8>, _ offset: Int, in block: Range<Int>
  ) -> Bool {
    var position = offset
    var units = 0
    while position > block.lowerBound, units <= 3,
      let (value, length) = span.scalar(before: position)
    {
      if CharacterClass.digit(value) != nil { return true }
      guard CharacterClass.isHan(value) || value == 0x25 else { return false }
      position -= length
      units += 1
    }
    return false
  }
}

/// What stands in the brackets of a note, or in the sentence that is one.
private struct NoteText {
  private let text: Range<Int>
  /// Whether nothing else stands in the paragraph.
  private let isAlone: Bool
  private let words: NoteWords

  init(_ text: Range<Int>, isAlone: Bool, _ words: NoteWords) {
    (self.text, self.isAlone, self.words) = (text, isAlone, words)
  }

  /// Whether it is a note.
  func isNote(_ span: Span<UInt8>, behindFigure isBehindFigure: Bool) -> Bool {
    guard text.count >= 6 else { return false }
    if isComment(span) || isAboutPlace(span) || isTemplate(span) || isInstruction(span)
      || ends(span, with: words.doubts)
    {
      return true
    }
    if asksSomebody(span, onlyNamed: false) || isFromColleague(span) { return true }
    return (isBehindFigure || isAlone) && (isDemand(span, text) || isAboutFigure(span))
  }

  // MARK: Kinds of notes

  /// 批注：数据来源, 批注[张1]：核对. 批注式审核 is none.
  private func isComment(_ span: Span<UInt8>) -> Bool {
    guard span.literal(["批注"], at: text.lowerBound, before: text.upperBound) != nil else {
      return false
    }
    guard let (after, _) = span.scalar(at: text.lowerBound + 6, before: text.upperBound) else {
      return true
    }
    return [0xFF1A, 0x3A, 0x5B, 0xFF3B, 0x3010].contains(after)
      || CharacterClass.digit(after) != nil
  }

  /// 此处需补充数据, 以下内容由各科室补充. 以上数据由财政部门核定 tells of a source.
  func isAboutPlace(_ span: Span<UInt8>) -> Bool {
    guard let subject = longest(span, of: words.subjects, at: text.lowerBound) else { return false }
    let rest = text.lowerBound + subject..<text.upperBound
    guard !isToReaders(span) else { return false }
    if asks(span, rest, onlyNamed: false) || endsInDemand(span, rest, direct: true) { return true }
    return span.firstRange(of: "由", in: rest) != nil
      && span.ends(withAnyOf: ["补充", "填写", "填报", "撰写"], at: text.upperBound, from: rest.lowerBound)
  }

  /// 数据需再核实: what may also be said of figures that a section of the site has.
  private func isAboutFigure(_ span: Span<UInt8>) -> Bool {
    guard let subject = longest(span, of: words.figures, at: text.lowerBound) else { return false }
    return endsInDemand(span, text.lowerBound + subject..<text.upperBound, direct: false)
  }

  /// 以上为模板内容, 本段为示例.
  private func isTemplate(_ span: Span<UInt8>) -> Bool {
    guard let place = longest(span, of: words.places, at: text.lowerBound) else { return false }
    let verb = text.lowerBound + place
    guard let copula = span.literal(["为", "是", "系"], at: verb, before: text.upperBound) else {
      return false
    }
    let noun = verb + copula.utf8CodeUnitCount
    guard let length = longest(span, of: words.templates, at: noun) else { return false }
    let end = noun + length
    guard let (after, _) = span.scalar(at: end, before: text.upperBound) else { return true }
    return CharacterClass.isChinesePunctuation(after)
      || span.literal(["内容", "文字", "格式"], at: end, before: text.upperBound) != nil
  }

  /// 填写问题, 针对上述问题逐条写, 如无，写“无”.
  private func isInstruction(_ span: Span<UInt8>) -> Bool {
    if ends(span, with: words.writing) { return true }
    if span.literal(["填写"], at: text.lowerBound, before: text.upperBound) != nil {
      let object = text.lowerBound + 6..<text.upperBound
      return words.blanks.contains {
        $0.count == object.count && span.matches($0, at: object.lowerBound)
      }
    }
    guard
      let opening = span.literal(
        ["如无", "若无", "如没有", "若没有", "没有的", "无的"], at: text.lowerBound, before: text.upperBound),
      !isToReaders(span)
    else { return false }
    let rest = text.lowerBound + opening.utf8CodeUnitCount..<text.upperBound
    guard let (next, _) = span.scalar(at: rest.lowerBound, before: rest.upperBound) else {
      return false
    }
    let goesOn =
      CharacterClass.isChinesePunctuation(next)
      || "请则就可写填删，,".unicodeScalars.contains { $0.value == next }
    return goesOn && span.contains(anyOf: ["写", "填", "删", "“无”"], in: rest)
  }

  /// 小李核一下, 再核对一下.
  private func isFromColleague(_ span: Span<UInt8>) -> Bool {
    let isCasual = span.ends(
      withAnyOf: ["一下", "一下。", "一下！"], at: text.upperBound, from: text.lowerBound)
    let isFamiliar = span.literal(["小", "老"], at: text.lowerBound, before: text.upperBound) != nil
    guard isCasual || isFamiliar, !isToReaders(span) else { return false }
    let demands = words.allDemands
    if isCasual, demands.contains(where: { place(span, of: $0, in: text) != nil }) { return true }
    guard text.count <= 36, isFamiliar,
      let (name, length) = span.scalar(at: text.lowerBound + 3, before: text.upperBound),
      BlankFigure.isSurname(name)
    else { return false }
    let rest = text.lowerBound + 3 + length..<text.upperBound
    return isDemand(span, rest) || demandEnd(span, rest, demands, direct: true)
  }

  /// 需核实, 未核对.
  private func isDemand(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    guard let modal = longest(span, of: words.modals, at: text.lowerBound) else { return false }
    let rest = text.lowerBound + modal..<text.upperBound
    return demandEnd(span, behindAdverbs(span, rest), words.checks, direct: true)
  }

  // MARK: Requests

  /// 请王科长确认, 请各单位结合实际填写.
  ///
  /// - Parameter onlyNamed: Whether those who are asked have to be named, as where nothing else tells a note.
  func asksSomebody(_ span: Span<UInt8>, onlyNamed: Bool) -> Bool {
    guard span.firstRange(of: "请", in: text) != nil, !isToReaders(span) else { return false }
    if asks(span, text, onlyNamed: onlyNamed) { return true }
    guard !onlyNamed else { return false }
    var start = text.lowerBound
    while let comma = span.firstRange(of: "，", in: start..<text.upperBound) {
      start = comma.upperBound
      if asks(span, start..<text.upperBound, onlyNamed: true) { return true }
    }
    return false
  }

  private func asks(_ span: Span<UInt8>, _ text: Range<Int>, onlyNamed: Bool) -> Bool {
    let start =
      span.literal(["，", "：", ","], at: text.lowerBound, before: text.upperBound)
      .map { text.lowerBound + $0.utf8CodeUnitCount } ?? text.lowerBound
    guard span.literal(["请"], at: start, before: text.upperBound) != nil else { return false }
    let request = start + 3..<text.upperBound
    for demand in words.calls {
      guard let place = place(span, of: demand, in: request) else { continue }
      let asked = withoutAdverbs(span, request.lowerBound..<place.lowerBound)
      if asked.isEmpty {
        guard !onlyNamed, !words.requests.contains(demand),
          isEnd(span, place.upperBound..<request.upperBound)
        else { continue }
        return true
      }
      if names(span, asked) { return true }
    }
    return false
  }

  /// Whether words are what colleagues are called by (王科长, 各单位, 小李), or what a text is to be made by.
  private func names(_ span: Span<UInt8>, _ asked: Range<Int>) -> Bool {
    let ways: [StaticString] = [
      "到", "在", "至", "于", "向", "与", "通过", "前往", "以", "凭", "持", "携", "登", "从", "将", "把",
    ]
    guard span.literal(ways, at: asked.lowerBound, before: asked.upperBound) == nil else {
      return false
    }
    let manners: [StaticString] = ["根据", "结合", "按照", "按", "对照", "参照"]
    if span.literal(manners, at: asked.lowerBound, before: asked.upperBound) != nil {
      return span.contains(anyOf: ["实际", "本单位", "模板", "样表"], in: asked)
    }
    if asked.count <= 36, words.addressees.contains(where: { ends(span, asked, with: $0) }) {
      return true
    }
    if span.literal(["各"], at: asked.lowerBound, before: asked.upperBound) != nil {
      return words.addressees.contains { $0.count >= 6 && place(span, of: $0, in: asked) != nil }
    }
    guard asked.count <= 9,
      span.literal(["小", "老"], at: asked.lowerBound, before: asked.upperBound) != nil,
      let (name, _) = span.scalar(at: asked.lowerBound + 3, before: asked.upperBound)
    else { return false }
    return BlankFigure.isSurname(name)
  }

  /// Whether it turns to those who read the report, or to applicants.
  private func isToReaders(_ span: Span<UInt8>) -> Bool {
    words.readers.contains { place(span, of: $0, in: text) != nil }
  }

  // MARK: Demands

  /// Whether words say that something is still to be done: ，需修改; directly: 补充数据.
  private func endsInDemand(_ span: Span<UInt8>, _ rest: Range<Int>, direct: Bool) -> Bool {
    let demands = words.allDemands
    let start =
      span.literal(["，", "：", ","], at: rest.lowerBound, before: rest.upperBound)
      .map { rest.lowerBound + $0.utf8CodeUnitCount } ?? rest.lowerBound
    let rest = start..<rest.upperBound
    if direct, demandEnd(span, behindAdverbs(span, rest), demands, direct: true) { return true }
    let behind =
      span.literal(["为", "是", "还", "都"], at: rest.lowerBound, before: rest.upperBound)
      .map { rest.lowerBound + $0.utf8CodeUnitCount } ?? rest.lowerBound
    guard let modal = longest(span, of: words.modals, at: behind) else { return false }
    return demandEnd(span, behind + modal..<rest.upperBound, demands, direct: false)
  }

  /// Whether a text ends in a demand, at once or behind who is to see to it.
  private func demandEnd(
    _ span: Span<UInt8>, _ rest: Range<Int>, _ demands: [[UInt8]], direct: Bool
  ) -> Bool {
    demands.contains { demand in
      var from = rest.lowerBound
      while let place = place(span, of: demand, in: from..<rest.upperBound) {
        let asked = withoutAdverbs(span, rest.lowerBound..<place.lowerBound)
        if asked.isEmpty || !direct && names(span, asked),
          isEnd(span, place.upperBound..<rest.upperBound)
        {
          return true
        }
        from = place.upperBound
      }
      return false
    }
  }

  /// Whether nothing follows a demand, or what may end a note.
  private func isEnd(_ span: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    var rest = rest
    while let (last, length) = span.scalar(before: rest.upperBound), !rest.isEmpty,
      "。！？!?".unicodeScalars.contains(where: { $0.value == last })
    {
      rest = rest.lowerBound..<rest.upperBound - length
    }
    return rest.isEmpty
      || words.tails.contains { $0.count == rest.count && span.matches($0, at: rest.lowerBound) }
  }

  private func behindAdverbs(_ span: Span<UInt8>, _ text: Range<Int>) -> Range<Int> {
    var start = text.lowerBound
    while let length = longest(span, of: words.adverbs, at: start),
      start + length <= text.upperBound
    {
      start += length
    }
    return start..<text.upperBound
  }

  private func withoutAdverbs(_ span: Span<UInt8>, _ text: Range<Int>) -> Range<Int> {
    var end = text.upperBound
    while let adverb = words.adverbs.first(where: { ends(span, text.lowerBound..<end, with: $0) }) {
      end -= adverb.count
    }
    return text.lowerBound..<end
  }

  // MARK: Words

  private func longest(_ span: Span<UInt8>, of words: [[UInt8]], at offset: Int) -> Int? {
    var longest: Int?
    for word in words where word.count > longest ?? 0 && offset + word.count <= text.upperBound {
      if span.matches(word, at: offset) { longest = word.count }
    }
    return longest
  }

  private func place(_ span: Span<UInt8>, of word: [UInt8], in range: Range<Int>) -> Range<Int>? {
    span.firstRange(of: word, in: range)
  }

  private func ends(_ span: Span<UInt8>, with words: [[UInt8]]) -> Bool {
    words.contains { ends(span, text, with: $0) }
  }

  private func ends(_ span: Span<UInt8>, _ text: Range<Int>, with word: [UInt8]) -> Bool {
    text.count >= word.count && span.matches(word, at: text.upperBound - word.count)
  }
}
