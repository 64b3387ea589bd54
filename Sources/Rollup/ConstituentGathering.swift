import LintModel

/// What came of a constituent's file.
package enum ConstituentReading: Sendable {
  /// Its draft was read.
  case read(ConstituentReader.Outcome, isLaidOut: Bool)
  /// It could not be read.
  case failed(Message)

  /// Whether the lines that people are told are those of a layout.
  package var isLaidOut: Bool {
    if case .read(_, let isLaidOut) = self { isLaidOut } else { false }
  }
}

/// The constituents of a summary, file by file: those that count, how many there would be besides, and what
/// there is to say about the others.
package struct ConstituentGathering {
  /// The constituents that count.
  package private(set) var constituents: [Constituent] = []
  /// How many there would be besides.
  package private(set) var missing = Rollup.Missing()
  /// The file of each constituent that can be told from a copy of it.
  private var files: [Int: Int] = [:]

  /// Begins with none.
  package init() {}

  /// Takes a file into account.
  ///
  /// - Parameters:
  ///   - reading: What came of it.
  ///   - file: Its number.
  ///   - names: What the files are called, by their numbers.
  ///   - notes: Where it is said why it does not count.
  package mutating func add(
    _ reading: ConstituentReading, of file: Int, _ names: [[UInt8]], _ notes: inout RollupNotes
  ) {
    switch reading {
    case .read(.figures(let constituent), _):
      if let other = constituent.identity.flatMap({ files[$0] }) {
        let original = String(decoding: names[other], as: UTF8.self)
        notes.add(.copy(of: original), about: names[file])
        return
      }
      if let identity = constituent.identity { files[identity] = file }
      constituents.append(constituent)
    case .read(.summary, _):
      notes.add(.isSummary, about: names[file])
    case .read(.otherYear(let year), _):
      missing.otherYear += 1
      notes.add(.otherYear(year), about: names[file])
    case .read(.outdatedForm, _):
      missing.unusable += 1
      notes.add(.outdatedForm, about: names[file])
    case .read(.noTable, _):
      missing.unusable += 1
      notes.add(.noTable, about: names[file])
    case .failed(let reason):
      missing.unusable += 1
      notes.add(.unreadable(reason), about: names[file])
    }
  }
}
