import Recognition
import ReportText

/// The figures of a sentence, or of a pair of brackets in it, each with the words that lead up to it.
struct Clause {
  /// A figure and the words around it.
  struct Entry {
    let figure: Figure
    /// All words since the figure before it, those in brackets aside.
    let lead: [UInt32]
    /// The words between the figure and the next mark, those in brackets aside.
    let tail: ArraySlice<UInt32>
    /// The index of the bracket that follows the figure, else -1.
    let bracket: Int

    /// The marks in the lead.
    let marks: Marks
    /// Whether and how the words before the figure make it a total.
    let total: Total?
    /// The year that the words before the figure name last: 2017年公开信息1720条.
    let year: Int?
  }

  /// The marks in the words before a figure.
  struct Marks {
    private(set) var count = 0
    private(set) var first: UInt32?
    /// The index behind the last.
    private(set) var end = 0

    init(_ lead: [UInt32]) {
      for index in lead.indices where ProseMarks.isSeparator(lead[index]) {
        if count == 0 { first = lead[index] }
        count += 1
        end = index + 1
      }
    }

    var isEmpty: Bool { count == 0 }
  }

  let entries: [Entry]
  /// The index of the bracket that opens it; -1 for the sentence itself.
  let start: Int
  /// The characters before the bracket.
  let opening: [UInt32]
  /// The figure before the bracket, when this is the inside of a pair of brackets, and the words
  /// between them.
  var owner: Entry?

  /// Divides the figures of a sentence into the sentence itself and the insides of its brackets.
  ///
  /// - Parameters:
  ///   - figures: The figures of the sentence, in order.
  ///   - sentence: The sentence's characters.
  ///   - text: The paragraph.
  static func clauses(_ figures: ArraySlice<Figure>, _ sentence: Range<Int>, _ text: MarkTree)
    -> [Clause]
  {
    var groups: [(group: Int, figures: [(figure: Figure, year: Int?)])] = []
    var year: Int?
    for figure in figures {
      guard figure.role != .time, figure.role != .name, figure.kind != .bare else {
        year = text.year(figure) ?? year
        continue
      }
      let group = text.group(at: figure.range.lowerBound)
      if let index = groups.firstIndex(where: { $0.group == group }) {
        groups[index].figures.append((figure, year))
      } else {
        groups.append((group, [(figure, year)]))
      }
      year = nil
    }
    var clauses = groups.map { group, figures in
      Clause(
        entries: entries(figures, sentence, text, group: group), start: group,
        opening: Array(
          text.scalars[max(sentence.lowerBound, group - 6)..<max(sentence.lowerBound, group)]))
    }
    for index in clauses.indices where groups[index].group >= 0 {
      clauses[index].owner = clauses.lazy.flatMap(\.entries)
        .first { $0.bracket == groups[index].group }
    }
    return clauses
  }

  private static func entries(
    _ figures: [(figure: Figure, year: Int?)], _ sentence: Range<Int>, _ text: MarkTree, group: Int
  ) -> [Entry] {
    var start = group >= 0 ? max(group + 1, sentence.lowerBound) : sentence.lowerBound
    var entries: [Entry] = []
    entries.reserveCapacity(figures.count)
    for (number, (figure, year)) in figures.enumerated() {
      let lead = Self.lead(start..<figure.range.lowerBound, text, group: group)
      let next = number + 1 < figures.count ? figures[number + 1].figure.range.lowerBound : nil
      let (tail, bracket) = Self.tail(
        figure.range.upperBound..<(next ?? sentence.upperBound), text, group: group)
      let marks = Marks(lead)
      entries.append(
        Entry(
          figure: figure, lead: lead, tail: tail, bracket: bracket, marks: marks,
          total: figure.isExactCount ? Entry.total(lead[marks.end...]) : nil, year: year))
      start = figure.range.upperBound
    }
    return entries
  }

  /// The characters of a range on one level, at most so many as a sentence reasonably has.
  private static func lead(_ range: Range<Int>, _ text: MarkTree, group: Int) -> [UInt32] {
    var lead: [UInt32] = []
    let range = max(range.lowerBound, range.upperBound - 400)..<range.upperBound
    lead.reserveCapacity(range.count)
    for index in range
    where text.group(at: index) == group && !CharacterClass.isWhitespace(text.scalars[index]) {
      lead.append(text.scalars[index])
    }
    return lead
  }

  private static func tail(_ range: Range<Int>, _ text: MarkTree, group: Int)
    -> (tail: ArraySlice<UInt32>, bracket: Int)
  {
    var tail: [UInt32] = []
    tail.reserveCapacity(min(range.count, 12))
    var bracket = -1
    for index in range.prefix(80) {
      if text.group(at: index) != group {
        // Only what follows at once, behind a noun at most, belongs to the figure.
        if bracket < 0, tail.count <= 12, text.group(at: index) == index { bracket = index }
        guard text.group(at: index) >= 0, text.group(at: index) >= range.lowerBound else { break }
        continue
      }
      guard !ProseMarks.isSeparator(text.scalars[index]) else { break }
      if !CharacterClass.isWhitespace(text.scalars[index]) { tail.append(text.scalars[index]) }
    }
    return (tail[...], bracket)
  }
}

