/// Every key that a pack may have.
enum PackKey: String, CaseIterable, Sendable {
  case above
  case accepted
  case after
  case agencies
  case agencyKinds
  case aliases
  case alternatives
  case anyOf
  case anywhere
  case atLeast
  case automatic
  case bases
  case basis
  case beginnings
  case blank
  case block
  case bracketed
  case by
  case captions
  case children
  case chinese = "zh"
  case citation
  case claims
  case close
  case columns
  case contacts
  case context
  case corner
  case decimals
  case dueDates
  case endings
  case english = "en"
  case equals
  case except
  case exceptBehind
  case explanation
  case extends
  case field
  case followedBy
  case follows
  case formula
  case from
  case group
  case id
  case inEach = "in"
  case inYears
  case keywords
  case label
  case labels
  case leastCharacters
  case lexicon
  case mayBeJoined
  case means
  case missing
  case modifiers
  case name
  case near
  case none
  case noneFor
  case notAfter
  case notBefore
  case number
  case numbered
  case onlyAfter
  case open
  case optional
  case orientation
  case others
  case outdatedForms
  case outline
  case packs
  case paragraphs
  case phrases
  case placeholders
  case places
  case preamble
  case relations
  case repeatedWords
  case replacement
  case reportNames
  case right
  case role
  case rows
  case rule
  case rules
  case schema = "$schema"
  case section
  case sections
  case severity
  case shared
  case shortened
  case signed
  case stands
  case statements
  case states
  case supersededBases
  case tables
  case template
  case text
  case title
  case to
  case together
  case topics
  case unit
  case units
  case unless
  case variant
  case warningFor
  case within
  case whenDivided
  case word
  case wordLists
  case words
  case wrongWords
  case years

  /// The keys by their text.
  private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The key that a text is; nil when packs have none of it.
  init?(text: String) {
    guard let key = Self.byText[text] else { return nil }
    self = key
  }
}
