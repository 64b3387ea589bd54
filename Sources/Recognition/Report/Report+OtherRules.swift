import ReportText

extension Report {
  /// Whether the report is one under other rules than the Regulations on government information: that of a
  /// university for its school year, of a hospital or a company that serves the public.
  ///
  /// Its title does not speak of government information, and names a school year, or the text above its
  /// first part rests on rules of information disclosure that are none of government information.
  package var isUnderOtherRules: Bool {
    guard let title, tables.isEmpty,
      !bytes.span.contains(anyOf: ["政府信息公开", "政务公开"], in: title.range)
    else { return false }
    if bytes.span.contains(anyOf: ["学年"], in: title.range) { return true }
    let first = firstPartBlock ?? 0
    return phrases.hits(of: [.title]).contains { hit in
      hit.block < first && namesOtherRules(hit.range.lowerBound, draft.blocks[hit.block].range)
    }
  }

  /// Whether the title that a bracket opens is that of rules on the disclosure of other information:
  /// 《高等学校信息公开办法》.
  private func namesOtherRules(_ bracket: Int, _ block: Range<Int>) -> Bool {
    let span = bytes.span
    guard block.contains(bracket),
      let close = span.firstRange(of: "》", in: bracket..<block.upperBound)
    else { return false }
    let name = bracket..<close.lowerBound
    return span.contains(anyOf: ["信息公开"], in: name)
      && !span.contains(anyOf: ["政府信息公开"], in: name)
      && span.ends(withAnyOf: ["办法", "规定", "细则", "清单"], at: name.upperBound, from: name.lowerBound)
  }
}
