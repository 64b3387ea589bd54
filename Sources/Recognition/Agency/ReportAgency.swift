import ReportModel
import ReportText
import RulePack

/// The agency whose report it is.
package struct ReportAgency: Sendable {
  /// The name, without white space.
  package let name: String
  /// Where it stands, in bytes.
  package let range: Range<Int>
  /// Whether the title has it; else it stands by itself above or below the title.
  package let isInTitle: Bool
}

extension ReportAgency {
  /// Finds it in the title of a draft, or else on a line beside it.
  init?(_ title: ReportTitle, _ draft: Draft) {
    let found =
      Self.named(in: title, draft) ?? Self.named(into: title, draft)
      ?? Self.named(onLine: title.blocks.lowerBound - 1, draft)
      ?? Self.named(onLine: title.blocks.upperBound, draft)
    guard let found else { return nil }
    self = found
  }

  /// The name before the year in a title that is not the draft's; nil where none stands there.
  static func name(before year: Range<Int>, in span: Span<UInt8>) -> String? {
    NameText(span, 0..<year.lowerBound).agency?.text
  }

  /// The name of what signs a report on a line; nil where it is none.
  static func name(of signer: Range<Int>, in span: Span<UInt8>) -> String? {
    NameText(span, AgencyLine.withoutSeal(span, signer)).whole?.text
  }

  /// The name in a title: before the year, or else behind it.
  private static func named(in title: ReportTitle, _ draft: Draft) -> ReportAgency? {
    let span = draft.text.bytes.span
    let year = title.yearRange ?? title.range.upperBound..<title.range.upperBound
    let name =
      NameText(span, title.range.lowerBound..<year.lowerBound).agency
      ?? NameText(span, year.upperBound..<title.range.upperBound).agency
      ?? inBracket(span, behind: year, title.range)
    return name.map { ReportAgency(name: $0.text, range: $0.range, isInTitle: true) }
  }

  /// The name that is broken before its last character, with which the title begins: 云溪县水务 / 局2023年….
  private static func named(into title: ReportTitle, _ draft: Draft) -> ReportAgency? {
    let (span, above) = (draft.text.bytes.span, title.blocks.lowerBound - 1)
    guard
      let (last, length) = span.scalar(at: title.range.lowerBound, before: title.range.upperBound),
      case let end = title.range.lowerBound + length, AgencyLine.mayEnd(last),
      title.yearRange?.lowerBound == end, draft.reportBlocks.contains(above),
      case .paragraph = draft.blocks[above].kind
    else { return nil }
    let name = NameText(span, draft.blocks[above].range.lowerBound..<end)
    return name.whole.map { ReportAgency(name: $0.text, range: $0.range, isInTitle: true) }
  }

  /// The name in the bracket at the end of a title: 2023年…年度报告（青河县柳林镇）.
  private static func inBracket(
    _ span: Span<UInt8>, behind year: Range<Int>, _ title: Range<Int>
  ) -> (text: String, range: Range<Int>)? {
    let rest = year.upperBound..<title.upperBound
    guard span.ends(withAnyOf: ["）"], at: rest.upperBound, from: rest.lowerBound),
      let open = span.firstRange(of: "（", in: rest)
    else { return nil }
    let name = open.upperBound..<rest.upperBound - "）".utf8.count
    // 全市 is no agency.
    guard name.count >= shortestInBracket, AgencyLine.isAgency(span, name) else { return nil }
    return NameText(span, name).whole
  }

  /// Four characters, in bytes.
  private static let shortestInBracket = 12

  /// Whether what stands on a line signs the report too, on one of its last: it is the agency, however its
  /// name ends.
  private static func signs(_ line: Range<Int>, _ draft: Draft) -> Bool {
    let span = draft.text.bytes.span
    guard AgencyLine.isName(span, line) else { return false }
    return draft.reportBlocks.suffix(signatureReach).contains { block in
      let other = draft.blocks[block].range
      return other.lowerBound > line.upperBound && other.count == line.count
        && zip(other, line).allSatisfy { span[$0] == span[$1] }
    }
  }

  /// The signature stands among so many of the last blocks.
  private static let signatureReach = 12

  /// A line without the brackets around all of it: （云溪县水务局）.
  private static func withoutBrackets(_ span: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    guard let (open, length) = span.scalar(at: line.lowerBound, before: line.upperBound),
      let (close, width) = span.scalar(before: line.upperBound), open == 0xFF08 || open == 0x28,
      close == 0xFF09 || close == 0x29, line.count > length + width
    else { return line }
    let inner = line.lowerBound + length..<line.upperBound - width
    let closesBefore = span.contains(anyOf: ["）", ")", "（", "("], in: inner)
    return closesBefore ? line : span.trimmed(inner)
  }

  /// The name on a line that holds nothing else.
  private static func named(onLine block: Int, _ draft: Draft) -> ReportAgency? {
    guard draft.reportBlocks.contains(block) else { return nil }
    if case .cell = draft.blocks[block].kind { return nil }
    let span = draft.text.bytes.span
    let range = draft.blocks[block].range
    let line = withoutBrackets(span, range)
    guard AgencyLine.isAgency(span, line) || signs(range, draft) else { return nil }
    let name = NameText(span, AgencyLine.withoutSeal(span, line))
    return name.whole.map { ReportAgency(name: $0.text, range: $0.range, isInTitle: false) }
  }
}

