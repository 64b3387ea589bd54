import Foundation
import Testing

@Suite("What is passed over or not read is said")
struct UnreadTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("what a program keeps beside an open document is passed over, and told of")
  func lockFiles() throws {
    for path in ["d/~$报告.docx", "d/.~lock.报告.odt#", "d/~$另一份.docx"] {
      try workspace.write("审核人", to: path)
    }
    let alone = try workspace.run("d")
    #expect(alone.status == 0)
    #expect(alone.output.isEmpty)
    #expect(alone.errors.contains("3 files were passed over"))
    #expect(try workspace.run("--format=json", "d").jsonFiles().isEmpty)
    try workspace.write(to: "d/报告.txt")
    for arguments in [["--format=json", "d"], ["--format=json", "d/报告.txt", "d/~$报告.docx"]] {
      let files = try workspace.run(arguments, in: workspace.directory).jsonFiles()
      #expect(files.compactMap { $0["path"] as? String } == ["d/报告.txt"])
    }
    #expect(try workspace.run("--quiet", "d").errors.isEmpty)
    // A directory without any draft still is a mistake.
    try workspace.write(to: "e/picture.png")
    #expect(try workspace.run("e").status == 2)
  }

  @Test("a formula whose value was not saved is said, and is no blank and no wrong figure")
  func unreadFormulas() throws {
    let feature = Document.project.appendingPathComponent("Tests/Documents/Features/formulas.xlsx")
    let run = try workspace.run("view", feature.path)
    #expect(
      run.text.contains("Not read: 3 formulas whose values were not saved (表!B1, 表!C1, 表!F1)"))
    try workspace.write(
      """
      <?xml version="1.0"?><w:wordDocument \
      xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>
      <w:p><w:r><w:t>云桥县水务局2017年政府信息公开工作年度报告</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>收到申请数</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:t>件</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
      <w:r><w:instrText> =SUM(BELOW) </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc></w:tr>\
      <w:tr><w:tc><w:p><w:r><w:t>当面申请数</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:t>件</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:wordDocument>
      """, to: "报告.doc")
    let linted = try workspace.run("--format=json", "--select=table", "报告.doc").jsonFiles()[0]
    let notRead = try #require(linted["notRead"] as? [[String: Any]])
    #expect(notRead.count == 1)
    #expect(notRead[0]["kind"] as? String == "formula")
    #expect(notRead[0]["line"] as? Int == 2)
    let found = try #require(linted["diagnostics"] as? [[String: Any]])
    let rules = Set(found.compactMap { $0["rule"] as? String })
    #expect(rules.isDisjoint(with: ["table/number", "table/blank", "table/sum"]))
    #expect(try workspace.run("报告.doc").errors.contains("Not read: a formula whose value was not"))
  }
}
