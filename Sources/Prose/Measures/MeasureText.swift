import Recognition
import ReportText

/// The words before and behind a measure in one list, so that a measure that is handed on takes one reference
/// with it.
struct MeasureText {
  /// The lead, the tail, and behind them the name where the lead has been replaced.
  private let characters: [UInt32]
  private let leadEnd: Int
  private let tailEnd: Int
  /// Where the name stands.
  private let nameRange: Range<Int>
  /// The marks in the lead.
  let marks: Measure.Marks
  /// The lists of the lexicon of which a word may begin in the lead, as ``Words/bit`` has them: most of the
  /// many lists that are asked for have none.
  private let leadLists: UInt64
  /// The same of the label.
  private let labelLists: UInt64
  /// The same of the tail.
  private let tailLists: UInt64

  /// Looks once at each character, for all lists, and for the words that name what is counted.
  ///
  /// - Parameters:
  ///   - characters: The words before the measure and those behind it.
  ///   - leadEnd: How many characters stand before it.
  init(_ characters: [UInt32], leadEnd: Int, _ lexicon: Lexicon) {
    self.characters = characters
    self.leadEnd = leadEnd
    tailEnd = characters.count
    var marks = Measure.Marks()
    var (before, label): (UInt64, UInt64) = (0, 0)
    for (index, value) in characters[..<leadEnd].enumerated() {
      label |= lexicon.sieve.lists(beginningWith: value)
      let mark = Mark(value)
      guard mark != .none else { continue }
      marks.note(mark, at: index)
      before |= label
      label = 0
    }
    self.marks = marks
    labelLists = label
    leadLists = before | label
    tailLists = lexicon.sieve.lists(in: characters[leadEnd...])
    nameRange = lexicon.name(characters[marks.end..<leadEnd], lists: label).indices
  }

  /// All words since the measure before on the same level, those in brackets aside; from index 0 on.
  var lead: ArraySlice<UInt32> { characters[..<leadEnd] }

  /// The words since the last mark.
  var label: ArraySlice<UInt32> { characters[marks.end..<leadEnd] }

  /// The words between the figure and the next mark or measure.
  var tail: ArraySlice<UInt32> { characters[leadEnd..<tailEnd] }

  /// The words of the label that name what is counted.
  var name: ArraySlice<UInt32> { characters[nameRange] }

  /// What stands behind the word in the label that makes a figure a total; nil where there is none.
  func behindTotal(_ lexicon: Lexicon) -> ArraySlice<UInt32>? {
    lexicon.behindTotal(label, lists: labelLists)
  }

  /// The same with other words before the measure.
  func with(lead: [UInt32]) -> MeasureText {
    MeasureText(lead, self)
  }

  /// The text of another measure with other words before it, of which nothing is known.
  private init(_ lead: [UInt32], _ other: MeasureText) {
    leadEnd = lead.count
    tailEnd = leadEnd + other.tail.count
    characters = lead + other.tail + other.name
    nameRange = tailEnd..<characters.count
    var marks = Measure.Marks()
    for (index, value) in lead.enumerated() where Mark(value) != .none {
      marks.note(Mark(value), at: index)
    }
    self.marks = marks
    (leadLists, labelLists, tailLists) = (.max, .max, other.tailLists)
  }

  /// Whether a word of a list stands in the lead.
  func leadHas(_ list: Words) -> Bool {
    leadLists & list.bit == list.bit && lead.containsAny(of: list)
  }

  /// Whether a word of a list stands in the label.
  func labelHas(_ list: Words) -> Bool {
    labelMayHave(list) && label.containsAny(of: list)
  }

  /// Whether a word of a list may stand in the label; it does not where this is false.
  func labelMayHave(_ list: Words) -> Bool { labelLists & list.bit == list.bit }

  /// Whether a word of a list stands in the name.
  func nameHas(_ list: Words) -> Bool {
    labelMayHave(list) && name.containsAny(of: list)
  }

  /// Whether a word of a list may stand in the label or in the tail.
  func mayHave(_ list: Words) -> Bool { (labelLists | tailLists) & list.bit == list.bit }

  /// Whether a word of a list stands in the tail.
  func tailHas(_ list: Words) -> Bool {
    tailLists & list.bit == list.bit && tail.containsAny(of: list)
  }
}
