import LintModel

extension Message {
  /// The text with a suggestion at its end, where there is one.
  package func didYouMean(_ suggestion: String?) -> Message {
    guard let suggestion else { return self }
    return Message(
      en: english + "; did you mean “\(suggestion)”?", zh: chinese + "；是否应为“\(suggestion)”？")
  }
}
