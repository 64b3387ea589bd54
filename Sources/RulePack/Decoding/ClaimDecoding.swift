import LintModel
import ReportText

/// The figures that the prose may state.
extension PackDecoder {
  /// The claims.
  ///
  /// - Parameters:
  ///   - root: The tree of the pack.
  ///   - outline: The ids of the parts that there are.
  ///   - rows: The rows and columns that a figure may be made of.
  ///   - lists: The names of the lists of words that there are.
  mutating func claims(
    of root: JSONNode, outline: [String], rows: RowDirectory, lists: Set<String>
  ) -> [TableClaim] {
    let entries = entries(.claims, of: root, .claim)
    let ids = entries.map(\.id)
    return entries.map { entry in
      requireEntries(.phrases, of: entry.node)
      requireEntries(.equals, of: entry.node)
      requireEntries(.units, of: entry.node)
      return TableClaim(
        id: entry.id,
        phrases: phrases(.phrases, of: entry.node, lists),
        none: phrases(.none, of: entry.node, lists),
        units: texts(.units, of: entry.node),
        sections: indices(.sections, of: entry.node, in: outline, Message.unknownSection)
          .map(PartID.init(rawValue:)),
        context: texts(.context, of: entry.node),
        follows: indices(.follows, of: entry.node, in: ids, Message.unknownClaim)
          .map(ClaimID.init(rawValue:)),
        severity: choice(.severity, of: entry.node, Severity.self),
        equals: sums(.equals, of: entry.node, rows))
    }
  }

  /// The lists of words that wordings name.
  mutating func wordLists(of root: JSONNode) -> [WordList] {
    entries(.wordLists, of: root, .wordList).map { entry in
      requireEntries(.words, of: entry.node)
      return WordList(id: entry.id, words: texts(.words, of: entry.node))
    }
  }

  /// The words that are added to the lexicon.
  mutating func lexicon(of root: JSONNode) -> [WordList] {
    let known = LexiconList.allCases.map(\.rawValue)
    return entries(.lexicon, of: root, .wordList).map { entry in
      requireEntries(.words, of: entry.node)
      let list = LexiconList(rawValue: entry.id)
      if list == nil {
        problems.report(
          entry.node[.id]?.place ?? entry.node.place,
          .unknownLexiconList(entry.id, meant: Suggestion.nearest(to: entry.id, in: known)))
      }
      for node in entry.node[.words].elements where list?.isOfPairs == true {
        guard let text = node.string, text.split(separator: "/").count != 2 else { continue }
        problems.report(node.place, .noPair(text))
      }
      return WordList(id: entry.id, words: texts(.words, of: entry.node))
    }
  }

  private mutating func phrases(
    _ key: PackKey, of claim: JSONNode, _ lists: Set<String>
  ) -> [ClaimPhrase] {
    guard let list = claim[key] else { return [] }
    return self.list(list).compactMap { node in
      guard let text = text(node) else { return nil }
      let phrase = ClaimPhrase(text)
      if phrase == nil { problems.report(node.place, .noPhrase(text)) }
      for name in phrase?.lists ?? [] where !lists.contains(name) {
        problems.report(
          node.place, .unknownList(name, meant: Suggestion.nearest(to: name, in: lists.sorted())))
      }
      return phrase
    }
  }

  private mutating func indices(
    _ key: PackKey, of claim: JSONNode, in ids: [String],
    _ message: (String, String?) -> Message
  ) -> [Int] {
    guard let list = claim[key] else { return [] }
    return self.list(list).compactMap { node in
      guard let id = text(node) else { return nil }
      guard let index = ids.firstIndex(of: id) else {
        problems.report(node.place, message(id, Suggestion.nearest(to: id, in: ids)))
        return nil
      }
      return index
    }
  }

  private mutating func sums(
    _ key: PackKey, of claim: JSONNode, _ rows: RowDirectory
  ) -> [[Relation.Term]] {
    guard let list = claim[key] else { return [] }
    return self.list(list).compactMap { node in
      guard let text = text(node) else { return nil }
      let (terms, found) = FormulaCompiler.compile(sum: text, rows)
      for problem in found {
        let place = node.place(ofByte: problem.range.lowerBound, in: texts[node.file].bytes)
        problems.report(place, problem.message)
      }
      let comparesYears = terms.contains { term in
        if case .previous = term.operand { true } else { false }
      }
      if comparesYears { problems.report(node.place, .thisYearOnly) }
      return found.isEmpty && !comparesYears ? terms : nil
    }
  }
}

extension Message {
  fileprivate static func unknownSection(_ id: String, meant: String?) -> Message {
    Message(en: "the outline has no part “\(id)”", zh: "提纲中没有部分“\(id)”").didYouMean(meant)
  }

  fileprivate static func unknownClaim(_ id: String, meant: String?) -> Message {
    Message(en: "there is no claim “\(id)”", zh: "没有数据表述“\(id)”").didYouMean(meant)
  }

  fileprivate static let thisYearOnly = Message(
    en: "a claim is about this year's tables: “previous” has no place in it",
    zh: "数据表述只涉及本年的表，不能使用“previous”")

  fileprivate static func unknownList(_ id: String, meant: String?) -> Message {
    Message(en: "there is no list of words “\(id)”", zh: "没有词表“\(id)”").didYouMean(meant)
  }

  fileprivate static func unknownLexiconList(_ id: String, meant: String?) -> Message {
    Message(en: "the lexicon has no list “\(id)”", zh: "词汇中没有词表“\(id)”").didYouMean(meant)
  }

  fileprivate static func noPair(_ text: String) -> Message {
    Message(
      en: "“\(text)” is no pair: write two words with “/” between them",
      zh: "“\(text)”不成对：应写两个词语，中间用“/”分开")
  }

  fileprivate static func noPhrase(_ text: String) -> Message {
    Message(
      en: "“\(text)” is no wording: write words with spaces between them, “/” between alternatives "
        + "and “?” behind what may be left out; one word has to be there",
      zh: "“\(text)”不是可用的措辞：词语之间用空格分开，可互换的词语之间写“/”，可省略的词语后面写“?”，至少有一个词语不可省略")
  }
}
