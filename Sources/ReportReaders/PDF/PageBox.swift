/// A rectangle on a page, in thousandths of a point, from the upper left corner.
struct PageBox: Equatable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var width: Int { right - left }
  var height: Int { bottom - top }
  /// Twice the place of its middle from the left.
  var doubleCentre: Int { left + right }

  /// The smallest box around both.
  func joined(with other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// How far both reach side by side; negative for the distance between them.
  func sharedWidth(with other: PageBox) -> Int {
    min(right, other.right) - max(left, other.left)
  }

  /// How far both reach at the same height; negative for the distance between them.
  func sharedHeight(with other: PageBox) -> Int {
    min(bottom, other.bottom) - max(top, other.top)
  }

  /// Whether both stand on one line.
  func isOnLine(of other: PageBox) -> Bool {
    sharedHeight(with: other) * 2 > min(height, other.height)
  }
}
