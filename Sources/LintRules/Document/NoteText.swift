import Prose
import Recognition
import ReportText

/// What stands in the brackets of a note, or in the sentence that is one.
struct NoteText {
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
      || ends(span, text, with: words.doubts)
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
    guard mayBeOnText(span),
      let subject = longest(span, of: words.subjects, at: text.lowerBound)
    else { return false }
    let rest = text.lowerBound + subject..<text.upperBound
    guard !isToReaders(span) else { return false }
    if asks(span, rest, onlyNamed: false) || endsInDemand(span, rest, direct: true) { return true }
    return span.firstRange(of: "由", in: rest) != nil
      && span.ends(withAnyOf: ["补充", "填写", "填报", "撰写"], at: text.upperBound, from: rest.lowerBound)
  }

  /// Whether it may begin with what notes on a text begin with: a cheap test that most fail.
  private func mayBeOnText(_ span: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    guard CharacterClass.beginsHan(span[text.lowerBound]) else {
      return !words.placesBeginInChinese
    }
    return !words.firstCharacters.excludesTexts(span, text.lowerBound)
  }

  /// 数据需再核实: what may also be said of figures that a section of the site has.
  private func isAboutFigure(_ span: Span<UInt8>) -> Bool {
    guard let subject = longest(span, of: words.figures, at: text.lowerBound) else { return false }
    return endsInDemand(span, text.lowerBound + subject..<text.upperBound, direct: false)
  }

  /// 以上为模板内容, 本段为示例.
  private func isTemplate(_ span: Span<UInt8>) -> Bool {
    guard mayBeOnText(span), let place = longest(span, of: words.places, at: text.lowerBound) else {
      return false
    }
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
    if ends(span, text, with: words.writing) { return true }
    if span.literal(["填写"], at: text.lowerBound, before: text.upperBound) != nil {
      return span.isAny(of: words.blanks, text.lowerBound + 6..<text.upperBound)
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
    if isCasual, span.contains(any: demands, in: text) { return true }
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
      guard let place = span.firstRange(of: demand, in: request) else { continue }
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
    if asked.count <= 36, ends(span, asked, with: words.addressees) {
      return true
    }
    if span.literal(["各"], at: asked.lowerBound, before: asked.upperBound) != nil {
      return span.contains(any: words.addressees.filter { $0.count >= 6 }, in: asked)
    }
    guard asked.count <= 9,
      span.literal(["小", "老"], at: asked.lowerBound, before: asked.upperBound) != nil,
      let (name, _) = span.scalar(at: asked.lowerBound + 3, before: asked.upperBound)
    else { return false }
    return BlankFigure.isSurname(name)
  }

  /// Whether it turns to those who read the report, or to applicants.
  private func isToReaders(_ span: Span<UInt8>) -> Bool {
    span.contains(any: words.readers, in: text)
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
      while let place = span.firstRange(of: demand, in: from..<rest.upperBound) {
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
    return rest.isEmpty || span.isAny(of: words.tails, rest)
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
    while let adverb = words.adverbs.first(where: { ends(span, text.lowerBound..<end, with: [$0]) })
    {
      end -= adverb.count
    }
    return text.lowerBound..<end
  }

  // MARK: Words

  private func longest(_ span: Span<UInt8>, of words: [[UInt8]], at offset: Int) -> Int? {
    span.length(ofLongest: words, at: offset, before: text.upperBound)
  }

  private func ends(_ span: Span<UInt8>, _ text: Range<Int>, with words: [[UInt8]]) -> Bool {
    span.ends(withAny: words, at: text.upperBound, from: text.lowerBound)
  }
}
