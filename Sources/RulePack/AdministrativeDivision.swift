import ReportText

/// A place: a province, prefecture, county or district.
public struct AdministrativeDivision: Hashable, Sendable {
  /// The full name: 云溪县.
  public let name: String
  /// Shorter names, with which the name of an agency may begin: 云溪.
  public let aliases: [String]
  /// Whether places elsewhere have the name too, so that it tells nothing without the place above.
  public let isShared: Bool
  /// The place in which it lies, an index of ``Pack/places``; nil for one at the top.
  public let parent: Int?
}

extension Pack {
  /// Whether an agency's name says that it belongs to one of the pack's places.
  ///
  /// A short name (莘县, 山东) has to stand at the beginning, where no other name can end with it.
  public func isAtHome(agency: String) -> Bool {
    places.contains { place in
      guard place.isShared else {
        return place.hasName { agency.begins(with: $0) }
          || agency.holds(place.name) && place.name.unicodeScalars.count > 2
      }
      guard let parent = place.parent.map({ places[$0] }) else { return false }
      return parent.hasName { above in
        agency.holds(above) && place.hasName { agency.holds(above + $0) }
      }
    }
  }
}

extension AdministrativeDivision {
  /// Whether one of its names is of a kind.
  fileprivate func hasName(where isOfKind: (String) -> Bool) -> Bool {
    isOfKind(name) || aliases.contains(where: isOfKind)
  }
}
