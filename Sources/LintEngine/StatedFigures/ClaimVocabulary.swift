import ReportText
import RulePack

/// A pack's claims, ready to be looked for in sentences, and like ``CompiledPack`` shared.
final class ClaimVocabulary: Sendable {
  /// One of several words in a wording.
  struct Choice: Sendable {
    let words: Words
    let isOptional: Bool
  }

  /// A wording.
  struct Phrase: Sendable {
    let claim: Int
    let choices: [Choice]
  }

  /// The wordings that state a figure.
  let phrases: [Phrase]
  /// The wordings that may begin with each character, indices of ``phrases``.
  private let phrasesByFirst: [UInt32: [Int]]
  /// The wordings that state that there was none.
  let none: [Phrase]
  /// What may stand between the words of a wording.
  let modifiers: Words
  /// The objects of which sentences say together that there were none: 行政复议、行政诉讼.
  let noneObjects: Words
  /// The units of each claim.
  let units: [[Unit]]
  /// The claims whose tables count in 万: 181.64万元 is 181.64 there.
  let inTenThousands: Set<Int>
  /// The words of which one has to stand in the paragraph, by claim.
  let contexts: [Words]

  /// For each wording the words of one choice, of which one has to be there.
  private let rarest: Words

  init(_ pack: Pack) {
    phrases = pack.claims.enumerated().flatMap { index, claim in
      claim.phrases.map { Self.phrase($0, claim: index) }
    }
    var phrasesByFirst: [UInt32: [Int]] = [:]
    for (index, phrase) in phrases.enumerated() {
      for first in Set(phrase.choices[0].words.all.compactMap(\.scalars.first)) {
        phrasesByFirst[first, default: []].append(index)
      }
    }
    self.phrasesByFirst = phrasesByFirst
    none = pack.claims.enumerated().flatMap { index, claim in
      claim.none.map { Self.phrase($0, claim: index) }
    }
    modifiers = Words(longestFirst: pack.modifiers)
    noneObjects = Words(
      longestFirst: pack.claims.flatMap(\.none).compactMap(\.choices.last).flatMap(\.words))
    units = pack.claims.map { claim in
      claim.units.map {
        Unit(Word(Word(stringLiteral: $0).scalars.drop { $0 == Self.tenThousand }))
      }
    }
    inTenThousands = Set(
      pack.claims.indices.filter { pack.claims[$0].units.contains { $0.hasPrefix("万") } })
    rarest = Words(
      longestFirst: Array(
        Set(
          pack.claims.flatMap { $0.phrases + $0.none }.compactMap { phrase in
            phrase.choices.filter { !$0.isOptional }.min { $0.words.count < $1.words.count }
          }.flatMap(\.words))
      ).sorted())
    contexts = pack.claims.map { Words($0.context.map(Word.init(stringLiteral:))) }
  }

  /// The wordings of which a first word may be in a text, in order.
  func phrases(beginningIn text: [UInt32]) -> [Phrase] {
    var isMet = [Bool](repeating: false, count: phrases.count)
    for index in text.lazy.compactMap({ self.phrasesByFirst[$0] }).joined() { isMet[index] = true }
    return phrases.indices.lazy.filter { isMet[$0] }.map { self.phrases[$0] }
  }

  /// Whether a paragraph has a word without which no wording can be in it.
  func mayState(_ text: ArraySlice<UInt32>) -> Bool { text.containsAny(of: rarest) }

  /// 万
  private static let tenThousand: UInt32 = 0x4E07

  private static func phrase(_ phrase: ClaimPhrase, claim: Int) -> Phrase {
    Phrase(
      claim: claim,
      choices: phrase.choices.map {
        Choice(words: Words(longestFirst: $0.words), isOptional: $0.isOptional)
      })
  }
}

extension Words {
  /// Words of a pack, of which longer ones are tried first.
  fileprivate init(longestFirst texts: [String]) {
    self.init(
      texts.map(ClaimText.word).sorted { $0.scalars.count > $1.scalars.count })
  }
}
