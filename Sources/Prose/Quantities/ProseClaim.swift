/// A claim in terms of the paragraph's characters.
struct ProseClaim {
  let kind: Kind
  let place: Figure
  let operands: [Figure]
  let holds: Bool
  /// The result that would be right, in millionths; the difference where it is a bound.
  let expected: Int64

  /// Whether the figure is the result that would be right.
  var isAsExpected: Bool {
    switch kind {
    case .sum, .balance, .stock, .same, .product, .share, .times, .mean, .gap:
      expected == place.amount.millionths
    case .bound, .growth, .difference, .limit, .shares: false
    }
  }

  enum Kind {
    /// A total is the sum of the operands.
    case sum
    /// A part is not more than its whole.
    case bound
    /// What was done is what came in less what is left.
    case balance
    /// What there is now is what there was and what came, without the last operand, which went.
    case stock
    /// A figure is that of the operand, which it says again.
    case same
    /// A total is the product of the two operands.
    case product
    /// A percentage is the first operand's share in the second.
    case share
    /// A percentage is the growth from the second operand to the first.
    case growth
    /// An amount is the difference of the first and the second operand.
    case difference
    /// An amount is how far the first operand is above the second.
    case gap
    /// A number of times is the first operand divided by the second.
    case times
    /// So many each is the first operand divided by the second.
    case mean
    /// A percentage is not more than all.
    case limit
    /// Shares of one whole, which are the operands, are not more than all of it together.
    case shares
  }
}
