import Recognition
import ReportText

/// Tells whether a figure is said of the whole agency and year that the tables are about, by the
/// words before it: 全年共 and 我局 are; 区公安局, 上半年 and anything unknown are not.
struct StatedSubject {
  private let lexicon: Lexicon
  /// What the report calls the agency in its title.
  private let names: AgencyNames
  /// Whether the agency has others below it whose figures its tables include.
  private let isGovernment: Bool

  init(_ report: Report, _ lexicon: Lexicon, _ organs: OrganWords) {
    self.lexicon = lexicon
    (self.organs, ownOrgans) = (organs.all, organs.own)
    names = AgencyNames(report.agencyCharacters)
    isGovernment = names.agency[...].endsWithAny(of: Self.governments)
  }

  private static let governments = Words(
    AgencyEnding.words(.superior).map { Word(stringLiteral: $0) })

  /// What shows that a sentence is about something else than the whole of the year and the agency.
  private static let foreign: Words = [
    "同期", "历年", "近年", "近三年", "季度", "上半年", "下半年", "个月", "去年", "上年", "上一年", "本级", "下属", "直属", "不含",
    "抽查", "因", "由于", "属于", "补正", "要求", "为主", "居多", "占多数",
  ]
  /// What shows that a figure is of all the years so far.
  private static let running: Words = ["以来", "历年", "累计至"]
  private static let thisYear: Words = ["今年以来", "年初以来", "本年以来", "一年以来"]

  /// What follows the name of a government in those of its agencies.
  private let ownOrgans: Words
  /// What the names of agencies end in.
  private let organs: Words
  /// How many characters at the beginning of a clause may name whom it is about.
  private static let subjectReach = 14

  private static let joints: Words = ["、", "以及", "和", "及", "或", "与"]

  /// What a figure is said of.
  enum Extent {
    /// The whole agency and year.
    case whole
    /// Some of it, which cannot be more than the whole: 通过网络收到申请5件.
    case part
    /// Another agency, another time, or what is not known.
    case other
  }

  /// What a figure is said of.
  ///
  /// - Parameters:
  ///   - subject: The words of its clause before the wording.
  ///   - earlier: The clauses before it in the sentence.
  func extent(_ subject: ArraySlice<UInt32>, earlier: ArraySlice<UInt32>) -> Extent {
    guard PeriodWords.areOfWholeYear(subject), PeriodWords.areOfWholeYear(earlier),
      !namesOthers(earlier)
    else { return .other }
    return extent(subject)
  }

  /// Whether words name another agency or another time than the whole, so that what follows is about
  /// that until the whole is named again.
  func leavesWhole(_ words: ArraySlice<UInt32>) -> Bool {
    words.containsAny(of: lexicon.scopes)
      || words.contains(Self.eachDepartment) && !words.contains(Self.allDepartments)
      || words.contains(Self.thirdParty) && words.contains(Self.consents)
      || words.split { Mark($0) != .none }.contains(where: namesOtherAgency)
  }

  private static let eachDepartment: Word = "各部门共"
  private static let allDepartments: Word = "各级各部门共"
  private static let thirdParty: Word = "第三方"
  private static let consents: Word = "同意"

  /// Whether a clause speaks of an earlier year, and not of what was carried over from it or compared
  /// with it.
  func isOfAnotherYear(_ words: ArraySlice<UInt32>) -> Bool {
    words.split { Mark($0) != .none && Mark($0) != .item }.contains { clause in
      clause.containsAny(of: Self.earlierYears) && !clause.containsAny(of: Self.links)
    }
  }

  private static let earlierYears: Words = ["上年", "去年", "上一年", "历年", "近年", "同期"]
  private static let links: Words = ["结转", "转来", "转入", "较", "比", "同比"]

  /// Whether words name the whole agency or year again.
  func returnsToWhole(_ words: ArraySlice<UInt32>) -> Bool {
    words.containsAny(of: Self.whole)
      || isGovernment && words.containsAny(of: lexicon.subject.territories)
  }

  private static let whole: Words = [
    "全年", "本年度", "年度内", "全局", "我局", "全系统", "全县各级", "全市各级", "全区各级", "各级各部门", "总计", "合计",
  ]

  /// Whether words begin with the short name of a government, which may mean its office alone.
  func namesGovernment(_ words: ArraySlice<UInt32>) -> Bool {
    isGovernment
      && names.length(startingIn: words).map { words.prefix($0).ends(with: Self.government) }
        == true
  }

  /// Whether words speak of the people of a place who applied, who are some of all: 本县申请人.
  func isOfApplicantsThere(_ words: ArraySlice<UInt32>) -> Bool {
    Self.applicants.all.contains { word in
      guard let place = words.firstIndex(of: word) else { return false }
      return words[..<place].endsWithAny(of: lexicon.subject.territories)
    }
  }

