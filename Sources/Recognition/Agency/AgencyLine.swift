import ReportText

/// What tells the name of an agency by itself: on a line of a signature, above a title.
package enum AgencyLine {
  /// The characters with which names of agencies and of their territories end.
  private static let lastCharacters = AgencyEnding.lastCharacters(.line)

  /// Whether a character may end the name of an agency.
  package static func mayEnd(_ character: UInt32) -> Bool {
    lastCharacters.contains(character)
  }

  /// Whether a text is an agency's name by its last character, the remark 公章 behind it aside.
  package static func isAgency(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard isName(span, range) else { return false }
    let name = withoutSeal(span, range)
    guard let (last, _) = span.scalar(before: name.upperBound) else { return false }
    if mayEnd(last) { return true }
    // 云溪县农业农村局（县茶叶局）
    guard last == 0xFF09 || last == 0x29,
      let bracket = span.firstRange(of: "（", in: name) ?? span.firstRange(of: "(", in: name),
      bracket.lowerBound > name.lowerBound,
      let (before, _) = span.scalar(before: bracket.lowerBound)
    else { return false }
    return mayEnd(before)
  }

  /// Whether a text is an agency's name by its last word, so that no date below it has to tell.
  package static func isAgencyAlone(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard isAgency(span, range) else { return false }
    let name = withoutSeal(span, range)
    guard span.ends(withAnyOf: ["）", ")"], at: name.upperBound, from: name.lowerBound),
      let bracket = span.firstRange(of: "（", in: name) ?? span.firstRange(of: "(", in: name)
    else { return AgencyEnding.ends(span, name) }
    return AgencyEnding.ends(span, name.lowerBound..<bracket.lowerBound)
  }

  /// A name without the remark that a seal stands there: （公章）.
  package static func withoutSeal(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let seals: [StaticString] = ["（公章）", "（盖章）", "(公章)", "(盖章)", "（章）", "（印章）"]
    for seal in seals {
      let start = range.upperBound - seal.utf8CodeUnitCount
      guard start > range.lowerBound, span.matches(seal, at: start) else { continue }
      return span.trimmed(range.lowerBound..<start)
    }
    return range
  }

  /// Whether a text may be a name: short, of Chinese characters, with brackets at most.
  package static func isName(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 90, range.count >= 6 else { return false }
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      guard
        CharacterClass.isHan(value) || CharacterClass.isWhitespace(value)
          || offset > range.lowerBound && [0xFF08, 0xFF09, 0x28, 0x29, 0xB7].contains(value)
      else { return false }
      offset += length
    }
    return true
  }
}
