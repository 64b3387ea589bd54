import ReportText

/// A kind of agency, told by the ending of the name: 云溪县人民政府 is a government, 云溪县人民政府办公室 a
/// department.
public struct AgencyKind: Sendable {
  /// The id, unique in the pack.
  public let id: String
  /// How the names begin, where that tells the kind: 国家.
  public let beginnings: [String]
  /// How the names end.
  public let endings: [String]
  /// Whether it is the kind of all agencies whose names have no ending of any kind, too.
  public let isForOthers: Bool
}

extension Pack {
  /// The kind of an agency: the one with the longest beginning or ending that the name has, or the
  /// one for all others. Nil where the name is not known or the pack has no kind for it.
  public func kind(ofAgency name: String) -> AgencyKind? {
    guard !name.isEmpty else { return nil }
    var best: (kind: AgencyKind, length: Int)?
    for kind in agencyKinds {
      for ending in kind.endings where name.ends(with: ending) {
        guard ending.utf8.count > best?.length ?? 0 else { continue }
        best = (kind, ending.utf8.count)
      }
      for beginning in kind.beginnings where name.begins(with: beginning) {
        guard beginning.utf8.count > best?.length ?? 0 else { continue }
        best = (kind, beginning.utf8.count)
      }
    }
    return best?.kind ?? agencyKinds.first(where: \.isForOthers)
  }
}
