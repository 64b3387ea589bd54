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
  private var nameRange = 0..<0
  /// The marks in the lead.
  let marks: Measure.Marks
  /// The lists of the lexicon of which a word may begin in the lead, as ``Words/bit`` has them: most of the
  /// many lists that are asked for have none.
  private var leadLists = UInt64.max
  /// The same of the label.
  private var labelLists = UInt64.max
  /// The same of the tail.
  private var tailLists = UInt64.max

  /// - Parameters:
  ///   - characters: The words before the measure and those behind it.
  ///   - leadEnd: How many characters stand before it.
  init(_ characters: [UInt32], leadEnd: Int) {
    self.characters = characters
    self.leadEnd = leadEnd
    tailEnd = characters.count
    marks = Measure.Marks(characters[..<leadEnd])
  }

  /// All words since the measure before on the same level, those in brackets aside; from index 0 on.
  var lead: ArraySlice<UInt32> { characters[..<leadEnd] }

  /// The words since the last mark.
  var label: ArraySlice<UInt32> { characters[marks.end..<leadEnd] }

  /// The words between the figure and the next mark or measure.
  var tail: ArraySlice<UInt32> { characters[leadEnd..<tailEnd] }

  /// The words of the label that name what is counted.
  var name: ArraySlice<UInt32> { characters[nameRange] }

  /// Looks once at each character, for all lists, and for the words that name what is counted.
  mutating func look(_ lexicon: Lexicon) {
    labelLists = lexicon.sieve.lists(in: label)
    leadLists = labelLists | lexicon.sieve.lists(in: characters[..<marks.end])
    tailLists = lexicon.sieve.lists(in: tail)
    nameRange = lexicon.name(label, lists: labelLists).indices
  }

  /// What stands behind the word in the label that makes a figure a total; nil where there is none.
  func behindTotal(_ lexicon: Lexicon) -> ArraySlice<UInt32>? {
    lexicon.behindTotal(label, lists: labelLists)
  }

  /// The same with other words before the measure.
  func with(lead: [UInt32]) -> MeasureText {
    var text = MeasureText(lead + tail, leadEnd: lead.count, name: name)
    text.tailLists = tailLists
    return text
  }

  private init(_ characters: [UInt32], leadEnd: Int, name: ArraySlice<UInt32>) {
    self.characters = characters + name
    self.leadEnd = leadEnd
    tailEnd = characters.count
    nameRange = characters.count..<characters.count + name.count
    marks = Measure.Marks(characters[..<leadEnd])
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
