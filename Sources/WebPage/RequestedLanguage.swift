import LintModel

/// The language that a client asks for: by `lang` in the address, else in `Accept-Language`, else
/// Chinese, in which the reports are.
struct RequestedLanguage {
  let language: Language

  init(query: String, header: String) {
    let chosen = query.split(separator: "&").lazy.compactMap { field -> Language? in
      field.hasPrefix("lang=") ? Language(rawValue: String(field.dropFirst(5))) : nil
    }.first
    language = chosen ?? Self.preferred(header) ?? .chinese
  }

  private static func preferred(_ header: String) -> Language? {
    let tags = header.split(separator: ",").map(WeightedValue.init)
    let known = tags.compactMap { tag -> (language: Language, weight: Int)? in
      let primary = String(tag.value.prefix { $0 != "-" })
      return Language(rawValue: primary).map { ($0, tag.weight) }
    }
    // Of languages that are liked equally well, the first.
    var best: (language: Language, weight: Int)?
    for entry in known where entry.weight > best?.weight ?? 0 { best = entry }
    return best?.language
  }
}
