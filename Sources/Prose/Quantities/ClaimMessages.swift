import LintModel
import Recognition
import ReportText
import RulePack

extension ProseClaim {
  /// The rule that a claim is checked by.
  var rule: RuleID {
    switch kind {
    case .sum, .bound, .product, .balance, .stock, .mean, .gap: .proseSum
    case .same: .proseConflict
    case .share, .limit, .shares: .prosePercentage
    case .growth, .difference, .times: .proseGrowth
    }
  }

  /// The claim in the draft's text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - lexicon: The words that link figures.
  ///   - isChecked: Whether it would have been reported, had one digit of its figures been wrong.
  func claim(in text: MarkTree, _ lexicon: Lexicon, isChecked: Bool) -> Claim {
    Claim(
      rule: rule, range: text.range(place.range),
      operands: statedOperands.map { text.range($0.range) }, holds: holds, isChecked: isChecked,
      formula: formula(in: text), message: message(in: text, lexicon))
  }

  /// The operands that stand somewhere in the text.
  var statedOperands: [Figure] {
    // A whole that was only added up has no place of its own, and neither have the twelve months.
    if kind == .share, operands.count == 2, operands[0].start == operands[1].start {
      return [operands[0]]
    }
    return kind == .mean ? operands.filter { $0.start != place.start } : operands
  }

  private func words(_ figure: Figure, _ text: MarkTree) -> String { words(figure.range, text) }

  /// The words of a range, without white space.
  func words(_ range: Range<Int>, _ text: MarkTree) -> String {
    var words = String.UnicodeScalarView()
    for value in text.scalars[range] {
      if let scalar = Unicode.Scalar(value), !CharacterClass.isWhitespace(value) {
        words.append(scalar)
      }
    }
    return String(words)
  }

  /// A value as the author writes it: in 万 where the figure is.
  func number(_ millionths: Int64, like figure: Figure) -> String {
    let amount = Amount(millionths: millionths / figure.multiplier)
    // 156 is no 0.0156万.
    guard figure.step > 0, millionths % figure.step == 0 else {
      return "\(Amount(millionths: millionths))"
    }
    switch figure.multiplier {
    case 10_000: return "\(amount)万"
    case 100_000_000: return "\(amount)亿"
    default: return "\(Amount(millionths: millionths))"
    }
  }

  private func number(_ figure: Figure) -> String {
    number(figure.amount.millionths, like: figure)
  }

  /// The left side of the arithmetic, without its result.
  private var calculation: String {
    switch kind {
    case .sum:
      let terms = operands.prefix(12).map { number($0) }
      return terms.joined(separator: "+") + (operands.count > 12 ? "+…" : "")
    case .product: return "\(number(operands[0]))×\(number(operands[1]))"
    case .share, .times, .mean: return "\(number(operands[0]))÷\(number(operands[1]))"
    case .limit: return "100%"
    case .shares: return operands.prefix(12).map { stated($0) }.joined(separator: "+")
    case .growth where operands[1].amount == place.amount: return number(operands[1])
    case .growth, .difference, .gap:
      return "\(stated(operands[0]))−\(stated(operands[1]))"
    case .balance, .stock:
      let received = operands.dropLast().map { number($0) }.joined(separator: "+")
      return received + "−" + number(operands[operands.count - 1])
    case .bound:
      return operands.prefix(12).map { number($0) }.joined(separator: "+")
    case .same: return number(operands[0])
    }
  }

  private func stated(_ figure: Figure) -> String {
    figure.kind == .percentage ? "\(figure.amount)%" : number(figure)
  }

  /// A percentage with as many decimals as the one that is claimed.
  private func percentage(_ millionths: Int64) -> String {
    decimals(millionths, step: place.step) + "%"
  }

  /// A number with as many decimals as the last digit of another has.
  private func decimals(_ millionths: Int64, step: Int64) -> String {
    let text = "\(Amount(millionths: millionths))"
    guard step > 0, step < 1_000_000 else { return text }
    let wanted = String(1_000_000 / step).count - 1
    let parts = text.split(separator: ".", maxSplits: 1)
    let decimals = parts.count > 1 ? parts[1].count : 0
    guard decimals < wanted else { return text }
    return text + (decimals == 0 ? "." : "") + String(repeating: "0", count: wanted - decimals)
  }

