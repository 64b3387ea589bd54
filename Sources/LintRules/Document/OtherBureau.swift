import Recognition
import ReportText

/// Another agency of the same kind and place where the preamble names its own: as the report's, as who
/// made it, or as whom to ask.
enum OtherBureau {
  /// Where the preamble names another such agency, in bytes.
  static func mentions(in report: Report, _ agency: ReportAgency) -> [Range<Int>] {
    guard
      let kind = Self.kinds.first(where: agency.name.ends(withAnyOf:)),
      let end = report.firstPartBlock
    else { return [] }
    let own = AgencyIdentity(agency.name)
    let start = report.title?.blocks.upperBound ?? 0
    let span = report.bytes.span
    return report.prose.filter { $0 >= start && $0 < end }.flatMap { block in
      let paragraph = report.paragraph(of: block)
      let preamble = Preamble(report: report, paragraph: paragraph, endings: kind)
      return preamble.names(report.phrases.years).filter { name in
        let text = report.draft.text.string(in: name)
        let isMaker =
          span.literal(["编制", "编写", "撰写"], at: name.upperBound, before: paragraph.upperBound) != nil
        return (isOfSamePlace(text, agency.name) || isMaker && isNamesake(text, agency.name))
          && !own.mayBe(AgencyIdentity(text))
          && !span.isInTitle(name.lowerBound, in: paragraph)
      }
    }
  }

  /// What the names of agencies end in that may be mistaken for one another. A government and its
  /// bureaus have other names in common: a bureau's reader may well be asked to write to the government.
  private static let kinds: [[StaticString]] = [
    ["局"], ["镇人民政府", "镇政府"], ["乡人民政府", "乡政府"], ["街道办事处", "街道办"],
  ]

  /// Whether two agencies are of one kind of two places: 云溪县水务局 and 青禾县水务局.
  private static func isNamesake(_ one: String, _ other: String) -> Bool {
    one.count == other.count && one != other
      && zip(one.unicodeScalars.reversed(), other.unicodeScalars.reversed()).prefix { $0 == $1 }
        .count >= 4
  }

  /// Whether two names begin with the same place, of at least two characters.
  private static func isOfSamePlace(_ one: String, _ other: String) -> Bool {
    zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count >= 3
  }
}

/// A paragraph in front of the first part.
private struct Preamble {
  let report: Report
  let paragraph: Range<Int>
  /// What the names that count end in.
  let endings: [StaticString]

  /// The names of agencies as whose the report is presented, who made it, and with whom to get in touch.
  func names(_ years: [PhraseIndex.Place]) -> [Range<Int>] {
    let span = report.bytes.span
    var names: [Range<Int>] = []
    func add(_ name: Range<Int>?) {
      if let name, !names.contains(where: { $0.overlaps(name) }) { names.append(name) }
    }
    for year in years
    where paragraph.contains(year.range.lowerBound) && year.range.upperBound <= paragraph.upperBound
    {
      var behind = year.range.upperBound
      if span.matches("度", at: behind) { behind += 3 }
      guard span.matches("政府信息公开", at: behind),
        span.contains(
          anyOf: ["年度报告", "年报", "工作报告"],
          in: behind..<min(paragraph.upperBound, behind + 48))
      else { continue }
      add(name(before: year.range.lowerBound, behind: Self.makers, orEndingIn: Self.townships))
    }
    for maker: StaticString in ["编制", "编写", "撰写", "起草", "负责编"] {
      for place in span.ranges(of: maker, in: paragraph) {
        add(name(before: place.lowerBound, behind: ["由"]) ?? nameOfClause(before: place))
      }
    }
    for contact in span.ranges(of: "联系", in: paragraph) {
      add(name(before: contact.lowerBound, behind: ["请与", "可与", "请向", "请同", "请和"]))
      add(name(behind: contact.upperBound))
    }
    return names
  }

  /// The agency that a clause has as who made the report: ，云溪县水务局编制了2022年政府信息公开工作年度报告.
  private func nameOfClause(before verb: Range<Int>) -> Range<Int>? {
    let span = report.bytes.span
    let clause = span.clause(around: verb.lowerBound, in: paragraph)
    let rest = verb.upperBound..<min(paragraph.upperBound, verb.upperBound + 60)
    guard clause.lowerBound < verb.lowerBound,
      span.contains(anyOf: ["政府信息公开工作年度报告", "政府信息公开年度报告", "本报告"], in: rest)
    else { return nil }
    return agency(clause.lowerBound..<verb.lowerBound)
  }

  private static let makers: [StaticString] = [
    "编制", "编写", "公布", "撰写", "发布", "制作", "现将", "特将", "将", "公开", "报告是", "报告为", "报告系",
  ]

  /// Whose report it is must be a bureau's own; a township that is named there is another, too.
  private static let townships: [StaticString] = ["镇", "乡", "街道", "镇人民政府", "乡人民政府"]

  /// What may stand between an agency's name and the words that say what to do.
  private static let offices: [StaticString] = [
    "办公室", "政务公开科", "政务公开股", "综合科", "综合股", "党政综合办公室", "党政办公室", "党政办",
  ]

  /// The name of an agency right before a place, its office aside, and behind one of some words.
  private func name(
    before place: Int, behind words: [StaticString], orEndingIn others: [StaticString] = []
  ) -> Range<Int>? {
    let span = report.bytes.span
    var end = place
    for office in Self.offices
    where span.ends(withAnyOf: [office], at: end, from: paragraph.lowerBound) {
      end -= office.utf8CodeUnitCount
    }
    let near = max(paragraph.lowerBound, end - 66)..<end
    let start = words.compactMap { span.lastRange(of: $0, in: near)?.upperBound }.max()
    guard let start, start < end else { return nil }
    return agency(start..<end, orEndingIn: others)
  }

  /// The name of an agency behind 联系 or 联系单位：.
  private func name(behind place: Int) -> Range<Int>? {
    let span = report.bytes.span
    var start = place
    for word: StaticString in ["单位", "部门", "：", ":"] where span.matches(word, at: start) {
      start += word.utf8CodeUnitCount
    }
    var end = start
    while end - start < 90,
      let (value, length) = span.scalar(at: end, before: paragraph.upperBound),
      CharacterClass.isHan(value)
    {
      end += length
    }
    for office in Self.offices where span.ends(withAnyOf: [office], at: end, from: start) {
      end -= office.utf8CodeUnitCount
    }
    return start < end ? agency(start..<end) : nil
  }

  private func agency(
    _ name: Range<Int>, orEndingIn others: [StaticString] = []
  ) -> Range<Int>? {
    let span = report.bytes.span
    // The ending alone names nobody.
    let isOfKind = span.ends(
      withAnyOf: endings + others, at: name.upperBound, from: name.lowerBound + 1)
    return isOfKind && AgencyLine.isAgency(span, name) ? name : nil
  }
}
