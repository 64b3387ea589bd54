import DocumentSyntax

/// Takes the styles out of the part with the styles, as far as that has been read.
final class WordStylesPart: XMLHandler {
  enum Name: String, XMLName {
    case style = "w:style"
    case name = "w:name"
    case basedOn = "w:basedOn"
    case outlineLevel = "w:outlineLvl"
    case numberingLevel = "w:ilvl"
    case numberingID = "w:numId"
    case oldNumberingID = "w:ilfo"
    case vanish = "w:vanish"
    case paragraphChange = "w:pPrChange"
    case runChange = "w:rPrChange"

    static let namespaces = ["w": OfficeNamespaces.word]
  }

  /// The styles by their identifiers, each without what it has from those that it is based on.
  private(set) var styles: [String: WordStyles.Style] = [:]
  /// The identifier of the style of paragraphs that name none.
  private(set) var defaultParagraph: String?
  /// The style that is being read; nil for one of tables, whose paragraphs it says nothing of.
  private var open: (id: String, style: WordStyles.Style)?
  private var isTitle = false
  private var changeDepth = 0

  func begin(_ name: Name, _ attributes: XMLAttributes) {
    if name == .style { beginStyle(attributes) }
    if name == .paragraphChange || name == .runChange { changeDepth += 1 }
    guard changeDepth == 0, let id = open?.id else { return }
    switch name {
    case .name: setName(attributes.string("val") ?? "")
    case .basedOn: open?.style.parent = attributes.string("val")
    case .outlineLevel where !isTitle: open?.style.outlineLevel = attributes.integer("val")
    case .numberingLevel:
      open?.style.numberingLevel = attributes.integer("val")
      open?.style.numberingStyle = id
    case .numberingID, .oldNumberingID:
      open?.style.numberingID = attributes.integer("val")
      open?.style.numberingStyle = id
    case .vanish: open?.style.isHidden = !attributes.isOff("val")
    case .style, .outlineLevel, .paragraphChange, .runChange: break
    }
  }

  func end(_ name: Name) {
    switch name {
    case .paragraphChange, .runChange: changeDepth -= 1
    case .style:
      if let open, styles[open.id] == nil { styles[open.id] = open.style }
      open = nil
    default: break
    }
  }

  private func beginStyle(_ attributes: XMLAttributes) {
    let type = attributes.string("type")
    guard type != "table", let id = attributes.string("styleId") else { return }
    open = (id, WordStyles.Style())
    isTitle = false
    let isDefault = attributes.bytes("default") != nil && !attributes.isOff("default")
    if isDefault, type == "paragraph" { defaultParagraph = id }
  }

  /// Takes a style's name for what Word knows it by: it may leave out what its own styles are.
  private func setName(_ name: String) {
    // Further names follow a comma.
    let first = name.prefix { $0 != "," }.lowercased()
    if ["title", "subtitle", "标题", "副标题"].contains(first) {
      // Word gives the title the level of the highest headings, but it is none of the text's.
      open?.style.outlineLevel = WordBody.runningTextLevel
      isTitle = true
      return
    }
    for word in ["heading", "标题"] where first.hasPrefix(word) {
      let number = first.dropFirst(word.count).drop { $0 == " " }
      guard let level = Int(number), (1...9).contains(level) else { continue }
      open?.style.outlineLevel = level - 1
    }
  }
}
