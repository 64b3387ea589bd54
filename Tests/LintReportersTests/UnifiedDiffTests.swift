import ReportLint
import Testing

@testable import LintReporters

@Suite("Unified diff")
struct UnifiedDiffTests {
  private func diff(
    _ text: String, _ edits: (Range<Int>, String)..., path: String = "a.txt"
  ) -> String {
    var bytes = EditedBytes(Array(text.utf8))
    bytes.apply(edits.map { EditedBytes.Edit($0.0, Array($0.1.utf8)) })
    var output: [UInt8] = []
    UnifiedDiff(bytes).write(Array(path.utf8), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("no change, no output")
  func nothing() {
    #expect(diff("a\nb\n") == "")
    #expect(diff("a\nb\n", (0..<1, "a")) == "")
    #expect(diff("") == "")
  }

  @Test("a line with three lines around it")
  func oneLine() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", (8..<9, "five"))
        == """
        --- a.txt
        +++ a.txt
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test("changes near one another are one hunk, others are not")
  func hunks() {
    let text = (1...20).map { "\($0)\n" }.joined()
    let hunks = diff(text, (0..<1, "x"), (14..<15, "y"), (48..<50, "z"))
    #expect(
      hunks.split(separator: "\n").filter { $0.hasPrefix("@@") } == [
        "@@ -1,11 +1,11 @@", "@@ -17,4 +17,4 @@",
      ])
  }

  @Test("lines that are put in or taken out, and a last line without an end")
  func lines() {
    #expect(diff("a\nb\nc\n", (2..<4, "")).hasSuffix("@@ -1,3 +1,2 @@\n a\n-b\n c\n"))
    #expect(diff("a\nc\n", (2..<2, "b\n")).hasSuffix("@@ -1,2 +1,3 @@\n a\n+b\n c\n"))
    #expect(diff("a\n", (2..<2, "b\n")).hasSuffix("@@ -1 +1,2 @@\n a\n+b\n"))
    #expect(diff("", (0..<0, "a\n")).hasSuffix("@@ -0,0 +1 @@\n+a\n"))
    #expect(
      diff("a\nb", (3..<3, "c")).hasSuffix(
        "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+bc\n\\ No newline at end of file\n"
      ))
    #expect(diff("a\r\nb\r\n", (0..<1, "x")).hasSuffix("@@ -1,2 +1,2 @@\n-a\r\n+x\r\n b\r\n"))
  }

  @Test(
    "names that would end the line are quoted, and blanks end with a tab",
    arguments: [
      ("a b.txt", "--- a b.txt\t\n"), ("a\nb", "--- \"a\\nb\"\n"), ("a\"\\", "--- \"a\\\"\\\\\"\n"),
      ("\u{1}", "--- \"\\001\"\n"), ("年报.md", "--- 年报.md\n"),
    ])
  func names(name: String, line: String) {
    #expect(diff("a\n", (0..<1, "b"), path: name).hasPrefix(line))
  }
}
