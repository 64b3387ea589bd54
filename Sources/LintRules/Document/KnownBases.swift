import LintModel
import Recognition
import ReportModel
import ReportText
import RulePack

/// The bases that the pack knows, for comparing what the prose cites with them.
final class KnownBases: Sendable {
  final class Entry: Sendable {
    let basis: KnownBasis
    /// The significant characters of its titles.
    let titles: [[UInt32]]
    /// Those of its titles that say that it is on trial: ……格式（试行）.
    let trialTitles: [[UInt32]]
    /// Those of its number.
    let number: [UInt32]
    /// The two characters with which each of the titles begins.
    fileprivate let openings: [UInt64]

    init(_ basis: KnownBasis) {
      self.basis = basis
      let titles = basis.titles.map { LabelText.core($0) }
      self.titles = titles
      openings = titles.map { KnownBases.opening($0) }
      trialTitles = basis.titles.filter { $0.holds("试行") }.map { LabelText.core($0) }
      number = BasisNumber.characters(of: basis.number)
    }
  }

  /// The two characters with which a title begins; 0 for a shorter one.
  private static func opening(_ title: [UInt32]) -> UInt64 {
    title.count < 2 ? 0 : UInt64(title[0]) << 32 | UInt64(title[1])
  }

  let entries: [Entry]
  /// The characters with which their titles begin.
  private let firstCharacters: CharacterSieve
  let superseded: [SupersededBasis]

  /// Prepares the bases of a pack.
  init(_ pack: Pack) {
    superseded = pack.supersededBases
    let entries = pack.bases.map { Entry($0) }
    self.entries = entries
    firstCharacters = CharacterSieve(entries.flatMap { $0.titles.compactMap(\.first) })
  }

  /// What is wrong with a citation, and where; nil where nothing is, or the pack does not know it.
  func fault(of cited: CitedTitle, _ report: Report, _ year: Int) -> BasisFault? {
    let span = report.bytes.span
    // Most titles are those of others.
    guard
      cited.number != nil || cited.firstCharacter(span).map(firstCharacters.mayHold) == true
    else { return nil }
    let core = cited.core(span)
    let matches = named(core, isOnTrial: span.contains(anyOf: ["试行"], in: cited.range))
    guard !matches.isEmpty else { return wrongTitle(of: cited, core, report) }
    let valid = matches.first { $0.basis.years?.contains(year) ?? true }
    if let fault = laterBasis(matches, cited, report, year) { return fault }
    if let number = cited.number,
      let fault = wrongNumber(matches, valid, number, of: cited, report, year)
    {
      return fault
    }
    guard valid == nil, let old = matches.first,
      let last = old.basis.years?.upperBound, last < year
    else { return nil }
    let replacement = superseded.first { $0.citation == old.basis.number }?.replacement
    return BasisFault(
      place: cited.range, message: .superseded(old.basis.number, by: replacement, year))
  }

  /// The documents with a title; of several, those that are on trial as it says, or are not.
  private func named(_ title: [UInt32], isOnTrial: Bool) -> [Entry] {
    let opening = Self.opening(title)
    func isTitle(of entry: Entry) -> Bool {
      entry.openings.contains(opening) && entry.titles.contains(title)
    }
    let exact = entries.filter {
      isTitle(of: $0) && $0.trialTitles.contains(title) == isOnTrial
    }
    return exact.isEmpty ? entries.filter(isTitle) : exact
  }

  /// Whether a document with a title has a number.
  func has(_ title: [UInt32], number: String) -> Bool {
    entries.contains { $0.basis.number == number && $0.titles.contains(title) }
  }

  /// A document that was made after the report's year and stands in its preamble. Further below, a
  /// plan may name it.
  private func laterBasis(
    _ matches: [Entry], _ cited: CitedTitle, _ report: Report, _ year: Int
  ) -> BasisFault? {
    let preambleEnd =
      report.sections.first.map { report.headings[$0.heading].range.lowerBound } ?? 0
    guard cited.range.upperBound <= preambleEnd else { return nil }
    let number = cited.number.map { BasisNumber.characters(report.bytes.span, $0) }
    let named = matches.filter { entry in number?.ends(with: entry.number) ?? true }
    guard let first = named.first,
      named.allSatisfy({ ($0.basis.years?.lowerBound ?? year) > year })
    else { return nil }
    return BasisFault(
      place: number == nil ? cited.range : cited.number ?? cited.range,
      message: .laterThan(first.basis, year))
  }

  /// A known title with another number. A number is compared as far as it names the same series:
  /// an order of the State Council may be cited in full.
  private func wrongNumber(
    _ matches: [Entry], _ valid: Entry?, _ number: Range<Int>, of cited: CitedTitle,
    _ report: Report, _ year: Int
  ) -> BasisFault? {
    let core = BasisNumber.characters(report.bytes.span, number)
    guard !matches.contains(where: { core.ends(with: $0.number) }),
      !report.bytes.span.hasCutYear(number), core.contains(where: BasisNumber.isDigit)
    else { return nil }
    // The number is that of the document that holds: the title is the old one.
    if valid == nil,
      let meant = entries.first(where: {
        core.ends(with: $0.number) && $0.basis.years?.contains(year) ?? true
      }), let title = meant.basis.titles.first
    {
      return Self.wrongTitle(cited, title, report)
    }
    // What no longer holds by its title has no right number.
    guard let right = valid?.basis.number else { return nil }
    return BasisFault(
      place: number, message: .wrongNumber(report.excerpt(number), right),
      edit: Fix.Edit(number, right))
  }

