import LintModel
import ReportText

/// Looks in a pack for what is valid but hardly meant, and says what may have been.
///
/// Only the pack's own file is looked at: what it extends has been reviewed where it was written.
struct PackReview {
  /// The tree of the pack's own file.
  let own: JSONNode
  /// The tree of all that it extends; nil where it extends nothing.
  let base: JSONNode?
  /// The tree of the pack, laid over that of its base.
  let merged: JSONNode
  /// What was found.
  private(set) var problems = ProblemList()
  /// The places at which something was found: each is spoken of once.
  private var reported: Set<Place> = []

  /// Prepares the review.
  init(own: JSONNode, base: JSONNode?, merged: JSONNode) {
    self.own = own
    self.base = base
    self.merged = merged
  }

  /// Looks for everything.
  mutating func run(texts: [SourceText]) {
    if let base { reviewNames(in: own, over: base) }
    reviewTitles(texts)
    reviewTables(texts)
    reviewUses()
    reviewYearWords()
  }

  /// Notes something at a place in the pack's own file.
  mutating func report(_ place: Place, _ message: Message) {
    guard place.file == own.file, reported.insert(place).inserted else { return }
    problems.report(place, message)
  }
}

// MARK: - Names

extension PackReview {
  /// Notes the new entries of lists whose id is nearly that of an entry of the base.
  private mutating func reviewNames(in own: JSONNode, over base: JSONNode) {
    guard case .object(let members) = own.value else { return }
    for member in members {
      // Which rules there are, their decoding knows.
      guard let key = member.key, key != .rules, let shape = ObjectShape.mergeable(under: key),
        let baseNode = base[key]
      else { continue }
      guard shape.identity == .id else {
        if shape.identity == nil { reviewNames(in: member.node, over: baseNode) }
        continue
      }
      reviewNames(of: member.node.elements, over: baseNode.elements, shape)
    }
  }

  private mutating func reviewNames(
    of own: [JSONNode], over base: [JSONNode], _ shape: ObjectShape
  ) {
    let ids = base.compactMap { $0[.id]?.string }
    for entry in own {
      guard let node = entry[.id], let id = node.string else { continue }
      if let same = base.first(where: { $0[.id]?.string == id }) {
        reviewNames(in: entry, over: same)
      } else if shape.required.allSatisfy({ entry[$0] != nil }),
        let meant = Suggestion.nearest(to: id, in: ids)
      {
        // That an entry lacks what a new one needs is an error, which names what was meant.
        report(node.place, .nearlyAnother(id, meant))
      }
    }
  }
}

// MARK: - Uses

extension PackReview {
  /// Notes the word lists and statements that nothing in the pack asks for.
  private mutating func reviewUses() {
    let phrases = merged[.claims].elements.flatMap { claim in
      claim[.phrases].elements + claim[.none].elements
    }
    let used = Set(phrases.compactMap(\.string).compactMap(ClaimPhrase.init).flatMap(\.lists))
    reviewUse(of: .wordLists, used: used, Message.unusedList)

    let relations = merged[.relations].elements.flatMap { $0[.unless].elements }
    let parts = merged[.outline]?[.sections].elements ?? []
    let states = (parts + merged[.rules].elements).compactMap { $0[.states] }
    let stated = Set((relations + states).compactMap(\.string))
    reviewUse(of: .statements, used: stated, Message.unusedStatement)
  }

  private mutating func reviewUse(
    of key: PackKey, used: Set<String>, _ message: (String) -> Message
  ) {
    for entry in own[key].elements {
      guard let node = entry[.id], let id = node.string, !used.contains(id) else { continue }
      report(
        node.place, message(id).didYouMean(Suggestion.nearest(to: id, in: used.sorted())))
    }
  }
}

// MARK: - Years

extension PackReview {
  /// The words in braces that phrases may have.
  private static let yearWords = ["{previous-year}", "{next-year}"]

  /// Notes words in braces that stand for nothing.
  private mutating func reviewYearWords() {
    let statements = own[.statements].elements.flatMap { statement in
      statement[.anyOf].elements.flatMap(\.elements)
    }
    let claims = own[.claims].elements.flatMap { $0[.phrases].elements + $0[.none].elements }
    let lists = own[.wordLists].elements.flatMap { $0[.words].elements }
    for node in statements + claims + lists {
      guard let text = node.string, let open = text.firstIndex(of: "{") else { continue }
      let close = text[open...].firstIndex(of: "}") ?? text.index(before: text.endIndex)
      let word = String(text[open...close])
      guard !Self.yearWords.contains(word) else { continue }
      report(node.place, .unknownYearWord(word))
    }
  }
}

extension JSONNode {
  /// The entries of a list; none for any other value.
  var elements: [JSONNode] {
    if case .array(let elements) = value { elements } else { [] }
  }
}

extension JSONNode? {
  /// The entries of a list; none for any other value, or where there is none.
  var elements: [JSONNode] { self?.elements ?? [] }
}

extension Message {
  fileprivate static func nearlyAnother(_ id: String, _ meant: String) -> Message {
    Message(
      en: "“\(id)” is a new entry beside “\(meant)” of the extended pack and changes nothing in it",
      zh: "“\(id)”成为与所扩展规则包的“\(meant)”并列的新条目，并不改变后者"
    ).didYouMean(meant)
  }

  fileprivate static func unusedList(_ id: String) -> Message {
    Message(
      en: "no wording names the list “\(id)” as <\(id)>, so it has no effect",
      zh: "没有措辞以 <\(id)> 引用词表“\(id)”，它不起作用")
  }

  fileprivate static func unusedStatement(_ id: String) -> Message {
    Message(
      en: "no part, relation or rule asks for the statement “\(id)”, so it has no effect",
      zh: "没有部分、勾稽关系或规则引用表述“\(id)”，它不起作用")
  }

  fileprivate static func unknownYearWord(_ word: String) -> Message {
    Message(
      en: "“\(word)” stands for nothing: there are {previous-year} and {next-year}",
      zh: "“\(word)”没有含义：只有 {previous-year} 和 {next-year}")
  }
}
