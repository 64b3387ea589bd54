import DocumentSyntax
import ReportModel
import ReportReaders
import TestDocuments
import Testing

/// An OpenDocument text as a test writes it: its body, and its styles.
private struct TextDocument {
  var body: String
  var automaticStyles = ""
  var commonStyles = ""
  var masterStyles = ""
  var manifest = ""

  private static let namespaces =
    ["office", "text", "table", "style"]
    .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\" " }.joined()
    + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    + "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    + "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""

  var content: String {
    """
    <office:document-content \(Self.namespaces)><office:automatic-styles>\(automaticStyles)\
    </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
    </office:document-content>
    """
  }

  var archive: [UInt8] {
    let styles = """
      <office:document-styles \(Self.namespaces)><office:styles>\(commonStyles)</office:styles>\
      <office:automatic-styles/><office:master-styles>\(masterStyles)</office:master-styles>\
      </office:document-styles>
      """
    return ZipWriter.archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("styles.xml", styles),
      ("content.xml", content), ("META-INF/manifest.xml", manifest),
    ])
  }

  func read(limit: ExpansionLimit = .standard) throws -> Draft {
    try OpenDocumentReader.read(archive, limit: limit)
  }

  /// The layout, a line each.
  func lines() throws -> [String] {
    let draft = try read()
    return draft.text.string(in: 0..<draft.text.bytes.count).split(separator: "\n").map(String.init)
  }
}

private func textParagraph(_ text: String, style: String? = nil) -> String {
  let attribute = style.map { " text:style-name=\"\($0)\"" } ?? ""
  return "<text:p\(attribute)>\(text)</text:p>"
}

private func level(
  _ level: Int, _ format: String, prefix: String = "", suffix: String = "", _ more: String = "",
  element: String = "list-level-style-number"
) -> String {
  """
  <text:\(element) text:level="\(level)" style:num-format="\(format)" \
  style:num-prefix="\(prefix)" style:num-suffix="\(suffix)" \(more)/>
  """
}

private let chinese = "一, 二, 三, ..."

private func listStyle(_ name: String, _ levels: String...) -> String {
  "<text:list-style style:name=\"\(name)\">\(levels.joined())</text:list-style>"
}

private let twoLevels = listStyle(
  "L1", level(1, chinese, suffix: "、"), level(2, chinese, prefix: "（", suffix: "）"))

private func list(_ items: String..., attributes: String = "text:style-name=\"L1\"") -> String {
  "<text:list \(attributes)>\(items.joined())</text:list>"
}

private func listItem(_ contents: String..., attributes: String = "") -> String {
  "<text:list-item \(attributes)>\(contents.joined())</text:list-item>"
}

@Suite struct OpenDocumentReaderTests {
  // MARK: Text

  @Test func blanksOfTheFileAreOneAndNoneAtTheStart() throws {
    let document = TextDocument(
      body: textParagraph("\n  全年 \t\n公开<text:s text:c=\"2\"/> 3<text:span> 条</text:span>。\n")
        + textParagraph("甲<text:tab/>乙<text:line-break/>丙"))
    #expect(try document.lines() == ["全年 公开   3 条。 ", "甲\t乙", "丙"])
  }

  @Test func headingsHaveTheirLevel() throws {
    let document = TextDocument(
      body: "<text:h text:outline-level=\"2\">甲</text:h>" + textParagraph("乙", style: "P1")
        + textParagraph("丙"),
      automaticStyles: "<style:style style:name=\"P1\" style:family=\"paragraph\" "
        + "style:parent-style-name=\"H1\"/>",
      commonStyles: "<style:style style:name=\"H1\" style:family=\"paragraph\" "
        + "style:default-outline-level=\"1\"/>")
    #expect(outline(try document.read()) == ["## 甲", "# 乙", "丙"])
  }

