import Recognition
import ReportText

/// A number of the prose with the words around it. It is an object, since it is handed about wherever figures are
/// compared.
final class Measure {
  /// The number.
  let figure: Figure
  /// Where it stands.
  let position: MeasurePosition
  /// The words around it.
  let text: MeasureText
  /// The year that the words before the figure name last.
  let year: Int?
  /// The year that its paragraph speaks of, before which the year before is: mostly the report's.
  let thisYear: Int?
  /// Whether it is the first of its level in its sentence.
  let isFirst: Bool
  /// What the words around it say.
  let roles: Roles
  /// Whether something rose by it, true, or fell by it, false.
  let direction: Bool?

  init(
    _ figure: Figure, at position: MeasurePosition, _ text: MeasureText, year: Int?, thisYear: Int?,
    isFirst: Bool, _ roles: Roles, direction: Bool?
  ) {
    self.figure = figure
    self.position = position
    self.text = text
    self.year = year
    self.thisYear = thisYear
    self.isFirst = isFirst
    self.roles = roles
    self.direction = direction
  }

  /// The same measure, but for what is given.
  private convenience init(
    _ other: Measure, figure: Figure? = nil, position: MeasurePosition? = nil,
    text: MeasureText? = nil, roles: Roles? = nil
  ) {
    self.init(
      figure ?? other.figure, at: position ?? other.position, text ?? other.text, year: other.year,
      thisYear: other.thisYear, isFirst: other.isFirst, roles ?? other.roles,
      direction: other.direction)
  }

  /// The same measure with other words around it.
  func with(_ text: MeasureText) -> Measure { Measure(self, text: text) }

  /// The same measure with other words before it.
  func with(lead: [UInt32]) -> Measure { with(text.with(lead: lead)) }

  /// The same measure with another figure.
  func with(_ figure: Figure) -> Measure { Measure(self, figure: figure) }

  /// The same measure, which does not play some roles.
  func without(_ roles: Roles) -> Measure { Measure(self, roles: self.roles.subtracting(roles)) }

  /// The same measure in a longer text, with so much before this one.
  ///
  /// - Parameter places: How many measures stand in no bracket before it.
  func moved(characters: Int, sentences: Int, paragraphs: Int, places: Int) -> Measure {
    let moved = position.moved(
      characters: characters, sentences: sentences, paragraphs: paragraphs, places: places)
    return Measure(self, figure: figure.moved(by: characters), position: moved)
  }

  /// All words since the measure before it on the same level, those in brackets aside.
  var lead: ArraySlice<UInt32> { text.lead }

  /// The words since the last mark.
  var label: ArraySlice<UInt32> { text.label }

  /// The words that name what is counted: the label without what joins it to others.
  var name: ArraySlice<UInt32> { text.name }

  /// The words between the figure and the next mark or measure.
  var tail: ArraySlice<UInt32> { text.tail }

  /// The marks in the lead.
  var marks: Marks { text.marks }

  /// The words that name it: its name, or what stands behind it where it has none.
  var words: ArraySlice<UInt32> { name.isEmpty ? tail : name }

  /// The index of its sentence.
  var sentence: Int { position.sentence }

  /// The index of its paragraph.
  var paragraph: Int { position.paragraph }

  /// The index of the bracket that it stands in, else -1.
  var group: Int { position.group }

  /// How many measures stand before it on its level.
  var place: Int { position.place }

  /// The index of the bracket that follows the figure, else -1.
  var bracket: Int { position.bracket }

  /// Where it begins, by which figures are told apart.
  var start: Int { figure.start }

  /// The marks in the words before a measure.
  struct Marks {
    private(set) var count = 0
    private(set) var first = Mark.none
    private(set) var last = Mark.none
    private(set) var strongest = Mark.none
    /// The index behind the last.
    private(set) var end = 0

    /// Takes note of a mark at an index.
    mutating func note(_ mark: Mark, at index: Int) {
      if count == 0 { first = mark }
      last = mark
      if mark > strongest { strongest = mark }
      count += 1
      end = index + 1
    }
  }

  /// What the words around a measure say of it.
  struct Roles: OptionSet {
    let rawValue: UInt32

    /// 共计 with nothing behind it: a total.
    static let bareTotal = Roles(rawValue: 1 << 0)
    /// 共受理: a total with a verb.
    static let verbTotal = Roles(rawValue: 1 << 1)
    /// 其他
    static let rest = Roles(rawValue: 1 << 2)
    /// 上年, 2022年 for a report on 2023
    static let lastYear = Roles(rawValue: 1 << 3)
    /// 较上年的
    static let compared = Roles(rawValue: 1 << 4)
    /// 上年结转
    static let carriedIn = Roles(rawValue: 1 << 5)
    /// 结转下年
    static let carriedOut = Roles(rawValue: 1 << 6)
    /// 历年累计
    static let running = Roles(rawValue: 1 << 7)
    /// 答复, 现行有效
    static let step = Roles(rawValue: 1 << 8)
    /// 党员
    static let attribute = Roles(rawValue: 1 << 9)
    /// 网站
    static let channel = Roles(rawValue: 1 << 10)
    /// 主要 before it, or 等 behind it
    static let partial = Roles(rawValue: 1 << 11)
    /// 正在办理
    static let open = Roles(rawValue: 1 << 12)
    /// 两者相差: how far two others are apart
    static let difference = Roles(rawValue: 1 << 13)
  }
}

extension Measure {
  /// Whether it is an exact number of something.
  var isExact: Bool { figure.isExactCount }

  /// Whether it is a number of something on a level: no change, no so many each.
  var isLevel: Bool {
    figure.kind == .count && (figure.role == .exact || figure.role == .approximate)
      && direction == nil && !roles.contains(.difference)
  }

  /// Whether it is both.
  var isExactLevel: Bool { isExact && isLevel }

  /// Whether it is what is left of this year's: carried on, or not done yet.
  var isLeft: Bool {
    !roles.isDisjoint(with: [.carriedOut, .open]) && !roles.contains(.carriedIn)
  }

  /// Whether the words before it say that it is a total.
  var isTotal: Bool { !roles.isDisjoint(with: [.bareTotal, .verbTotal]) }

  /// Whether another measure counts in the same unit.
  func isAlike(_ other: Measure) -> Bool { figure.isAlike(other.figure) }

  /// Whether what follows is among what it counts: 收到的1176条中，…; 136个村中已有119个….
  var opensParts: Bool {
    guard let last = tail.last else { return false }
    // Most end otherwise, with one of the words that are left out or without.
    switch last {
    case 0x4E2D, 0x91CC, 0x6709, 0x5DF2, 0xFF0C: break  // 中 里 有 已 ，
    default: return false
    }
    // 53件正在处理中 are not done.
    return tail.droppingSuffixes(Self.having).last.map { $0 == 0x4E2D || $0 == 0x91CC } == true
      && !tail.containsAny(of: Self.goingOn)
  }

  private static let goingOn: Words = ["正在", "办理中", "处理中", "审理中", "进行中"]

  private static let having: Words = ["已有", "已", "有", "，"]

  /// The value in millionths.
  var value: Int64 { figure.amount.millionths }
}
