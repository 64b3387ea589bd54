/// What a client wants to have in return, as it says in `Accept` (RFC 9110, 12.5.1).
package struct AcceptedTypes: Sendable {
  /// Whether it would rather have JSON than a web page.
  package let prefersJSON: Bool

  /// Reads the header's value.
  package init(_ header: String) {
    let ranges = header.split(separator: ",").map(WeightedValue.init)
    let json = Self.weight(of: ["application/json", "application/*", "*/*"], ranges)
    let page = Self.weight(of: ["text/html", "text/*", "*/*"], ranges)
    prefersJSON = json > page
  }

  /// The weight of a type: that of the most specific range that it is in, in thousandths.
  private static func weight(of names: [String], _ ranges: [WeightedValue]) -> Int {
    for name in names {
      if let range = ranges.first(where: { $0.value == name }) { return range.weight }
    }
    return 0
  }
}

/// An element of a list in which a client says what it likes better.
struct WeightedValue {
  /// The value in small letters.
  let value: String
  /// How much it is liked, from 0 to 1000.
  let weight: Int

  init(_ element: Substring) {
    let fields = element.split(separator: ";")
    value = Self.trimmed(fields.first ?? "").lowercased()
    let quality = fields.dropFirst().map(Self.trimmed).first { $0.lowercased().hasPrefix("q=") }
    weight = quality.map { Self.thousandths($0.dropFirst(2)) } ?? 1000
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  private static func thousandths(_ text: Substring) -> Int {
    Double(text).map { $0.isFinite ? Int(min(1, max(0, $0)) * 1000) : 0 } ?? 0
  }
}
