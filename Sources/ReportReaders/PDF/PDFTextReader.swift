import ReportModel
import ReportText

/// Reads what `pdftotext -bbox -raw` makes of a PDF: the words with the places where they stand, in
/// the order in which the pages draw them.
///
/// A PDF knows neither paragraphs nor tables. Page numbers, running titles and the table of contents
/// are left out, paragraphs broken at the margin become one line again, and what stands beside each
/// other becomes the rows and columns of tables.
public enum PDFTextReader {
  /// Reads a text.
  public static func read(_ text: SourceText) -> Draft {
    let words = PageWords(text.bytes)
    let span = words.text.span
    let lines = ContentsPage.removed(
      from: RunningLines.removed(from: PageLine.lines(of: words, span), of: words, span),
      pageCount: words.pages.count, span)
    let tables = PageTableFinder(lines, span).tables(span)
    let flow = PageFlow(lines, outside: tables.map(\.lines), pages: words.pages, span)
    var builder = LayoutBuilder()
    var index = 0
    for table in tables {
      flow.append(index..<table.lines.lowerBound, to: &builder, words, span)
      PageTable(lines, table, words, span).append(to: &builder, words, span)
      index = table.lines.upperBound
    }
    flow.append(index..<lines.count, to: &builder, words, span)
    return builder.finish(as: .document)
  }
}
