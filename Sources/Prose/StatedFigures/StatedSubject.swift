import Recognition
import ReportText

/// Tells whether a figure is said of the whole agency and year that the tables are about, by the
/// words before it: 全年共 and 我局 are; 区公安局, 上半年 and anything unknown are not.
struct StatedSubject {
  private let lexicon: Lexicon
  /// The agency in the report's title, as characters.
  private let agency: [UInt32]
  /// Whether the agency has others below it whose figures its tables include.
  private let isGovernment: Bool

  init(_ report: Report, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    organs = Words(
      AgencyEnding.words(.other).map { Word(stringLiteral: $0) } + lexicon.organs.all)
    ownOrgans = Words(organs.all + ["委", "办", "处", "所", "站"])
    agency = report.agencyCharacters
    isGovernment = agency[...].endsWithAny(of: Self.governments)
  }

  private static let governments = Words(
    AgencyEnding.words(.superior).map { Word(stringLiteral: $0) })

  /// What shows that a sentence is about something else than the whole of the year and the agency.
  private static let foreign: Words = [
    "同期", "历年", "近年", "近三年", "季度", "上半年", "下半年", "个月", "去年", "上年", "上一年", "本级", "下属", "直属", "不含",
    "抽查", "因", "由于", "属于", "补正", "要求",
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

  /// Whether a figure is said of the whole.
  ///
  /// - Parameters:
  ///   - subject: The words of its clause before the wording.
  ///   - earlier: The clauses before it in the sentence.
  func isWhole(_ subject: ArraySlice<UInt32>, earlier: ArraySlice<UInt32>) -> Bool {
    guard isNeutral(subject), Self.isWholeYear(subject), Self.isWholeYear(earlier) else {
      return false
    }
    return !namesOthers(earlier)
  }

  /// Whether words name another agency or another time than the whole, so that what follows is about
  /// that until the whole is named again.
  func leavesWhole(_ words: ArraySlice<UInt32>) -> Bool {
    words.containsAny(of: lexicon.scopes)
      || words.contains("各部门共") && !words.contains("各级各部门共")
      || words.contains("第三方") && words.contains("同意")
      || words.split { Mark($0) != .none }.contains(where: namesOtherAgency)
  }

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
      || isGovernment && words.containsAny(of: SubjectWords.territories)
  }

  private static let whole: Words = [
    "全年", "本年度", "年度内", "全局", "我局", "全系统", "全县各级", "全市各级", "全区各级", "各级各部门", "总计", "合计",
  ]

  /// Whether words begin with the short name of a government, which may mean its office alone.
  func namesGovernment(_ words: ArraySlice<UInt32>) -> Bool {
    isGovernment && shortName(words).map { words.prefix($0).ends(with: "政府") } == true
  }

  private func isNeutral(_ subject: ArraySlice<UInt32>) -> Bool {
    // 、 and 和 go on from the figure before; elsewhere they join words that share the figure.
    var rest = subject.droppingPrefixes(Self.joints)
    guard !rest.endsWithAny(of: Self.joints) else { return false }
    var isOfAll = false
    while let value = rest.first {
      if CharacterClass.digit(value) != nil || value >= ClaimText.figure {
        rest = rest.dropFirst()
      } else if isOfAll, let word = SubjectWords.constituents.first(startingIn: rest) {
        rest = rest.dropFirst(word.scalars.count)
      } else if isGovernment || agency.isEmpty,
        let word = SubjectWords.territories.first(startingIn: rest)
      {
        isOfAll = true
        rest = rest.dropFirst(word.scalars.count)
      } else if let length = shortName(rest) {
        isOfAll = true
        rest = rest.dropFirst(length)
      } else if let word = SubjectWords.neutral.first(startingIn: rest) {
        isOfAll = isOfAll || SubjectWords.allOfIt.first(startingIn: rest) != nil
        rest = rest.dropFirst(word.scalars.count)
      } else if let length = ownName(rest) {
        isOfAll = true
        rest = rest.dropFirst(length)
      } else {
        return false
      }
    }
    return true
  }

  /// How many characters at the beginning name the agency: an ending of its name, 大信镇 for
  /// 青岛市即墨区大信镇, or 县政府 for 云溪县人民政府. Nil for none.
  private func ownName(_ text: ArraySlice<UInt32>) -> Int? {
    if let length = shortName(text) { return length }
    let longest = min(text.count, agency.count)
    guard longest >= 2 else { return nil }
    for length in stride(from: longest, through: 2, by: -1)
    where agency.suffix(length).elementsEqual(text.prefix(length)) {
      let behind = text.dropFirst(length)
      // 云溪县公安局 is not 云溪县.
      return isGovernment && behind.prefix(4).containsAny(of: ownOrgans) ? nil : length
    }
    return nil
  }

