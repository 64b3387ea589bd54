import Testing

@Suite struct RichTextTableTests {
  @Test func cellsThatAreMerged() throws {
    let body = #"""
      \trowd\cellx1000\cellx2000\cellx3000\pard\intbl a\cell b\cell c\cell\row
      \trowd\clmgf\cellx1000\clmrg\cellx2000\cellx3000\intbl d\cell\cell e\cell\row
      \trowd\clvmgf\cellx1010\cellx2000\cellx3000\intbl f\cell g\cell h\cell\row
      \trowd\clvmrg\cellx1000\cellx1990\cellx3000\intbl hidden\cell i\cell\cell\row
      \trowd\cellx1000\cellx3000\intbl j\par k\cell l\cell\row
      \trowd\trleft1000\cellx2000\cellx3000\intbl m\cell n\cell\row
      \pard o\par
      """#
    #expect(
      try richText(body) == [
        "[0]a[1]b[2]c", "[0+1]d[2]e", "[0]f[1]g[2]h", "[1]i[2]", "[0]j k[1+1]l", "[1]m[2]n", "o",
      ])
  }

  @Test(arguments: [
    // The definition before the cells, behind them, in both places, and kept from the row above.
    #"\trowd\cellx500\cellx900\intbl a\cell b\cell\row c\cell d\cell\row\pard"#,
    #"\pard\intbl a\cell b\cell{\trowd\cellx500\cellx900\row}\pard\intbl c\cell d\cell\row\pard"#,
    #"\trowd\cellx500\cellx900\pard\intbl{a\cell b\cell}\pard\intbl{\trowd\cellx500\cellx900\row}c\cell d\cell\row\pard"#,
    // Programs that forget \intbl, \row or \pard.
    #"\trowd\cellx500\cellx900 a\cell b\cell\row\trowd\cellx500\cellx900 c\cell d\cell\row"#,
    #"\trowd\cellx500\cellx900\intbl a\cell b\cell\row c\cell d\cell\pard"#,
    #"\intbl a\cell b\cell\row c\cell d\cell\row\pard"#,
    // Edges that say nothing.
    #"\trowd\cellx9\cellx5\intbl a\cell b\cell\row\trowd\cellx0\cellx0 c\cell d\cell\row\pard"#,
  ])
  func rows(body: String) throws {
    #expect(try richText(body + #" x\par"#) == ["[0]a[1]b", "[0]c[1]d", "x"])
  }

  @Test func aRowAsWordWritesIt() throws {
    let definition = #"""
      \trowd \irow0\irowband0\ltrrow\ts11\trgaph108\trleft-108\trftsWidth1\clvertalt\clftsWidth3\clwWidth4219 \cellx4111
      \clvertalt\clftsWidth3 \cellx8414
      """#
    let body =
      definition
        + #"""
        \pard\plain \ltrpar\qj\intbl\widctlpar\yts11 {\rtlch\fcs1 \af0 \ltrch\fcs0
        \lang1033\loch\af1\hich\af1\dbch\f0 \'d6\'b8\'b1\'ea}{\rtlch\fcs1 \ltrch\fcs0 \f1 \cell }{
        \hich\af1\dbch\af0\loch\f1 12}{\cell }\pard\plain \ltrpar\intbl {
        """#
      + definition + #"\row }\pard\plain \ltrpar\itap0 {x\par}"#
    #expect(try richText(body) == ["[0]指标[1]12", "x"])
  }

  @Test func tablesInCells() throws {
    let body = #"""
      \trowd\cellx3000\pard\intbl a\par\pard\intbl\itap2 b\nestcell c\nestcell
      {\*\nesttableprops\trowd\clmgf\cellx1000\clmrg\cellx2000\cellx2500\nestrow}{\nonesttables\par}
      \pard\intbl\itap2 d\nestcell\nestcell e\nestcell{\*\nesttableprops\trowd\cellx1000\cellx2000\cellx2500\nestrow}
      \pard\intbl f\cell\row\pard g
      """#
    #expect(try richText(body) == ["a", "[0+1]b c", "[0]d[1][2]e", "f", "g"])
  }

  @Test func tabsAndBreaksInCells() throws {
    let body =
      #"\trowd\cellx500\cellx900\intbl a\tab b\line c\cell{\pntext 1.\tab}d\cell\row\pard e"#
    #expect(try richText(body) == ["[0]a b c[1]1.d", "e"])
  }

  @Test func textBoxesAndNotesInCells() throws {
    let body =
      #"\trowd\cellx500\cellx900\intbl a{\shptxt b\par}\cell c{\footnote d}\cell\row\pard e"#
    #expect(try richText(body) == ["[0]a b[1]c", "e", "d"])
  }
}
