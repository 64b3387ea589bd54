import Recognition

extension Report {
  /// The agency whose report it is, in characters; empty where that is not known.
  package var agencyCharacters: [UInt32] {
    agency.map { $0.name.unicodeScalars.map(\.value) } ?? []
  }
}