  /// The arithmetic with its result, as far as it holds.
  private func formula(in text: MarkTree) -> String {
    let sign =
      switch kind {
      case .bound: holds ? "≥" : "<"
      case .limit, .shares: holds ? "≤" : ">"
      case .growth: holds ? "←" : "≠"
      case .sum, .product, .share, .difference, .balance, .stock, .same, .times, .mean, .gap:
        holds ? "=" : "≠"
      }
    if kind == .growth {
      return "\(words(place, text)) \(sign) \(stated(operands[0])), \(stated(operands[1]))"
    }
    return "\(words(place, text)) \(sign) \(calculation)"
  }

  /// What is wrong and what would be right.
  func message(in text: MarkTree, _ lexicon: Lexicon) -> Message {
    let place = words(place, text)
    let calculation = calculation
    guard !holds else {
      let formula = formula(in: text)
      return Message(en: formula, zh: formula)
    }
    let total = self.place
    let right = number(expected, like: total)
    let difference = number(abs(expected - total.amount.millionths), like: total)
    switch kind {
    case .sum:
      return Message(
        en: "\(place) is not the sum of the parts listed: \(calculation)=\(right) "
          + "(difference \(difference))",
        zh: "\(place)与所列各项之和 \(calculation)=\(right) 不符（差 \(difference)）")
    case .balance:
      return Message(
        en: "\(place) is not what came in less what is left: \(calculation)=\(right)",
        zh: "\(place)与收结情况不符：\(calculation)=\(right)")
    case .stock:
      return Message(
        en: "\(place) is not what there was and came less what went: \(calculation)=\(right)",
        zh: "\(place)与增减情况不符：\(calculation)=\(right)")
    case .same:
      return Message(
        en: "\(place) contradicts \(words(operands[0], text)), which the text gives before",
        zh: "\(place)与前文的\(words(operands[0], text))不一致")
    case .bound where operands.count > 1:
      return Message(
        en: "\(place) is less than its parts together: \(calculation)",
        zh: "总数\(place)小于所列各项之和 \(calculation)")
    case .bound:
      let part = words(operands[0], text)
      return Message(
        en: "\(place) is less than \(part), which is a part of it",
        zh: "总数\(place)小于其中的一项\(part)")
    case .product, .gap:
      return Message(
        en: "\(place) is not \(calculation)=\(right) (difference \(difference))",
        zh: "\(place)与 \(calculation)=\(right) 不符（差 \(difference)）")
    case .share:
      let share = percentage(expected)
      return Message(
        en: "\(place) does not follow from the figures: \(calculation)=\(share)",
        zh: "\(place)与所列数据不符，\(calculation)应为\(share)")
    case .times:
      let times = decimals(expected, step: total.step)
      return Message(
        en: "\(place) does not follow from the figures: \(calculation)=\(times)",
        zh: "“\(place)”有误：\(calculation)应为\(times)倍")
    case .mean:
      let mean = place.drop { $0.isNumber || "., ，万亿".contains($0) }
      let stated = total.multiplier == 1 ? decimals(expected, step: total.step) : right
      return Message(
        en: "\(place) does not follow from the figures: \(calculation)=\(stated)",
        zh: "平均“\(place)”有误：\(calculation)应为\(stated)\(mean)")
    case .limit:
      return Message(
        en: "\(place): a share of all cannot be more than 100%",
        zh: "\(place)有误：这一比率不会超过100%")
    case .shares:
      let sum = "\(Amount(millionths: expected))%"
      return Message(
        en: "the shares of one whole are more than 100% together: \(calculation)=\(sum)",
        zh: "各项占比之和超过100%：\(calculation)=\(sum)")
    case .growth: return growth(place, text, lexicon)
    case .difference where total.kind == .count: return change(place, text, lexicon)
    case .difference:
      let isPoints = total.kind == .points
      let change = isPoints ? "\(Amount(millionths: expected))" : number(expected, like: total)
      return Message(
        en: "\(place) does not follow from the figures: \(calculation)=\(change)",
        zh: "\(place)与所列数据不符，\(calculation)=\(change)")
    }
  }

