import LintModel
import ReportText

/// The kinds of agencies.
extension PackDecoder {
  /// The kinds, of which one may be that of all other agencies.
  mutating func agencyKinds(of root: JSONNode) -> [AgencyKind] {
    var other: String?
    return entries(.agencyKinds, of: root, .agencyKind).map { entry in
      let isForOthers = boolean(.others, of: entry.node)
      if isForOthers, let first = other, let place = entry.node[.others]?.place {
        problems.report(place, .twoForOthers(first))
      }
      if isForOthers { other = other ?? entry.id }
      return AgencyKind(
        id: entry.id, beginnings: texts(.beginnings, of: entry.node),
        endings: texts(.endings, of: entry.node), isForOthers: isForOthers)
    }
  }

  /// A list of ids of kinds of agencies.
  mutating func agencyIDs(
    _ key: PackKey, of object: JSONNode, among known: [String]
  ) -> [String] {
    guard let list = object[key] else { return [] }
    return self.list(list).compactMap { node in
      guard let id = text(node) else { return nil }
      if !known.contains(id) {
        problems.report(
          node.place, .unknownAgencyKind(id, meant: Suggestion.nearest(to: id, in: known)))
      }
      return id
    }
  }
}

extension Message {
  fileprivate static func twoForOthers(_ first: String) -> Message {
    Message(
      en: "“\(first)” is the kind of all other agencies already",
      zh: "“\(first)”已代表其余各类单位")
  }

  fileprivate static func unknownAgencyKind(_ id: String, meant: String?) -> Message {
    Message(
      en: "there is no kind of agency “\(id)”", zh: "没有单位类别“\(id)”"
    ).didYouMean(meant)
  }
}
