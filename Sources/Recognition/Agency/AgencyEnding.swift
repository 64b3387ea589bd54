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
  }

  /// The word.
  package let word: StaticString
  /// Where it stands for an agency.
  package let uses: Use
  /// Characters behind it with which it is another word: 长 and 部 behind 局.
  private let notBefore: Set<UInt32>

  private init(_ word: StaticString, _ uses: Use, notBefore: String = "") {
    self.word = word
    self.uses = uses
    self.notBefore = Set(notBefore.unicodeScalars.map(\.value))
  }

  /// Whether a character behind the word makes it another one.
  package func isOtherWord(before value: UInt32) -> Bool { notBefore.contains(value) }
}

extension AgencyEnding {
  /// All of them, of two that end alike the longer first.
  package static let all: [AgencyEnding] = [
    AgencyEnding("管理委员会", [.line, .superior]),
    AgencyEnding("管委会", [.line, .superior, .other]),
    AgencyEnding("委员会", [.line, .template, .other]),
    AgencyEnding("办事处", [.line, .template, .superior]),
    AgencyEnding("办公室", [.line, .other]),
    AgencyEnding("开发区", [.line, .other]),
    AgencyEnding("政府", [.line, .superior]),
    AgencyEnding("街道", [.line, .template, .speaker, .superior, .other]),
    AgencyEnding("单位", .template),
    AgencyEnding("中心", [.line, .speaker, .other], notBefore: "城组校任"),
    AgencyEnding("公司", [.line, .other]),
    AgencyEnding("学校", [.line, .other]), AgencyEnding("医院", [.line, .other]),
    AgencyEnding("法院", [.line, .other]), AgencyEnding("支队", [.line, .other]),
    AgencyEnding("大队", [.line, .other]), AgencyEnding("园区", [.line, .other]),
    AgencyEnding("大学", .line), AgencyEnding("高中", .line), AgencyEnding("银行", .line),
    AgencyEnding("海关", .line),
    AgencyEnding("局", [.line, .template, .speaker, .other], notBefore: "长部面势域限"),
    AgencyEnding("厅", [.line, .speaker, .other], notBefore: "堂"),
    AgencyEnding("委", [.line, .speaker], notBefore: "托员派任"),
    AgencyEnding("街", .speaker, notBefore: "道"),
    AgencyEnding(
      "镇", [.line, .template, .speaker, .territory, .superior, .other], notBefore: "长静定压"),
    AgencyEnding("乡", [.line, .speaker, .territory, .superior, .other], notBefore: "音愁情"),
    AgencyEnding("县", [.line, .template, .territory, .superior], notBefore: "长级城"),
    AgencyEnding("区", [.line, .template, .territory, .superior], notBefore: "长域别分"),
    AgencyEnding("市", [.line, .template, .territory, .superior], notBefore: "长民场值"),
    AgencyEnding("省", [.line, .territory, .superior]),
    AgencyEnding("州", [.line, .territory, .superior]),
    AgencyEnding("旗", [.line, .territory, .superior]),
    AgencyEnding("盟", [.line, .territory, .superior]),
    AgencyEnding("办", .line), AgencyEnding("部", .line), AgencyEnding("处", .line),
    AgencyEnding("院", [.line, .speaker], notBefore: "落长子士校内线"),
    AgencyEnding("校", .speaker, notBefore: "园长外内车服区舍庆友舒"), AgencyEnding("所", .line),
    AgencyEnding("站", .line),
    AgencyEnding("社", .line), AgencyEnding("馆", .line), AgencyEnding("场", .line),
  ]

  /// Those of one use.
  package static func all(_ use: Use) -> [AgencyEnding] { all.filter { $0.uses.contains(use) } }

  /// The words of one use.
  package static func words(_ use: Use) -> [String] { all(use).map(\.word.description) }

  /// The characters with which words of one use end.
  static func lastCharacters(_ use: Use) -> Set<UInt32> {
    Set(words(use).compactMap { $0.unicodeScalars.last?.value })
  }
}
