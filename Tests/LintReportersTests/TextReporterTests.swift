import LintModel
import RulePack
import Testing

@testable import LintReporters

@Suite("Text output")
struct TextReporterTests {
  private func text(
    _ diagnostics: [Diagnostic], _ language: Language = .english, usesColor: Bool = false,
    path: [UInt8] = Array("a.txt".utf8)
  ) throws -> [UInt8] {
    let reporter = TextReporter(language: language, style: Style(usesColor: usesColor))
    var output: [UInt8] = []
    let files = [NamedFile(path: path, isLaidOut: false)]
    reporter.append(try Sample.placed(diagnostics, language), files, to: &output)
    return output
  }

  @Test("findings in the order of their places, notes indented below, each on one line")
  func english() throws {
    let expected = """
      a.txt:1:1: warning: the title “报告 ” lacks the year [fixable: unsafe] [document/title]
      a.txt:2:9: error: 12 ≠ 3 + 8 = 11 (1 too many) [table/sum]
        a.txt:3:11: note: in person 3
        a.txt:4:11: note: by fax 8

      """
    #expect(try text([Sample.sum, Sample.title]) == Array(expected.utf8))
  }

  @Test("in Chinese")
  func chinese() throws {
    let expected = """
      a.txt:1:1: 警告: 标题“报告 ”缺少年份 [可修正：需核对] [document/title]
      a.txt:2:9: 错误: 12 ≠ 3 + 8 = 11（多 1） [table/sum]
        a.txt:3:11: 参见: 当面 3
        a.txt:4:11: 参见: 传真 8

      """
    #expect(try text([Sample.sum, Sample.title], .chinese) == Array(expected.utf8))
  }

  @Test("a draft cannot steer the terminal")
  func controlCharacters() throws {
    let message = "a\u{1B}[31mb\u{85}c\u{7F}d"
    let diagnostic = Diagnostic(
      rule: "text/url", severity: .info, range: 0..<3, message: Message(en: message, zh: message))
    #expect(try text([diagnostic]) == Array("a.txt:1:1: info: a [31mb c d [text/url]\n".utf8))
  }

  @Test("a path stays as it is, byte for byte")
  func pathBytes() throws {
    #expect(try text([Sample.title], path: [0xFF, 0x2E]).starts(with: [0xFF, 0x2E, 0x3A, 0x31]))
  }

  @Test(
    "a path is on one line",
    arguments: [
      ("a\nb.txt", #"a\nb.txt"#), ("\u{1B}[31m\t\r\u{7F}", #"\x1b[31m\t\r\x7f"#),
      ("\u{85}报告", #"\xc2\x85报告"#), (#"a\b"#, #"a\b"#), ("a\\b\n", #"a\\b\n"#),
    ])
  func pathOnOneLine(path: String, expected: String) throws {
    let output = try text([Sample.title], path: Array(path.utf8))
    #expect(String(decoding: output, as: UTF8.self).hasPrefix(expected + ":1:1: warning: "))
  }

  @Test("colours")
  func colours() throws {
    let expected =
      "\u{1B}[1ma.txt:1:1:\u{1B}[0m \u{1B}[1;33mwarning\u{1B}[0m: the title “报告 ” lacks the year "
      + "\u{1B}[2m[fixable: unsafe]\u{1B}[0m \u{1B}[2m[document/title]\u{1B}[0m\n"
    #expect(try text([Sample.title], usesColor: true) == Array(expected.utf8))
  }

  @Test("findings that look the same become one; at one place they stand in the order of the rules")
  func sorting() throws {
    let message = Message(en: "m", zh: "m")
    func finding(_ rule: RuleID, _ range: Range<Int>) -> Diagnostic {
      Diagnostic(rule: rule, severity: .error, range: range, message: message)
    }
    let placed = try Sample.placed([
      finding("b/b", 3..<6), finding("b/a", 3..<6), finding("b/b", 3..<6), finding("a/a", 6..<9),
      finding("b/b", 3..<9),
    ])
    #expect(placed.map(\.rule.rawValue) == ["b/a", "b/b", "b/b", "a/a"])
    #expect(placed.map(\.place.end.column) == [3, 3, 4, 4])
  }
}
