extension LocalizedText {
  /// The text with a suggestion at its end, where there is one.
  func didYouMean(_ suggestion: String?) -> LocalizedText {
    guard let suggestion else { return self }
    return LocalizedText(
      en: english + "; did you mean “\(suggestion)”?", zh: chinese + "；是否应为“\(suggestion)”？")
  }
}
