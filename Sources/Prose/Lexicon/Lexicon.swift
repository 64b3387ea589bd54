import RulePack

/// The words of the language that joins the figures of a sentence: data (`Rules/lexicon.json`), which
/// packs add to.
package final class Lexicon: Sendable {
  /// What opens a list of parts that need not be all: 其中.
  let among: Words
  /// What opens a list of all parts: 分别为.
  let respectively: Words
  /// What says that a list has only some: 主要, 等.
  let partial: Words
  /// What is left of a whole: 其他.
  let rest: Words
  /// Names that have such a word and are no rest: 法人或其他组织.
  let notRest: Words
  /// What begins the name of a dimension by which a whole is divided: 按渠道分.
  let dimensionStarts: Words
  /// What ends the name of a dimension: 来看.
  let dimensionEnds: Words
  /// Words that number the items of a list: 一是.
  let ordinals: Words
  /// What a total behind its parts is called: 合计.
  let totals: Words
  /// Totals of more than the sentence has: 历年累计.
  let runningTotals: Words
  /// What the words before a figure may end in without naming anything.
  let fillers: Words
  /// What joins a name to the one before.
  let conjunctions: Words
  /// What happens to things one after the other; a figure of the next step is no part of the list
  /// before it.
  let steps: Words
  /// Things of which one may be several: 党员, 女性.
  let attributes: Words
  /// Ways of publishing, by more than one of which the same may go.
  let channels: Words
  /// What says that each way counts for itself: 各平台.
  let allChannels: Words
  /// What says that one thing may be among several of the parts.
  let overlaps: Words
  /// Pairs that make up a whole.
  let pairs: [(Word, Word)]
  /// Pairs that often are a whole, and often leave something unsaid.
  let likelyPairs: [(Word, Word)]
  /// Pairs that exclude one another and need not be all: the whole may have proposals of other
  /// levels, too.
  let exclusivePairs: [(Word, Word)]
  /// What is named after both parts of such a pair.
  let wholesOfPairs: Words
  /// Kinds that the form itself closes: each list with the words of each, those that hold others first.
  let closedLists: [[Words]]
  /// How applications come in.
  let waysToApply: [Words]
  /// What becomes of documents that are gone through; what is kept comes first.
  let resultsOfClearing: [Words]
  /// What says that documents are gone through.
  let clearing: Words
  /// How something is graded, each with its words, those that hold others first.
  let grades: [Words]
  /// What offices deal with besides applications.
  let otherMatters: Words
  /// What a government consists of.
  let subUnits: Words
  /// The outcomes that the form itself closes, each list with the words of each.
  let outcomes: [[Words]]
  /// The words of all of them.
  let anyOutcome: Words
  /// What may follow a list of outcomes as the rest that is still open.
  let open: Words
  /// What says that something rose.
  let rises: Words
  /// What says that something fell.
  let falls: Words
  /// What may stand between such a word and its figure: 增长了, 多出.
  let changeEnds: Words
  /// What ends in a word for growth and says none: 新增.
  let added: Words
  /// The year before.
  let lastYear: Words
  /// The report’s own year.
  let thisYear: Words
  /// What compares: 较, 同比.
  let comparing: Words
  /// What stands before the figure that something rose or fell from: 由.
  let from: Words
  /// What stands before the figure that it rose or fell to: 到.
  let targets: Words
  /// What was carried over from one year to the next.
  let carried: Words
  /// The year after.
  let nextYear: Words
  /// Wholes that the sentence does not state.
  let elsewhere: Words
  /// Rates of what was due, which need not be those of all.
  let due: Words
  /// Units and classifiers.
  let units: UnitReader
  /// What the names of agencies end in, sub-units of the agency among them.
  let organs: Words
  /// What says that a figure is of a part of the year or of the agency: 上半年, 本级.
  let scopes: Words
  /// What says that there was none.
  let negations: Words
  /// What may stand between the negation and its object: 未发生因政府信息公开引起的行政复议.
  let noneLinks: Words
  /// What may end a clause that says that there was none.
  let noneEnds: Words
  /// Behind what the first item of a list begins, in UTF-8.
  package let listOpeners: [[UInt8]]
  /// Before what the last item of a list ends, in UTF-8.
  package let listClosers: [[UInt8]]
  /// With what the items of an enumeration begin, in UTF-8.
  package let itemVerbs: [[UInt8]]
  /// Things that are counted, with their unit: 信息条.
  package let counted: [[UInt8]]
  /// Rates of which none is above 100 %.
  let ratesOfAll: Words
  /// What a number stands behind that has no unit.
  let unitless: Words

  /// Takes up the lists: those of `lexicon.json`, and behind them those that the pack adds.
  package init(_ lists: [WordList]) {
    let texts = Dictionary(lists.map { ($0.id, $0.words) }, uniquingKeysWith: { $0 + $1 })
    func strings(_ list: LexiconList) -> [String] { texts[list.rawValue] ?? [] }
    func words(_ list: LexiconList) -> Words { Words(strings(list).map(Word.init(stringLiteral:))) }
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
    ratesOfAll = words(.ratesOfAll)
    unitless = words(.unitless)
  }
}
