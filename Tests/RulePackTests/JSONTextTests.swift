import LintModel
import ReportText
import RulePack
import Testing

@Suite struct JSONTextTests {
  private func expectProblem(
    in marked: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectProblems(in: marked, [message], sourceLocation: sourceLocation)
  }

  @Test func readsEscapesAndEveryKindOfWhiteSpace() throws {
    let pack = try load(
      "\u{FEFF}\r\n\t {\"id\" :\t\"\\u0061\\/\\\\\\\"\\uD83D\\uDE00\\n\",\r\n\"name\":\"表\",\"tables\":"
        + SamplePack.tables + "}\n")
    #expect(pack.id == "a/\\\"😀\n")
    #expect(pack.name == Message(en: "表", zh: "表"))
  }

  @Test func saysWhatIsMissing() {
    expectProblem(in: "▸", "expected a value, found the end of the file")
    expectProblem(in: "  \n▸", "expected a value, found the end of the file")
    expectProblem(in: "{▸", "expected a key in double quotation marks, found the end of the file")
    expectProblem(in: #"{"id" ▸1}"#, "expected a colon, found “1”")
    expectProblem(in: #"{"id":▸}"#, "expected a value, found “}”")
    expectProblem(
      in: """
        {"id": "a"
        ▸"name": "b"}
        """, "expected a comma or “}”, found “\"”")
    expectProblem(in: #"{"rules": ["a" ▸"b"]}"#, "expected a comma or “]”, found “\"”")
    expectProblem(in: #"{"rules": [1▸}"#, "expected a comma or “]”, found “}”")
    expectProblem(in: #"{"id": ▸"abc"#, "this string is never closed: a “\"” is missing")
    expectProblem(in: #"{"id": ▸"a\nbc"#, "this string is never closed: a “\"” is missing")
  }

  @Test func saysWhatIsTooMuch() {
    expectProblem(in: #"{"id": "a"▸,}"#, "no comma may stand before the closing “}”")
    expectProblem(
      in: """
        {"rules": [1, 2▸,
        ]}
        """, "no comma may stand before the closing “]”")
    expectProblem(in: "{} ▸{}", "expected the end of the file, found “{”")
    expectProblem(in: "{▸// a note\n}", "JSON has no comments")
  }

  @Test func keysStandOnce() {
    expectProblems(
      in: #"{"id": "a", ▸"id": "b", "name": "c", "tables": \#(SamplePack.tables)}"#,
      ["“id” stands twice in this object, first at 1:2"])
    let many = (0..<40).map { "\"k\($0)\": 0" }.joined(separator: ", ")
    expectProblem(
      in: """
        {"id": "a", "name": "b", "tables": \(SamplePack.tables),
        "$schema": {\(many), ▸"k3": 0}}
        """, "“k3” stands twice in this object, first at 13:40")
  }

  @Test(arguments: [
    (
      #"{"id": ▸“a”}"#,
      "expected a value, found ““”: JSON is written with plain ASCII marks such as \""
    ),
    (
      #"{"id"▸：1}"#, "expected a colon, found “：”: JSON is written with plain ASCII marks such as :"
    ),
    (
      #"{"rules": [1▸，2]}"#,
      "expected a comma or “]”, found “，”: JSON is written with plain ASCII marks such as ,"
    ),
    (
      #"{▸'id': 1}"#,
      "expected a key in double quotation marks, found “'”: JSON is written with plain ASCII marks such as \""
    ),
  ])
  func explainsChineseAndTypesetMarks(marked: String, message: String) {
    expectProblem(in: marked, message)
  }

  @Test(arguments: ["▸01", "▸00", "-▸01"])
  func numbersDoNotBeginWithZero(number: String) {
    expectProblem(in: #"{"years": \#(number)}"#, "a number must not begin with 0")
  }

  @Test(arguments: [
    ("-▸}", "}"), ("1.▸}", "}"), ("1e▸}", "}"), ("1e+▸}", "}"), ("-▸x}", "x"),
  ])
  func numbersNeedDigits(number: String, found: String) {
    expectProblem(in: #"{"years": \#(number)"#, "expected a digit, found “\(found)”")
  }

  @Test(arguments: ["▸tru", "▸nul", "▸True", "▸NaN", "▸+1", "▸.5"])
  func thereAreNoOtherWords(word: String) {
    let found = word.dropFirst().prefix(1)
    expectProblem(in: #"{"years": \#(word)}"#, "expected a value, found “\(found)”")
  }

  @Test func stringsAreStrict() {
    let escape =
      #"not an escape that JSON knows: \" \\ \/ \b \f \n \r \t, or \u and four hex digits"#
    expectProblem(in: #"{"id": "a▸\x"}"#, escape)
    expectProblem(in: #"{"id": "a▸\u12G4"}"#, escape)
    expectProblem(in: #"{"id": "▸\uD83D"}"#, escape)
    expectProblem(in: #"{"id": "▸\uD83D\u0041"}"#, escape)
    expectProblem(in: #"{"id": "▸\uDE00"}"#, escape)
    expectProblem(
      in: "{\"id\": \"a▸\n\"}",
      #"a string ends on the line it begins on: close it, or write the line break as \n"#)
    expectProblem(
      in: "{\"id\": \"a▸\t\"}",
      #"the control character U+0009 must not stand in a string (a tab is written \t)"#)
  }

  @Test func nestingIsLimited() {
    let deepest = String(repeating: "[", count: 100)
    expectProblem(in: deepest + "▸[", "nested deeper than 100 levels")
    expectProblem(
      in: deepest + "▸", "expected a value, found the end of the file")
    let bomb = String(repeating: "[", count: 1_000_000)
    #expect(throws: PackError.self) { try load(bomb) }
  }

  @Test func fileMustBeUTF8() {
    func problem(in file: [UInt8]) -> JSONProblem? {
      do {
        _ = try PackLoader.load(file, path: "pack.json")
        return nil
      } catch {
        return error.problems.first
      }
    }
    let torn = problem(in: Array("{\n\"名\": ".utf8) + [0xC3, 0xFB])
    #expect(torn?.position == Position(line: 2, column: 6))
    #expect(
      torn?.message.english == "byte 0xC3 at offset 9 is not UTF-8; save the file as UTF-8")

    let wide = problem(in: [0xFF, 0xFE, 0x7B, 0x00])
    #expect(wide?.position == Position(line: 1, column: 1))
    #expect(wide?.message.english == "the file is in UTF-16; save it as UTF-8")

    let zero = problem(in: Array("{\"id\": \"".utf8) + [0])
    #expect(zero?.position == Position(line: 1, column: 9))
    #expect(zero?.message.english == "the byte at offset 8 is 0, which stands in no text")
  }
}
