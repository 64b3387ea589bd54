import ReportModel
import ReportText

/// A file in the course of being fixed.
struct FixableFile {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The file's name, which tells its format.
  let name: [UInt8]
  /// Its bytes.
  private(set) var bytes: EditedBytes
  /// Its text as UTF-8 with its byte-order mark; nil where the bytes are that, and where it has none.
  private(set) var decoded: EditedBytes?
  /// The draft that it is read as.
  private(set) var draft: Draft
  /// The bytes beside the text; nil where the draft is laid out.
  private(set) var text: FileBytes?

  /// Reads a file.
  init(
    _ contents: [UInt8], named name: [UInt8], _ reader: DraftReader
  ) throws(LintError) {
    self.name = name
    draft = try reader.draft(contents, named: name)
    bytes = EditedBytes(contents)
    text = draft.fileText.map { FileBytes(contents, decodedTo: $0) }
    if let text, text.text.encoding != .utf8 {
      decoded = EditedBytes((text.mark.isEmpty ? [] : Self.mark) + text.text.bytes)
    }
  }

  /// The file with some edits made.
  ///
  /// - Parameters:
  ///   - edits: The edits in the order of their places, none overlapping another.
  ///   - reader: Reads what comes of it.
  /// - Throws: ``LintError`` where that cannot be read any more.
  func applying(_ edits: [FileEdit], _ reader: DraftReader) throws(LintError) -> FixableFile {
    guard !edits.isEmpty, let text else { return self }
    guard
      let places = text.fileOffsets(
        of: edits.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    else { return self }
    var file = self
    file.bytes.apply(
      edits.enumerated().map { index, edit in
        EditedBytes.Edit(places[2 * index]..<places[2 * index + 1], edit.encoded)
      })
    let shift = text.mark.isEmpty ? 0 : Self.mark.count
    file.decoded?.apply(
      edits.map { edit in
        EditedBytes.Edit(
          edit.range.lowerBound + shift..<edit.range.upperBound + shift, Array(edit.text.utf8))
      })
    file.draft = try reader.draft(file.bytes.bytes, named: name)
    file.text = file.draft.fileText.map { FileBytes(file.bytes.bytes, decodedTo: $0) }
    return file
  }
}

/// An edit of a file's text.
struct FileEdit {
  /// What is replaced, in bytes of the file's text in UTF-8, without its byte-order mark.
  let range: Range<Int>
  /// What it is replaced by, as it is written in the file: with the references of a web page.
  let text: String
  /// The same in the file's encoding.
  let encoded: [UInt8]
}
