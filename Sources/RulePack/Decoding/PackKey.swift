/// Every key that a pack may have.
enum PackKey: String, CaseIterable, Sendable {
  case accepted
  case after
  case aliases
  case anyOf
  case atLeast
  case basis
  case captions
  case children
  case chinese = "zh"
  case citation
  case close
  case columns
  case decimals
  case english = "en"
  case explanation
  case extends
  case formula
  case from
  case id
  case keywords
  case label
  case labels
  case name
  case notAfter
  case notBefore
  case open
  case optional
  case outdatedForms
  case outline
  case placeholders
  case relations
  case repeatedWords
  case replacement
  case role
  case rows
  case rule
  case rules
  case schema = "$schema"
  case sections
  case severity
  case shortened
  case statements
  case supersededBases
  case tables
  case text
  case title
  case to
  case unit
  case unless
  case variant
  case word
  case years

  /// The keys by their text.
  private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The key that a text is; nil when packs have none of it.
  init?(text: String) {
    guard let key = Self.byText[text] else { return nil }
    self = key
  }
}
