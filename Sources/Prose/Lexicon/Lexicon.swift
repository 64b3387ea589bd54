import ReportText
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
  let manyChannels: Words
  let overlaps: Words
  let asides: Words
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
  /// What says that there are as many kinds as one likes.
  let topics: Words
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
  let levels: [Words]
  let forms: [Words]
  let reasonsOfRefusal: [Words]
  /// Kinds that the form itself closes: each list with the words of each, those that hold others first.
  let closedLists: [[Words]]
  /// The kinds of applicants, which is one of these lists.
  let applicants: [Words]
  /// Units of the same things, of which the first two may be those of a whole.
  let kindredUnits: [[Unit]]
  let yearlyDocuments: Words
  /// The outcomes that the form itself closes, each list with the words of each.
  let outcomes: [[Words]]
  /// The words of all of them.
  let anyOutcome: Words
  /// Units and classifiers.
  let units: UnitReader
  /// Tells of which of the lists a word may begin in a piece of a sentence.
  let sieve: ListSieve
  /// Behind what the first item of a list begins, in UTF-8.
  package var listOpeners: [[UInt8]] { madeListOpeners.value }
  /// Before what the last item of a list ends, in UTF-8.
  package var listClosers: [[UInt8]] { madeListClosers.value }
  /// With what the items of an enumeration begin, in UTF-8.
  package var itemVerbs: [[UInt8]] { madeItemVerbs.value }
  /// Things that are counted, with their unit, in UTF-8: 信息条.
  package var counted: [[UInt8]] { madeCounted.value }
  private let madeListOpeners: MadeOnce<[[UInt8]]>
  private let madeListClosers: MadeOnce<[[UInt8]]>
  private let madeItemVerbs: MadeOnce<[[UInt8]]>
  private let madeCounted: MadeOnce<[[UInt8]]>
  /// The words of notes among the authors of a draft.
  package var notes: NoteWords { madeNotes.value }
  /// What a sentence says of somebody whose name a template leaves blank, in UTF-8.
  package var appearances: [[UInt8]] { madeAppearances.value }
  /// The words that tell what was left in from another year or another agency.
  package var inspection: InspectionWords { madeInspection.value }
  private let madeNotes: MadeOnce<NoteWords>
  private let madeInspection: MadeOnce<InspectionWords>
  private let madeAppearances: MadeOnce<[[UInt8]]>

  /// Takes up the words.
  package init(_ table: LexiconTable) {
    var sieve = ListSieve()
    var bit: UInt64 = 1
    func sifted(_ block: WordBlock) -> Words {
      // The lists that are more than there are bits share them.
      let words = Words(block, bit: bit)
      bit = bit &<< 1 | bit &>> 63
      sieve.insert(words)
      return words
    }
    func words(_ list: LexiconList) -> Words { sifted(table.words(list)) }
    func pairs(_ list: LexiconList) -> [(Word, Word)] {
      table.entries(list).compactMap { words in
        words.count == 2 ? (Word(words[0]), Word(words[1])) : nil
      }
    }
    func kinds(_ list: LexiconList) -> [Words] { table.entries(list).map { Words($0) } }
    func texts(_ list: LexiconList) -> MadeOnce<[[UInt8]]> {
      MadeOnce { table.words(list).map { Word($0).utf8 } }
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
    manyChannels = words(.manyChannels)
    overlaps = words(.overlaps)
    asides = words(.asides)
    self.pairs = pairs(.pairs)
    self.likelyPairs = pairs(.likelyPairs)
    self.exclusivePairs = pairs(.exclusivePairs)
    wholesOfPairs = words(.wholesOfPairs)
    applicants = kinds(.kindsOfApplicants)
    let kindsByForm = [
      kinds(.kindsOfDocuments), applicants, kinds(.waysToCourt),
      kinds(.reasonsOfNone),
    ]
    closedLists =
      kindsByForm + table.entries(.closedKinds).map { list in list.map { Words([Word($0)]) } }
    kindredUnits = table.entries(.kindredUnits).map { units in units.map { Unit(Word($0)) } }
    yearlyDocuments = words(.yearlyDocuments)
    waysToApply = kinds(.waysToApply)
    resultsOfClearing = kinds(.resultsOfClearing)
    clearing = words(.clearing)
    grades = kinds(.grades)
    levels = kinds(.levels)
    forms = kinds(.forms)
    reasonsOfRefusal = kinds(.reasonsOfRefusal)
    otherMatters = words(.otherMatters)
    besides = words(.besides)
    subUnits = words(.subUnits)
    outcomes = [kinds(.outcomesOfApplications), kinds(.outcomesOfCases)]
    anyOutcome = sifted(table.joined(.anyOutcome))
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
    units = UnitReader(units: words(.units), others: words(.notUnits), times: words(.times))
    organs = words(.organs)
    topics = words(.topics)
    scopes = words(.scopes)
    negations = words(.negations)
    noneLinks = words(.noneLinks)
    noneEnds = words(.noneEnds)
    madeListOpeners = texts(.listOpeners)
    madeListClosers = texts(.listClosers)
    madeItemVerbs = texts(.itemVerbs)
    madeCounted = texts(.counted)
    madeAppearances = texts(.appearances)
    madeInspection = MadeOnce {
      InspectionWords { list in table.words(list).map { Word($0).utf8 } }
    }
    madeNotes = MadeOnce { NoteWords { list in table.words(list).map { Word($0).utf8 } } }
    ratesOfAll = words(.ratesOfAll)
    degrees = words(.degrees)
    unchanged = words(.unchanged)
    mainVerbs = words(.mainVerbs)
    ratesOfOthers = words(.ratesOfOthers)
    unitless = words(.unitless)
    subject = SubjectWords(table)
    self.sieve = sieve
  }
}
