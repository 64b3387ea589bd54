import Figures
import Prose
import Recognition
import ReportText
import RulePack

/// A share of an outcome in all applications, which the table has and the sentence does not:
/// 部分公开3件，占办结总数的15%.
struct TableShare {
  /// The percentage, in bytes.
  let range: Range<Int>
  /// The figure whose share it is, in bytes.
  let part: Range<Int>
  /// What the share should be by the whole that the words mean, with that whole.
  let expected: (percentage: String, whole: Amount)

  /// The shares of a report that follow from no whole of the table, nor from a figure of their own
  /// paragraph.
  static func broken(_ facts: Facts) -> [TableShare] {
    guard let wholes = Wholes(facts) else { return [] }
    let report = facts.report
    return facts.stated.figures.compactMap { stated in
      guard !stated.isNone,
        report.bytes.span.literal(
          ["，占", "占", "（占", ",占"], at: stated.range.upperBound, before: report.bytes.count) != nil,
        !isInRow(stated, report),
        facts.stated.agreeingRanges.contains(stated.range),
        wholes.isOutcome(stated, report),
        let block = report.prose.first(where: {
          report.paragraph(of: $0).contains(stated.range.lowerBound)
        }),
        let share = TableShare(report, stated, wholes, in: report.paragraph(of: block))
      else { return nil }
      return share
    }
  }

  /// Whether a share behind a comma may be that of the row that a figure ends: 予以公开71件、部分公开19件，占53.3%.
  private static func isInRow(_ stated: StatedFigure, _ report: Report) -> Bool {
    let span = report.bytes.span
    guard
      span.literal(["，占", ",占"], at: stated.range.upperBound, before: report.bytes.count) != nil
    else { return false }
    var start = stated.range.lowerBound
    while let (value, length) = span.scalar(before: start), CharacterClass.isHan(value) {
      start -= length
    }
    // 71件，占42.0%、部分公开19件，占11.2%: each has its own.
    return span.ends(withAnyOf: ["、"], at: start, from: 0)
      && !span.ends(withAnyOf: ["%、", "％、", "）、"], at: start, from: 0)
  }

  private static let totals: [StaticString] = [
    "总数", "总量", "全部", "比例", "比", "的", "为", "申请", "约",
  ]

  private init?(
    _ report: Report, _ stated: StatedFigure, _ wholes: Wholes, in paragraph: Range<Int>
  ) {
    let span = report.bytes.span
    var offset = stated.range.upperBound
    for mark: StaticString in ["，", "（", ","] where span.matches(mark, at: offset) {
      offset += mark.utf8CodeUnitCount
      break
    }
    guard span.matches("占", at: offset) else { return nil }
    offset += 3
    var candidates = wholes.all
    for (words, whole) in wholes.named {
      guard let word = span.literal(words, at: offset, before: paragraph.upperBound) else {
        continue
      }
      offset += word.utf8CodeUnitCount
      candidates = whole
      break
    }
    while let word = span.literal(Self.totals, at: offset, before: paragraph.upperBound) {
      offset += word.utf8CodeUnitCount
    }
    guard
      let percentage = DecimalNumeral(
        span, at: offset, before: paragraph.upperBound, separators: .commas),
      let sign = span.literal(["%", "％"], at: percentage.end, before: paragraph.upperBound),
      let first = candidates.first
    else { return nil }
    range = offset..<percentage.end + sign.utf8CodeUnitCount
    part = stated.range
    let others = Self.figures(span, paragraph, with: stated)
    let step = percentage.step
    let part = stated.amount.millionths
    let follows = (candidates + others).contains { whole in
      Arithmetic.isShare(percentage.amount.millionths, step: step, part, of: whole.millionths)
    }
    guard !follows, first > .zero, stated.amount <= first else { return nil }
    let right = Arithmetic.percentage(part, of: first.millionths, step: step)
    expected = (Self.text(right / step, decimals: percentage.decimals), first)
  }

  /// A number of hundredths, tenths or ones with its decimals: 200 with one decimal is 20.0.
  private static func text(_ steps: Int64, decimals: Int) -> String {
    guard decimals > 0 else { return String(steps) }
    let digits = String(steps)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// The numbers of a paragraph, of which one may be the whole that is meant.
  private static func figures(
    _ span: Span<UInt8>, _ paragraph: Range<Int>, with stated: StatedFigure
  ) -> [Amount] {
    var amounts: [Amount] = []
    var offset = paragraph.lowerBound
    while offset < paragraph.upperBound {
      guard let digits = Numeral(digits: span, at: offset, before: paragraph.upperBound) else {
        offset = span.offset(after: offset)
        continue
      }
      offset = digits.range.upperBound
      if !stated.range.contains(digits.range.lowerBound), let amount = Amount(span, digits.range) {
        amounts.append(amount)
      }
    }
    return amounts
  }
}

/// The wholes of which an outcome may be a share, by the table.
private struct Wholes {
  /// Those that may be meant where the words do not tell, the likeliest first.
  let all: [Amount]
  /// Those that words mean.
  let named: [(words: [StaticString], wholes: [Amount])]
  private let closedRow: RowID

  init?(_ facts: Facts) {
    let rows = facts.report.pack.rows
    guard let row = rows.indices.first(where: { rows[$0].meaning == .closed }),
      let wholes = ApplicationWholes(facts.report)
    else { return nil }
    closedRow = row
    all = wholes.all
    named = [
      (["办结申请", "办结", "答复", "办理结果", "处理结果"], [wholes.closed]),
      (
        ["收到申请", "受理申请", "申请", "收到", "受理", "新收申请", "新收"],
        wholes.received + [wholes.closed]
      ),
    ]
  }

  /// Whether a figure is that of an outcome of applications.
  func isOutcome(_ stated: StatedFigure, _ report: Report) -> Bool {
    let pack = report.pack
    guard let results = pack.rows[closedRow].parent else { return false }
    return pack.pack.claims[stated.claim].equals.allSatisfy { terms in
      terms.allSatisfy { term in
        guard let cell = term.cell else { return false }
        var row = pack.rows[pack.cells[cell].row].parent
        while let parent = row {
          if parent == results { return true }
          row = pack.rows[parent].parent
        }
        return false
      }
    }
  }
}
