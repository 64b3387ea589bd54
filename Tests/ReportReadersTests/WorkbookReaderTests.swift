import DocumentSyntax
import ReportModel
import ReportReaders
import TestDocuments
import Testing

/// A workbook as a test writes it.
private struct Workbook {
  struct Sheet {
    var name = "表"
    var state = "visible"
    var head = ""
    var rows: String
    var tail = ""
  }

  var sheets: [Sheet]
  var strings = ""
  var formats: [String] = []
  var properties = ""

  init(
    rows: String, head: String = "", tail: String = "", strings: String = "", formats: [String] = []
  ) {
    sheets = [Sheet(head: head, rows: rows, tail: tail)]
    self.strings = strings
    self.formats = formats
  }

  init(sheets: [Sheet]) {
    self.sheets = sheets
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }

  var archive: [UInt8] {
    func relationships(_ list: [(String, String, String)]) -> String {
      let items = list.map {
        "<Relationship Id=\"\($0.0)\" Type=\"\(Self.office)/\($0.1)\" Target=\"\($0.2)\"/>"
      }
      return """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        \(items.joined())</Relationships>
        """
    }
    let listed = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"r\($0)\"/>"
    }
    let codes = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(Self.escaped($1))\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    var members = [
      ("_rels/.rels", relationships([("r", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\(properties)<sheets>\
        \(listed.joined())</sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(
          sheets.indices.map { ("r\($0)", "worksheet", "worksheets/sheet\($0).xml") }
            + [("s", "styles", "styles.xml"), ("t", "sharedStrings", "/xl/sharedStrings.xml")])
      ),
      (
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(Self.main)"><numFmts>\(codes.joined())</numFmts><cellStyleXfs>\
        <xf numFmtId="9"/></cellStyleXfs><cellXfs>\(styles.joined())</cellXfs></styleSheet>
        """
      ),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\" count=\"99999999\">\(strings)</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      members.append(
        (
          "xl/worksheets/sheet\(index).xml",
          """
          <worksheet xmlns="\(Self.main)">\(sheet.head)<sheetData>\(sheet.rows)</sheetData>\
          \(sheet.tail)</worksheet>
          """
        ))
    }
    return ZipWriter.archive(members.map { (name: $0.0, contents: $0.1) })
  }

  func read(limit: ExpansionLimit = .standard) throws -> Draft {
    try WorkbookReader.read(archive, limit: limit)
  }

  func lines() throws -> [String] {
    let draft = try read()
    return draft.text.string(in: 0..<draft.text.bytes.count).split(separator: "\n").map(String.init)
  }
}

private func text(_ place: String, _ text: String) -> String {
  "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
}

private func number(_ place: String, _ value: String, style: Int = 0) -> String {
  "<c r=\"\(place)\" s=\"\(style)\"><v>\(value)</v></c>"
}

private func row(_ number: Int, _ cells: String...) -> String {
  "<row r=\"\(number)\">\(cells.joined())</row>"
}

@Suite struct WorkbookReaderTests {
  /// What a number with a format is shown as.
  private func shown(_ value: String, _ format: String) throws -> String {
    let workbook = Workbook(
      rows: row(1, text("A1", "|"), number("B1", value, style: 1), text("C1", "|")),
      formats: ["General", format])
    return try #require(try workbook.lines().first).replacing("|", with: "").replacing(
      "\t", with: "")
  }

  // MARK: Values

  @Test(arguments: [
    ("12", "12"), ("12.0", "12"), ("1.2E1", "12"), ("12.000000000000002", "12"),
    ("0.30000000000000004", "0.3"), ("-0", "0"), ("0012", "12"), ("1234567.891", "1234567.891"),
    ("0.33333333333333331", "0.333333333"), ("123456789.123456", "123456789.1"),
    ("12345678901", "12345678901"), ("123456789012", "1.23457E+11"), ("1E-7", "0.0000001"),
    ("-5.5", "-5.5"), ("1e999", "1e999"), ("abc", "abc"),
  ])
  func numbersWithoutFormat(value: String, expected: String) throws {
    #expect(try shown(value, "General") == expected)
  }

  @Test(arguments: [
    ("1427", "#,##0", "1,427"), ("1234567", "#,##0", "1,234,567"), ("12", "#,##0", "12"),
    ("2.675", "0.00", "2.68"), ("-1.005", "0.00", "-1.01"), ("-0.4", "0", "0"),
    ("9.995", "0.00", "10.00"),
    ("0.256", "0%", "26%"), ("0.125", "0.00%", "12.50%"), ("5", "000", "005"),
    ("1234", "00-00", "12-34"), ("17", "0\"件\"", "17件"), ("12.5", "G/通用格式\"件\"", "12.5件"),
    ("-7", "0;[Red]\\(0\\)", "(7)"), ("0", "0;-0;;@", ""), ("0", "0;-0;\"无\"", "无"),
    ("15000", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "15,000"),
    ("0", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "-"),
    ("1234567", "#,##0.0,", "1,234.6"), ("3.14159", "0.0##", "3.142"), ("3", "0.0##", "3.0"),
    ("12345", "0.00E+00", "1.23E+04"), ("15", "[>=10]\"多\"0;\"少\"0", "多15"),
    ("5", "[>=10]\"多\"0;\"少\"0", "少5"), ("5", "[$¥-804]0.00", "¥5.00"), ("3.7", "@", "3.7"),
  ])
  func numbersWithFormats(value: String, format: String, expected: String) throws {
    #expect(try shown(value, format) == expected)
  }

  @Test(arguments: [
    ("43465", "yyyy\"年\"m\"月\"d\"日\"", "2018年12月31日"), ("43465", "yyyy/m/d", "2018/12/31"),
    ("43465", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "2018年12月31日"),
    ("43465", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二〇一八年十二月三十一日"),
    ("43465.75", "yyyy-mm-dd hh:mm", "2018-12-31 18:00"), ("43465.75", "上午/下午h\"时\"", "下午6时"),
    ("43563", "aaaa", "星期一"), ("43465", "d-mmm-yy", "31-Dec-18"), ("1.25", "[h]:mm", "30:00"),
    ("1", "yyyy/m/d", "1900/1/1"), ("59", "yyyy/m/d", "1900/2/28"), ("60", "yyyy/m/d", "1900/2/29"),
    ("61", "yyyy/m/d", "1900/3/1"), ("43890", "yyyy/m/d", "2020/2/29"),
    ("2958465", "yyyy/m/d", "9999/12/31"), ("2958466", "yyyy/m/d", "2958466"),
    ("-1", "yyyy/m/d", "-1"),
  ])
  func dates(value: String, format: String, expected: String) throws {
    #expect(try shown(value, format) == expected)
  }

  @Test func daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws {
    var workbook = Workbook(
      rows: row(1, text("A1", "甲"), number("B1", "0")), formats: ["yyyy/m/d"])
    workbook.properties = "<workbookPr date1904=\"1\"/>"
    #expect(try workbook.lines() == ["甲\t1904/1/1"])
  }

  @Test func textsOfAllKinds() throws {
    let workbook = Workbook(
      rows: row(
        1, "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"B1\" t=\"s\"><v>1</v></c>",
        "<c r=\"C1\" t=\"str\"><f>1&amp;7</f><v>17</v></c>", "<c r=\"D1\" t=\"b\"><v>1</v></c>",
        "<c r=\"E1\" t=\"e\"><v>#REF!</v></c>", "<c r=\"F1\" t=\"s\"><v>7</v></c>",
        "<c r=\"G1\"><f>A1</f></c>", "<c r=\"H1\"><f>SUM(A1:B1)</f><v>9</v></c>"),
      strings:
        "<si><r><t>收到</t></r><r><t xml:space=\"preserve\">申请数</t></r><rPh><t>x</t></rPh></si>"
        + "<si><t>上_x000D_\n下_x005F_x\t完</t></si>")
    #expect(try workbook.lines() == ["收到申请数\t上 下_x 完\t17\tTRUE\t#REF!\t\t=A1\t9"])
  }

  @Test func hiddenZerosAreNotSeen() throws {
    let workbook = Workbook(
      rows: row(1, text("A1", "甲"), number("B1", "0"), number("C1", "2")),
      head: "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>")
    #expect(try workbook.lines() == ["甲\t\t2"])
  }

  // MARK: Places

  @Test func cellsAreNamedAndStandInTheirColumns() throws {
    let draft = try Workbook(
      rows: row(2, text("B2", "标题"), text("C2", "盖住")) + row(5, text("B5", "甲"), number("D5", "1"))
        + "<row><c/><c t=\"inlineStr\"><is><t>乙</t></is></c><c><v>2</v></c></row>"
        + row(9, text("B9", "丙"), number("C9", "3")) + row(10, number("C10", "4")),
      tail: "<mergeCells><mergeCell ref=\"B2:D2\"/><mergeCell ref=\"B9:B10\"/></mergeCells>"
    ).read()
    let cells = draft.blocks.map { block -> String in
      guard case .cell(let cell) = block.kind else { return "?" }
      let name = draft.placeName(of: block.range).cell ?? "-"
      return
        "\(cell.row),\(cell.column),\(cell.columnSpan) \(name) \(draft.text.string(in: block.range))"
    }
    #expect(
      cells == [
        "0,0,3 表!B2 标题", "1,0,1 表!B5 甲", "1,1,1 表!C5 ", "1,2,1 表!D5 1", "2,0,1 表!B6 乙",
        "2,1,1 表!C6 2", "2,2,1 表!D6 ", "3,0,1 表!B9 丙", "3,1,1 表!C9 3", "3,2,1 表!D9 ",
        "4,1,1 表!C10 4", "4,2,1 表!D10 ",
      ])
  }

  @Test func hiddenSheetsAndColumnsAreNotSeenButHiddenRowsAre() throws {
    let rows = row(1, text("A1", "甲"), text("B1", "藏"), number("C1", "1"))
    let workbook = Workbook(sheets: [
      .init(name: "旧", state: "hidden", rows: rows), .init(name: "空", rows: ""),
      .init(
        name: "新", head: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
        rows: rows + "<row r=\"2\" hidden=\"1\">\(text("A2", "乙"))\(number("C2", "2"))</row>"),
      .init(name: "更旧", state: "veryHidden", rows: rows),
      .init(name: "另", rows: row(3, text("A3", "丙"), number("B3", "3"))),
    ])
    let draft = try workbook.read()
    #expect(try workbook.lines() == ["甲\t1", "乙\t2", "丙\t3"])
    #expect(
      draft.blocks.map { draft.placeName(of: $0.range).cell }
        == ["新!A1", "新!C1", "新!A2", "新!C2", "另!A3", "另!B3"])
  }

  @Test("what stands alone above the table runs over the empty cells beside it")
  func titles() throws {
    let draft = try Workbook(
      rows: row(1, text("A1", "附件")) + row(2, text("B2", "标题"))
        + "<row r=\"3\" hidden=\"1\">\(text("A3", "模板"))</row>"
        + row(4, text("A4", "甲"), number("B4", "1"), number("C4", "2")) + row(5, text("A5", "乙"))
        + "<row r=\"6\" ht=\"0\">\(text("A6", "空"))</row>"
    ).read()
    #expect(
      draft.blocks.map { draft.text.string(in: $0.range) }
        == ["附件", "标题", "甲", "1", "2", "乙", "", ""])
    #expect(
      draft.blocks.compactMap { draft.placeName(of: $0.range).cell }
        == ["A1", "B2", "A4", "B4", "C4", "A5", "B5", "C5"].map { "表!" + $0 })
  }

  @Test func cellsOutOfOrderArePutInOrder() throws {
    let workbook = Workbook(
      rows: row(2, number("B2", "4"), text("A2", "乙")) + row(1, text("A1", "甲"), number("B1", "3")))
    #expect(try workbook.lines() == ["甲\t3", "乙\t4"])
  }

  // MARK: Hostile and damaged files

  @Test func claimsCostNothing() throws {
    let workbook = Workbook(
      rows: row(
        1, text("A1", "甲"), number("B1", "1"), number("XFE1", "2"), number("A99999999999", "3"))
        + row(1_048_576, text("A1048576", "乙"), number("B1048576", "5"))
        + row(999_999_999, text("A999999999", "丙")),
      head:
        "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"3\" max=\"999999999\" hidden=\"1\"/></cols>",
      tail: "<mergeCells count=\"999999999\">"
        + String(repeating: "<mergeCell ref=\"C2:XFD1048575\"/>", count: 10_000) + "</mergeCells>")
    #expect(try workbook.lines() == ["甲\t1", "乙\t5"])
  }

  @Test func aMergeOfAllCellsLeavesTheFirst() throws {
    let workbook = Workbook(
      rows: row(1, text("A1", "甲"), number("B1", "1")) + row(2, text("A2", "乙")),
      tail: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
    #expect(try workbook.lines() == ["甲"])
  }

  @Test func oneTextInManyCellsMeetsTheLimit() {
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c>", count: 16)
    let workbook = Workbook(
      rows: String(repeating: "<row>\(cells)</row>", count: 100),
      strings: "<si><t>\(String(repeating: "字", count: 10_000))</t></si>")
    let limit = ExpansionLimit(bytes: 4 * 1024 * 1024)
    #expect(throws: ReadError.package(.exceedsLimit(limit))) { try workbook.read(limit: limit) }
  }

  @Test func damagedFilesAreErrors() {
    let whole = Workbook(
      rows: row(1, text("A1", "甲"), number("B1", "1.5"))
        + row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>"),
      tail: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>",
      strings: "<si><t>_x0041_</t></si>",
      formats: ["[Red]#,##0.00_);yyyy\"年\"m\"月\"", "0"]
    ).archive
    for length in 0..<whole.count {
      #expect(throws: ReadError.self) {
        try WorkbookReader.read(Array(whole[..<length]), limit: .standard)
      }
    }
    var random = RandomBytes(seed: 5)
    for _ in 0..<500 {
      var damaged = whole
      for _ in 0...random.next(4) {
        damaged[random.next(damaged.count)] = UInt8(random.next(256))
      }
      _ = try? WorkbookReader.read(damaged, limit: .standard)
    }
  }

  @Test func formatsOfAnyKindShowSomething() throws {
    let pieces = [
      "0", "#", "?", ".", ",", "%", "E+", "\"", "\\", "_", "*", "@", ";", "[", "]", "[h]", "[>1]",
      "y",
      "m", "d", "h", "s", "a", "AM/PM", "General", "年", "/", "[DBNum1]", "[$", " ", "-", "E",
      "aaaa",
    ]
    let values = [
      "0", "-1", "1234567.891", "0.000012", "-43465.75", "43465.99999999", "1E+300", "-1E-300",
    ]
    var random = RandomBytes(seed: 6)
    for _ in 0..<1000 {
      let format = (0..<random.next(12)).map { _ in pieces[random.next(pieces.count)] }.joined()
      _ = try shown(values[random.next(values.count)], format)
    }
  }
}
