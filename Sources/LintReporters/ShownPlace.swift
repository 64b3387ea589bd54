import LintModel
import ReportModel
import RulePack

/// What formats that point to lines of files have in common.
extension CheckedFile {
  /// The file that a place is in.
  func file(of place: PlaceName) -> NamedFile { files[place.source] }

  /// Whether the lines and columns of a place are those of its file.
  func hasLines(_ place: PlaceName) -> Bool { !files[place.source].isLaidOut }

  /// A finding's message; where the format cannot say the place because the file has no lines, the
  /// message does.
  func message(of diagnostic: PlacedDiagnostic, _ language: Language) -> String {
    let place = diagnostic.place
    guard !hasLines(place), place.cell == nil else { return diagnostic.message }
    return diagnostic.message + place.layoutName(language)
  }

  /// A place and what is there, in one line of text.
  func text(of note: PlacedNote, _ language: Language) -> String {
    let place = note.place
    let label = language == .english ? "note" : "参见"
    return
      "\(file(of: place).name):\(place.start.line):\(place.start.column): \(label): \(note.message)"
  }
}

extension PlaceName {
  /// Where it is in the layout, to be put behind a message.
  func layoutName(_ language: Language) -> String {
    language == .english
      ? " (line \(start.line), column \(start.column) in reportlint view)"
      : "（reportlint view 第\(start.line)行第\(start.column)列）"
  }
}
