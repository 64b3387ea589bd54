import Testing

@testable import LintConfiguration

@Suite("Globs")
struct GlobTests {
  @Test(
    "what a pattern matches",
    arguments: [
      ("*.md", "a.md"), ("*.md", "x/y/a.md"), ("drafts/*.md", "drafts/a.md"),
      ("drafts/**", "drafts/x/y.md"), ("**/old/*.md", "old/a.md"), ("**/old/*.md", "x/y/old/a.md"),
      ("a/**/b.md", "a/b.md"), ("a/**/b.md", "a/x/y/b.md"), ("old", "x/old/y/a.md"),
      ("old/", "x/old/a.md"), ("drafts/2018", "drafts/2018/a.md"), ("?.md", "报.md"),
      ("[a-c]?.md", "bz.md"), ("[!a-c].md", "z.md"), ("[^a-c].md", "z.md"), ("[]].md", "].md"),
      ("*.{md,txt}", "x/a.txt"), ("{drafts,final}/*.md", "final/a.md"), ("{a,b{c,d}}.md", "bd.md"),
      (#"\*.md"#, "*.md"), (#"a\{b.md"#, "a{b.md"), ("*报告*", "青禾县报告（初稿）.docx"),
      ("**", "a/b.md"), ("a*b*c", "aXbbYc"), ("草稿/**/*", "草稿/一/二.md"),
    ])
  func matches(pattern: String, path: String) throws {
    #expect(try Glob(pattern).matches(Array(path.utf8)[...], isDirectory: false))
  }

  @Test(
    "what a pattern does not match",
    arguments: [
      ("*.md", "a.txt"), ("drafts/*.md", "drafts/x/a.md"), ("drafts/*.md", "x/drafts/a.md"),
      ("old/", "x/old"), ("a/**/b.md", "b.md"), ("?.md", "ab.md"), ("[a-c].md", "d.md"),
      ("*.{md,txt}", "a.docx"), (#"\*.md"#, "a.md"), ("a*b", "aXbY"), ("*.MD", "a.md"),
    ])
  func leavesAlone(pattern: String, path: String) throws {
    #expect(try !Glob(pattern).matches(Array(path.utf8)[...], isDirectory: false))
  }

  @Test("a pattern with a slash at its end is about directories")
  func directories() throws {
    #expect(try Glob("old/").matches(Array("x/old".utf8)[...], isDirectory: true))
  }

  @Test("names that are no UTF-8 are matched byte by byte")
  func bytes() throws {
    let name: [UInt8] = [0x61, 0xFF, 0xC3, 0x2E, 0x6D, 0x64]
    #expect(try Glob("a??.md").matches(name[...], isDirectory: false))
    #expect(try Glob("a*.md").matches(name[...], isDirectory: false))
    #expect(try !Glob("a?.md").matches(name[...], isDirectory: false))
  }

  @Test("a pattern of many stars takes no time")
  func hostile() throws {
    let name = Array(String(repeating: "a", count: 2000).utf8)
    #expect(
      try !Glob(String(repeating: "*a", count: 50) + "b").matches(name[...], isDirectory: false))
    let path = Array(String(repeating: "a/", count: 500).utf8)
    #expect(
      try !Glob(String(repeating: "**/a/", count: 50) + "b").matches(path[...], isDirectory: false))
  }

  @Test(
    "what is no pattern",
    arguments: [
      ("", 0, "the pattern is empty", nil),
      ("/drafts/*.md", 0, "a pattern begins at the configuration's directory", "drafts/*.md"),
      ("./a.md", 0, "without “./”", "a.md"), ("../x", 0, "cannot lead out", nil),
      ("a/../x", 2, "cannot lead out", nil), ("!a.md", 0, "cannot begin with “!”", nil),
      ("a[bc.md", 1, "“[” is never closed: a “]” is missing", nil),
      ("草{a,b", 3, "“{” is never closed: a “}” is missing", nil),
      ("[z-a].md", 1, "the range z-a ends before it begins", "a-z"),
      ("a**.md", 0, "must be between slashes", "a*.md"),
      ("x/**.md", 2, "must be between slashes", "x/*.md"),
      (#"drafts\old"#, 6, "directories are separated by “/”", "drafts/old"),
      ("a//b", 2, "no name between two slashes", nil),
      (#"a\"#, 1, "directories are separated by “/”", "a/"),
    ] as [(String, Int, String, String?)])
  func wrong(pattern: String, offset: Int, message: String, suggestion: String?) {
    #expect {
      try Glob(pattern)
    } throws: { error in
      guard let error = error as? GlobError else { return false }
      return error.offset == offset && error.message.english.contains(message)
        && error.suggestion == suggestion
    }
  }

  @Test("alternatives have a limit")
  func many() {
    let pattern = String(repeating: "{a,b,c,d}", count: 8)
    #expect(throws: GlobError.self) { try Glob(pattern) }
  }
}
