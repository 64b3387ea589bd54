extension String {
  /// The text as it stands within double quotation marks: with single ones for its own.
  package var insideQuotes: String {
    guard unicodeScalars.contains(where: { $0 == "“" || $0 == "”" }) else { return self }
    return String(map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
  }
}
