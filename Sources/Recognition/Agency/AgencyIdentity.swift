import ReportText

/// The name of an agency, for telling whether another name may be its own too.
package struct AgencyIdentity: Sendable {
  /// The characters that tell agencies apart.
  private let characters: [UInt32]
  private let name: String

  /// Takes a name without white space.
  package init(_ name: String) {
    self.name = name
    var short = Self.characters(name)
    for (long, brief) in Self.abbreviations { short = Self.replacing(long, with: brief, in: short) }
    characters = short
  }

  private static let abbreviations = [
    ("人民政府", "政府"), ("管理委员会", "管委会"), ("街道办事处", "街道"), ("街道办", "街道"), ("办公厅", "办"), ("办公室", "办"),
    ("（", ""), ("）", ""), ("(", ""), (")", ""),
  ].map { (characters($0), characters($1)) }

  /// A name with other characters wherever some stand.
  private static func replacing(
    _ long: [UInt32], with brief: [UInt32], in name: [UInt32]
  ) -> [UInt32] {
    guard name.contains(long[0]) else { return name }
    var replaced: [UInt32] = []
    replaced.reserveCapacity(name.count)
    var rest = name[...]
    while let first = rest.first {
      if rest.starts(with: long) {
        replaced += brief
        rest = rest.dropFirst(long.count)
      } else {
        replaced.append(first)
        rest = rest.dropFirst()
      }
    }
    return replaced
  }

  private static func characters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Whether another name may be that of this agency: the full name and the short one, in which
  /// characters are left out; the name with the superior in front; the office of a government.
  package func mayBe(_ other: AgencyIdentity) -> Bool {
    if name == other.name { return true }
    if let plain = Self.withoutRemark(name), AgencyIdentity(plain).mayBe(other) { return true }
    if let plain = Self.withoutRemark(other.name), mayBe(AgencyIdentity(plain)) { return true }
    if let body = Self.body(ofOffice: other.name), isSignedFor(byOfficeOf: body) { return true }
    let own = Self.withoutGovernment(characters)
    let others = Self.withoutGovernment(other.characters)
    if own == others || isOffice(other, ofTerritory: own) || isBranch(other) { return true }
    // The superior may stand in front, or the line may have been broken within the name.
    if short(own, isEndOf: others) || short(others, isEndOf: own) { return true }
    // 云溪县 and 云溪县财政局 are two agencies, 云溪县 and 云溪县青禾镇 as well.
    let (short, long) = own.count < others.count ? (own, others) : (others, own)
    if Self.isTerritory(short), long.starts(with: short) {
      return Self.sameBody.contains(Array(long.dropFirst(short.count)))
    }
    guard !Self.leavesOutTerritory(short, of: long) else { return false }
    return isShort(characters, for: other.characters) || isShort(other.characters, for: characters)
      || isShort(own, for: others) || isShort(others, for: own)
  }

  /// Whether both are the one branch that a bureau has at a place: 海右市生态环境局云门分局 and
  /// 海右市云门生态环境分局.
  private func isBranch(_ other: AgencyIdentity) -> Bool {
    guard name.ends(with: "分局"), other.name.ends(with: "分局"),
      name.count != other.name.count
    else { return false }
    let bureau = Self.characters("局")[0]
    return characters.filter { $0 != bureau }.sorted()
      == other.characters.filter { $0 != bureau }.sorted()
  }

  /// Whether an office of a body signs for this agency: the body is the agency, by its name or a short one, or
  /// by its kind alone, and not one of the agency's own.
  private func isSignedFor(byOfficeOf body: String) -> Bool {
    let kind = Self.withoutGovernment(characters).last
    let other = AgencyIdentity(body)
    if let alone = other.kindAlone { return alone == kind }
    let isZone = ["区", "管委会", "管理委员会"].contains { body.ends(with: $0) }
    return (isZone || Self.withoutGovernment(other.characters).last == kind) && mayBe(other)
  }

  /// The body whose office has a name: 云麓高新区 for 云麓高新区党政综合办公室, 县民政局 for 县民政局办公室; nil where it is
  /// no office's.
  private static func body(ofOffice name: String) -> String? {
    guard let office = bodyOffices.first(where: { name.ends(with: $0) }) else { return nil }
    let body = name.dropLast(office.count)
    return body.isEmpty ? nil : String(body)
  }

  private static let bodyOffices = [
    "党政综合办公室", "政务公开办公室", "党政办公室", "综合办公室", "办公室", "办公厅", "党政办", "综合办", "办",
  ]

  /// Its kind, where it is named by nothing else: 县 of 县政府 and 县府, 局; nil where it has a name.
  private var kindAlone: UInt32? {
    var kind = Self.withoutGovernment(characters)
    if kind.count == 2, kind.last == Self.government.last { kind.removeLast() }
    return kind.count == 1 ? kind.last : nil
  }

  /// A name without a remark in brackets at its end: 黔山州人民政府（州政府办公室）; nil where it has none.
  private static func withoutRemark(_ name: String) -> String? {
    guard name.ends(with: "）"), let start = name.firstIndex(of: "（"), start > name.startIndex else {
      return nil
    }
    return String(name[..<start])
  }

  /// Whether a name is another without the lower of two territories in it, and so that of an agency of the
  /// upper one: 海右市教育局 and 海右市云门区教育局.
  private static func leavesOutTerritory(_ short: [UInt32], of long: [UInt32]) -> Bool {
    let common = zip(short, long).prefix { $0 == $1 }.count
    let left = long.count - short.count
    guard common > 0, left > 1, territories.contains(long[common - 1]),
      territories.contains(long[common + left - 1])
    else { return false }
    return long[(common + left)...] == short[common...]
  }

  /// Whether this agency may have got the name of another: the place is the same, and the names behind
  /// it have a character in common besides the kind of body, as 环境保护局 and 生态环境局 have, or are
  /// those of one place, as 青禾镇 and 青禾街道.
  package func mayHaveBecome(_ other: AgencyIdentity) -> Bool {
    let (place, name) = Self.placeAndName(Self.withoutGovernment(characters))
    let (otherPlace, otherName) = Self.placeAndName(Self.withoutGovernment(other.characters))
    let isSamePlace =
      place.suffix(otherPlace.count) == otherPlace || otherPlace.suffix(place.count) == place
      || place.dropLast() == otherPlace.dropLast()
    guard isSamePlace else { return false }
    let body = zip(name.reversed(), otherName.reversed()).prefix { $0 == $1 }.count
    return name == otherName
      || !Set(name.dropLast(body)).isDisjoint(with: otherName.dropLast(body))
  }

  /// The place in front of a name, and what follows it.
  private static func placeAndName(
    _ name: [UInt32]
  ) -> (place: ArraySlice<UInt32>, name: ArraySlice<UInt32>) {
    let end = name.indices.dropLast().last { index in
      territories.contains(name[index]) && !otherWords.contains([name[index], name[index + 1]])
    }
    let start = end.map { $0 + 1 } ?? 0
    return (name[..<start], name[start...])
  }

  /// Words that begin with the last character of a territory's name.
  private static let otherWords = Set(["市场", "市政", "市容", "市民", "乡村", "区域"].map(characters))

  /// What may follow the name of a territory and mean the body that administers it.
  private static let sameBody = Set(
    ["管委会", "街道", "街道办", "办", "政府办", "党政办", "机关"].map(characters))

  private static let territories = AgencyEnding.lastCharacters(.territory)

  private static func isTerritory(_ name: [UInt32]) -> Bool {
    name.last.map(territories.contains) ?? false
  }

  /// Whether another agency is an office, such as that of open government, of a territory whose
  /// report this is.
  private func isOffice(_ other: AgencyIdentity, ofTerritory own: [UInt32]) -> Bool {
    guard Self.isTerritory(own) || own.last == 0x9053 else { return false }  // 道
    let signs = ["政务", "数据", "审批", "公开"].contains { other.name.holds($0) }
    // The office of a bureau is none of the territory's.
    let isOffice = signs || other.name.holds("办") && !other.name.ends(with: "局办公室")
    return isOffice
      && Self.withAndWithoutSuperiors(own).contains { other.characters.starts(with: $0) }
  }

  /// The name of a territory, and its names without those of the ones that it belongs to: 海右市云门区 and
  /// 云门区.
  private static func withAndWithoutSuperiors(_ name: [UInt32]) -> [ArraySlice<UInt32>] {
    [name[...]]
      + name.indices.dropLast(2).filter { territories.contains(name[$0]) }.map { name[($0 + 1)...] }
  }

  /// A name without 政府 at its end, and that of a street office without 办事处.
  private static func withoutGovernment(_ name: [UInt32]) -> [UInt32] {
    name.suffix(2) == government ? Array(name.dropLast(2)) : name
  }

  private static let government = characters("政府")[...]

  private func short(_ short: [UInt32], isEndOf long: [UInt32]) -> Bool {
    short.count >= 2 && long.suffix(short.count).elementsEqual(short)
  }

  private func isShort(_ short: [UInt32], for long: [UInt32]) -> Bool {
    // One character or two tell nothing.
    short.count >= 3 && LabelText.isAbbreviation(short, of: long)
  }
}
