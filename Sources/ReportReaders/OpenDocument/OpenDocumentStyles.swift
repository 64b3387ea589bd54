import DocumentSyntax

/// The styles of a document, as far as they decide what is seen.
struct OpenDocumentStyles {
  /// What a style says, or what it says together with those that it builds on.
  struct Style {
    var parent: String?
    /// The list style of its paragraphs that are in a list without one.
    var listStyle: String?
    /// The level of headings in the style.
    var outlineLevel: Int?
    var isHidden: Bool?
    /// Whether headings in the style are taken out of the numbering of headings: by a list style of
    /// their own, or an empty name of one.
    var isOutsideOutline = false
  }

  /// The families of styles that say something about text.
  private enum Family {
    case paragraph
    case text
  }

  /// A style of a chain longer than this is taken as if it had no parent: no document has as many,
  /// and a file may make a ring of them.
  private static let longestChain = 32

  private(set) var lists: [String: ListStyle] = [:]
  /// The numbering of headings that are in no list, and its name.
  private(set) var outline = ListStyle()
  private(set) var outlineName: String?
  private var paragraphStyles: [String: Style] = [:]
  private var textStyles: [String: Style] = [:]
  /// Whether the styles that come are those of single places in the text.
  var areAutomatic = false
  /// The style whose element is open.
  private var open: (family: Family, name: String, style: Style)?
  private var openList: (name: String?, style: ListStyle)?

  /// What a paragraph style says.
  func paragraphStyle(_ name: String) -> Style { Self.resolve(name, in: paragraphStyles) }

  /// Whether a text style hides its text; nil where it says nothing.
  func hidesText(_ name: String) -> Bool? { Self.resolve(name, in: textStyles).isHidden }

  private static func resolve(_ name: String, in styles: [String: Style]) -> Style {
    guard var resolved = styles[name] else { return Style() }
    var parent = resolved.parent
    // Common styles of headings name no list, too; only behind another's numbers does it say more.
    var namesNoList = resolved.listStyle != nil
    for _ in 0..<longestChain {
      guard let name = parent, let style = styles[name] else { break }
      if namesNoList, style.outlineLevel != nil { resolved.isOutsideOutline = true }
      if style.listStyle != nil { namesNoList = true }
      if style.isOutsideOutline { resolved.isOutsideOutline = true }
      resolved.listStyle = resolved.listStyle ?? style.listStyle
      resolved.outlineLevel = resolved.outlineLevel ?? style.outlineLevel
      resolved.isHidden = resolved.isHidden ?? style.isHidden
      parent = style.parent
    }
    return resolved
  }
}

// MARK: - Reading

extension OpenDocumentStyles {
  /// Takes the beginning of an element within styles.
  mutating func begin(_ name: OpenDocumentName, _ attributes: XMLAttributes) {
    switch name {
    case .style:
      open = style(attributes)
    case .textProperties:
      guard let display = attributes.string("display") else { return }
      open?.style.isHidden = display == "none"
    case .listStyle:
      openList = (attributes.string("name"), ListStyle())
    case .outlineStyle:
      openList = (nil, ListStyle())
      outlineName = attributes.string("name")
    case .listLevelNumber, .outlineLevel:
      guard let level = attributes.integer("level") else { return }
      openList?.style.set(ListLevel(attributes), level: level)
    default:
      break
    }
  }

  /// Takes the end of an element within styles.
  mutating func end(_ name: OpenDocumentName) {
    switch name {
    case .style:
      guard let (family, name, style) = open else { return }
      switch family {
      case .paragraph: paragraphStyles[name] = style
      case .text: textStyles[name] = style
      }
      open = nil
    case .listStyle:
      if let openList, let name = openList.name { lists[name] = openList.style }
      openList = nil
    case .outlineStyle:
      if let openList { outline = openList.style }
      openList = nil
    default:
      break
    }
  }

  private func style(
    _ attributes: XMLAttributes
  ) -> (family: Family, name: String, style: Style)? {
    guard let name = attributes.string("name") else { return nil }
    let family: Family
    switch attributes.string("family") {
    case "paragraph": family = .paragraph
    case "text": family = .text
    default: return nil
    }
    var style = Style(
      parent: attributes.string("parent-style-name"),
      listStyle: attributes.string("list-style-name"),
      outlineLevel: attributes.string("default-outline-level").map { Int($0) ?? 0 })
    style.isOutsideOutline = areAutomatic && style.listStyle != nil
    return (family, name, style)
  }
}

/// Takes the common styles of a document. The automatic ones beside them belong to headers and
/// footers, and may be called as those of the text are.
struct OpenDocumentStyleSheet: XMLHandler {
  typealias Name = OpenDocumentName

  private(set) var styles = OpenDocumentStyles()
  private var isCommon = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    if name == .commonStyles { isCommon = true }
    if isCommon { styles.begin(name, attributes) }
  }

  mutating func end(_ name: Name) {
    if name == .commonStyles { isCommon = false }
    if isCommon { styles.end(name) }
  }
}
