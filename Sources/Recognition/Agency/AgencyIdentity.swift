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
    let own = Self.withoutGovernment(characters)
    let others = Self.withoutGovernment(other.characters)
    if own == others || isOffice(other, ofTerritory: own) { return true }
    // The superior may stand in front, or the line may have been broken within the name.
    if short(own, isEndOf: others) || short(others, isEndOf: own) { return true }
    // 云溪县 and 云溪县财政局 are two agencies, 云溪县 and 云溪县青禾镇 as well.
    let (short, long) = own.count < others.count ? (own, others) : (others, own)
    if Self.isTerritory(short), long.starts(with: short) {
      return Self.sameBody.contains(Array(long.dropFirst(short.count)))
    }
    return isSubsequence(characters, of: other.characters)
      || isSubsequence(other.characters, of: characters)
      || isSubsequence(own, of: others) || isSubsequence(others, of: own)
  }

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
    let signs = ["办", "政务", "数据", "审批", "公开"].contains { other.name.holds($0) }
    return signs && other.characters.starts(with: own)
  }

  /// A name without 政府 at its end, and that of a street office without 办事处.
  private static func withoutGovernment(_ name: [UInt32]) -> [UInt32] {
    name.suffix(2) == government ? Array(name.dropLast(2)) : name
  }

  private static let government = characters("政府")[...]

  private func short(_ short: [UInt32], isEndOf long: [UInt32]) -> Bool {
    short.count >= 2 && long.suffix(short.count).elementsEqual(short)
  }

  private func isSubsequence(_ short: [UInt32], of long: [UInt32]) -> Bool {
    // One character or two tell nothing.
    guard short.count >= 3 else { return false }
    var rest = short[...]
    for character in long where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
