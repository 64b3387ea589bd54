/// What a new draft has around its parts, and how what is to be filled in is marked.
///
/// Texts may hold fields: `{agency}`, `{year}`, `{next-year}`, `{previous-year}`, `{parts}` with the
/// titles of all parts and `{part-count}` with their number, and the ids of ``contacts``.
public struct DraftTemplate: Sendable {
  /// Something by which the agency is reached: its address, its telephone number.
  public struct Contact: Sendable {
    /// The id, which is the field's name.
    public let id: String
    /// The words behind which it stands in a report, the longest first: 联系地址, 地址.
    public let labels: [String]
    /// What stands in its place as long as it is not known.
    public let blank: String
  }

  /// The title; nil where the pack does not say.
  public let title: String?
  /// The paragraphs between the title and the first part.
  public let preamble: [String]
  /// What is taken over from last year's report.
  public let contacts: [Contact]
}