  private func growth(
    _ place: String, _ text: MarkTree, _ lexicon: Lexicon
  ) -> Message {
    let rate = percentage(abs(expected))
    if expected == 0, isGrowthBetweenYears { return unchanged(place, text, lexicon) }
    let rises = isGrowthBetweenYears ? expected >= 0 : expected >= 0 && risesAsStated(text, lexicon)
    let after = operands[0]
    let change = operands[1].amount.millionths
    if !isGrowthBetweenYears, rises, change >= after.amount.millionths {
      return Message(
        en:
          "\(place) cannot be: a rise by \(stated(operands[1])) to \(stated(after)) leaves nothing "
          + "for the year before",
        zh: "“\(changeWords(text, lexicon))”有误：增加数\(stated(operands[1]))不应多于本年数\(stated(after))")
    }
    // Either the year before is stated or the amount by which it rose.
    let before =
      isGrowthBetweenYears
      ? stated(operands[1])
      : number(after.amount.millionths + (rises ? -change : change), like: after)
    return Message(
      en: "\(place) does not follow from the figures: from \(before) to \(stated(after)) is "
        + (rises ? "a rise of" : "a fall of") + " \(rate)",
      zh: "“\(changeWords(text, lexicon))”有误：由\(before)\(rises ? "增" : "降")至\(stated(after))，"
        + "应为\(rises ? "增长" : "下降")\(rate)")
  }

  private func change(
    _ place: String, _ text: MarkTree, _ lexicon: Lexicon
  ) -> Message {
    guard expected != 0 else { return unchanged(place, text, lexicon) }
    let rises = expected >= 0
    let right = number(abs(expected), like: self.place)
    let unit = words(self.place, text).drop { $0.isNumber || "., ，万亿".contains($0) }
    let (after, before) = (stated(operands[0]), stated(operands[1]))
    return Message(
      en: "\(place) does not follow from the figures: \(after)−\(before)="
        + number(expected, like: self.place),
      zh: "“\(changeWords(text, lexicon))”有误：由\(before)\(rises ? "增" : "降")至\(after)，"
        + "应为\(rises ? "增加" : "减少")\(right)\(unit)")
  }

  private func unchanged(_ place: String, _ text: MarkTree, _ lexicon: Lexicon) -> Message {
    let after = stated(operands[0])
    return Message(
      en: "\(place) does not follow from the figures: both years have \(after)",
      zh: "“\(changeWords(text, lexicon))”有误：两年均为\(after)，应为持平")
  }

  /// The figure with the word before it that says whether it is a rise: 减少17.3%.
  private func changeWords(_ text: MarkTree, _ lexicon: Lexicon) -> String {
    let start = place.start
    let before = text.scalars[max(0, start - 8)..<start]
    let stem = before.droppingSuffixes(lexicon.changeEnds)
    let words =
      [lexicon.rises, lexicon.falls].flatMap(\.all)
      .filter { stem.ends(with: $0) }.max { $0.scalars.count < $1.scalars.count }
    guard let words else { return self.words(place, text) }
    return self.words(place.range(from: stem.endIndex - words.scalars.count), text)
  }

  private func risesAsStated(_ text: MarkTree, _ lexicon: Lexicon) -> Bool {
    let before = text.scalars[max(0, place.start - 8)..<place.start]
    return !before.droppingSuffixes(lexicon.changeEnds)
      .endsWithAny(of: lexicon.falls)
  }

  /// Whether both operands are years' figures, and not one the amount of the change.
  private var isGrowthBetweenYears: Bool {
    let (after, before) = (operands[0].amount.millionths, operands[1].amount.millionths)
    guard before > 0 else { return true }
    return Arithmetic.percentage(abs(after - before), of: before, step: place.digit)
      == abs(expected)
  }
}

extension Figure {
  /// The characters from a place before the figure to its end.
  fileprivate func range(from start: Int) -> Range<Int> { start..<range.upperBound }
}
