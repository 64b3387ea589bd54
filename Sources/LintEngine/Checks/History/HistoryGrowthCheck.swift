import ReportText
import RulePack

/// A growth that the prose states does not follow from last year's report.
///
/// The rule is `prose/growth`, which ``ProseArithmeticCheck`` documents: there the sentence itself has
/// both years' figures. Here it has one of them, and last year's report the other: in its tables, where
/// a claim of the pack says which figure is meant, or in a sentence with the same words.
enum HistoryGrowthCheck: Check {
  private static let growth: RuleID = "prose/growth"

  static let rules: [Rule] = []

  static func run(_ report: Report, _ findings: inout Findings) {
    guard findings.isEnabled(growth), let previous = report.previous, let year = report.year,
      previous.report.year == year - 1
    else { return }
    let lastYear = LastYearsFigures(report, previous)
    ProseReading.forEachParagraph(of: report, all: true) { paragraph in
      let text = paragraph.text
      for measure in paragraph.measures {
        guard let change = measure.change,
          // The sentence has the year before itself.
          !paragraph.claims.contains(where: { $0.place.start == change.figure.start })
        else { continue }
        let place = text.range(measure.figure.range)
        guard !findings.differing.contains(place) else { continue }
        let candidates = lastYear.figures(for: measure, at: place)
        guard let first = candidates.first,
          !candidates.contains(where: { measure.follows(from: $0.amount) })
        else { continue }
        findings.report(
          growth, at: text.range(change.figure.range),
          .differs(measure, report.excerpt(text.range(change.figure.range)), from: first.amount),
          related: [
            RelatedLocation(place, .quoted(report.excerpt(place))),
            RelatedLocation(
              first.range, in: .previous, .lastYear(previous.report.excerpt(first.range))),
          ])
      }
    }
  }
}

/// What last year's report has for the measures of this year's prose.
private struct LastYearsFigures {
  private let report: Report
  private let previous: PreviousReport
  private let claims: [Range<Int>: StatedFigure]
  /// The figures of last year's prose by what they measure; nil where it has several.
  private var measures: [YearlyMeasure.Name: (amount: Amount, range: Range<Int>)?] = [:]

  init(_ report: Report, _ previous: PreviousReport) {
    self.report = report
    self.previous = previous
    claims = Dictionary(
      report.statedFigures.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    var measures: [YearlyMeasure.Name: (amount: Amount, range: Range<Int>)?] = [:]
    ProseReading.forEachParagraph(of: previous.report, all: true) { paragraph in
      for measure in paragraph.measures {
        let found = (
          amount: measure.figure.amount, range: paragraph.text.range(measure.figure.range)
        )
        guard let known = measures[measure.name] else {
          measures[measure.name] = found
          continue
        }
        if known?.amount != found.amount { measures[measure.name] = .some(nil) }
      }
    }
    self.measures = measures
  }

  /// The figures that may be meant, the likeliest first; empty where last year's report has none.
  func figures(
    for measure: YearlyMeasure, at place: Range<Int>
  ) -> [(amount: Amount, range: Range<Int>)] {
    var found: [(amount: Amount, range: Range<Int>)] = []
    if let stated = claims[place] {
      for terms in report.pack.pack.claims[stated.claim].equals {
        if let figure = sum(terms) { found.append(figure) }
      }
    }
    if case .some(.some(let figure)) = measures[measure.name] { found.append(figure) }
    return found
  }

  /// Last year's sum of some cells of this year's form, at its first cell.
  private func sum(_ terms: [Relation.Term]) -> (amount: Amount, range: Range<Int>)? {
    var sum = Amount.zero
    var place: Range<Int>?
    for term in terms {
      guard case .cell(let cell) = term.operand, let amount = previous.value(ofCell: cell),
        let next = term.isSubtracted ? sum.subtracting(amount) : sum.adding(amount)
      else { return nil }
      sum = next
      place = place ?? previous.range(ofCell: cell)
    }
    return place.map { (sum, $0) }
  }
}

extension YearlyMeasure {
  /// Whether the change follows from a figure of the year before.
  fileprivate func follows(from amount: Amount) -> Bool {
    guard let change, amount > .zero else { return true }
    let before = figure.with(amount)
    let rises = figure.amount >= amount
    switch change.figure.kind {
    case .percentage:
      return Arithmetic.isGrowth(change.figure, from: before, to: figure)
        && (rises == change.rises || figure.amount == amount)
    default:
      let difference = abs(figure.amount.millionths - amount.millionths)
      return abs(difference - change.figure.amount.millionths)
        <= figure.uncertainty + change.figure.uncertainty
        && (rises == change.rises || difference == 0)
    }
  }

  /// What the change from a figure is: a percentage or an amount, in millionths, and whether it is a
  /// rise.
  fileprivate func change(from amount: Amount) -> (amount: Amount, rises: Bool) {
    let difference = figure.amount.millionths - amount.millionths
    let isRate = change?.figure.kind == .percentage
    let value =
      isRate
      ? Arithmetic.percentage(
        abs(difference), of: amount.millionths, step: change?.figure.step ?? 1_000_000)
      : abs(difference)
    return (Amount(millionths: value), difference >= 0)
  }
}

extension Message {
  fileprivate static func differs(
    _ measure: YearlyMeasure, _ words: String, from amount: Amount
  ) -> Message {
    let isRate = measure.change?.figure.kind == .percentage
    let right = measure.change(from: amount)
    let change = "\(right.amount)" + (isRate ? "%" : "")
    return Message(
      en: "\(words) does not follow from last year's report: from \(amount) to "
        + "\(measure.figure.amount) is a \(right.rises ? "rise" : "fall") of \(change)",
      zh: "\(words)与上年报告的数据不符，由\(amount)变为\(measure.figure.amount)，"
        + "应\(right.rises ? "增长" : "下降")\(change)")
  }

  fileprivate static func lastYear(_ words: String) -> Message {
    Message(en: "last year's report: \(words)", zh: "上年报告为\(words)")
  }

  fileprivate static func quoted(_ words: String) -> Message { Message(en: words, zh: words) }
}