  /// A known number behind a title that is nearly the right one: a character or two are missing.
  private func wrongTitle(
    of cited: CitedTitle, _ found: [UInt32], _ report: Report
  ) -> BasisFault? {
    let number = cited.number.map { BasisNumber.characters(report.bytes.span, $0) }
    let opening = Self.opening(found)
    for entry in entries {
      let hasNumber = number?.ends(with: entry.number) ?? false
      // Most titles begin otherwise.
      guard hasNumber || entry.openings.contains(opening) else { continue }
      for (title, core) in zip(entry.basis.titles, entry.titles) {
        if hasNumber, let fault = BasisFault(noticeIn: cited, found, after: core) { return fault }
        guard core.count >= 12, found.count >= 2, core[0] == found[0], core[1] == found[1],
          !Self.isAbout(core, found)
        else { continue }
        let most =
          hasNumber || sharesEnds(core, found)
          ? max(1, core.count / 5) : core.count >= 30 ? 4 : 2
        guard abs(core.count - found.count) <= most,
          Self.distance(core, found, atMost: most) <= most
        else { continue }
        return Self.wrongTitle(cited, title, report)
      }
      // 《……关于做好年度报告编制工作的通知》 with the number of the notice on the form. Who issued that is often
      // named in short.
      let span = report.bytes.span
      if hasNumber, let title = entry.basis.titles.first, title.holds("格式"),
        span.contains(anyOf: ["年度报告", "年报"], in: cited.range),
        !span.contains(anyOf: ["格式"], in: cited.range)
      {
        return Self.wrongTitle(cited, title, report)
      }
    }
    return nil
  }

  /// Whether a title is that of a book on a document, with words behind the document's own: 《……条例释义》.
  private static func isAbout(_ title: [UInt32], _ cited: [UInt32]) -> Bool {
    guard cited.count >= title.count + 2, cited.starts(with: title) else { return false }
    let ending = cited.dropFirst(title.count)
    return !drafts.contains(Array(ending)) && !title.suffix(ending.count).elementsEqual(ending)
  }

  /// What stands behind the title of a document that holds until there is a better one.
  private static let drafts = ["试行", "暂行", "修订"].map(LabelText.core)

  private static func wrongTitle(
    _ cited: CitedTitle, _ title: String, _ report: Report
  ) -> BasisFault {
    let found = report.draft.text.string(in: cited.range)
    return BasisFault(
      place: cited.range,
      message: TitleDifference(found, "《\(title.nested)》").map { Message.wrongWords($0, title) }
        ?? .wrongTitle(report.excerpt(cited.range), title),
      edit: Fix.Edit(cited.range, "《\(title.nested)》"))
  }

  /// Whether two titles begin and end alike, so that words were left out in between.
  private func sharesEnds(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    let length = min(one.count, other.count)
    let start = (0..<length).prefix { one[$0] == other[$0] }.count
    guard start >= 8 else { return false }
    return (1...length).prefix { one[one.count - $0] == other[other.count - $0] }.count >= 6
  }

  /// How many characters have to be put in, taken out or changed, as far as that matters.
  static func distance(_ left: [UInt32], _ right: [UInt32], atMost most: Int) -> Int {
    var previous = Array(0...right.count)
    var current = previous
    for (row, character) in left.enumerated() {
      current[0] = row + 1
      var least = row + 1
      for (column, other) in right.enumerated() {
        let changes = min(
          previous[column] + (character == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        current[column + 1] = changes
        least = min(least, changes)
      }
      guard least <= most else { return most + 1 }
      swap(&previous, &current)
    }
    return previous[right.count]
  }
}

extension [UInt32] {
  fileprivate func ends(with other: [UInt32]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}

extension Message {
  static func superseded(
    _ number: String, by replacement: String?, _ year: Int
  ) -> Message {
    guard let replacement else {
      return Message(
        en: "this is \(number), which no longer holds for reports for \(year)",
        zh: "该文件（\(number)）已不适用于\(year)年度报告")
    }
    return Message(
      en:
        "this is \(number), which no longer holds for reports for \(year); \(replacement) has replaced it",
      zh: "该文件（\(number)）已不适用于\(year)年度报告，应依据\(replacement)")
  }

  fileprivate static func laterThan(_ basis: KnownBasis, _ year: Int) -> Message {
    let first = basis.years?.lowerBound ?? year
    return Message(
      en: "this is \(basis.number), which holds from the reports for \(first) on, not for \(year)",
      zh: "该文件（\(basis.number)）自\(first)年度报告起适用，不是\(year)年度报告的依据")
  }

  static func wrongNumber(_ found: String, _ right: String) -> Message {
    Message(
      en: "“\(found)” is not the number of this document; it is \(right)",
      zh: "文号“\(found)”有误，该文件的文号为\(right)")
  }

  fileprivate static func wrongWords(_ difference: TitleDifference, _ right: String) -> Message {
    let (found, meant) = (difference.found, difference.meant)
    let english =
      found.isEmpty
      ? "“\(meant)” is missing"
      : meant.isEmpty ? "“\(found)” is too much" : "“\(found)” should be “\(meant)”"
    let chinese =
      found.isEmpty ? "缺少“\(meant)”" : meant.isEmpty ? "多出“\(found)”" : "中的“\(found)”应为“\(meant)”"
    return Message(
      en: "in the title of the document \(english); it is “\(right)”",
      zh: "文件标题\(chinese)，全称为《\(right.nested)》")
  }

  fileprivate static func wrongTitle(_ found: String, _ right: String) -> Message {
    Message(
      en: "the title “\(found)” is wrong; it is “\(right)”",
      zh: "文件标题\(found)有误，应为《\(right.nested)》")
  }
}

extension String {
  /// A title within book-title marks, with those inside it single.
  fileprivate var nested: String {
    String(map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 })
  }
}
