/// What a text says without the marks of Markdown around it.
extension Span<UInt8> {
  /// A text without the emphasis, the tags, the link and the blanks around all of it, and without an
  /// anchor in front: `**12**`, `<b>12</b>`, `[12](…)`, `&nbsp;12`, `<a name="x"></a>12`. Of nothing but
  /// marks, they stay.
  public func withoutMarks(_ text: Range<Int>) -> Range<Int> {
    var content = text
    while let inner = insideMarks(content), !inner.isEmpty { content = inner }
    return content
  }

  /// Whether a text is nothing but blanks that are written as entities.
  public func isBlankEntities(_ text: Range<Int>) -> Bool {
    guard let first = text.first, self[first] == UInt8(ascii: "&") else { return false }
    return withoutBlanks(text).isEmpty
  }

  /// What stands within the outermost marks; nil where there are none.
  private func insideMarks(_ text: Range<Int>) -> Range<Int>? {
    guard text.count > 2, let first = text.first, let last = text.last else { return nil }
    switch self[first] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
      guard self[first] == self[last] else { break }
      let inner = trimmed(first + 1..<last)
      return inner.allSatisfy { self[$0] == self[first] } ? nil : inner
    case UInt8(ascii: "<"): return insideTags(text) ?? behindAnchor(text)
    case UInt8(ascii: "["): return insideLink(text)
    case UInt8(ascii: "&"):
      let inner = withoutBlanks(text)
      return inner == text ? nil : inner
    default: break
    }
    guard self[last] == UInt8(ascii: ";") else { return nil }
    let inner = withoutBlanks(text)
    return inner == text ? nil : inner
  }

  private func insideTags(_ text: Range<Int>) -> Range<Int>? {
    guard let last = text.last, self[last] == UInt8(ascii: ">"),
      let begun = text.first(where: { self[$0] == UInt8(ascii: ">") }), begun < last,
      let end = text.last(where: { self[$0] == UInt8(ascii: "<") }), end > begun,
      matches("</", at: end)
    else { return nil }
    let name = tagName(at: text.lowerBound + 1)
    let closing = tagName(at: end + 2)
    guard !name.isEmpty, isSameTag(name, closing) else { return nil }
    let inner = begun + 1..<end
    // <b>甲</b>和<b>乙</b>
    var offset = inner.lowerBound
    while let mark = firstRange(of: "</", in: offset..<inner.upperBound) {
      if isSameTag(tagName(at: mark.upperBound), name) { return nil }
      offset = mark.upperBound
    }
    return trimmed(inner)
  }

  /// What stands behind a place to which links lead and in which nothing is shown.
  private func behindAnchor(_ text: Range<Int>) -> Range<Int>? {
    guard matches("<a ", at: text.lowerBound),
      let begun = text.first(where: { self[$0] == UInt8(ascii: ">") })
    else { return nil }
    if self[begun - 1] == UInt8(ascii: "/") { return trimmed(begun + 1..<text.upperBound) }
    guard matches("</a>", at: begun + 1), begun + 5 <= text.upperBound else { return nil }
    return trimmed(begun + 5..<text.upperBound)
  }

  private func insideLink(_ text: Range<Int>) -> Range<Int>? {
    guard let last = text.last, self[last] == UInt8(ascii: ")"),
      let middle = firstRange(of: "](", in: text)
    else { return nil }
    let address = middle.upperBound..<last
    let label = text.lowerBound + 1..<middle.lowerBound
    guard !address.contains(where: { [0x28, 0x29].contains(self[$0]) }),
      !label.contains(where: { [0x5B, 0x5D].contains(self[$0]) })
    else { return nil }
    return trimmed(label)
  }

  /// The letters and digits from an offset on.
  public func tagName(at offset: Int) -> Range<Int> {
    var end = offset
    while end < count, isLetterOrDigit(self[end]) { end += 1 }
    return offset..<end
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isSameTag(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for (own, other) in zip(first, second) where self[own] | 0x20 != self[other] | 0x20 {
      return false
    }
    return true
  }

  private func withoutBlanks(_ text: Range<Int>) -> Range<Int> {
    let blanks: [StaticString] = ["&nbsp;", "&emsp;", "&ensp;", "&#160;"]
    var text = text
    while let blank = blanks.first(where: { matches($0, at: text.lowerBound) }),
      text.lowerBound + blank.utf8CodeUnitCount <= text.upperBound
    {
      text = trimmed(text.lowerBound + blank.utf8CodeUnitCount..<text.upperBound)
    }
    while let blank = blanks.first(where: {
      ends(withAnyOf: [$0], at: text.upperBound, from: text.lowerBound)
    }) {
      text = trimmed(text.lowerBound..<text.upperBound - blank.utf8CodeUnitCount)
    }
    return text
  }
}
