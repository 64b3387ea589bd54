import ReportText

/// A word with which the names of agencies end, and by which they are called: 局 in 云溪县水务局 and in 我局.
///
/// This is the only list of them. Which kind of agency a name is that of (a government, a
/// department), the pack tells by longer endings.
package struct AgencyEnding: Sendable {
  /// Where a word stands for an agency.
  package struct Use: OptionSet, Sendable {
    /// The bits.
    package let rawValue: Int

    /// Makes uses of bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// At the end of a line that holds nothing but a name.
    package static let line = Use(rawValue: 1)
    /// Behind XX, where a template has the name: XX局.
    package static let template = Use(rawValue: 2)
    /// Behind 我 and 本, by which a body speaks of itself: 我局.
    package static let speaker = Use(rawValue: 4)
    /// At the end of the name of a territory, by which its government is called too: 云溪县.
    package static let territory = Use(rawValue: 8)
    /// At the end of the name of a body that has others below it, whose figures its own include.
    package static let superior = Use(rawValue: 16)
    /// At the end of the name of a body that a sentence of another's report may be about.
    package static let other = Use(rawValue: 32)
    /// At the end of the name of a body that is called by its territory alone, too: 白沙镇 for 白沙镇人民政府.
    package static let governing = Use(rawValue: 64)
    /// At the end of the name of a body that serves the public and is no organ of government: 医院, 公司.
    package static let institution = Use(rawValue: 128)
  }

  /// The word.
  package let word: StaticString
  /// Where it stands for an agency.
  package let uses: Use
  /// What the names by which such an agency is called for short end with, the full one first: 委员会 and 委;
  /// empty where it has no short name.
  package let shortForms: [String]
  /// Characters behind it with which it is another word: 长 and 部 behind 局.
  private let notBefore: [UInt32]

  private init(
    _ word: StaticString, _ uses: Use, short shortForms: [String] = [], notBefore: String = ""
  ) {
    self.word = word
    self.uses = uses
    self.shortForms = shortForms
    self.notBefore = notBefore.unicodeScalars.map(\.value)
  }

  /// Whether a character behind the word makes it another one.
  package func isOtherWord(before value: UInt32) -> Bool { notBefore.contains(value) }
}

extension AgencyEnding {
  private static let offices = ["街道办事处", "办事处", "街道办"]
  private static let governments = ["人民政府", "政府"]
  private static let schools = ["学校", "校"]

