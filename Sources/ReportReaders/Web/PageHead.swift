import DocumentSyntax

/// What the `<meta>` elements in a page's head say of it, by the names that government sites have for
/// them (the guide to their tags that the State Council's office issued in 2015) and by those in common
/// use.
struct PageHead {
  /// No name of a site, and no date, is longer, in bytes.
  private static let longest = 120

  /// The name of the site.
  private(set) var siteName: String?
  /// The date of publication, as it is written.
  private(set) var publicationDate: String?

  private static let dateNames: Set<String> = [
    "pubdate", "publishdate", "publicationdate", "pubtime", "publishtime", "datepublished",
    "articlepublishedtime",
  ]

  /// Takes an element; of several that say the same, the first counts.
  mutating func take(_ attributes: HTMLAttributes) {
    guard let name = attributes.string("name") ?? attributes.string("property"),
      name.utf8.count <= Self.longest, let content = attributes.string("content"),
      content.utf8.count <= Self.longest, content.contains(where: { !$0.isWhitespace })
    else { return }
    let key = name.lowercased().filter { $0.isLetter }
    if key == "sitename" {
      siteName = siteName ?? content
    } else if Self.dateNames.contains(key) {
      publicationDate = publicationDate ?? content
    }
  }
}
