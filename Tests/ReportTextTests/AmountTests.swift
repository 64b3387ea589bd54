import Testing

@testable import ReportText

private func amount(_ string: String) -> Amount? {
  let bytes = Array(string.utf8)
  return Amount(bytes.span, 0..<bytes.count)
}

@Suite struct AmountTests {
  @Test(arguments: [
    ("0", 0), ("007", 7), ("12", 12), (" 12\u{3000}", 12), ("１２", 12), ("1,234", 1_234),
    ("1，234，567", 1_234_567), ("12,345", 12_345), ("3万", 30_000), ("1.2万", 12_000),
    ("2 亿", 200_000_000), ("十二", 12), ("三十万", 300_000), ("二〇一八", 2_018), ("-5", -5), ("−5", -5),
    ("－５", -5), ("+5", 5), ("-0", 0), ("1,234.00", 1_234), ("0.0001万", 1), ("3．0", 3),
  ])
  func wholeAmounts(text: String, expected: Int) {
    #expect(amount(text) == Amount(expected))
    #expect(amount(text)?.isWhole == true)
  }

  @Test(arguments: [
    ("0.5", 500_000), ("-0.5", -500_000), ("3．14", 3_140_000), ("1,234.5", 1_234_500_000),
    ("0.000001", 1), ("0.00001万", 100_000), ("12.3450", 12_345_000),
  ])
  func decimals(text: String, millionths: Int64) {
    #expect(amount(text) == Amount(millionths: millionths))
    #expect(amount(text)?.isWhole == false)
  }

  @Test(arguments: [
    "", " ", "-", "—", "/", "万", "-万", "+", "--5", "- 5", "1-", "1..2", "1.2.3", ".5", "5.", "1.万",
    "1,23",
    "1,2345", ",123", "1,,234", "1234,567", "1,234,56", "1.5,000", "1,23.4", "1.0000000", "12条",
    "约12",
    "12%", "1 2", "1e5", "0x10", "无", "O", "一百五", "三.五", "3万5千", "12a", "1\n2", "无。",
  ])
  func garbage(text: String) {
    #expect(amount(text) == nil)
  }

  @Test(arguments: [
    "9223372036854775808", "9223372036854.775808", "99999999999999", "-9223372036854.775808",
    "92234万亿", "100000亿", "99999999999999999999999999999",
  ])
  func tooLarge(text: String) {
    #expect(amount(text) == nil)
  }

  @Test func theLargestAmount() {
    #expect(amount("9223372036854.775807") == Amount(millionths: .max))
    #expect(Amount(9_223_372_036_854) != nil)
    #expect(Amount(9_223_372_036_855) == nil)
  }

  @Test func arithmetic() throws {
    let (half, three) = (Amount(millionths: 500_000), try #require(Amount(3)))
    #expect(half.adding(three)?.description == "3.5")
    #expect(half.subtracting(three)?.description == "-2.5")
    #expect(half.subtracting(three)?.magnitude.description == "2.5")
    #expect(Amount(millionths: .max).adding(half) == nil)
    #expect(Amount(millionths: .min).subtracting(half) == nil)
    #expect(Amount(millionths: .min).magnitude == Amount(millionths: .max))
    #expect(half < three)
    #expect(Amount.zero == Amount(0))
  }

  @Test(
    arguments: [
      (0, "0"), (1, "0.000001"), (-1, "-0.000001"), (1_000_000, "1"), (-1_500_000, "-1.5"),
      (10_000_000, "10"), (12_340_000, "12.34"), (1_000_010, "1.00001"),
      (Int64.min, "-9223372036854.775808"),
    ] as [(Int64, String)])
  func descriptions(millionths: Int64, expected: String) {
    #expect(Amount(millionths: millionths).description == expected)
  }

  @Test func descriptionsReadBack() {
    var random = RandomSource(seed: 4)
    for _ in 0..<2_000 {
      let shift = Int.random(in: 0..<63, using: &random)
      let value = Amount(millionths: Int64(bitPattern: random.next()) >> shift)
      guard value.millionths != .min else { continue }
      #expect(amount(value.description) == value)
      #expect(amount(grouped(value.description)) == value)
      let wide = String(
        String.UnicodeScalarView(
          value.description.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
      #expect(amount(wide) == value)
    }
  }

  /// The number with thousands separators.
  private func grouped(_ description: String) -> String {
    let parts = description.split(separator: ".")
    let whole = parts[0].drop { $0 == "-" }
    var groups = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { groups += "," }
      groups.append(digit)
    }
    return (description.hasPrefix("-") ? "-" : "") + groups
      + (parts.count > 1 ? "." + parts[1] : "")
  }
}
