import DraftGenerator
import Testing

@testable import LintRules

@Suite struct LongestIncreasingSubsequenceTests {
  /// The length of the longest ascending selection, by trying all of them.
  private func bruteForce(_ values: [Int]) -> Int {
    (0..<1 << values.count).lazy.map { selection in
      let chosen = values.indices.filter { selection >> $0 & 1 == 1 }.map { values[$0] }
      return zip(chosen, chosen.dropFirst()).allSatisfy(<) ? chosen.count : 0
    }.max() ?? 0
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func isAsLongAsCanBe(seed: UInt64) {
    var random = SplitMix(state: seed)
    let values = (0..<Int(seed % 10)).map { $0 * 3 }.shuffled(using: &random)
    let indices = LongestIncreasingSubsequence.indices(of: values)
    #expect(indices == indices.sorted())
    let chosen = indices.map { values[$0] }
    #expect(zip(chosen, chosen.dropFirst()).allSatisfy(<))
    #expect(chosen.count == bruteForce(values), "\(values)")
  }

  @Test func keepsAnAscendingSequenceWhole() {
    #expect(LongestIncreasingSubsequence.indices(of: [Int]()) == [])
    #expect(LongestIncreasingSubsequence.indices(of: [7]) == [0])
    #expect(LongestIncreasingSubsequence.indices(of: [1, 4, 9]) == [0, 1, 2])
    #expect(LongestIncreasingSubsequence.indices(of: [9, 4, 1]).count == 1)
  }
}

/// A sequence of random numbers that is the same for a seed everywhere (S. Vigna's SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct OrdinalSequenceTests {
  private struct Finding: Equatable {
    let index: Int
    let expected: Int
    let fault: OrdinalSequence.Fault
    let shiftsOthers: Bool
  }

  private func findings(
    _ numbers: [Int?], restarting: Bool = false, explained: Set<Int> = []
  ) -> [Finding] {
    OrdinalSequence(allowsRestart: restarting)
      .anomalies(of: numbers) { index, _ in explained.contains(index) }
      .map {
        Finding(
          index: $0.index, expected: $0.expected, fault: $0.fault, shiftsOthers: $0.shiftsOthers)
      }
  }

  @Test(arguments: [[], [1], [1, 2, 3], [nil, 2, 3], [1, nil, 3], [nil, nil, 3]] as [[Int?]])
  func runsOn(numbers: [Int?]) {
    #expect(findings(numbers).isEmpty)
  }

  @Test func aSlipIsOneFinding() {
    #expect(
      findings([1, 2, 9, 4]) == [
        Finding(index: 2, expected: 3, fault: .skipped, shiftsOthers: false)
      ])
    #expect(
      findings([1, 2, 2, 4])
        == [Finding(index: 2, expected: 3, fault: .repeated, shiftsOthers: false)])
    #expect(
      findings([1, 2, 3, 1])
        == [Finding(index: 3, expected: 4, fault: .backward, shiftsOthers: false)])
  }

  @Test func aGapShiftsWhatFollows() {
    #expect(
      findings([1, 2, 4, 5, 6])
        == [Finding(index: 2, expected: 3, fault: .skipped, shiftsOthers: true)])
    #expect(
      findings([1, 2, 2, 3, 4])
        == [Finding(index: 2, expected: 3, fault: .repeated, shiftsOthers: true)])
    #expect(
      findings([2, 3, 4]) == [Finding(index: 0, expected: 1, fault: .skipped, shiftsOthers: true)])
  }

  @Test func aListMayStartAgain() {
    #expect(findings([1, 2, 3, 1, 2], restarting: true).isEmpty)
    #expect(!findings([1, 2, 3, 1, 2]).isEmpty)
    #expect(findings([1, 1], restarting: true).count == 1, "一 and 一 again is a repetition")
  }

  @Test func whatIsExplainedIsNoAnomaly() {
    #expect(findings([1, 2, 4, 5], explained: [2]).isEmpty)
    #expect(findings([1, 2, 4, 6], explained: [2]).map(\.index) == [3])
  }
}
