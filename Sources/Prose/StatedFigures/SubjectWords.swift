import RulePack

/// Words before a figure that say no more about whom and when it is about than goes without saying:
/// the whole agency and the whole year.
struct SubjectWords: Sendable {
  // ``LexiconList`` says what each list is for.

  let allOfAgency: Words
  let territories: Words
  let constituents: Words
  let ownOffices: Words
  let disclosure: Words
  let handling: Words
  let passedOn: Words
  let otherProceedings: Words
  /// Those that say only whom and when it is about, longer ones first.
  let wholeYear: Words
  /// All of them, longer ones first.
  let neutral: Words
  /// What is asked for or begun besides the disclosure of information.
  let otherCases: Words

  init(_ table: LexiconTable) {
    func words(_ list: LexiconList) -> Words { Words(table.words(list)) }
    allOfAgency = words(.allOfAgency)
    territories = words(.territories)
    constituents = words(.constituents)
    ownOffices = words(.ownOffices)
    disclosure = words(.disclosure)
    handling = words(.handling)
    passedOn = words(.passedOn)
    otherProceedings = words(.otherProceedings)
    wholeYear = Words(table.joined(.wholeYear))
    neutral = Words(table.joined(.neutral))
    otherCases = Words(table.joined(.otherCases))
  }

  /// What stands before the way or the source of something: 通过邮寄, 来自企业.
  static let prepositions: Words = ["通过", "由", "以", "来自", "从"]
  static let onApplication: Words = ["依申请"]
  /// What makes 公开 an attribute of a document, and 印发 that of some: 以办公室名义印发.
  static let attributes: Words = ["依申请", "主动", "名义"]
  /// What names applications.
  static let applications: Words = ["申请", "依申请"]
  /// What is reviewed, by an office or of it.
  static let reviews: Words = ["复议", "诉讼"]
  /// What makes the applications behind it some that are concerned: 涉及申请5件, 属于公开范围的申请12件.
  static let concerning: Words = ["涉及", "涉及到", "范围的"]
  /// On what occasion some of the documents are gone through: 专项清理，共废止9件.
  static let occasions: Words = ["专项清理", "评估", "以前印发", "以前制定", "以前出台", "以前制发"]
  /// What stands before the office that a review is asked for of.
  static let addressing: Words = ["向"]
  static let reviewing: Words = ["复议"]
  /// What an office does with the reviews that it decides.
  static let decides: Words = ["收到", "受理", "办理", "承办", "接到", "接收"]
}
