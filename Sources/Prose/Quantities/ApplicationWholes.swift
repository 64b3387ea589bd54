import Recognition
import ReportText

/// What some applications may be a share of, by the table: of all that were closed, of all that came in, or
/// of these with what was carried over from the year before.
package struct ApplicationWholes: Sendable {
  /// How many were closed.
  package let closed: Amount
  /// How many came in, without and with those from the year before.
  package let received: [Amount]

  /// All of them, the likeliest first.
  package var all: [Amount] { [closed] + received }

  /// Takes them from a report's table; nil where it does not have them.
  package init?(_ report: Report) {
    let new = report.totals(of: .applications).compactMap(\.value.amount)
    guard new.count == 2, let both = new[0].adding(new[1]),
      let closed = report.totals(of: .closed).first?.value.amount, closed > .zero
    else { return nil }
    self.closed = closed
    received = [new[0], both]
  }
}
