import Recognition
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
    let own = sections.count { $0.part != nil && $0.match == .accepted }
    return own * 2 >= sections.count
      || DeclaredOutline(self)?.count == pack.pack.outline.count
  }

  /// Whether it is for a year before those that the pack is meant for.
  var isBeforeItsPack: Bool {
    guard let year, let years = pack.pack.years else { return false }
    return year < years.lowerBound
  }

  /// Whether at least half of the parts are there that no report may leave out: any report has some
  /// that others may.
  private var hasRequiredParts: Bool {
    let outline = pack.pack.outline
    let present = Set(sections.compactMap(\.part))
    let required = outline.indices.filter { !outline[$0].isOptional }
    return required.count(where: present.contains) * 2 >= required.count
  }

  private var outlineFitness: Double {
    let required = pack.pack.outline.count { !$0.isOptional }
    guard required > 0 else { return 0 }
    var found = [Double](repeating: 0, count: pack.pack.outline.count)
    var unknown = 0
    for section in sections {
      guard let part = section.part else {
        unknown += 1
        continue
      }
      let certainty = section.match == .accepted ? 1 : section.match == .shortened ? 0.75 : 0.5
      found[part.number - 1] = max(found[part.number - 1], certainty)
    }
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
