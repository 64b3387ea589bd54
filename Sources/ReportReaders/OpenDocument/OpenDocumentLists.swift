import DocumentSyntax

/// The lists that are open where the document is read.
struct OpenDocumentLists {
  /// A list, or a level of one.
  private struct OpenList {
    let list: ListNumbering.List
    let level: Int
    let style: String?
    /// Whether the list goes on with another's numbers, and so its lower levels with theirs.
    var isContinued = false
    /// The style of the open item, if it has one of its own.
    var itemStyle: String?
    /// The number of the open item, if it says so.
    var start: Int?
    /// Whether the next paragraph is the first one of an item, which has its number.
    var isNumbered = false
  }

  private var open: [OpenList] = []
  /// How many lists stand outside of the cell, note or frame that is open, for each of them.
  private var outer: [Int] = [0]
  var numbering = ListNumbering()

  /// Whether what comes next is in a list.
  var isInList: Bool { open.count > outer[outer.count - 1] }

  /// Begins a part of the document that is in no list, wherever it is anchored.
  mutating func beginPart() {
    outer.append(open.count)
  }

  mutating func endPart() {
    if outer.count > 1 { outer.removeLast() }
  }

  mutating func begin(_ attributes: XMLAttributes) {
    let style = attributes.string("style-name")
    let isContinued = attributes.string("continue-numbering") == "true"
    if isInList, let parent = open.last {
      let level = OpenList(
        list: parent.list, level: parent.level + 1,
        style: style ?? parent.itemStyle ?? parent.style,
        isContinued: parent.isContinued || isContinued)
      if !level.isContinued { numbering.restart(level: level.level, in: level.list) }
      open.append(level)
      return
    }
    let continued = attributes.string("continue-list")
    let list = numbering.begin(
      name: attributes.string("id"), style: style, continued: continued, isContinued: isContinued)
    open.append(
      OpenList(list: list, level: 1, style: style, isContinued: isContinued || continued != nil))
  }

  mutating func end() {
    if isInList { open.removeLast() }
  }

  mutating func beginItem(_ attributes: XMLAttributes) {
    guard isInList else { return }
    open[open.count - 1].isNumbered = true
    open[open.count - 1].start = attributes.integer("start-value")
    open[open.count - 1].itemStyle = attributes.string("style-override")
  }

  mutating func beginHeader() {
    guard isInList else { return }
    open[open.count - 1].isNumbered = false
  }

  mutating func endItem() {
    guard isInList else { return }
    open[open.count - 1].isNumbered = false
    open[open.count - 1].itemStyle = nil
  }

  mutating func beginNumberedParagraph(_ attributes: XMLAttributes) {
    let style = attributes.string("style-name")
    let list = numbering.list(named: attributes.string("list-id") ?? "", style: style)
    var paragraph = OpenList(list: list, level: attributes.integer("level") ?? 1, style: style)
    paragraph.isNumbered = true
    paragraph.start = attributes.integer("start-value")
    open.append(paragraph)
  }

  /// The label of a paragraph in a list; empty for one that has none.
  ///
  /// - Parameters:
  ///   - styles: The document's styles.
  ///   - paragraphStyle: The list style of the paragraph's own style.
  ///   - isCounted: Whether the paragraph has a number if it is the first one of an item.
  mutating func label(
    styles: OpenDocumentStyles, paragraphStyle: String?, isCounted: Bool
  ) -> String {
    guard let item = open.last, item.isNumbered, isCounted else { return "" }
    open[open.count - 1].isNumbered = false
    let name = item.itemStyle ?? item.style ?? paragraphStyle
    guard let name else { return "" }
    let isOutline = name == styles.outlineName
    guard let style = isOutline ? styles.outline : styles.lists[name] else { return "" }
    return numbering.label(
      level: item.level, in: isOutline ? ListNumbering.outline : item.list, style: style,
      start: item.start)
  }
}
