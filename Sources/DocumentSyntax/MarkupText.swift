extension String {
  /// The text as it stands in XML and web pages, between tags and in attributes in double quotes:
  /// characters that have a meaning there are references, those that XML cannot hold
  /// (https://www.w3.org/TR/xml/#charsets) become U+FFFD.
  package var escapedForMarkup: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
