import DocumentSyntax
import ReportModel
import ReportText

/// Reads web pages: the report that stands in one, without what the web site has around it.
public enum HTMLReader {
  /// Reads a page.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - encoding: Its encoding; nil to find it.
  ///   - limit: How much text it may hold.
  public static func read(_ contents: [UInt8], encoding: TextEncoding?, limit: ExpansionLimit)
    throws(ReadError) -> Draft
  {
    guard contents.count <= limit.bytes else { throw .exceedsLimit(limit) }
    let text = PageEncoding.decode(contents, as: encoding)
    guard text.bytes.count <= limit.bytes else { throw .exceedsLimit(limit) }
    var survey = try walk(text, PageSurvey())
    survey.finish()
    var layout = try walk(text, PageLayout(PageContent(survey), of: text.bytes))
    return layout.finish(as: .file(text))
  }

  private static func walk<Visitor: PageVisitor>(
    _ text: SourceText, _ visitor: Visitor
  ) throws(ReadError) -> Visitor {
    var walk = PageWalk(visitor)
    do {
      try HTMLPage(text.bytes).parse(into: &walk)
    } catch {
      throw .nestedTooDeep
    }
    walk.finish()
    return walk.visitor
  }
}