  @Test func whatIsNotSeenIsNotRead() throws {
    let hidden = "<style:text-properties text:display=\"none\"/>"
    let document = TextDocument(
      body: "<text:tracked-changes><text:changed-region><text:deletion>" + textParagraph("删去")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + textParagraph(
          "公开<text:change text:change-id=\"a\"/><office:annotation>" + textParagraph("批注")
            + "</office:annotation><text:span text:style-name=\"T1\">藏"
            + "<text:span text:style-name=\"T2\">见</text:span></text:span>"
            + "<text:ruby><text:ruby-base>渡</text:ruby-base><text:ruby-text>dù</text:ruby-text>"
            + "</text:ruby>")
        + textParagraph("藏段", style: "P1")
        + "<text:section text:display=\"none\">" + textParagraph("藏节") + "</text:section>"
        + "<text:table-of-content><text:index-body>" + textParagraph("目录")
        + "</text:index-body></text:table-of-content>",
      automaticStyles:
        "<style:style style:name=\"T1\" style:family=\"text\">\(hidden)</style:style>"
        + "<style:style style:name=\"T2\" style:family=\"text\">"
        + "<style:text-properties text:display=\"true\"/></style:style>"
        + "<style:style style:name=\"P1\" style:family=\"paragraph\">\(hidden)</style:style>",
      masterStyles: "<style:master-page><style:header>" + textParagraph("页眉")
        + "</style:header></style:master-page>")
    #expect(try document.lines() == ["公开见渡"])
  }

  @Test func framesFollowTheirParagraphAndNotesTheDocument() throws {
    let note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body>" + textParagraph("注")
      + "</text:note-body></text:note>"
    let inner =
      "<draw:frame><draw:text-box>" + textParagraph("内框") + "</draw:text-box></draw:frame>"
    let document = TextDocument(
      body: textParagraph(
        "前\(note)<draw:frame><draw:text-box>" + textParagraph("框\(inner)中") + textParagraph("又")
          + "</draw:text-box><svg:title>图</svg:title></draw:frame>后"
          + "<draw:custom-shape>" + textParagraph("形") + "</draw:custom-shape>")
        + textParagraph("完"))
    #expect(try document.lines() == ["前后", "框中", "内框", "又", "形", "完", "注"])
  }

  @Test func hyphensThatBreakNoLineAreHyphens() throws {
    let document = TextDocument(body: textParagraph("0599\u{2011}5550123，软\u{AD}件"))
    #expect(try document.lines() == ["0599-5550123，软件"])
  }

  // MARK: Lists

  @Test func itemsHaveTheirNumbers() throws {
    let document = TextDocument(
      body: list(
        listItem(
          textParagraph("甲"), textParagraph("又"),
          list(listItem(textParagraph("子")), listItem(textParagraph("丑")), attributes: "")),
        listItem(textParagraph("乙")), "<text:list-header>\(textParagraph("无号"))</text:list-header>",
        listItem(textParagraph("丙"), attributes: "text:start-value=\"11\"")),
      automaticStyles: twoLevels)
    #expect(try document.lines() == ["一、甲", "又", "（一）子", "（二）丑", "二、乙", "无号", "十一、丙"])
  }

