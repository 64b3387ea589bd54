/// A path that a configuration or the command line names, with what may stand in it for others.
///
/// In a configuration, `{name}` stands for the name of the draft without its ending, and
/// `{previous-year}` for the year before the draft's.
package struct ConfiguredPath: Hashable, Sendable, CustomStringConvertible {
  /// What may stand in a path for something else.
  package enum Placeholder: String, CaseIterable, Sendable {
    /// The draft's file name, without its ending.
    case name
    /// The year before the one that the draft is about.
    case previousYear = "previous-year"
  }

  /// The directory from which a relative path leads, with the slash at its end; empty for the
  /// working directory.
  package let directory: [UInt8]
  /// The path as it was written.
  package let text: [UInt8]
  /// The placeholders in it.
  package let placeholders: Set<Placeholder>

  /// A path as the command line has it, in which nothing stands for anything else.
  package init(literal text: [UInt8]) {
    (directory, self.text, placeholders) = ([], text, [])
  }

  /// A path as a configuration has it.
  ///
  /// - Parameters:
  ///   - text: What is written there.
  ///   - directory: The configuration's directory, with the slash at its end.
  ///   - placeholders: What stands in the path for something else.
  init(_ text: String, in directory: [UInt8], _ placeholders: Set<Placeholder>) {
    (self.directory, self.text, self.placeholders) = (directory, Array(text.utf8), placeholders)
  }

  /// The path from the working directory on, placeholders as they are.
  package var description: String {
    String(decoding: text.first == UInt8(ascii: "/") ? text : directory + text, as: UTF8.self)
  }

  /// Where the path leads for a draft.
  ///
  /// - Parameters:
  ///   - name: The draft's file name without its ending.
  ///   - previousYear: The year before the draft's; nil where that is unknown.
  /// - Returns: The path; nil where it needs a year that is unknown.
  package func path(name: [UInt8] = [], previousYear: Int? = nil) -> [UInt8]? {
    var path = text.first == UInt8(ascii: "/") ? [] : directory
    guard !placeholders.isEmpty else { return path + text }
    var rest = text[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      path += rest[..<open]
      switch Placeholder(rawValue: String(decoding: rest[(open + 1)..<close], as: UTF8.self)) {
      case .name: path += name
      case .previousYear:
        guard let previousYear else { return nil }
        path += Array(String(previousYear).utf8)
      case nil: path += rest[open...close]
      }
      rest = rest[(close + 1)...]
    }
    return path + rest
  }
}
