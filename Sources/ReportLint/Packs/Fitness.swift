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
    isTableAlone ? outdatedForms.isEmpty : outlineFitness >= 3 && outdatedForms.isEmpty
  }

  private var outlineFitness: Double {
    let required = pack.pack.outline.count { !$0.isOptional }
    guard required > 0 else { return 0 }
    var found: [PartID: Double] = [:]
    var unknown = 0
    for section in sections {
      guard let part = section.part else {
        unknown += 1
        continue
      }
      let certainty = section.match == .accepted ? 1 : section.match == .shortened ? 0.75 : 0.5
      found[part] = max(found[part] ?? 0, certainty)
    }
    let share =
      (found.values.reduce(0, +) - Double(unknown) * 0.5) / Double(max(required, found.count))
    return 5 * max(0, share)
  }

  private var tableFitness: Double {
    let forms = pack.pack.tables.count
    guard forms > 0 else { return 0 }
    let found = Set(tables.map(\.form)).count
    return 5 * Double(found - outdatedForms.count) / Double(forms)
  }
}
