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
    if let page = page(inArchive: contents.span) {
      // The lines of the page are not those of the file.
      return try draft(page, encoding, limit) { _ in .document }
    }
    return try draft(contents, encoding, limit, as: LayoutSource.file)
  }

  /// The page in an archive of one with its pictures; nil in anything else.
  static func page(inArchive contents: Span<UInt8>) -> [UInt8]? {
    guard WebPageBeginning.words(of: contents).starts(with: "mime-version:".utf8) else {
      return nil
    }
    return WebArchive.page(of: contents.withUnsafeBufferPointer(Array.init), limit: .standard)
  }

  private static func draft(
    _ contents: [UInt8], _ encoding: TextEncoding?, _ limit: ExpansionLimit,
    as source: (SourceText) -> LayoutSource
  ) throws(ReadError) -> Draft {
    let text = PageEncoding.decode(contents, as: encoding)
    guard text.bytes.count <= limit.bytes else { throw .exceedsLimit(limit) }
    var page = text.bytes
    OddComments.blank(in: &page)
    var events = try Self.events(of: page)
    var styles = PageStyles(events, of: page)
    var walked = walk(events, PageSurvey(), styles)
    let unclosed = walked.unclosed
    if let unclosed {
      // It would hide all that follows, and that somebody forgot to close it should be told beside
      // what else there is to say of the report.
      for index in unclosed.range { page[index] = UInt8(ascii: " ") }
      events = try Self.events(of: page)
      styles = PageStyles(events, of: page)
      walked = walk(events, PageSurvey(), styles)
    }
    var survey = walked.visitor
    survey.finish()
    let content = PageContent(survey)
    var layout = walk(events, PageLayout(content, of: page, unclosed), styles).visitor
    return layout.finish(as: source(text)).titled(survey.outsideTitles)
      .published(on: survey.publicationDate)
  }

  private static func events(of page: [UInt8]) throws(ReadError) -> HTMLEvents {
    do {
      return try HTMLPage(page).events(of: PageElement.allCases.map(\.rawValue))
    } catch {
      throw .nestedTooDeep
    }
  }

  private static func walk<Visitor: PageVisitor>(
    _ events: HTMLEvents, _ visitor: Visitor, _ styles: PageStyles
  ) -> PageWalk<Visitor> {
    var walk = PageWalk(visitor, styles)
    events.replay(into: &walk)
    walk.finish()
    return walk
  }
}
