import LintModel
import RulePack
import Testing

@testable import LintReporters

@Suite("JSON output")
struct JSONReporterTests {
  @Test("a file, with everything in the order of the keys")
  func file() throws {
    let diagnostics = [Sample.sum, Sample.title]
    var checked = Coverage()
    (checked.sections, checked.rows, checked.cells, checked.relations) = (12, 64, 57, 31)
    let result = try Sample.result(
      diagnostics, checked: checked, notChecked: [Sample.gap("document/date", "no date found")])
    let json = JSONReporter.file(
      paths: [Array("a.txt".utf8)], result, try Sample.placed(diagnostics), language: .english)
    let expected =
      #"{"path":"a.txt","pack":"shandong-12","year":null,"diagnostics":["#
      + #"{"rule":"document/title","severity":"warning","line":1,"column":1,"endLine":1,"#
      + #""endColumn":1,"message":"the title “报告\n” lacks\tthe year","fix":{"safe":false,"#
      + #""edits":[{"line":1,"column":1,"endLine":1,"endColumn":2,"#
      + #""text":"2017年\"\\\n\u0001"}]}},"#
      + #"{"rule":"table/sum","severity":"error","line":2,"column":9,"endLine":2,"endColumn":11,"#
      + #""message":"12 ≠ 3 + 8 = 11 (1 too many)","related":["#
      + #"{"line":3,"column":11,"message":"in person 3"},"#
      + #"{"line":4,"column":11,"message":"by fax 8"}]}],"#
      + #""checked":{"sections":12,"rows":64,"cells":57,"relations":31},"#
      + #""notChecked":[{"rule":"document/date","reason":"no date found"}]}"#
    #expect(String(decoding: json, as: UTF8.self) == expected)
  }

  @Test("a file that could not be linted")
  func failure() {
    let json = JSONReporter.failedFile(path: [0x61, 0xFF], pack: nil, error: "no text")
    let expected =
      #"{"path":"a\#u{FFFD}","pack":null,"year":null,"diagnostics":[],"#
      + #""checked":{"sections":0,"rows":0,"cells":0,"relations":0},"notChecked":[],"#
      + #""error":"no text"}"#
    #expect(String(decoding: json, as: UTF8.self) == expected)
  }

  @Test("the document around the files")
  func document() throws {
    var summary = RunSummary()
    let counts = FindingCounts(try Sample.placed([Sample.sum, Sample.title]))
    summary.add(counts, coverage: Coverage(), gaps: [])
    summary.addFailure()
    let document = JSONReporter.opening + JSONReporter.closing(summary)
    let expected =
      #"{"version":1,"files":[],"summary":{"files":2,"errors":1,"warnings":1,"infos":0}}"# + "\n"
    #expect(String(decoding: document, as: UTF8.self) == expected)
  }
}
