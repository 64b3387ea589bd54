import LintRules
import LintModel
import Recognition
import ReportModel
import ReportText
import RulePack

/// What a part of a constituent's report tells, for finding others that tell the same.
package struct ConstituentPart: Sendable {
  /// What a comment of the report says by which the part may be like another's.
  package struct Suppression: Hashable, Sendable {
    /// Why it may; empty where the comment does not say.
    package let reason: String
    /// Where the comment stands.
    package let place: PlaceName

    /// Notes what a comment says.
    package init(reason: String, place: PlaceName) {
      (self.reason, self.place) = (reason, place)
    }
  }

  /// The part of the outline.
  package let part: PartID
  /// Where its heading stands in the file.
  let place: PlaceName
  /// What it tells, names and figures aside.
  let wording: Fingerprint
  /// What a comment of the report says of it; nil where none does.
  let suppression: Suppression?

  /// Less than this, in characters, may be the same in two reports by chance.
  private static let leastCharacters = 25

  /// The parts of a report that are long enough to be compared.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - suppression: What a comment of the report says of the part with a heading.
  static func all(
    of report: Report, _ suppression: ConstituentReader.Suppressing
  ) -> [ConstituentPart] {
    let agency = report.agency.map { LabelText.core($0.name) } ?? []
    return report.sections.indices.compactMap { index in
      guard let part = report.sections[index].part else { return nil }
      let text = report.narrative(ofSection: index, withFigures: false).withoutNames(agency)
      guard text.count >= leastCharacters else { return nil }
      var hash = StableHash()
      for character in text { hash.add(character: character) }
      let heading = report.headings[report.sections[index].heading]
      return ConstituentPart(
        part: part, place: report.draft.placeName(of: heading.range),
        wording: Fingerprint(hash), suppression: suppression(heading.range, report))
    }
  }
}

extension [UInt32] {
  /// The text without the name of an agency, and without the kind of body behind 我: 我局.
  fileprivate func withoutNames(_ agency: [UInt32]) -> [UInt32] {
    var text: [UInt32] = []
    var index = 0
    while index < count {
      if !agency.isEmpty, self[index...].starts(with: agency) {
        index += agency.count
        continue
      }
      text.append(self[index])
      let isWe = self[index] == 0x6211  // 我
      index += isWe && index + 1 < count && AgencyLine.mayEnd(self[index + 1]) ? 2 : 1
    }
    return text
  }
}
