import Recognition

extension Report {
  /// The headings below that of a part, down to the next part's: indices of ``headings``.
  ///
  /// - Parameter index: The part, an index of ``sections``.
  func subheadings(ofSection index: Int) -> Range<Int> {
    let first = sections[index].heading + 1
    let next = index + 1 < sections.count ? sections[index + 1].heading : headings.count
    return first..<max(first, next)
  }
}
