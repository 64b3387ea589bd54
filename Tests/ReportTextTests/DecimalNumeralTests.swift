import Testing

@testable import ReportText

/// Numbers that begin a text: where each ends, what it is worth, and whether it may be two.
@Suite struct DecimalNumeralTests {
  private static func read(
    _ text: String, _ separators: DecimalNumeral.Separators
  ) -> DecimalNumeral? {
    DecimalNumeral(text.unicodeScalars.map(\.value)[...], at: 0, separators: separators)
  }

  @Test(arguments: [
    ("12件", 2, 12_000_000, 1_000_000), ("1,234,567条", 9, 1_234_567_000_000, 1_000_000),
    ("3.5%", 3, 3_500_000, 100_000), ("３．１４，", 4, 3_140_000, 10_000),
    ("12,34", 2, 12_000_000, 1_000_000),
    ("1,2345", 1, 1_000_000, 1_000_000), ("1234,567", 4, 1_234_000_000, 1_000_000),
    ("5.", 1, 5_000_000, 1_000_000), ("1.5,000", 3, 1_500_000, 100_000),
    ("0.000001", 8, 1, 1), ("1,234.50元", 8, 1_234_500_000, 10_000),
  ])
  func numbers(text: String, end: Int, millionths: Int64, step: Int64) throws {
    let number = try #require(Self.read(text, .commas))
    #expect(number.end == end)
    #expect(number.amount == Amount(millionths: millionths))
    #expect(number.step == step)
    #expect(!number.isAmbiguous)
  }

  @Test(
    "what may be two numbers says so", arguments: [("1，234件", 5), ("1 234件", 5), ("1\u{A0}234", 5)])
  func ambiguous(text: String, end: Int) throws {
    let number = try #require(Self.read(text, .commasAndBlanks))
    #expect(number.end == end)
    #expect(number.amount == Amount(1234))
    #expect(number.isAmbiguous)
  }

  @Test("blanks separate nothing where only commas may")
  func blanks() {
    #expect(Self.read("1 234", .commas)?.end == 1)
    #expect(Self.read("1，234", .commas)?.end == 5)
  }

  @Test(arguments: ["", "件", ".5", ",5", "1.0000000", "9223372036855", "99999999999999999999"])
  func none(text: String) {
    #expect(Self.read(text, .commasAndBlanks) == nil)
  }

  @Test(
    "bytes are read as characters are", arguments: ["1,234.5条", "１，２３４", "20 300", "7.25％", "9,99"])
  func bytes(text: String) throws {
    let bytes = Array(text.utf8)
    let ofBytes = DecimalNumeral(
      bytes.span, at: 0, before: bytes.count, separators: .commasAndBlanks)
    let ofCharacters = try #require(Self.read(text, .commasAndBlanks))
    #expect(ofBytes?.amount == ofCharacters.amount)
    #expect(
      ofBytes?.end
        == text.unicodeScalars.prefix(ofCharacters.end).map { String($0).utf8.count }.reduce(0, +))
  }
}
