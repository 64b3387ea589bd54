import ReportModel

/// A place that belongs to a finding.
public struct RelatedLocation: Sendable {
  /// Where it is: in the draft, or in last year's report.
  public let place: Place
  /// What is there.
  public let message: Message

  /// Where it is, in bytes of the text of the draft that it is in.
  public var range: Range<Int> { place.range }

  /// Creates a related location.
  ///
  /// - Parameters:
  ///   - range: Where it is, in bytes of the text of the draft that it is in.
  ///   - file: That draft's file.
  ///   - message: What is there.
  public init(_ range: Range<Int>, in file: FileID = .draft, _ message: Message) {
    place = Place(file: file, range: range)
    self.message = message
  }
}
