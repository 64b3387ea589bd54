import ReportText

/// The figures that the prose may state.
extension PackDecoder {
  /// The claims.
  ///
  /// - Parameters:
  ///   - root: The tree of the pack.
  ///   - outline: The ids of the parts that there are.
  ///   - rows: The rows and columns that a figure may be made of.
  mutating func claims(of root: JSONNode, outline: [String], rows: RowDirectory) -> [TableClaim] {
    let entries = entries(.claims, of: root, .claim)
    let ids = entries.map(\.id)
    return entries.map { entry in
      requireEntries(.phrases, of: entry.node)
      requireEntries(.equals, of: entry.node)
      requireEntries(.units, of: entry.node)
      return TableClaim(
        id: entry.id,
        phrases: phrases(.phrases, of: entry.node),
        none: phrases(.none, of: entry.node),
        units: texts(.units, of: entry.node),
        sections: indices(.sections, of: entry.node, in: outline, LocalizedText.unknownSection),
        context: texts(.context, of: entry.node),
        follows: indices(.follows, of: entry.node, in: ids, LocalizedText.unknownClaim),
        equals: sums(.equals, of: entry.node, rows))
    }
  }

  private mutating func phrases(_ key: PackKey, of claim: JSONNode) -> [ClaimPhrase] {
    guard let list = claim[key] else { return [] }
    return self.list(list).compactMap { node in
      guard let text = text(node) else { return nil }
      let phrase = ClaimPhrase(text)
      if phrase == nil { problems.report(node.place, .noPhrase(text)) }
      return phrase
    }
  }

  private mutating func indices(
    _ key: PackKey, of claim: JSONNode, in ids: [String],
    _ message: (String, String?) -> LocalizedText
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
      return found.isEmpty ? terms : nil
    }
  }
}

extension LocalizedText {
  fileprivate static func unknownSection(_ id: String, meant: String?) -> LocalizedText {
    LocalizedText(en: "the outline has no part “\(id)”", zh: "提纲中没有部分“\(id)”").didYouMean(meant)
  }

  fileprivate static func unknownClaim(_ id: String, meant: String?) -> LocalizedText {
    LocalizedText(en: "there is no claim “\(id)”", zh: "没有数据表述“\(id)”").didYouMean(meant)
  }

  fileprivate static func noPhrase(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "“\(text)” is no wording: write words with spaces between them, “/” between alternatives "
        + "and “?” behind what may be left out; one word has to be there",
      zh: "“\(text)”不是可用的措辞：词语之间用空格分开，可互换的词语之间写“/”，可省略的词语后面写“?”，至少有一个词语不可省略")
  }
}
