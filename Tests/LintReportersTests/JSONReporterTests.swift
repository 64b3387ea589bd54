import LintModel
import RulePack
import Testing

@testable import LintReporters

@Suite("JSON output")
struct JSONReporterTests {
  private let reporter = JSONReporter(ReporterContext(language: .english))

  private func written(_ file: CheckedFile) -> String {
    var output = ReporterOutput()
    reporter.file(file, &output)
    return String(decoding: output.body, as: UTF8.self)
  }

  @Test("a file, with everything in the order of the keys")
  func file() throws {
    let diagnostics = [Sample.sum, Sample.title]
    var checked = Coverage()
    (checked.sections, checked.rows, checked.cells, checked.relations) = (12, 64, 57, 31)
    let result = try Sample.result(
      diagnostics, checked: checked, notChecked: [Sample.gap("document/date", "no date found")])
    let file = CheckedFile(
      result, paths: [Array("a.txt".utf8)], language: .english, details: .fixes)
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
    #expect(written(file) == expected)
  }

  @Test("a finding is known by a fingerprint, in hexadecimal digits")
  func fingerprint() throws {
    let file = CheckedFile(
      try Sample.result([Sample.sum]), paths: [Array("a.txt".utf8)], language: .english,
      details: .fingerprints)
    #expect(written(file).contains(/"fingerprint":"[0-9a-f]{32}","related"/))
  }

  @Test("a file that could not be linted")
  func failure() {
    let file = CheckedFile(failed: [0x61, 0xFF], pack: nil, reason: "no text")
    let expected =
      #"{"path":"a%FF","pack":null,"year":null,"diagnostics":[],"#
      + #""checked":{"sections":0,"rows":0,"cells":0,"relations":0},"notChecked":[],"#
      + #""error":"no text"}"#
    #expect(written(file) == expected)
  }

  @Test("the document around the files")
  func document() throws {
    var summary = RunSummary()
    let counts = FindingCounts(try Sample.placed([Sample.sum, Sample.title]))
    summary.add(counts, coverage: Coverage(), gaps: [])
    summary.addFailure()
    var document: [UInt8] = []
    reporter.begin(&document)
    reporter.finish(summary, held: [], &document)
    let expected =
      #"{"version":1,"files":[],"summary":{"files":2,"errors":1,"warnings":1,"infos":0}}"# + "\n"
    #expect(String(decoding: document, as: UTF8.self) == expected)
  }
}
