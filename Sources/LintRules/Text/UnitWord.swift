import ReportText

/// A unit that figures of reports have, as it is told from other words that begin or end like it.
struct UnitWord: Sendable {
  /// The unit.
  let name: StaticString
  /// The characters before which it begins another word: 条例, 个别.
  let notBefore: StaticString
  /// The characters behind which it ends another word: 文件, 层次; nil where it ends too many words to be
  /// told without its figure.
  var notAfter: StaticString?
  /// What else is called by it.
  var nature = Nature.other

  /// What a unit may be beside the unit of a number.
  enum Nature: Sendable {
    /// Hardly any other word ends in it but those that are listed.
    case plain
    /// Things of a kind are called by it, too: 信访件, 合计项.
    case kind
    /// It is that of a share.
    case share
    /// Something between.
    case other
  }

  /// Where the unit ends that stands at an offset, in bytes; nil where none or another word does.
  func end(_ span: Span<UInt8>, at offset: Int, before limit: Int) -> Int? {
    let end = offset + name.utf8CodeUnitCount
    guard end <= limit, span.matches(name, at: offset) else { return nil }
    guard let (after, _) = span.scalar(at: end, before: limit) else { return end }
    return notBefore.contains(after) ? nil : end
  }

  /// Whether it ends another word with the character before it.
  func endsWord(after value: UInt32) -> Bool { notAfter?.contains(value) != false }
}

extension [UnitWord] {
  /// Where the first of these units ends that stands at an offset, in bytes; nil where none does.
  func end(_ span: Span<UInt8>, at offset: Int, before limit: Int) -> Int? {
    for unit in self {
      if let end = unit.end(span, at: offset, before: limit) { return end }
    }
    return nil
  }
}

extension StaticString {
  /// Whether a character is one of its characters.
  fileprivate func contains(_ value: UInt32) -> Bool {
    withUTF8Buffer { buffer in
      String(decoding: buffer, as: UTF8.self).unicodeScalars.contains { $0.value == value }
    }
  }
}
