import ReportText

/// What a layout was made of.
enum LayoutSource {
  /// A document without lines.
  case document
  /// A package with parts of these names, whose text has sources in them.
  case package(parts: [String])
  /// A workbook with sheets of these names.
  case workbook(sheets: [String])
  /// A file that has lines of its own, decoded.
  case file(SourceText)
}
