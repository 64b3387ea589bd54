import DocumentSyntax
import ReportModel
import ReportReaders
import Testing

private func read(_ document: String, limit: Int = 1 << 27) throws -> Draft {
  try RichTextReader.read(Array(document.utf8), limit: ExpansionLimit(bytes: limit))
}

private func document(_ body: String, repeated count: Int) -> String {
  #"{\rtf1\ansi "# + String(repeating: body, count: count) + "}"
}

@Suite struct RichTextHostileTests {
  private static let sample = #"""
    {\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}{\stylesheet{\s1 heading 1;}}
    \pard\s1{\listtext \'d2\'bb\tab}\'b8\'c5{\b \u-28663?}{\v x}\par{\pict\bin3 }}}{\*\x}{\footnote n\par}
    {\shp{\*\shpinst{\shptxt b}}}\trowd\trleft-5\clmgf\cellx10\clmrg\cellx90\clvmrg\cellx99\intbl a\cell\cell c\cell\row
    \pard\intbl\itap2 d\nestcell{\*\nesttableprops\trowd\cellx5\nestrow}\intbl\itap1 e\cell\row\pard f\line g\par}
    """#

  @Test func groupsAreNestedTooDeep() {
    for opening in ["{", #"{\b "#, #"{\shp{\field"#] {
      #expect(throws: ReadError.nestedTooDeep) {
        try read(#"{\rtf1"# + String(repeating: opening + "{", count: 200_000))
      }
    }
  }

  @Test func partsThatAreNotSeenMayBeAsDeepAsTheyLike() throws {
    let depth = 200_000
    let groups = String(repeating: "{", count: depth) + String(repeating: "}", count: depth)
    #expect(try lines(of: #"{\rtf1{\*\x"# + groups + "}a}") == ["a"])
    // Notes and text boxes as deep as groups may be, with much in the innermost.
    let parts = String(repeating: #"{\shptxt{\footnote "#, count: 400)
    let text = String(repeating: #"a\par "#, count: 20_000)
    let draft = try read(#"{\rtf1 "# + parts + text + String(repeating: "}", count: 801))
    #expect(draft.blocks.count == 20_000)
  }

  @Test func documentsThatEndTooSoon() throws {
    let sample = Array(Self.sample.utf8)
    for length in 0..<sample.count {
      #expect(throws: ReadError.self) {
        try RichTextReader.read(Array(sample[..<length]), limit: .standard)
      }
    }
    #expect(throws: ReadError.endsTooSoon) { try read(#"{\rtf1 a\bin999999999999999999999 b}"#) }
    #expect(throws: ReadError.package(.damagedArchive)) { try read("") }
    #expect(throws: ReadError.package(.damagedArchive)) { try read("text") }
  }

  @Test func whatFollowsTheDocumentIsNotRead() throws {
    #expect(try lines(of: "{\\rtf1 a}}}}b{\u{0}") == ["a"])
  }

  @Test func bytesThatHaveBeenChanged() {
    var random = SeededNumbers(seed: 7)
    let sample = Array(Self.sample.utf8)
    let telling = Array(#"{}\'*;09-au"#.utf8)
    for _ in 0..<2_000 {
      var changed = sample
      for _ in 0..<4 {
        let place = Int(random.next() % UInt64(changed.count))
        let value = random.next()
        if value % 3 == 0 {
          changed[place] = UInt8(truncatingIfNeeded: value >> 8)
        } else if value % 3 == 1 {
          changed[place] = telling[Int(value >> 8) % telling.count]
        } else {
          let end = min(place + Int(value >> 8 & 0x1F), changed.count)
          changed.insert(contentsOf: changed[place..<end], at: Int(value >> 16) % changed.count)
        }
      }
      if let draft = try? RichTextReader.read(changed, limit: .standard) {
        #expect((try? UTF8Span(validating: draft.text.bytes.span)) != nil)
      }
    }
  }

  @Test(arguments: [
    #"\cellx5"#, #"\cell "#, #"\row "#, #"\cellx5\row "#, #"\trowd\trleft1\row "#, #"\nestcell "#,
    #"\nestrow "#, #"\intbl\itap999999999 a\cell "#, #"\itap3\nestcell\itap1\cell\row"#,
    #"\clmrg\cellx1\cell "#,
    #"{\shptxt b}"#, #"{\footnote b}"#, #"{\listtext 1.}"#, #"\f7\'e9\f8\'d6"#,
    #"\uc999999\u22269"#,
    #"\u-999999999999 "#, #"\'"#, #"\"#, #"\*"#, "}{", #"\par "#, #"\line "#, #"\bin "#,
    #"\bin-5 "#, "ab",
    #"{\field{\*\fldinst TOC}{\fldrslt x}}"#,
    #"\trowd\clvmrg\cellx9\intbl\itap2 x\nestcell\itap1\cell\row "#,
    #"{\fonttbl{\f5\fcharset99999999999 x;}}"#,
    #"{\stylesheet{\s1\sbasedon2 x;}{\s2\sbasedon1 x;}}\s1 a\par "#,
  ])
  func muchOfIt(piece: String) throws {
    let document = document(piece, repeated: 20_000)
    // A reason is as good as a draft.
    if let draft = try? read(document) { #expect(draft.isSound) }
  }

  @Test func longWords() throws {
    let word = #"\"# + String(repeating: "a", count: 300_000)
    let digits = String(repeating: "9", count: 300_000)
    #expect(try lines(of: #"{\rtf1"# + word + digits + " x" + word + "-y}") == ["x-y"])
    #expect(
      try lines(of: #"{\rtf1\trowd\cellx\#(digits)\cellx-\#(digits)\intbl a\cell b\cell\row}"#) == [
        "[0]a[1]b"
      ])
    #expect(
      try lines(of: #"{\rtf1\outlinelevel\#(digits)\s-\#(digits)\itap-\#(digits) x}"#) == ["x"])
  }

  @Test func theLimitHolds() throws {
    #expect(throws: ReadError.exceedsLimit(ExpansionLimit(bytes: 1000))) {
      try read(document(#"abc\par "#, repeated: 300), limit: 1000)
    }
    #expect(throws: ReadError.exceedsLimit(ExpansionLimit(bytes: 1000))) {
      try read(document(#"\cell "#, repeated: 300), limit: 1000)
    }
    _ = try read(document("{\\pict 00}", repeated: 300), limit: 1000)
  }
}

/// Numbers that are the same in every run.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
