/// The signs of the symbol fonts that Office has, by their numbers in the font.
enum SymbolTables {
  static let symbol = table([
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
    (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"),
    (0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
    (0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
    (0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
  ])

  static let wingdings = table([
    (0x20, " "), (0x21, "✎✂✁"), (0x28, "☎✆✉"), (0x36, "⌛⌨"), (0x3E, "✇✍"), (0x41, "✌"),
    (0x45, "☜☞☝☟"), (0x4A, "☺"), (0x4C, "☹"), (0x4E, "☠⚐"), (0x51, "✈☼"), (0x54, "❄"),
    (0x56, "✞"), (0x58, "✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●○■□□❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿"), (0x7D, "“”"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0x9E, "·•▪○"), (0xA4, "◉◎"), (0xA7, "▪□"),
    (0xAB, "★✶✴✹✵"), (0xB2, "⟡⌑"), (0xB5, "✪✰"), (0xC5, "↖↗↙↘"), (0xD5, "⌫⌦"),
    (0xD7, "◄►▲▼"), (0xDB, "⮈⮊⮉⮋"), (0xDF, "←→↑↓↖↗↙↘"), (0xE7, "←→↑↓↖↗↙↘"),
    (0xEF, "⇦⇨⇧⇩⬄⇳"), (0xF9, "▪▫✗✓☒☑"),
  ])

  static let wingdings2 = table([
    (0x20, " "), (0x26, "✇"), (0x4F, "✗✓☒☑☒☒"), (0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x97, "●"), (0x99, "○"), (0xA1, "■□□"), (0xAE, "◆◇"), (0xEA, "★☆"),
  ])

  static let wingdings3 = table([
    (0x20, " "), (0x66, "←→↑↓↖↗↘↙"), (0x70, "▲▼△▽◀▶◁▷"), (0x7D, "▶"),
  ])

  static let webdings = table([
    (0x20, " "), (0x33, "◀▶▲▼"), (0x61, "✔"), (0x63, "□"), (0x67, "■"), (0x6E, "●"), (0x72, "✖"),
  ])

  private static func table(_ rows: [(first: UInt32, signs: String)]) -> [UInt32: String] {
    var table: [UInt32: String] = [:]
    for row in rows {
      for (index, sign) in row.signs.unicodeScalars.enumerated() {
        table[row.first + UInt32(index)] = String(Character(sign))
      }
    }
    return table
  }
}