/// The characters of a title that may name an agency, without white space.
private struct NameText {
  private let characters: [UInt32]
  private let offsets: [Int]
  private let end: Int

  /// No agency has a longer name, in characters.
  private static let longest = 40

  init(_ span: Span<UInt8>, _ range: Range<Int>) {
    var characters: [UInt32] = []
    var offsets: [Int] = []
    characters.reserveCapacity(range.count / 3)
    offsets.reserveCapacity(range.count / 3)
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      // Marks of emphasis, as in 云溪县水务局**2023**年, are none of them.
      if !CharacterClass.isWhitespace(value), value != 0x2A {
        characters.append(value)
        offsets.append(offset)
      }
      offset += length
    }
    self.characters = characters
    self.offsets = offsets
    end = range.upperBound
  }

  /// All of it as a name.
  var whole: (text: String, range: Range<Int>)? { name(0..<characters.count) }

  /// The name that stands before the words that every title has.
  var agency: (text: String, range: Range<Int>)? {
    var start = afterTag
    for opening in Self.openings
    where start < characters.count && characters[start] == opening[0]
      && characters[start...].starts(with: opening)
    {
      start += opening.count
    }
    var end = endOfName(from: start)
    for closing in Self.closings
    where end - closing.count >= start && characters[start..<end].ends(with: closing) {
      end -= closing.count
    }
    return name(start..<end)
  }

  /// Where the title begins behind the tag that a site has put in front of it: 【年报】.
  private var afterTag: Int {
    guard characters.first == 0x3010, let end = characters.firstIndex(of: 0x3011) else { return 0 }
    return end + 1
  }

  private func name(_ range: Range<Int>) -> (text: String, range: Range<Int>)? {
    guard (2...Self.longest).contains(range.count),
      characters[range].allSatisfy({ CharacterClass.isHan($0) || Self.isBracket($0) }),
      !Self.kinds.contains(where: { characters[range].ends(with: $0) }), !isOfAnybody(range)
    else { return nil }
    // Characters that are appended to a string make it grow again and again.
    var text: [UInt8] = []
    text.reserveCapacity(range.count * 3)
    for value in characters[range] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for byte in scalar.utf8 { text.append(byte) }
    }
    let last = range.upperBound < offsets.count ? offsets[range.upperBound] : end
    return (String(decoding: text, as: UTF8.self), offsets[range.lowerBound]..<last)
  }

  /// Whether any body calls itself so: 我局, 本机关, 某镇. 本溪市 is a name.
  private func isOfAnybody(_ range: Range<Int>) -> Bool {
    guard range.count <= 3, Self.pronouns.contains(characters[range.lowerBound]) else {
      return false
    }
    let body = characters[range].dropFirst()
    return body.count == 1 && AgencyLine.mayEnd(body[body.startIndex])
      || Self.bodies.contains { body.elementsEqual($0) }
  }

  /// 我, 本 and 某.
  private static let pronouns: [UInt32] = [0x6211, 0x672C, 0x67D0]
  private static let bodies = ["机关", "单位", "街道", "中心", "学校", "医院"].map(characters)

  /// Where the name ends at the latest: before 政府信息公开, of which the first two characters belong
  /// to the name in 云溪县人民政府信息公开工作年度报告.
  private func endOfName(from start: Int) -> Int {
    var end = characters.count
    for subject in Self.subjects {
      guard let found = characters[start...].firstIndex(of: subject) else { continue }
      let before = characters[start..<found]
      let isGovernments = before.ends(with: Self.government) && !before.ends(with: Self.people)
      end = min(end, isGovernments ? found - Self.government.count : found)
    }
    return end
  }

  private static func isBracket(_ value: UInt32) -> Bool {
    [0xFF08, 0xFF09, 0x28, 0x29, 0xB7, 0x201C, 0x201D].contains(value)
  }

  private static func characters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static let openings = [
    "#", "title:", "标题：", "标题:", "\"", "《", "〈", "<", "年度", "年", "关于", "度", "报送", "印发",
  ].map(characters)
  private static let closings = ["年度", "（", "(", "《", "关于", "在"].map(characters)
  private static let subjects = ["信息公开", "政务公开"].map(characters)
  /// What stands for many agencies ends so, as the column of a site that has their reports, 市直部门, and
  /// the site itself.
  private static let kinds = ["部门", "单位", "网站", "专栏", "栏目", "内容"].map(characters)
  private static let government = characters("政府")
  private static let people = characters("人民政府")
}

extension ArraySlice<UInt32> {
  /// The first place where some characters stand one after the other.
  fileprivate func firstIndex(of characters: [UInt32]) -> Int? {
    guard count >= characters.count else { return nil }
    return (startIndex...endIndex - characters.count).first {
      self[$0] == characters[0] && self[$0..<$0 + characters.count].elementsEqual(characters)
    }
  }

  fileprivate func ends(with characters: [UInt32]) -> Bool {
    suffix(characters.count).elementsEqual(characters)
  }
}