  /// All of them, of two that end alike the longer first.
  package static let all: [AgencyEnding] = [
    AgencyEnding("人民政府", .governing, short: governments),
    AgencyEnding("监督管理委员会", [], short: ["委员会", "委"]),
    AgencyEnding("管理委员会", [.line, .superior, .governing], short: ["管理委员会", "管委会"]),
    AgencyEnding("管委会", [.line, .superior, .other, .governing], short: ["管理委员会", "管委会"]),
    AgencyEnding("委员会", [.line, .template, .other], short: ["委员会", "委"]),
    AgencyEnding("街道办事处", .governing, short: offices),
    AgencyEnding("街道办", .governing, short: offices),
    AgencyEnding("办事处", [.line, .template, .superior, .governing], short: offices),
    AgencyEnding("办公室", [.line, .other], short: ["办公室", "办"]),
    AgencyEnding("开发区", [.line, .other]),
    AgencyEnding("政府", [.line, .superior, .governing], short: governments),
    AgencyEnding(
      "街道", [.line, .template, .speaker, .superior, .other, .governing], short: offices),
    AgencyEnding("单位", .template),
    AgencyEnding("中心", [.line, .speaker, .other], short: ["中心"], notBefore: "城组校任"),
    AgencyEnding("公司", [.line, .other, .institution]),
    AgencyEnding("学校", [.line, .other, .institution], short: schools),
    AgencyEnding("医院", [.line, .other, .institution]), AgencyEnding("卫生院", .institution),
    AgencyEnding("集团", .institution), AgencyEnding("幼儿园", .institution),
    AgencyEnding("法院", [.line, .other]),
    AgencyEnding("支队", [.line, .other], short: ["支队", "队"]),
    AgencyEnding("大队", [.line, .other], short: ["大队", "队"]),
    AgencyEnding("园区", [.line, .other]),
    AgencyEnding("大学", [.line, .institution], short: ["大学"] + schools),
    AgencyEnding("学院", .institution, short: ["学院", "院"] + schools),
    AgencyEnding("中学", [.line, .institution], short: ["中学"] + schools),
    AgencyEnding("小学", [.line, .institution], short: ["小学"] + schools),
    AgencyEnding("高中", [.line, .institution], short: schools),
    AgencyEnding("银行", [.line, .institution]),
    AgencyEnding("海关", .line, short: ["海关", "关"]),
    AgencyEnding("分局", [], short: ["分局", "局"]),
    AgencyEnding("局", [.line, .template, .speaker, .other], short: ["局"], notBefore: "长部面势域限"),
    AgencyEnding("厅", [.line, .speaker, .other], short: ["厅"], notBefore: "堂"),
    AgencyEnding("委", [.line, .speaker], short: ["委"], notBefore: "托员派任"),
    AgencyEnding("街", .speaker, notBefore: "道"),
    AgencyEnding(
      "镇", [.line, .template, .speaker, .territory, .superior, .other], notBefore: "长静定压"),
    AgencyEnding("乡", [.line, .speaker, .territory, .superior, .other], notBefore: "音愁情"),
    AgencyEnding("县", [.line, .template, .speaker, .territory, .superior], notBefore: "长级城域"),
    AgencyEnding("区", [.line, .template, .territory, .superior], notBefore: "长域别分"),
    AgencyEnding("市", [.line, .template, .territory, .superior], notBefore: "长民场值"),
    AgencyEnding("省", [.line, .territory, .superior]),
    AgencyEnding("州", [.line, .territory, .superior]),
    AgencyEnding("旗", [.line, .territory, .superior]),
    AgencyEnding("盟", [.line, .territory, .superior]),
    AgencyEnding("办", [.line, .speaker], short: ["办"], notBefore: "公事理法学案好结文件成不了得到妥过"),
    AgencyEnding("部", .line, short: ["部"]),
    AgencyEnding("处", [.line, .speaker], short: ["处"], notBefore: "理在于置长罚分境地事处"),
    AgencyEnding("院", [.line, .speaker], short: ["院"], notBefore: "落长子士校内线"),
    AgencyEnding("校", .speaker, notBefore: "园长外内车服区舍庆友舒"),
    AgencyEnding("所", [.line, .speaker], short: ["所"], notBefore: "在有说做谓以属长见知能需"),
    AgencyEnding("站", .line, short: ["站"]),
    AgencyEnding("社", .line, short: ["社"]), AgencyEnding("馆", .line, short: ["馆"]),
    AgencyEnding("场", .line), AgencyEnding("会", .line, short: ["会"]),
    AgencyEnding("队", .line, short: ["队"]),
  ]

  /// Those of one use.
  package static func all(_ use: Use) -> [AgencyEnding] { all.filter { $0.uses.contains(use) } }

  /// The words of one use.
  package static func words(_ use: Use) -> [String] { all(use).map(\.word.description) }

  /// Whether a line ends with such a word, and not with another that only ends alike.
  static func ends(_ span: Span<UInt8>, _ line: Range<Int>) -> Bool {
    span.ends(withAnyOf: ofLines, at: line.upperBound, from: line.lowerBound)
      && !span.ends(withAnyOf: otherWords, at: line.upperBound, from: line.lowerBound)
  }

  private static let ofLines = all(.line).map(\.word)
  /// What links and controls of web pages end with.
  private static let otherWords: [StaticString] = [
    "网站", "主办", "承办", "协办", "一网通办", "顶部", "底部", "全部", "乡镇", "乡镇街道",
  ]

  /// The characters with which words of one use end.
  static func lastCharacters(_ use: Use) -> Set<UInt32> {
    Set(words(use).compactMap { $0.unicodeScalars.last?.value })
  }
}
