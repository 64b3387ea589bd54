import LintModel
import Recognition
import ReportText

/// The bases that the preamble names without book-title marks.
extension KnownBases {
  /// Numbers in the preamble that stand in no title's brackets, in the series of a known basis but
  /// none of it: 国办公开办函〔2021〕31号.
  func strayNumbers(
    _ report: Report, _ year: Int, except reported: [Range<Int>]
  ) -> [BasisFault] {
    let span = report.bytes.span
    var found: [BasisFault] = []
    for block in report.blocksOfPreamble {
      let paragraph = report.paragraph(of: block)
      for series in Self.seriesInPreamble {
        guard let sign = span.firstRange(of: series, in: paragraph),
          span.contains(anyOf: ["年度报告", "年报", "编制", "编写"], in: paragraph),
          let number = span.firstRange(of: "号", in: sign.upperBound..<paragraph.upperBound),
          number.lowerBound - sign.upperBound <= 24
        else { continue }
        let place = sign.lowerBound..<number.upperBound
        let core = BasisNumber.characters(span, place)
        guard !reported.contains(where: { $0.overlaps(place) }),
          core.contains(where: BasisNumber.isDigit), !entries.contains(where: { $0.number == core })
        else { continue }
        // Another document of the series is known to nobody here; a slip in the right number is not.
        let valid = entries.filter { $0.basis.years?.contains(year) ?? true }
        guard let right = valid.first(where: { Self.isSlip(core, in: $0.number) }) else { continue }
        found.append(
          BasisFault(
            place: place, message: .wrongNumber(report.excerpt(place), right.basis.number),
            edit: Fix.Edit(place, right.basis.number)))
      }
    }
    return found
  }

  /// Whether a number is that of a report's form but for a character, or for its series: 国办发〔2021〕30号.
  private static func isSlip(_ found: [UInt32], in right: [UInt32]) -> Bool {
    right.starts(with: ownSeries)
      && (distance(right, found, atMost: 1) == 1 || areTwoDigitsSwapped(right, found)
        || right.filter(BasisNumber.isDigit) == found.filter(BasisNumber.isDigit))
  }

  /// Whether two digits side by side changed places: 〔2012〕30号.
  private static func areTwoDigitsSwapped(_ right: [UInt32], _ found: [UInt32]) -> Bool {
    guard right.count == found.count else { return false }
    let places = right.indices.filter { right[$0] != found[$0] }
    return places.count == 2 && places[1] == places[0] + 1
      && right[places[0]] == found[places[1]] && right[places[1]] == found[places[0]]
  }

  /// The series of numbers whose only members that a report may rest on are known.
  static let series: [StaticString] = ["国办公开办函"]
  /// Those, and the ones that are taken for it.
  private static let seriesInPreamble = series + ["国办发", "国办函"]
  private static let ownSeries = BasisNumber.characters(of: "国办公开办函")

  /// Titles in the preamble without their marks, of documents that no longer hold: 国务院办公厅关于……有关事项的通知.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - year: Its year.
  ///   - titles: The titles with their marks.
  ///   - reported: What has been told of, in bytes.
  func strayTitles(
    _ report: Report, _ year: Int, besides titles: [CitedTitle], except reported: [Range<Int>]
  ) -> [BasisFault] {
    let span = report.bytes.span
    var found: [BasisFault] = []
    for block in report.blocksOfPreamble {
      let paragraph = report.paragraph(of: block)
      guard span.firstRange(of: "的通知", in: paragraph) != nil,
        !reported.contains(where: { $0.overlaps(paragraph) })
      else { continue }
      for entry in entries {
        guard let last = entry.basis.years?.upperBound, last < year,
          let place = Self.title(of: titlesAlone(of: entry, year), span, in: paragraph),
          !titles.contains(where: { $0.range.overlaps(place) })
        else { continue }
        let number = entry.basis.number
        let replacement = superseded.first { $0.citation == number }?.replacement
        found.append(
          BasisFault(place: place, message: .superseded(number, by: replacement, year)))
      }
    }
    return found
  }

  /// The titles of a document that no other has which holds for a year: the Regulations kept theirs.
  private func titlesAlone(of entry: Entry, _ year: Int) -> [String] {
    let valid = entries.filter { $0.basis.years?.contains(year) ?? true }
    return entry.basis.titles.filter { title in
      !valid.contains { $0.basis.titles.contains(title) }
    }
  }

  /// The first of some titles that stands in a paragraph.
  private static func title(
    of titles: [String], _ span: Span<UInt8>, in paragraph: Range<Int>
  ) -> Range<Int>? {
    for title in titles where title.utf8.count >= longTitle {
      if let place = span.firstRange(of: Array(title.utf8), in: paragraph) { return place }
    }
    return nil
  }

  /// Fewer bytes may be other words as well: 条例.
  private static let longTitle = 45
}
