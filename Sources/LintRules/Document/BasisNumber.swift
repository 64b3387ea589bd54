import ReportText

/// The numbers of documents (国办发〔2014〕32号), as characters that are compared.
enum BasisNumber {
  /// The significant characters of a number, those in brackets included.
  static func characters(_ span: Span<UInt8>, _ range: Range<Int>) -> [UInt32] {
    var characters: [UInt32] = []
    characters.reserveCapacity(range.count)
    var offset = range.lowerBound
    while let (value, length) = span.scalar(at: offset, before: range.upperBound) {
      if let significant = LabelText.significant(value) { characters.append(significant) }
      offset += length
    }
    return characters.asNumbered
  }

  /// Those of a number that the pack has.
  static func characters(of text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { LabelText.significant($0.value) }.asNumbered
  }

  /// Whether a character is a digit.
  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
}

extension [UInt32] {
  /// The characters of a number without 第 and without zeros before its number in the year: how these
  /// are written is text/document-number's affair.
  fileprivate var asNumbered: [UInt32] {
    var characters = filter { $0 != 0x7B2C }
    guard let year = characters.firstIndex(where: BasisNumber.isDigit) else {
      return characters
    }
    let number = year + 4
    while number + 1 < characters.count, characters[number] == 0x30,
      BasisNumber.isDigit(characters[number + 1])
    {
      characters.remove(at: number)
    }
    return characters
  }
}