  /// How many characters at the beginning are a short form of the agency's name: 青禾街道 for
  /// 青禾街道办事处, 市医保局 for 云溪市医疗保障局, 镇政府. Nil for none.
  private func shortName(_ text: ArraySlice<UInt32>) -> Int? {
    for (ending, names) in Self.shortNames where agency[...].endsWithAny(of: ending) {
      if let word = names.first(startingIn: text) { return word.scalars.count }
    }
    guard let last = agency.last, Self.lastOfOrgans.contains(last) || isStreet else { return nil }
    for length in stride(from: min(text.count, 10), through: 3, by: -1) {
      let name = text.prefix(length)
      if isStreet {
        guard name.ends(with: "街道"), agency[...].contains(Word(name)) else { continue }
        return length
      }
      guard name.last == last, let first = name.first, Self.levels.contains(first),
        isAbbreviation(name)
      else { continue }
      return length
    }
    return nil
  }

  private var isStreet: Bool { agency[...].contains("街道") }

  /// Whether the characters of a name stand in the agency's in the same order, the last two of what
  /// tells agencies apart together.
  private func isAbbreviation(_ name: ArraySlice<UInt32>) -> Bool {
    var place = agency.startIndex
    for value in name {
      guard let found = agency[place...].firstIndex(of: value) else { return false }
      place = found + 1
    }
    return true
  }

  /// 市 县 区 省 州 镇 乡 旗
  private static let levels: Set<UInt32> = [
    0x5E02, 0x53BF, 0x533A, 0x7701, 0x5DDE, 0x9547, 0x4E61, 0x65D7,
  ]
  /// 局 委 办 厅 会 室 院 社
  private static let lastOfOrgans: Set<UInt32> = [
    0x5C40, 0x59D4, 0x529E, 0x5385, 0x4F1A, 0x5BA4, 0x9662, 0x793E,
  ]
  private static let shortNames: [(ending: Words, names: Words)] = [
    (["镇", "镇人民政府"], ["镇政府", "我镇", "全镇"]), (["乡", "乡人民政府"], ["乡政府", "我乡"]),
    (["街道", "街道办事处", "办事处"], ["街道办事处", "街道办", "我街道", "我街", "本街", "街道"]),
    (["园区", "开发区", "管委会", "管理委员会"], ["园区", "管委会", "开发区", "我区"]),
    (["县人民政府", "县政府"], ["县政府及县政府办公室", "县政府及其办公室", "县政府"]),
    (["市人民政府", "市政府"], ["市政府及市政府办公室", "市政府及其办公室", "市政府"]),
    (["区人民政府", "区政府"], ["区政府及区政府办公室", "区政府及其办公室", "区政府"]),
    (["县人民政府办公室", "县政府办公室"], ["县政府办公室", "县政府办"]),
    (["市人民政府办公室", "市政府办公室"], ["市政府办公室", "市政府办"]),
    (["区人民政府办公室", "区政府办公室"], ["区政府办公室", "区政府办"]),
  ]

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
      let end = index + word.scalars.count
      let name = head[max(head.startIndex, end - 3)..<end]
      let isOwn =
        agency.count >= name.count && agency[...].contains(Word(name))
        || head.indices.contains { start in
          start < end && shortName(head[start..<end]) == end - start
        }
      if !isOwn, !Self.isOwnWord(head[..<index]), !isGovernmentSystem(head[..<index]) {
        return true
      }
    }
    return false
  }

  /// Who decides about the agency.
  private static let judges: Words = ["复议机关", "经复议机关", "法院判决", "人民法院判决", "经法院", "经人民法院"]

  /// 政府系统 and 行政系统 are the whole; 教育系统 is not.
  private func isGovernmentSystem(_ before: ArraySlice<UInt32>) -> Bool {
    before.endsWithAny(of: ["政府", "行政", "机关"])
  }

  /// Whether 我, 本, 全 or 各 stands at the end: 我局, 各镇.
  private static func isOwnWord(_ before: ArraySlice<UInt32>) -> Bool {
    switch before.last {
    case 0x6211, 0x672C, 0x5168, 0x5404: true
    default: false
    }
  }

  /// Whether months that are named are the first or the last of the year.
  private static func isWholeYear(_ text: ArraySlice<UInt32>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      defer { index += 1 }
      guard text[index] == 0x6708, index > text.startIndex else { continue }  // 月
      var start = index
      var month = 0
      while start > text.startIndex, let digit = CharacterClass.digit(text[start - 1]),
        index - start < 2
      {
        start -= 1
        month += digit * (index - start == 2 ? 10 : 1)
      }
      guard start < index else { continue }
      guard month == 1 || month == 12 else { return false }
    }
    return true
  }
}
