import DocumentSyntax

/// Why a document cannot be read.
public enum ReadError: Error, Hashable, Sendable {
  /// It is in a format that no reader reads.
  case foreign(ForeignFormat)
  /// Its package, or a part of it, is damaged, protected or hostile.
  case package(PackageError)
  /// Its text is longer than the limit allows.
  case exceedsLimit(ExpansionLimit)
  /// Its elements or groups are nested deeper than any document has them.
  case nestedTooDeep
  /// It ends in the midst of what its format demands.
  case endsTooSoon
}
