import Glibc
import LintModel
import ReportLint

/// Replaces what a file holds by something that was made of it.
///
/// The file is replaced in one step, by another with the same mode and owner; a symbolic link goes on
/// leading to it. It is left alone where it holds something else by now than was read, where it is
/// protected against writing, and where it is no regular file.
struct FileReplacement {
  let path: FilePath
  /// What was read.
  let original: [UInt8]
  /// What it is to hold.
  let contents: [UInt8]

  /// Replaces the file.
  func write() throws(RunFailure) {
    do throws(RunFailure) {
      if let objection { throw RunFailure(message: objection).about(path) }
      let output = try OutputFile(replacing: path)
      output.write(contents)
      guard try FileReading.contents(path) == original else {
        throw RunFailure(message: .changedMeanwhile).about(path)
      }
      try output.finish()
    } catch {
      throw RunFailure(message: .notWritten(error.message))
    }
  }

  /// Why the file is to stay as it is; nil where it need not.
  private var objection: Message? {
    do {
      guard try path.status().isRegularFile else { return .noRegularFile }
      guard try path.isWritable() else { return .readOnly }
      let directory = path.resolved.directory
      guard try (directory.bytes.isEmpty ? FilePath(".") : directory).isWritable() else {
        return .readOnlyDirectory
      }
      return nil
    } catch {
      return error.message
    }
  }
}

extension FilePath {
  /// Whether what the path leads to may be written. Whoever may write everything, as root may, still
  /// means a file without any permission to be written to stay as it is.
  fileprivate func isWritable() throws(SystemError) -> Bool {
    try status().st_mode & 0o222 != 0 && withCString { access($0, W_OK) } == 0
  }
}

extension Message {
  fileprivate static func notWritten(_ reason: Message) -> Message {
    Message(
      en: "fixes were not written: \(reason.english)", zh: "修正未写入文件：\(reason.chinese)")
  }

  fileprivate static let changedMeanwhile = Message(
    en: "the file has changed since it was read; run again", zh: "文件在读取后已有改动，请重新运行")

  fileprivate static let noRegularFile = Message(
    en: "this is no regular file; give - to have the fixed text printed",
    zh: "不是普通文件；可用 - 从标准输入读取文稿，修正后输出")

  fileprivate static let readOnly = Message(en: "the file is read-only", zh: "文件为只读")

  fileprivate static let readOnlyDirectory = Message(
    en: "the directory is read-only, and a file is replaced by a new one in it",
    zh: "所在目录为只读，无法以新文件替换原文件")
}
