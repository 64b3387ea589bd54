/// Lists of numbers as constants of a Swift source, each once.
struct NumberLists {
  private var lists: [[UInt32]] = []

  /// The name of a list.
  mutating func name(of numbers: [UInt32]) -> String {
    if let known = lists.firstIndex(of: numbers) { return Self.name(known) }
    lists.append(numbers)
    return Self.name(lists.count - 1)
  }

  /// The declarations of all lists, for an enumeration.
  var source: String {
    lists.enumerated().map { number, values in
      "  private static let \(Self.name(number)): [UInt32] = [\n\(Self.lines(of: values))  ]\n"
    }.joined()
  }

  private static func name(_ number: Int) -> String { "list\(number)" }

  private static func lines(of numbers: [UInt32]) -> String {
    stride(from: 0, to: numbers.count, by: 16).map { start in
      "    " + numbers[start...].prefix(16).map { "\($0)," }.joined(separator: " ") + "\n"
    }.joined()
  }
}
