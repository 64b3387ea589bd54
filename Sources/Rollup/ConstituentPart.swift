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
    let names = [agency, agency.withoutTerritory].filter { !$0.isEmpty }
    return report.sections.indices.compactMap { index in
      guard let part = report.sections[index].part else { return nil }
      let text = report.narrative(ofSection: index, withFigures: false).without(names)
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
  /// An agency's name as those of its county say it: 教育局 for 云溪县教育局; empty where too little is left.
  fileprivate var withoutTerritory: [UInt32] {
    // 县 市 区 旗
    guard let territory = lastIndex(where: { [0x53BF, 0x5E02, 0x533A, 0x65D7].contains($0) }),
      count - territory > 3
    else { return [] }
    return Array(self[(territory + 1)...])
  }

  /// The text without the names of an agency, and without the kind of body behind 我: 我局.
  fileprivate func without(_ names: [[UInt32]]) -> [UInt32] {
    var text: [UInt32] = []
    var index = 0
    while index < count {
      if let name = names.first(where: { self[index...].starts(with: $0) }) {
        index += name.count
        continue
      }
      text.append(self[index])
      let isWe = self[index] == 0x6211  // 我
      index += isWe && index + 1 < count && AgencyLine.mayEnd(self[index + 1]) ? 2 : 1
    }
    return text
  }
}
