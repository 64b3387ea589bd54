import DocumentSyntax
import ReportModel
import Testing

@testable import ReportReaders

/// What the head of a web page says of it.
@Suite("Heads of web pages")
struct PageHeadTests {
  private func draft(_ head: String) throws -> Draft {
    let page = "<html><head><meta charset=\"utf-8\">\(head)</head><body><p>正文。</p></body></html>"
    return try HTMLReader.read(Array(page.utf8), encoding: .utf8, limit: .standard)
  }

  @Test("titles and the name of the site, apart from each other")
  func titles() throws {
    let draft = try draft(
      "<meta name=\"SiteName\" content=\"青禾县水务局\"><title>年报</title>"
        + "<meta name=\"ArticleTitle\" content=\"2023年年报\">")
    #expect(
      draft.outsideTitles == [
        OutsideTitle(.webPage, "年报"), OutsideTitle(.webPage, "2023年年报"),
        OutsideTitle(.site, "青禾县水务局"),
      ])
  }

  @Test(
    "the date of publication by all its names",
    arguments: [
      "name=\"PubDate\"", "name=\"pubdate\"", "name=\"publishdate\"", "name=\"publish_time\"",
      "property=\"article:published_time\"", "name=\"datePublished\"",
    ])
  func date(attribute: String) throws {
    #expect(
      try draft("<meta \(attribute) content=\"2024-02-21 10:00\">").publicationDate
        == "2024-02-21 10:00")
  }

  @Test(
    "other dates are none",
    arguments: ["name=\"lastmodified\"", "name=\"ContentSource\"", "http-equiv=\"PubDate\""])
  func otherDates(attribute: String) throws {
    #expect(try draft("<meta \(attribute) content=\"2024-02-21\">").publicationDate == nil)
  }

  @Test("the first of several dates counts, and blank or endless ones do not")
  func several() throws {
    let long = String(repeating: "2024-02-21 ", count: 40)
    #expect(
      try draft(
        "<meta name=\"PubDate\" content=\" \"><meta name=\"PubDate\" content=\"\(long)\">"
          + "<meta name=\"PubDate\" content=\"2024-01-05\"><meta name=\"PubDate\" content=\"2024-03-05\">"
      ).publicationDate == "2024-01-05")
  }
}

/// Figures that stand above the line, and characters that nobody sees.
@Suite("Raised figures of web pages")
struct RaisedFigureTests {
  private func line(_ html: String) throws -> String {
    let draft = try HTMLReader.read(Array("<p>\(html)</p>".utf8), encoding: .utf8, limit: .standard)
    return draft.text.string(in: draft.blocks[0].range)
  }

  @Test(
    "digits above or below others are no part of their number",
    arguments: [
      ("收到申请12<sup>1</sup>件", "收到申请12¹件"), ("约10<sup>3</sup>条", "约10³条"),
      ("12<sup>[1]</sup>件", "12[1]件"), ("面积12m<sup>2</sup>", "面积12m2"),
      ("<sup>3</sup>件", "3件"), ("收到<wbr>申请12&shy;件", "收到申请12件"),
    ])
  func raised(html: String, expected: String) throws {
    #expect(try line(html) == expected)
  }
}
