import LintModel

/// What there is to say about a constituent's file before its figures can be trusted.
package enum ConstituentNote: Hashable, Sendable {
  /// It is the summary itself, and left out.
  case isSummary
  /// It was given before, and counts once.
  case isRepeated
  /// It could not be read.
  case unreadable(Message)
  /// It is a report for another year than the summary, and left out.
  case otherYear(Int)
  /// Its table is a form of earlier years.
  case outdatedForm
  /// It has no table in the summary's form.
  case noTable
  /// A number of cells are missing or hold no number.
  case unusableCells(Int)
  /// A number of cells are blank.
  case blankCells(Int)
  /// It has several tables of one form, of which the first counts.
  case severalTables
  /// It is the same report as another, which came before, and is left out.
  case copy(of: String)

  /// A stable name for programs.
  package var kind: String {
    switch self {
    case .isSummary: "isSummary"
    case .isRepeated: "isRepeated"
    case .unreadable: "unreadable"
    case .otherYear: "otherYear"
    case .outdatedForm: "outdatedForm"
    case .noTable: "noTable"
    case .unusableCells: "unusableCells"
    case .blankCells: "blankCells"
    case .severalTables: "severalTables"
    case .copy: "copy"
    }
  }

  /// Whether it is why a file could not be used at all.
  package var isFailure: Bool {
    if case .unreadable = self { true } else { false }
  }
}

/// The notes about all constituents' files.
package struct RollupNotes: Sendable {
  /// All notes, in the order in which they were made.
  package private(set) var all: [(path: [UInt8], note: ConstituentNote)] = []

  /// Creates an empty collection.
  package init() {}

  /// Adds a note about a file.
  package mutating func add(_ note: ConstituentNote, about path: [UInt8]) {
    all.append((path, note))
  }

  /// How many files could not be read.
  package var unreadableCount: Int { all.count { $0.note.isFailure } }
}
