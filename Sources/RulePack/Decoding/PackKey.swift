/// Every key that a pack may have.
enum PackKey: String, CaseIterable, Sendable {
  case accepted
  case after
  case aliases
  case anyOf
  case atLeast
  case basis
  case by
  case captions
  case children
  case chinese = "zh"
  case citation
  case claims
  case close
  case columns
  case context
  case decimals
  case dueDates
  case english = "en"
  case equals
  case explanation
  case extends
  case follows
  case formula
  case from
  case group
  case id
  case inEach = "in"
  case keywords
  case label
  case labels
  case leastCharacters
  case modifiers
  case name
  case none
  case notAfter
  case notBefore
  case open
  case optional
  case orientation
  case outdatedForms
  case outline
  case phrases
  case placeholders
  case relations
  case repeatedWords
  case replacement
  case role
  case rows
  case rule
  case rules
  case schema = "$schema"
  case section
  case sections
  case severity
  case shortened
  case signed
  case statements
  case states
  case supersededBases
  case tables
  case text
  case title
  case to
  case unit
  case units
  case unless
  case unlessAgency
  case unlessTitle
  case variant
  case word
  case wordLists
  case words
  case years

  /// The keys by their text.
  private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The key that a text is; nil when packs have none of it.
  init?(text: String) {
    guard let key = Self.byText[text] else { return nil }
    self = key
  }
}
