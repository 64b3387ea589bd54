import ReportText
import RulePack

/// A pack's claims, ready to be looked for in sentences, and like ``CompiledPack`` shared.
package final class ClaimVocabulary: Sendable {
  /// One of several words in a wording.
  struct Choice: Sendable {
    let words: Words
    let isOptional: Bool
    /// The choice's number among those of the pack that differ.
    fileprivate let number: Int
    /// Whether one of the words has the number of a year.
    fileprivate let namesYear: Bool
  }

  /// A wording.
  struct Phrase: Sendable {
    let claim: ClaimID
    let choices: [Choice]

    /// Whether a text has a word for each choice behind the first that may not be left out.
    func hasRest(in text: inout MetChoices) -> Bool {
      // What is spoken of comes last, and tells most.
      for place in choices.indices.dropFirst().reversed()
      where !choices[place].isOptional && !text.hasWord(for: choices[place]) {
        return false
      }
      return true
    }

    /// The choice of fewest words that may not be left out and in which no number of a year is.
    fileprivate var rarest: Choice? {
      choices.lazy.filter { !$0.isOptional && !$0.namesYear }
        .min { $0.words.all.count < $1.words.all.count }
    }
  }

  /// Tells for which choices a text has a word: each is looked for once, although many wordings share it.
  struct MetChoices {
    private let text: [UInt32]
    private var known: [Bool?]

    init(_ text: [UInt32], _ vocabulary: ClaimVocabulary) {
      self.text = text
      known = Array(repeating: nil, count: vocabulary.choices)
    }

    mutating func hasWord(for choice: Choice) -> Bool {
      if let isMet = known[choice.number] { return isMet }
      let isMet = text[...].containsAny(of: choice.words)
      known[choice.number] = isMet
      return isMet
    }
  }

  /// Wordings by the characters that they may begin with.
  struct Index: Sendable {
    let phrases: [Phrase]
    /// The wordings that may begin with each character, indices of ``phrases``.
    private let byFirst: [UInt32: [Int]]
    /// The characters that some wording may begin with.
    private let firsts: CharacterSieve

    fileprivate init(_ phrases: [Phrase]) {
      self.phrases = phrases
      var byFirst: [UInt32: [Int]] = [:]
      for (index, phrase) in phrases.enumerated() {
        for first in phrase.choices[0].words.all.lazy.compactMap({ $0.scalars.first })
        where byFirst[first]?.last != index {
          byFirst[first, default: []].append(index)
        }
      }
      self.byFirst = byFirst
      firsts = CharacterSieve(Array(byFirst.keys))
    }

    /// Those of the wordings that are wanted of which a first word may be in a text, in order.
    func phrases(
      beginningIn text: [UInt32], where isWanted: (Phrase) -> Bool
    ) -> [Phrase] {
      // A bit for each, since few of many are met.
      var met = [UInt64](repeating: 0, count: (phrases.count + 63) / 64)
      for value in text where firsts.mayHold(value) {
        for index in byFirst[value] ?? [] { met[index / 64] |= 1 << UInt64(index % 64) }
      }
      var found: [Phrase] = []
      for (number, bits) in met.enumerated() {
        var rest = bits
        while rest != 0 {
          let phrase = phrases[number * 64 + rest.trailingZeroBitCount]
          if isWanted(phrase) { found.append(phrase) }
          rest &= rest - 1
        }
      }
      return found
    }
  }

  /// The wordings that state a figure.
  let stating: Index
  /// The wordings that state that there was none.
  let none: Index
  /// What may stand between the words of a wording.
  let modifiers: Words
  /// The objects of which sentences say together that there were none: 行政复议、行政诉讼.
  let noneObjects: Words
  /// The claims that may be made in each part of the outline, in order.
  let claimsOfPart: PackList<PartID, [ClaimID]>
  /// The units of each claim.
  let units: PackList<ClaimID, [Unit]>
  /// The claims whose tables count in 万: 181.64万元 is 181.64 there.
  let inTenThousands: Set<ClaimID>
  /// The different lists of words of which one has to stand in the sentence or above it.
  let contexts: [Words]
  /// The list that each claim asks for, an index of ``contexts``; nil where it asks for none.
  let contextOfClaim: PackList<ClaimID, Int?>
  /// Whether each claim is about applications, which the attributes of documents are not.
  let areAboutApplications: PackList<ClaimID, Bool>
  /// Whether each claim counts what others follow: what was received, and what was closed.
  let areOpening: PackList<ClaimID, Bool>
  /// The sums of cells that are all that was received, this year or before, or all that was closed.
  let wholes: [[Relation.Term]]
  /// Whether each claim is in the first place what was received in the year, and what was closed.
  let areOfReceived: PackList<ClaimID, Bool>
  let areOfClosed: PackList<ClaimID, Bool>
  /// Whether each claim may be about all of them.
  let mayMeanWhole: PackList<ClaimID, Bool>
  /// Whether each claim may be about those that were closed.
  let mayMeanClosed: PackList<ClaimID, Bool>
  /// Whether each claim is about applications themselves, and not about the reviews of what became of them,
  /// which are counted in a unit of their own.
  let countApplications: PackList<ClaimID, Bool>
  /// Whether each claim is about some of them: those of natural persons.
  let areOfSomeApplicants: PackList<ClaimID, Bool>
  /// For each wording the words of one choice, of which one has to be there.
  private let rarest: Words
  /// How many choices there are that differ.
  private let choices: Int
  private let keptOrgans = KeptValue<OrganWords>()

  package init(_ pack: Pack) {
    var parser = PhraseParser(pack.wordLists)
    var phrases: [Phrase] = []
    var none: [Phrase] = []
    for (index, claim) in pack.claims.entries {
      phrases += claim.phrases.map { Phrase(claim: index, choices: parser.choices(of: $0)) }
      none += claim.none.map { Phrase(claim: index, choices: parser.choices(of: $0)) }
    }
    stating = Index(phrases)
    self.none = Index(none)
    modifiers = Words(longestFirst: pack.modifiers.map(ClaimText.word))
    noneObjects = Words(
      longestFirst: parser.words(ofEachOnce: none.compactMap { $0.choices.last { !$0.isOptional } })
    )
    units = pack.claims.mapElements { claim in
      claim.units.map { unit in
        Unit(Word(ClaimText.word(unit).scalars.drop { $0 == Self.tenThousand }))
      }
    }
    inTenThousands = Set(
      pack.claims.indices.filter { pack.claims[$0].units.contains { $0.begins(with: "万") } })
    let claims = pack.claims
    var claimsOfPart = PackList<PartID, [ClaimID]>(repeating: [], count: pack.outline.count)
    for (index, claim) in claims.entries {
      for part in claim.sections.isEmpty ? Array(pack.outline.indices) : claim.sections
      where claimsOfPart[part].last != index {
        claimsOfPart[part].append(index)
      }
    }
    self.claimsOfPart = claimsOfPart
    let areAboutApplications = claims.mapElements { claim in
      !claim.context.isEmpty || claim.follows.contains { !claims[$0].context.isEmpty }
    }
    self.areAboutApplications = areAboutApplications
    let followed = Set(claims.entries.flatMap { $1.follows })
    let areOpening = PackList<ClaimID, Bool>(
      claims.entries.map { $1.follows.isEmpty && followed.contains($0) })
    self.areOpening = areOpening
    // The claim that may mean most, that of what was handled, may mean all of them.
    let opening = claims.entries.filter { areOpening[$0.0] }
    let most = opening.map(\.1.equals.count).max()
    let whole = opening.first { $0.1.equals.count == most }?.1
    let wholes = whole?.equals ?? []
    self.wholes = wholes
    let sums = wholes.map(\.cells)
    areOfReceived = claims.mapElements { $0.equals.first?.cells == sums.first }
    areOfClosed = claims.mapElements { $0.equals.first?.cells == sums.last }
    mayMeanWhole = claims.mapElements { claim in
      claim.equals.contains { sums.contains($0.cells) }
    }
    mayMeanClosed = claims.mapElements { claim in
      claim.equals.contains { $0.cells == sums.last }
    }
    let sections = Set(whole?.sections ?? [])
    countApplications = PackList<ClaimID, Bool>(
      claims.entries.map { areAboutApplications[$0] && sections.isSuperset(of: $1.sections) })
    let cells = Set(sums.joined())
    let rows = pack.rows.filter { !$0.isHeading && $0.cells.contains(where: cells.contains) }
    areOfSomeApplicants = claims.mapElements { claim in
      guard let cell = claim.equals.first?.cells.first, !cells.contains(cell) else { return false }
      return rows.contains { $0.cells.contains(cell) }
    }
    var contexts: [[String]] = []
    contextOfClaim = pack.claims.mapElements { claim in
      guard !claim.context.isEmpty else { return nil }
      if let known = contexts.firstIndex(of: claim.context) { return known }
      contexts.append(claim.context)
      return contexts.count - 1
    }
    self.contexts = contexts.map { Words($0.map(ClaimText.word)) }
    rarest = Words(parser.words(ofEachOnce: (phrases + none).compactMap { $0.rarest }))
    choices = parser.choiceCount
  }

  /// Whether a paragraph has a word without which no wording can be in it.
  func mayState(_ text: ArraySlice<UInt32>) -> Bool { text.containsAny(of: rarest) }

  /// What the names of agencies end in, put together once for all reports.
  func organs(_ lexicon: Lexicon) -> OrganWords { keptOrgans.value { OrganWords(lexicon) } }

  /// 万
  private static let tenThousand: UInt32 = 0x4E07
}

