import LintModel
import Recognition
import ReportModel
import ReportText
import RulePack

/// What is wrong with a citation.
struct BasisFault {
  /// Where, in bytes.
  let place: Range<Int>
  /// What.
  let message: Message
  /// What would be right, where that is certain.
  var edit: Fix.Edit?
}

/// The bases that the pack knows, for comparing what the prose cites with them.
final class KnownBases: Sendable {
  private struct Entry: Sendable {
    let basis: KnownBasis
    /// The significant characters of its titles.
    let titles: [[UInt32]]
    /// Those of its number.
    let number: [UInt32]
  }

  private let entries: [Entry]
  private let superseded: [SupersededBasis]

  /// Prepares the bases of a pack.
  init(_ pack: Pack) {
    superseded = pack.supersededBases
    entries = pack.bases.map { basis in
      Entry(
        basis: basis, titles: basis.titles.map { LabelText.core($0) },
        number: Self.characters(of: basis.number))
    }
  }

  /// What is wrong with a citation, and where; nil where nothing is, or the pack does not know it.
  func fault(
    of cited: CitedTitle, _ report: Report, _ year: Int
  ) -> BasisFault? {
    let matches = entries.filter { $0.titles.contains(cited.core) }
    guard !matches.isEmpty else { return wrongTitle(of: cited, report) }
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
    let number = cited.number.map { Self.characters(report.bytes.span, $0) }
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
    let core = Self.characters(report.bytes.span, number)
    guard !matches.contains(where: { core.ends(with: $0.number) }),
      !report.bytes.span.hasCutYear(number), core.contains(where: Self.isDigit)
    else { return nil }
    let right = (valid ?? matches[0]).basis.number
    // The number is that of the document that holds: the title is the old one.
    if valid == nil,
      let meant = entries.first(where: {
        core.ends(with: $0.number) && $0.basis.years?.contains(year) ?? true
      }), let title = meant.basis.titles.first
    {
      return Self.wrongTitle(cited, title, report)
    }
    return BasisFault(
      place: number, message: .wrongNumber(report.excerpt(number), right),
      edit: Fix.Edit(number, right))
  }

  /// A known number behind a title that is nearly the right one: a character or two are missing.
  private func wrongTitle(
    of cited: CitedTitle, _ report: Report
  ) -> BasisFault? {
    let number = cited.number.map { Self.characters(report.bytes.span, $0) }
    for entry in entries {
      let hasNumber = number?.ends(with: entry.number) ?? false
      for (title, core) in zip(entry.basis.titles, entry.titles) {
        // Most titles begin otherwise.
        guard core.count >= 12, cited.core.starts(with: core.prefix(2)),
          !Self.isAbout(core, cited.core)
        else { continue }
        let most =
          hasNumber || sharesEnds(core, cited.core)
          ? max(1, core.count / 5) : core.count >= 30 ? 4 : 2
        guard abs(core.count - cited.core.count) <= most,
          Self.distance(core, cited.core, atMost: most) <= most
        else { continue }
        return Self.wrongTitle(cited, title, report)
      }
      // 《……关于做好年度报告编制工作的通知》 with the number of the notice on the form. Who issued that is often
      // named in short.
      let span = report.bytes.span
      if hasNumber, let title = entry.basis.titles.first, title.contains("格式"),
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
    zip(one, other).prefix { $0 == $1 }.count >= 8
      && zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count >= 6
  }

  /// Numbers in the preamble that stand in no title's brackets, in the series of a known basis but
  /// none of it: 国办公开办函〔2021〕31号.
  func strayNumbers(
    _ report: Report, _ year: Int, except reported: [Range<Int>]
  ) -> [BasisFault] {
    let span = report.bytes.span
    let end = report.firstPartBlock ?? 0
    let start = report.title?.blocks.upperBound ?? 0
    var found: [BasisFault] = []
    for block in report.prose where block >= start && block < end {
      let paragraph = report.paragraph(of: block)
      for series in Self.series {
        guard span.contains(anyOf: ["年度报告", "年报", "编制", "编写"], in: paragraph),
          let sign = span.firstRange(of: series, in: paragraph),
          let number = span.firstRange(of: "号", in: sign.upperBound..<paragraph.upperBound),
          number.lowerBound - sign.upperBound <= 24
        else { continue }
        let place = sign.lowerBound..<number.upperBound
        let core = Self.characters(span, place)
        guard !reported.contains(where: { $0.overlaps(place) }),
          core.contains(where: Self.isDigit), !entries.contains(where: { $0.number == core })
        else { continue }
        let sameSeries = entries.filter {
          $0.number.starts(with: Self.characters(of: series.description))
        }
        // Another document of the series is known to nobody here; a slip in the right number is not.
        guard let right = sameSeries.first(where: { $0.basis.years?.contains(year) ?? true }),
          Self.distance(right.number, core, atMost: 1) == 1
        else { continue }
        found.append(
          BasisFault(
            place: place, message: .wrongNumber(report.excerpt(place), right.basis.number),
            edit: Fix.Edit(place, right.basis.number)))
      }
    }
    return found
  }

  /// The series of numbers whose only members that a report may rest on are known.
  private static let series: [StaticString] = ["国办公开办函"]

  /// The significant characters of a number, those in brackets included.
  private static func characters(_ span: Span<UInt8>, _ range: Range<Int>) -> [UInt32] {
    var characters: [UInt32] = []
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if let significant = LabelText.significant(value) { characters.append(significant) }
      offset += length
    }
    return characters.asNumbered
  }

  private static func characters(of text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { LabelText.significant($0.value) }.asNumbered
  }

  private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  /// How many characters have to be put in, taken out or changed, as far as that matters.
  private static func distance(_ left: [UInt32], _ right: [UInt32], atMost most: Int) -> Int {
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(
          min(
            previous[column] + (character == other ? 0 : 1), previous[column + 1] + 1,
            current[column] + 1))
      }
      guard current.min() ?? 0 <= most else { return most + 1 }
      previous = current
    }
    return previous.last ?? 0
  }
}

extension [UInt32] {
  /// The characters of a number without 第 and without zeros before its number in the year: how these
  /// are written is text/document-number's affair.
  fileprivate var asNumbered: [UInt32] {
    var characters = filter { $0 != 0x7B2C }
    guard let year = characters.firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return characters
    }
    let number = year + 4
    while number + 1 < characters.count, characters[number] == 0x30,
      (0x30...0x39).contains(characters[number + 1])
    {
      characters.remove(at: number)
    }
    return characters
  }

  fileprivate func ends(with other: [UInt32]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}

extension Message {
  fileprivate static func superseded(
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

  fileprivate static func wrongNumber(_ found: String, _ right: String) -> Message {
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
