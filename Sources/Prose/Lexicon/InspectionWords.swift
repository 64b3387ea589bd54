import RulePack

/// The words that tell what was left in from another year or another agency, in UTF-8.
package final class InspectionWords: Sendable {
  /// What a sentence tells of what held before with: 以往采用.
  package let past: [[UInt8]]
  /// Whom or what a sentence on the agency's own work begins with: 我局.
  package let ownDoers: [[UInt8]]
  /// What a sentence that tells of a year's work goes on with where it names nobody: 认真落实.
  package let accountVerbs: [[UInt8]]
  /// What happens once, so that a sentence may tell of it as history: 2021年开通.
  package let turningPoints: [[UInt8]]
  /// What a clause ends in that says what kind of year it was: 是承上启下之年.
  package let yearClauses: [[UInt8]]
  /// What names the report's own year, before a bracket with the year: 本年度（2024年）.
  package let thisYearWords: [[UInt8]]
  /// With what a sentence announces what the report says of its year: 工作情况如下.
  package let accountReports: [[UInt8]]
  /// What headings of the report's own parts and topics begin with: 主动公开情况.
  package let ownTopics: [[UInt8]]
  /// What reports say of their own agency right behind its name: 高度重视政务公开.
  package let setPhrases: [[UInt8]]
  /// What a sentence about another agency tells of it: 介绍经验.
  package let othersDoings: [[UInt8]]
  /// The organs of a bureau: 局党组.
  package let bureauOrgans: [[UInt8]]
  /// The organs of a town: 镇党委.
  package let townOrgans: [[UInt8]]
  /// The organs of a township: 乡党委.
  package let townshipOrgans: [[UInt8]]
  /// The organs of a street office: 街道党工委.
  package let streetOrgans: [[UInt8]]
  /// The organs of a committee: 委党组.
  package let committeeOrgans: [[UInt8]]

  init(_ words: (LexiconList) -> [[UInt8]]) {
    past = words(.past)
    ownDoers = words(.ownDoers)
    accountVerbs = words(.accountVerbs)
    turningPoints = words(.turningPoints)
    yearClauses = words(.yearClauses)
    thisYearWords = words(.thisYearWords)
    accountReports = words(.accountReports)
    ownTopics = words(.ownTopics)
    setPhrases = words(.setPhrases)
    othersDoings = words(.othersDoings)
    bureauOrgans = words(.bureauOrgans)
    townOrgans = words(.townOrgans)
    townshipOrgans = words(.townshipOrgans)
    streetOrgans = words(.streetOrgans)
    committeeOrgans = words(.committeeOrgans)
  }
}
