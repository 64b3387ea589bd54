import Figures
import Recognition
import ReportText
import RulePack

/// A growth that the prose states and that does not follow from last year's report, or a figure of the
/// year before that is not the one of that report.
///
/// The sentence has this year's figure, and last year's report the other: in its tables, where a
/// claim of the pack says which figure is meant, or in a sentence with the same words.
package struct GrowthSinceLastYear: Sendable {
  /// What the sentence states.
  package enum Kind: Sendable {
    case rate, difference, yearBefore
  }

  /// The rate, the difference or the figure of the year before that the sentence states, in bytes.
  package let range: Range<Int>
  /// This year's figure, in bytes.
  package let figure: Range<Int>
  /// This year's figure, in the unit of the table where one has it.
  package let amount: Amount
  /// Last year's figure, in bytes of last year's report.
  package let lastYear: Range<Int>
  /// Last year's figure, in the same unit.
  package let lastYearsAmount: Amount
  /// The change between the two years: a percentage or an amount.
  package let change: Amount
  /// Whether the change is a rise.
  package let rises: Bool
  /// What is stated.
  package let kind: Kind

  /// Compares the growths that the prose states with last year's report.
  ///
  /// - Parameters:
  ///   - report: This year's report.
  ///   - read: The measures of its paragraphs.
  ///   - stated: The figures of the tables that its prose states.
  ///   - differing: Those of them that differ from the tables, in bytes, which say nothing.
  ///   - previous: Last year's report.
  package static func broken(
    in report: Report, _ read: ParagraphMeasures, _ stated: [StatedFigure],
    differing: Set<Range<Int>>,
    _ previous: PreviousReport
  ) -> [GrowthSinceLastYear] {
    let lastYear = LastYearsFigures(report, read.lexicon, previous, stated)
    var broken: [GrowthSinceLastYear] = []
    for passage in read.passages {
      let text = passage.tree
      let claims = PassageReading(passage).claims
      for measure in passage.yearlyMeasures {
        let place = text.range(measure.figure.range)
        guard let stated = measure.figureOfLastYear ?? measure.change?.figure,
          // Where the sentence has the year before itself, the change follows from that.
          measure.figureOfLastYear != nil
            || !claims.contains(where: { $0.place.start == stated.start }),
          !differing.contains(place)
        else { continue }
        let candidates = lastYear.figures(for: measure, at: place)
        guard let first = candidates.first,
          !candidates.contains(where: { measure.follows(from: $0.amount) })
        else { continue }
        let right = measure.change(from: first.amount)
        broken.append(
          GrowthSinceLastYear(
            range: text.range(stated.range), figure: place,
            amount: first.shown(measure.figure.amount),
            lastYear: first.range, lastYearsAmount: first.shown(first.amount), change: right.amount,
            rises: right.rises, kind: measure.kindOfStatement))
      }
    }
    return broken
  }
}

/// A figure of last year's report.
private struct LastYearsFigure {
  let amount: Amount
  let range: Range<Int>
  /// What the table's unit is of the sentence's: 10,000 for 万元.
  var unit: Int64 = 1

  /// An amount as the report shows it.
  func shown(_ amount: Amount) -> Amount { Amount(millionths: amount.millionths / unit) }
}

/// What last year's report has for the measures of this year's prose.
private struct LastYearsFigures {
  private let report: Report
  private let previous: PreviousReport
  private let claims: [Range<Int>: StatedFigure]
  /// The figures of last year's prose by what they measure; nil where it has several.
  private var measures: [YearlyMeasure.Name: LastYearsFigure?] = [:]

  init(
    _ report: Report, _ lexicon: Lexicon, _ previous: PreviousReport, _ stated: [StatedFigure]
  ) {
    self.report = report
    self.previous = previous
    claims = Dictionary(
      stated.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    var measures: [YearlyMeasure.Name: LastYearsFigure?] = [:]
    let read = ParagraphMeasures(previous.report, lexicon)
    for passage in read.passages {
      for measure in passage.yearlyMeasures {
        let found = LastYearsFigure(
          amount: measure.figure.amount, range: passage.tree.range(measure.figure.range))
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
  func figures(for measure: YearlyMeasure, at place: Range<Int>) -> [LastYearsFigure] {
    var found: [LastYearsFigure] = []
    if let stated = claims[place] {
      found = report.pack.pack.claims[stated.claim].equals.compactMap {
        sum($0, unit: measure.figure.multiplier)
      }
    }
    if case .some(.some(let figure)) = measures[measure.name] { found.append(figure) }
    return found
  }

  /// Last year's sum of some cells of this year's form, at its first cell.
  private func sum(_ terms: [Relation.Term], unit: Int64) -> LastYearsFigure? {
    let sum = Relation.sum(terms) { operand in
      guard case .cell(let cell) = operand else { return nil }
      return previous.value(ofCell: cell)?.amount
    }
    guard let sum, let first = terms.first?.cell,
      let place = previous.range(ofCell: first)
    else { return nil }
    let (amount, overflow) = sum.millionths.multipliedReportingOverflow(by: unit)
    return overflow
      ? nil : LastYearsFigure(amount: Amount(millionths: amount), range: place, unit: unit)
  }
}

extension YearlyMeasure {
  /// What the sentence states of the year before.
  fileprivate var kindOfStatement: GrowthSinceLastYear.Kind {
    guard figureOfLastYear == nil else { return .yearBefore }
    return change?.figure.kind == .percentage ? .rate : .difference
  }

  /// Whether what the sentence states follows from a figure of the year before.
  fileprivate func follows(from amount: Amount) -> Bool {
    if let figureOfLastYear {
      return abs(figureOfLastYear.amount.millionths - amount.millionths)
        <= figureOfLastYear.uncertainty
    }
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
        abs(difference), of: amount.millionths, step: change?.figure.digit ?? 1_000_000)
      : abs(difference)
    return (Amount(millionths: value), difference >= 0)
  }
}

extension Passage {
  /// What the sentences measure of the whole year.
  fileprivate var yearlyMeasures: [YearlyMeasure] {
    sentences.indices.flatMap { number -> [YearlyMeasure] in
      guard hasMeasures(inSentence: number),
        let main = clauses(ofSentence: number).first(where: { owner(of: $0.group) == nil })
      else { return [] }
      return YearlyMeasure.measures(main.measures, year: year, lexicon)
    }
  }
}
