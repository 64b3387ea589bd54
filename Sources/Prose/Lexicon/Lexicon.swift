import RulePack

/// The words of the language that joins the figures of a sentence: data (`Rules/lexicon.json`), which
/// packs add to.
package final class Lexicon: Sendable {
  // ``LexiconList`` says what each is for.

  let among: Words
  let respectively: Words
  let partial: Words
  let rest: Words
  let notRest: Words
  let listIntroductions: Words
  let dimensionStarts: Words
  let dimensionEnds: Words
  let ordinals: Words
  let totals: Words
  let runningTotals: Words
  let fillers: Words
  let conjunctions: Words
  let steps: Words
  let attributes: Words
  let channels: Words
  let allChannels: Words
  let overlaps: Words
  let wholesOfPairs: Words
  let clearing: Words
  let otherMatters: Words
  let besides: Words
  let subUnits: Words
  let open: Words
  let rises: Words
  let falls: Words
  let changeEnds: Words
  let added: Words
  let lastYear: Words
  let thisYear: Words
  let comparing: Words
  let from: Words
  let targets: Words
  let carried: Words
  let nextYear: Words
  let elsewhere: Words
  let due: Words
  let organs: Words
  let scopes: Words
  let negations: Words
  let noneLinks: Words
  let noneEnds: Words
  let ratesOfAll: Words
  /// Rates whose names do not end in 率.
  let degrees: Words
  /// What says that a figure is that of the year before.
  let unchanged: Words
  /// The verbs of clauses that count something by themselves.
  let mainVerbs: Words
  /// What rates are named after whose whole a sentence does not give.
  let ratesOfOthers: Words
  let unitless: Words
  /// Whom and when figures are about.
  let subject: SubjectWords
  let pairs: [(Word, Word)]
  let likelyPairs: [(Word, Word)]
  let exclusivePairs: [(Word, Word)]
  let waysToApply: [Words]
  let resultsOfClearing: [Words]
  let grades: [Words]
  /// Kinds that the form itself closes: each list with the words of each, those that hold others first.
  let closedLists: [[Words]]
  /// The outcomes that the form itself closes, each list with the words of each.
  let outcomes: [[Words]]
  /// The words of all of them.
  let anyOutcome: Words
  /// Units and classifiers.
  let units: UnitReader
  private let sieve: ListSieve
  /// Behind what the first item of a list begins, in UTF-8.
  package let listOpeners: [[UInt8]]
  /// Before what the last item of a list ends, in UTF-8.
  package let listClosers: [[UInt8]]
  /// With what the items of an enumeration begin, in UTF-8.
  package let itemVerbs: [[UInt8]]
  /// Things that are counted, with their unit: 信息条.
  package let counted: [[UInt8]]
  /// The words of notes among the authors of a draft.
  package let notes: NoteWords
  /// What a sentence says of somebody whose name a template leaves blank, in UTF-8.
  package let appearances: [[UInt8]]

  /// Takes up the lists: those of `lexicon.json`, and behind them those that the pack adds.
  package init(_ lists: [WordList]) {
    let texts = Dictionary(lists.map { ($0.id, $0.words) }, uniquingKeysWith: { $0 + $1 })
    func strings(_ list: LexiconList) -> [String] { texts[list.rawValue] ?? [] }
    var sieve = ListSieve()
    var bit: UInt64 = 1
    func words(_ list: LexiconList) -> Words {
      // The lists that are more than there are bits share them.
      let words = Words(Word.all(strings(list)), bit: bit)
      bit = bit &<< 1 | bit &>> 63
      sieve.insert(words)
      return words
    }
    func pairs(_ list: LexiconList) -> [(Word, Word)] {
      strings(list).compactMap { text in
        let words = Word.alternatives(text)
        return words.count == 2 ? (words[0], words[1]) : nil
      }
    }
    func kinds(_ list: LexiconList) -> [Words] {
      strings(list).map { Words(Word.alternatives($0)) }
    }
    among = words(.among)
    respectively = words(.respectively)
    partial = words(.partial)
    rest = words(.rest)
    notRest = words(.notRest)
    listIntroductions = words(.listIntroductions)
    dimensionStarts = words(.dimensionStarts)
    dimensionEnds = words(.dimensionEnds)
    ordinals = words(.ordinals)
    totals = words(.totals)
    runningTotals = words(.runningTotals)
    fillers = words(.fillers)
    conjunctions = words(.conjunctions)
    steps = words(.steps)
    attributes = words(.attributes)
    channels = words(.channels)
    allChannels = words(.allChannels)
    overlaps = words(.overlaps)
    self.pairs = pairs(.pairs)
    self.likelyPairs = pairs(.likelyPairs)
    self.exclusivePairs = pairs(.exclusivePairs)
    wholesOfPairs = words(.wholesOfPairs)
    closedLists = [
      kinds(.kindsOfDocuments), kinds(.kindsOfApplicants), kinds(.waysToCourt),
      kinds(.reasonsOfNone),
    ]
    waysToApply = kinds(.waysToApply)
    resultsOfClearing = kinds(.resultsOfClearing)
    clearing = words(.clearing)
    grades = kinds(.grades)
    otherMatters = words(.otherMatters)
    besides = words(.besides)
    subUnits = words(.subUnits)
    outcomes = [kinds(.outcomesOfApplications), kinds(.outcomesOfCases)]
    anyOutcome = Words(outcomes.joined().flatMap(\.all))
    open = words(.open)
    rises = words(.rises)
    falls = words(.falls)
    changeEnds = words(.changeEnds)
    added = words(.added)
    lastYear = words(.lastYear)
    thisYear = words(.thisYear)
    comparing = words(.comparing)
    from = words(.from)
    targets = words(.targets)
    carried = words(.carried)
    nextYear = words(.nextYear)
    elsewhere = words(.elsewhere)
    due = words(.due)
    units = UnitReader(
      units: words(.units).all, others: words(.notUnits).all, times: words(.times).all)
    organs = words(.organs)
    scopes = words(.scopes)
    negations = words(.negations)
    noneLinks = words(.noneLinks)
    noneEnds = words(.noneEnds)
    listOpeners = strings(.listOpeners).map { Array($0.utf8) }
    listClosers = strings(.listClosers).map { Array($0.utf8) }
    itemVerbs = strings(.itemVerbs).map { Array($0.utf8) }
    counted = strings(.counted).map { Array($0.utf8) }
    notes = NoteWords { list in strings(list).map { Array($0.utf8) } }
    appearances = strings(.appearances).map { Array($0.utf8) }
    ratesOfAll = words(.ratesOfAll)
    degrees = words(.degrees)
    unchanged = words(.unchanged)
    mainVerbs = words(.mainVerbs)
    ratesOfOthers = words(.ratesOfOthers)
    unitless = words(.unitless)
    subject = SubjectWords { Words(Word.all(strings($0))) }
    self.sieve = sieve
  }

  /// A piece of a sentence, in which the lists can be looked for together.
  func glance(at words: ArraySlice<UInt32>) -> Glance { Glance(words, sieve) }
}
