import ReportModel
import ReportText

/// Reads what pdftotext makes of a PDF with its layout kept: lines as they stand on the page, a
/// form feed between pages, and columns set off by runs of blanks.
///
/// A PDF knows neither paragraphs nor tables. Page numbers and running titles are left out,
/// paragraphs broken at the margin become one line again, and so do the rows of tables whose labels
/// go over several lines.
public enum PDFTextReader {
  /// Reads a text.
  public static func read(_ text: SourceText) -> Draft {
    let span = text.bytes.span
    let lines = RunningLines.removed(from: PageLine.lines(of: text), span)
    let tables = PageTableFinder(lines, span).tables(span)
    let flow = PageFlow(lines, outside: tables.map(\.lines), span)
    var builder = LayoutBuilder()
    var index = 0
    for table in tables {
      flow.append(index..<table.lines.lowerBound, to: &builder, span)
      table.append(to: &builder, span)
      index = table.lines.upperBound
    }
    flow.append(index..<lines.count, to: &builder, span)
    return builder.finish(as: .document)
  }
}
