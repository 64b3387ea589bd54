import ReportText

/// A unit that figures of reports have, as it is told from other words that begin like it.
struct UnitWord: Sendable {
  /// The unit.
  let name: StaticString
  /// The characters before which it begins another word: 条例, 个别.
  let notBefore: StaticString

  /// Where the unit ends that stands at an offset, in bytes; nil where none or another word does.
  func end(_ span: Span<UInt8>, at offset: Int, before limit: Int) -> Int? {
    let end = offset + name.utf8CodeUnitCount
    guard end <= limit, span.matches(name, at: offset) else { return nil }
    guard let (after, _) = span.scalar(at: end, before: limit) else { return end }
    let isOther = notBefore.withUTF8Buffer { buffer in
      String(decoding: buffer, as: UTF8.self).unicodeScalars.contains { $0.value == after }
    }
    return isOther ? nil : end
  }
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

extension UnitWord {
  /// Units before which no masked name stands.
  static let certain = [
    UnitWord(name: "人次", notBefore: ""), UnitWord(name: "万元", notBefore: ""),
    UnitWord(name: "条", notBefore: "例约款文形目"), UnitWord(name: "件", notBefore: "套"),
    UnitWord(name: "次", notBefore: "日生长要数方年序"), UnitWord(name: "篇", notBefore: "章幅"),
    UnitWord(name: "份", notBefore: "额"), UnitWord(name: "元", notBefore: "旦宝素老首月勋"),
    UnitWord(name: "万", notBefore: "达里科象家向华"), UnitWord(name: "亿", notBefore: "达"),
    UnitWord(name: "期", notBefore: "刊货间望限待盼末初"), UnitWord(name: "项", notBefore: "目链"),
    UnitWord(name: "场", notBefore: "所馆地景合"), UnitWord(name: "起", notBefore: "诉重草点步源义来到"),
    UnitWord(name: "个", notBefore: "人体性别案税股"), UnitWord(name: "%", notBefore: ""),
    UnitWord(name: "％", notBefore: ""),
  ]

  /// Those of them and others that a list of people or houses has.
  static let countable =
    certain + [
      UnitWord(name: "名", notBefore: "称单义字列录"), UnitWord(name: "户", notBefore: "籍外口"),
      UnitWord(name: "家", notBefore: "庭属人长庄园居村"),
    ]
}
