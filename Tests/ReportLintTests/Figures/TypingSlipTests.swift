import ReportText
import Testing

@testable import Figures

@Suite struct TypingSlipTests {
  private func amount(_ text: String) -> Amount {
    let bytes = Array(text.utf8)
    return Amount(bytes.span, 0..<bytes.count)!
  }

  @Test(arguments: [
    ("3521", "3512", TypingSlip<Int>.digitsSwapped), ("3521", "5321", .digitsSwapped),
    ("3521", "352", .digitDropped), ("3521", "321", .digitDropped),
    ("120", "12", .digitDropped), ("12", "120", .digitAdded), ("75", "755", .digitAdded),
    ("0", "5", .digitChanged), ("3521", "3821", .digitChanged), ("0.25", "0.26", .digitChanged),
    ("115", "-115", .sign), ("-115", "-151", .digitsSwapped), ("-0.5", "0.5", .sign),
    ("12.5", "125", .pointMoved), ("0.25", "25", .pointMoved), ("1200", "12", .pointMoved),
    ("1.25", "12.5", .pointMoved),
  ])
  func tellsOneSlip(right: String, written: String, slip: TypingSlip<Int>) {
    #expect(TypingSlip<Int>(from: amount(right), to: amount(written)) == slip)
    #expect(
      slip == .pointMoved
        || TypingSlip<Int>.hasSource(of: amount(written)) { $0 == amount(right) })
  }

  @Test(arguments: [
    ("3521", "3521"), ("3521", "1253"), ("3521", "35"), ("12", "34"), ("0", "12"), ("5", "-15"),
    ("3521", "2531"), ("105", "5"),
  ])
  func tellsNothingElse(right: String, written: String) {
    #expect(TypingSlip<Int>(from: amount(right), to: amount(written)) == nil)
  }

  @Test func survivesTheLargestFigures() {
    let extremes = [Int64.min, .max, .min + 1, 0, 1].map { Amount(millionths: $0) }
    for right in extremes {
      for written in extremes {
        let slip = TypingSlip<Int>(from: right, to: written)
        #expect(slip == nil || right != written)
      }
      #expect(!TypingSlip<Int>.hasSource(of: right) { _ in false })
    }
  }
}
