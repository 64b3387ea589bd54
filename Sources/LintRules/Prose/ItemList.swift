import ReportText

/// The items of a list in a sentence: 网站、微信、公告栏, or each with its figure: 采购公告3条、会议纪要5条.
struct ItemList {
  /// An item.
  struct Item {
    /// Where it stands, in bytes, without the words that join it to the sentence.
    let range: Range<Int>
    /// Whether it is a name with a figure and its unit.
    let hasFigure: Bool
  }

  /// The items in the order of the text; nil for one that is no plain name.
  let items: [Item?]

  /// Reads the items of a list.
  ///
  /// - Parameters:
  ///   - span: The text.
  ///   - pieces: What stands between the marks of the list, in bytes.
  init(_ span: Span<UInt8>, _ pieces: [Range<Int>]) {
    items = pieces.map { Self.item(span, $0) }
  }

  /// What may stand before an item that is none of its name.
  private static let openers: [StaticString] = ["其中", "包括", "涉及", "有", "以及", "和"]
  /// Tells nearly all items before which none of them stands.
  private static let openerFilter = FirstCharacterFilter(
    openers.map { $0.withUTF8Buffer { Array($0) } })

  /// An item: a name of at least two characters, alone or with a figure and its unit. 其中 may stand
  /// before it, 等 behind it.
  static func item(_ span: Span<UInt8>, _ text: Range<Int>) -> Item? {
    var range = span.trimmed(text)
    if !range.isEmpty, CharacterClass.beginsHan(span[range.lowerBound]),
      !openerFilter.excludesTexts(span, range.lowerBound)
    {
      for word in openers where span.matches(word, at: range.lowerBound) {
        range = min(range.upperBound, range.lowerBound + word.utf8CodeUnitCount)..<range.upperBound
      }
    }
    if range.count >= 3, span.matches("等", at: range.upperBound - 3) {
      range = range.lowerBound..<range.upperBound - 3
    }
    var (names, digits, units) = (0, 0, 0)
    var offset = range.lowerBound
    while offset < range.upperBound {
      // Every character that begins so is Chinese.
      if (0xE5...0xE9).contains(span[offset]) {
        if digits > 0 { units += 1 } else { names += 1 }
        offset += 3
        continue
      }
      let (value, length) = span.scalar(at: offset)
      if CharacterClass.digit(value) != nil {
        guard units == 0 else { return nil }
        digits += 1
      } else {
        guard CharacterClass.isHan(value) else { return nil }
        if digits > 0 { units += 1 } else { names += 1 }
      }
      offset += length
    }
    guard names >= 2 else { return nil }
    if digits == 0 { return Item(range: range, hasFigure: false) }
    return (1...2).contains(units) ? Item(range: range, hasFigure: true) : nil
  }
}

extension ItemList {
  /// An item that stands twice, and where it stood first, in bytes.
  struct Twin {
    let first: Range<Int>
    let second: Range<Int>
  }

  /// The one item that stands twice; nil where none does, or where several do, as in a list that
  /// begins again.
  ///
  /// - Parameters:
  ///   - span: The text.
  ///   - openers: Behind what the first item begins.
  ///   - closers: Before what the last item ends.
  func twin(_ span: Span<UInt8>, openers: [[UInt8]], closers: [[UInt8]]) -> Twin? {
    var found: Twin?
    for later in items.indices.dropFirst() {
      for earlier in items.indices[..<later] {
        guard let twin = twin(span, earlier, later, openers, closers) else { continue }
        guard found == nil else { return nil }
        found = twin
      }
    }
    return found
  }

  private func twin(
    _ span: Span<UInt8>, _ earlier: Int, _ later: Int, _ openers: [[UInt8]], _ closers: [[UInt8]]
  ) -> Twin? {
    guard let first = items[earlier], let second = items[later],
      first.hasFigure == second.hasFigure
    else { return nil }
    let (one, other) = (first.range, second.range)
    if span.isSame(one, other) { return Twin(first: one, second: other) }
    let mayOpen = earlier == 0
    let mayClose = later == items.count - 1 && !first.hasFigure
    if mayOpen, one.count > other.count {
      let end = one.upperBound - other.count..<one.upperBound
      if span.isSame(end, other), span.opens(one.lowerBound..<end.lowerBound, openers) {
        return Twin(first: end, second: other)
      }
    }
    if mayClose, other.count > one.count {
      let start = other.lowerBound..<other.lowerBound + one.count
      if span.isSame(one, start),
        span.begins(start.upperBound..<other.upperBound, withAnyOf: closers)
      {
        return Twin(first: one, second: start)
      }
    }
    guard mayOpen, mayClose else { return nil }
    for length in stride(from: 6, to: min(one.count, other.count), by: 3) {
      let end = one.upperBound - length..<one.upperBound
      let start = other.lowerBound..<other.lowerBound + length
      if span.isSame(end, start), span.opens(one.lowerBound..<end.lowerBound, openers),
        span.begins(start.upperBound..<other.upperBound, withAnyOf: closers)
      {
        return Twin(first: end, second: start)
      }
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  /// Whether a list may begin behind some text: it ends in one of some words; a word of one character
  /// is all of it.
  fileprivate func opens(_ text: Range<Int>, _ words: [[UInt8]]) -> Bool {
    words.contains { word in
      let start = text.upperBound - word.count
      guard word.count > 3 ? start >= text.lowerBound : start == text.lowerBound else {
        return false
      }
      return matches(word, at: start)
    }
  }
}
