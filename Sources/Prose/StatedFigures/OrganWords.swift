import Recognition

/// What the names of agencies end in, put together for ``StatedSubject``.
struct OrganWords: Sendable {
  /// What the names of agencies of any kind end in.
  let all: Words
  /// These, and what the names of a government's own agencies end in besides.
  let own: Words

  init(_ lexicon: Lexicon) {
    all = Words(AgencyEnding.words(.other).map { Word(stringLiteral: $0) } + lexicon.organs.all)
    own = Words(all.all + ["委", "办", "处", "所", "站"])
  }
}
