import Recognition
import ReportText

extension Report {
  /// The agency whose report it is, in characters; empty where that is not known.
  package var agencyCharacters: [UInt32] {
    agency.map { $0.name.unicodeScalars.map(\.value) } ?? []
  }
}

/// The names by which a report calls the agency whose it is: 石桥镇 and 镇政府 for 云溪县石桥镇人民政府,
/// 市发改委 and 市局 for departments of a city, 高新区 for what administers it.
struct AgencyNames {
  /// The name in the report's title.
  let agency: [UInt32]
  /// Where the territory that it is nearest to stands in it: 石桥镇; empty where it names none.
  private let territory: Range<Int>
  /// What kind of body it is.
  private let kind: Kind?
  /// Whether the territory is called by its own name: that of a government, a street or a zone.
  private let isTerritorial: Bool
  /// Whether the territory is a zone, whose name has short forms: 高新区 for 高新技术产业开发区.
  private let isZone: Bool

  /// A kind of body: how its full name ends, and how a short one does.
  private struct Kind {
    let ending: Word
    let short: Words
    /// Whether a name of the territory alone means the body.
    let isTerritory: Bool

    init(_ ending: AgencyEnding) {
      self.ending = Word(stringLiteral: ending.word.description)
      short = Words(ending.shortForms.map { Word(stringLiteral: $0) })
      isTerritory = ending.uses.contains(.governing)
    }
  }

  /// The kinds of bodies that have short names, governments first.
  private static let kinds = AgencyEnding.all.filter { !$0.shortForms.isEmpty }.map { Kind($0) }

  init(_ agency: [UInt32]) {
    self.agency = agency
    let kind = Self.kinds.first { agency[...].ends(with: $0.ending) }
    // 海右市白沙镇 is the town's government.
    let isBare = kind == nil
    var body = isBare ? agency[...] : agency[...].dropLast(kind?.ending.scalars.count ?? 0)
    if let ending = kind?.ending.scalars[...], ending.starts(with: Self.street) {
      body = agency[..<(body.endIndex + Self.street.scalars.count)]
    }
    let territory = Self.lastTerritory(body)
    self.territory = territory
    isZone = agency[territory].endsWithAny(of: Self.zones)
    let isAlone = !territory.isEmpty && territory.upperBound == body.endIndex
    isTerritorial = isZone || isAlone && (isBare || kind?.isTerritory == true)
    self.kind = kind ?? (isTerritorial ? Self.kinds[0] : nil)
  }

  private static let street: Word = "街道"
  private static let zones: Words = [
    "开发区", "新区", "保税区", "名胜区", "风景区", "度假区", "示范区", "园区", "合作区", "试验区", "景区", "高新区", "经开区", "产业区",
    "功能区", "集聚区", "保护区",
  ]
  /// How long a name is at most, in characters.
  private static let longest = 20

  /// How many characters at the beginning of a text name the agency; nil for none.
  func length(startingIn text: ArraySlice<UInt32>) -> Int? {
    guard !agency.isEmpty, let first = text.first, mayBegin(with: first) else { return nil }
    let longest = min(text.count, max(Self.longest, agency.count))
    guard longest >= 2 else { return nil }
    return stride(from: longest, through: 2, by: -1).first { names(text.prefix($0)) }
  }

  private func mayBegin(with value: UInt32) -> Bool {
    Self.own.contains(value) || agency.contains(value)
  }

  /// 我 本 全 该
  private static let own: [UInt32] = [0x6211, 0x672C, 0x5168, 0x8BE5]

  /// Whether some characters are a name of the agency.
  private func names(_ name: ArraySlice<UInt32>) -> Bool {
    if agency.suffix(name.count).elementsEqual(name) { return true }
    if let first = name.first, Self.own.contains(first) { return isOwnKind(name.dropFirst()) }
    if isTerritorial, isTerritoryName(name) { return true }
    guard let kind else { return false }
    for ending in kind.short.all where name.ends(with: ending) {
      if isShort(name.dropLast(ending.scalars.count), ending) { return true }
    }
    return false
  }

