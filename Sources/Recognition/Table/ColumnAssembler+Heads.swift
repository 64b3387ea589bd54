import ReportModel
import ReportText
import RulePack

/// Heads of tables of which each title stands on a line of its own.
extension ColumnAssembler {
  /// What a line, or a few that belong together, is in such a head.
  private enum Piece {
    case column(Int, Range<Int>, isReworded: Bool)
    case labels
    case other
    case unknown(Range<Int>)
    /// A part of a title, so that nobody can say where the next begins; of most of one, it is clear if whole
    /// ones stand around it.
    case part(Range<Int>, isMost: Bool)

    /// Whether it is a whole title that the form has.
    var isOfForm: Bool {
      switch self {
      case .column, .labels, .other: true
      case .unknown, .part: false
      }
    }
  }

  /// A head has no more titles that are none of the form's.
  private static let mostUnknown = 2
  /// A title is broken over no more lines.
  private static let mostTitleLines = 3
  /// No title that is none of the form's is longer, in bytes.
  private static let longestUnknownTitle = 45

  /// Takes the lines from one on as a head: the titles of columns down to the label of a row.
  ///
  /// - Returns: The number of fragments taken.
  mutating func takeStackedHead(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> Int? {
    // Most lines are values.
    guard span[fragments[index].range.lowerBound] >= 0x80,
      case .some((let first, _)) = piece(fragments, at: index, span), first.isOfForm
    else { return nil }
    var pieces: [Piece] = []
    var next = index
    while next < fragments.count {
      if fragments[next].range.isEmpty {
        next += 1
      } else if let (piece, count) = piece(fragments, at: next, span) {
        pieces.append(piece)
        next += count
      } else {
        break
      }
    }
    pieces = Self.takingCutTitles(pieces)
    guard next < fragments.count, isHead(pieces),
      label(in: fragments[next], span) != nil || hasFigures(below: next, fragments, span)
    else { return nil }
    finish(span)
    noteStackedHead(pieces)
    return next - index
  }

  /// Takes a line on which titles of the line above go on, in their order: 企业 | 机构 below 商业 | 科研 | 其他.
  mutating func takeRestOfTitles(_ line: [Fragment], _ span: Span<UInt8>) -> Bool {
    guard isHeadOpen, let above = heads.last, above.rowsAbove == rows.count else { return false }
    var cells = above.cells
    var start = 0
    for fragment in line where !fragment.range.isEmpty {
      let rest = LabelText.core(span, fragment.range)
      var whole: Int?
      while whole == nil, start < cells.count {
        if cells[start].column == nil {
          whole = titles.column(LabelText.core(span, cells[start].range) + rest)
        }
        start += 1
      }
      guard let whole else { return false }
      cells[start - 1] = TableHead.Cell(
        range: cells[start - 1].range, column: whole, isReworded: false)
      head.note(title: whole)
    }
    guard start > 0 else { return false }
    heads[heads.count - 1] = TableHead(rowsAbove: above.rowsAbove, cells: cells)
    return true
  }

  /// The pieces with each part of a title that stands between whole ones as a title of its own: 公益组织.
  private static func takingCutTitles(_ pieces: [Piece]) -> [Piece] {
    pieces.indices.map { index in
      guard case .part(let range, isMost: true) = pieces[index], index > 0,
        pieces[index - 1].isOfForm, index + 1 == pieces.count || pieces[index + 1].isOfForm
      else { return pieces[index] }
      return .unknown(range)
    }
  }

  private func isHead(_ pieces: [Piece]) -> Bool {
    var (columns, unknown, hasLabels) = (0, 0, false)
    for piece in pieces {
      switch piece {
      case .column: columns += 1
      case .labels: hasLabels = true
      case .other: break
      case .unknown: unknown += 1
      case .part: return false
      }
    }
    return unknown <= Self.mostUnknown && (columns > 1 || hasLabels && columns + unknown > 0)
  }

  private mutating func noteStackedHead(_ pieces: [Piece]) {
    head = ColumnHead()
    isHeadOpen = true
    var upper: [TableHead.Cell] = []
    var lower: [TableHead.Cell] = []
    for piece in pieces {
      switch piece {
      case .column(let column, let range, let isReworded):
        let cell = TableHead.Cell(range: range, column: column, isReworded: isReworded)
        // Titles that stand below that of their group are a line of their own.
        if titles.isGrouped(column) { lower.append(cell) } else { upper.append(cell) }
        head.note(title: column)
      case .unknown(let range):
        upper.append(TableHead.Cell(range: range, column: nil, isReworded: false))
        head.note(title: nil)
      case .labels, .other, .part: break
      }
    }
    for cells in [upper, lower] where !cells.isEmpty {
      heads.append(TableHead(rowsAbove: rows.count, cells: cells))
    }
  }

  /// What begins at a line; nil where no head goes on.
  private func piece(
    _ fragments: [Fragment], at index: Int, _ span: Span<UInt8>
  ) -> (piece: Piece, count: Int)? {
    let first = fragments[index]
    guard isSingle(first), first.range.count <= Self.longestTitle,
      first.words == first.range.lowerBound
    else { return nil }
    var core = LabelText.core(span, first.range)
    let begun = core
    for count in 1...Self.mostTitleLines {
      if count > 1 {
        guard index + count <= fragments.count, isSingle(fragments[index + count - 1]) else {
          break
        }
        core += LabelText.core(span, fragments[index + count - 1].range)
      }
      let range = first.range.lowerBound..<fragments[index + count - 1].range.upperBound
      if let column = titles.column(core) {
        return (.column(column, range, isReworded: !titles.isOwn(core, of: column)), count)
      }
      if titles.isLabelTitle(core) { return (.labels, count) }
      if titles.isTitle(core) { return (.other, count) }
      guard titles.isBeginning(core) else { break }
    }
    guard ValueCell.tokens(span, first.range) == nil, label(in: first, span) == nil else {
      return nil
    }
    if titles.isHeading(begun) { return (.part(first.range, isMost: titles.isMost(begun)), 1) }
    return first.range.count <= Self.longestUnknownTitle ? (.unknown(first.range), 1) : nil
  }

  private func isSingle(_ fragment: Fragment) -> Bool {
    fragment.row == nil && !fragment.hasNeighbours && !fragment.range.isEmpty
  }
}
