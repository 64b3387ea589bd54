import ReportText
import RulePack

/// The headings of a form with several value columns.
struct ColumnTitles: Sendable {
  /// The cores of the wordings of each value column's heading.
  private let values: [[[UInt32]]]
  /// The form's own wording of each of them: its core, and that with what stands in brackets.
  private let own: [[[UInt32]]]
  /// The cores of the other headings: the labels' column, the groups, and titles over all.
  private let others: [[UInt32]]
  /// The cores of the headings of the labels' column.
  private let labels: [[UInt32]]
  /// Whether a title of a group stands over that of each value column.
  private let grouped: [Bool]

  init(_ form: TableForm) {
    grouped = form.valueColumns.map { $0.group != nil }
    values = form.valueColumns.map { column in
      ([column.title] + column.aliases).map { LabelText.core($0) }
    }
    own = form.valueColumns.map { [LabelText.core($0.title), Self.wholeCore($0.title)] }
    labels = form.columns.filter { $0.role == .label }.flatMap { [$0.title] + $0.aliases }
      .map { LabelText.core($0) }
    others =
      form.columns.filter { $0.role != .value }.flatMap { [$0.title] + $0.aliases }
      .map { LabelText.core($0) }
      + form.valueColumns.compactMap(\.group).map { LabelText.core($0) }
      + [form.corner, form.above].compactMap(\.self).map(Self.wholeCore)
  }

  /// The core of a text, with what stands in brackets.
  private static func wholeCore(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { LabelText.significant($0.value) }
  }

  /// Whether a core is that of a whole title, of a column or over several.
  func isTitle(_ core: [UInt32]) -> Bool {
    values.contains { $0.contains(core) } || others.contains(core)
  }

  /// Whether a title begins with a core and goes on behind it.
  func isBeginning(_ core: [UInt32]) -> Bool {
    guard !core.isEmpty else { return false }
    return values.contains { $0.contains { $0.count > core.count && $0.starts(with: core) } }
      || others.contains { $0.count > core.count && $0.starts(with: core) }
  }

  /// The value column that a core is the heading of.
  func column(_ core: [UInt32]) -> Int? {
    values.firstIndex { $0.contains(core) }
  }

  /// Whether a core is the form's own wording of a value column's heading, and not one that only tells
  /// which is meant.
  func isOwn(_ core: [UInt32], of column: Int) -> Bool { own[column].contains(core) }

  /// Whether a core is the greater part of a value column's heading.
  func isMost(_ core: [UInt32]) -> Bool {
    values.contains {
      $0.contains { $0.count <= 2 * core.count && LabelText.contains($0, core) }
    }
  }

  /// Whether a title of a group stands over that of a value column.
  func isGrouped(_ column: Int) -> Bool { grouped[column] }

  /// Whether a core is the heading of the labels' column.
  func isLabelTitle(_ core: [UInt32]) -> Bool { labels.contains(core) }

  /// Whether a core is a heading over the labels or over several columns.
  func isOther(_ core: [UInt32]) -> Bool {
    core.isEmpty || others.contains { core.starts(with: $0) }
  }

  /// Whether a core is a heading, or a piece of one that was broken over lines.
  func isHeading(_ core: [UInt32]) -> Bool {
    guard !core.isEmpty else { return false }
    return values.contains { $0.contains { LabelText.contains($0, core) } }
      || others.contains { LabelText.contains($0, core) || core.starts(with: $0) }
  }
}

/// Which columns of a format's grid the value columns of a form are, as far as the head says.
struct ColumnHead {
  private var places: [Int: Range<Int>] = [:]
  /// The columns whose titles the head has.
  private var titled: Set<Int> = []
  /// Whether it has titles that are none of the form's.
  private var hasOtherTitles = false
  /// Where the grid's last column with a title ends.
  private var end = 0

  /// Notes the title of a column, nil for one that is none of the form's.
  mutating func note(title column: Int?) {
    if let column { titled.insert(column) } else { hasOtherTitles = true }
  }

  /// The values of a row in a table without some of the form's columns, which has as many figures side by
  /// side as its head has titles; nil in any other.
  func values(ofNarrow cells: [ValueCell], in columns: [Int]) -> [AssembledValue]? {
    let known = columns.filter(titled.contains)
    guard !hasOtherTitles, known.count < columns.count, known.count * 2 > columns.count,
      let first = cells.firstIndex(where: { !$0.isEmpty }),
      let last = cells.lastIndex(where: { !$0.isEmpty })
    else { return nil }
    let filled = cells[first...last]
    guard filled.count == known.count, filled.allSatisfy({ !$0.isEmpty && $0.isNumeric }) else {
      return nil
    }
    return zip(known, filled).map { AssembledValue(column: $0, range: $1.range, value: $1.value) }
  }

  /// Notes that a line of the head has a cell, be it blank.
  mutating func note(cell columns: Range<Int>) { end = max(end, columns.upperBound) }

  /// Notes where the heading of a column stands.
  mutating func note(_ column: Int, at place: Range<Int>) {
    places[column] = places[column] ?? place
  }

  /// The values of a row by the columns in which it has any; nil where that cannot be told.
  ///
  /// Where the head has all of the row's columns, what stands elsewhere is a remark. Where it lacks
  /// some, the table may lack them or only word them in another way: the number of cells tells. So it does
  /// where titles of two columns stand over one cell, as in tables that were read off a page.
  func values(_ cells: [ValueCell], in columns: [Int]) -> [AssembledValue]? {
    guard !hasFigureTooMany(cells, columns.count) else { return nil }
    let known = columns.filter { places[$0] != nil }
    if known.count < columns.count {
      if let cells = cells.inOrder(of: columns.count) {
        return zip(columns, cells).map {
          AssembledValue(column: $0, range: $1.range, value: $1.value)
        }
      }
      let isRest = cells.allSatisfy { cell in
        cell.isEmpty || known.contains { places[$0].map(cell.columns.overlaps) ?? false }
      }
      guard !known.isEmpty, isRest else { return nil }
    }
    let below = valuesBelow(known, cells)
    let filled = below?.map(\.range).filter { !$0.isEmpty }
    if let below, let filled, Set(filled).count == filled.count { return below }
    guard let cells = cells.inOrder(of: known.count) else { return below }
    return zip(known, cells).map { AssembledValue(column: $0, range: $1.range, value: $1.value) }
  }

  /// Whether a figure stands behind the last column that the head has.
  private func hasFigureTooMany(_ cells: [ValueCell], _ count: Int) -> Bool {
    guard end > 0, cells.inOrder(of: count) == nil else { return false }
    return cells.contains { cell in
      if case .number = cell.value { cell.columns.lowerBound >= end } else { false }
    }
  }

  /// The values below the titles of columns; nil where a title stands over several.
  private func valuesBelow(_ columns: [Int], _ cells: [ValueCell]) -> [AssembledValue]? {
    var values: [AssembledValue] = []
    for column in columns {
      guard let place = places[column] else { continue }
      let found = cells.filter { $0.columns.overlaps(place) }
      let filled = found.filter { !$0.isEmpty }
      guard let cell = filled.first ?? found.first, filled.count <= 1 else { return nil }
      values.append(AssembledValue(column: column, range: cell.range, value: cell.value))
    }
    return values
  }
}
