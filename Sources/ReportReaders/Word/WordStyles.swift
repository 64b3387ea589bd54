/// The styles of a Word document, as far as they say what a paragraph is: a heading, an item of a
/// list, or hidden.
struct WordStyles {
  /// A style, with what it has from those that it is based on.
  struct Style {
    /// The style that it is based on.
    var parent: String?
    /// 0 for the highest headings to 8, and 9 for running text.
    var outlineLevel: Int?
    /// The list that its paragraphs are items of; 0 for none.
    var numberingID: Int?
    /// The level of the list.
    var numberingLevel: Int?
    /// The style that the list was given to: the levels of a list name theirs.
    var numberingStyle: String?
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph = Style()
  /// Whether any style hides text.
  private(set) var hideText = false

  /// A document without styles.
  init() {}

  /// Takes styles and gives each what it has from those that it is based on.
  ///
  /// - Parameters:
  ///   - styles: The styles by their identifiers.
  ///   - defaultParagraph: The identifier of the style of paragraphs that name none.
  init(_ styles: [String: Style], defaultParagraph: String?) {
    self.styles = styles
    var complete: Set<String> = []
    for id in styles.keys { inherit(id, &complete) }
    self.defaultParagraph = defaultParagraph.flatMap { self.styles[$0] } ?? Style()
    hideText = self.styles.values.contains { $0.isHidden == true }
  }

  /// The style of a paragraph.
  func paragraph(_ id: String?) -> Style {
    id.flatMap { styles[$0] } ?? defaultParagraph
  }

  /// The style of a run or a list.
  func style(_ id: String) -> Style? { styles[id] }

  /// Completes a style, and before it those that it is based on, in whatever order they come and
  /// even if they are based on each other.
  private mutating func inherit(_ id: String, _ complete: inout Set<String>) {
    var chain: [String] = []
    var next: String? = id
    while let id = next, let style = styles[id], complete.insert(id).inserted {
      chain.append(id)
      next = style.parent
    }
    for id in chain.reversed() {
      guard let parent = styles[id]?.parent.flatMap({ styles[$0] }) else { continue }
      styles[id]?.inherit(parent)
    }
  }
}

extension WordStyles.Style {
  fileprivate mutating func inherit(_ parent: Self) {
    outlineLevel = outlineLevel ?? parent.outlineLevel
    if numberingID == nil, numberingLevel == nil { numberingStyle = parent.numberingStyle }
    numberingID = numberingID ?? parent.numberingID
    numberingLevel = numberingLevel ?? parent.numberingLevel
    isHidden = isHidden ?? parent.isHidden
  }
}
