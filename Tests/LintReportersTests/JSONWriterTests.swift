import Foundation
import Testing

@testable import LintReporters

@Suite("JSON as bytes")
struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var output: [UInt8] = []
    output.appendJSON(write)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    "characters that do not stand for themselves",
    arguments: [
      ("", #""""#), ("概述，“一”", #""概述，“一”""#), ("a\"b\\c", #""a\"b\\c""#),
      ("a\r\n\tb", #""a\r\n\tb""#), ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
      ("\u{80}\u{9F}\u{A0}é", "\"\\u0080\\u009f\u{A0}é\""),
      ("a\u{2028}b\u{2029}\u{2027}\u{202A}", "\"a\\u2028b\\u2029\u{2027}\u{202A}\""),
      ("𠀀\u{FEFF}", "\"𠀀\u{FEFF}\""),
    ])
  func escapes(text: String, json: String) throws {
    #expect(written { $0.string(text) } == json)
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  @Test("bytes of a path that are no UTF-8 are percent-encoded")
  func paths() {
    #expect(
      written { $0.string(path: [0x61, 0xFF, 0xC2, 0x62, 0xE2, 0x80]) } == #""a%FF%C2b%E2%80""#)
    #expect(written { $0.string(path: Array("稿 %.md".utf8)) } == "\"稿 %.md\"")
  }

  @Test("every character comes back")
  func everyCharacter() throws {
    let values: [UInt32] = Array(0...0x2FF) + Array(0x1F00...0x2100) + [0xD7FF, 0xE000, 0x10FFFF]
    let text = String(
      String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    let json = Data(written { $0.array([text]) { $0.string($1) } }.utf8)
    #expect(try JSONSerialization.jsonObject(with: json) as? [String] == [text])
  }

  @Test(
    "numbers",
    arguments: [
      (0, "0"), (7, "7"), (10, "10"), (-305, "-305"), (Int.max, "\(Int.max)"), (.min, "\(Int.min)"),
    ])
  func numbers(number: Int, json: String) {
    #expect(written { $0.number(number) } == json)
  }

  @Test("commas between members, elements and what was written elsewhere")
  func commas() {
    let json = written {
      $0.object {
        $0.key("a")
        $0.array([1, 2]) { $0.number($1) }
        $0.key(named: "b\n")
        $0.object { _ in }
        $0.key("c")
        $0.bool(true)
        $0.raw(Array(#""d":1,"e":2"#.utf8))
        $0.raw([])
        $0.key("f")
        $0.string(nil)
      }
    }
    #expect(json == #"{"a":[1,2],"b\n":{},"c":true,"d":1,"e":2,"f":null}"#)
  }
}