  @Test func listsGoOnAsTheySay() throws {
    let lower = listItem(list(listItem(textParagraph("丑")), attributes: ""))
    let continues = "text:style-name=\"L1\" text:continue-numbering=\"true\""
    let document = TextDocument(
      body: list(listItem(textParagraph("甲"), list(listItem(textParagraph("子")), attributes: "")))
        + textParagraph("中断") + list(lower, listItem(textParagraph("乙")), attributes: continues)
        + list(listItem(textParagraph("新")), attributes: "text:style-name=\"L1\" xml:id=\"n\"")
        + list(listItem(textParagraph("别")), attributes: "text:style-name=\"L2\"")
        + list(listItem(textParagraph("不是前一个")), attributes: continues)
        + list(
          listItem(textParagraph("接")),
          attributes: "text:style-name=\"L1\" text:continue-list=\"n\""),
      automaticStyles: twoLevels + listStyle("L2", level(1, "1", suffix: ".")))
    #expect(
      try document.lines()
        == ["一、甲", "（一）子", "中断", "（二）丑", "二、乙", "一、新", "1.别", "一、不是前一个", "二、接"])
  }

  @Test(arguments: [
    ("1", "12"), ("01, 02, 03, ...", "12"), ("001, 002, 003, ...", "012"), (chinese, "十二"),
    ("壹, 贰, 叁, ...", "壹拾贰"), ("①, ②, ③, ...", "⑫"), ("１, ２, ３, ...", "１２"), ("a", "l"), ("A", "L"),
    ("i", "xii"), ("I", "XII"), ("甲, 乙, 丙, ...", "乙"), ("子, 丑, 寅, ...", "亥"), ("אא", "12"),
    ("", ""),
  ])
  func numbersAreWrittenInTheirForm(format: String, expected: String) throws {
    let document = TextDocument(
      body: list(listItem(textParagraph("、"))),
      automaticStyles: listStyle("L1", level(1, format, "text:start-value=\"12\"")))
    #expect(try document.lines() == [expected + "、"])
  }

  @Test func labelsShowSeveralLevels() throws {
    let patterned = listStyle(
      "L1", level(1, chinese, prefix: "第", suffix: "章", "loext:num-list-format=\"第%1%章\""),
      level(2, "1", "text:display-levels=\"2\" loext:num-list-format=\"%1%.%2%\""))
    let plain = listStyle(
      "L1", level(1, "1"), level(2, "1", suffix: ".", "text:display-levels=\"2\""))
    let body = list(
      listItem(textParagraph("甲"), list(listItem(textParagraph("乙")), attributes: "")))
    #expect(try TextDocument(body: body, automaticStyles: patterned).lines() == ["第一章甲", "一.1乙"])
    #expect(try TextDocument(body: body, automaticStyles: plain).lines() == ["1甲", "1.1.乙"])
  }

  @Test func headingsAreNumberedByTheOutline() throws {
    func heading(_ text: String, _ more: String = "") -> String {
      "<text:h text:outline-level=\"1\" \(more)>\(text)</text:h>"
    }
    let document = TextDocument(
      body: heading("甲") + "<text:h text:outline-level=\"2\">子</text:h>"
        + heading("无", "text:is-list-header=\"true\"") + heading("乙")
        + heading("不", "text:style-name=\"P1\"")
        + heading("五", "text:restart-numbering=\"true\" text:start-value=\"5\""),
      automaticStyles: "<style:style style:name=\"P1\" style:family=\"paragraph\" "
        + "style:list-style-name=\"\"/>",
      commonStyles: "<text:outline-style style:name=\"Outline\">"
        + level(1, chinese, suffix: "、", element: "outline-level-style")
        + level(2, chinese, prefix: "（", suffix: "）", element: "outline-level-style")
        + "</text:outline-style>")
    #expect(
      outline(try document.read()) == ["# 一、甲", "## （一）子", "# 无", "# 二、乙", "# 不", "# 五、五"])
  }

  @Test func numberedParagraphsBelongToTheirList() throws {
    func numbered(_ level: Int, _ text: String) -> String {
      """
      <text:numbered-paragraph text:list-id="n" text:level="\(level)" text:style-name="L1">\
      \(textParagraph(text))</text:numbered-paragraph>
      """
    }
    let document = TextDocument(
      body: numbered(1, "甲") + textParagraph("中") + numbered(2, "子") + numbered(1, "乙"),
      automaticStyles: twoLevels)
    #expect(try document.lines() == ["一、甲", "中", "（一）子", "二、乙"])
  }

  // MARK: Tables

  private func cell(_ text: String = "", _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)>\(text.isEmpty ? "" : textParagraph(text))</table:table-cell>"
  }

  private func table(_ rows: [String], columns: Int) -> String {
    """
    <table:table><table:table-column table:number-columns-repeated="\(columns)"/>\
    \(rows.map { "<table:table-row>\($0)</table:table-row>" }.joined())</table:table>
    """
  }

  @Test func cellsStandInTheirColumns() throws {
    let covered = "<table:covered-table-cell/>"
    let document = TextDocument(
      body: table(
        [
          cell("指标") + cell("数", "table:number-columns-spanned=\"2\"") + covered + cell("注"),
          cell("甲", "table:number-rows-spanned=\"2\"") + cell("1") + cell("2") + cell(),
          covered + cell("3")
            + "<table:covered-table-cell>\(textParagraph("藏"))</table:covered-table-cell>"
            + cell("4"),
        ], columns: 4))
    let draft = try document.read()
    let cells = draft.blocks.map { block -> String in
      guard case .cell(let cell) = block.kind else { return "?" }
      return "\(cell.row),\(cell.column),\(cell.columnSpan) \(draft.text.string(in: block.range))"
    }
    #expect(
      cells == [
        "0,0,1 指标", "0,1,2 数", "0,3,1 注", "1,0,1 甲", "1,1,1 1", "1,2,1 2", "1,3,1 ", "2,1,1 3",
        "2,3,1 4",
      ])
  }

  @Test func repeatedCellsAndRowsAreBounded() throws {
    let rows = """
      <table:table-row>\(cell("零", "table:number-columns-repeated=\"2\""))\
      \(cell("", "table:number-columns-repeated=\"1000000000\""))</table:table-row>\
      <table:table-row table:number-rows-repeated="1000000000">\(cell("同"))\
      \(cell("5", "table:number-columns-repeated=\"2\""))</table:table-row>\
      <table:table-row table:number-rows-repeated="1000000000">\(cell())\(cell())</table:table-row>
      """
    let document = TextDocument(
      body:
        "<table:table><table:table-column table:number-columns-repeated=\"3\"/>\(rows)</table:table>"
    )
    let lines = try document.lines()
    #expect(lines[..<2] == ["零\t零\t", "同\t5\t5"])
    #expect(lines.count == 65)
  }

  @Test func framesInCellsBelongToThem() throws {
    let box = "<draw:frame><draw:text-box>\(textParagraph("框"))</draw:text-box></draw:frame>"
    let document = TextDocument(body: table([cell("甲\(box)乙") + cell("1")], columns: 2))
    #expect(try document.lines() == ["甲乙 框\t1"])
  }

  // MARK: Hostile and damaged files

  @Test func claimsCostNothing() throws {
    let document = TextDocument(body: textParagraph("甲<text:s text:c=\"999999999\"/>乙"))
    #expect(try document.lines()[0].utf8.count == 106)
  }

  @Test func repetitionInRepetitionMeetsTheLimit() {
    var body = cell("字")
    for _ in 0..<6 {
      body = """
        <table:table-cell table:number-columns-repeated="64"><table:table>\
        <table:table-row table:number-rows-repeated="64">\(body)</table:table-row></table:table>\
        </table:table-cell>
        """
    }
    let document = TextDocument(
      body: "<table:table><table:table-row>\(body)</table:table-row></table:table>")
    let limit = ExpansionLimit(bytes: 4 * 1024 * 1024)
    #expect(throws: ReadError.package(.exceedsLimit(limit))) { try document.read(limit: limit) }
  }

  @Test func stylesInARingEnd() throws {
    let ring = """
      <style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>\
      <style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>
      """
    #expect(
      try TextDocument(body: textParagraph("甲", style: "A"), automaticStyles: ring).lines() == ["甲"]
    )
  }

  @Test func encryptedDocumentsAreToldByTheirManifest() {
    let archive = ZipWriter.archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u{1}\u{2}"),
      (
        "META-INF/manifest.xml",
        """
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
        <manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>
        """
      ),
    ])
    #expect(throws: ReadError.package(.encrypted)) {
      try OpenDocumentReader.read(archive, limit: .standard)
    }
  }

  // MARK: Origins

  @Test func textComesFromItsSpans() throws {
    let draft = try TextDocument(
      body: "<text:p>甲  <text:span>乙<text:span>丙</text:span><text:tab/><text:s text:c=\"3\"/>丁"
        + "</text:span>\n戊<text:a>己</text:a></text:p>"
    ).read()
    #expect(
      draft.describedOrigins(of: 0..<draft.text.bytes.count) == [
        "甲  p0 0..<4", "乙 p0 r0 0..<3", "丙 p0 r1 0..<3", "\t   丁 p0 r0 3..<10",
        " 戊己 p0 5..<12",
      ])
  }

  @Test func whatIsNotSeenIsCounted() throws {
    let draft = try TextDocument(
      body:
        "<text:tracked-changes><text:p>旧<text:span>文</text:span></text:p></text:tracked-changes>"
        + "<text:p>甲<office:annotation>\(textParagraph("批注"))</office:annotation>"
        + "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + "\(textParagraph("注"))</text:note-body></text:note>乙</text:p>"
        + "<text:p>丙<draw:text-box>\(textParagraph("框"))</draw:text-box>丁</text:p>"
    ).read()
    #expect(
      draft.describedOrigins(of: 0..<draft.text.bytes.count) == [
        "甲 p1 0..<3", "乙 p1 4..<7", "丙丁 p4 0..<6", "框 p5 0..<3", "注 p3 0..<3",
      ])
    #expect(draft.origins(of: 0..<3).first?.origin.part == "content.xml")
  }

  @Test func labelsAndEmptyCellsComeFromTheirParagraphs() throws {
    let draft = try TextDocument(
      body: list(listItem(textParagraph("甲")))
        + table([cell("乙") + "<table:table-cell><text:p/></table:table-cell>"], columns: 2),
      automaticStyles: twoLevels
    ).read()
    let label = draft.text.string(in: 0..<draft.text.bytes.count).prefix { $0 != "甲" }
    #expect(draft.describedOrigins(of: String(label)) == ["\(label) p0"])
    #expect(draft.describedOrigins(of: "甲") == ["甲 p0 0..<3"])
    #expect(draft.blocks.last.map { draft.describedOrigins(of: $0.range) } == ["p2"])
  }

  @Test func repeatedCellsComeFromOne() throws {
    let draft = try TextDocument(
      body: table(
        [
          cell("甲") + "<table:table-cell table:number-columns-repeated=\"2\">"
            + "<text:p><text:span>乙</text:span><text:tab/>1</text:p></table:table-cell>"
        ], columns: 3)
    ).read()
    let origins = draft.blocks.map { draft.describedOrigins(of: $0.range) }
    #expect(origins.count == 3)
    #expect(origins[1] == ["乙 p1 r0 0..<3", " 1 p1 0..<2"])
    #expect(origins[2] == origins[1])
  }

  @Test func entitiesAreRefused() {
    let archive = ZipWriter.archive([
      ("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>" + TextDocument(body: "&b;").content)
    ])
    #expect(throws: ReadError.package(.declaresEntities(part: "content.xml"))) {
      try OpenDocumentReader.read(archive, limit: .standard)
    }
  }

  @Test func damagedFilesAreErrors() {
    let whole = TextDocument(
      body: list(listItem(textParagraph("甲"))) + table([cell("乙") + cell("丙")], columns: 2)
        + textParagraph("丁<draw:text-box>\(textParagraph("框"))</draw:text-box>"),
      automaticStyles: twoLevels
    ).archive
    for length in 0..<whole.count {
      #expect(throws: ReadError.self) {
        try OpenDocumentReader.read(Array(whole[..<length]), limit: .standard)
      }
    }
    var random = RandomBytes(seed: 3)
    for _ in 0..<500 {
      var damaged = whole
      for _ in 0...random.next(4) {
        damaged[random.next(damaged.count)] = UInt8(random.next(256))
      }
      _ = try? OpenDocumentReader.read(damaged, limit: .standard)
    }
  }

  @Test func elementsWhereTheyDoNotBelongDoNoHarm() {
    let content = TextDocument(
      body: list(listItem(textParagraph("甲"))) + table([cell("乙") + cell("丙")], columns: 2)
        + textParagraph("丁<draw:text-box>\(textParagraph("框"))</draw:text-box>"),
      automaticStyles: twoLevels
    ).content
    let names = [
      "text:p", "text:list", "text:list-item", "table:table", "table:table-row", "table:table-cell",
      "draw:text-box", "text:note-body",
    ]
    var random = RandomBytes(seed: 4)
    for _ in 0..<300 {
      // Elements in places where they do not belong.
      let mixed = content.replacing(
        names[random.next(names.count)], with: names[random.next(names.count)])
      let draft = try? OpenDocumentReader.read(
        ZipWriter.archive([("content.xml", mixed)]), limit: .standard)
      // A reason is as good as a draft.
      if let draft { #expect(draft.isSound) }
    }
  }
}