  private func extent(_ subject: ArraySlice<UInt32>) -> Extent {
    // 、 and 和 go on from the figure before; elsewhere they join words that share the figure.
    var rest = subject.droppingPrefixes(Self.joints)
    guard !rest.endsWithAny(of: Self.joints), !isOfApplicantsThere(subject) else { return .other }
    var isOfAll = false
    var isBehindPreposition = false
    while let value = rest.first {
      let length: Int
      if CharacterClass.digit(value) != nil || value >= ClaimText.figure {
        length = 1
      } else if isOfAll, let word = lexicon.subject.constituents.first(startingIn: rest) {
        length = word.scalars.count
      } else if let name = ownName(rest) {
        // 县政府部门 are some of what 县 stands for, 县政府及各部门 all of it.
        let behind = rest.dropFirst(name)
        isOfAll = !rest.prefix(name).ends(with: Self.government) || behind.first == 0x53CA  // 及
        length = name
      } else if isGovernment || names.agency.isEmpty,
        let word = lexicon.subject.territories.first(startingIn: rest)
      {
        isOfAll = true
        length = word.scalars.count
      } else if let word = lexicon.subject.neutral.first(startingIn: rest) {
        isOfAll = isOfAll || lexicon.subject.allOfAgency.first(startingIn: rest) != nil
        isBehindPreposition = SubjectWords.prepositions.all.contains { $0.scalars == word.scalars }
        length = word.scalars.count
      } else if isBehindPreposition, isWayOrSource(rest) {
        return .part
      } else {
        return .other
      }
      rest = rest.dropFirst(length)
    }
    return .whole
  }

  /// Whether words behind 通过 or 来自 tell in what way or from whom something came, and not what other
  /// agency it is about.
  private func isWayOrSource(_ words: ArraySlice<UInt32>) -> Bool {
    words.count <= Self.longestSource && isUnrestricted(words)
  }

  /// Whether words name no agency, no time and no other matter.
  func isUnrestricted(_ words: ArraySlice<UInt32>) -> Bool {
    !words.containsAny(of: organs) && !words.containsAny(of: lexicon.scopes)
      && !words.containsAny(of: lexicon.lastYear) && !words.containsAny(of: lexicon.otherMatters)
      && !words.containsAny(of: lexicon.subUnits)
      && !words.containsAny(of: lexicon.subject.otherCases)
      && !words.containsAny(of: lexicon.subject.territories)
      && !words.contains { CharacterClass.digit($0) != nil }
  }

  /// How long the words for a way or a source are at most, in characters.
  private static let longestSource = 20

  /// How many characters at the beginning name the agency: 大信镇 for 青岛市即墨区大信镇, or 县政府 for
  /// 云溪县人民政府. Nil for none.
  private func ownName(_ text: ArraySlice<UInt32>) -> Int? {
    guard let length = names.length(startingIn: text) else { return nil }
    let behind = text.dropFirst(length)
    if let office = lexicon.subject.ownOffices.first(startingIn: behind) {
      return length + office.scalars.count
    }
    // 云溪县公安局 is not 云溪县.
    return isGovernment && namesOrgan(behind.prefix(4)) ? nil : length
  }

  /// Whether words that follow the name of a government go on to name one of its agencies: 公安局, and
  /// not 办理.
  private func namesOrgan(_ words: ArraySlice<UInt32>) -> Bool {
    ownOrgans.all.contains { organ in
      guard let index = words.firstIndex(of: organ) else { return false }
      let end = index + organ.scalars.count
      return end >= words.endIndex || !Self.verbsBehind.contains(words[end])
    }
  }

  /// What makes 办, 处 and 所 verbs: 办理, 处理, 所有.
  private static let verbsBehind = Set("理结置复有托件证".unicodeScalars.map(\.value))

  /// Whether clauses before the figure's name another agency or another time.
  private func namesOthers(_ earlier: ArraySlice<UInt32>) -> Bool {
    for clause in earlier.split(whereSeparator: { Mark($0) != .none }) {
      if clause.containsAny(of: Self.foreign) { return true }
      if clause.containsAny(of: Self.running), !clause.containsAny(of: Self.thisYear) {
        return true
      }
      if namesOtherAgency(clause) { return true }
    }
    return false
  }

  /// Whether a clause begins with the name of another agency.
  private func namesOtherAgency(_ clause: ArraySlice<UInt32>) -> Bool {
    let head = clause.prefix(Self.subjectReach)
    guard head.containsAny(of: organs), !head.startsWithAny(of: Self.judges) else { return false }
    for word in organs.all {
      guard let index = head.lastIndex(of: word) else { continue }
      // 直接向法院起诉
      guard head[..<index].last != 0x5411 else { continue }  // 向
      let end = index + word.scalars.count
      // 省水利厅转来的
      guard !clause[end...].startsWithAny(of: lexicon.subject.passedOn) else { continue }
      let name = head[max(head.startIndex, end - 3)..<end]
      let isOwn =
        names.agency.count >= name.count && names.agency[...].contains(Word(name))
        || head.indices.contains { start in
          start < end && names.length(startingIn: head[start..<end]) == end - start
        }
      if !isOwn, !Self.isOwnWord(head[..<index]), !isGovernmentSystem(head[..<index]) {
        return true
      }
    }
    return false
  }

  /// Who decides about the agency.
  private static let judges: Words = ["复议机关", "经复议机关", "法院判决", "人民法院判决", "经法院", "经人民法院"]

  private static let government: Word = "政府"
  private static let applicants: Words = ["申请人", "居民", "村民", "市民", "群众", "企业"]
  private static let systems: Words = ["政府", "行政", "机关"]

  /// 政府系统 and 行政系统 are the whole; 教育系统 is not.
  private func isGovernmentSystem(_ before: ArraySlice<UInt32>) -> Bool {
    before.endsWithAny(of: Self.systems)
  }

  /// Whether 我, 本, 全 or 各 stands at the end: 我局, 各镇.
  private static func isOwnWord(_ before: ArraySlice<UInt32>) -> Bool {
    switch before.last {
    case 0x6211, 0x672C, 0x5168, 0x5404: true
    default: false
    }
  }
}
