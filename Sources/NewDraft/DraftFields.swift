import Recognition
import ReportText
import RulePack

/// What stands in the fields of a template: {agency}, {year}, {address}.
struct DraftFields {
  private var values: [(name: String, value: String)]

  init(
    _ template: DraftTemplate, agency: String, year: Int, parts: [String], _ previous: Report?
  ) {
    var values = [
      ("agency", agency), ("year", "\(year)"), ("previous-year", "\(year - 1)"),
      ("next-year", "\(year + 1)"), ("parts", parts.joined(separator: "、")),
      ("part-count", ChineseNumeral.string(parts.count)),
    ]
    for contact in template.contacts {
      let found = previous.flatMap { ContactSearch(contact.labels, in: $0).value }
      values.append((contact.id, found ?? contact.blank))
    }
    self.values = values
  }

  /// The same with another name for the agency.
  func calling(agency: String) -> DraftFields {
    var fields = self
    fields.values = values.map { $0.name == "agency" ? ("agency", agency) : $0 }
    return fields
  }

  /// A text with its fields filled in. What is filled in is not looked at again.
  func filled(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let field = values.first(where: { $0.name == rest[rest.index(after: open)..<close] })
      else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      result += field.value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// Looks for an address, a telephone number or the like in the prose of a report, behind the words
/// that announce it.
private struct ContactSearch {
  /// What was found; nil where nothing was.
  let value: String?

  /// Nothing longer is taken over, in characters.
  private static let longest = 60

  init(_ labels: [String], in report: Report) {
    for block in report.prose {
      let text = report.draft.text.string(in: report.draft.blocks[block].range)
      for label in labels {
        guard let value = Self.value(behind: label, in: text) else { continue }
        self.value = value
        return
      }
    }
    value = nil
  }

  private static func value(behind label: String, in text: String) -> String? {
    var rest = text[...]
    while let found = rest.firstRange(of: label) {
      rest = rest[found.upperBound...]
      guard let mark = rest.first, "：:为（(".contains(mark) else { continue }
      // Between brackets stands what it is only if it cannot be anything else.
      if "（(".contains(mark), !rest.dropFirst().hasPrefix("http"),
        !rest.dropFirst().hasPrefix("www.")
      {
        continue
      }
      let value = rest.dropFirst().drop { $0 == " " || $0 == "　" }
        .prefix { !"，。；、）)；;,".contains($0) && !$0.isWhitespace }
      // What was to be filled in last year has not been found out since.
      guard (3...longest).contains(value.count), !value.contains("【"), !value.contains("X") else {
        continue
      }
      return String(value)
    }
    return nil
  }
}
