import Foundation

/// A passage of which the figures have names, and the relations that hold between them.
///
/// In a file, `= shape` begins a passage; `[a:318]` is the figure 318 with the name a; a line behind
/// `: ` is a relation: `a=b+c` a sum, `a+b=c+d` a balance, `p=b/a` a share in per cent, `g%a,b` growth
/// from b to a, `g^a,d` growth by d to a (`g^a,-d` a fall), `d=a-b` a difference, `t=n*e` a product, `a==b` the same.
struct LabelledPassage {
  let relations: [Relation]
  let figures: [String: String]
  private let marked: String

  /// The passage as an author would write it.
  var text: String { text(with: figures) }

  /// Where a figure stands in the passage, in bytes.
  func offset(of name: String) -> Int {
    let before = marked.components(separatedBy: "[\(name):")[0]
    return LabelledPassage(before, []).text.utf8.count
  }

  /// A passage with one digit of one figure changed.
  struct Slip {
    /// The name of the figure.
    let figure: String
    let text: String
    /// How many relations it breaks.
    let relations: Int
  }

  /// What a file beside the tests of the prose has.
  static func text(of file: String) throws -> String {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Prose/\(file)")
    return try String(contentsOf: path, encoding: .utf8)
  }

  static func all(in file: String) throws -> [LabelledPassage] {
    let lines = try text(of: file).split(separator: "\n")
    var passages: [LabelledPassage] = []
    var text: [Substring] = []
    var relations: [Relation] = []
    func finish() {
      if !text.isEmpty {
        passages.append(LabelledPassage(text.joined(separator: "\n"), relations))
      }
      (text, relations) = ([], [])
    }
    for line in lines where !line.hasPrefix("#") {
      if line.hasPrefix("= ") {
        finish()
      } else if line.hasPrefix(": ") {
        relations.append(Relation(String(line.dropFirst(2))))
      } else {
        text.append(line)
      }
    }
    finish()
    return passages
  }

  private init(_ marked: String, _ relations: [Relation]) {
    self.marked = marked
    self.relations = relations
    var figures: [String: String] = [:]
    for part in marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
      guard let colon = part.firstIndex(of: ":"), let end = part.firstIndex(of: "]") else {
        continue
      }
      figures[String(part[..<colon])] = String(part[part.index(after: colon)..<end])
    }
    self.figures = figures
  }

  private func text(with figures: [String: String]) -> String {
    var text = marked
    for (name, original) in self.figures {
      text = text.replacingOccurrences(of: "[\(name):\(original)]", with: figures[name] ?? original)
    }
    return text
  }

  /// Each digit of each figure of the relations changed into another, where that breaks one.
  var slips: [Slip] {
    let names = Set(relations.flatMap(\.names)).sorted()
    return names.flatMap { name -> [Slip] in
      guard let figure = figures[name].map(Array.init) else { return [] }
      return figure.indices.compactMap { place in
        guard let digit = figure[place].wholeNumberValue else { return nil }
        // Another digit each time, and never a leading zero.
        let other = (digit + 1 + (place * 3 + figure.count + digit) % 9) % 10
        var changed = figure
        changed[place] = Character(String(place == 0 && other == 0 ? (digit + 1) % 10 : other))
        var figures = figures
        figures[name] = String(changed)
        let broken = relations.count { $0.names.contains(name) && !$0.holds(figures) }
        return broken == 0
          ? nil : Slip(figure: name, text: text(with: figures), relations: broken)
      }
    }
  }
}

extension LabelledPassage {
  /// A relation between figures.
  struct Relation {
    private let formula: String

    init(_ formula: String) {
      self.formula = formula
    }

    /// The names of the figures in it.
    var names: [String] {
      formula.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    func holds(_ figures: [String: String]) -> Bool {
      func value(_ name: some StringProtocol) -> Double {
        Double((figures[String(name)] ?? "").replacingOccurrences(of: ",", with: "")) ?? .nan
      }
      func isStated(_ right: Double, _ name: some StringProtocol) -> Bool {
        let decimals = (figures[String(name)] ?? "").split(separator: ".").dropFirst().first?.count
        let step = pow(10, -Double(decimals ?? 0))
        let difference = right - value(name)
        return abs(difference) <= step / 2 + 1e-7 || (0..<step - 1e-9).contains(difference)
      }
      func sum(_ terms: Substring) -> Double {
        terms.split(separator: "+").reduce(0) { $0 + value($1) }
      }
      let names = names
      if formula.contains("==") { return value(names[0]) == value(names[1]) }
      if formula.contains("%") {
        return isStated(abs(value(names[1]) - value(names[2])) / value(names[2]) * 100, names[0])
      }
      if formula.contains("^") {
        let change = value(names[2]) * (formula.contains("-") ? -1 : 1)
        let before = value(names[1]) - change
        return before > 0 && isStated(value(names[2]) / before * 100, names[0])
      }
      if formula.contains("/") {
        return isStated(value(names[1]) / value(names[2]) * 100, names[0])
      }
      if formula.contains("*") { return value(names[0]) == value(names[1]) * value(names[2]) }
      if formula.contains("-") {
        return abs(value(names[0]) - abs(value(names[1]) - value(names[2]))) < 1e-7
      }
      let sides = formula.split(separator: "=")
      return abs(sum(sides[0]) - sum(sides[1])) < 1e-7
    }
  }
}
