/// Counts the items of a document's lists and its headings.
///
/// A level's number grows with each numbered paragraph on it, which starts those below anew. Lists
/// of the text may be pieces of one: what goes on is found by name.
struct ListNumbering {
  /// A list that is counted, however many pieces of the text it consists of.
  struct List {
    fileprivate let index: Int
  }

  /// The headings that are in no list.
  static let outline = List(index: 0)

  /// For each list the last number of each level that has begun.
  private var numbers: [[Int]] = [[]]
  private var named: [String: List] = [:]
  /// The list that began last, and its style.
  private var last: (list: List, style: String?)?

  /// Begins a list of the text.
  ///
  /// - Parameters:
  ///   - name: Its own name.
  ///   - style: Its style.
  ///   - continued: The name of the list with whose numbers it goes on.
  ///   - isContinued: Whether it goes on with the list before it, if that is of the same style.
  mutating func begin(
    name: String?, style: String?, continued: String?, isContinued: Bool
  ) -> List {
    let list: List
    if let continued, let known = named[continued] {
      list = known
    } else if isContinued, let last, last.style == style {
      list = last.list
    } else {
      list = List(index: numbers.count)
      numbers.append([])
    }
    if let name { named[name] = list }
    last = (list, style)
    return list
  }

  /// The list of a paragraph that says by itself which list it belongs to.
  mutating func list(named name: String, style: String?) -> List {
    named[name] ?? begin(name: name, style: style, continued: nil, isContinued: false)
  }

  /// Starts the numbers of a level anew.
  mutating func restart(level: Int, in list: List) {
    let level = min(max(level, 1), ListStyle.levelCount)
    numbers[list.index] = Array(numbers[list.index].prefix(level - 1))
  }

  /// Counts a paragraph, and writes its label.
  ///
  /// - Parameters:
  ///   - level: Its level, 1 to 10.
  ///   - list: Its list.
  ///   - style: The list's style.
  ///   - start: The number that it has, if it says so.
  mutating func label(level: Int, in list: List, style: ListStyle, start: Int?) -> String {
    let level = min(max(level, 1), ListStyle.levelCount)
    func first(_ level: Int) -> Int { style.level(level)?.start ?? 1 }
    let current = numbers[list.index]
    let next = start ?? (current.count >= level ? current[level - 1] &+ 1 : first(level))
    var counted = Array(current.prefix(level - 1))
    while counted.count < level - 1 { counted.append(first(counted.count + 1)) }
    counted.append(next)
    numbers[list.index] = counted
    return style.label(counted[...])
  }
}