/// Takes wordings apart, each choice once however often the pack repeats it.
private struct PhraseParser {
  /// A piece of a wording, hashed in one go.
  private struct Piece: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private let lists: [Piece: [Word]]
  private var known: [Piece: ClaimVocabulary.Choice] = [:]

  init(_ lists: [WordList]) {
    self.lists = Dictionary(
      lists.map { (Piece(bytes: Array($0.id.utf8)[...]), $0.words.map(ClaimText.word)) },
      uniquingKeysWith: { $1 })
  }

  /// How many choices were read that differ.
  var choiceCount: Int { known.count }

  /// The words of some choices, those of each choice once.
  func words(ofEachOnce choices: [ClaimVocabulary.Choice]) -> [Word] {
    var isTaken = [Bool](repeating: false, count: known.count)
    var words: [Word] = []
    for choice in choices where !isTaken[choice.number] {
      isTaken[choice.number] = true
      words += choice.words.all
    }
    return words
  }

  mutating func choices(of phrase: ClaimPhrase) -> [ClaimVocabulary.Choice] {
    Array(phrase.text.utf8).split(separator: UInt8(ascii: " ")).map { choice($0) }
  }

  private mutating func choice(_ part: ArraySlice<UInt8>) -> ClaimVocabulary.Choice {
    let piece = Piece(bytes: part)
    if let choice = known[piece] { return choice }
    let isOptional = part.last == UInt8(ascii: "?")
    var words: [Word] = []
    for word in (isOptional ? part.dropLast() : part).split(separator: UInt8(ascii: "/")) {
      if word.first == UInt8(ascii: "<") {
        words += lists[Piece(bytes: word.dropFirst().dropLast())] ?? []
      } else {
        words.append(ClaimText.word(String(decoding: word, as: UTF8.self)))
      }
    }
    let choice = ClaimVocabulary.Choice(
      words: Words(longestFirst: words), isOptional: isOptional, number: known.count,
      namesYear: words.contains { $0.scalars.contains { $0 >= ClaimText.figure } })
    known[piece] = choice
    return choice
  }
}

extension [Relation.Term] {
  /// The cells that are added.
  var cells: [CellID] { compactMap(\.cell) }
}
