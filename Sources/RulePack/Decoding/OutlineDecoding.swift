import LintModel
import ReportText

/// The outline and what is looked for in the prose.
extension PackDecoder {
  /// The required parts of a report.
  ///
  /// - Parameters:
  ///   - root: The tree of the pack.
  ///   - statements: The ids of the statements that there are.
  ///   - agencies: The ids of the kinds of agencies.
  mutating func outline(
    of root: JSONNode, statements: [String], agencies: [String]
  ) -> [OutlineSection] {
    guard let outline = root[.outline], check(outline, .outline) else { return [] }
    return entries(.sections, of: outline, .section).map { entry in
      OutlineSection(
        id: entry.id,
        title: text(.title, of: entry.node) ?? "",
        accepted: wordings(of: entry.node),
        shortened: texts(.shortened, of: entry.node),
        keywords: texts(.keywords, of: entry.node),
        isOptional: boolean(.optional, of: entry.node),
        isAnywhere: boolean(.anywhere, of: entry.node),
        missingSeverities: yearlySeverities(.missing, of: entry.node),
        leastCharacters: integer(.leastCharacters, of: entry.node, in: 1...10_000),
        states: statementID(of: entry.node, statements),
        topics: topics(of: entry.node, agencies: agencies),
        paragraphs: texts(.paragraphs, of: entry.node))
    }
  }

  /// Whether one heading may open several parts.
  mutating func mayJoinParts(_ root: JSONNode) -> Bool {
    guard let outline = root[.outline] else { return false }
    return boolean(.mayBeJoined, of: outline)
  }

  private mutating func topics(of section: JSONNode, agencies: [String]) -> [SectionTopic] {
    entries(.topics, of: section, .topic).map { entry in
      requireEntries(.words, of: entry.node)
      return SectionTopic(
        id: entry.id,
        name: localizedText(.name, of: entry.node) ?? Message(en: "", zh: ""),
        words: texts(.words, of: entry.node),
        except: texts(.except, of: entry.node),
        exceptBehind: texts(.exceptBehind, of: entry.node),
        agencies: agencyIDs(.agencies, of: entry.node, among: agencies),
        isForDividedParts: boolean(.whenDivided, of: entry.node))
    }
  }

  /// The statement that an object asks for by its id.
  mutating func statementID(of object: JSONNode, _ statements: [String]) -> String? {
    guard let id = text(.states, of: object), let node = object[.states] else { return nil }
    if !statements.contains(id) {
      problems.report(
        node.place, .unknownStatement(id, meant: Suggestion.nearest(to: id, in: statements)))
    }
    return id
  }

  private mutating func wordings(of section: JSONNode) -> [Wording] {
    guard let list = section[.accepted] else { return [] }
    return self.list(list).compactMap { node in
      guard case .object = node.value else {
        return text(node).map { Wording(text: $0, years: nil, needsOrdinal: false) }
      }
      guard check(node, .wording) else { return nil }
      return Wording(
        text: text(.text, of: node) ?? "", years: years(of: node),
        needsOrdinal: boolean(.numbered, of: node))
    }
  }

  /// The statements that the prose may make.
  mutating func statements(of root: JSONNode) -> [Statement] {
    entries(.statements, of: root, .statement).map { entry in
      requireEntries(.anyOf, of: entry.node)
      let alternatives = entry.node[.anyOf].map { list($0) } ?? []
      return Statement(
        id: entry.id, name: localizedText(.name, of: entry.node),
        anyOf: alternatives.map { phrases($0) })
    }
  }

  /// The phrases of an alternative. Without any it would be in every sentence.
  private mutating func phrases(_ node: JSONNode) -> [String] {
    if case .array(let phrases) = node.value, phrases.isEmpty {
      problems.report(node.place, .noPhrases)
    }
    return texts(node)
  }

  /// Legal bases that later ones have replaced.
  mutating func supersededBases(of root: JSONNode) -> [SupersededBasis] {
    entries(.supersededBases, of: root, .supersededBasis).map { entry in
      SupersededBasis(
        citation: entry.id,
        from: integer(.from, of: entry.node, in: Self.possibleYears) ?? 0,
        replacement: text(.replacement, of: entry.node) ?? "")
    }
  }

  /// The leftovers of templates and converters.
  mutating func placeholders(of root: JSONNode) -> [Placeholder] {
    entries(.placeholders, of: root, .placeholder).flatMap { entry in
      let isField = boolean(.field, of: entry.node)
      let place = choice(.stands, of: entry.node, Placeholder.Place.self) ?? .anywhere
      guard boolean(.bracketed, of: entry.node) else {
        return [
          Placeholder(
            open: entry.id, close: text(.close, of: entry.node), isField: isField, place: place)
        ]
      }
      return Self.brackets.map { open, close in
        Placeholder(open: open + entry.id, close: close, isField: isField, place: place)
      }
    }
  }

  /// The brackets in which notes to the author are put.
  private static let brackets = [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]")]

  /// The words that are never doubled on purpose.
  mutating func repeatedWords(of root: JSONNode) -> [RepeatedWord] {
    entries(.repeatedWords, of: root, .repeatedWord).map { entry in
      RepeatedWord(
        word: entry.id, onlyAfter: text(.onlyAfter, of: entry.node) ?? "",
        notAfter: possiblyEmptyText(.notAfter, of: entry.node) ?? "",
        notBefore: possiblyEmptyText(.notBefore, of: entry.node) ?? "")
    }
  }

  /// The documents that a report may name as its basis.
  mutating func bases(of root: JSONNode) -> [KnownBasis] {
    entries(.bases, of: root, .knownBasis).map { entry in
      KnownBasis(
        number: entry.id,
        titles: [text(.title, of: entry.node) ?? ""] + texts(.aliases, of: entry.node),
        years: years(of: entry.node))
    }
  }

  /// Words that are mistyped.
  mutating func wrongWords(of root: JSONNode) -> [WrongWord] {
    entries(.wrongWords, of: root, .wrongWord).map { entry in
      WrongWord(
        word: entry.id, right: text(.right, of: entry.node) ?? "",
        notAfter: possiblyEmptyText(.notAfter, of: entry.node) ?? "",
        notBefore: possiblyEmptyText(.notBefore, of: entry.node) ?? "",
        followedBy: texts(.followedBy, of: entry.node), near: texts(.near, of: entry.node))
    }
  }
}

extension Message {
  fileprivate static let noPhrases = Message(
    en: "an alternative needs at least one phrase", zh: "每个备选至少要有一个词语")
}
