import DocumentSyntax
import LintModel
import ReportModel
import ReportText

/// The fixes that can be made at the same time: none touches what another does. Those that have to
/// wait are on offer again when the draft has been linted anew.
struct FixRound {
  /// The edits of each file, in the order of their places.
  private(set) var edits: [[FileEdit]]
  /// The findings that are fixed.
  private(set) var fixed: [Diagnostic] = []
  /// The findings whose fix the file's encoding has no characters for.
  private(set) var unencodable: [Diagnostic] = []
  /// The findings whose fix is not for a file without a text of its own.
  private(set) var laidOut: [Diagnostic] = []

  private let draft: Draft
  private let files: [FixableFile]
  /// For each place between two bytes of the draft's text, whether it is in an edit or at its end.
  private var isTaken: [Bool]
  private var encodings: [[String: [UInt8]?]]

  /// Plans a round.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - files: The files that the draft was read from.
  ///   - level: Which fixes are made. Safe ones come before others that touch them.
  init(_ result: LintResult, _ files: [FixableFile], _ level: Fixer.Level) {
    draft = result.report.draft
    self.files = files
    edits = files.map { _ in [] }
    encodings = files.map { _ in [:] }
    isTaken = Array(repeating: false, count: draft.text.bytes.count + 1)
    let offered = result.diagnostics.filter { level.includes($0.fix) }
    for diagnostic in offered where diagnostic.fix?.isSafe == true { take(diagnostic) }
    for diagnostic in offered where diagnostic.fix?.isSafe == false { take(diagnostic) }
    for index in edits.indices {
      edits[index].sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// Whether there is nothing to do.
  var isEmpty: Bool { fixed.isEmpty }

  /// The rules that are fixed, sorted.
  var rules: [RuleID] { Set(fixed.map(\.rule)).sorted() }

  private mutating func take(_ diagnostic: Diagnostic) {
    guard let fix = diagnostic.fix, fix.isInOrder else { return }
    guard fix.edits.allSatisfy({ !draft.source(of: $0.range).isLaidOut }) else {
      laidOut.append(diagnostic)
      return
    }
    guard fix.edits.allSatisfy({ isFree($0.range) }) else { return }
    var planned: [(file: Int, edit: FileEdit)] = []
    for edit in fix.edits {
      guard let (file, place) = place(of: edit.range) else { return }
      let written = isWebPage(edit.range) ? edit.text.escapedForMarkup : edit.text
      guard let encoded = encoded(written, in: file) else {
        unencodable.append(diagnostic)
        return
      }
      planned.append((file, FileEdit(range: place, text: written, encoded: encoded)))
    }
    for edit in fix.edits {
      for offset in edit.range.lowerBound...edit.range.upperBound { isTaken[offset] = true }
    }
    for (file, edit) in planned { edits[file].append(edit) }
    fixed.append(diagnostic)
  }

  private func isFree(_ range: Range<Int>) -> Bool {
    (range.lowerBound...range.upperBound).allSatisfy { !isTaken[$0] }
  }

  /// Where a range of the draft can be replaced: which file's, and where in its text. Nil where the
  /// file has the words in another form there.
  private func place(of range: Range<Int>) -> (file: Int, range: Range<Int>)? {
    let file = files.count > 1 && draft.source(of: range).file == .table ? 1 : 0
    guard let place = draft.fileRange(of: range), let text = files[file].text?.text,
      place.upperBound <= text.bytes.count,
      text.bytes[place].elementsEqual(draft.text.bytes[range])
    else { return nil }
    return (file, place)
  }

  private func isWebPage(_ range: Range<Int>) -> Bool {
    guard case .fileOffsets(let offsets) = draft.source(of: range).origins else { return false }
    return offsets.isMarkup
  }

  private mutating func encoded(_ text: String, in file: Int) -> [UInt8]? {
    if let known = encodings[file][text] { return known }
    let encoded = files[file].text?.encoded(text)
    encodings[file][text] = .some(encoded)
    return encoded
  }
}

extension Fix {
  /// Whether the edits are in order and do not overlap, as they must.
  fileprivate var isInOrder: Bool {
    !edits.isEmpty
      && zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
  }
}
