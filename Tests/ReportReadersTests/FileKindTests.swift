import ReportReaders
import TestDocuments
import Testing

private func kind(_ contents: [UInt8], _ name: String) -> FileKind {
  FileKind(of: contents.span, named: Array(name.utf8))
}

private func kind(_ contents: String, _ name: String) -> FileKind {
  kind(Array(contents.utf8), name)
}

/// A text in UTF-16, least significant byte first.
private func utf16(_ text: String) -> [UInt8] {
  text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

@Suite struct FileKindTests {
  @Test(arguments: [
    "<html><body>甲", "<!DOCTYPE html>\n<p>甲", "\u{FEFF}\n <HTML>", "<meta charset=gbk>",
    "<table><tr><td>甲",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\">",
    "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "<!-- 甲 --><html>",
    "<div class=Section1>甲</div>",
  ])
  func webPagesWhateverTheyAreCalled(contents: String) {
    for name in ["报告.doc", "报告.xls", "报告.wps", "报告.html", "报告.txt", "报告", "报告.docx", "报告.csv"] {
      #expect(kind(contents, name) == .readable(.html), "\(name)")
    }
  }

  @Test func webPagesInUTF16() {
    let page = utf16("<html><body><p>海右市云门区统计局</p></body></html>")
    #expect(kind([0xFF, 0xFE] + page, "报告.doc") == .readable(.html))
    #expect(kind(page, "报告.html") == .readable(.html))
    let bigEndian = page.indices.map { page[$0 ^ 1] }
    #expect(kind([0xFE, 0xFF] + bigEndian, "报告.xls") == .readable(.html))
  }

  @Test func textsByTheirNames() {
    #expect(kind("<p>一、概述</p>", "报告.html") == .readable(.html))
    #expect(kind("一、概述", "片段.shtml") == .readable(.html))
    #expect(kind("<p>一、概述</p>", "报告.txt") == .readable(.plainText))
    #expect(kind("收到申请数,件,3", "表.csv") == .readable(.commaSeparated))
    #expect(kind("收到申请数,件,3", "表.CSV") == .readable(.commaSeparated))
    #expect(kind("收到申请数\t件\t3", "表.tsv") == .readable(.tabSeparated))
    #expect(kind("收到申请数\t件\t3", "表.xls") == .readable(.tabSeparated))
    #expect(kind("收到申请数\t件\t3", "表.xlsx") == .readable(.tabSeparated))
    #expect(kind("一、概述", "报告.md") == .readable(.markdown))
    #expect(kind("一、概述", "报告.doc") == .readable(.plainText))
    #expect(kind("一、概述", "报告") == .readable(.plainText))
  }

  @Test("tables with commas under the name of a text, one or several")
  func separatedTables() {
    let one = (1...6).map { "第\($0)行,件,\($0)" }.joined(separator: "\n")
    let two = "第二十条第（一）项,,,\n规章,0,0,0\n文件,3,1,15\n\n一、新收,7,2,0,0,9\n二、结转,1,0,0,0,1\n"
    let quoted = "\"甲,乙\",1\n\"丙\n丁\",2\n戊,3\n己,4\n庚,5\n"
    for table in [one, two, quoted] {
      #expect(kind(table, "表.txt") == .readable(.commaSeparated))
      #expect(kind(table, "表") == .readable(.commaSeparated))
    }
    let heading = "一、概述\n公开,12\n公开,13\n公开,14\n公开,15\n公开,16\n"
    let uneven = "规章,0,0\n文件,3\n许可,4\n处罚,5\n强制,6\n"
    for text in [heading, uneven, "甲,1\n乙,2\n"] {
      #expect(kind(text, "表.txt") == .readable(.plainText))
    }
  }

  @Test("a whole report under the name of a text whose tables have commas between their cells")
  func reportWithCommas() {
    let prose = (1...60).map { "2022年，第\($0)项工作平稳有序，公开信息\($0)条。" }
    let wide = (1...24).map { "\($0).第\($0)项,0,\($0),0,,\($0)" }
    let units = (1...24).map { "第\($0)项数,件,\($0)" }
    for rows in [wide, units] {
      let lines = ["云溪县财政局2022年政府信息公开工作年度报告"] + prose
      let report = (lines + rows + prose).joined(separator: "\n")
      #expect(kind(report, "报告.txt") == .readable(.commaSeparated))
      #expect(kind(report, "报告.md") == .readable(.markdown))
      let few = (lines + rows.prefix(12) + prose).joined(separator: "\r\n")
      #expect(kind(few, "报告.txt") == .readable(.plainText))
    }
  }

  @Test("documents in one piece of XML, which LibreOffice converts")
  func flatDocuments() {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let workbook =
      head + "<?mso-application progid=\"Excel.Sheet\"?>"
      + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>"
    #expect(kind(workbook, "表.xls") == .readable(.compoundWorkbook))
    #expect(kind(workbook, "表.xml") == .readable(.compoundWorkbook))
    let text =
      head + "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      + "office:mimetype=\"application/vnd.oasis.opendocument.text\"/>"
    #expect(kind(text, "报告.fodt") == .readable(.compoundDocument))
    #expect(kind(text, "报告.xml") == .readable(.compoundDocument))
    #expect(kind(head + "<office:document/>", "报告.fodt") == .foreign(.xml))
    #expect(InputFormat(fileName: Array("报告.FODT".utf8)) == .compoundDocument)
  }

  @Test func richTextWhateverItIsCalled() {
    for name in ["报告.doc", "报告.wps", "报告.rtf", "报告"] {
      #expect(kind("{\\rtf1\\ansi", name) == .readable(.richText), "\(name)")
    }
  }

  @Test func packagesByTheirMembers() {
    let start: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    for name in ["报告.doc", "报告.docx", "报告.zip"] {
      #expect(kind(start + Array("..word/document.xml".utf8), name) == .readable(.word))
      #expect(kind(start + Array("..xl/workbook.xml".utf8), name) == .readable(.workbook))
      #expect(kind(start + Array("..照片.jpg".utf8), name) == .foreign(.archive))
    }
    let openDocument = "..mimetypeapplication/vnd.oasis.opendocument.text"
    #expect(kind(start + Array(openDocument.utf8), "报告.doc") == .readable(.openDocument))
  }

  @Test(arguments: [
    ("ppt/presentation.xml", "x"), ("xl/workbook.bin", "x"), ("visio/document.xml", "x"),
    ("META-INF/container.xml", "x"), ("_meta/meta.xml", "x"),
    ("mimetype", "application/vnd.oasis.opendocument.presentation"),
  ])
  func packagesOfOtherPrograms(member: String, contents: String) {
    let archive = ZipWriter.archive([(member, contents)])
    #expect(kind(archive, "报告.docx") == .foreign(.otherDocument))
  }

  @Test func otherMarkupIsForeign() {
    #expect(kind("<?xml version=\"1.0\"?><w:wordDocument>", "报告.xml") == .foreign(.xml))
    #expect(
      kind("MIME-Version: 1.0\nContent-Type: multipart/related", "报告.doc") == .foreign(.webArchive))
  }
}
