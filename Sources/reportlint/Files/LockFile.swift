import LintModel
import ReportReaders

/// What a program keeps beside a document as long as that is open in it: ~$报告.docx, which is called
/// like a document and is none (WPS: .~报告.docx), and .~lock.报告.docx#.
enum LockFile {
  /// No lock file is larger, in bytes: it holds the name of who has the document open.
  static let largest = 1024

  /// Whether a file is one, by its name.
  static func isOne(_ name: [UInt8]) -> Bool {
    name.starts(with: "~$".utf8)
      || name.starts(with: ".~".utf8) && InputFormat(fileName: name) != nil
      || name.starts(with: ".~lock.".utf8) && name.last == 0x23
  }

  /// The note about those that were passed over; nil where there were none.
  static func note(_ paths: [FilePath], _ language: Language) -> String? {
    guard let first = paths.first?.printable else { return nil }
    switch language {
    case .english where paths.count == 1:
      return "note: \(first) was passed over: it is no document but the mark of one that is open "
        + "in an office program; what is not saved there yet is not checked"
    case .english:
      return "note: \(paths.count) files were passed over that are no documents but the marks of "
        + "such as are open in an office program; the first is \(first)"
    case .chinese where paths.count == 1:
      return "注意：已跳过 \(first)：这不是文稿，而是文稿正在办公软件中打开的标记；尚未保存的修改不在检查之列"
    case .chinese:
      return "注意：已跳过 \(paths.count) 个文件，它们不是文稿，而是文稿正在办公软件中打开的标记，第一个是 \(first)"
    }
  }
}
