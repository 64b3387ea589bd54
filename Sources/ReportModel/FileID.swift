/// Which of the files that a run has at hand a place is in.
///
/// Files are named by what they are to the run, not by where they lie: a place stays comparable
/// however the file was given, and whoever prints it knows the path.
public enum FileID: Hashable, Comparable, Sendable {
  /// The draft that is looked at; of a roll-up, the summary.
  case draft
  /// The file that holds the draft's table where that is another.
  case table
  /// Last year's report.
  case previous
  /// One of the reports that a roll-up is summed up from, by its 0-based number.
  case constituent(Int)
}

/// Bytes of a file's text.
public struct Place: Hashable, Sendable {
  /// The file.
  public let file: FileID
  /// Where in the text, in bytes of the ``Draft/text`` that the file is laid out in. A draft and its
  /// attached table are one text, and their ranges count on from one another.
  public let range: Range<Int>

  /// Creates a place.
  public init(file: FileID, range: Range<Int>) {
    self.file = file
    self.range = range
  }
}
