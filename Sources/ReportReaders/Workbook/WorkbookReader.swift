import DocumentSyntax
import ReportModel
import ReportText

/// Reads workbooks (ECMA-376, part 1, SpreadsheetML): the sheets that are seen, in their order, each
/// as a table whose cells show what the spreadsheet program shows.
///
/// Hidden sheets and columns are not seen, nor is a text that stands alone in a hidden row. Hidden rows
/// of a table are: their figures count in the sums.
public enum WorkbookReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - limit: How much may be unpacked from it, and how much text it may have.
  public static func read(_ contents: [UInt8], limit: ExpansionLimit) throws(ReadError) -> Draft {
    do throws(PackageError) {
      var archive = try ZipArchive(contents, limit: limit)
      let package = try WorkbookPackage(&archive)
      var strings = SharedStrings()
      if let part = package.sharedStrings, archive.contains(part) {
        try archive.parse(part, into: &strings)
      }
      var styles = WorkbookStyles()
      if let part = package.styles, archive.contains(part) {
        try archive.parse(part, into: &styles)
      }
      var layout = SheetLayout(
        texts: strings.texts, formats: styles.formats, datesFrom1904: package.datesFrom1904,
        limit: limit)
      for (index, sheet) in package.sheets.enumerated() {
        var contents = SheetContents()
        try archive.parse(sheet.part, into: &contents)
        layout.append(contents, sheet: index)
        layout.append(try WorkbookPackage.drawings(of: sheet, in: &archive))
        guard !layout.exceedsLimit else { throw .exceedsLimit(limit) }
      }
      return layout.finish(sheets: package.sheets.map(\.name))
    } catch {
      throw .package(error)
    }
  }
}