  /// Whether a word behind 我 or 本 is the kind of body, or of its territory: 我关, 我镇.
  private func isOwnKind(_ word: ArraySlice<UInt32>) -> Bool {
    if isTerritorial, let last = territory.last {
      if word.elementsEqual([agency[last]]) { return true }
      if agency[territory].ends(with: Self.street) {
        return word.elementsEqual(Self.street.scalars) || word.elementsEqual([0x8857])  // 街
      }
    }
    return kind.map { word.equalsAny(of: $0.short) } ?? false
  }

  /// Whether a name is that of the agency's territory, in full or in short: 石桥镇, 高新区.
  private func isTerritoryName(_ name: ArraySlice<UInt32>) -> Bool {
    let place = agency[territory]
    if name.count >= place.count {
      return agency[..<territory.upperBound].suffix(name.count).elementsEqual(name)
    }
    if place.ends(with: Self.street) { return name.elementsEqual(Self.street.scalars) }
    // 高新区 and 景区, and not 开区
    return isZone && name.last == place.last && LabelText.isAbbreviation(name, of: place)
      && (name.count > 2 || name.equalsAny(of: Self.zones))
  }

  /// Whether what stands before a short ending goes with it: nothing but the level, or the territory,
  /// and characters of the full name in their order.
  private func isShort(_ name: ArraySlice<UInt32>, _ ending: Word) -> Bool {
    let rest = behindTerritory(name)
    let hasTerritory = rest.count < name.count
    if isTerritorial, !isGovernment, !name.isEmpty, isTerritoryName(name) { return true }
    if rest.isEmpty { return hasTerritory || ending.scalars.count > 1 && !isGovernment }
    // 县政府 is not its office.
    guard !rest.indices.contains(where: { Self.isLevel(at: $0, rest) }) else { return false }
    return (hasTerritory || rest.count > 1 || !isGovernment)
      && LabelText.isAbbreviation(rest, of: agency[...].dropLast(ending.scalars.count))
  }

  private var isGovernment: Bool { kind?.short.all.first?.scalars == Self.kinds[0].ending.scalars }

  /// A name without the territory that it begins with: 县, 云溪县 or 海右市云溪县.
  private func behindTerritory(_ name: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    guard let last = territory.last else { return name }
    let before = agency[..<territory.upperBound]
    for length in stride(from: min(name.count, before.count), through: 2, by: -1)
    where before.suffix(length).elementsEqual(name.prefix(length)) {
      return name.dropFirst(length)
    }
    // 柳林办事处 for 柳林街道办事处
    if agency[territory].ends(with: Self.street) {
      let own = agency[territory].dropLast(Self.street.scalars.count)
      if !own.isEmpty, name.starts(with: Word(own)) { return name.dropFirst(own.count) }
    }
    return name.first == agency[last] ? name.dropFirst() : name
  }
}

// MARK: - Territories

extension AgencyNames {
  /// 省 市 县 区 旗 州 镇 乡
  private static let levels: [UInt32] = [
    0x7701, 0x5E02, 0x53BF, 0x533A, 0x65D7, 0x5DDE, 0x9547, 0x4E61,
  ]
  /// What ends in such a character and is no territory: 城市, 城镇, 社区.
  private static let beforeOthers = "城社校".unicodeScalars.map(\.value)
  /// What begins with such a character and is no level: 市场, 乡村.
  private static let behindOthers = "场容村划域长值级民".unicodeScalars.map(\.value)

  /// The last territory that a name has; empty for none.
  private static func lastTerritory(_ name: ArraySlice<UInt32>) -> Range<Int> {
    var last = name.startIndex..<name.startIndex
    for index in name.indices {
      let isStreet =
        name[index] == 0x9053 && index > name.startIndex && name[index - 1] == 0x8857  // 街道
      guard isStreet || isLevel(at: index, name), index > last.upperBound else { continue }
      last = last.upperBound..<index + 1
    }
    return last
  }

  /// Whether a character of a name ends that of a territory.
  private static func isLevel(at index: Int, _ name: ArraySlice<UInt32>) -> Bool {
    guard levels.contains(name[index]) else { return false }
    if index > name.startIndex, beforeOthers.contains(name[index - 1]) { return false }
    guard index + 1 < name.endIndex else { return true }
    // 云溪市民政局 is of the city.
    if name[index + 1] == 0x6C11 { return name[(index + 1)...].starts(with: "民政") }
    return !behindOthers.contains(name[index + 1])
  }
}
