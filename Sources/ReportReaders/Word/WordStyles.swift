import DocumentSyntax

/// The styles of a Word document, as far as they say what a paragraph is: a heading, an item of a
/// list, or hidden.
///
/// The part with the styles is read only as far as the document asks for them. It is often larger
/// than the text, most of it being the styles of tables, which stand behind those of paragraphs.
final class WordStyles {
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

  /// The styles that have been asked for, complete.
  private var complete: [String: Style?] = [:]
  private var defaultStyle: Style?
  private let part = WordStylesPart()
  private var stream: XMLPartStream?
  /// What is wrong with the part, if that has come to light.
  private(set) var failure: PackageError?

  /// A document without styles.
  init() {}

  /// Takes the styles of a document.
  ///
  /// - Parameters:
  ///   - name: The name of the part with the styles.
  ///   - archive: The package.
  init(_ name: String, in archive: inout ZipArchive) throws(PackageError) {
    stream = try archive.stream(name, into: part)
  }

  /// The style of a paragraph.
  func paragraph(_ id: String?) -> Style {
    id.flatMap(style) ?? paragraphDefault()
  }

  /// The style of a run or a list, with what it has from those that it is based on.
  func style(_ id: String) -> Style? {
    if let style = complete[id] { return style }
    // Those that it is based on, in whatever order they come and even if they are based on each other.
    var chain: [String] = []
    var seen: Set<String> = []
    var next: String? = id
    while let id = next, complete[id] == nil, seen.insert(id).inserted, let style = ownStyle(id) {
      chain.append(id)
      next = style.parent
    }
    for id in chain.reversed() {
      guard var style = part.styles[id] else { continue }
      if let parent = style.parent.flatMap({ complete[$0] ?? nil }) { style.inherit(parent) }
      complete[id] = .some(style)
    }
    if chain.isEmpty { complete[id] = .some(nil) }
    return complete[id] ?? nil
  }

  private func paragraphDefault() -> Style {
    if let defaultStyle { return defaultStyle }
    while part.defaultParagraph == nil, advance() {}
    let style = part.defaultParagraph.flatMap(style) ?? Style()
    defaultStyle = style
    return style
  }

  /// A style as the part has it, which is read until it comes.
  private func ownStyle(_ id: String) -> Style? {
    while part.styles[id] == nil, advance() {}
    return part.styles[id]
  }

  private func advance() -> Bool {
    do throws(PackageError) {
      return try stream?.advance() ?? false
    } catch {
      failure = error
      stream = nil
      return false
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
