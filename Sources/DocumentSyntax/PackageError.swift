/// Why a package, or a part of one, cannot be read.
public enum PackageError: Error, Hashable, Sendable {
  /// The archive ends too soon, or its directory makes no sense.
  case damagedArchive
  /// A part's contents are damaged: they cannot be inflated, or their length or sum is wrong.
  case damagedPart(name: String)
  /// A part is encrypted.
  case encrypted
  /// The archive uses a method that documents do not use.
  case unsupportedCompression(part: String)
  /// All parts that are needed have more bytes together than the limit allows.
  case exceedsLimit(ExpansionLimit)
  /// A part is so much larger than what it is packed in that it must be meant to fill the memory.
  case suspiciousExpansion(part: String)
  /// A part that the format demands is missing.
  case missingPart(name: String)
  /// A part is no well-formed XML.
  case malformedXML(part: String, line: Int)
  /// A part's XML has a document type or entities of its own, which these formats forbid and which
  /// are never resolved.
  case declaresEntities(part: String)
  /// Elements are nested deeper than any document has them.
  case nestedTooDeep(part: String)
}
