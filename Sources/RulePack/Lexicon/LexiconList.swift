/// The lists of words by which the figures of the prose are linked (`Rules/lexicon.json`).
public enum LexiconList: String, CaseIterable, Sendable {
  /// What opens a list of parts that need not be all: 其中.
  case among
  /// What says that a figure is that of the year before: 与上年持平.
  case unchanged
  /// The verbs of clauses that count something by themselves, and no part of what stands before: 召开会议5次.
  case mainVerbs = "main-verbs"
  /// What rates are named after whose whole a sentence does not give: 节约率 is of the budget.
  case ratesOfOthers = "rates-of-others"
  /// What opens a list of all parts: 分别为.
  case respectively
  /// What says that a list has only some: 主要, 等.
  case partial
  /// What is left of a whole: 其他.
  case rest
  /// Names that have such a word and are no rest: 法人或其他组织.
  case notRest = "not-rest"
  /// What in the words before a colon says that the list behind it has all: 具体如下：.
  case listIntroductions = "list-introductions"
  /// What begins the name of a dimension by which a whole is divided: 按渠道分.
  case dimensionStarts = "dimension-starts"
  /// What ends the name of a dimension: 来看.
  case dimensionEnds = "dimension-ends"
  /// Words that number the items of a list: 一是.
  case ordinals
  /// What a total behind its parts is called: 合计.
  case totals
  /// Totals of more than the sentence has: 历年累计.
  case runningTotals = "running-totals"
  /// What the words before a figure may end in without naming anything.
  case fillers
  /// What joins a name to the one before.
  case conjunctions
  /// What happens to things one after the other; a figure of the next step is no part of the list before it.
  case steps
  /// Things of which one may be several: 党员, 女性.
  case attributes
  /// Ways of publishing, by more than one of which the same may go.
  case channels
  /// What says that each way counts for itself: 各平台.
  case allChannels = "all-channels"
  /// Several ways, by more than one of which the same may have gone.
  case manyChannels = "many-channels"
  /// What says that one thing may be among several of the parts.
  case overlaps
  /// What is told of some of a whole behind a list of all its parts: 局领导出席8场.
  case asides
  /// Pairs that make up a whole.
  case pairs
  /// Pairs that often are a whole, and often leave something unsaid.
  case likelyPairs = "likely-pairs"
  /// Pairs that exclude one another and need not be all: the whole may have proposals of other levels, too.
  case exclusivePairs = "exclusive-pairs"
  /// What is named after both parts of such a pair.
  case wholesOfPairs = "wholes-of-pairs"
  /// What may follow a list of outcomes as the rest that is still open.
  case open
  /// What says that something rose.
  case rises
  /// What says that something fell.
  case falls
  /// What may stand between such a word and its figure: 增长了, 多出.
  case changeEnds = "change-ends"
  /// What ends in a word for growth and says none: 新增.
  case added
  /// The year before.
  case lastYear = "last-year"
  /// The report’s own year.
  case thisYear = "this-year"
  /// What compares: 较, 同比.
  case comparing
  /// What stands before the figure that something rose or fell from: 由.
  case from
  /// What stands before the figure that it rose or fell to: 到.
  case targets
  /// What was carried over from one year to the next.
  case carried
  /// The year after.
  case nextYear = "next-year"
  /// Wholes that the sentence does not state.
  case elsewhere
  /// Rates of what was due, which need not be those of all.
  case due
  /// Units and classifiers: 件, 人次.
  case units
  /// What begins with a classifier and is none: 12部门, 3个月.
  case notUnits = "not-units"
  /// Units of time, which are never counted with.
  case times
  /// What the names of agencies end in, sub-units of the agency among them.
  case organs
  /// For what reasons of the form something is not made public, or not dealt with.
  case reasonsOfRefusal = "reasons-of-refusal"
  /// What names one of as many kinds as one likes: 领域, 教育.
  case topics
  /// What says that a figure is of a part of the year or of the agency: 上半年, 本级.
  case scopes
  /// What says that there was none.
  case negations
  /// What may stand between the negation and its object: 未发生因政府信息公开引起的行政复议.
  case noneLinks = "none-links"
  /// What may end a clause that says that there was none.
  case noneEnds = "none-ends"
  /// The outcomes of applications that the form closes; one that is part of another comes behind it.
  case outcomesOfApplications = "outcomes-of-applications"
  /// The outcomes of reviews and lawsuits that the form closes.
  case outcomesOfCases = "outcomes-of-cases"
  /// By what a document is published: all that there is.
  case kindsOfDocuments = "kinds-of-documents"
  /// Who applies, by the form.
  case kindsOfApplicants = "kinds-of-applicants"
  /// How cases come to court, by the form.
  case waysToCourt = "ways-to-court"
  /// How applications come in: seldom all by the first two.
  case waysToApply = "ways-to-apply"
  /// What becomes of documents that are gone through; what is kept comes first.
  case resultsOfClearing = "results-of-clearing"
  /// What says that documents are gone through.
  case clearing
  /// What offices deal with besides applications; its outcomes are not those of the tables.
  case otherMatters = "other-matters"
  /// What is counted besides a total, or taken off from it: 另有1件, 去除重复提交2件.
  case besides
  /// What a government consists of: a figure of these is not that of the whole.
  case subUnits = "sub-units"
  /// Why information cannot be provided, by the form.
  case reasonsOfNone = "reasons-of-none"
  /// Kinds that by law or nature are all that there are, each list of them in one entry: 一审/二审/再审.
  case closedKinds = "closed-kinds"
  /// Units of the same things, each list of them in one entry, those of a whole first and second: 件/宗/起.
  case kindredUnits = "kindred-units"
  /// What is made out every year and named after its year: 2022年年报.
  case yearlyDocuments = "yearly-documents"
  /// How something is graded: one thing has one grade.
  case grades
  /// The levels of government from the lowest on: what is of one is of no other.
  case levels
  /// In what form, or by whom, something is explained: one text has one of them.
  case forms
  /// Behind what the first item of a list begins: 公开机构职能、领导简介.
  case listOpeners = "list-openers"
  /// Before what the last item of a list ends: 网站、微信等渠道.
  case listClosers = "list-closers"
  /// With what the items of an enumeration begin: 一是加强领导.
  case itemVerbs = "item-verbs"
  /// Things that are counted, with their unit; together they are no other word: 信息条.
  case counted
  /// Rates that are shares of all that there is, so that none is above 100 %: 办结率.
  case ratesOfAll = "rates-of-all"
  /// Rates whose names do not end in 率: 满意度.
  case degrees
  /// What a number stands behind that has no unit: 得分98.
  case unitless
  /// The report’s year, what surrounds its name, and times that are all of it: 报告期内.
  case yearWords = "year-words"
  /// What the agency calls itself: 我局.
  case ownNames = "own-names"
  /// All that belongs to an agency: 全系统.
  case allOfAgency = "all-of-agency"
  /// All of a territory, which the reports of governments are about and those of departments are not: 全市.
  case territories
  /// What belongs to a government: the whole behind its name, some of it elsewhere.
  case constituents
  /// Offices that act for the agency whose name stands before them.
  case ownOffices = "own-offices"
  /// What names the disclosure of information.
  case disclosure
  /// What is done with applications, and what these are called.
  case handling
  /// What another agency passed on, whose name stands before it: 转来.
  case passedOn = "passed-on"
  /// What is applied for besides information: 低保.
  case otherProceedings = "other-proceedings"
  /// What stands before a figure and says nothing of whom and when it is about: 依法.
  case neutral
  /// What notes among the authors of a draft are about, with which they begin: 此处需补充数据.
  case noteSubjects = "note-subjects"
  /// What such notes begin with that others do, too: they tell only behind a figure or alone.
  case noteFigures = "note-figures"
  /// What says in a note that something is still to be done: 需.
  case noteModals = "note-modals"
  /// What stands before what a note asks for and adds nothing: 请尽快核实.
  case noteAdverbs = "note-adverbs"
  /// What a note asks for of a figure: 核实.
  case noteChecks = "note-checks"
  /// What a note asks for of a text: 修改.
  case noteDemands = "note-demands"
  /// What a note asks of somebody whom it names: 请各科室提供.
  case noteRequests = "note-requests"
  /// Whom a note asks, by the end of what he is called: 科长.
  case noteAddressees = "note-addressees"
  /// What may follow what a note asks for: 一下.
  case noteTails = "note-tails"
  /// What instructions of a template end in that say how something is written: 逐条写.
  case noteWriting = "note-writing"
  /// What the instructions of a template say is to be filled in, behind 填写.
  case noteBlanks = "note-blanks"
  /// What a note says of a text that is not the agency's own: 以上为模板.
  case noteTemplates = "note-templates"
  /// What tells that a request is one to the readers of the report and to applicants, and no note.
  case noteReaders = "note-readers"
  /// What opens a paragraph that may be a note: 备注：.
  case noteLeads = "note-leads"
  /// What the doubts end in that somebody noted beside a figure: 数据来源？
  case noteDoubts = "note-doubts"
  /// What a sentence says of somebody whose name a template leaves blank: ×××出席.
  case appearances
  /// What a sentence tells of what held before with: 以往采用.
  case past
  /// Whom or what a sentence on the agency's own work begins with: 我局.
  case ownDoers = "own-doers"
  /// What a sentence that tells of a year's work goes on with where it names nobody: 认真落实.
  case accountVerbs = "account-verbs"
  /// What happens once, so that a sentence may tell of it as history: 2021年开通.
  case turningPoints = "turning-points"
  /// What a clause ends in that says what kind of year it was: 是承上启下之年.
  case yearClauses = "year-clauses"
  /// What names the report's own year, before a bracket with the year: 本年度（2024年）.
  case thisYearWords = "this-year-words"
  /// With what a sentence announces what the report says of its year: 工作情况如下.
  case accountReports = "account-reports"
  /// What headings of the report's own parts and topics begin with: 主动公开情况.
  case ownTopics = "own-topics"
  /// What reports say of their own agency right behind its name: 高度重视政务公开.
  case setPhrases = "set-phrases"
  /// What a sentence about another agency tells of it: 介绍经验.
  case othersDoings = "others-doings"
  /// The organs of a bureau: 局党组.
  case bureauOrgans = "bureau-organs"
  /// The organs of a town: 镇党委.
  case townOrgans = "town-organs"
  /// The organs of a township: 乡党委.
  case townshipOrgans = "township-organs"
  /// The organs of a street office: 街道党工委.
  case streetOrgans = "street-organs"
  /// The organs of a committee: 委党组.
  case committeeOrgans = "committee-organs"

  /// Whether each of its words is a pair: 男/女.
  public var isOfPairs: Bool {
    switch self {
    case .pairs, .likelyPairs, .exclusivePairs: true
    default: false
    }
  }

  /// Whether each of its words is a kind, by the words for it: 网站/网络.
  var isOfKinds: Bool {
    switch self {
    case .outcomesOfApplications, .outcomesOfCases, .kindsOfDocuments, .kindsOfApplicants,
      .waysToCourt, .waysToApply, .resultsOfClearing, .reasonsOfNone, .grades, .reasonsOfRefusal,
      .closedKinds, .kindredUnits, .levels, .forms:
      true
    default: false
    }
  }

  /// Whether longer ones are tried first, since shorter ones begin them.
  var isLongestFirst: Bool { self == .units || self == .times }
}
