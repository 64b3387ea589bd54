import Glibc
import LintModel

/// An error that the operating system reports.
package struct SystemError: Error {
  /// The C library's number of the error.
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  /// What went wrong, for people.
  package var message: Message {
    let number = number
    return Message(en: Self.english(number), zh: Self.chinese(number))
  }

  private static func english(_ number: Int32) -> String {
    // The program never calls setlocale, so these texts are always English.
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }

  private static func chinese(_ number: Int32) -> String {
    switch number {
    case ENOENT: "没有这个文件或目录"
    case EACCES, EPERM: "没有访问权限"
    case EISDIR: "这是一个目录"
    case ENOTDIR: "路径中有一部分不是目录"
    case ELOOP: "符号链接的层数过多"
    case ENAMETOOLONG: "文件名过长"
    case EIO: "读写出错"
    case ENOSPC: "磁盘空间不足"
    case ENOMEM: "内存不足"
    case EMFILE, ENFILE: "打开的文件过多"
    default: english(number)
    }
  }
}
