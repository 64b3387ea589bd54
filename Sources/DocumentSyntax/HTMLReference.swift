/// Named references that browsers know and libxml2's parser, whose names are those of HTML 4, does not.
enum HTMLReference {
  /// A name that browsers know without a semicolon, and the character that it stands for.
  struct Old {
    let name: StaticString
    let character: StaticString

    func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      name.withUTF8Buffer { text.starts(with: $0) }
    }
  }

  static let old = [
    Old(name: "nbsp", character: "\u{A0}"), Old(name: "amp", character: "&"),
    Old(name: "lt", character: "<"), Old(name: "gt", character: ">"),
    Old(name: "quot", character: "\""),
  ]

  /// What a name stands for that HTML 5 has added; nil for one that no editor writes.
  static func character(of name: UnsafeBufferPointer<UInt8>) -> String? {
    name.count <= longest ? added[String(decoding: name, as: UTF8.self)] : nil
  }

  private static let longest = 24

  /// The HTML standard, 13.5 Named character references.
  private static let added = [
    // Blanks, and what is not seen.
    "emsp13": "\u{2004}", "emsp14": "\u{2005}", "numsp": "\u{2007}", "puncsp": "\u{2008}",
    "hairsp": "\u{200A}", "ThinSpace": "\u{2009}", "VeryThinSpace": "\u{200A}",
    "MediumSpace": "\u{205F}", "ThickSpace": "\u{205F}\u{200A}", "NonBreakingSpace": "\u{A0}",
    "Tab": "\t", "NewLine": "\n", "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}",
    "NegativeVeryThinSpace": "\u{200B}", "NegativeThinSpace": "\u{200B}",
    "NegativeMediumSpace": "\u{200B}", "NegativeThickSpace": "\u{200B}",
    "ApplyFunction": "\u{2061}", "af": "\u{2061}", "InvisibleTimes": "\u{2062}",
    "it": "\u{2062}", "InvisibleComma": "\u{2063}", "ic": "\u{2063}",
    // Punctuation of ASCII.
    "excl": "!", "num": "#", "dollar": "$", "percnt": "%", "apos": "'", "lpar": "(", "rpar": ")",
    "ast": "*", "midast": "*", "plus": "+", "comma": ",", "period": ".", "sol": "/", "colon": ":",
    "semi": ";", "equals": "=", "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[",
    "bsol": "\\", "rsqb": "]", "rbrack": "]", "Hat": "^", "lowbar": "_", "UnderBar": "_",
    "grave": "`", "DiacriticalGrave": "`", "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|",
    "VerticalLine": "|", "rcub": "}", "rbrace": "}", "AMP": "&", "LT": "<", "GT": ">",
    "QUOT": "\"",
    // Quotation marks, dashes and dots.
    "OpenCurlyQuote": "‘", "CloseCurlyQuote": "’", "rsquor": "’", "OpenCurlyDoubleQuote": "“",
    "CloseCurlyDoubleQuote": "”", "rdquor": "”", "hyphen": "‐", "dash": "‐", "horbar": "―",
    "mldr": "…", "nldr": "‥", "centerdot": "·", "CenterDot": "·", "bullet": "•",
    // Signs.
    "half": "½", "div": "÷", "leq": "≤", "geq": "≥", "pm": "±", "PlusMinus": "±", "numero": "№",
    "COPY": "©", "REG": "®", "check": "✓", "checkmark": "✓", "cross": "✗", "star": "☆",
    "starf": "★", "bigstar": "★", "squ": "□", "square": "□", "Square": "□", "squf": "▪",
    "cir": "○", "phone": "☎",
  ]
}
