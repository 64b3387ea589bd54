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
}
