import ReportText

/// Rates that follow from two figures beside them: 受理50件，办结49件，办结率98%.
extension ClaimReader {
  private static let onTime: Words = ["按时", "按期", "及时", "提前", "延期", "当场", "限时", "未", "不", "首次"]
  private static let verbs: Words = ["为", "达", "达到", "是", "到", "的", "分别", "约"]

  mutating func readRates(in clause: Clause) {
    for index in clause.entries.indices.dropFirst() {
      let entry = clause.entries[index]
      guard entry.figure.kind == .percentage, entry.figure.role == .exact,
        !entry.label.contains(.share)
      else { continue }
      let name = entry.label.droppingSuffixes(Self.verbs)
      guard name.last == 0x7387 else { continue }  // 率
      readRate(clause.entries, at: index, stem: name.dropLast())
    }
  }

  private mutating func readRate(
    _ entries: [Clause.Entry], at index: Int, stem: ArraySlice<UInt32>
  ) {
    guard (2...6).contains(stem.count) else { return }
    let percentage = entries[index].figure
    let before = entries[..<index].filter { $0.figure.isExactCount }
    guard let part = before.last(where: { self.names($0, stem) }),
      let last = before.last
    else {
      confirm(percentage, before)
      return
    }
    let others = before.filter {
      $0.figure.isCommensurable(with: part.figure) && $0.figure.start != part.figure.start
    }
    if let whole = others.last(where: {
      Arithmetic.isShare(percentage, part.figure, of: $0.figure)
    }) {
      add(.share, percentage, [part.figure, whole.figure], holds: true, expected: 0)
      return
    }
    // 100% is what offices write of those that were due.
    guard percentage.amount.millionths < 100_000_000, others.count == 1, let whole = others.first,
      whole.figure.start < part.figure.start, whole.figure.amount >= part.figure.amount,
      last.figure.start == part.figure.start, whole.figure.amount > .zero,
      !whole.label.contains(.ofThese), entries[index].marks.count <= 1
    else {
      confirm(percentage, before)
      return
    }
    add(
      .share, percentage, [part.figure, whole.figure], holds: false,
      expected: Arithmetic.percentage(
        part.figure.amount.millionths, of: whole.figure.amount.millionths, step: percentage.step))
  }

  /// Records that a rate is the share of one figure in another, where it is.
  private mutating func confirm(_ percentage: Figure, _ before: [Clause.Entry]) {
    guard before.count <= 12, percentage.amount.millionths < 100_000_000 else { return }
    for part in before.reversed() {
      for whole in before
      where whole.figure.isCommensurable(with: part.figure)
        && whole.figure.amount > part.figure.amount
        && Arithmetic.isShare(percentage, part.figure, of: whole.figure)
      {
        add(.share, percentage, [part.figure, whole.figure], holds: true, expected: 0)
        return
      }
    }
  }

  /// Whether a figure is of what a rate is named after, and of all of it.
  private func names(_ entry: Clause.Entry, _ stem: ArraySlice<UInt32>) -> Bool {
    guard let index = entry.label.firstIndex(of: Word(stem)) else { return false }
    return !entry.label[..<index].endsWithAny(of: Self.onTime)
  }
}
