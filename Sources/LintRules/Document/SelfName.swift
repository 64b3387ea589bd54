import Recognition
import ReportText

/// How a text calls the body that speaks: 我局, 我镇, 本街道.
struct SelfName {
  let range: Range<Int>
  private let body: StaticString

  /// The bodies that a report cannot speak as unless its agency's name has them. 我县 and 我市 are
  /// territories, 我单位 any body.
  private static let bodies = AgencyEnding.all(.speaker)
  private static let words = bodies.map(\.word)

  init?(_ span: Span<UInt8>, _ hit: PhraseIndex.Hit, in paragraph: Range<Int>) {
    // 自我, 忘我 and the like are other words.
    if hit.range.lowerBound > paragraph.lowerBound,
      let (before, _) = span.scalar(before: hit.range.lowerBound),
      [0x81EA, 0x5FD8, 0x654C, 0x5C0F, 0x5927].contains(before)
    {
      return nil
    }
    let start = hit.range.lowerBound + 3
    guard
      let number = Self.words.firstIndex(where: {
        start + $0.utf8CodeUnitCount <= paragraph.upperBound && span.matches($0, at: start)
      })
    else { return nil }
    body = Self.words[number]
    range = hit.range.lowerBound..<start + body.utf8CodeUnitCount
    if let (after, _) = span.scalar(at: range.upperBound, before: paragraph.upperBound),
      Self.bodies[number].isOtherWord(before: after)
    {
      return nil
    }
  }

  private static let ofBothKinds = ["城乡", "城镇", "乡镇", "乡村", "村镇"]

  /// Whether an agency of a name may call itself so.
  func suits(_ agency: String) -> Bool {
    let body = body.description
    switch body {
    // 城乡 and 城镇 are in the names of bureaus.
    case "乡", "镇":
      guard agency.holds(body), !agency.isOfTerritory(body),
        Self.ofBothKinds.contains(where: agency.holds)
      else { return agency.holds(body) }
      return Self.ofBothKinds.reduce(agency) { $0.replacing($1, with: "") }.holds(body)
    // A county's territory is that of its bureaus, too, and none of a city's.
    case "县": return agency.holds(body) || !agency.isOfCityAlone
    default: if agency.holds(body) { return true }
    }
    switch body {
    // The office of a government, of a committee or of a town speaks for it, that of a bureau does not.
    case "办": return !agency.hasSuffix("局")
    // Committees, and the offices of committees.
    case "委": return agency.hasSuffix("办公室") || agency.hasSuffix("办")
    // Offices that are bureaus as well; a government's own is none.
    case "局": return agency.hasSuffix("办公室") && !agency.hasSuffix("政府办公室")
    // Bureaus that run a centre speak as such.
    case "中心":
      return ["政务", "审批", "数据", "公积金", "服务", "办公室", "管委会"].contains { agency.holds($0) }
    case "校", "院": return ["学", "校", "院", "医"].contains { agency.holds($0) }
    default: return false
    }
  }
}

extension String {
  /// Whether the name is that of a territory's own government, however it is called: 王村镇, 石城镇人民政府.
  fileprivate func isOfTerritory(_ body: String) -> Bool {
    hasSuffix(body) || ["人民政府", "政府", "党"].contains { holds(body + $0) }
  }

  /// Whether the name is that of a city's bureau, with no other territory in it.
  fileprivate var isOfCityAlone: Bool {
    guard hasSuffix("局"), let city = firstIndex(of: "市"), distance(from: startIndex, to: city) >= 2
    else { return false }
    return !self[index(after: city)...].contains { "县区旗州盟市".contains($0) }
      && !self[..<city].contains { "县区旗州盟".contains($0) }
  }
}
