import DocumentSyntax

/// Reads the part with the lists.
struct WordNumberingPart: XMLHandler {
  enum Name: String, XMLName {
    case definition = "w:abstractNum"
    case definitionName = "w:name"
    case definingStyle = "w:numStyleLink"
    case list = "w:num"
    case definitionID = "w:abstractNumId"
    case override = "w:lvlOverride"
    case startOverride = "w:startOverride"
    case level = "w:lvl"
    case start = "w:start"
    case format = "w:numFmt"
    case text = "w:lvlText"
    case restart = "w:lvlRestart"
    case legal = "w:isLgl"
    case suffix = "w:suff"
    case style = "w:pStyle"
    case vanish = "w:vanish"

    // Word 2003 has these in place of others.
    case oldDefinition = "w:listDef"
    case oldList = "w:list"
    case oldDefinitionID = "w:ilst"
    case oldFormat = "w:nfc"

    static let namespaces = ["w": OfficeNamespaces.word]
  }

  /// No ordinal's text is longer, in bytes. Each paragraph repeats it, so it must not be any claim.
  private static let longestText = 64

  private var definitions: [Int: WordNumbering.Definition] = [:]
  private var lists: [Int: WordNumbering.List] = [:]
  private var definition: (id: Int, value: WordNumbering.Definition)?
  private var list: (id: Int, value: WordNumbering.List)?
  private var level: (number: Int, value: WordNumbering.Level)?
  private var overriddenLevel: Int?

  /// The lists that were read.
  func result(_ styles: WordStyles) -> WordNumbering {
    WordNumbering(definitions: definitions, lists: lists, styles: styles)
  }

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .definition:
      definition = attributes.integer("abstractNumId").map { ($0, WordNumbering.Definition()) }
    case .definitionName: definition?.value.name = attributes.string("val")
    case .definingStyle: definition?.value.definingStyle = attributes.string("val")
    case .oldDefinition:
      definition = attributes.integer("listDefId").map { ($0, WordNumbering.Definition()) }
    case .oldList: list = attributes.integer("ilfo").map { ($0, WordNumbering.List()) }
    case .list: list = attributes.integer("numId").map { ($0, WordNumbering.List()) }
    case .definitionID, .oldDefinitionID: list?.value.definition = attributes.integer("val") ?? 0
    case .override: overriddenLevel = attributes.integer("ilvl")
    case .startOverride:
      if let overriddenLevel { list?.value.starts[overriddenLevel] = attributes.integer("val") }
    case .level: level = attributes.integer("ilvl").map { ($0, WordNumbering.Level()) }
    default: beginProperty(name, attributes)
    }
  }

  private mutating func beginProperty(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .start: level?.value.start = attributes.integer("val") ?? 0
    case .format:
      level?.value.format =
        attributes.string("val").flatMap(WordNumberFormat.init(rawValue:)) ?? .decimal
    case .oldFormat:
      level?.value.format = attributes.integer("val").map(WordNumberFormat.init(code:)) ?? .decimal
    case .text:
      let text = attributes.bytes("val").map(Array.init) ?? []
      level?.value.text = text.count <= Self.longestText ? text : []
    case .restart: level?.value.restart = attributes.integer("val")
    case .legal: level?.value.isLegal = !attributes.isOff("val")
    case .suffix: level?.value.isFollowedByNothing = attributes.string("val") == "nothing"
    case .style: level?.value.style = attributes.string("val")
    case .vanish: level?.value.isHidden = !attributes.isOff("val")
    default: break
    }
  }

  mutating func end(_ name: Name) {
    switch name {
    case .definition, .oldDefinition:
      if let definition { definitions[definition.id] = definition.value }
      definition = nil
    case .list, .oldList:
      if let list { lists[list.id] = list.value }
      list = nil
    case .override: overriddenLevel = nil
    case .level: endLevel()
    default: break
    }
  }

  private mutating func endLevel() {
    guard let level else { return }
    if list != nil {
      list?.value.levels[overriddenLevel ?? level.number] = level.value
    } else {
      definition?.value.levels[level.number] = level.value
    }
    self.level = nil
  }
}
