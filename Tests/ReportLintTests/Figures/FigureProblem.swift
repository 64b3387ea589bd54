import Figures
import ReportText
import RulePack

/// A problem written as equations: the figures by name, and what must hold.
struct FigureProblem {
  let names: [String]
  let problem: LocalizationProblem

  /// Poses a problem.
  ///
  /// - Parameters:
  ///   - figures: The names and figures, in whole units; nil for one that may be anything.
  ///   - weights: The weights of those that are not ordinary.
  ///   - relations: What must hold, such as `x1 + 2*x2 = x3`, `x <= 5` or, with alternatives,
  ///     `x <= 0 or y >= 1`. A `?` in front marks one that only normally holds.
  init(
    _ figures: KeyValuePairs<String, Int?>, weights: [String: Int] = [:],
    mayBeNegative: Set<String> = [], _ relations: [String]
  ) {
    let names = figures.map(\.key)
    self.names = names
    problem = LocalizationProblem(
      variables: figures.map { name, figure in
        LocalizationProblem.Variable(
          figure.flatMap { Amount($0) },
          weight: weights[name] ?? LocalizationProblem.Variable.ordinaryWeight,
          isNonNegative: !mayBeNegative.contains(name))
      },
      relations: relations.map { text in
        let isFirm = !text.hasPrefix("?")
        let constraints = text.drop { $0 == "?" }.split(separator: " or ")
          .map { Self.constraint(String($0), names) }
        return LocalizationProblem.Relation(constraints, isFirm: isFirm)
      })
  }

  /// What is found wrong.
  func mistakes(steps: Int = WorkBudget.ofFile, tolerance: Int = 1) -> [Mistake] {
    var budget = WorkBudget(steps: steps)
    return Localizer(problem, tolerance: tolerance).mistakes(&budget)
  }

  /// The most plausible explanations of the only mistake, as figures: `x2=5, x3>=7`.
  var best: [String] {
    guard case .explained(let best, _) = mistakes().first?.finding else { return [] }
    return best.map(text)
  }

  /// All the smallest sets of cells that could be wrong, sorted.
  func smallest() -> [String] {
    mistakes(tolerance: 0).flatMap { mistake -> [String] in
      guard case .explained(let best, let others) = mistake.finding else { return [] }
      return (best + others).map { explanation in
        explanation.changes.map { names[$0.variable] }.joined(separator: " ")
      }
    }.sorted()
  }

  /// An explanation as figures.
  func text(_ explanation: Explanation) -> String {
    explanation.changes.map { change in
      let name = names[change.variable]
      if let figure = change.figure { return "\(name)=\(figure)" }
      return (change.atLeast.map { "\($0)<=" } ?? "") + name
        + (change.atMost.map { "<=\($0)" } ?? "")
    }.joined(separator: ", ")
  }

  private static func constraint(_ text: String, _ names: [String]) -> LinearConstraint {
    var terms: [(variable: Int, coefficient: Int)] = []
    var constant = 0
    var comparison = LinearConstraint.Comparison.equal
    var (side, sign) = (1, 1)
    for word in text.split(separator: " ") {
      switch word {
      case "+": sign = 1
      case "-": sign = -1
      case "=", "<=", ">=":
        comparison = word == "=" ? .equal : word == "<=" ? .atMost : .atLeast
        (side, sign) = (-1, 1)
      default:
        if let number = Int(word) {
          constant -= side * sign * number
        } else {
          let parts = word.split(separator: "*")
          let factor = parts.count > 1 ? Int(parts[0])! : 1
          terms.append((names.firstIndex(of: String(parts.last!))!, side * sign * factor))
        }
        sign = 1
      }
    }
    return LinearConstraint(terms, comparison, Amount(constant)!)!
  }
}
