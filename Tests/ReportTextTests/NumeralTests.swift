import ReportText
import Testing

@Suite struct NumeralTests {
  @Test(arguments: [
    ("12个", 2, 12), ("２０１８年", 4, 2018), ("十二月", 2, 12), ("二〇一八年", 4, 2018), ("三百二十件", 4, 320),
    ("2０1８年", 4, 2018), ("零点", 1, 0), ("12十", 2, 12), ("十2", 1, 10), ("00", 2, 0),
  ])
  func isReadForwards(text: String, count: Int, value: Int) throws {
    let bytes = Array(text.utf8)
    let found = Numeral(bytes.span, at: 0, before: bytes.count)
    let numeral = try #require(found)
    #expect([numeral.count, numeral.value] == [count, value])
    #expect(numeral.range.lowerBound == 0)
  }

  @Test(arguments: [
    ("第12", 2, 12), ("于２０１８", 4, 2018), ("共十二", 2, 12), ("公元二〇一八", 4, 2018), ("十12", 2, 12),
    ("12十", 1, 10),
    ("00", 2, 0),
  ])
  func isReadBackwards(text: String, count: Int, value: Int) throws {
    let bytes = Array(text.utf8)
    let found = Numeral(bytes.span, endingAt: bytes.count, from: 0)
    let numeral = try #require(found)
    #expect([numeral.count, numeral.value] == [count, value])
    #expect(numeral.range.upperBound == bytes.count)
  }

  @Test(arguments: [
    "12个", "２０１８年", "十二月", "二〇一八年", "三百二十件", "12十", "十2", "二0一八", "2O18", "共", "于２０１８", "公元二〇一八",
    "一百五", "123456789012345678901",
  ])
  func charactersAreReadAsTheirBytesAre(text: String) {
    let bytes = Array(text.utf8)
    let characters = text.unicodeScalars.map(\.value)[...]
    for mixesZeros in [false, true] {
      let ofBytes = Numeral(bytes.span, at: 0, before: bytes.count, mixesZeros: mixesZeros)
      let forwards = Numeral(characters, at: 0, mixesZeros: mixesZeros)
      #expect(forwards?.value == ofBytes?.value)
      #expect(forwards?.kind == ofBytes?.kind)
      #expect(forwards?.range == ofBytes.map { 0..<$0.count })
      let ofEnd = Numeral(bytes.span, endingAt: bytes.count, from: 0, mixesZeros: mixesZeros)
      let backwards = Numeral(endOf: characters, mixesZeros: mixesZeros)
      #expect(backwards?.value == ofEnd?.value)
      #expect(backwards?.count == ofEnd?.count)
      #expect(backwards.map(\.range.upperBound) == ofEnd.map { _ in characters.count })
    }
    #expect(ChineseNumeral.parse(characters) == ChineseNumeral.parse(bytes.span, bytes.indices))
  }

  @Test(arguments: [
    ("二0一八", 2018), ("二O一八", 2018), ("二Ｏ二o", 2020), ("二〇二0", 2020), ("2O18", 2018), ("2〇17", 2017),
    ("２O1８", 2018), ("二○二○", 2020), ("0五", 5),
  ])
  func mixesZerosWhereAsked(text: String, value: Int) throws {
    let bytes = Array(text.utf8)
    let readForwards = Numeral(bytes.span, at: 0, before: bytes.count, mixesZeros: true)
    let forwards = try #require(readForwards)
    #expect(forwards.value == value)
    #expect(forwards.range == bytes.indices)
    let readBackwards = Numeral(bytes.span, endingAt: bytes.count, from: 0, mixesZeros: true)
    let backwards = try #require(readBackwards)
    #expect(backwards == forwards)
  }

  @Test func takesNoOtherZerosUnasked() throws {
    let bytes = Array("二0一八".utf8)
    #expect(Numeral(bytes.span, at: 0, before: bytes.count)?.count == 1)
    #expect(Numeral(bytes.span, endingAt: bytes.count, from: 0)?.count == 2)
  }

  @Test(arguments: ["O八", "年", "", "，1", "万"])
  func startsWithADigitOrNumeral(text: String) {
    let bytes = Array(text.utf8)
    #expect(Numeral(bytes.span, at: 0, before: bytes.count, mixesZeros: true) == nil)
  }

  @Test func beginsBehindALetter() throws {
    let bytes = Array("QO17".utf8)
    let found = Numeral(bytes.span, endingAt: 4, from: 0, mixesZeros: true)
    let numeral = try #require(found)
    #expect(numeral.range == 2..<4)
    #expect(numeral.value == 17)
  }

  @Test func isNoneWhereItIsTooLong() {
    let bytes = Array("12345".utf8)
    #expect(Numeral(bytes.span, at: 0, before: 5, longest: 4) == nil)
    #expect(Numeral(bytes.span, endingAt: 5, from: 0, longest: 4) == nil)
    #expect(Numeral(bytes.span, at: 0, before: 4, longest: 4)?.value == 1234)
    #expect(Numeral(bytes.span, endingAt: 5, from: 1, longest: 4)?.value == 2345)
  }

  @Test func hasNoValueWhereItIsTooLarge() throws {
    let bytes = Array("1234567890123456789".utf8)
    let found = Numeral(digits: bytes.span, at: 0, before: bytes.count)
    let digits = try #require(found)
    #expect(digits.count == 19)
    #expect(digits.value == nil)
    #expect(digits.leading(2) == nil)
    #expect(Numeral(bytes.span, at: 0, before: bytes.count)?.value == nil)
  }

  @Test(arguments: ["一百五", "二三十", "十十"])
  func hasNoValueWhereItIsNoNumber(text: String) throws {
    let bytes = Array(text.utf8)
    let found = Numeral(bytes.span, at: 0, before: bytes.count)
    let numeral = try #require(found)
    #expect(numeral.range == bytes.indices)
    #expect(numeral.value == nil)
  }

  @Test func tellsItsFirstDigits() throws {
    let bytes = Array("053912".utf8)
    let found = Numeral(digits: bytes.span, at: 0, before: bytes.count)
    let digits = try #require(found)
    #expect([digits.leading(1), digits.leading(4), digits.leading(6)] == [0, 539, 53912])
    #expect(digits.leading(7) == nil)
  }
}
