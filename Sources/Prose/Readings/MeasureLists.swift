/// Lists of measures, by the index of the measure that each belongs to.
struct MeasureLists {
  /// For how many measures there is to be room at the least, where there is to be for one.
  private static let room = 16

  /// As far as there are any; empty for a measure that has none.
  private var lists: [[Int]] = []

  /// The list of a measure; nil where it has none.
  subscript(index: Int) -> [Int]? {
    index < lists.count && !lists[index].isEmpty ? lists[index] : nil
  }

  /// Makes some measures the list of one that has none.
  mutating func set(_ measures: [Int], of index: Int) {
    makeRoom(for: index)
    lists[index] = measures
  }

  /// Appends a measure to the list of one.
  mutating func append(_ measure: Int, to index: Int) {
    makeRoom(for: index)
    lists[index].append(measure)
  }

  private mutating func makeRoom(for index: Int) {
    guard index >= lists.count else { return }
    lists += repeatElement([], count: index + Self.room - lists.count)
  }
}
