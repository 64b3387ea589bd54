import Recognition
import ReportText

// Sums that seem broken, and are right with what was carried over.

extension PassageReading {
  /// Whether what came in and what was carried over are more than what was done by what was carried on:
  /// 新收89件，上年结转6件，共办结93件，结转下年2件.
  func leavesCarriedOn(_ total: Int, of parts: [Int], _ sum: Int64) -> Bool {
    parts.contains { !measures[$0].roles.isDisjoint(with: [.carriedIn, .carriedOut]) }
      && carriedOn(beside: total).contains {
        !parts.contains($0) && measures[total].value + measures[$0].value == sum
      }
  }

  /// Whether outcomes are those of what came in with what was carried over, but for what was carried on:
  /// 收到64件，上年结转2件；…合计61件；结转下年5件.
  func isBalanced(_ received: Int, with outcomes: Int64) -> Bool {
    guard measures[received].label.containsAny(of: Self.receivedWords) else { return false }
    let carriedIn = alike(beside: received).filter { measures[$0].roles.contains(.carriedIn) }
    let came = [0] + carriedIn.map { measures[$0].value }
    return carriedOn(beside: received).contains { carried in
      came.contains { measures[received].value + $0 == outcomes + measures[carried].value }
    }
  }

  private func carriedOn(beside index: Int) -> [Int] {
    alike(beside: index).filter { !measures[$0].roles.isDisjoint(with: [.carriedOut, .open]) }
  }

  /// The exact figures near another that count the same.
  private func alike(beside index: Int) -> [Int] {
    exactFigures(like: index, among: max(0, index - 40)..<min(measures.count, index + 40))
  }
}
