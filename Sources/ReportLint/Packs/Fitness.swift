import Recognition
import ReportText
import RulePack

extension Report {
  /// How well the draft goes with the pack by which it was recognised: 5 for an outline of which
  /// every part is there and nothing else, 5 more for all its tables in their own form.
  var fitness: Double {
    outlineFitness + tableFitness
  }

  /// Whether the pack is the one that the draft was written by, so that no other need be tried: most
  /// of the outline is there, or a table is and nothing but the table.
  var isGoodFit: Bool {
    guard outdatedForms.isEmpty else { return false }
    return isTableAlone || outlineFitness >= 3 && hasRequiredParts
  }

  /// Whether the headings are those of the pack's outline, or the preamble says that there are as many
  /// parts: an outline that has some parts in common with it words their titles in its own way.
  var showsOutline: Bool {
    acceptedTitles * 2 >= sections.count
      || declaredOutline?.count == pack.pack.outline.count
  }

  /// How many headings have a title of the pack's outline.
  var acceptedTitles: Int {
    sections.count { $0.part != nil && $0.match == .accepted }
  }

  /// The headings that have the very title of a part, which the pack may only accept as another's.
  var wholeTitles: Set<[UInt32]> {
    sections.reduce(into: []) { titles, section in
      guard let part = section.part else { return }
      let core = LabelText.core(bytes.span, headings[section.heading].titleRange)
      if core == LabelText.core(pack.pack.outline[part].title) { titles.insert(core) }
    }
  }

  /// Whether it says that it has fewer parts than the outline may do with.
  var declaresFewerParts: Bool {
    guard let count = declaredOutline?.count else { return false }
    return count + Self.partsLeftOut < pack.pack.outline.count
  }

  /// As many of the parts of an outline are left out by agencies that follow it.
  private static let partsLeftOut = 2

  /// Whether it is for a year before those that the pack is meant for.
  var isBeforeItsPack: Bool {
    guard let year, let years = pack.pack.years else { return false }
    return year < years.lowerBound
  }

  /// Whether at least half of the parts are there that no report may leave out: any report has some
  /// that others may.
  private var hasRequiredParts: Bool {
    let outline = pack.pack.outline
    let present = presentParts
    var (required, found) = (0, 0)
    for part in outline.indices where !outline[part].isOptional {
      required += 1
      if present.contains(part) { found += 1 }
    }
    return found * 2 >= required
  }

  /// Whether no part is missing that every report has to have.
  var hasAllRequiredParts: Bool {
    let outline = pack.pack.outline
    let present = presentParts
    return outline.indices.allSatisfy { outline[$0].isOptional || present.contains($0) }
  }

  private var outlineFitness: Double {
    let required = pack.pack.outline.count { !$0.isOptional }
    guard required > 0 else { return 0 }
    var found = [Double](filledWith: 0, count: pack.pack.outline.count)
    var unknown = 0
    for section in sections {
      guard let part = section.part else {
        unknown += 1
        continue
      }
      let certainty = section.match == .accepted ? 1 : section.match == .shortened ? 0.75 : 0.5
      found[part.number - 1] = max(found[part.number - 1], certainty)
    }
    for part in partsOfPieces { found[part.number - 1] = max(found[part.number - 1], 0.75) }
    let count = found.count { $0 > 0 }
    let share = (found.reduce(0, +) - Double(unknown) * 0.5) / Double(max(required, count))
    return 5 * max(0, share)
  }

  private var tableFitness: Double {
    let forms = pack.pack.tables.count
    guard forms > 0 else { return 0 }
    let found = Set(tables.map(\.form)).count
    return 5 * Double(found - outdatedForms.count) / Double(forms)
  }
}
