/// What was mended, or would have been.
package struct FixCounts: Hashable, Sendable {
  /// Whether nothing was changed, only shown.
  package let isPreview: Bool
  /// The fixes that were made.
  package var fixes = 0
  /// The files in which they were.
  package var files = 0
  /// The files in which they could not be, since they cannot be written.
  package var failures = 0

  /// Counts nothing.
  package init(isPreview: Bool) {
    self.isPreview = isPreview
  }

  static func + (left: FixCounts, right: FixCounts) -> FixCounts {
    var sum = left
    sum.fixes += right.fixes
    sum.files += right.files
    sum.failures += right.failures
    return sum
  }
}
