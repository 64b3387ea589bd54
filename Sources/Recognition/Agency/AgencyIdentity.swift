/// The name of an agency, for telling whether another name may be its own too.
package struct AgencyIdentity: Sendable {
  /// The characters that tell agencies apart.
  private let characters: [Character]
  private let name: String

  /// Takes a name without white space.
  package init(_ name: String) {
    self.name = name
    var short = name
    for (long, brief) in Self.abbreviations where short.contains(long) {
      short = short.replacing(long, with: brief)
    }
    characters = Array(short)
  }

  private static let abbreviations: [(String, String)] = [
    ("人民政府", "政府"), ("管理委员会", "管委会"), ("街道办事处", "街道"), ("街道办", "街道"), ("办公厅", "办"), ("办公室", "办"),
    ("（", ""), ("）", ""), ("(", ""), (")", ""),
  ]

  /// Whether another name may be that of this agency: the full name and the short one, in which
  /// characters are left out; the name with the superior in front; the office of a government.
  package func mayBe(_ other: AgencyIdentity) -> Bool {
    let own = Self.withoutGovernment(characters)
    let others = Self.withoutGovernment(other.characters)
    if own == others || isOffice(other, ofTerritory: own) { return true }
    // The superior may stand in front, or the line may have been broken within the name.
    if short(own, isEndOf: others) || short(others, isEndOf: own) { return true }
    // 云溪县 and 云溪县财政局 are two agencies, 云溪县 and 云溪县青禾镇 as well.
    let (short, long) = own.count < others.count ? (own, others) : (others, own)
    if Self.isTerritory(short), long.starts(with: short) {
      return Self.sameBody.contains(String(long.dropFirst(short.count)))
    }
    return isSubsequence(characters, of: other.characters)
      || isSubsequence(other.characters, of: characters)
      || isSubsequence(own, of: others) || isSubsequence(others, of: own)
  }

  /// Whether this agency may have got the name of another: the place is the same, and the names behind
  /// it have a character in common besides the kind of body, as 环境保护局 and 生态环境局 have, or are
  /// those of one place, as 青禾镇 and 青禾街道.
  package func mayHaveBecome(_ other: AgencyIdentity) -> Bool {
    let (place, name) = Self.placeAndName(Self.withoutGovernment(characters))
    let (otherPlace, otherName) = Self.placeAndName(Self.withoutGovernment(other.characters))
    let isSamePlace =
      place.isEmpty || otherPlace.isEmpty || place.hasSuffix(otherPlace)
      || otherPlace.hasSuffix(place) || place.dropLast() == otherPlace.dropLast()
    guard isSamePlace else { return false }
    let body = zip(name.reversed(), otherName.reversed()).prefix { $0 == $1 }.count
    return name == otherName
      || !Set(name.dropLast(body)).isDisjoint(with: otherName.dropLast(body))
  }

  /// The place in front of a name, and what follows it.
  private static func placeAndName(_ name: [Character]) -> (place: String, name: [Character]) {
    let end = name.indices.dropLast().last { index in
      territories.contains(name[index])
        && !(otherWords[name[index]]?.contains(name[index + 1]) ?? false)
    }
    guard let end else { return ("", name) }
    return (String(name[...end]), Array(name[(end + 1)...]))
  }

  /// Characters behind the last one of a territory's name with which it is another word: 市场, 乡村.
  private static let otherWords: [Character: Set<Character>] = [
    "市": ["场", "政", "容", "民"], "乡": ["村"], "区": ["域"],
  ]

  /// What may follow the name of a territory and mean the body that administers it.
  private static let sameBody: Set<String> = ["管委会", "街道", "街道办", "办", "政府办", "党政办", "机关"]

  private static let territories = Set(AgencyEnding.words(.territory).compactMap(\.last))

  private static func isTerritory(_ name: [Character]) -> Bool {
    name.last.map { territories.contains($0) } ?? false
  }

  /// Whether another agency is an office, such as that of open government, of a territory whose
  /// report this is.
  private func isOffice(_ other: AgencyIdentity, ofTerritory own: [Character]) -> Bool {
    guard Self.isTerritory(own) || own.last == "道" else { return false }
    let signs = ["办", "政务", "数据", "审批", "公开"].contains { other.name.contains($0) }
    return signs && other.characters.starts(with: own)
  }

  /// A name without 政府 at its end, and that of a street office without 办事处.
  private static func withoutGovernment(_ name: [Character]) -> [Character] {
    name.suffix(2) == ["政", "府"] ? Array(name.dropLast(2)) : name
  }

  private func short(_ short: [Character], isEndOf long: [Character]) -> Bool {
    short.count >= 2 && long.suffix(short.count).elementsEqual(short)
  }

  private func isSubsequence(_ short: [Character], of long: [Character]) -> Bool {
    // One character or two tell nothing.
    guard short.count >= 3 else { return false }
    var rest = short[...]
    for character in long where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