extension Clause.Entry {
  /// The words since the last mark, without white space at their ends.
  var label: ArraySlice<UInt32> { lead[marks.end...] }

  /// How the words before a figure make it a total.
  enum Total {
    /// The figure follows the word at once: 共计20件.
    case bare
    /// A verb or a noun stands between: 共受理20件.
    case verb
  }

  private static let totals: Words = ["共计", "合计", "总计", "总共", "一共", "合共", "总数", "总量", "总额"]
  /// Whether a character is 共, 合, 总 or 一.
  private static func isTotalStart(_ value: UInt32) -> Bool {
    value == 0x5171 || value == 0x5408 || value == 0x603B || value == 0x4E00
  }

  private static let fillers: Words = [
    "为", "是", "有", "达", "达到", "到", "约", "：", ":", "了", "数", "的",
  ]
  private static let notBefore: Words = ["公", "中", "国", "一"]
  private static let notAfter: Words = [
    "产", "同", "享", "建", "青", "和", "治", "识", "商", "赢", "管", "筹", "服", "性", "资", "利",
    "场",
  ]

  /// What stands behind the word in a label that makes the figure a total.
  private static func totalWord(_ label: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
    guard label.contains(where: isTotalStart) else { return nil }
    for word in totals.all {
      if let index = label.lastIndex(of: word) { return label[(index + word.scalars.count)...] }
    }
    var index = label.endIndex - 1
    while index >= label.startIndex {
      if label[index] == 0x5171 {  // 共
        let isWord =
          label[..<index].endsWithAny(of: notBefore)
          || label[(index + 1)...].startsWithAny(of: notAfter)
        if !isWord { return label[(index + 1)...] }
      }
      index -= 1
    }
    return nil
  }

  /// Whether and how the words before a figure make it a total.
  static func total(_ label: ArraySlice<UInt32>) -> Total? {
    guard let rest = totalWord(label) else { return nil }
    return rest.droppingSuffixes(fillers).isEmpty ? .bare : .verb
  }

  /// Whether 共计, 合计 or 总计 stands before the figure rather than 共 alone.
  var isStatedTotal: Bool { label.containsAny(of: Self.statedTotals) }

  private static let statedTotals: Words = ["共计", "合计", "总计"]

  /// What stands between 共 and the figure: 受理 in 共受理20件.
  var totalVerb: ArraySlice<UInt32> { Self.totalWord(label) ?? label[label.endIndex...] }

  /// The words that tell what the figure counts, without those that only join it to others.
  var name: ArraySlice<UInt32> {
    var name = label
    if name.containsAny(of: Self.joints) {
      for word in Self.joints.all {
        if let index = name.lastIndex(of: word) { name = name[(index + word.scalars.count)...] }
      }
    }
    return name.droppingPrefixes(Self.conjunctions).droppingSuffixes(Self.ends)
  }

  private static let joints: Words = ["其中", "分别为", "分别是", "分为", "包括", "包含"]
  private static let conjunctions: Words = ["以及", "及", "和", "与", "另有", "另", "还有"]
  private static let ends: Words = [
    "数量", "数", "为", "有", "达", "达到", "了", "共", "共计", "是", "的", "约", "占",
  ]
}

extension MarkTree {
  /// The year that a date names.
  fileprivate func year(_ figure: Figure) -> Int? {
    guard figure.role == .time, scalars[figure.range.upperBound - 1] == 0x5E74 else { return nil }
    let year = Int(figure.amount.millionths / 1_000_000)
    return (1990...2100).contains(year) ? year : nil
  }
}

extension Clause.Entry {
  private static let rises: Words = [
    "增长", "增加", "上升", "提高", "提升", "增幅", "增长率", "净增", "增", "多",
  ]
  private static let falls: Words = ["下降", "减少", "降低", "下滑", "降幅", "减", "压缩", "缩减", "降", "少"]
  private static let verbEnds: Words = ["了", "为", "达", "达到", "幅度", "率", "比例", "约"]
  private static let added: Word = "新增"

  /// Whether the words before the figure say that something rose by it, true, or fell by it, false.
  var direction: Bool? {
    let label = label.droppingSuffixes(Self.verbEnds)
    if label.endsWithAny(of: Self.rises), !label.ends(with: Self.added) { return true }
    if label.endsWithAny(of: Self.falls) { return false }
    return nil
  }
}

extension Figure {
  /// Where it begins, by which figures are told apart.
  var start: Int { range.lowerBound }

  /// Whether another figure counts in the same unit.
  func isCommensurable(with other: Figure) -> Bool {
    isExactCount && other.isExactCount && unit == other.unit && !unit.isEmpty
  }

  /// A figure that is nowhere stated, of the same things.
  func with(_ millionths: Int64) -> Figure { with(Amount(millionths: millionths)) }
}

extension Word {
  init(_ scalars: ArraySlice<UInt32>) {
    self.scalars = Array(scalars)
  }
}
