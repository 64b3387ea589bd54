import LintModel
import Rollup

extension ConstituentNote {
  /// What a line about it starts with.
  fileprivate func start(_ language: Language) -> String {
    isFailure ? "reportlint: " : language == .english ? "note: " : "注意："
  }

  /// Whether the text is a predicate of the file.
  fileprivate var isPredicate: Bool {
    switch self {
    case .unreadable, .unusableCells, .blankCells: false
    default: true
    }
  }

  /// What to say behind the file's path.
  func text(_ language: Language) -> String {
    message[language]
  }

  private var message: Message {
    switch self {
    case .isSummary: Message(en: "is the summary itself and is left out", zh: "是汇总报告本身，不计入")
    case .isRepeated: Message(en: "is given twice and counts once", zh: "重复指定，只计一次")
    case .unreadable(let reason): reason
    case .otherYear(let year):
      Message(
        en: "is a report for \(year), another year than the summary, and is left out",
        zh: "是 \(year) 年度报告，与汇总报告年度不同，不计入")
    case .outdatedForm:
      Message(en: "has its table in a form of earlier years", zh: "的统计表为往年格式")
    case .noTable:
      Message(en: "has no table in the summary's form", zh: "没有与汇总报告同一格式的统计表")
    case .unusableCells(let count):
      Message(
        en: count == 1
          ? "1 cell is missing or holds no number"
          : "\(count) cells are missing or hold no number",
        zh: "有 \(count) 项缺行或数据不是数字")
    case .blankCells(let count):
      Message(
        en: count == 1
          ? "1 cell is blank and counts as 0" : "\(count) cells are blank and count as 0",
        zh: "有 \(count) 项未填，按0计")
    case .severalTables:
      Message(
        en: "has several tables of one form; the first counts", zh: "有多张同一格式的统计表，以第一张为准")
    case .copy(let other):
      Message(
        en: "is the same report as \(other), by its agency and figures, and counts once",
        zh: "与 \(other) 是同一份报告（单位、数据相同），只计一次")
    }
  }
}

extension RollupNotes {
  /// How many notes of a kind are printed: there may be thousands, of which people are told a few.
  private static let mostOfKind = 3

  /// The lines to print: of each kind the first few, and how many more there are.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - failuresOnly: Whether only files that could not be read matter.
  package func lines(_ language: Language, failuresOnly: Bool = false) -> [[UInt8]] {
    var kinds: [String] = []
    var entries: [String: [(path: [UInt8], note: ConstituentNote)]] = [:]
    for entry in all {
      let kind = entry.note.kind
      guard !failuresOnly || entry.note.isFailure else { continue }
      if entries[kind] == nil { kinds.append(kind) }
      entries[kind, default: []].append(entry)
    }
    return kinds.flatMap { kind -> [[UInt8]] in
      let own = entries[kind, default: []]
      let lines = own.prefix(Self.mostOfKind).map { line($0.path, $0.note, language) }
      let rest = own.dropFirst(Self.mostOfKind)
      guard let next = rest.first else { return lines }
      return lines + [more(rest.count, like: next.note, language)]
    }
  }

  private func line(_ path: [UInt8], _ note: ConstituentNote, _ language: Language) -> [UInt8] {
    let colon = note.isFailure || language == .english ? ": " : "："
    var line = Array(note.start(language).utf8)
    line += path
    line.append(note.isPredicate ? " " : colon)
    line.append(onOneLine: note.text(language))
    return line
  }

  private func more(
    _ count: Int, like note: ConstituentNote, _ language: Language
  ) -> [UInt8] {
    let text =
      switch language {
      case .english: "and \(count) more \(count == 1 ? "file" : "files") likewise"
      case .chinese: "另有 \(count) 个文件同样如此"
      }
    return Array((note.start(language) + text).utf8)
  }
}
