import LintModel
import Recognition
import ReportText

/// A document's number of which two places disagree: two documents have it, or one document has two of one
/// year. One of them is wrong.
struct SharedNumber {
  /// The later place, in bytes.
  let place: Range<Int>
  /// The earlier one.
  let first: Range<Int>
  /// Whether it is one document that has two numbers.
  let isOfOneDocument: Bool

  /// The places at which the prose cites another number, or another document, than before.
  static func all(among titles: [CitedTitle], _ span: Span<UInt8>) -> [SharedNumber] {
    let numbered = titles.compactMap { title -> (title: CitedTitle, number: Range<Int>)? in
      guard let number = title.number, span.contains(anyOf: ["〔"], in: number) else { return nil }
      return (title, number)
    }
    guard numbered.count > 1 else { return [] }
    let names = numbered.map { $0.title.core(span) }
    let numbers = numbered.map { BasisNumber.characters(span, $0.number) }
    return numbered.indices.dropFirst().compactMap { later in
      for earlier in numbered.indices[..<later] {
        let isSameName = names[earlier] == names[later]
        let isSameNumber = numbers[earlier] == numbers[later]
        guard
          isSameName
            ? !isSameNumber && areOfOneSeries(numbers[earlier], numbers[later])
            : isSameNumber && areApart(names[earlier], names[later])
        else { continue }
        return SharedNumber(
          place: numbered[later].number, first: numbered[earlier].number,
          isOfOneDocument: isSameName)
      }
      return nil
    }
  }

  /// Whether two numbers are of one issuer and year: 云府办函〔2023〕148号 and 云府办函〔2023〕149号.
  private static func areOfOneSeries(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    func series(_ number: [UInt32]) -> ArraySlice<UInt32> {
      let issuer = number.prefix { !BasisNumber.isDigit($0) }
      return number.prefix(issuer.count + yearLength)
    }
    return series(one) == series(other)
  }

  /// Whether two titles are those of different matters, and not a document's and that of the notice by which it was
  /// sent: behind 关于 they begin otherwise, and neither has the other in it.
  private static func areApart(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    guard let first = matter(one), let second = matter(other),
      first.prefix(2) != second.prefix(2)
    else { return false }
    let (short, long) = first.count < second.count ? (first, second) : (second, first)
    return short.count >= 8 && short.count(where: long.contains) * 4 < short.count * 3
  }

  /// What a title says behind 关于; nil where that does not stand in it.
  private static func matter(_ title: [UInt32]) -> ArraySlice<UInt32>? {
    guard
      let place = title.indices.dropLast().first(where: { Array(title[$0...($0 + 1)]) == about })
    else { return nil }
    return title[(place + 2)...]
  }

  private static let about = Array("关于".unicodeScalars.map(\.value))
  private static let yearLength = 4
}

extension Message {
  static func sharedNumber(_ number: String, _ other: String, isOfOneDocument: Bool) -> Message {
    isOfOneDocument
      ? Message(
        en: "this document has the number “\(number)” here and “\(other)” above; one is wrong",
        zh: "同一文件的文号前后不一致：此处为“\(number)”，前文为“\(other)”")
      : Message(
        en: "the number “\(number)” is given to another document above; one of them is wrong",
        zh: "文号“\(number)”与前文另一文件的文号相同，其中一处有误")
  }

  static let firstNumber = Message(en: "the number above", zh: "前文的文号")
}
